#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "firmware/session/planned_session.hpp"
#include "render/text/text_engine.hpp"

namespace rostrum {

// How a statement fares on one display.
struct Legibility {
  std::string display;
  std::string statement;               // id
  std::vector<std::string> languages;  // tags of the versions that are shown, in their order
  std::string arrangement;             // single, columns or stack
  double legible_depth = 0;            // picture heights from which its text can still be read
  double room_depth = 0;               // picture heights
  std::size_t segments = 0;
  double minutes = 0;            // to speak it at a normal pace
  double advances_a_minute = 0;  // at a normal pace of speaking
};

[[nodiscard]] std::vector<Legibility> measure_legibility(const PlannedSession& planned, TextEngine& engine);

}  // namespace rostrum
