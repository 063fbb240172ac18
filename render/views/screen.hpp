#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/segments/break_plan.hpp"
#include "content/statement/statement.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// What one display is to show: values and borrowed content, no behaviour. What is pointed to outlives the call that
// lays it out, no longer.

// Who speaks, where and when: before the first segment.
struct TitleScreen {
  const Statement* statement = nullptr;  // the version that this display shows
};

// One segment of a statement, with what was said before it.
struct StatementScreen {
  const Statement* statement = nullptr;
  const BreakPlan* plan = nullptr;
  std::size_t version = 0;  // of `statement` in the plan
  std::size_t segment = 0;
};

// Nothing to read for the moment; quiet, and distinct from a blank or a dead screen.
struct HoldScreen {
  std::string line;  // e.g. the room's or the session's name; may be empty
};

// For the technician who mounts the screen.
struct TestCardScreen {
  std::string room, screen, output, address, version;  // what is empty is left out
};

// Dark on purpose.
struct BlankScreen {};

// A line of the help: keys as they are engraved, and what they do, which a display says in its languages.
struct HelpLine {
  std::string keys;
  Word meaning = Word::help_help;
};

struct Screen {
  std::variant<BlankScreen, HoldScreen, TitleScreen, StatementScreen, TestCardScreen> content;
  std::vector<HelpLine> help;  // laid over the content where not empty
};

}  // namespace rostrum
