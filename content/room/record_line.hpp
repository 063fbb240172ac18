#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/room/delivery.hpp"
#include "content/room/speakers.hpp"

namespace rostrum {

// One thing that happened, as the record tells it. Fields that do not belong to its kind are empty.
struct RecordLine {
  enum class Kind {
    called_to_order,
    suspended,
    informal,
    resumed,
    adjourned,
    item_taken,
    floor,
    list_opened,
    list_closed,
    inscribed,
    called,
    finished,
    absent,
    struck,
    carried_over,
    time_changed,
    point_of_order,
    point_ended,
    statement,
    to_booths,
    released,
    taken_from_view,
    delivered,
    skipped,
    off_text,
    amended,
    off_text_begins,
    off_text_ends,
    new_version,
    line,
    notice,
    notice_away,
    decided,
    dissociated,
    paper_requested,
    symbol_issued,
    rehearsal_begins,
    rehearsal_ends,
    undone,
    redone
  };
  Kind kind = Kind::called;
  std::int64_t at_ms = 0;   // Unix time
  bool clock_set = false;   // the wall clock was trusted
  bool taken_back = false;  // by undo
  bool rehearsal = false;
  ItemPlace item;                           // that was being considered
  std::string meeting_number, item_number;  // of it, as the session's file has them; empty where it has none
  EntryId entry = 0;                        // whom it concerns, or who was speaking; 0: nobody
  std::string who;                          // of an entry, a point of order, a dissociation or a paper
  std::string on_behalf_of;
  SpeakerKind speaker = SpeakerKind::national;
  Purpose purpose = Purpose::statement;
  std::string statement;                       // id
  std::optional<ContentHash> content, former;  // of the lead version; of the one before
  std::optional<Position> from, to;            // in `content`
  std::optional<std::int64_t> took_ms;         // a segment, a speaker, a point of order
  std::optional<std::int64_t> limit_ms;
  std::optional<std::int64_t> until_ms;  // Unix time to which a meeting is suspended or adjourned, where it was said
  unsigned words = 0, words_before = 0;  // of a mark: SegmentMark
  // Of a decision: "by_consensus"; what an undo took back: "call_next"; of a notice: "band" or "full_screen".
  std::string form;
  std::string symbol;
  std::string decision;  // of a dissociation: the title of what it is about
  std::string text;      // note, reason, title, paragraph, language, typed line, notice
};

[[nodiscard]] std::string_view name_of(RecordLine::Kind kind);
[[nodiscard]] std::string_view name_of(SpeakerKind kind);
[[nodiscard]] std::string_view name_of(Purpose purpose);
// How a meeting and an item are called: their numbers, else their places in the session's file, from 1.
[[nodiscard]] std::string meeting_of(const RecordLine& line);
[[nodiscard]] std::string item_of(const RecordLine& line);
[[nodiscard]] bool is_point_of_order(RecordLine::Kind kind);  // its beginning or its end
// `who`, `speaker` and `purpose` are those of `entry`.
[[nodiscard]] bool tells_of_entry(const RecordLine& line);
[[nodiscard]] bool is_mark(RecordLine::Kind kind);  // delivered, skipped, off_text, amended

struct RecordDay {
  std::string date;     // "2026-03-09"; empty where the clock was never set
  std::string session;  // names it; may be empty
  std::vector<RecordLine> lines;
  std::size_t left_out = 0;  // lines beyond most_record_lines
};

// A day of 200 speakers and 40 statements has a fifth of it; what is beyond is counted only.
inline constexpr std::size_t most_record_lines = 50'000;

}  // namespace rostrum
