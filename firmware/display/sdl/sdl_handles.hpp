#pragma once

// SDL's handles, owned. Included by sources of this folder only.

#include <SDL.h>

#include <memory>

namespace rostrum {

struct DestroyWindow {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
using WindowHandle = std::unique_ptr<SDL_Window, DestroyWindow>;

struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using SurfaceHandle = std::unique_ptr<SDL_Surface, FreeSurface>;

struct DestroyRenderer {
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
};
using RendererHandle = std::unique_ptr<SDL_Renderer, DestroyRenderer>;

struct DestroyTexture {
  void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
using TextureHandle = std::unique_ptr<SDL_Texture, DestroyTexture>;

}  // namespace rostrum
