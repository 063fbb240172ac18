#include "firmware/display/sdl/desktop_presenter.hpp"

#include <SDL.h>
#include <SDL_syswm.h>
#include <dlfcn.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firmware/display/sdl/fade.hpp"
#include "firmware/display/sdl/letterbox.hpp"
#include "firmware/display/sdl/scale_frame.hpp"
#include "firmware/display/sdl/sdl_handles.hpp"
#include "firmware/display/sdl/window_canvas.hpp"
#include "firmware/input/key.hpp"
#include "render/paint/pixmap.hpp"

namespace rostrum {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds pointer_shown{2000};

Error display_error(const std::string& what) {
  return {Blame::device, what + " (" + SDL_GetError() + ")", "",
          "Check DISPLAY and WAYLAND_DISPLAY, or run with --headless."};
}

struct VideoSession {
  VideoSession() = default;
  ~VideoSession() { SDL_Quit(); }
  VideoSession(const VideoSession&) = delete;
  VideoSession& operator=(const VideoSession&) = delete;
};

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

PictureSize window_size(const DisplayRequest& request) {
  if (request.window) return *request.window;
  SDL_Rect usable;
  if (SDL_GetDisplayUsableBounds(0, &usable) != 0) return request.picture;
  if (request.picture.width <= usable.w && request.picture.height <= usable.h) return request.picture;
  const Rect fit = letterbox(request.picture.width, request.picture.height, usable.w * 4 / 5, usable.h * 4 / 5);
  return {fit.width, fit.height};
}

class DesktopPresenter : public Presenter {
 public:
  DesktopPresenter(const DisplayRequest& request, Loop& loop, PresenterEvents events)
      : loop_(loop),
        events_(std::move(events)),
        picture_(request.picture),
        fullscreen_(request.place == DisplayPlace::fullscreen),
        self_(std::make_shared<DesktopPresenter*>(this)) {}

  Result<void> open(const DisplayRequest& request) {
    const PictureSize size = window_size(request);
    const Uint32 flags = fullscreen_ ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : Uint32{SDL_WINDOW_RESIZABLE};
    window_.reset(
        SDL_CreateWindow("Rostrum", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, size.width, size.height, flags));
    if (!window_) return tl::unexpected(display_error("The window cannot be opened"));
    const int descriptor = event_descriptor(window_.get());
    if (descriptor < 0) return tl::unexpected(display_error("The desktop gives no events"));
    SDL_StopTextInput();
    if (fullscreen_) SDL_ShowCursor(SDL_DISABLE);
    watch_ = loop_.watch(descriptor, Readiness::readable, [this] { drain(); });
    canvas_.emplace(window_.get());
    attach();
    return {};
  }

  void present(const Frame& frame, Transition transition) override {
    end_fade();
    const Frame before = std::exchange(current_, frame);
    if (canvas_->attached()) {
      if (before && transition == Transition::fade) {
        begin_fade(*fitted(before), *fitted(frame));
      } else {
        change(before ? fitted(before) : std::make_shared<const SparseFrame>(), fitted(frame));
      }
    }
    drain_soon();
    if (!fade_.running()) events_.settled();
  }

  void prepare(const std::vector<Frame>& frames) override {
    std::erase_if(scaled_, [&](const Scaled& scaled) {
      return scaled.picture != current_ && std::find(frames.begin(), frames.end(), scaled.picture) == frames.end();
    });
    for (const Frame& frame : frames) static_cast<void>(fitted(frame));
  }

  void set_window_title(const std::string& title) override {
    if (title == title_) return;
    title_ = title;
    SDL_SetWindowTitle(window_.get(), title.c_str());
    drain_soon();
  }

  [[nodiscard]] std::string description() const override {
    int width = 0, height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    return (fullscreen_ ? "full screen " : "window ") + std::to_string(width) + "x" + std::to_string(height) + " (" +
           SDL_GetCurrentVideoDriver() + ")";
  }

 private:
  struct Scaled {
    Frame picture, fitted;
  };

  // The frame at the size at which the window shows it.
  Frame fitted(const Frame& frame) {
    if (viewport_.width == frame->width() && viewport_.height == frame->height()) return frame;
    for (const Scaled& scaled : scaled_) {
      if (scaled.picture == frame) return scaled.fitted;
    }
    scaled_.push_back(
        {frame, std::make_shared<const SparseFrame>(scale_frame(*frame, viewport_.width, viewport_.height))});
    return scaled_.back().fitted;
  }

  std::uint32_t* viewport_pixels() { return canvas_->at(viewport_.x, viewport_.y); }

  void change(const Frame& before, const Frame& after) {
    const auto rects = after->update(*before, viewport_pixels(), canvas_->stride() * 4);
    canvas_->show(rects, viewport_.x, viewport_.y);
  }

