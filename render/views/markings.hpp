#pragma once

#include <cstddef>
#include <vector>

#include "content/statement/statement.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"

namespace rostrum {

// A statement's markings in its language, and in the display's first where its readers do not have that; in capitals
// where the script has them, set in lines that fit: one line where all fit on one, else a line each. Never left out.
[[nodiscard]] std::vector<TextBlock> set_markings(const Statement& statement, const DisplayProfile& profile, Fixed size,
                                                  int width, TextEngine& engine);

// Spaced letters give way where they would cost a line or break one badly.
enum class Capitals { spaced, tight };
[[nodiscard]] Capitals capitals_of_markings(const Statement& statement, const DisplayProfile& profile, Fixed size,
                                            int width, TextEngine& engine);
// The same where the spaced ones are at hand.
[[nodiscard]] Capitals capitals_instead_of(const std::vector<TextBlock>& spaced, const Statement& statement,
                                           const DisplayProfile& profile, Fixed size, int width, TextEngine& engine);
[[nodiscard]] std::vector<TextBlock> set_markings(const Statement& statement, const DisplayProfile& profile, Fixed size,
                                                  int width, Capitals capitals, TextEngine& engine);

[[nodiscard]] std::size_t lines_of(const std::vector<TextBlock>& blocks);

}  // namespace rostrum
