#include "firmware/input/key_map.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rostrum {
namespace {

struct NamedAction {
  std::string_view name;
  Action action;
};

// `enter` and `digit` are no names for room.toml: the go-to's keys are fixed.
constexpr std::array named_actions = {
    NamedAction{"none", Action::none},   NamedAction{"next", Action::next},   NamedAction{"back", Action::back},
    NamedAction{"blank", Action::blank}, NamedAction{"title", Action::title}, NamedAction{"help", Action::help},
};

std::optional<Action> action_from_name(std::string_view name) {
  for (const NamedAction& named : named_actions) {
    if (named.name == name) return named.action;
  }
  return std::nullopt;
}

}  // namespace

KeyMap::KeyMap() {
  for (const Key key : {Key::right, Key::down, Key::page_down, Key::space}) actions_[key] = Action::next;
  for (const Key key : {Key::left, Key::up, Key::page_up, Key::backspace}) actions_[key] = Action::back;
  for (const Key key : {Key::enter, Key::keypad_enter}) actions_[key] = Action::enter;
  for (const Key key : {Key::b, Key::period}) actions_[key] = Action::blank;
  actions_[Key::home] = Action::title;
  actions_[Key::f1] = Action::help;
}

Result<KeyMap> KeyMap::with_changes(const std::vector<std::pair<std::string, std::string>>& changes,
                                    const std::string& where) {
  KeyMap map;
  for (const auto& [key_text, action_text] : changes) {
    const auto key = key_from_name(key_text);
    if (!key) {
      return tl::unexpected(Error{Blame::input, "There is no key \"" + key_text + "\" in [keys]", where,
                                  "Keys are named as on a US keyboard: Right, PageDown, Space, B, F1, KeypadEnter."});
    }
    const auto action = action_from_name(action_text);
    if (!action) {
      return tl::unexpected(Error{Blame::input, "\"" + action_text + "\" is no action for the key " + key_text, where,
                                  "Use next, back, blank, title, help or none."});
    }
    if (digit_of(*key)) {
      return tl::unexpected(Error{Blame::input, "The key " + key_text + " cannot be bound", where,
                                  "Digits choose a segment: type its number, then Enter."});
    }
    if ((*key == Key::f5 || *key == Key::escape) && *action != Action::none) {
      return tl::unexpected(Error{Blame::input, "The key " + key_text + " cannot be bound", where,
                                  "Clickers send F5 and Escape by themselves, so these never touch the wall."});
    }
    map.actions_[*key] = *action;
  }
  return map;
}

Action KeyMap::action(Key key) const {
  if (digit_of(key)) return Action::digit;
  const auto found = actions_.find(key);
  return found == actions_.end() ? Action::none : found->second;
}

std::vector<Key> KeyMap::keys(Action action) const {
  std::vector<Key> keys;
  for (const auto& [key, bound] : actions_) {
    if (bound == action) keys.push_back(key);
  }
  const auto in_arrow_block = [](Key key) { return key >= Key::home && key <= Key::up; };
  std::stable_partition(keys.begin(), keys.end(), in_arrow_block);
  return keys;
}

}  // namespace rostrum
