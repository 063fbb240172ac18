#pragma once

#include "render/views/near_page.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Who speaks, or raises a point of order; the timer, the pace and where it leads. Never below the box. Returns the
// bottom.
int draw_desk_speaker(const NearPage& page, const DeskScreen& screen, Rect box);

// Those who wait, as many as find room, and what the operator has to know, the newest first.
void draw_desk_list_and_messages(const NearPage& page, const DeskScreen& screen, Rect box);

}  // namespace rostrum
