#include "firmware/session/screen_of.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "firmware/session/version.hpp"

namespace rostrum {
namespace {

constexpr std::array<std::pair<View, const char*>, 4> view_names = {{{View::title, "title"},
                                                                     {View::statement, "statement"},
                                                                     {View::hold, "hold"},
                                                                     {View::test_card, "test-card"}}};

}  // namespace

std::optional<View> view_from_name(std::string_view name) {
  for (const auto& [view, known] : view_names) {
    if (name == known) return view;
  }
  return std::nullopt;
}

const char* name_of(View view) {
  for (const auto& [known, name] : view_names) {
    if (known == view) return name;
  }
  return "";
}

Screen screen_of(View view, const PlannedSession& planned, std::size_t statement, std::size_t segment,
                 const Room& room) {
  const DisplayProfile& display = planned.displays().front();
  switch (view) {
    case View::title: return {TitleScreen{&planned.shown(statement).statement}, {}};
    case View::statement:
      return {StatementScreen{&planned.shown(statement).statement, &planned.plan(statement), 0, segment}, {}};
    case View::hold: return {HoldScreen{room.file.name}, {}};
    case View::test_card:
      return {TestCardScreen{room.file.name, display.name, fmt::format("{} × {}", display.width, display.height), "",
                             std::string("Rostrum ") + program_version},
              {}};
  }
  return {};
}

}  // namespace rostrum
