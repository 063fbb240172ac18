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

// A language version of a statement, as far as a screen needs to know it.
struct ShownVersion {
  enum class Role { original, official, translation };  // official: counts as the text where the original cannot
  const Statement* statement = nullptr;
  Role role = Role::original;
  std::string name;  // of the delegation, as the session's file has it; empty: as the paper says
};

// Who speaks, where and when: before the first segment.
struct TitleScreen {
  std::vector<ShownVersion> versions;  // all there are; a display chooses those in its languages
};

// One segment of a statement, with what was said before it.
struct StatementScreen {
  std::vector<ShownVersion> versions;  // those of the plan, in its order; a display chooses those in its languages
  const BreakPlan* plan = nullptr;
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
