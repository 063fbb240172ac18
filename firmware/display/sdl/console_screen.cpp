#include "firmware/display/sdl/console_screen.hpp"

#include <SDL_syswm.h>
#include <libdrm/drm.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "firmware/display/sdl/letterbox.hpp"

namespace rostrum {
namespace {

Error no_screen() {
  return {Blame::device, SDL_GetError(), "", ""};
}

}  // namespace

Result<std::unique_ptr<ConsoleScreen>> ConsoleScreen::open(const DisplayRequest& request) {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_VIDEODRIVER, "kmsdrm");
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
  SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");  // naming a driver turns it off
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
  SDL_SetHint(SDL_HINT_VIDEO_DOUBLE_BUFFER, "1");  // a present returns once the screen shows it
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {    // counted: other screens may be open
    Error error = no_screen();
    return tl::unexpected(std::move(error));
  }
  auto screen = std::unique_ptr<ConsoleScreen>(new ConsoleScreen);
  if (auto created = screen->create(request); !created) return tl::unexpected(created.error());
  return screen;
}

ConsoleScreen::~ConsoleScreen() {
  for (Slot& slot : slots_) slot.texture.reset();
  renderer_.reset();
  window_.reset();
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Result<void> ConsoleScreen::create(const DisplayRequest& request) {
  const PictureSize picture = request.picture;
  const std::size_t index = request.index;
  const int screens = SDL_GetNumVideoDisplays();
  if (static_cast<int>(index) >= screens) {
    return tl::unexpected(Error{Blame::device, "only " + std::to_string(std::max(screens, 0)) + " plugged in", "", ""});
  }
  const int on_screen = static_cast<int>(SDL_WINDOWPOS_UNDEFINED_DISPLAY(static_cast<unsigned>(index)));
  window_.reset(
      SDL_CreateWindow("Rostrum", on_screen, on_screen, picture.width, picture.height, SDL_WINDOW_FULLSCREEN_DESKTOP));
  if (!window_) return tl::unexpected(no_screen());
  renderer_.reset(SDL_CreateRenderer(window_.get(), -1, SDL_RENDERER_PRESENTVSYNC));
  if (!renderer_) return tl::unexpected(no_screen());
  finish_ = reinterpret_cast<void (*)()>(SDL_GL_GetProcAddress("glFinish"));
  SDL_ShowCursor(SDL_DISABLE);
  int width = 0, height = 0;
  SDL_GetRendererOutputSize(renderer_.get(), &width, &height);
  place(request, width, height);
  for (Slot& slot : slots_) {
    // Static: SDL keeps a shadow copy in memory of streaming ones.
    slot.texture.reset(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STATIC,
                                         picture.width, picture.height));
    if (!slot.texture) return tl::unexpected(no_screen());
    SDL_SetTextureBlendMode(slot.texture.get(), SDL_BLENDMODE_BLEND);
  }
  return {};
}

// A picture that is turned is placed as though it were not, about the same middle.
void ConsoleScreen::place(const DisplayRequest& request, int width, int height) {
  const PictureSize picture = request.picture;
  const bool on_its_side = request.turned == Turned::right || request.turned == Turned::left;
  const Rect fit = on_its_side ? letterbox(picture.height, picture.width, width, height)
                               : letterbox(picture.width, picture.height, width, height);
  const int shown_width = on_its_side ? fit.height : fit.width, shown_height = on_its_side ? fit.width : fit.height;
  viewport_ = {fit.x + (fit.width - shown_width) / 2, fit.y + (fit.height - shown_height) / 2, shown_width,
               shown_height};
  constexpr double quarter = 90;
  angle_ = quarter * static_cast<int>(request.turned);
  scratch_.emplace(picture.width, picture.height);
}

