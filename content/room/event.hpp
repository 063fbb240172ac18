#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/room/scene.hpp"
#include "content/room/stamp.hpp"

namespace rostrum {

// What an act changed: a part of the state as it is from now on. Whoever reads the log needs no rule to follow it.
namespace change {

struct Started {  // the controller; a new epoch
  std::uint64_t epoch = 0;
  bool operator==(const Started&) const = default;
};
struct StatementSelected {
  std::string statement;
  ContentHash content;
  Position position;
  bool operator==(const StatementSelected&) const = default;
};
struct Moved {
  ContentHash content;
  Position position;
  bool operator==(const Moved&) const = default;
};
struct ViewChanged {
  View view = View::statement;
  bool operator==(const ViewChanged&) const = default;
};
struct Blanked {
  bool blank = true;
  bool operator==(const Blanked&) const = default;
};
struct DepthSet {
  unsigned depth = 0;
  bool operator==(const DepthSet&) const = default;
};
struct DayBegun {  // another session: its lists, decisions, papers and deliveries begin anew
  std::string session;
  bool operator==(const DayBegun&) const = default;
};
struct SessionRenamed {  // the same session, as it is called from now on
  std::string session;
  bool operator==(const SessionRenamed&) const = default;
};
struct EntrySet {  // a new one at the end, or a new state of the one with its id
  QueueEntry entry;
  bool operator==(const EntrySet&) const = default;
};
struct EntriesSet {  // many at once
  std::vector<QueueEntry> entries;
  std::vector<EntryId> order;  // all entries as they stand from now on; empty: new ones at the end
  bool operator==(const EntriesSet&) const = default;
};
struct EntryPlaced {
  EntryId entry = 0;
  std::optional<EntryId> before;  // nullopt: the end
  bool operator==(const EntryPlaced&) const = default;
};
struct ListSet {
  ItemPlace item;
  bool open = true;
  bool operator==(const ListSet&) const = default;
};
struct LimitsSet {
  ItemPlace item;
  LimitsMs limits;
  bool operator==(const LimitsSet&) const = default;
};
struct TimerSet {  // the speaker's
  Timer timer;
  bool operator==(const TimerSet&) const = default;
};
struct PointOfOrderSet {
  std::optional<PointOfOrder> point;
  bool operator==(const PointOfOrderSet&) const = default;
};
struct MeetingSet {
  MeetingState meeting;
  bool operator==(const MeetingSet&) const = default;
};
struct DecisionSet {
  Decision decision;
  bool operator==(const DecisionSet&) const = default;
};
struct PaperSet {  // a new one, or a new state of the one with its number
  Paper paper;
  bool operator==(const PaperSet&) const = default;
};
struct DeliverySet {  // all of a statement's delivery but its marks, which stay where `content` stays
  StatementDelivery delivery;
  bool operator==(const DeliverySet&) const = default;
};
struct SegmentMarked {  // in place of what it overlaps; other marks keep what of them lies beside it
  std::string statement;
  SegmentMark mark;
  bool operator==(const SegmentMarked&) const = default;
};
struct CueSet {
  std::optional<Cue> cue;
  bool operator==(const CueSet&) const = default;
};
struct NoticeSet {
  LocalText text;
  bool stands = false;  // at the foot of the public screens
  bool operator==(const NoticeSet&) const = default;
};
struct LineSet {
  LocalText text;
  bool operator==(const LineSet&) const = default;
};
struct DisplaySet {
  DisplayChoice choice;
  bool operator==(const DisplaySet&) const = default;
};
struct RehearsalSet {  // off: all that the rehearsal changed is as it was before
  bool on = true;
  bool operator==(const RehearsalSet&) const = default;
};
struct Undone {
  bool operator==(const Undone&) const = default;
};
struct Redone {
  bool operator==(const Redone&) const = default;
};

}  // namespace change

using Change =
    std::variant<change::Started, change::StatementSelected, change::Moved, change::ViewChanged, change::Blanked,
                 change::DepthSet, change::DayBegun, change::SessionRenamed, change::EntrySet, change::EntriesSet,
                 change::EntryPlaced, change::ListSet, change::LimitsSet, change::TimerSet, change::PointOfOrderSet,
                 change::MeetingSet, change::DecisionSet, change::PaperSet, change::DeliverySet, change::SegmentMarked,
                 change::CueSet, change::NoticeSet, change::LineSet, change::DisplaySet, change::RehearsalSet,
                 change::Undone, change::Redone>;

struct Event {
  // Undo goes back to before an event that begins an act. One `outside` belongs to no act of the operator: it changes
  // the scene, and undo passes over it.
  enum class Place { begins, continues, outside };

  Change change;
  std::string act;  // act_name of what led to it; empty in journals from before there were names
  Place place = Place::begins;
  Stamp stamp;
  bool operator==(const Event&) const = default;
};

// One JSON object on one line, and back. Reading takes what an older version wrote; nullopt for anything else.
[[nodiscard]] std::string to_json(const Event& event);
[[nodiscard]] std::optional<Event> event_from_json(std::string_view text);

}  // namespace rostrum
