#include "content/room/view_name.hpp"

#include <array>
#include <utility>

namespace rostrum {
namespace {

constexpr std::array<std::pair<View, std::string_view>, 10> views{{{View::title, "title"},
                                                                   {View::statement, "statement"},
                                                                   {View::hold, "hold"},
                                                                   {View::test_card, "test-card"},
                                                                   {View::speaker, "speaker"},
                                                                   {View::queue, "queue"},
                                                                   {View::programme, "programme"},
                                                                   {View::decision, "decision"},
                                                                   {View::notice, "notice"},
                                                                   {View::meeting, "meeting"}}};

constexpr std::array<std::pair<DisplayView, std::string_view>, 10> display_views{{{DisplayView::follow, "follow"},
                                                                                  {DisplayView::title, "title"},
                                                                                  {DisplayView::statement, "statement"},
                                                                                  {DisplayView::speaker, "speaker"},
                                                                                  {DisplayView::queue, "queue"},
                                                                                  {DisplayView::programme, "programme"},
                                                                                  {DisplayView::meeting, "meeting"},
                                                                                  {DisplayView::booth, "booth"},
                                                                                  {DisplayView::chair, "chair"},
                                                                                  {DisplayView::desk, "operator"}}};

template <typename Names, typename Value>
std::string_view name_in(const Names& names, Value value) {
  for (const auto& [known, name] : names)
    if (known == value) return name;
  return {};
}

}  // namespace

std::string_view view_name(View view) {
  return name_in(views, view);
}

std::optional<View> view_named(std::string_view wanted) {
  for (const auto& [view, name] : views)
    if (name == wanted) return view;
  return std::nullopt;
}

std::string view_names() {
  std::string names;
  for (const auto& [view, name] : views) names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

std::string_view view_name(DisplayView view) {
  return name_in(display_views, view);
}

std::optional<DisplayView> display_view_named(std::string_view wanted) {
  for (const auto& [view, name] : display_views)
    if (name == wanted) return view;
  return std::nullopt;
}

}  // namespace rostrum
