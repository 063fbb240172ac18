#pragma once

#include <optional>

#include "render/paint/display_list.hpp"
#include "render/text/font_set.hpp"
#include "render/text/units.hpp"
#include "render/views/display_profile.hpp"

namespace rostrum {

// Sizes of type on one display, from how far away its last reader sits. AVIXA DISCAS, basic decision making: an element
// (here the x-height) is at least 1/200 of the viewer's distance high; labels, markings and context at least 1/300.
struct RoomSizes {
  Fixed text_floor;   // em size of Noto Sans below which nothing that is being said may stand
  Fixed label_floor;  // the same for labels, markings and context
  Fixed text;         // at least text_floor; larger where a line would otherwise pass 42 characters
  Fixed label;
  Rect safe;  // the picture within its margins of 5 % and the overscan, beside what is kept out
};

[[nodiscard]] RoomSizes room_sizes(const DisplayProfile& profile, const FontSet& fonts);

// The largest part of `safe` that leaves what is kept out free: above, below, before or behind it.
[[nodiscard]] Rect left_beside(const Rect& safe, const std::optional<Rect>& kept_out);

// The greatest depth, in picture heights, from which text of this em size can be read (x-height = depth / 200).
[[nodiscard]] double legible_depth(Fixed size, const DisplayProfile& profile, const FontSet& fonts);

}  // namespace rostrum
