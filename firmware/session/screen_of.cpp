#include "firmware/session/screen_of.hpp"

#include <fmt/core.h>

#include <vector>

#include "firmware/session/version.hpp"

namespace rostrum {

Screen screen_of(View view, const PlannedSession& planned, std::size_t statement, std::size_t segment,
                 const Room& room) {
  const DisplayProfile& display = planned.displays().front();
  const auto shown = [&] {
    const SessionStatement& whole = planned.session().statements[statement];
    const Version& version = planned.shown(statement);
    const bool original = &version == &whole.versions[whole.original];
    using Role = ShownVersion::Role;
    return std::vector{ShownVersion{&version.statement, original ? Role::original : Role::translation, ""}};
  };
  switch (view) {
    case View::title:
      return {TitleScreen{shown()}, {}};
    case View::statement:
      return {StatementScreen{shown(), &planned.plan(statement), segment}, {}};
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
