// What display-sdl.so exports: firmware/display/open_display.cpp loads it.

#include "firmware/display/display_module.hpp"
#include "firmware/display/sdl/console_presenter.hpp"
#include "firmware/display/sdl/desktop_presenter.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wreturn-type-c-linkage"  // both sides are C++; the name alone is C's
extern "C" __attribute__((visibility("default"))) rostrum::Result<std::unique_ptr<rostrum::Presenter>>
rostrum_open_display(const rostrum::DisplayRequest& request, rostrum::Loop& loop, rostrum::PresenterEvents events) {
  return request.kind == rostrum::DisplayKind::console ? rostrum::open_console(request, loop, std::move(events))
                                                       : rostrum::open_desktop(request, loop, std::move(events));
}
#pragma GCC diagnostic pop
