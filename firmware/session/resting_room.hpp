#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "content/room/scene.hpp"
#include "firmware/session/opened_session.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What a picture of a room at rest is to show.
struct RestingView {
  DisplayView view = DisplayView::follow;  // of the display
  View walls = View::title;                // what follows
  std::size_t statement = 0;               // index in the session; released to the booths
  std::size_t segment = 0;                 // from 1; 0: its title
  std::size_t display = 0;                 // of Room::placed
};

// The room before anybody did anything: as a start leaves it. Borrows from what is opened.
[[nodiscard]] Screen resting_screen(const RestingView& wanted, OpenedSession& opened);

// The display at this index of Room::placed, with the languages that it shows.
[[nodiscard]] DisplayProfile profile_of(std::size_t display, const OpenedSession& opened);

}  // namespace rostrum
