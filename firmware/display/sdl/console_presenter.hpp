#pragma once

#include <memory>

#include "content/text/error.hpp"
#include "firmware/display/open_display.hpp"

namespace rostrum {

// The whole screen of a console, by the kernel's mode setting. It opens without a screen too: the picture comes when
// one is plugged in, and comes back when it was unplugged.
[[nodiscard]] Result<std::unique_ptr<Presenter>> open_console(const DisplayRequest& request, Loop& loop,
                                                              PresenterEvents events);

}  // namespace rostrum
