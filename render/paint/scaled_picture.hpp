#pragma once

#include "render/paint/display_list.hpp"
#include "render/paint/pixmap.hpp"

namespace rostrum {

// Draws the part of a scaled picture that lies on a band, whose first row is row `top` of the page. Every pixel is the
// mean of the frame's pixels that lie under it, each weighted by the share of it that does, in whole numbers: equal on
// every processor, and the same whichever bands the page is painted in.
void draw_scaled(const Picture& picture, Pixmap& into, int top);

}  // namespace rostrum
