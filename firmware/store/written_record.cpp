#include "firmware/store/written_record.hpp"

#include <fmt/core.h>

#include <chrono>

#include "content/room/record.hpp"
#include "content/session/session_layout.hpp"

namespace rostrum {

Result<EventsRead> write_record(const std::filesystem::path& folder, RecordFormat format, const RecordOptions& options,
                                const std::function<void(const std::string& piece)>& take) {
  const auto writer = make_record_writer(format, options);
  take(writer->begin());
  Record record(options, [&](const RecordDay& day) { take(writer->day(day)); });
  auto read = read_events(folder, [&record](const Event& event) { record.add(event); });
  if (!read) return read;
  record.finish();
  take(writer->end());
  return read;
}

std::string record_file_stem(std::int64_t unix_ms, int utc_offset_minutes) {
  const std::chrono::sys_time<std::chrono::milliseconds> now{std::chrono::milliseconds(unix_ms)};
  const std::chrono::year_month_day day{
      std::chrono::floor<std::chrono::days>(now + std::chrono::minutes(utc_offset_minutes))};
  return fmt::format("{}{:04}-{:02}-{:02}", record_name_beginning, static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace rostrum
