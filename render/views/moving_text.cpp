#include "render/views/moving_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <utility>

#include "render/views/composer.hpp"
#include "render/views/theme.hpp"
#include "render/words/words.hpp"

namespace rostrum {
namespace {

using What = MovingText::What;

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t second_ms = 1000;
constexpr int unbounded = std::numeric_limits<std::int16_t>::max();

std::string two_digits(std::int64_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string limit_figures(std::int64_t limit_ms) {
  return figures_of((limit_ms + second_ms - 1) / second_ms);
}

// What a label says: no level is told by its colour alone.
enum class Saying { left, last, over, spoken, paused, uncertain };

Saying saying_of(const TimerReading& timer) {
  if (!timer.certain) return Saying::uncertain;
  if (timer.run == Timer::Run::paused) return Saying::paused;
  if (!timer.limit_ms) return Saying::spoken;
  if (timer.level == TimerReading::Level::over) return Saying::over;
  return timer.level == TimerReading::Level::low ? Saying::last : Saying::left;
}

Word label_word(Saying saying) {
  switch (saying) {
    case Saying::left:
      return Word::timer_left_of;
    case Saying::last:
      return Word::timer_last_of;
    case Saying::over:
      return Word::timer_over;
    case Saying::spoken:
      return Word::timer_spoken;
    case Saying::paused:
      return Word::timer_paused;
    case Saying::uncertain:
      return Word::timer_uncertain;
  }
  return Word::timer_uncertain;
}

Word short_word(Saying saying) {
  if (saying == Saying::left) return Word::timer_left;
  if (saying == Saying::last) return Word::timer_last;
  if (saying == Saying::over) return Word::timer_over_short;
  return saying == Saying::spoken ? Word::timer_spoken_short : label_word(saying);
}

std::string label_in(const Language& language, Saying saying, std::optional<std::int64_t> limit_ms) {
  const std::array<WordValue, 1> values = {WordValue{"limit", limit_figures(limit_ms.value_or(0))}};
  return Words::of(language).format(label_word(saying), values);
}

std::string timer_words(const MovingText& place, const TimerReading& timer) {
  switch (place.what) {
    case What::timer_figures:
      return figures_of(timer.shown_seconds());
    case What::timer_label:
      return label_in(place.style.language, saying_of(timer), timer.limit_ms);
    case What::timer_word:
      return Words::of(place.style.language).get(short_word(saying_of(timer)));
    case What::clock:
      break;
  }
  return {};
}

Color color_of(const MovingText& place, const Readings& readings, const Palette& colors) {
  if (place.what == What::clock || !readings.timer) return place.color;
  const TimerReading& timer = *readings.timer;
  if (timer.level == TimerReading::Level::over) return colors.over;
  if (timer.level == TimerReading::Level::low) return colors.marking;
  const bool runs_out = place.what == What::timer_figures && timer.limit_ms && timer.certain;
  return runs_out && timer.run == Timer::Run::running ? colors.done : place.color;
}

bool is_figures(What what) {
  return what == What::timer_figures || what == What::clock;
}

TextBlock set_words(What what, const std::string& words, TextStyle style, TextEngine& engine) {
  style.figures = Figures::tabular;
  // A sign stands before its figures in every script: LRI and PDI of UAX #9.
  return set_text(engine, is_figures(what) ? "\u2066" + words + "\u2069" : words, style, unbounded);
}

TextBlock set_into(const MovingText& place, const std::string& words, TextEngine& engine) {
  TextBlock block = set_words(place.what, words, place.style, engine);
  const Fixed room = Fixed::from_pixels(place.box.width);
  if (block.width() <= room) return block;
  TextStyle smaller = place.style;
  const auto raw = static_cast<std::int64_t>(smaller.size.raw) * room.raw / block.width().raw;
  smaller.size = Fixed::from_pixels(std::max(1, Fixed::from_raw(static_cast<std::int32_t>(raw)).floor()));
  return set_words(place.what, words, smaller, engine);
}

// All that a place can say, each at its widest: tabular figures are as wide as one another.
std::vector<std::string> all_words(What what, std::optional<std::int64_t> limit_ms, const Language& language) {
  constexpr std::array all = {Saying::left,   Saying::last,   Saying::over,
                              Saying::spoken, Saying::paused, Saying::uncertain};
  std::vector<std::string> words;
  if (what == What::clock) return {figures_of(ClockTime{.hour = 10, .minute = 0})};
  if (what == What::timer_figures) {
    const std::int64_t most = limit_ms ? (*limit_ms + second_ms - 1) / second_ms : hour;
    return {figures_of(-std::max(most, hour - 1))};
  }
  for (const Saying saying : all) {
    const bool with_limit = saying == Saying::left || saying == Saying::last || saying == Saying::over;
    if (with_limit ? !limit_ms : saying == Saying::spoken && limit_ms) continue;
    words.push_back(what == What::timer_label ? label_in(language, saying, limit_ms)
                                              : Words::of(language).get(short_word(saying)));
  }
  return words;
}

}  // namespace

std::string figures_of(std::int64_t seconds) {
  const std::int64_t all = std::abs(seconds);
  std::string text = seconds < 0 ? "\u2212" : "";
  if (all >= hour) {
    text += std::to_string(all / hour) + ":" + two_digits(all % hour / minute);
  } else {
    text += std::to_string(all / minute);
  }
  return text + ":" + two_digits(all % minute);
}

std::string figures_of(const ClockTime& time) {
  return two_digits(time.hour) + ":" + two_digits(time.minute);
}

std::string moving_words(const MovingText& place, const Readings& readings) {
  if (place.what == What::clock) return readings.clock ? figures_of(*readings.clock) : "";
  return readings.timer ? timer_words(place, *readings.timer) : "";
}

std::vector<DisplayItem> set_moving(const std::vector<MovingText>& places, const Readings& readings,
                                    const DisplayProfile& profile, TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  std::vector<DisplayItem> items;
  for (const MovingText& place : places) {
    items.emplace_back(FillRect{place.box, place.background});
    const std::string words = moving_words(place, readings);
    if (words.empty()) continue;
    // The box is of the picture already: a picture of no width mirrors it about 0, and the composer back again.
    Rect box = place.box;
    if (place.reading == Direction::right_to_left) box.x = -box.x - box.width;
    Composer composer(0, 0, place.background, place.reading);
    const Color color = color_of(place, readings, colors);
    composer.text_on_baseline(set_into(place, words, engine), box, place.baseline, color, place.align);
    for (DisplayItem& item : composer.take().items) items.push_back(std::move(item));
  }
  return items;
}

int widest(What what, std::optional<std::int64_t> limit_ms, const TextStyle& style, const Language& language,
           TextEngine& engine) {
  Fixed width;
  for (const std::string& words : all_words(what, limit_ms, language)) {
    width = std::max(width, set_words(what, words, style, engine).width());
  }
  return width.ceil();
}

}  // namespace rostrum
