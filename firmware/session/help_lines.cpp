#include "firmware/session/help_lines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "render/words/words.hpp"

namespace rostrum {
namespace {

using Group = HelpLine::Group;

struct Meaning {
  Action action;
  Word word;
  Group group;
};

// In the order in which they are listed.
constexpr std::array meanings = {
    Meaning{Action::next, Word::help_next, Group::place},
    Meaning{Action::back, Word::help_back, Group::place},
    Meaning{Action::go_to, Word::help_go_to, Group::place},
    Meaning{Action::title, Word::help_title_card, Group::place},
    Meaning{Action::cue_next, Word::keys_cue_forward, Group::place},
    Meaning{Action::cue_back, Word::keys_cue_back, Group::place},
    Meaning{Action::take_cue, Word::keys_take_cue, Group::place},
    Meaning{Action::drop_cue, Word::keys_drop_cue, Group::place},
    Meaning{Action::delivered, Word::keys_delivered, Group::marks},
    Meaning{Action::skip, Word::keys_skip, Group::marks},
    Meaning{Action::off_text, Word::keys_off_text, Group::marks},
    Meaning{Action::release, Word::keys_release, Group::marks},
    Meaning{Action::call_next, Word::keys_call_next, Group::speakers},
    Meaning{Action::finish, Word::keys_finish, Group::speakers},
    Meaning{Action::absent, Word::keys_absent, Group::speakers},
    Meaning{Action::point_of_order, Word::keys_point_of_order, Group::speakers},
    Meaning{Action::floor, Word::keys_floor, Group::speakers},
    Meaning{Action::timer, Word::keys_timer_toggle, Group::timer},
    Meaning{Action::timer_more, Word::keys_timer_more, Group::timer},
    Meaning{Action::timer_less, Word::keys_timer_less, Group::timer},
    Meaning{Action::timer_reset, Word::keys_timer_reset, Group::timer},
    Meaning{Action::timer_hide, Word::keys_timer_hide, Group::timer},
    Meaning{Action::gavel, Word::keys_call_to_order, Group::meeting},
    Meaning{Action::suspend, Word::keys_suspend, Group::meeting},
    Meaning{Action::adjourn, Word::keys_adjourn, Group::meeting},
    Meaning{Action::next_item, Word::keys_next_item, Group::meeting},
    Meaning{Action::view_statement, Word::keys_view_statement, Group::views},
    Meaning{Action::view_speaker, Word::keys_view_speaker, Group::views},
    Meaning{Action::view_queue, Word::keys_view_queue, Group::views},
    Meaning{Action::view_programme, Word::keys_view_programme, Group::views},
    Meaning{Action::view_decision, Word::keys_view_decision, Group::views},
    Meaning{Action::view_notice, Word::keys_view_notice, Group::views},
    Meaning{Action::view_meeting, Word::keys_view_meeting, Group::views},
    Meaning{Action::hold, Word::keys_view_hold, Group::views},
    Meaning{Action::blank, Word::help_blank, Group::views},
    Meaning{Action::stick, Word::keys_stick, Group::other},
    Meaning{Action::stick_take, Word::keys_stick_take, Group::other},
    Meaning{Action::stick_refuse, Word::keys_stick_refuse, Group::other},
    Meaning{Action::undo, Word::keys_undo, Group::other},
    Meaning{Action::redo, Word::keys_redo, Group::other},
    Meaning{Action::help, Word::help_help, Group::other},
};

// As keys are engraved; the rest go by their names.
std::string engraved(Key key) {
  switch (key) {
    case Key::right:
      return "→";
    case Key::left:
      return "←";
    case Key::up:
      return "↑";
    case Key::down:
      return "↓";
    case Key::page_up:
      return "Page Up";
    case Key::page_down:
      return "Page Down";
    case Key::minus:
      return "-";
    case Key::equal:
      return "=";
    case Key::left_bracket:
      return "[";
    case Key::right_bracket:
      return "]";
    case Key::backslash:
      return "\\";
    case Key::semicolon:
      return ";";
    case Key::apostrophe:
      return "'";
    case Key::comma:
      return ",";
    case Key::period:
      return ".";
    case Key::slash:
      return "/";
    case Key::keypad_minus:
      return "Keypad -";
    case Key::keypad_plus:
      return "Keypad +";
    default:
      return std::string(key_name(key));
  }
}

std::string keys_of(Action action, const KeyMap& keys) {
  if (action == Action::go_to) return "0–9, Enter";
  std::string names;
  for (const Key key : keys.keys(action)) names += (names.empty() ? "" : "  ") + engraved(key);
  const bool enter_goes_on = action == Action::next && keys.action(Key::enter) == Action::enter;
  if (enter_goes_on) names += (names.empty() ? "" : "  ") + engraved(Key::enter);
  return names;
}

}  // namespace

std::vector<HelpLine> help_lines(const KeyMap& keys) {
  std::vector<HelpLine> lines;
  for (const Meaning& meaning : meanings) {
    std::string names = keys_of(meaning.action, keys);
    if (!names.empty()) lines.push_back({std::move(names), meaning.word, meaning.group});
  }
  return lines;
}

namespace {

// One key each, as many as are bound.
std::vector<HelpLine> first_keys(const std::vector<Action>& actions, const KeyMap& keys) {
  std::vector<HelpLine> lines;
  for (const Meaning& meaning : meanings) {
    const std::vector<Key> bound = keys.keys(meaning.action);
    if (bound.empty() || std::find(actions.begin(), actions.end(), meaning.action) == actions.end()) continue;
    lines.push_back({engraved(bound.front()), meaning.word, meaning.group});
  }
  return lines;
}

}  // namespace

std::vector<HelpLine> frequent_keys(const KeyMap& keys) {
  return first_keys({Action::next, Action::back, Action::off_text, Action::skip, Action::undo, Action::blank,
                     Action::call_next, Action::timer, Action::help},
                    keys);
}

std::vector<HelpLine> stick_keys(const KeyMap& keys) {
  return first_keys({Action::stick, Action::stick_take, Action::stick_refuse}, keys);
}

}  // namespace rostrum
