#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/room/delivery.hpp"
#include "content/room/meeting.hpp"
#include "content/room/scene.hpp"
#include "content/room/speakers.hpp"
#include "content/room/stamp.hpp"
#include "content/text/language.hpp"
#include "content/text/local_text.hpp"

namespace rostrum {

// What operators may ask of a room: a struct each. What it leads to stands in decide_acts.hpp.

namespace act {

// The place in the statement.
struct Next {};
struct Back {};
struct GoTo {
  std::size_t segment = 0;  // from 1, as people count
};
struct ToggleBlank {};
struct ShowTitle {};
struct ShowView {
  View view = View::statement;
};
struct SelectStatement {
  std::string statement;
};
struct SetDepth {
  unsigned depth = 0;  // picture heights; 0 for room.toml's
};

// The list of speakers. An entry without a number is the first who waits, or (finish) the one who speaks.
struct OpenList {};
struct CloseList {};
struct Inscribe {
  QueueEntry entry;               // its id, item and turn are given by the room
  std::optional<EntryId> before;  // in front of this one; nullopt: at the end
};
struct Strike {
  EntryId entry = 0;
};
struct Swap {
  EntryId one = 0, other = 0;
};
struct MoveEntry {
  EntryId entry = 0;
  std::optional<EntryId> before;  // nullopt: to the end
};
struct CallNext {};
struct Call {
  EntryId entry = 0;
};
struct Finish {};  // the speaker has finished
struct MarkAbsent {
  std::optional<EntryId> entry;
  enum class Then { to_the_end, strike } then = Then::to_the_end;  // strike: off the list, as Turn::absent
};
struct CarryOver {
  std::optional<EntryId> entry;  // nullopt: all who wait under the item
};
struct SetLimit {
  std::optional<SpeakerKind> kind;       // nullopt: all kinds
  std::optional<std::int64_t> limit_ms;  // nullopt: none
};
struct SetEntryLimit {
  EntryId entry = 0;
  std::optional<std::int64_t> limit_ms;  // nullopt: its kind's
};

// The speaker's clock; that of a point of order while one stands.
struct StartTimer {};
struct PauseTimer {};
struct ToggleTimer {};
struct ExtendTimer {
  std::int64_t by_ms = 0;  // may be negative
};
struct SetTimer {
  std::optional<std::int64_t> limit_ms;
};
struct ResetTimer {};
struct HideTimer {
  bool hidden = true;
};
struct Tick {};  // firmware's own, every timer_tick_ms while a timer runs; no act of the operator

struct RaisePointOfOrder {
  LocalText by;
  std::optional<std::int64_t> limit_ms;
};
struct EndPointOfOrder {};

// The meeting.
struct CallToOrder {};
struct Suspend {
  LocalText reason;
  std::optional<std::int64_t> until_ms;
  enum class Then { silence, informal } then = Then::silence;
};
struct ResumeMeeting {};
struct Adjourn {
  std::optional<std::int64_t> next_ms;  // when the next one begins; nullopt: as the session's file says
};
struct TakeItem {
  std::optional<ItemPlace> item;  // nullopt: the next one
};
struct SetFloor {
  std::optional<Language> language;  // nullopt: the statement's
};
struct Adopt {
  Decision decision;  // its item is given by the room
};
struct Dissociate {
  Dissociation dissociation;  // from the last decision
};
struct RequestPaper {
  LocalText title, by;
};
struct IssueSymbol {
  std::uint32_t paper = 0;
  std::string symbol;
};

// Delivery.
struct SetRelease {
  std::string statement;  // empty: the selected one
  Release release = Release::booths;
  std::optional<std::int64_t> free_from_ms;  // Unix time; with `live`: not before then
};
struct MarkSegment {
  SegmentMark::Kind kind = SegmentMark::Kind::delivered;
  std::string note;
  std::size_t segment = 0;  // from 1; 0: the current one
};
struct ToggleOffText {};
struct CueTo {
  std::size_t segment = 0;  // from 1, of `statement`
  std::string statement;    // empty: the selected one
};
struct CueStep {
  int by = 1;
};
struct TakeCue {};
struct DropCue {};
// Firmware's own, where the statement's lead version is another than the one that the room counts in: at its arrival,
// after a restart, and where undo led back to before it (VersionChange, carry_over.hpp).
struct TakeNewVersion {
  std::string statement;
  ContentHash content;                     // of the new lead version
  std::optional<Position> position;        // of the place in it, where the statement is the selected one
  std::optional<Position> cue;             // of the cue in it, where it stands in this statement
  std::vector<SegmentMark> marks;          // those that still hold, by `from`, disjoint
  std::vector<ContentHash> earlier_texts;  // of the language versions that were made for a former one
};

// Firmware's own, where the session's files were read anew while the room runs.
struct TakeSession {};

// What is shown.
struct ShowNotice {
  LocalText text;
  enum class Form { band, full_screen } form = Form::band;  // band: at the foot, beside what stands there
};
struct TakeNoticeAway {};
struct SetLine {
  LocalText text;  // empty: takes it away
};
struct SetDisplay {
  DisplayChoice choice;  // replaces what was chosen for this display
};
struct SetRehearsal {
  bool on = true;
};

struct Undo {};
struct Redo {};
// Firmware's own, at each start, and where another session takes the place of the one that was shown.
struct Resume {
  bool anew = false;  // the session's day begins, whatever the room remembers
};

}  // namespace act

using Act =
    std::variant<act::Next, act::Back, act::GoTo, act::ToggleBlank, act::ShowTitle, act::ShowView, act::SelectStatement,
                 act::SetDepth, act::OpenList, act::CloseList, act::Inscribe, act::Strike, act::Swap, act::MoveEntry,
                 act::CallNext, act::Call, act::Finish, act::MarkAbsent, act::CarryOver, act::SetLimit,
                 act::SetEntryLimit, act::StartTimer, act::PauseTimer, act::ToggleTimer, act::ExtendTimer,
                 act::SetTimer, act::ResetTimer, act::HideTimer, act::Tick, act::RaisePointOfOrder,
                 act::EndPointOfOrder, act::CallToOrder, act::Suspend, act::ResumeMeeting, act::Adjourn, act::TakeItem,
                 act::SetFloor, act::Adopt, act::Dissociate, act::RequestPaper, act::IssueSymbol, act::SetRelease,
                 act::MarkSegment, act::ToggleOffText, act::CueTo, act::CueStep, act::TakeCue, act::DropCue,
                 act::TakeNewVersion, act::TakeSession, act::ShowNotice, act::TakeNoticeAway, act::SetLine,
                 act::SetDisplay, act::SetRehearsal, act::Undo, act::Redo, act::Resume>;

struct Command {
  Act act = act::Next{};
  std::optional<std::uint64_t> seen_revision;  // refused where the state has moved on
  Stamp stamp;
};

// "call_next", "point_of_order": as the journal keeps it and the record tells it.
[[nodiscard]] std::string act_name(const Act& act);
// "the call of the next speaker": for people who read the record; "an act" of a name that is none.
[[nodiscard]] std::string act_in_words(std::string_view name);

}  // namespace rostrum
