#include "content/room/deciding.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rostrum {

Deciding::Deciding(const RoomState& state, const Command& command, RoomContent& content, Event::Place first)
    : before_(state),
      now_(state),
      stamp_(command.stamp),
      act_(act_name(command.act)),
      content_(content),
      next_place_(first) {}

void Deciding::add(Change change) {
  Event event{std::move(change), act_, next_place_, stamp_};
  if (next_place_ == Event::Place::begins) next_place_ = Event::Place::continues;
  now_ = apply(std::move(now_), event);
  events_.push_back(std::move(event));
}

void Deciding::show(View view) {
  if (now_.view != view) add(change::ViewChanged{view});
}

void Deciding::unblank() {
  if (now_.blank) add(change::Blanked{false});
}

void Deciding::set_timer(const Timer& timer) {
  if (now_.timer != timer) add(change::TimerSet{timer});
}

void Deciding::set_meeting(MeetingState meeting) {
  const std::vector<Meeting>& all = content_.meetings();
  const bool known = meeting.item.meeting < all.size() && meeting.item.item < all[meeting.item.meeting].items.size();
  meeting.meeting_number = known ? all[meeting.item.meeting].number : "";
  meeting.item_number = known ? all[meeting.item.meeting].items[meeting.item.item].number : "";
  if (*now_.meeting != meeting) add(change::MeetingSet{meeting});
}

void Deciding::set_entry(const QueueEntry& entry) {
  const QueueEntry* known = now_.queue->find(entry.id);
  if (known == nullptr || *known != entry) add(change::EntrySet{entry});
}

void Deciding::set_delivery(const StatementDelivery& delivery) {
  if (now_.delivery_of(delivery.statement) != delivery) add(change::DeliverySet{delivery});
}

void Deciding::set_cue(const std::optional<Cue>& cue) {
  if (now_.cue != cue) add(change::CueSet{cue});
}

const StatementHead* Deciding::head(const std::string& id) const {
  for (const StatementHead& each : content_.statements()) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

const StatementOutline* Deciding::outline(const std::string& id) {
  const StatementHead* known = head(id);
  if (known == nullptr) return nullptr;
  return &content_.outline(static_cast<std::size_t>(known - content_.statements().data()));
}

const StatementOutline* Deciding::selected() {
  return outline(now_.statement);
}

std::string Deciding::known_statements() const {
  constexpr std::size_t most = 8;
  const auto& all = content_.statements();
  if (all.empty()) return "Load a session first.";
  std::string names;
  for (std::size_t i = 0; i < std::min(all.size(), most); ++i)
    names += fmt::format("{}{}", i == 0 ? "" : ", ", all[i].id);
  if (all.size() > most) names += fmt::format(" and {} more", all.size() - most);
  return fmt::format("Choose one of: {}.", names);
}

tl::unexpected<Error> refuse(std::string what, std::string advice) {
  return tl::unexpected(Error{Blame::input, std::move(what), "", std::move(advice)});
}

std::size_t segment_of(const StatementOutline& outline, const Position& position) {
  const std::vector<Position>& all = outline.segments;
  const auto after = std::upper_bound(all.begin(), all.end(), position);
  return after == all.begin() ? 0 : static_cast<std::size_t>(after - all.begin()) - 1;
}

}  // namespace rostrum
