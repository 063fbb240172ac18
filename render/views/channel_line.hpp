#pragma once

#include <optional>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// "Floor: Russian · English on 1 · French on 2" on one line of this width. Where it is too narrow: the channels of the
// display's languages, else the language of the floor. Nullopt where there is nothing to say, or no room.
[[nodiscard]] std::optional<TextBlock> set_channels(const FloorChannels& channels, const DisplayProfile& profile,
                                                    const Words& words, Fixed size, int width, TextEngine& engine);

}  // namespace rostrum
