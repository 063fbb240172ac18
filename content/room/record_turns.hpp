#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "content/room/record_line.hpp"

namespace rostrum {

// What somebody's turn at the rostrum came to. Lines are borrowed from the day.
struct RecordTurn {
  const RecordLine* called = nullptr;    // nullptr: what happened while nobody had been called
  const RecordLine* finished = nullptr;  // nullptr: the record ends before
  std::optional<std::int64_t> took_ms, limit_ms;
  std::vector<const RecordLine*> marks;   // what stands in the end, by statement, version and place
  std::vector<const RecordLine*> others;  // points of order, changes of time, departures, new versions

  [[nodiscard]] std::optional<std::int64_t> over_ms() const;  // nullopt: within the limit, or not known
  [[nodiscard]] std::optional<int> words_a_minute() const;    // of what was delivered and measured
};

enum class RecordPart { meeting, rehearsal };
// In the order in which they were called; without what was taken back.
// They point into the day.
[[nodiscard]] std::vector<RecordTurn> turns_of(const RecordDay& day, RecordPart part);
std::vector<RecordTurn> turns_of(RecordDay&&, RecordPart) = delete;

// Of a segment that was delivered; nullopt where it was not measured.
[[nodiscard]] std::optional<int> words_a_minute(const RecordLine& line);

}  // namespace rostrum
