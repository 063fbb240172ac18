#pragma once

#include <SDL.h>

#include <memory>
#include <string>
#include <vector>

#include "content/text/error.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// A window that takes part in the desktop's events.
class DesktopWindow {
 public:
  virtual ~DesktopWindow() = default;
  virtual void handle(const SDL_Event& event) = 0;
  virtual void handled_all() = 0;      // that were waiting: time to act on them
  virtual void close_requested() = 0;  // by the last window that is open
};

// SDL's video on an X11 or Wayland desktop, which all windows share: one connection, one queue of events.
class Desktop {
 public:
  // The one that is open, or a new one; it closes with its last user.
  static Result<std::shared_ptr<Desktop>> open(Loop& loop);

  ~Desktop();
  Desktop(const Desktop&) = delete;
  Desktop& operator=(const Desktop&) = delete;

  [[nodiscard]] Result<void> add(DesktopWindow& window, SDL_Window* handle);
  void remove(DesktopWindow& window);

  // Xlib may hold events that it read while something was drawn: the descriptor does not tell of those.
  void drain_soon();

  // With SDL's reason.
  [[nodiscard]] static Error error(const std::string& what);

 private:
  explicit Desktop(Loop& loop);

  struct Member {
    DesktopWindow* window = nullptr;
    SDL_Window* handle = nullptr;
    bool open = true;
  };

  void drain();
  void dispatch(const SDL_Event& event);
  void close(Member& member);
  Member* member_of(Uint32 window_id);

  Loop& loop_;
  std::vector<Member> members_;
  bool drain_is_due_ = false;
  std::shared_ptr<Desktop*> self_;
  std::unique_ptr<Subscription> watch_;
};

}  // namespace rostrum
