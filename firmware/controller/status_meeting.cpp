#include <array>
#include <string_view>

#include "firmware/controller/status_parts.hpp"

namespace rostrum::status_part {
namespace {

// Both in the order of their enumerations.
constexpr std::array<std::string_view, 5> phases = {"not_started", "in_session", "suspended", "informal", "adjourned"};
constexpr std::array<std::string_view, 5> forms = {"by_consensus", "without_a_vote", "so_decided", "by_vote",
                                                   "rejected"};
constexpr std::array<std::string_view, 3> releases = {"held", "booths", "live"};

template <typename Names, typename Value>
std::string_view name_of(const Names& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

Json vote(const std::optional<Vote>& vote) {
  if (!vote) return nullptr;
  return {{"in_favour", vote->in_favour}, {"against", vote->against}, {"abstaining", vote->abstaining}};
}

}  // namespace

Json meeting(const RoomStatus& status) {
  const MeetingState& state = *status.state.meeting;
  Json object;
  object["phase"] = name_of(phases, state.phase);
  object["meeting"] = text_or_null(status.meeting);
  object["item"] = text_or_null(status.item);
  object["item_title"] = text_or_null(status.item_title);
  object["reason"] = text_or_null(state.reason);
  object["until"] = nullptr;
  if (state.until_ms) object["until"] = utc(*state.until_ms);
  return object;
}

Json decision(const RoomState& room) {
  const auto& decision = *room.decision;
  if (!decision) return nullptr;
  Json object;
  object["form"] = name_of(forms, decision->form);
  object["what"] = text(decision->what);
  object["symbol"] = text_or_null(decision->symbol);
  object["vote"] = vote(decision->vote);
  object["dissociations"] = Json::array();
  for (const Dissociation& each : decision->dissociations)
    object["dissociations"].push_back({{"who", text(each.who)}, {"paragraph", text_or_null(each.paragraph)}});
  return object;
}

Json papers(const RoomState& room) {
  Json list = Json::array();
  for (const Paper& paper : *room.papers) {
    list.push_back({{"number", paper.number},
                    {"title", text(paper.title)},
                    {"by", text(paper.by)},
                    {"symbol", text_or_null(paper.symbol)}});
  }
  return list;
}

Json release(const RoomState& room) {
  return name_of(releases, room.delivery_of(room.statement).release);
}

Json cue(const RoomStatus& status) {
  if (!status.state.cue) return nullptr;
  return {{"statement", status.state.cue->statement}, {"segment", status.cue_segment}};
}

}  // namespace rostrum::status_part
