#include "content/room/pace.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

namespace rostrum {
namespace {

constexpr std::int64_t minute_ms = 60'000;

// Interpreters' associations ask for 100 to 120 English words a minute. The burden is what is said, not how many words
// a language takes for it: the Universal Declaration of Human Rights takes 1747 words in English, 1332 in Arabic, 1765
// in Bulgarian, 1913 in Spanish, 1943 in French, 1735 in Macedonian, 1588 in Russian, 1515 in Serbian, 1565 in
// Ukrainian, and 2560 Chinese characters. These are its 120 words a minute in each, to the nearest five.
constexpr int most_in_english = 120;
constexpr std::array<std::pair<std::string_view, int>, 10> most_by_language{{{"ar", 90},
                                                                             {"bg", 120},
                                                                             {"en", most_in_english},
                                                                             {"es", 130},
                                                                             {"fr", 135},
                                                                             {"mk", 120},
                                                                             {"ru", 110},
                                                                             {"sr", 105},
                                                                             {"uk", 105},
                                                                             {"zh", 175}}};

// Nobody reads this many times faster than interpreters bear: a segment that took less was stepped over.
constexpr int stepped_over = 4;
// Less tells nothing of a pace.
constexpr std::int64_t least_ms = 10'000;
constexpr std::uint64_t least_words = 15;
// Beyond what any meeting lasts; keeps sums of what a journal may hold within their type.
constexpr std::int64_t longest_ms = std::numeric_limits<std::int64_t>::max() / (4 * minute_ms);

struct Measured {
  std::uint64_t words = 0;
  std::int64_t took_ms = 0;

  [[nodiscard]] std::optional<int> words_a_minute() const {
    if (took_ms < least_ms || words < least_words) return std::nullopt;
    const std::uint64_t pace = words * static_cast<std::uint64_t>(minute_ms) / static_cast<std::uint64_t>(took_ms);
    return static_cast<int>(std::min<std::uint64_t>(pace, std::numeric_limits<int>::max()));
  }
};

bool was_read(const SegmentMark& mark, int most) {
  if (mark.kind != SegmentMark::Kind::delivered || mark.took_ms <= 0 || mark.took_ms > longest_ms || mark.words == 0)
    return false;
  return std::int64_t{mark.words} * minute_ms / mark.took_ms <= std::int64_t{most} * stepped_over;
}

bool is_skipped(const StatementDelivery& delivery, const Position& position) {
  return std::any_of(delivery.marks.begin(), delivery.marks.end(), [&position](const SegmentMark& each) {
    return each.kind == SegmentMark::Kind::skipped && each.from <= position && position < each.to;
  });
}

}  // namespace

int most_words_a_minute(const Language& language) {
  for (const auto& [primary, most] : most_by_language) {
    if (primary == language.primary()) return most;
  }
  return most_in_english;
}

std::int64_t current_took_ms(const StatementDelivery& delivery, const Timer& timer, const Stamp& now) {
  if (!delivery.current_since) return delivery.current_took_ms;
  const auto passed = milliseconds_between(*delivery.current_since, now);
  if (!passed) return delivery.current_took_ms;
  std::int64_t took = *passed;
  const TimerReading reading = read_timer(timer, now);
  std::int64_t ran = 0;
  const bool known = reading.run != Timer::Run::stopped && reading.certain &&
                     !__builtin_sub_overflow(reading.used_ms, delivery.current_used_ms, &ran);
  // One that was set back in between tells nothing.
  if (known && ran >= 0) took = std::min(took, ran);
  std::int64_t sum = 0;
  const bool beyond = __builtin_add_overflow(delivery.current_took_ms, took, &sum);
  return beyond ? std::numeric_limits<std::int64_t>::max() : sum;
}

Pace measure_pace(const StatementDelivery& delivery, const Position& current, const Language& spoken) {
  const int most = most_words_a_minute(spoken);
  Measured all;
  Measured lately;
  for (auto mark = delivery.marks.rbegin(); mark != delivery.marks.rend(); ++mark) {
    if (mark->from >= current || !was_read(*mark, most) || all.took_ms > longest_ms) continue;
    all.words += mark->words;
    all.took_ms += mark->took_ms;
    if (lately.took_ms < minute_ms) lately = all;
  }
  Pace pace{lately.words_a_minute(), all.words_a_minute(), false};
  pace.too_fast = pace.words_a_minute.value_or(0) > most;
  return pace;
}

Forecast forecast(const StatementOutline& outline, const StatementDelivery& delivery, const Position& current,
                  std::int64_t took_ms, const Pace& pace, const TimerReading& timer) {
  const std::size_t count = outline.segments.size();
  if (!timer.limit_ms || pace.overall.value_or(0) <= 0 || count == 0 || outline.words.size() != count) return {};
  const std::int64_t left =
      std::clamp(*timer.limit_ms, -longest_ms, longest_ms) - std::clamp(timer.used_ms, -longest_ms, longest_ms);
  const auto after = std::upper_bound(outline.segments.begin(), outline.segments.end(), current);
  const std::size_t here =
      after == outline.segments.begin() ? 0 : static_cast<std::size_t>(after - outline.segments.begin()) - 1;
  Forecast result;
  std::int64_t needed = 0;
  for (std::size_t i = here; i < count; ++i) {
    if (i > here && is_skipped(delivery, outline.segments[i])) continue;
    std::int64_t takes = std::int64_t{outline.words[i]} * minute_ms / *pace.overall;
    if (i == here) takes -= std::clamp<std::int64_t>(took_ms, 0, takes);
    needed = std::min(needed + takes, longest_ms);
    if (needed > left && left > 0 && !result.ends_at) result.ends_at = i + 1;
  }
  result.over_by_ms = needed - left;
  return result;
}

}  // namespace rostrum
