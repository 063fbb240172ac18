#pragma once

#include <vector>

#include "render/views/near_page.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Many keys with what they do, group by group, in as many columns as let the type be largest. `ground` is what they
// stand on. However many there are, none leaves the box: the last ones are left out where the smallest type does not
// hold them all.
void draw_key_sheet(const NearPage& page, const std::vector<HelpLine>& lines, Rect box, Color ground);

}  // namespace rostrum
