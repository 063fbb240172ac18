#pragma once

#include "render/views/near_page.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Sticks in the room, a few lines each: what becomes of them, whether they may be unplugged, and the key that opens a
// summary. Nothing where there are none. Never below the box. Returns the bottom.
int draw_desk_sticks(const NearPage& page, const DeskScreen& screen, Rect box);

// The summary that is open: what a session holds, how it differs, how it will fare in this room, and the keys that take
// or refuse it. False where none is open.
bool draw_stick_summary(const NearPage& page, const DeskScreen& screen, Rect box);

}  // namespace rostrum
