#include "firmware/input/key_interpreter.hpp"

#include <charconv>

namespace rostrum {
namespace {

constexpr KeyTime debounce{250};
constexpr KeyTime entry_lifetime{3000};
constexpr std::size_t longest_entry = 5;

}  // namespace

std::optional<Intent> KeyInterpreter::interpret(Key key, KeyStroke stroke, KeyTime now) {
  if (stroke == KeyStroke::repeat) return std::nullopt;
  entry_ = entry(now);
  if (const auto digit = digit_of(key)) {
    add_digit(*digit, now);
    return std::nullopt;
  }
  if (!entry_.empty() && key == Key::escape) {
    entry_.clear();
    return std::nullopt;
  }
  const Action action = map_.action(key);
  if (!entry_.empty() && key == Key::backspace) {
    entry_.pop_back();
    entry_end_ = now + entry_lifetime;
    // A bouncing key must not take back a segment after it took back the last digit.
    acted_[action] = now;
    return std::nullopt;
  }
  if (action == Action::enter) return take_entry(now);
  return act(action, now);
}

std::string KeyInterpreter::entry(KeyTime now) const {
  return now < entry_end_ ? entry_ : std::string();
}

std::optional<KeyTime> KeyInterpreter::entry_expires() const {
  if (entry_.empty()) return std::nullopt;
  return entry_end_;
}

void KeyInterpreter::add_digit(int digit, KeyTime now) {
  if (entry_.size() < longest_entry) entry_.push_back(static_cast<char>('0' + digit));
  entry_end_ = now + entry_lifetime;
}

std::optional<Intent> KeyInterpreter::take_entry(KeyTime now) {
  if (entry_.empty()) return act(Action::next, now);
  Intent intent{Action::go_to, 0};
  std::from_chars(entry_.data(), entry_.data() + entry_.size(), intent.segment);
  entry_.clear();
  // A bouncing Enter must not go on to the next segment.
  acted_[Action::next] = now;
  return intent;
}

bool KeyInterpreter::bounces(Action action, KeyTime now) {
  const auto last = acted_.find(action);
  if (last != acted_.end() && now - last->second < debounce) return true;
  acted_[action] = now;
  return false;
}

std::optional<Intent> KeyInterpreter::act(Action action, KeyTime now) {
  if (action == Action::none || bounces(action, now)) return std::nullopt;
  return Intent{action, 0};
}

}  // namespace rostrum
