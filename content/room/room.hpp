#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/segments/break_plan.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// What the wall shows, by the operator's choice.
enum class View { title, statement, hold, test_card };

// When a command arrived. Firmware stamps it; content never asks a clock.
struct Stamp {
  std::string boot_id;
  std::int64_t boot_time_ms = 0;  // CLOCK_BOOTTIME
  std::int64_t wall_time_ms = 0;  // Unix time
  bool wall_time_trusted = false;
  bool operator==(const Stamp&) const = default;
};

// The content that a command is checked against: enough to know where next and back lead.
struct StatementOutline {
  std::string id;
  ContentHash hash;                // of the lead version's bytes
  std::vector<Position> segments;  // BreakPlan::positions: strictly increasing; may be empty
  std::vector<Language> spoken;    // at each segment; empty where nobody knows
};

struct RoomState {
  std::uint64_t revision = 0;  // counts events; (epoch, revision) orders everything
  std::uint64_t epoch = 0;     // counts starts of the controller
  View view = View::title;
  bool blank = false;
  std::string statement;  // id; empty before a session is loaded
  ContentHash content;    // of the lead version that `position` counts in
  Position position;
  unsigned depth = 0;  // picture heights to the last row, as the eye chart said; 0: as room.toml has it
  bool operator==(const RoomState&) const = default;
};

struct Command {
  enum class Kind { next, back, go_to, blank, title, show_view, select_statement, set_depth, resume };
  Kind kind = Kind::next;
  std::size_t segment = 0;                     // go_to, from 1 as people count
  View view = View::statement;                 // show_view
  std::string statement;                       // select_statement
  unsigned depth = 0;                          // set_depth, 0 for room.toml's
  std::optional<std::uint64_t> seen_revision;  // refused where the state has moved on
  Stamp stamp;
};

struct Event {
  enum class Kind { started, statement_selected, moved, view_changed, blanked, unblanked, depth_set };
  Kind kind = Kind::moved;
  std::uint64_t epoch = 0;      // started
  View view = View::statement;  // view_changed
  std::string statement;        // statement_selected
  ContentHash content;          // statement_selected, moved
  Position position;            // statement_selected, moved
  unsigned depth = 0;           // depth_set
  Stamp stamp;
  bool operator==(const Event&) const = default;
};

// Depths that a room may have, in picture heights.
inline constexpr unsigned least_depth = 1, greatest_depth = 60;

// The events that a command leads to in this state: none where it changes nothing (next at the last
// segment). Fails, changing nothing, where it is stale or names what does not exist.
//  - next from the title shows the segment that the title was called from, the first one of a new statement; back from
//    the first segment shows the title;
//  - next, back and go_to while blank show the same segment again and do not move; so do next and back where the
//    hold screen or the test card stands; go_to leaves those for the segment it names;
//  - blank toggles; title, show_view and select_statement lift it, once the wall shows the new thing;
//  - title keeps the place: show_view statement returns to it;
//  - select_statement shows the title of another statement and begins at its first segment; naming the one that is
//    selected already keeps the place;
//  - set_depth changes the size of text, from which a new plan follows; the place is kept;
//  - resume begins an epoch and keeps the place: by paragraph, sentence and offset where the statement's bytes
//    changed, by its bytes where it was renamed. Where it is gone, the title of the first statement shows.
[[nodiscard]] Result<std::vector<Event>> decide(const RoomState& state, const Command& command,
                                                const std::vector<StatementOutline>& outlines);

// Cannot fail: replaying the log gives the same state, byte for byte. Each event adds one to the revision.
[[nodiscard]] RoomState apply(RoomState state, const Event& event);

// One JSON object on one line, and back. Reading takes what an older version wrote; nullopt for anything else.
[[nodiscard]] std::string to_json(const Event& event);
[[nodiscard]] std::optional<Event> event_from_json(std::string_view text);

}  // namespace rostrum
