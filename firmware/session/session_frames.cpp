#include "firmware/session/session_frames.hpp"

#include <utility>
#include <variant>

#include "firmware/session/help_lines.hpp"
#include "firmware/session/room_screen.hpp"
#include "render/views/lay_out.hpp"

namespace rostrum {
namespace {

// A piece is a band.
class PaintingInBands final : public Painting {
 public:
  PaintingInBands(Painter& painter, DisplayList list, StillFrame still)
      : painter_(painter),
        list_(std::move(list)),
        frame_(list_.width, list_.height, list_.background),
        still_(std::move(still)) {}

  bool paint_piece() override { return painter_.paint_next_band(list_, frame_); }

  StillFrame take() override {
    still_.frame = std::make_shared<const SparseFrame>(std::move(frame_));
    return std::move(still_);
  }

 private:
  Painter& painter_;
  DisplayList list_;
  SparseFrame frame_;
  StillFrame still_;
};

}  // namespace

SessionFrames::SessionFrames(std::unique_ptr<Studio> studio, Session session, Room room, const KeyMap& keys)
    : studio_(std::move(studio)),
      room_(std::move(room)),
      clock_(room_.file.zone),
      planned_(std::move(session), room_.displays, studio_->engine()),
      help_(help_lines(keys)),
      frequent_(frequent_keys(keys)),
      for_sticks_(stick_keys(keys)) {
  cut_for_ = room_.displays;
  for (const PlacedDisplay& placed : room_.placed) {
    const DisplayProfile& profile = placed.profile;
    displays_.push_back({profile.name, {profile.width, profile.height}, placed.views.front(), placed.turned});
  }
}

void SessionFrames::replace_session(Session session) {
  formers_.keep(planned_.session());
  ++edition_;
  std::vector<DisplayProfile> displays = cut_for_;
  planned_ = PlannedSession(std::move(session), std::move(displays), studio_->engine());
}

void SessionFrames::begin_session(Session session) {
  replace_session(std::move(session));
  formers_ = {};
}

void SessionFrames::cut_for(const Scene& scene) {
  std::vector<DisplayProfile> displays = room_.displays;
  for (DisplayProfile& display : displays) {
    if (scene.depth != 0) display.depth = scene.depth;
    for (const DisplayChoice& choice : *scene.displays) {
      if (choice.display == display.name && !choice.languages.empty()) display.languages = choice.languages;
    }
  }
  if (displays == cut_for_) return;
  cut_for_ = displays;
  planned_.set_displays(std::move(displays));
}

DisplayProfile SessionFrames::profile(std::size_t display, const Scene& scene) const {
  const bool cuts = display < planned_.displays().size();
  DisplayProfile profile = cuts ? planned_.displays()[display] : room_.placed[display].profile;
  if (!cuts && profile.languages.empty()) profile.languages = planned_.session().languages;
  for (const DisplayChoice& choice : *scene.displays) {
    if (choice.display != profile.name) continue;
    if (!choice.languages.empty()) profile.languages = choice.languages;
    if (choice.light) profile.light = *choice.light;
  }
  return profile;
}

std::unique_ptr<Painting> SessionFrames::begin(std::size_t display, const Scene& scene, Help help,
                                               const Surroundings& around) {
  cut_for(scene);
  const DisplayProfile on = profile(display, scene);
  RoomScreen wanted = room_screen(scene, display, around, {planned_, room_, clock_, on});
  if (auto* desk = std::get_if<DeskScreen>(&wanted.screen.content)) {
    desk->keys = frequent_;
    desk->stick_keys = for_sticks_;
  }
  if (help == Help::shown && is_public(displays_[display].view)) wanted.screen.help = help_;
  LaidOut laid_out = lay_out_still(wanted.screen, on, studio_->engine());
  StillFrame still;
  still.moving = std::move(laid_out.moving);
  still.follows = wanted.follows;
  // What fits one page turns none: nothing wakes for it.
  still.follows.pages = laid_out.pages > 1;
  still.light = on.light;
  return std::make_unique<PaintingInBands>(studio_->painter(), std::move(laid_out.still), std::move(still));
}

Frame SessionFrames::at(std::size_t display, const StillFrame& still, const Readings& readings) {
  if (still.moving.empty()) return still.frame;
  DisplayProfile profile = room_.placed[display].profile;
  profile.light = still.light;
  return std::make_shared<const SparseFrame>(studio_->with_moving(*still.frame, still.moving, readings, profile));
}

Readings SessionFrames::readings(const Scene& scene, const Stamp& now) const {
  Readings readings;
  readings.timer = read_timer(scene.point_of_order ? scene.point_of_order->timer : scene.timer, now);
  readings.clock = clock_.now(now);
  return readings;
}

}  // namespace rostrum
