#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "content/segments/break_plan.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"
#include "render/views/screen_frame.hpp"

namespace rostrum {

void draw_statement(Composer& composer, const StatementScreen& screen, const DisplayProfile& profile,
                    TextEngine& engine);

// How many lines of what is being said this display holds beneath a line of context.
[[nodiscard]] std::size_t lines_for_segment(const ScreenFrame& frame, const Language& language, TextEngine& engine);

// What a display holds of a version that it shows, by the geometry that its view uses.
struct TextPlace {
  std::size_t version = 0;
  Fixed size;
  Fixed width;
  std::function<std::size_t(const Language&)> lines;  // of what is being said, beneath its context
};

// One for each version that it shows, in its order. The statements and the engine are borrowed.
[[nodiscard]] std::vector<TextPlace> text_places(std::span<const ShownVersion> versions, const DisplayProfile& profile,
                                                 TextEngine& engine);

// The versions, by index, that any of `displays` shows.
[[nodiscard]] std::vector<std::size_t> shown_on(std::span<const DisplayProfile> displays,
                                                std::span<const ShownVersion> versions, TextEngine& engine);

// Whether the screen holds a line of text above one of markings for who sits `depth` picture heights away.
[[nodiscard]] bool holds_a_line(DisplayProfile profile, unsigned depth, TextEngine& engine);
// The greatest such depth up to `most`; 0: none. It tries them all: for who has to be told.
[[nodiscard]] unsigned deepest_with_markings(const DisplayProfile& profile, unsigned most, TextEngine& engine);

// Answers content's question by real layout: a stretch fits where it needs no more lines than every one of `displays`
// that shows its version holds. Version i of the answer is the i-th of `versions`, as in a plan. The statements and the
// engine are borrowed and outlive the answer.
[[nodiscard]] Fits fits_on(std::span<const DisplayProfile> displays, std::span<const ShownVersion> versions,
                           TextEngine& engine);

}  // namespace rostrum
