#pragma once

#include <cstdint>
#include <optional>
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
    timer_figures,  // "1:47", "−0:12"
    timer_label,    // "left of 3:00", "over 3:00", "spoken", "paused"
    clock           // "10:39"
  };
  What what = What::timer_figures;
  Rect box;          // as mirrored as the screen is: pixels of the picture
  int baseline = 0;  // one line
  TextStyle style;   // figures are tabular
  Align align = Align::end;
  Direction reading = Direction::left_to_right;  // the screen's
  Color color;  // while there is plenty of time; low and over time take those of the palette
  bool operator==(const MovingText&) const = default;
};

// What there is to paint into the boxes now: for each a fill of the background, then its words.
[[nodiscard]] std::vector<DisplayItem> set_moving(const std::vector<MovingText>& places, const Readings& readings,
                                                  const DisplayProfile& profile, TextEngine& engine);

// The width that the words need at most, so that nothing beside them ever moves. `limit_ms` as the timer's.
[[nodiscard]] int widest(MovingText::What what, std::optional<std::int64_t> limit_ms, const TextStyle& style,
                         const Language& language, TextEngine& engine);

}  // namespace rostrum