void ConsoleScreen::probe() {
  SDL_SysWMinfo system{};
  SDL_VERSION(&system.version);
  if (SDL_GetWindowWMInfo(window_.get(), &system) != SDL_TRUE || system.subsystem != SDL_SYSWM_KMSDRM) return;
  const int device = system.info.kmsdrm.drm_fd;

  drm_mode_card_res count{};
  if (::ioctl(device, DRM_IOCTL_MODE_GETRESOURCES, &count) != 0) return;
  std::vector<std::uint32_t> connectors(count.count_connectors);
  drm_mode_card_res list{};
  list.count_connectors = count.count_connectors;
  list.connector_id_ptr = reinterpret_cast<std::uintptr_t>(connectors.data());
  if (::ioctl(device, DRM_IOCTL_MODE_GETRESOURCES, &list) != 0) return;
  for (const std::uint32_t connector : connectors) {
    drm_mode_get_connector wanted{};  // without room for modes: the kernel looks at the plug
    wanted.connector_id = connector;
    ::ioctl(device, DRM_IOCTL_MODE_GETCONNECTOR, &wanted);
  }
}

ConsoleScreen::Slot* ConsoleScreen::slot_of(const Frame& frame) {
  const auto slot = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& each) { return each.frame == frame; });
  return slot == slots_.end() || !frame ? nullptr : &*slot;
}

void ConsoleScreen::upload(const Frame& frame, const std::vector<Frame>& others) {
  if (slot_of(frame) != nullptr) return;
  Slot* target = nullptr;
  std::size_t least = 0;
  for (Slot& slot : slots_) {
    const bool wanted = slot.frame && std::find(others.begin(), others.end(), slot.frame) != others.end();
    if (wanted) continue;
    const std::size_t differing = slot.frame ? frame->differing_tiles(*slot.frame) : frame->differing_tiles({});
    if (target != nullptr && differing >= least) continue;
    target = &slot;
    least = differing;
  }
  if (target == nullptr) return;
  const auto stride = static_cast<std::size_t>(scratch_->width()) * sizeof(std::uint32_t);
  const SparseFrame before = target->frame ? *target->frame : SparseFrame();
  for (const Rect& rect : frame->update(before, scratch_->data(), stride)) {
    const SDL_Rect part{rect.x, rect.y, rect.width, rect.height};
    SDL_UpdateTexture(target->texture.get(), &part, &scratch_->row(rect.y)[static_cast<std::size_t>(rect.x)],
                      static_cast<int>(stride));
  }
  target->frame = frame;
}

void ConsoleScreen::show(const Frame& before, const Frame& after, int part) {
  // SDL sets the mode in its first present, and makes new buffers for that after this picture was drawn.
  if (!std::exchange(mode_is_set_, true)) draw(before, after, part);
  draw(before, after, part);
}

void ConsoleScreen::draw(const Frame& before, const Frame& after, int part) {
  Slot* const from = slot_of(before);
  Slot* const to = slot_of(after);
  SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, SDL_ALPHA_OPAQUE);
  SDL_RenderClear(renderer_.get());
  if (from != nullptr && part < 255) {
    SDL_SetTextureAlphaMod(from->texture.get(), 255);
    SDL_RenderCopyEx(renderer_.get(), from->texture.get(), nullptr, &viewport_, angle_, nullptr, SDL_FLIP_NONE);
  }
  if (to != nullptr) {
    SDL_SetTextureAlphaMod(to->texture.get(), from != nullptr ? static_cast<Uint8>(part) : Uint8{255});
    SDL_RenderCopyEx(renderer_.get(), to->texture.get(), nullptr, &viewport_, angle_, nullptr, SDL_FLIP_NONE);
  }
  // Not every driver holds a flip back until its picture is drawn: Mesa's software one shows what the buffer held
  // before.
  SDL_RenderFlush(renderer_.get());
  if (finish_ != nullptr) finish_();
  SDL_RenderPresent(renderer_.get());
  // Keys come by another way; SDL's own queue must not fill.
  SDL_PumpEvents();
  SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
}

std::string ConsoleScreen::description() const {
  int width = 0, height = 0;
  SDL_GetRendererOutputSize(renderer_.get(), &width, &height);
  SDL_RendererInfo info{};
  SDL_GetRendererInfo(renderer_.get(), &info);
  return "console " + std::to_string(width) + "x" + std::to_string(height) + " (kmsdrm, " +
         (info.name != nullptr ? info.name : "unknown renderer") + ")";
}

}  // namespace rostrum
