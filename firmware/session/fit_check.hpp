#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/text/finding.hpp"
#include "firmware/session/planned_session.hpp"
#include "render/text/text_engine.hpp"

namespace rostrum {

// What will not show well on the displays of a room: characters without a glyph, words wider than the screen, parts of
// a title card that have no room, fonts that are not installed.
[[nodiscard]] std::vector<Finding> check_fit(const PlannedSession& planned, TextEngine& engine);

// How a statement fares on one display.
struct Legibility {
  std::string display;
  std::string statement;     // id
  std::string file;          // of the version that is shown
  double legible_depth = 0;  // picture heights from which its text can still be read
  double room_depth = 0;     // picture heights
  std::size_t segments = 0;
  double minutes = 0;            // to speak it at a normal pace
  double advances_a_minute = 0;  // at a normal pace of speaking
};

[[nodiscard]] std::vector<Legibility> measure_legibility(const PlannedSession& planned, TextEngine& engine);

}  // namespace rostrum
