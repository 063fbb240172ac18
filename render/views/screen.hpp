#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/room/scene.hpp"
#include "content/segments/break_plan.hpp"
#include "content/statement/statement.hpp"
#include "content/text/local_text.hpp"
#include "render/paint/sparse_frame.hpp"
#include "render/views/readings.hpp"
#include "render/views/shown_stick.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// What one display is to show: values and borrowed content, no behaviour. What is pointed to outlives the call that
// lays it out, no longer.

// A language version of a statement, as far as a screen needs to know it.
struct ShownVersion {
  enum class Role { original, official, translation };  // official: counts as the text where the original cannot
  const Statement* statement = nullptr;
  Role role = Role::original;
  std::string name;  // of the delegation, as the session's file has it; empty: as the paper says
};

// Where interpretation is heard: the language of the floor, and what is on which number of the dial.
struct FloorChannels {
  struct Channel {
    int number = 0;
    std::optional<Language> language;  // nullopt: the floor itself
  };
  std::optional<Language> floor;
  std::vector<Channel> channels;  // empty: the room has none, or does not say
};

// Whether the timer stands on a screen, and of how much. What it says comes with the readings.
struct ShownTimer {
  bool shown = false;
  std::optional<std::int64_t> limit_ms;
  bool point_of_order = false;  // it is that of a point of order, and is called so
};

// Who speaks, where and when: before the first segment.
struct TitleScreen {
  std::vector<ShownVersion> versions;  // all there are; a display chooses those in its languages
  FloorChannels channels{};
};

// One segment of a statement, with what was said before it.
struct StatementScreen {
  std::vector<ShownVersion> versions;  // those of the plan, in its order; a display chooses those in its languages
  const BreakPlan* plan = nullptr;
  std::size_t segment = 0;
  ShownTimer timer{};                        // in the header
  bool off_text = false;                     // the speaker departs from the text: a quiet notice, the text stays
  std::vector<SegmentMark> marks{};          // of this statement, for the rail
  std::vector<Position> positions{};         // of the plan's segments, to know which marks are theirs; may be empty
  std::vector<std::size_t> earlier_texts{};  // indices into `versions` of translations of a former original
};

// Nothing to read for the moment; quiet, and distinct from a blank or a dead screen.
struct HoldScreen {
  std::string line;  // e.g. the room's or the session's name; may be empty
};

// For the technician who mounts the screen.
struct TestCardScreen {
  std::string room, screen, output, address, version;  // what is empty is left out
};

// A line of the help: keys as they are engraved, and what they do, which a display says in its languages.
struct HelpLine {
  std::string keys;  // parted by two spaces: "→  Space  PageDown"
  Word meaning = Word::help_help;
  // What it has to do with: many keys are shown group by group, in this order.
  enum class Group { place, marks, speakers, timer, meeting, views, other };
  Group group = Group::other;
};

// A page to print, with all keys: a light one whatever the display's theme.
struct KeyCardScreen {
  std::string title;  // e.g. the room's name; may be empty
  std::vector<HelpLine> lines;
};

// An entry of the list of speakers, as it is shown.
struct SpeakerLine {
  std::size_t number = 0;  // its place among those who wait, from 1; 0 at the rostrum
  LocalText name;
  LocalText on_behalf_of;
  SpeakerKind kind = SpeakerKind::national;
  Purpose purpose = Purpose::statement;
  // When its turn is likely to come.
  struct Estimate {
    enum class Kind { unknown, next, at, in_minutes, next_meeting };
    Kind kind = Kind::unknown;
    ClockTime time;   // at, in steps of five minutes
    int minutes = 0;  // in_minutes, in steps of five
  };
  Estimate estimate;
};

// The agenda item that is being considered.
struct ShownItem {
  std::string number;  // "5 (a)"; may be empty
  LocalText title;
  LocalText subgroup;  // whose meeting this is; may be empty
};

// The list of speakers: the one at the rostrum a third of the screen, those who wait below, page by page.
struct QueueScreen {
  enum class List { none, open, closed };
  ShownItem item;
  List list = List::none;
  std::optional<SpeakerLine> now;
  ShownTimer timer;
  std::optional<LocalText> point_of_order;  // by whom; the one at the rostrum waits
  std::vector<SpeakerLine> waiting;         // the first of them, as many as anybody reads
  std::size_t beyond = 0;                   // so many more wait
  std::size_t replies = 0;                  // rights of reply that wait
  FloorChannels channels;
};

