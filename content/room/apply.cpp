#include "content/room/room.hpp"

namespace rostrum {

RoomState apply(RoomState state, const Event& event) {
  ++state.revision;
  switch (event.kind) {
    case Event::Kind::started:
      state.epoch = event.epoch;
      break;
    case Event::Kind::statement_selected:
      state.statement = event.statement;
      state.content = event.content;
      state.position = event.position;
      break;
    case Event::Kind::moved:
      state.content = event.content;
      state.position = event.position;
      break;
    case Event::Kind::view_changed:
      state.view = event.view;
      break;
    case Event::Kind::blanked:
      state.blank = true;
      break;
    case Event::Kind::unblanked:
      state.blank = false;
      break;
    case Event::Kind::depth_set:
      state.depth = event.depth;
      break;
  }
  return state;
}

}  // namespace rostrum
