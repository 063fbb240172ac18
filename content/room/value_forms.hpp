#pragma once

// The forms of what events and states are made of. Included by sources of this folder only. Members stand in the order
// of their struct; a new one needs a line here, and does not compile without it.

#include <map>

#include "content/room/json_form.hpp"
#include "content/room/room.hpp"
#include "content/room/view_name.hpp"

namespace rostrum {

// Far beyond any clock, and no sum or difference of two leaves 64 bits.
inline constexpr std::int64_t farthest_ms = std::int64_t{1} << 61;
inline constexpr Range any_time{-farthest_ms, static_cast<std::uint64_t>(farthest_ms)};
inline constexpr Range any_duration{0, static_cast<std::uint64_t>(farthest_ms)};

template <typename Enum, std::size_t count>
using NameTable = std::array<std::pair<std::string_view, Enum>, count>;

template <>
struct Names<SpeakerKind> {
  static constexpr auto& all = speaker_kinds;
};
template <>
struct Names<Purpose> {
  static constexpr NameTable<Purpose, 4> all{{{"statement", Purpose::statement},
                                              {"position_before", Purpose::position_before},
                                              {"position_after", Purpose::position_after},
                                              {"right_of_reply", Purpose::right_of_reply}}};
};
template <>
struct Names<Turn> {
  static constexpr NameTable<Turn, 6> all{{{"waiting", Turn::waiting},
                                           {"speaking", Turn::speaking},
                                           {"done", Turn::done},
                                           {"absent", Turn::absent},
                                           {"struck", Turn::struck},
                                           {"carried_over", Turn::carried_over}}};
};
template <>
struct Names<Timer::Run> {
  static constexpr NameTable<Timer::Run, 3> all{
      {{"stopped", Timer::Run::stopped}, {"running", Timer::Run::running}, {"paused", Timer::Run::paused}}};
};
template <>
struct Names<MeetingState::Phase> {
  using Phase = MeetingState::Phase;
  static constexpr NameTable<Phase, 5> all{{{"not_started", Phase::not_started},
                                            {"in_session", Phase::in_session},
                                            {"suspended", Phase::suspended},
                                            {"informal", Phase::informal},
                                            {"adjourned", Phase::adjourned}}};
};
template <>
struct Names<Decision::Form> {
  using How = Decision::Form;
  static constexpr NameTable<How, 5> all{{{"by_consensus", How::by_consensus},
                                          {"without_a_vote", How::without_a_vote},
                                          {"so_decided", How::so_decided},
                                          {"by_vote", How::by_vote},
                                          {"rejected", How::rejected}}};
};
template <>
struct Names<Release> {
  static constexpr NameTable<Release, 3> all{
      {{"held", Release::held}, {"booths", Release::booths}, {"live", Release::live}}};
};
template <>
struct Names<SegmentMark::Kind> {
  using Kind = SegmentMark::Kind;
  static constexpr NameTable<Kind, 4> all{{{"delivered", Kind::delivered},
                                           {"skipped", Kind::skipped},
                                           {"off_text", Kind::off_text},
                                           {"amended", Kind::amended}}};
};
template <>
struct Names<Event::Place> {
  static constexpr NameTable<Event::Place, 3> all{
      {{"begins", Event::Place::begins}, {"continues", Event::Place::continues}, {"outside", Event::Place::outside}}};
};

template <typename AnyView>
struct ViewForm {
  static Json write(AnyView view) { return std::string(view_name(view)); }
  template <typename Named>
  static bool read_by(const Json& json, AnyView& view, Named named) {
    if (!json.is_string()) return false;
    const std::optional<AnyView> known = named(json.get_ref<const std::string&>());
    if (known) view = *known;
    return known.has_value();
  }
};
template <>
struct Form<View> : ViewForm<View> {
  static bool read(const Json& json, View& view, const Range& /*range*/) { return read_by(json, view, view_named); }
};
template <>
struct Form<DisplayView> : ViewForm<DisplayView> {
  static bool read(const Json& json, DisplayView& view, const Range& /*range*/) {
    return read_by(json, view, display_view_named);
  }
};

template <>
struct Form<ItemPlace> {  // [meeting, item]
  static Json write(const ItemPlace& place) { return Json::array({place.meeting, place.item}); }
  static bool read(const Json& json, ItemPlace& place, const Range& /*range*/) {
    return json.is_array() && json.size() == 2 && from_form(json[0], place.meeting) && from_form(json[1], place.item);
  }
};

template <>
struct Form<LimitsMs> {  // {"national": 180000}
  static Json write(const LimitsMs& limits) {
    Json object = Json::object();
    for (const auto& [name, kind] : speaker_kinds) {
      if (const auto limit = limits.find(kind); limit != limits.end()) object[std::string(name)] = limit->second;
    }
    return object;
  }
  static bool read(const Json& json, LimitsMs& limits, const Range& /*range*/) {
    if (!json.is_object()) return false;
    limits.clear();
    for (const auto& [name, kind] : speaker_kinds) {
      const auto limit = json.find(std::string(name));
      if (limit != json.end() && !Form<std::int64_t>::read(*limit, limits[kind], any_duration)) return false;
    }
    return limits.size() == json.size();
  }
};

template <>
struct Members<Position> {
  static constexpr auto all = std::tuple(member("paragraph", &Position::paragraph),
                                         member("sentence", &Position::sentence), member("offset", &Position::offset));
};
template <>
struct Members<Stamp> {
  static constexpr auto all = std::tuple(
      member("boot_id", &Stamp::boot_id), member("boot_time_ms", &Stamp::boot_time_ms, any_time),
      member("wall_time_ms", &Stamp::wall_time_ms, any_time), member("wall_time_trusted", &Stamp::wall_time_trusted));
};
template <>
struct Members<Timer> {
  static constexpr auto all = std::tuple(member("run", &Timer::run), member("limit_ms", &Timer::limit_ms, any_duration),
                                         member("used_ms", &Timer::used_ms, any_duration),
                                         member("since", &Timer::since), member("hidden", &Timer::hidden));
};
template <>
struct Members<QueueEntry> {
  static constexpr auto all = std::tuple(
      member("id", &QueueEntry::id), member("item", &QueueEntry::item), member("name", &QueueEntry::name),
      member("kind", &QueueEntry::kind), member("on_behalf_of", &QueueEntry::on_behalf_of),
      member("statement", &QueueEntry::statement), member("purpose", &QueueEntry::purpose),
      member("turn", &QueueEntry::turn), member("limit_ms", &QueueEntry::limit_ms, any_duration),
      member("spoke_ms", &QueueEntry::spoke_ms, any_duration), member("given_ms", &QueueEntry::given_ms, any_duration),
      member("absences", &QueueEntry::absences), member("key", &QueueEntry::key));
};
template <>
struct Members<MeetingState> {
  static constexpr auto all = std::tuple(
      member("phase", &MeetingState::phase), member("item", &MeetingState::item),
      member("meeting_number", &MeetingState::meeting_number), member("item_number", &MeetingState::item_number),
      member("reason", &MeetingState::reason), member("until_ms", &MeetingState::until_ms, any_time),
      member("held", &MeetingState::held), member("floor", &MeetingState::floor));
};
template <>
struct Members<PointOfOrder> {
  static constexpr auto all = std::tuple(member("by", &PointOfOrder::by), member("timer", &PointOfOrder::timer),
                                         member("speaker_run", &PointOfOrder::speaker_run));
};
template <>
struct Members<Dissociation> {
  static constexpr auto all =
      std::tuple(member("who", &Dissociation::who), member("paragraph", &Dissociation::paragraph));
};
template <>
struct Members<Vote> {
  static constexpr auto all = std::tuple(member("in_favour", &Vote::in_favour), member("against", &Vote::against),
                                         member("abstaining", &Vote::abstaining));
};
template <>
struct Members<Decision> {
  static constexpr auto all =
      std::tuple(member("form", &Decision::form), member("what", &Decision::what), member("symbol", &Decision::symbol),
                 member("vote", &Decision::vote), member("dissociations", &Decision::dissociations),
                 member("item", &Decision::item));
};
template <>
struct Members<Paper> {
  static constexpr auto all = std::tuple(member("number", &Paper::number), member("title", &Paper::title),
                                         member("by", &Paper::by), member("symbol", &Paper::symbol));
};
template <>
struct Members<SegmentMark> {
  static constexpr auto all =
      std::tuple(member("from", &SegmentMark::from), member("to", &SegmentMark::to), member("kind", &SegmentMark::kind),
                 member("note", &SegmentMark::note), member("took_ms", &SegmentMark::took_ms, any_duration),
                 member("words", &SegmentMark::words), member("words_before", &SegmentMark::words_before));
};
// Without the marks: an event leaves them as they are, and a state writes what differs from an earlier one.
template <>
struct Members<StatementDelivery> {
  static constexpr auto all = std::tuple(
      member("statement", &StatementDelivery::statement), member("content", &StatementDelivery::content),
      member("former", &StatementDelivery::former), member("earlier_texts", &StatementDelivery::earlier_texts),
      member("release", &StatementDelivery::release),
      member("free_from_ms", &StatementDelivery::free_from_ms, any_time),
      member("current_since", &StatementDelivery::current_since),
      member("current_used_ms", &StatementDelivery::current_used_ms, any_duration),
      member("current_took_ms", &StatementDelivery::current_took_ms, any_duration),
      member("off_text", &StatementDelivery::off_text));
  static constexpr std::size_t left_out = 1;
};
template <>
struct Members<Cue> {
  static constexpr auto all = std::tuple(member("statement", &Cue::statement), member("position", &Cue::position));
};
template <>
struct Members<DisplayChoice> {
  static constexpr auto all =
      std::tuple(member("display", &DisplayChoice::display), member("view", &DisplayChoice::view),
                 member("languages", &DisplayChoice::languages), member("light", &DisplayChoice::light, {20, 100}));
};

}  // namespace rostrum
