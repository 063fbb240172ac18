#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/text/error.hpp"
#include "firmware/input/key.hpp"
#include "firmware/input/key_interpreter.hpp"
#include "firmware/link/frame_source.hpp"

namespace rostrum {

enum class Transition { cut, fade };

// What a display tells the room, on the loop's thread.
struct PresenterEvents {
  std::function<void(Key, KeyStroke, KeyTime)> key;
  std::function<void()> settled;                   // a fade has ended; a good time for long work
  std::function<void()> close_requested;           // the window's own button
  std::function<void(const std::string&)> notice;  // one sentence for the operator: the screen was lost, came back
};

// A wall. It shows the last frame it was given for as long as it lives, through resizes and unplugging.
class Presenter {
 public:
  virtual ~Presenter() = default;

  // Changes the wall before it returns: the whole frame, or the first step of a fade. Ends a fade that still runs.
  // settled() is called once the frame stands.
  virtual void present(const Frame& frame, Transition transition) = 0;

  // Frames that may be presented next. What is not named any more may be forgotten.
  virtual void prepare(const std::vector<Frame>& frames) = 0;

  // For the operator's desktop, never on the picture.
  virtual void set_window_title(const std::string& title) = 0;

  // "headless", "window 1280x720 (x11)"
  [[nodiscard]] virtual std::string description() const = 0;
};

}  // namespace rostrum
