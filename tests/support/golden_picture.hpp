#pragma once

#include <string_view>

#include "render/paint/pixmap.hpp"

namespace rostrum::test {

// Fails the running test unless the picture equals tests/golden/expected/<name>.png bit for bit, on every processor.
// A missing expectation fails too. On failure build/golden/ holds <name>.actual.png and <name>.difference.png: what
// is equal is dimmed, what differs is red. ROSTRUM_ACCEPT_GOLDENS=1 writes the picture as the new expectation and says
// so: look at it before you commit it.
void expect_golden(const Pixmap& actual, std::string_view name);

// How many pixels differ; everything where the sizes do.
[[nodiscard]] std::size_t differing_pixels(const Pixmap& a, const Pixmap& b);

// `actual` dimmed, with every pixel red that `expected` has otherwise or not at all.
[[nodiscard]] Pixmap difference_picture(const Pixmap& actual, const Pixmap& expected);

}  // namespace rostrum::test
