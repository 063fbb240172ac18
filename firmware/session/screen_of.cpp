#include "firmware/session/screen_of.hpp"

#include <fmt/core.h>

#include "firmware/session/version.hpp"

namespace rostrum {

Screen screen_of(const ScreenPlace& place, const PlannedSession& planned, const Room& room) {
  switch (place.view) {
    case View::title:
      return {TitleScreen{planned.versions(place.statement), {}}, {}};
    case View::statement:
      return {StatementScreen{planned.versions(place.statement), &planned.plan(place.statement), place.segment}, {}};
    case View::hold:
      return {HoldScreen{room.file.name}, {}};
    case View::test_card:
      return {test_card_screen(planned.displays()[place.display], room), {}};
    default:  // what depends on the course of the meeting, which nobody runs here
      return {};
  }
}

TestCardScreen test_card_screen(const DisplayProfile& display, const Room& room) {
  return {room.file.name, display.name, fmt::format("{} × {}", display.width, display.height), "",
          std::string("Rostrum ") + program_version};
}

}  // namespace rostrum
