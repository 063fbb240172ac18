#pragma once

#include <string>
#include <vector>

#include "render/views/near_page.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What the Chair says next, a sentence each: thanks to the one at the rostrum and the floor to the next one, the floor
// on a point of order, the meeting called to order or resumed. Empty where nothing is to be said.
[[nodiscard]] std::vector<std::string> chair_script(const NearPage& page, const ChairScreen& screen);

}  // namespace rostrum
