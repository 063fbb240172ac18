#include "firmware/input/key_map.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rostrum {
namespace {

struct Binding {
  Key key;
  Action action;
};

// By the letters of a US keyboard where they help to remember it. What the whole room would notice stands on keys of
// its own, which no clicker sends.
constexpr std::array bindings = {
    Binding{Key::right, Action::next},
    Binding{Key::down, Action::next},
    Binding{Key::page_down, Action::next},
    Binding{Key::space, Action::next},
    Binding{Key::left, Action::back},
    Binding{Key::up, Action::back},
    Binding{Key::page_up, Action::back},
    Binding{Key::backspace, Action::back},
    Binding{Key::enter, Action::enter},
    Binding{Key::keypad_enter, Action::enter},
    Binding{Key::home, Action::title},
    Binding{Key::b, Action::blank},
    Binding{Key::period, Action::blank},
    Binding{Key::z, Action::undo},
    Binding{Key::y, Action::redo},
    Binding{Key::left_bracket, Action::cue_back},
    Binding{Key::right_bracket, Action::cue_next},
    Binding{Key::c, Action::take_cue},
    Binding{Key::backslash, Action::take_cue},
    Binding{Key::x, Action::drop_cue},
    Binding{Key::o, Action::off_text},
    Binding{Key::s, Action::skip},
    Binding{Key::d, Action::delivered},
    Binding{Key::r, Action::release},
    Binding{Key::n, Action::call_next},
    Binding{Key::f, Action::finish},
    Binding{Key::a, Action::absent},
    Binding{Key::p, Action::point_of_order},
    Binding{Key::l, Action::floor},
    Binding{Key::t, Action::timer},
    Binding{Key::equal, Action::timer_more},
    Binding{Key::keypad_plus, Action::timer_more},
    Binding{Key::minus, Action::timer_less},
    Binding{Key::keypad_minus, Action::timer_less},
    Binding{Key::apostrophe, Action::timer_reset},
    Binding{Key::semicolon, Action::timer_hide},
    Binding{Key::g, Action::gavel},
    Binding{Key::u, Action::suspend},
    Binding{Key::j, Action::adjourn},
    Binding{Key::i, Action::next_item},
    Binding{Key::w, Action::view_statement},
    Binding{Key::k, Action::view_speaker},
    Binding{Key::q, Action::view_queue},
    Binding{Key::e, Action::view_programme},
    Binding{Key::v, Action::view_decision},
    Binding{Key::f2, Action::view_notice},
    Binding{Key::m, Action::view_meeting},
    Binding{Key::h, Action::hold},
    Binding{Key::f3, Action::stick},
    Binding{Key::f4, Action::stick_take},
    Binding{Key::f12, Action::stick_refuse},  // far from the one that takes
    Binding{Key::f1, Action::help},
};

// What clickers send for their buttons; some have arrows in place of the pages.
constexpr std::array clicker_keys = {Key::page_up, Key::page_down, Key::b,      Key::period, Key::left,
                                     Key::right,   Key::up,        Key::down,   Key::space,  Key::enter,
                                     Key::tab,     Key::backspace, Key::escape, Key::f5};

bool is_on_clickers(Key key) {
  return std::find(clicker_keys.begin(), clicker_keys.end(), key) != clicker_keys.end();
}

std::string all_names() {
  std::string names;
  for (const Action action : named_actions()) names += (names.empty() ? "" : ", ") + std::string(action_name(action));
  return names;
}

// Why this key may not do this; nullopt where it may.
std::optional<Error> objection(Key key, Action action, const std::string& where) {
  const std::string what = "The key " + std::string(key_name(key)) + " cannot be bound";
  if (digit_of(key)) return Error{Blame::input, what, where, "Digits choose a segment: type its number, then Enter."};
  if ((key == Key::f5 || key == Key::escape) && action != Action::none) {
    return Error{Blame::input, what, where,
                 "Clickers send F5 and Escape by themselves, so these never touch the wall."};
  }
  if (is_on_clickers(key) && !is_for_clickers(action)) {
    return Error{Blame::input, what + " to " + std::string(action_name(action)), where,
                 "Clickers send it: it may be next, back, title, blank or none."};
  }
  return std::nullopt;
}

}  // namespace

KeyMap::KeyMap() {
  for (const Binding& binding : bindings) actions_[binding.key] = binding.action;
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
    const auto action = action_named(action_text);
    if (!action) {
      return tl::unexpected(Error{Blame::input, "\"" + action_text + "\" is no action for the key " + key_text, where,
                                  "Use one of: " + all_names() + "."});
    }
    if (auto refused = objection(*key, *action, where)) return tl::unexpected(std::move(*refused));
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