// The one at the rostrum, large, with the timer: for speeches without a text too.
struct SpeakerScreen {
  std::optional<SpeakerLine> now;
  std::optional<LocalText> point_of_order;
  ShownTimer timer;
  LocalText line;  // of what is being said, as the operator typed it; may be empty
  std::optional<SpeakerLine> next;
  FloorChannels channels;
};

// The items of the day, subgroups' meetings among them, in their order.
struct ProgrammeScreen {
  enum class State { done, current, ahead };
  struct Line {
    ShownItem item;
    State state = State::ahead;
    std::size_t waiting = 0;  // speakers who wait under it
  };
  std::string meeting_number;
  LocalText meeting_title;
  std::optional<ClockTime> begins;
  std::vector<Line> lines;
};

// What was decided at the fall of the gavel.
struct DecisionScreen {
  Decision decision;
};

// The operator's words, in the room's languages.
struct NoticeScreen {
  LocalText text;
};

// The meeting is not in session, and why; or it is called to order.
struct MeetingScreen {
  MeetingState::Phase phase = MeetingState::Phase::not_started;
  LocalText reason;
  std::optional<ClockTime> until;  // of a suspension; or when the next meeting begins
  std::string meeting_number;      // "5"
  std::string next_number;         // "6"; may be empty
  LocalText title;                 // of the meeting or the session
};

// For interpreters: the whole text in all its languages, what is being said lit, what departs from it loud.
struct BoothScreen {
  std::vector<ShownVersion> versions;
  const BreakPlan* plan = nullptr;
  std::size_t segment = 0;
  std::vector<SegmentMark> marks;
  std::vector<Position> positions;
  bool off_text = false;
  bool on_title = false;                    // nothing of it was said yet
  LocalText name;                           // of the one at the rostrum
  std::optional<LocalText> point_of_order;  // by whom; the one at the rostrum waits
  ShownTimer timer;
  bool released = false;      // otherwise the booth waits for the operator, and `versions` is empty
  bool without_text = false;  // who speaks has none: the booth waits for nothing
  std::vector<std::size_t> earlier_texts;
};

// For the person in the chair: who speaks, who comes next, what to say.
struct ChairScreen {
  std::optional<SpeakerLine> now;
  std::optional<LocalText> point_of_order;
  ShownTimer timer;
  std::vector<SpeakerLine> next;  // three at most are shown
  std::size_t waiting = 0;
  MeetingState::Phase phase = MeetingState::Phase::not_started;
  ShownItem item;
};

// For the operator: what stands on the wall, what comes next, timer, list, forecast.
struct DeskScreen {
  std::shared_ptr<const SparseFrame> wall;  // the real picture; null where there is no public display
  std::string wall_name;
  std::size_t walls = 1;
  bool blank = false;
  std::size_t segment = 0, segments = 0;  // from 1; 0 where there is none
  struct Next {
    Language language;
    std::string text;
  };
  std::vector<Next> next;              // in each language; empty at the end
  std::optional<ClockTime> live_from;  // when the embargo of the selected text ends, where a time was given
  std::string cue;                     // words at the private cue; empty where there is none
  std::size_t cue_segment = 0;
  std::optional<SpeakerLine> now;
  std::optional<LocalText> point_of_order;
  ShownTimer timer;
  std::optional<int> words_a_minute;
  bool too_fast = false;                        // above what interpreters can bear
  std::optional<std::int64_t> over_by_ms;       // at this pace; negative: time to spare
  std::optional<std::size_t> ends_at;           // the segment that is reached when the time is over, from 1
  std::vector<SpeakerLine> waiting;             // the first of them
  std::size_t beyond = 0;                       // so many more wait
  std::vector<std::string> messages;            // for the operator, the newest first
  std::vector<HelpLine> keys;                   // those that matter now
  std::shared_ptr<const ShownSticks> sticks{};  // null: none
  std::vector<HelpLine> stick_keys{};           // to open a summary, to take and to refuse what it tells of
  bool off_text = false;
  MeetingState::Phase phase = MeetingState::Phase::not_started;
};

// Dark on purpose.
struct BlankScreen {};

struct Screen {
  std::variant<BlankScreen, HoldScreen, TitleScreen, StatementScreen, TestCardScreen, QueueScreen, SpeakerScreen,
               ProgrammeScreen, DecisionScreen, NoticeScreen, MeetingScreen, BoothScreen, ChairScreen, DeskScreen,
               KeyCardScreen>
      content;
  std::vector<HelpLine> help;  // laid over the content where not empty
  bool rehearsal = false;      // a watermark that nobody can take for the real thing
  LocalText notice{};          // at the foot, beside the content; empty: none
  std::size_t page = 0;        // of all that is longer than its place; counts on for ever, taken modulo the pages
};

}  // namespace rostrum
