#pragma once

#include <span>
#include <string>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

void draw_title(Composer& composer, const TitleScreen& screen, const DisplayProfile& profile, TextEngine& engine);

// What of the title card a display of this depth has no room for, in the order in which it gives way: "letterhead",
// "meeting", "place and date", "speaker". Empty where all of it stands.
[[nodiscard]] std::vector<std::string> left_out_of_title(std::span<const ShownVersion> versions,
                                                         const DisplayProfile& profile, TextEngine& engine);
// The same of a statement of one version.
[[nodiscard]] std::vector<std::string> left_out_of_title(const Statement& statement, const DisplayProfile& profile,
                                                         TextEngine& engine);

}  // namespace rostrum
