#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "firmware/display/open_display.hpp"
#include "firmware/display/sdl/sdl_handles.hpp"
#include "firmware/link/presenter.hpp"
#include "render/paint/pixmap.hpp"

namespace rostrum {

// SDL's video on a connected screen, with textures that hold frames before they are shown: uploading one takes longer
// than a key may wait. Lives from plugging in to unplugging.
class ConsoleScreen {
 public:
  // On the screen with the request's index of those that are plugged in, turned as it hangs. The reason where there is
  // no such screen, or it is somebody else's. SDL finds new screens only while none is open.
  static Result<std::unique_ptr<ConsoleScreen>> open(const DisplayRequest& request);

  ~ConsoleScreen();
  ConsoleScreen(const ConsoleScreen&) = delete;
  ConsoleScreen& operator=(const ConsoleScreen&) = delete;

  // Uploads where the frame is not in a texture: what differs from the frame in the texture that is most like it. Keeps
  // those of `others` that are.
  void upload(const Frame& frame, const std::vector<Frame>& others);

  // Both uploaded before. `part`, 0 to 255, is how far the fade from `before` has come; 255 shows `after` alone.
  void show(const Frame& before, const Frame& after, int part);

  // Has the kernel look at the plugs: some drivers report a change and leave the state in sysfs as it was.
  void probe();

  [[nodiscard]] std::string description() const;

 private:
  ConsoleScreen() = default;

  struct Slot {
    Frame frame;
    TextureHandle texture;
  };

  Result<void> create(const DisplayRequest& request);
  void place(const DisplayRequest& request, int width, int height);
  void draw(const Frame& before, const Frame& after, int part);
  Slot* slot_of(const Frame& frame);

  WindowHandle window_;
  RendererHandle renderer_;
  std::array<Slot, 3> slots_;
  SDL_Rect viewport_{};            // before it is turned about its middle
  double angle_ = 0;               // degrees clockwise
  std::optional<Pixmap> scratch_;  // what is uploaded is written here first; untouched pages take no memory
  bool mode_is_set_ = false;
  void (*finish_)() = nullptr;  // waits for the graphics processor; null where the renderer has none
};

}  // namespace rostrum
