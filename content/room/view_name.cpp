#include "content/room/view_name.hpp"

#include <array>
#include <utility>

namespace rostrum {
namespace {

constexpr std::array<std::pair<View, std::string_view>, 4> names = {
    {{View::title, "title"}, {View::statement, "statement"}, {View::hold, "hold"}, {View::test_card, "test-card"}}};

}  // namespace

std::string_view view_name(View view) {
  for (const auto& [candidate, name] : names) {
    if (candidate == view) return name;
  }
  return names.front().second;
}

std::optional<View> view_named(std::string_view wanted) {
  for (const auto& [view, name] : names) {
    if (wanted == name) return view;
  }
  return std::nullopt;
}

}  // namespace rostrum
