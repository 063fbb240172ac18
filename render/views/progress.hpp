#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "content/room/delivery.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/theme.hpp"

namespace rostrum {

// "3 of 60", `current` counting from 0, in our words of this language; figures alone where we have none.
[[nodiscard]] TextBlock set_count(std::size_t current, std::size_t total, const Language& language, Fixed size,
                                  TextEngine& engine);

// The widest that any speech needs: three digits are enough.
[[nodiscard]] int count_width(const Language& language, Fixed size, TextEngine& engine);

// Every segment of the statement and where we are, at the end of the safe area and along `body`, which keeps
// rail_width() free for it. What happened to a segment shows by the shape of its dash: skipped is a dot, off-text
// stands aside towards the text, amended is double. No marks where the dashes are too many to be told apart.
void draw_rail(Composer& composer, const Rect& safe, const Rect& body, std::size_t current, std::size_t total,
               const Palette& colors, std::span<const std::optional<SegmentMark::Kind>> marks = {});
[[nodiscard]] int rail_width(const Rect& safe);

}  // namespace rostrum
