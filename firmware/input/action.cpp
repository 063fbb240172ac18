#include "firmware/input/action.hpp"

#include <array>

namespace rostrum {
namespace {

struct NamedAction {
  std::string_view name;
  Action action;
};

constexpr std::array actions = {
    NamedAction{"none", Action::none},
    NamedAction{"next", Action::next},
    NamedAction{"back", Action::back},
    NamedAction{"title", Action::title},
    NamedAction{"blank", Action::blank},
    NamedAction{"undo", Action::undo},
    NamedAction{"redo", Action::redo},
    NamedAction{"cue-back", Action::cue_back},
    NamedAction{"cue-next", Action::cue_next},
    NamedAction{"take-cue", Action::take_cue},
    NamedAction{"drop-cue", Action::drop_cue},
    NamedAction{"off-text", Action::off_text},
    NamedAction{"skip", Action::skip},
    NamedAction{"delivered", Action::delivered},
    NamedAction{"release", Action::release},
    NamedAction{"call-next", Action::call_next},
    NamedAction{"finish", Action::finish},
    NamedAction{"absent", Action::absent},
    NamedAction{"point-of-order", Action::point_of_order},
    NamedAction{"floor", Action::floor},
    NamedAction{"timer", Action::timer},
    NamedAction{"timer-more", Action::timer_more},
    NamedAction{"timer-less", Action::timer_less},
    NamedAction{"timer-reset", Action::timer_reset},
    NamedAction{"timer-hide", Action::timer_hide},
    NamedAction{"gavel", Action::gavel},
    NamedAction{"suspend", Action::suspend},
    NamedAction{"adjourn", Action::adjourn},
    NamedAction{"next-item", Action::next_item},
    NamedAction{"statement", Action::view_statement},
    NamedAction{"speaker", Action::view_speaker},
    NamedAction{"queue", Action::view_queue},
    NamedAction{"programme", Action::view_programme},
    NamedAction{"decision", Action::view_decision},
    NamedAction{"notice", Action::view_notice},
    NamedAction{"meeting", Action::view_meeting},
    NamedAction{"hold", Action::hold},
    NamedAction{"stick", Action::stick},
    NamedAction{"stick-take", Action::stick_take},
    NamedAction{"stick-refuse", Action::stick_refuse},
    NamedAction{"help", Action::help},
};

}  // namespace

std::optional<Action> action_named(std::string_view name) {
  for (const NamedAction& named : actions) {
    if (named.name == name) return named.action;
  }
  return std::nullopt;
}

std::string_view action_name(Action action) {
  for (const NamedAction& named : actions) {
    if (named.action == action) return named.name;
  }
  return {};
}

std::vector<Action> named_actions() {
  std::vector<Action> all;
  for (const NamedAction& named : actions) all.push_back(named.action);
  return all;
}

bool is_for_clickers(Action action) {
  switch (action) {
    case Action::none:
    case Action::next:
    case Action::back:
    case Action::title:
    case Action::blank:
    case Action::enter:
      return true;
    default:
      return false;
  }
}

}  // namespace rostrum
