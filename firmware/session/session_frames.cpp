#include "firmware/session/session_frames.hpp"

#include <array>
#include <utility>

#include "firmware/session/screen_of.hpp"
#include "render/views/lay_out.hpp"
#include "render/words/words.hpp"

namespace rostrum {
namespace {

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
    case Key::period:
      return ".";
    default:
      return std::string(key_name(key));
  }
}

}  // namespace

std::vector<HelpLine> help_lines(const KeyMap& keys) {
  const std::array<std::pair<Action, Word>, 5> actions = {{{Action::next, Word::help_next},
                                                           {Action::back, Word::help_back},
                                                           {Action::blank, Word::help_blank},
                                                           {Action::title, Word::help_title_card},
                                                           {Action::help, Word::help_help}}};
  std::vector<HelpLine> lines;
  for (const auto& [action, word] : actions) {
    std::string names;
    for (const Key key : keys.keys(action)) names += (names.empty() ? "" : "  ") + engraved(key);
    if (action == Action::next) names += (names.empty() ? "" : "  ") + engraved(Key::enter);
    if (!names.empty()) lines.push_back({names, word});
  }
  lines.push_back({"0–9, Enter", Word::help_go_to});
  return lines;
}

SessionFrames::SessionFrames(std::unique_ptr<Studio> studio, Session session, Room room, const KeyMap& keys)
    : studio_(std::move(studio)),
      room_(std::move(room)),
      planned_(std::move(session), room_.displays, studio_->engine()),
      help_(help_lines(keys)) {
  for (const DisplayProfile& display : room_.displays) {
    displays_.push_back({display.name, {display.width, display.height}});
  }
}

Screen SessionFrames::screen(std::size_t display, const RoomState& state) const {
  if (state.blank) return {};
  const auto statement = planned_.find(state.statement);
  if (!statement) return screen_of({View::hold, 0, 0, display}, planned_, room_);
  return screen_of({state.view, *statement, planned_.segment_at(*statement, state.position), display}, planned_, room_);
}

void SessionFrames::set_depth(unsigned picture_heights) {
  if (picture_heights == depth_) return;
  depth_ = picture_heights;
  std::vector<DisplayProfile> displays = room_.displays;
  for (DisplayProfile& display : displays) {
    if (depth_ != 0) display.depth = depth_;
  }
  planned_.set_displays(std::move(displays), studio_->engine());
}

SparseFrame SessionFrames::frame(std::size_t display, const RoomState& state, Help help) {
  set_depth(state.depth);
  Screen wanted = screen(display, state);
  if (help == Help::shown) wanted.help = help_;
  return studio_->frame(lay_out(wanted, planned_.displays()[display], studio_->engine()));
}

}  // namespace rostrum
