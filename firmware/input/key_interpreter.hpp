#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "firmware/input/key.hpp"
#include "firmware/input/key_map.hpp"

namespace rostrum {

// A point in time in milliseconds since any fixed moment; only differences count.
using KeyTime = std::chrono::milliseconds;

enum class KeyStroke { press, repeat };

// What the operator asked for with a key.
struct Intent {
  Action action = Action::next;  // never none, enter or digit
  std::size_t segment = 0;       // go_to, from 1
  bool operator==(const Intent&) const = default;
};

// Turns key strokes into intents. Knows no clock: every stroke brings its time, and times do not go back.
//  - A second press of the same action within 250 ms is one press, on whatever key; digits are never held back.
//  - Autorepeat is ignored.
//  - Digits open a private entry, which each digit keeps for 3 s. Enter takes it, Backspace takes a digit back, Escape
//    drops it. Enter without an entry is next.
class KeyInterpreter {
 public:
  explicit KeyInterpreter(KeyMap map) : map_(std::move(map)) {}

  std::optional<Intent> interpret(Key key, KeyStroke stroke, KeyTime now);

  // The digits of the open entry; empty where there is none.
  [[nodiscard]] std::string entry(KeyTime now) const;

  // When the open entry ends by itself.
  [[nodiscard]] std::optional<KeyTime> entry_expires() const;

 private:
  std::optional<Intent> act(Action action, KeyTime now);
  std::optional<Intent> take_entry(KeyTime now);
  void add_digit(int digit, KeyTime now);
  bool bounces(Action action, KeyTime now);

  KeyMap map_;
  std::string entry_;
  KeyTime entry_end_{};
  std::map<Action, KeyTime> acted_;
};

}  // namespace rostrum
