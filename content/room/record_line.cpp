#include "content/room/record_line.hpp"

#include <algorithm>
#include <array>

namespace rostrum {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 40> kinds{"called_to_order",
                                                 "suspended",
                                                 "informal",
                                                 "resumed",
                                                 "adjourned",
                                                 "item_taken",
                                                 "floor",
                                                 "list_opened",
                                                 "list_closed",
                                                 "inscribed",
                                                 "called",
                                                 "finished",
                                                 "absent",
                                                 "struck",
                                                 "carried_over",
                                                 "time_changed",
                                                 "point_of_order",
                                                 "point_ended",
                                                 "statement",
                                                 "to_booths",
                                                 "released",
                                                 "taken_from_view",
                                                 "delivered",
                                                 "skipped",
                                                 "off_text",
                                                 "amended",
                                                 "off_text_begins",
                                                 "off_text_ends",
                                                 "new_version",
                                                 "line",
                                                 "notice",
                                                 "notice_away",
                                                 "decided",
                                                 "dissociated",
                                                 "paper_requested",
                                                 "symbol_issued",
                                                 "rehearsal_begins",
                                                 "rehearsal_ends",
                                                 "undone",
                                                 "redone"};
static_assert(kinds.size() == static_cast<std::size_t>(RecordLine::Kind::redone) + 1);

constexpr std::array<std::string_view, 4> purposes{"statement", "position_before", "position_after", "right_of_reply"};

}  // namespace

std::string_view name_of(RecordLine::Kind kind) {
  return kinds.at(static_cast<std::size_t>(kind));
}

std::string_view name_of(SpeakerKind kind) {
  for (const auto& [name, known] : speaker_kinds) {
    if (known == kind) return name;
  }
  return {};
}

std::string_view name_of(Purpose purpose) {
  return purposes.at(static_cast<std::size_t>(purpose));
}

std::string meeting_of(const RecordLine& line) {
  return line.meeting_number.empty() ? std::to_string(line.item.meeting + 1) : line.meeting_number;
}

std::string item_of(const RecordLine& line) {
  return line.item_number.empty() ? std::to_string(line.item.item + 1) : line.item_number;
}

bool is_point_of_order(RecordLine::Kind kind) {
  return kind == RecordLine::Kind::point_of_order || kind == RecordLine::Kind::point_ended;
}

bool tells_of_entry(const RecordLine& line) {
  using Kind = RecordLine::Kind;
  constexpr std::array of_entries{Kind::inscribed, Kind::called, Kind::finished,
                                  Kind::absent,    Kind::struck, Kind::carried_over};
  return line.entry != 0 && !line.who.empty() &&
         std::find(of_entries.begin(), of_entries.end(), line.kind) != of_entries.end();
}

bool is_mark(RecordLine::Kind kind) {
  return kind >= RecordLine::Kind::delivered && kind <= RecordLine::Kind::amended;
}

}  // namespace rostrum
