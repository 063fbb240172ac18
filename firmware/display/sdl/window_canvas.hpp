#pragma once

#include <cstdint>
#include <vector>

#include "firmware/display/sdl/sdl_handles.hpp"
#include "render/paint/display_list.hpp"

namespace rostrum {

// The pixels of a window, in the frames' own format whatever the screen's is.
class WindowCanvas {
 public:
  explicit WindowCanvas(SDL_Window* window) : window_(window) {}

  // After the window's size changed, and before the first use. False where the window has no pixels at present.
  bool attach();

  [[nodiscard]] bool attached() const { return surface_ != nullptr; }
  [[nodiscard]] int width() const { return surface_->w; }
  [[nodiscard]] int height() const { return surface_->h; }
  [[nodiscard]] std::size_t stride() const { return static_cast<std::size_t>(target().pitch) / 4; }  // in pixels
  [[nodiscard]] std::uint32_t* at(int x, int y);

  void clear();

  // Puts on the screen what changed within `rects`, moved by (x, y); or all of it.
  void show(const std::vector<Rect>& rects, int x, int y);
  void show_all();

 private:
  [[nodiscard]] SDL_Surface& target() const { return converted_ ? *converted_ : *surface_; }

  SDL_Window* window_;
  SDL_Surface* surface_ = nullptr;  // the window's own
  SurfaceHandle converted_;         // where that has another format
};

}  // namespace rostrum
