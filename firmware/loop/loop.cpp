#include "firmware/loop/loop.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <deque>
#include <utility>

namespace rostrum {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

class DescriptorWatch : public std::enable_shared_from_this<DescriptorWatch> {
 public:
  DescriptorWatch(asio::io_context& context, int fd, Readiness readiness, std::function<void()> callback)
      : descriptor_(context, fd),
        wait_(readiness == Readiness::readable ? asio::posix::descriptor_base::wait_read
                                               : asio::posix::descriptor_base::wait_write),
        callback_(std::move(callback)) {}

  void start() {
    descriptor_.async_wait(wait_, [self = shared_from_this()](const error_code& error) {
      if (error || self->ended_) return;
      self->callback_();
      if (!self->ended_) self->start();
    });
  }

  void end() {
    ended_ = true;
    descriptor_.release();  // cancels the wait and leaves the descriptor open
  }

 private:
  asio::posix::stream_descriptor descriptor_;
  asio::posix::descriptor_base::wait_type wait_;
  std::function<void()> callback_;
  bool ended_ = false;
};

class Timer : public std::enable_shared_from_this<Timer> {
 public:
  Timer(asio::io_context& context, std::chrono::milliseconds delay, std::function<void()> callback)
      : timer_(context, delay), callback_(std::move(callback)) {}

  void start() {
    timer_.async_wait([self = shared_from_this()](const error_code& error) {
      if (!error && !self->ended_) self->callback_();
    });
  }

  void end() {
    ended_ = true;
    timer_.cancel();
  }

 private:
  asio::steady_timer timer_;
  std::function<void()> callback_;
  bool ended_ = false;
};

class SignalWatch : public std::enable_shared_from_this<SignalWatch> {
 public:
  SignalWatch(asio::io_context& context, std::function<void(int)> callback)
      : signals_(context, SIGTERM, SIGINT, SIGHUP), callback_(std::move(callback)) {}

  void start() {
    signals_.async_wait([self = shared_from_this()](const error_code& error, int signal) {
      if (error || self->ended_) return;
      self->callback_(signal);
      if (!self->ended_) self->start();
    });
  }

  void end() {
    ended_ = true;
    signals_.cancel();
  }

 private:
  asio::signal_set signals_;
  std::function<void(int)> callback_;
  bool ended_ = false;
};

// The watch itself lives on in the handler that the context holds, so that a subscription can end within its callback.
template <typename Watch>
class Handle : public Subscription {
 public:
  explicit Handle(std::shared_ptr<Watch> watch) : watch_(std::move(watch)) { watch_->start(); }
  ~Handle() override { watch_->end(); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

 private:
  std::shared_ptr<Watch> watch_;
};

class AsioLoop : public Loop {
 public:
  void run() override {
    while (!context_.stopped()) run_one();
    context_.restart();  // so that it can run again after a stop
  }
  void stop() override { context_.stop(); }
  void post(std::function<void()> callback) override { asio::post(context_, std::move(callback)); }

  void when_idle(std::function<void()> callback) override { idle_.push_back(std::move(callback)); }

  std::unique_ptr<Subscription> watch(int fd, Readiness readiness, std::function<void()> callback) override {
    return handle(std::make_shared<DescriptorWatch>(context_, fd, readiness, std::move(callback)));
  }

  std::unique_ptr<Subscription> after(std::chrono::milliseconds delay, std::function<void()> callback) override {
    return handle(std::make_shared<Timer>(context_, delay, std::move(callback)));
  }

  std::unique_ptr<Subscription> on_termination(std::function<void(int)> callback) override {
    return handle(std::make_shared<SignalWatch>(context_, std::move(callback)));
  }

 private:
  void run_one() {
    if (idle_.empty()) {
      context_.run_one();
      return;
    }
    if (before_idle_ < most_before_idle && context_.poll_one() > 0) {
      ++before_idle_;
      return;
    }
    if (context_.stopped()) return;
    before_idle_ = 0;
    const auto callback = std::move(idle_.front());
    idle_.pop_front();
    callback();
  }

  template <typename Watch>
  static std::unique_ptr<Subscription> handle(std::shared_ptr<Watch> watch) {
    return std::make_unique<Handle<Watch>>(std::move(watch));
  }

  asio::io_context context_{1};
  std::deque<std::function<void()>> idle_;
  std::size_t before_idle_ = 0;  // callbacks that went before the first of idle_
  asio::executor_work_guard<asio::io_context::executor_type> work_ = asio::make_work_guard(context_);
};

}  // namespace

std::unique_ptr<Loop> make_loop() {
  return std::make_unique<AsioLoop>();
}

}  // namespace rostrum
