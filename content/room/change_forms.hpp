#pragma once

// The form of every change, one struct each; a change without one does not compile. Included by sources of this folder
// only. Beside these members an event has kind, act, place and stamp.

#include "content/room/value_forms.hpp"

namespace rostrum {

// `kind` is what the journal calls it, for good.
template <>
struct Members<change::Started> {
  static constexpr const char* kind = "started";
  static constexpr auto all = std::tuple(member("epoch", &change::Started::epoch));
};

template <>
struct Members<change::StatementSelected> {
  static constexpr const char* kind = "statement_selected";
  static constexpr auto all = std::tuple(member("statement", &change::StatementSelected::statement),
                                         member("content", &change::StatementSelected::content),
                                         member("position", &change::StatementSelected::position));
};

template <>
struct Members<change::Moved> {
  static constexpr const char* kind = "moved";
  static constexpr auto all =
      std::tuple(member("content", &change::Moved::content), member("position", &change::Moved::position));
};

template <>
struct Members<change::ViewChanged> {
  static constexpr const char* kind = "view_changed";
  static constexpr auto all = std::tuple(member("view", &change::ViewChanged::view));
};

template <>
struct Members<change::Blanked> {
  static constexpr const char* kind = "blanked";
  static constexpr auto all = std::tuple(member("blank", &change::Blanked::blank));
};

template <>
struct Members<change::DepthSet> {
  static constexpr const char* kind = "depth_set";
  static constexpr auto all = std::tuple(member("depth", &change::DepthSet::depth, {0, greatest_depth}));
};

template <>
struct Members<change::DayBegun> {
  static constexpr const char* kind = "day_begun";
  static constexpr auto all = std::tuple(member("session", &change::DayBegun::session));
};

template <>
struct Members<change::SessionRenamed> {
  static constexpr const char* kind = "session_renamed";
  static constexpr auto all = std::tuple(member("session", &change::SessionRenamed::session));
};

template <>
struct Members<change::EntrySet> {
  static constexpr const char* kind = "entry_set";
  static constexpr auto all = std::tuple(member("entry", &change::EntrySet::entry));
};

template <>
struct Members<change::EntriesSet> {
  static constexpr const char* kind = "entries_set";
  static constexpr auto all =
      std::tuple(member("entries", &change::EntriesSet::entries), member("order", &change::EntriesSet::order));
};

template <>
struct Members<change::EntryPlaced> {
  static constexpr const char* kind = "entry_placed";
  static constexpr auto all =
      std::tuple(member("entry", &change::EntryPlaced::entry), member("before", &change::EntryPlaced::before));
};

template <>
struct Members<change::ListSet> {
  static constexpr const char* kind = "list_set";
  static constexpr auto all =
      std::tuple(member("item", &change::ListSet::item), member("open", &change::ListSet::open));
};

template <>
struct Members<change::LimitsSet> {
  static constexpr const char* kind = "limits_set";
  static constexpr auto all =
      std::tuple(member("item", &change::LimitsSet::item), member("limits", &change::LimitsSet::limits));
};

template <>
struct Members<change::TimerSet> {
  static constexpr const char* kind = "timer_set";
  static constexpr auto all = std::tuple(member("timer", &change::TimerSet::timer));
};

template <>
struct Members<change::PointOfOrderSet> {
  static constexpr const char* kind = "point_of_order_set";
  static constexpr auto all = std::tuple(member("point", &change::PointOfOrderSet::point));
};

template <>
struct Members<change::MeetingSet> {
  static constexpr const char* kind = "meeting_set";
  static constexpr auto all = std::tuple(member("meeting", &change::MeetingSet::meeting));
};

template <>
struct Members<change::DecisionSet> {
  static constexpr const char* kind = "decision_set";
  static constexpr auto all = std::tuple(member("decision", &change::DecisionSet::decision));
};

template <>
struct Members<change::PaperSet> {
  static constexpr const char* kind = "paper_set";
  static constexpr auto all = std::tuple(member("paper", &change::PaperSet::paper));
};

template <>
struct Members<change::DeliverySet> {
  static constexpr const char* kind = "delivery_set";
  static constexpr auto all = std::tuple(member("delivery", &change::DeliverySet::delivery));
};

template <>
struct Members<change::SegmentMarked> {
  static constexpr const char* kind = "segment_marked";
  static constexpr auto all =
      std::tuple(member("statement", &change::SegmentMarked::statement), member("mark", &change::SegmentMarked::mark));
};

template <>
struct Members<change::CueSet> {
  static constexpr const char* kind = "cue_set";
  static constexpr auto all = std::tuple(member("cue", &change::CueSet::cue));
};

template <>
struct Members<change::NoticeSet> {
  static constexpr const char* kind = "notice_set";
  static constexpr auto all =
      std::tuple(member("text", &change::NoticeSet::text), member("stands", &change::NoticeSet::stands));
};

template <>
struct Members<change::LineSet> {
  static constexpr const char* kind = "line_set";
  static constexpr auto all = std::tuple(member("text", &change::LineSet::text));
};

template <>
struct Members<change::DisplaySet> {
  static constexpr const char* kind = "display_set";
  static constexpr auto all = std::tuple(member("choice", &change::DisplaySet::choice));
};

template <>
struct Members<change::RehearsalSet> {
  static constexpr const char* kind = "rehearsal_set";
  static constexpr auto all = std::tuple(member("on", &change::RehearsalSet::on));
};

template <>
struct Members<change::Undone> {
  static constexpr const char* kind = "undone";
  static constexpr auto all = std::tuple();
};

template <>
struct Members<change::Redone> {
  static constexpr const char* kind = "redone";
  static constexpr auto all = std::tuple();
};

}  // namespace rostrum
