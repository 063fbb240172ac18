#include "firmware/display/sdl/desktop.hpp"

#include <SDL_syswm.h>
#include <dlfcn.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace rostrum {
namespace {

#if defined(SDL_VIDEO_DRIVER_X11)
// Xlib would print five lines and end the process for a window that somebody else destroyed; the room goes on.
int ignore_error(Display*, XErrorEvent*) {
  return 0;
}

// Xlib ends the process after this whatever it does. What was acknowledged is on the disk.
int report_lost_desktop(Display*) {
  std::fputs("rostrum: The desktop is gone. Start Rostrum again when it is back; it will show the same place.\n",
             stderr);
  std::_Exit(3);
}
#endif

// The descriptor on which the desktop's events arrive; -1 where the driver has none.
int event_descriptor(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version)
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE) return -1;
#if defined(SDL_VIDEO_DRIVER_X11)
  if (info.subsystem == SDL_SYSWM_X11) {
    XSetErrorHandler(ignore_error);
    XSetIOErrorHandler(report_lost_desktop);
    return ConnectionNumber(info.info.x11.display);
  }
#endif
#if defined(SDL_VIDEO_DRIVER_WAYLAND)
  if (info.subsystem == SDL_SYSWM_WAYLAND) {
    // SDL has loaded this library already; Rostrum does not link it.
    void* const library = ::dlopen("libwayland-client.so.0", RTLD_NOW | RTLD_NOLOAD);
    if (library == nullptr) return -1;
    using GetDescriptor = int (*)(wl_display*);
    const auto get = reinterpret_cast<GetDescriptor>(::dlsym(library, "wl_display_get_fd"));
    return get != nullptr ? get(info.info.wl.display) : -1;
  }
#endif
  return -1;
}

// Those that the environment names: SDL would go on to the console, and its libraries complain on stderr.
std::string drivers() {
  const auto is_set = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && value[0] != '\0';
  };
  if (!is_set("WAYLAND_DISPLAY")) return "x11";
  return is_set("DISPLAY") ? "x11,wayland" : "wayland";
}

// SDL has one video for the process.
std::weak_ptr<Desktop>& open_desktop_of_process() {
  static std::weak_ptr<Desktop> desktop;
  return desktop;
}

// Of those kinds of events that belong to a window.
Uint32 window_id_of(const SDL_Event& event) {
  switch (event.type) {
    case SDL_KEYDOWN:
      return event.key.windowID;
    case SDL_WINDOWEVENT:
      return event.window.windowID;
    case SDL_MOUSEMOTION:
      return event.motion.windowID;
    default:
      return 0;
  }
}

}  // namespace

Error Desktop::error(const std::string& what) {
  return {Blame::device, what + " (" + SDL_GetError() + ")", "",
          "Check DISPLAY and WAYLAND_DISPLAY, or run with --headless."};
}

Desktop::Desktop(Loop& loop) : loop_(loop), self_(std::make_shared<Desktop*>(this)) {}

Desktop::~Desktop() {
  watch_.reset();
  SDL_Quit();
}

Result<std::shared_ptr<Desktop>> Desktop::open(Loop& loop) {
  if (auto open = open_desktop_of_process().lock()) return open;
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers().c_str());
  // Without it SDL draws window surfaces by OpenGL: four times the memory, and threads that wake up.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");  // the other screens must not go when one has the focus
  SDL_SetHint(SDL_HINT_APP_NAME, "Rostrum");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    Error failure = error("The desktop's display cannot be opened");
    SDL_Quit();
    return tl::unexpected(std::move(failure));
  }
  auto desktop = std::shared_ptr<Desktop>(new Desktop(loop));
  open_desktop_of_process() = desktop;
  return desktop;
}

Result<void> Desktop::add(DesktopWindow& window, SDL_Window* handle) {
  if (!watch_) {
    const int descriptor = event_descriptor(handle);
    if (descriptor < 0) return tl::unexpected(error("The desktop gives no events"));
    watch_ = loop_.watch(descriptor, Readiness::readable, [this] { drain(); });
  }
  members_.push_back({&window, handle});
  return {};
}

void Desktop::remove(DesktopWindow& window) {
  std::erase_if(members_, [&](const Member& member) { return member.window == &window; });
}

void Desktop::drain_soon() {
  if (std::exchange(drain_is_due_, true)) return;
  loop_.post([self = std::weak_ptr<Desktop*>(self_)] {
    const auto desktop = self.lock();
    if (!desktop) return;
    (*desktop)->drain_is_due_ = false;
    (*desktop)->drain();
  });
}

void Desktop::drain() {
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) dispatch(event);
  for (const Member& member : members_) member.window->handled_all();
}

Desktop::Member* Desktop::member_of(Uint32 window_id) {
  const auto found = std::find_if(members_.begin(), members_.end(),
                                  [&](const Member& member) { return SDL_GetWindowID(member.handle) == window_id; });
  return found == members_.end() ? nullptr : &*found;
}

void Desktop::dispatch(const SDL_Event& event) {
  if (event.type == SDL_QUIT) {
    if (!members_.empty()) members_.front().window->close_requested();
    return;
  }
  Member* const member = member_of(window_id_of(event));
  if (member == nullptr) return;
  if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE) return close(*member);
  member->window->handle(event);
}

// One of several windows only goes out of sight: the other walls go on.
void Desktop::close(Member& member) {
  member.open = false;
  const bool another = std::any_of(members_.begin(), members_.end(), [](const Member& each) { return each.open; });
  if (another) {
    SDL_HideWindow(member.handle);
    return drain_soon();
  }
  member.window->close_requested();
}

}  // namespace rostrum
