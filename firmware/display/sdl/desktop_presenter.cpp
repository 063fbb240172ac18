#include "firmware/display/sdl/desktop_presenter.hpp"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firmware/display/sdl/desktop.hpp"
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

PictureSize window_size(const DisplayRequest& request) {
  if (request.window) return *request.window;
  SDL_Rect usable;
  if (SDL_GetDisplayUsableBounds(0, &usable) != 0) return request.picture;
  if (request.picture.width <= usable.w && request.picture.height <= usable.h) return request.picture;
  const Rect fit = letterbox(request.picture.width, request.picture.height, usable.w * 4 / 5, usable.h * 4 / 5);
  return {fit.width, fit.height};
}

// Each of the room's displays on a screen of its own, as far as there are screens.
int window_place(std::size_t index) {
  const int screens = std::max(1, SDL_GetNumVideoDisplays());
  const int screen = static_cast<int>(index % static_cast<std::size_t>(screens));
  return static_cast<int>(SDL_WINDOWPOS_UNDEFINED_DISPLAY(static_cast<unsigned>(screen)));
}

class DesktopPresenter : public Presenter, public DesktopWindow {
 public:
  DesktopPresenter(std::shared_ptr<Desktop> desktop, const DisplayRequest& request, Loop& loop, PresenterEvents events)
      : desktop_(std::move(desktop)),
        loop_(loop),
        events_(std::move(events)),
        picture_(request.picture),
        fullscreen_(request.place == DisplayPlace::fullscreen) {}

  ~DesktopPresenter() override { desktop_->remove(*this); }
  DesktopPresenter(const DesktopPresenter&) = delete;
  DesktopPresenter& operator=(const DesktopPresenter&) = delete;

  Result<void> open(const DisplayRequest& request) {
    const PictureSize size = window_size(request);
    const Uint32 flags = fullscreen_ ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : Uint32{SDL_WINDOW_RESIZABLE};
    const int place = window_place(request.index);
    window_.reset(SDL_CreateWindow("Rostrum", place, place, size.width, size.height, flags));
    if (!window_) return tl::unexpected(Desktop::error("The window cannot be opened"));
    if (auto listening = desktop_->add(*this, window_.get()); !listening) return listening;
    SDL_StopTextInput();
    if (fullscreen_) SDL_ShowCursor(SDL_DISABLE);
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
    desktop_->drain_soon();
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
    desktop_->drain_soon();
  }

  [[nodiscard]] std::string description() const override {
    int width = 0, height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    return (fullscreen_ ? "full screen " : "window ") + std::to_string(width) + "x" + std::to_string(height) + " (" +
           SDL_GetCurrentVideoDriver() + ")";
  }

  void handle(const SDL_Event& event) override {
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
      default:
        break;
    }
  }

  void handled_all() override {
    const bool resized = std::exchange(resized_, false), exposed = std::exchange(exposed_, false);
    if (resized) {
      attach();
      desktop_->drain_soon();
    } else if (exposed && canvas_->attached()) {
      canvas_->show_all();
      desktop_->drain_soon();
    }
  }

  void close_requested() override { events_.close_requested(); }

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
      desktop_->drain_soon();
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

  void show_pointer_for_a_while() {
    if (fullscreen_) return;
    SDL_ShowCursor(SDL_ENABLE);
    pointer_timer_ = loop_.after(pointer_shown, [this] {
      SDL_ShowCursor(SDL_DISABLE);
      desktop_->drain_soon();
    });
  }

  std::shared_ptr<Desktop> desktop_;  // first: everything below needs it
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
  bool resized_ = false, exposed_ = false;
  std::unique_ptr<Subscription> fade_timer_, pointer_timer_;  // last: they call the rest
};

}  // namespace

Result<std::unique_ptr<Presenter>> open_desktop(const DisplayRequest& request, Loop& loop, PresenterEvents events) {
  auto desktop = Desktop::open(loop);
  if (!desktop) return tl::unexpected(desktop.error());
  auto presenter = std::make_unique<DesktopPresenter>(std::move(*desktop), request, loop, std::move(events));
  if (auto opened = presenter->open(request); !opened) return tl::unexpected(opened.error());
  return presenter;
}

}  // namespace rostrum
