#pragma once

#include <vector>

#include "content/text/finding.hpp"
#include "firmware/session/planned_session.hpp"
#include "render/text/text_engine.hpp"

namespace rostrum {

// What will not show well on the displays of a room, beside what is wrong with the session itself: font-missing,
// missing-glyph, word-too-wide, hyphenation-missing, title-left-out, language-missing (a display asks for a language
// that a statement lacks), language-not-shown (it has no room for all), screen-too-small, too-many-advances.
[[nodiscard]] std::vector<Finding> check_fit(const PlannedSession& planned, TextEngine& engine);

}  // namespace rostrum
