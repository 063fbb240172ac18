#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include "content/room/command.hpp"

namespace rostrum {
namespace {

struct ActNames {
  std::string_view name, words;
};

// In the order of the variant.
constexpr std::array<ActNames, std::variant_size_v<Act>> names{{
    {"next", "the step to the next segment"},
    {"back", "the step back"},
    {"goto", "the step to another segment"},
    {"blank", "blanking the screens, or showing them again"},
    {"title", "showing the title"},
    {"view", "another view on the walls"},
    {"statement", "the choice of a statement"},
    {"depth", "another depth of the room"},
    {"open_list", "opening the list of speakers"},
    {"close_list", "closing the list of speakers"},
    {"inscribe", "an inscription on the list of speakers"},
    {"strike", "striking a speaker from the list"},
    {"swap", "an exchange of places on the list"},
    {"move", "another place on the list"},
    {"call_next", "the call of the next speaker"},
    {"call", "the call of a speaker"},
    {"finish", "the end of a speech"},
    {"absent", "the absence of a speaker"},
    {"carry_over", "carrying speakers over to another meeting"},
    {"limit", "another time limit"},
    {"entry_limit", "another time limit for a speaker"},
    {"start_timer", "starting the clock"},
    {"pause_timer", "pausing the clock"},
    {"toggle_timer", "starting or pausing the clock"},
    {"extend_timer", "more or less time for the speaker"},
    {"set_timer", "another time for the speaker"},
    {"reset_timer", "setting the clock back to its beginning"},
    {"hide_timer", "hiding or showing the clock"},
    {"tick", "the reading of the clock"},
    {"point_of_order", "a point of order"},
    {"end_point", "the end of a point of order"},
    {"call_to_order", "calling the meeting to order"},
    {"suspend", "the suspension of the meeting"},
    {"resume", "the resumption of the meeting"},
    {"adjourn", "the adjournment of the meeting"},
    {"take_item", "taking up an item"},
    {"floor", "the language of the floor"},
    {"adopt", "a decision"},
    {"dissociate", "a dissociation"},
    {"request_paper", "the request for a paper"},
    {"issue_symbol", "the symbol of a paper"},
    {"release", "the release of a statement"},
    {"mark", "a mark at a segment"},
    {"off_text", "the departure from the text, or the return to it"},
    {"cue", "a look ahead"},
    {"cue_step", "a look ahead"},
    {"take_cue", "showing what was looked up"},
    {"drop_cue", "the end of a look ahead"},
    {"new_version", "a new version of a text"},
    {"take_session", "the session's files read anew"},
    {"notice", "a notice on the screens"},
    {"notice_away", "taking a notice away"},
    {"line", "a typed line of a speech"},
    {"display", "what a display shows"},
    {"rehearsal", "the begin or the end of a rehearsal"},
    {"undo", "taking an act back"},
    {"redo", "doing an act again"},
    {"start", "the start of the room"},
}};

static_assert(!names.back().name.empty());

}  // namespace

std::string act_name(const Act& act) {
  return std::string(names[act.index()].name);
}

std::string act_in_words(std::string_view name) {
  const auto known =
      std::find_if(names.begin(), names.end(), [name](const ActNames& each) { return each.name == name; });
  return std::string(known == names.end() ? "an act" : known->words);
}

}  // namespace rostrum
