#pragma once

#include <vector>

#include "render/views/composer.hpp"
#include "render/views/theme.hpp"

namespace rostrum {

// A paragraph beneath others.
struct SetRow {
  TextBlock block;
  Color color;
  int gap_before = 0;  // not at a page's top
};

[[nodiscard]] int height_of(const std::vector<SetRow>& rows);

// The rows page by page where they are higher than `room`: a row goes on where the one before it ended, in mid-text
// where it must, and the pages are as few and then as equally high as can be. One line at least stands on each,
// whatever the room. Never empty.
[[nodiscard]] std::vector<std::vector<SetRow>> paged(const std::vector<SetRow>& rows, int room);

}  // namespace rostrum
