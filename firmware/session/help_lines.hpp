#pragma once

#include <vector>

#include "firmware/input/key_map.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What the keys of this map do, group by group; actions without a key are left out.
[[nodiscard]] std::vector<HelpLine> help_lines(const KeyMap& keys);

// Of the few acts that an operator needs all the time, one key each, for the foot of his screen.
[[nodiscard]] std::vector<HelpLine> frequent_keys(const KeyMap& keys);

// Those that open a stick's summary, take and refuse what it tells of.
[[nodiscard]] std::vector<HelpLine> stick_keys(const KeyMap& keys);

}  // namespace rostrum
