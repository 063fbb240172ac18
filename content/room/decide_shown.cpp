#include <fmt/format.h>

#include <algorithm>

#include "content/room/checked_text.hpp"
#include "content/room/decide_acts.hpp"

namespace rostrum {
namespace {

constexpr unsigned least_light = 20, full_light = 100;
// In bytes. More does not stand on a screen.
constexpr std::size_t longest_on_screen = 4000;

bool only_spaces(const LocalText& text) {
  return std::all_of(text.entries.begin(), text.entries.end(),
                     [](const auto& entry) { return entry.second.find_first_not_of(" \t\r\n") == std::string::npos; });
}

bool too_long(const LocalText& text) {
  return std::any_of(text.entries.begin(), text.entries.end(),
                     [](const auto& entry) { return entry.second.size() > longest_on_screen; });
}

bool chosen_already(const std::vector<DisplayChoice>& all, const DisplayChoice& choice) {
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&choice](const DisplayChoice& each) { return each.display == choice.display; });
  if (known != all.end()) return *known == choice;
  return !choice.view && !choice.light && choice.languages.empty();
}

}  // namespace

Decided decide_act(const act::ShowNotice& act, Deciding& deciding) {
  if (only_spaces(act.text)) return refuse("A notice needs words", "Give its text.");
  if (too_long(act.text)) return refuse("This notice is too long for a screen", "Say it in a sentence or two.");
  const auto text = checked_text(act.text, "notice", Needed::yes, longest_text);
  if (!text) return tl::unexpected(text.error());
  if (*deciding.now().notice != *text) deciding.add(change::NoticeSet{*text});
  deciding.show(View::notice);
  deciding.unblank();
  return {};
}

Decided decide_act(const act::SetLine& act, Deciding& deciding) {
  if (too_long(act.text)) return refuse("This line is too long for a screen", "Take less of the speech.");
  const LocalText text = only_spaces(act.text) ? LocalText() : act.text;
  if (*deciding.now().line != text) deciding.add(change::LineSet{text});
  return {};
}

Decided decide_act(const act::SetDisplay& act, Deciding& deciding) {
  if (act.choice.display.empty()) return refuse("No display is named", "Name one of room.toml's.");
  if (act.choice.light && (*act.choice.light < least_light || *act.choice.light > full_light))
    return refuse(fmt::format("No display is lit at {} percent", *act.choice.light),
                  fmt::format("Give {} to {}.", least_light, full_light));
  if (!chosen_already(*deciding.now().displays, act.choice)) deciding.add(change::DisplaySet{act.choice});
  return {};
}

Decided decide_act(const act::SetRehearsal& act, Deciding& deciding) {
  if (act.on != deciding.now().rehearsal) deciding.add(change::RehearsalSet{act.on});
  return {};
}

}  // namespace rostrum
