#pragma once

#include <string>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/local_names.hpp"
#include "render/views/room_sizes.hpp"

namespace rostrum {

// The line over a list of the room: what it is, in the display's languages, and about what; the room's clock at its
// end.
struct RoomHeader {
  std::vector<NamedIn> titles;       // the first bold; a further one gives way to the details
  std::vector<std::string> details;  // of the screen's first language: the first that fits stands
};

// How much of the safe area's top it takes, with the rule beneath it and the gap under that.
[[nodiscard]] int room_header_height(const RoomSizes& sizes, const Language& language, TextEngine& engine);

void draw_room_header(Composer& composer, const RoomHeader& header, const RoomSizes& sizes,
                      const DisplayProfile& profile, TextEngine& engine);

}  // namespace rostrum
