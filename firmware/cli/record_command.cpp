#include "firmware/cli/record_command.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <ctime>
#include <utility>

#include "content/room/record_writer.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/store/read_events.hpp"
#include "firmware/store/state_folder.hpp"

namespace rostrum {
namespace {

// Each piece as it comes, or all of it at the end where it replaces a file as a whole.
class Output {
 public:
  explicit Output(std::filesystem::path file) : file_(std::move(file)) {}

  void add(const std::string& text) {
    if (!file_.empty()) {
      whole_ += text;
    } else if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
      failed_ = true;
    }
  }

  [[nodiscard]] Result<void> close() {
    if (!file_.empty()) return write_file(file_, whole_);
    if (std::fflush(stdout) != 0) failed_ = true;
    if (failed_)
      return tl::unexpected(Error{Blame::device, "The record could not be written", "stdout", "Give -o FILE."});
    return {};
  }

 private:
  std::filesystem::path file_;
  std::string whole_;
  bool failed_ = false;
};

}  // namespace

int device_utc_offset_minutes() {
  constexpr long minute_s = 60;
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return 0;
  return static_cast<int>(local.tm_gmtoff / minute_s);
}

int record_command(RecordCommandOptions options) {
  const auto format = record_format_named(options.format);
  if (!format)
    return report(
        {Blame::input, "There is no format \"" + options.format + "\"", "--format", "Choose csv, json or md."});
  const auto writer = make_record_writer(*format, options.record);
  Output output(options.output);
  output.add(writer->begin());
  Record record(options.record, [&](const RecordDay& day) { output.add(writer->day(day)); });
  const auto read = read_events(options.state.empty() ? default_state_folder() : options.state,
                                [&record](const Event& event) { record.add(event); });
  if (!read) return report(read.error());
  record.finish();
  output.add(writer->end());
  if (const auto closed = output.close(); !closed) return report(closed.error());
  if (read->lost == 0) return exit_done;
  fmt::print(stderr, "rostrum: {} of the journal's events are damaged, and missing from the record\n", read->lost);
  return exit_findings;
}

}  // namespace rostrum
