#include "firmware/session/resting_room.hpp"

#include <utility>
#include <vector>

#include "content/room/room.hpp"
#include "firmware/session/room_clock.hpp"
#include "firmware/session/room_screen.hpp"
#include "render/views/lay_out.hpp"

namespace rostrum {
namespace {

// An act that the room refuses leaves it as it is.
void take(RoomState& state, Act act, RoomContent& content) {
  Command command;
  command.act = std::move(act);
  for (const Event& event : decide(state, command, content).value_or(std::vector<Event>()))
    state = apply(std::move(state), event);
}

Scene resting_scene(const RestingView& wanted, OpenedSession& opened) {
  RoomState state;
  PlannedSession& planned = opened.planned;
  take(state, act::Resume{}, planned);
  const auto& heads = planned.statements();
  if (wanted.statement < heads.size()) {
    const StatementHead head = heads[wanted.statement];
    take(state, act::SelectStatement{head.id}, planned);
    if (wanted.segment > 0) take(state, act::GoTo{wanted.segment}, planned);
    StatementDelivery delivery;
    delivery.statement = head.id;
    delivery.content = head.hash;
    delivery.release = Release::booths;
    state.deliveries = std::vector<Shared<StatementDelivery>>{std::move(delivery)};
  }
  if (wanted.view == DisplayView::follow) state.view = wanted.walls;
  const std::string& name = opened.room.placed[wanted.display].profile.name;
  state.displays = std::vector<DisplayChoice>{{name, wanted.view, {}, {}}};
  return state.scene();
}

// What stands on the first public display, for the operator's.
Frame wall_of(const Scene& scene, OpenedSession& opened, const RoomClock& clock) {
  if (!is_public(opened.room.placed.front().views.front())) return nullptr;
  const DisplayProfile profile = profile_of(0, opened);
  Scene followed = scene;
  followed.displays = std::vector<DisplayChoice>();
  const RoomScreen wall = room_screen(followed, 0, {}, {opened.planned, opened.room, clock, profile});
  return std::make_shared<const SparseFrame>(
      opened.studio->frame(lay_out_still(wall.screen, profile, opened.studio->engine()).still));
}

}  // namespace

DisplayProfile profile_of(std::size_t display, const OpenedSession& opened) {
  const auto& cut_for = opened.planned.displays();
  if (display < cut_for.size()) return cut_for[display];
  DisplayProfile profile = opened.room.placed[display].profile;
  if (profile.languages.empty()) profile.languages = opened.planned.session().languages;
  return profile;
}

Screen resting_screen(const RestingView& wanted, OpenedSession& opened) {
  const RoomClock clock(opened.room.file.zone);
  const DisplayProfile profile = profile_of(wanted.display, opened);
  const Scene scene = resting_scene(wanted, opened);
  Surroundings around;
  if (wanted.view == DisplayView::desk) around.wall = wall_of(scene, opened, clock);
  return room_screen(scene, wanted.display, around, {opened.planned, opened.room, clock, profile}).screen;
}

}  // namespace rostrum