  void begin_fade(const SparseFrame& before, const SparseFrame& after) {
    if (!fade_target_) {
      fade_target_.emplace(after.width(), after.height());
      before.copy_to(fade_target_->data(), static_cast<std::size_t>(before.width()) * 4);
    }
    fade_ = Fade(after.update(before, fade_target_->data(), static_cast<std::size_t>(after.width()) * 4));
    fade_began_ = Clock::now();
    step_fade(Fade::step_interval);
  }

  void step_fade(milliseconds elapsed) {
    if (!fade_.running()) return;
    const auto rects = fade_.rects();
    fade_.step(elapsed, viewport_pixels(), canvas_->stride(), fade_target_->data(),
               static_cast<std::size_t>(fade_target_->width()));
    canvas_->show(rects, viewport_.x, viewport_.y);
    if (!fade_.running()) return;
    fade_timer_ = loop_.after(Fade::step_interval, [this] {
      step_fade(std::chrono::duration_cast<milliseconds>(Clock::now() - fade_began_));
      drain_soon();
      if (!fade_.running()) events_.settled();
    });
  }

  void end_fade() {
    fade_timer_.reset();
    step_fade(Fade::length);
  }

  // After the window's size, and so its surface, changed.
  void attach() {
    fade_timer_.reset();
    fade_ = Fade();
    fade_target_.reset();
    scaled_.clear();
    if (!canvas_->attach()) return;
    viewport_ = letterbox(picture_.width, picture_.height, canvas_->width(), canvas_->height());
    canvas_->clear();
    if (current_) {
      const Frame frame = fitted(current_);
      frame->copy_to(viewport_pixels(), canvas_->stride() * 4);
      canvas_->show_all();
      events_.settled();
    }
  }

  // Xlib may hold events that it read while something was drawn: the descriptor does not tell of those.
  void drain_soon() {
    if (std::exchange(drain_is_due_, true)) return;
    loop_.post([self = std::weak_ptr<DesktopPresenter*>(self_)] {
      const auto presenter = self.lock();
      if (!presenter) return;
      (*presenter)->drain_is_due_ = false;
      (*presenter)->drain();
    });
  }

  void drain() {
    resized_ = exposed_ = false;
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) handle(event);
    if (resized_) {
      attach();
      drain_soon();
    } else if (exposed_ && canvas_->attached()) {
      canvas_->show_all();
      drain_soon();
    }
  }

  void handle(const SDL_Event& event) {
    switch (event.type) {
      case SDL_KEYDOWN:
        if (const auto key = key_from_usb(event.key.keysym.scancode)) {
          const auto now = std::chrono::duration_cast<KeyTime>(Clock::now().time_since_epoch());
          events_.key(*key, event.key.repeat != 0 ? KeyStroke::repeat : KeyStroke::press, now);
        }
        break;
      case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) resized_ = true;
        if (event.window.event == SDL_WINDOWEVENT_EXPOSED) exposed_ = true;
        break;
      case SDL_MOUSEMOTION:
        show_pointer_for_a_while();
        break;
      case SDL_QUIT:
        events_.close_requested();
        break;
      default:
        break;
    }
  }

  void show_pointer_for_a_while() {
    if (fullscreen_) return;
    SDL_ShowCursor(SDL_ENABLE);
    pointer_timer_ = loop_.after(pointer_shown, [this] {
      SDL_ShowCursor(SDL_DISABLE);
      drain_soon();
    });
  }

  VideoSession session_;  // first: everything below needs it
  Loop& loop_;
  PresenterEvents events_;
  PictureSize picture_;
  bool fullscreen_;
  WindowHandle window_;
  std::optional<WindowCanvas> canvas_;
  Rect viewport_;
  Frame current_;
  std::vector<Scaled> scaled_;
  Fade fade_;
  Clock::time_point fade_began_;
  std::optional<Pixmap> fade_target_;
  std::string title_;
  bool drain_is_due_ = false;
  bool resized_ = false, exposed_ = false;
  std::shared_ptr<DesktopPresenter*> self_;
  std::unique_ptr<Subscription> watch_, fade_timer_, pointer_timer_;  // last: they call the rest
};

}  // namespace

Result<std::unique_ptr<Presenter>> open_desktop(const DisplayRequest& request, Loop& loop, PresenterEvents events) {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers().c_str());
  // Without it SDL draws window surfaces by OpenGL: four times the memory, and threads that wake up.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_APP_NAME, "Rostrum");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    Error error = display_error("The desktop's display cannot be opened");
    SDL_Quit();
    return tl::unexpected(std::move(error));
  }
  auto presenter = std::make_unique<DesktopPresenter>(request, loop, std::move(events));
  if (auto opened = presenter->open(request); !opened) return tl::unexpected(opened.error());
  return presenter;
}

}  // namespace rostrum
