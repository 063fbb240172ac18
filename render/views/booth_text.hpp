#pragma once

#include "render/views/booth_columns.hpp"
#include "render/views/near_page.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// The text of the booths' page around its current place. Lines that would not stand whole in `box` are left out; those
// above `clear` too, which lies in it. The screen's plan has segments.
void draw_booth_text(const NearPage& page, const BoothScreen& screen, const BoothColumns& columns, Rect box, int clear);

}  // namespace rostrum
