#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/text/language.hpp"
#include "render/paint/display_list.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/align.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/readings.hpp"

namespace rostrum {

// A place on a screen whose words follow a clock. What stands still is painted ahead; this is set into it when it is
// shown, and again whenever the words change. Nothing else is painted inside its box.
struct MovingText {
  enum class What {
    timer_figures,  // "1:47", "−0:12", "1:02:03"
    timer_label,    // "left of 3:00", "last seconds of 3:00", "over 3:00", "speaking time", "paused"
    timer_word,     // the same beside the figures, where there is little room: "left", "last", "over"
    clock           // "10:39"
  };
  What what = What::timer_figures;
  Rect box;          // as mirrored as the screen is: pixels of the picture
  int baseline = 0;  // one line
  TextStyle style;   // figures are tabular; the words are those of its language
  Align align = Align::end;
  Direction reading = Direction::left_to_right;  // the screen's
  // Of what has no level: a clock, a timer without a limit or at a halt. The figures of one that runs with plenty of
  // time take the palette's for what is live; all of it, when low or over, those for low and over time.
  Color color;
  Color background;  // what the box stands on
  bool operator==(const MovingText&) const = default;
};

// What a place says at this moment; empty where no clock can tell.
[[nodiscard]] std::string moving_words(const MovingText& place, const Readings& readings);

// What there is to paint into the boxes now: for each a fill of the background, then its words. Words that are wider
// than their box (only figures are, from an hour over a shorter limit on) are set as much smaller as they need.
[[nodiscard]] std::vector<DisplayItem> set_moving(const std::vector<MovingText>& places, const Readings& readings,
                                                  const DisplayProfile& profile, TextEngine& engine);

// The width that the words need at most, so that nothing beside them ever moves. `limit_ms` as the timer's.
[[nodiscard]] int widest(MovingText::What what, std::optional<std::int64_t> limit_ms, const TextStyle& style,
                         const Language& language, TextEngine& engine);

// Whole seconds as figures: "1:47", from an hour on "1:02:03", "−0:12" of negative ones.
[[nodiscard]] std::string figures_of(std::int64_t seconds);

// "10:39".
[[nodiscard]] std::string figures_of(const ClockTime& time);

}  // namespace rostrum
