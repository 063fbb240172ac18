#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "content/text/error.hpp"
#include "firmware/link/frame_source.hpp"
#include "firmware/link/presenter.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

enum class DisplayPlace {
  automatic,  // a window on a desktop, the whole screen of a console, else headless
  window,
  fullscreen,
  headless,
};

// Where a picture can go on this device.
enum class DisplayKind { headless, desktop, console };

struct DisplayRequest {
  std::size_t index = 0;  // of the room's displays: the first goes to the first screen
  DisplayKind kind = DisplayKind::headless;
  DisplayPlace place = DisplayPlace::automatic;
  PictureSize picture;                // of every frame to come; a window of another size scales it
  Turned turned = Turned::none;       // how the screen of a console hangs
  std::optional<PictureSize> window;  // else as large as the picture, where the desktop has room for that
};

// What the device offers for `place`: a desktop where the environment names one, a console where the kernel has a
// display device. Fails where a window or full screen is asked for and there is neither.
[[nodiscard]] Result<DisplayKind> find_display(DisplayPlace place);

// SDL is loaded here and only where a display is wanted. A console whose screen is unplugged is a display too: the
// picture comes when the screen does. `loop` must outlive the presenter.
[[nodiscard]] Result<std::unique_ptr<Presenter>> open_display(const DisplayRequest& request, Loop& loop,
                                                              PresenterEvents events);

}  // namespace rostrum
