#include "firmware/display/sdl/console_presenter.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firmware/display/sdl/console_keys.hpp"
#include "firmware/display/sdl/console_screen.hpp"
#include "firmware/display/sdl/fade.hpp"
#include "firmware/display/sdl/screen_watch.hpp"

namespace rostrum {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

class ConsolePresenter : public Presenter {
 public:
  ConsolePresenter(const DisplayRequest& request, Loop& loop, PresenterEvents events)
      : loop_(loop),
        events_(std::move(events)),
        request_(request),
        self_(std::make_shared<ConsolePresenter*>(this)),
        watch_(loop, [this] { screens_changed(); }) {
    screens_ = connected_screens();
    open_screen();
    if (request_.index > 0) return;  // the keyboards are the room's, and the first screen's presenter reads them
    keys_.emplace(loop, events_.key);
    if (const std::string trouble = keys_->trouble(); !trouble.empty()) notice(trouble);
  }

  void present(const Frame& frame, Transition transition) override {
    fade_timer_.reset();
    before_ = std::exchange(current_, frame);
    if (screen_) {
      screen_->upload(frame, {before_, frame});
      if (before_ && transition == Transition::fade) return begin_fade();
      screen_->show(nullptr, frame, opaque);
    }
    events_.settled();
  }

  void prepare(const std::vector<Frame>& frames) override {
    if (!screen_) return;
    std::vector<Frame> wanted = frames;
    wanted.push_back(current_);
    for (const Frame& frame : frames) screen_->upload(frame, wanted);
  }

  void set_window_title(const std::string&) override {}

  [[nodiscard]] std::string description() const override {
    return screen_ ? screen_->description() : "console without a screen";
  }

 private:
  static constexpr int opaque = 255;
  static constexpr milliseconds time_to_close{100};

  void begin_fade() {
    fade_began_ = Clock::now();
    step_fade(Fade::step_interval);
  }

  void step_fade(milliseconds elapsed) {
    const auto part = std::min<std::int64_t>(opaque, elapsed.count() * opaque / Fade::length.count());
    screen_->show(before_, current_, static_cast<int>(part));
    if (part == opaque) return events_.settled();
    fade_timer_ = loop_.after(Fade::step_interval, [this] {
      step_fade(std::chrono::duration_cast<milliseconds>(Clock::now() - fade_began_));
    });
  }

  void open_screen() {
    auto opened = ConsoleScreen::open(request_);
    if (!opened) {
      if (!std::exchange(told_missing_, true)) {
        notice("There is no screen to show the picture on (" + opened.error().what +
               "); it comes up when one is plugged in.");
      }
      return;
    }
    screen_ = std::move(*opened);
    if (current_) {
      screen_->upload(current_, {});
      screen_->show(nullptr, current_, opaque);
      events_.settled();
    }
    if (std::exchange(told_missing_, false)) notice("The screen is back: " + screens_ + ".");
  }

  // A plug that is pulled and pushed gives several reports: only what stands at last counts.
  void screens_changed() {
    if (screen_) screen_->probe();
    const std::string now = connected_screens();
    if (now == screens_ && (screen_ != nullptr) == !now.empty()) return;
    screens_ = now;
    fade_timer_.reset();
    screen_.reset();
    if (now.empty()) {
      if (!std::exchange(told_missing_, true)) {
        notice("The screen was unplugged; the room goes on, and the picture comes back with it.");
      }
      return;
    }
    // Once the presenters of the other screens have closed theirs too: SDL looks for screens while none is open.
    reopen_timer_ = loop_.after(time_to_close, [this] { open_screen(); });
  }

  // Later, since the room may not be ready to hear it yet.
  void notice(const std::string& sentence) {
    loop_.post([self = std::weak_ptr<ConsolePresenter*>(self_), sentence] {
      if (const auto presenter = self.lock()) (*presenter)->events_.notice(sentence);
    });
  }

  Loop& loop_;
  PresenterEvents events_;
  DisplayRequest request_;
  std::shared_ptr<ConsolePresenter*> self_;
  Frame before_, current_;
  Clock::time_point fade_began_;
  std::string screens_;
  bool told_missing_ = false;
  std::unique_ptr<ConsoleScreen> screen_;
  std::optional<ConsoleKeys> keys_;
  ScreenWatch watch_;
  std::unique_ptr<Subscription> fade_timer_, reopen_timer_;
};

}  // namespace

Result<std::unique_ptr<Presenter>> open_console(const DisplayRequest& request, Loop& loop, PresenterEvents events) {
  return std::make_unique<ConsolePresenter>(request, loop, std::move(events));
}

}  // namespace rostrum
