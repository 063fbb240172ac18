#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "content/room/checked_text.hpp"
#include "content/room/decide_acts.hpp"
#include "content/room/proceedings.hpp"

namespace rostrum {
namespace {

constexpr unsigned least_light = 20, full_light = 100;
bool chosen_already(const std::vector<DisplayChoice>& all, const DisplayChoice& choice) {
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&choice](const DisplayChoice& each) { return each.display == choice.display; });
  if (known != all.end()) return *known == choice;
  return !choice.view && !choice.light && choice.languages.empty();
}

void set_notice(Deciding& deciding, const LocalText& text, bool stands) {
  const RoomState& now = deciding.now();
  if (*now.notice != text || now.notice_stands != stands) deciding.add(change::NoticeSet{text, stands});
}

// What stood on the walls before a notice that they show alone, as far back as undo reaches.
std::optional<View> view_before_notice(const RoomState& now) {
  const std::vector<History::Step>& past = now.history->undo;
  const auto before = std::find_if(past.rbegin(), past.rend(),
                                   [](const History::Step& step) { return step.scene->view != View::notice; });
  return before == past.rend() ? std::nullopt : std::optional(before->scene->view);
}

}  // namespace

Decided decide_act(const act::ShowNotice& act, Deciding& deciding) {
  if (act.text.empty()) return refuse("There is no notice to show", "Write one: rostrum ctl notice TEXT.");
  const auto text = checked_text(act.text, "notice", Needed::yes, longest_text, deciding.content());
  if (!text) return tl::unexpected(text.error());
  const bool alone = act.form == act::ShowNotice::Form::full_screen;
  set_notice(deciding, *text, !alone);
  if (!alone) return {};
  deciding.show(View::notice);
  deciding.unblank();
  return {};
}

Decided decide_act(const act::TakeNoticeAway& /*act*/, Deciding& deciding) {
  const RoomState& now = deciding.now();
  const bool alone = now.view == View::notice;
  if (!now.notice_stands && !alone)
    return refuse("No notice stands on the screens", "Write one: rostrum ctl notice TEXT.");
  set_notice(deciding, *now.notice, false);
  if (!alone) return {};
  if (const std::optional<View> before = view_before_notice(now)) {
    deciding.show(*before);
  } else {
    show_proceedings(deciding);
  }
  return {};
}

Decided decide_act(const act::SetLine& act, Deciding& deciding) {
  const auto text = checked_text(act.text, "line", Needed::no, longest_text, deciding.content());
  if (!text) return tl::unexpected(text.error());
  if (*deciding.now().line != *text) deciding.add(change::LineSet{*text});
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
