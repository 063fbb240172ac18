#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "content/room/delivery.hpp"
#include "content/room/room_content.hpp"
#include "content/room/timer.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// Words a minute (in Chinese characters, as count_spoken_words counts) above which interpreters suffer: 120 in English,
// and in other languages as many as say the same in that time.
[[nodiscard]] int most_words_a_minute(const Language& language);

// What the segment that is being read has taken so far: while the timer ran, where one did; else since it came up.
[[nodiscard]] std::int64_t current_took_ms(const StatementDelivery& delivery, const Timer& timer, const Stamp& now);

// How fast a statement is read, by what was marked as delivered. Segments that were stepped over at several times the
// speed of speech count for nothing.
struct Pace {
  std::optional<int> words_a_minute;  // over the last minute of reading; nullopt: too little was read to tell
  std::optional<int> overall;         // over all of it
  bool too_fast = false;              // lately, for interpreters
  bool operator==(const Pace&) const = default;
};
// `current`: the place, up to which marks count. `spoken`: what is read there.
[[nodiscard]] Pace measure_pace(const StatementDelivery& delivery, const Position& current, const Language& spoken);

struct Forecast {
  std::optional<std::int64_t> over_by_ms;  // at this pace; negative: time to spare; nullopt: no limit or no pace
  std::optional<std::size_t> ends_at;  // the segment, from 1, that is reached when the time is over; nullopt: all of
                                       // them are, or the time is over already
  bool operator==(const Forecast&) const = default;
};
// What was marked as skipped ahead of the place is not going to be read. `took_ms`: of the current segment so far.
[[nodiscard]] Forecast forecast(const StatementOutline& outline, const StatementDelivery& delivery,
                                const Position& current, std::int64_t took_ms, const Pace& pace,
                                const TimerReading& timer);

}  // namespace rostrum
