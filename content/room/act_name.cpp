#include <array>
#include <string_view>
#include <variant>

#include "content/room/command.hpp"

namespace rostrum {
namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Act>> names = {
    "next",        "back",           "goto",         "blank",         "title",         "view",         "statement",
    "depth",       "open_list",      "close_list",   "inscribe",      "strike",        "swap",         "move",
    "call_next",   "call",           "finish",       "absent",        "carry_over",    "limit",        "entry_limit",
    "start_timer", "pause_timer",    "toggle_timer", "extend_timer",  "set_timer",     "reset_timer",  "hide_timer",
    "tick",        "point_of_order", "end_point",    "call_to_order", "suspend",       "resume",       "adjourn",
    "take_item",   "floor",          "adopt",        "dissociate",    "request_paper", "issue_symbol", "release",
    "mark",        "off_text",       "cue",          "cue_step",      "take_cue",      "drop_cue",     "new_version",
    "notice",      "line",           "display",      "rehearsal",     "undo",          "redo",         "start"};

static_assert(!names.back().empty());

}  // namespace

std::string act_name(const Act& act) {
  return std::string(names[act.index()]);
}

}  // namespace rostrum
