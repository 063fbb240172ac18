#pragma once

#include <memory>

#include "content/text/error.hpp"
#include "firmware/display/open_display.hpp"

namespace rostrum {

// A window or the full screen of an X11 or Wayland desktop. The picture is scaled to the window, with bars where the
// shapes differ. Nothing is drawn by the graphics processor: at rest there is nothing to wake up for.
[[nodiscard]] Result<std::unique_ptr<Presenter>> open_desktop(const DisplayRequest& request, Loop& loop,
                                                              PresenterEvents events);

}  // namespace rostrum
