#include "firmware/display/sdl/window_canvas.hpp"

namespace rostrum {

bool WindowCanvas::attach() {
  surface_ = SDL_GetWindowSurface(window_);
  converted_.reset();
  if (surface_ == nullptr) return false;
  const Uint32 format = surface_->format->format;
  if (format != SDL_PIXELFORMAT_RGB888 && format != SDL_PIXELFORMAT_ARGB8888) {
    converted_.reset(SDL_CreateRGBSurfaceWithFormat(0, surface_->w, surface_->h, 32, SDL_PIXELFORMAT_RGB888));
    if (!converted_) surface_ = nullptr;
  }
  return surface_ != nullptr;
}

std::uint32_t* WindowCanvas::at(int x, int y) {
  return static_cast<std::uint32_t*>(target().pixels) + static_cast<std::size_t>(y) * stride() + x;
}

void WindowCanvas::clear() {
  SDL_FillRect(&target(), nullptr, SDL_MapRGB(target().format, 0, 0, 0));
}

void WindowCanvas::show(const std::vector<Rect>& rects, int x, int y) {
  if (rects.empty()) return;
  std::vector<SDL_Rect> damage;
  damage.reserve(rects.size());
  for (const Rect& rect : rects) damage.push_back({rect.x + x, rect.y + y, rect.width, rect.height});
  if (converted_) {
    for (SDL_Rect& rect : damage) {
      SDL_Rect to = rect;
      SDL_BlitSurface(converted_.get(), &rect, surface_, &to);
    }
  }
  SDL_UpdateWindowSurfaceRects(window_, damage.data(), static_cast<int>(damage.size()));
}

void WindowCanvas::show_all() {
  show({{0, 0, width(), height()}}, 0, 0);
}

}  // namespace rostrum
