#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

namespace rostrum {

// What a loop was asked to watch. Destroying it ends the watch: its callback is not called any more, not even where
// it was already due. May be destroyed within its own callback.
class Subscription {
 public:
  virtual ~Subscription() = default;
};

enum class Readiness { readable, writable };

// The one thread that everything in the room runs on. It sleeps until something it was asked for happens: at rest it
// costs no wakeups. An interface, because the display module is loaded at run time and calls the program's loop.
class Loop {
 public:
  virtual ~Loop() = default;

  // Runs callbacks on the calling thread until stop(); may be called again after that.
  virtual void run() = 0;

  // From any thread. Callbacks that are due but not yet run stay unrun.
  virtual void stop() = 0;

  // Calls `callback` once from run(), in the order of posting. The only other function for other threads.
  virtual void post(std::function<void()> callback) = 0;

  // Calls each time `fd` is ready, until the subscription ends. The descriptor stays the caller's, and must
  // outlive the subscription. One watch per descriptor at a time.
  [[nodiscard]] virtual std::unique_ptr<Subscription> watch(int fd, Readiness readiness,
                                                            std::function<void()> callback) = 0;

  // Calls once.
  [[nodiscard]] virtual std::unique_ptr<Subscription> after(std::chrono::milliseconds delay,
                                                            std::function<void()> callback) = 0;

  // Calls on SIGTERM, SIGINT and SIGHUP in place of what they do by default.
  [[nodiscard]] virtual std::unique_ptr<Subscription> on_termination(std::function<void(int signal)> callback) = 0;

  // Calls `callback` once, when nothing else is due: a small piece of a work that can wait. Keys, sockets and timers go
  // before it, but no more than most_before_idle of them, so that nothing holds it up for ever. In the order of asking.
  virtual void when_idle(std::function<void()> callback) = 0;
  static constexpr std::size_t most_before_idle = 64;
};

[[nodiscard]] std::unique_ptr<Loop> make_loop();

}  // namespace rostrum
