#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

// What can be asked of a running room, in the words of `rostrum ctl`. The same table gives the keys of the requests on
// the control socket: the command `move 4 before 2` is {"action": "move", "entry": "4", "before": "2"}.
struct Verb {
  // "meeting suspend [--until UNTIL] [--reason REASON...] [--informal]". Words in small letters are written so; those
  // at the beginning are the action. A word in capitals stands for a value, whose key is its name in small letters;
  // with dots it is a text, which may be given in several languages; STATE=on|off says what is allowed. What stands in
  // brackets may be left out. An option without a value is true where it is given.
  std::string_view pattern;
  std::string_view meaning;  // for the list of actions
};

[[nodiscard]] std::span<const Verb> verbs();

// A pattern, taken apart.
struct VerbPart {
  enum class Kind { word, value, text, option };
  Kind kind = Kind::word;
  std::string name;                  // the word; the key of a value or text; an option with its dashes
  std::vector<std::string> choices;  // of a value; empty: any
  bool optional = false;
  // A word or an option that a value follows.
  std::string key;  // of that value, or of the option's own truth
  enum class Takes { nothing, value, text } takes = Takes::nothing;
};
struct VerbShape {
  std::string action;           // "meeting suspend"
  std::vector<VerbPart> parts;  // behind the action
  const Verb* verb = nullptr;   // never null in shapes()
};

// All of them, in the order of verbs(). Made at the first call.
[[nodiscard]] const std::vector<VerbShape>& verb_shapes();

// As people read it: without the names of choices.
[[nodiscard]] std::string usage(const Verb& verb);

// "next, back, goto ..." without repetition.
[[nodiscard]] std::string all_actions();

}  // namespace rostrum
