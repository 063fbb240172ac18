#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include "content/room/view_name.hpp"
#include "firmware/control/act_makers.hpp"

namespace rostrum {
namespace {

constexpr unsigned least_light = 20;
constexpr unsigned full_light = 100;

Result<Act> notice(const RequestValues& values) {
  auto text = values.text("text");
  if (!text) return tl::unexpected(text.error());
  if (text->empty() && !values.flag("full")) return act::TakeNoticeAway{};
  using Form = act::ShowNotice::Form;
  if (text->empty()) *text = *values.room().notice;  // without words those that there are
  return act::ShowNotice{std::move(*text), values.flag("full") ? Form::full_screen : Form::band};
}

Result<Act> line(const RequestValues& values) {
  auto text = values.text("text");
  if (!text) return tl::unexpected(text.error());
  return act::SetLine{std::move(*text)};
}

Result<Act> rehearsal(const RequestValues& values) {
  return act::SetRehearsal{values.word("state") == "on"};
}

Result<std::size_t> display_of(const RequestValues& values) {
  const auto& walls = values.controller().walls();
  const std::string wanted = values.word("display");
  std::string names;
  for (std::size_t i = 0; i < walls.size(); ++i) {
    if (walls[i]->name() == wanted) return i;
    names += (names.empty() ? "" : ", ") + walls[i]->name();
  }
  return refused("There is no display \"" + wanted + "\"", "Displays: " + names + ".");
}

// A display that follows the operator shows whatever the public may see; what is never public only where room.toml
// names it. One that does not follow shows what room.toml names, and nothing else.
std::vector<DisplayView> allowed_views(const std::vector<DisplayView>& named) {
  std::vector<DisplayView> allowed = named;
  if (std::find(named.begin(), named.end(), DisplayView::follow) == named.end()) return allowed;
  for (const DisplayView view : {DisplayView::title, DisplayView::statement, DisplayView::speaker, DisplayView::queue,
                                 DisplayView::programme, DisplayView::meeting}) {
    if (std::find(allowed.begin(), allowed.end(), view) == allowed.end()) allowed.push_back(view);
  }
  return allowed;
}

Result<DisplayView> view_for(const RequestValues& values, std::size_t display) {
  const std::string wanted = values.word("view");
  const auto allowed = allowed_views(values.lookup().views(display));
  const auto view = display_view_named(wanted);
  if (view && std::find(allowed.begin(), allowed.end(), *view) != allowed.end()) return *view;
  std::string names;
  for (const DisplayView each : allowed) names += (names.empty() ? "" : ", ") + std::string(view_name(each));
  const std::string& name = values.controller().walls()[display]->name();
  return refused((view ? name + " does not show " + wanted : "There is no view \"" + wanted + "\""),
                 "By room.toml it may show " + names + ".");
}

Result<std::vector<Language>> languages_of(const RequestValues& values) {
  std::vector<Language> languages;
  std::istringstream tags(values.word("langs"));
  for (std::string tag; std::getline(tags, tag, ',');) {
    const auto language = Language::parse(tag);
    if (!language || !language->known())
      return refused("\"" + tag + "\" is no language tag", "Use tags with commas between them, such as ru,en.");
    if (std::find(languages.begin(), languages.end(), *language) == languages.end()) languages.push_back(*language);
  }
  const auto at_hand = values.lookup().languages_at_hand();
  for (const Language& language : languages) {
    if (std::find(at_hand.begin(), at_hand.end(), language) != at_hand.end()) continue;
    std::string names;
    for (const Language& each : at_hand) names += (names.empty() ? "" : ", ") + each.tag();
    return refused("Nothing here is in the language " + language.tag(),
                   names.empty() ? "The session has no texts." : "There are " + names + ".");
  }
  if (languages.empty()) return refused("langs is empty", "Use tags with commas between them, such as ru,en.");
  return languages;
}

Result<unsigned> light_of(const RequestValues& values) {
  const auto light = values.number("light", full_light);
  if (!light || *light < least_light)
    return refused("\"" + values.word("light") + "\" is no light", "Give percent, from 20 to 100.");
  return static_cast<unsigned>(*light);
}

// What was chosen for this display before.
DisplayChoice chosen_for(const RequestValues& values, std::size_t display) {
  const std::string& name = values.controller().walls()[display]->name();
  for (const DisplayChoice& choice : *values.room().displays) {
    if (choice.display == name) return choice;
  }
  return {name, {}, {}, {}};
}

Result<Act> display(const RequestValues& values) {
  const auto display = display_of(values);
  if (!display) return tl::unexpected(display.error());
  DisplayChoice choice = chosen_for(values, *display);
  if (values.flag("reset")) choice = {choice.display, {}, {}, {}};
  if (values.has("view")) {
    const auto view = view_for(values, *display);
    if (!view) return tl::unexpected(view.error());
    choice.view = *view;
  }
  if (values.has("langs")) {
    auto languages = languages_of(values);
    if (!languages) return tl::unexpected(languages.error());
    choice.languages = std::move(*languages);
  }
  if (values.has("light")) {
    const auto light = light_of(values);
    if (!light) return tl::unexpected(light.error());
    choice.light = *light;
  }
  return act::SetDisplay{std::move(choice)};
}

constexpr std::array makers = {
    ActMaker{"notice", notice},
    ActMaker{"line", line},
    ActMaker{"display", display},
    ActMaker{"rehearsal", rehearsal},
};

}  // namespace

std::span<const ActMaker> display_acts() {
  return makers;
}

}  // namespace rostrum
