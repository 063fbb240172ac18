#include "firmware/cli/record_command.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <utility>

#include "content/room/record_writer.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/controller/stamp.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/session/room_choice.hpp"
#include "firmware/session/room_clock.hpp"
#include "firmware/store/state_folder.hpp"
#include "firmware/store/written_record.hpp"
#include "firmware/usb/sandbox_tools.hpp"
#include "firmware/usb/stick_writing.hpp"

namespace rostrum {
namespace {

// Each piece as it comes, or all of it at the end where it becomes a file as a whole.
class Output {
 public:
  // `stem`: what a file on the stick is called.
  Output(const RecordCommandOptions& options, std::string stem)
      : file_(options.output), stick_(options.stick), for_stick_{std::move(stem), options.format, {}} {}

  void add(const std::string& text) {
    if (!file_.empty() || !stick_.empty()) {
      for_stick_.bytes += text;
    } else if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
      failed_ = true;
    }
  }

  [[nodiscard]] Result<void> close() {
    if (!file_.empty()) return write_file(file_, for_stick_.bytes);
    if (!stick_.empty()) {
      const auto name = write_to_stick_now(stick_, installed_tools(), std::move(for_stick_));
      if (!name) return tl::unexpected(name.error());
      fmt::print("The record is on the stick as {}; it can be pulled out.\n", *name);
      return {};
    }
    if (std::fflush(stdout) != 0) failed_ = true;
    if (failed_)
      return tl::unexpected(Error{Blame::device, "The record could not be written", "stdout", "Give -o FILE."});
    return {};
  }

 private:
  std::filesystem::path file_;
  std::string stick_;
  FileForStick for_stick_;
  bool failed_ = false;
};

Result<RecordOptions> record_options(const RecordCommandOptions& options) {
  RoomChoice choice;
  if (!options.room.empty()) choice.file = options.room;
  const auto room = load_room(choice);
  if (!room) return tl::unexpected(room.error());
  RecordOptions record;
  if (options.rehearsal) record.rehearsals = RecordOptions::Rehearsals::included;
  record.languages = room->file.languages;
  record.utc_offset_minutes = RoomClock(room->file.zone).offset_minutes(stamp_now().wall_time_ms);
  return record;
}

}  // namespace

int record_command(const RecordCommandOptions& options) {
  const auto format = record_format_named(options.format);
  if (!format)
    return report(
        {Blame::input, "There is no format \"" + options.format + "\"", "--format", "Choose csv, json or md."});
  const auto wanted = record_options(options);
  if (!wanted) return report(wanted.error());
  const std::filesystem::path state = options.state.empty() ? default_state_folder() : options.state;
  if (std::error_code failed; !std::filesystem::is_directory(state, failed))
    return report({Blame::input, "There is no room's state here", state.string(), "Name its folder with --state."});
  Output output(options, record_file_stem(stamp_now().wall_time_ms, wanted->utc_offset_minutes));
  const auto read = write_record(state, *format, *wanted, [&output](const std::string& piece) { output.add(piece); });
  if (!read) return report(read.error());
  if (const auto closed = output.close(); !closed) return report(closed.error());
  if (read->lost == 0) return exit_done;
  fmt::print(stderr, "rostrum: {} of the journal's events are damaged, and missing from the record\n", read->lost);
  return exit_findings;
}

}  // namespace rostrum
