#pragma once

#include <memory>

#include "content/text/error.hpp"
#include "firmware/display/open_display.hpp"

namespace rostrum {

// What display-sdl.so exports, under this name. The module and the program are built together: nothing about the
// types may differ.
using OpenDisplayModule = Result<std::unique_ptr<Presenter>> (*)(const DisplayRequest& request, Loop& loop,
                                                                 PresenterEvents events);
inline constexpr const char* open_display_symbol = "rostrum_open_display";

}  // namespace rostrum
