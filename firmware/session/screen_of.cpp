#include "firmware/session/screen_of.hpp"

#include <fmt/core.h>

#include "firmware/session/version.hpp"

namespace rostrum {

Screen screen_of(View view, const PlannedSession& planned, std::size_t statement, std::size_t segment,
                 const Room& room) {
  const DisplayProfile& display = planned.displays().front();
  switch (view) {
    case View::title:
      return {TitleScreen{&planned.shown(statement).statement}, {}};
    case View::statement:
      return {StatementScreen{&planned.shown(statement).statement, &planned.plan(statement), 0, segment}, {}};
    case View::hold:
      return {HoldScreen{room.file.name}, {}};
    case View::test_card:
      return {TestCardScreen{room.file.name, display.name, fmt::format("{} × {}", display.width, display.height), "",
                             std::string("Rostrum ") + program_version},
              {}};
  }
  return {};
}

}  // namespace rostrum
