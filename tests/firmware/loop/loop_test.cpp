#include "firmware/loop/loop.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace rostrum {
namespace {

using std::chrono::milliseconds;

struct Pipe {
  Pipe() { EXPECT_EQ(::pipe(ends.data()), 0); }
  ~Pipe() {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  void write_byte() const { EXPECT_EQ(::write(ends[1], "x", 1), 1); }
  void read_byte() const {
    char byte = 0;
    EXPECT_EQ(::read(ends[0], &byte, 1), 1);
  }
  std::array<int, 2> ends{};
};

TEST(Loop, runs_what_was_posted_in_order) {
  auto loop = make_loop();
  std::vector<int> seen;
  loop->post([&] { seen.push_back(1); });
  loop->post([&] { seen.push_back(2); });
  loop->post([&] { loop->stop(); });
  loop->run();
  EXPECT_EQ(seen, (std::vector<int>{1, 2}));
}

TEST(Loop, takes_posts_from_another_thread) {
  auto loop = make_loop();
  int sum = 0;
  std::thread other([&] {
    for (int i = 0; i < 1000; ++i) loop->post([&sum] { ++sum; });
    loop->post([&] { loop->stop(); });
  });
  loop->run();
  other.join();
  EXPECT_EQ(sum, 1000);
}

TEST(Loop, calls_for_every_byte_that_arrives_and_leaves_the_descriptor_open) {
  auto loop = make_loop();
  const Pipe pipe;
  int calls = 0;
  std::unique_ptr<Subscription> watch = loop->watch(pipe.ends[0], Readiness::readable, [&] {
    pipe.read_byte();
    if (++calls == 3) {
      watch.reset();
      loop->stop();
    } else {
      pipe.write_byte();
    }
  });
  pipe.write_byte();
  loop->run();
  EXPECT_EQ(calls, 3);
  pipe.write_byte();
  pipe.read_byte();
}

TEST(Loop, a_descriptor_that_stays_readable_is_reported_again) {
  auto loop = make_loop();
  const Pipe pipe;
  pipe.write_byte();
  pipe.write_byte();
  int calls = 0;
  const auto watch = loop->watch(pipe.ends[0], Readiness::readable, [&] {
    pipe.read_byte();  // one of two: the second byte raises no new edge
    if (++calls == 2) loop->stop();
  });
  loop->run();
  EXPECT_EQ(calls, 2);
}

TEST(Loop, an_ended_timer_is_silent_even_where_it_was_due) {
  auto loop = make_loop();
  std::unique_ptr<Subscription> second;
  int calls = 0;
  const auto first = loop->after(milliseconds(0), [&] {
    ++calls;
    second.reset();
    loop->post([&] { loop->stop(); });
  });
  second = loop->after(milliseconds(0), [&] { ++calls; });
  loop->run();
  EXPECT_EQ(calls, 1);
}

TEST(Loop, a_timer_may_replace_itself) {
  auto loop = make_loop();
  std::unique_ptr<Subscription> timer;
  int calls = 0;
  std::function<void()> tick = [&] {
    if (++calls == 3) return loop->stop();
    timer = loop->after(milliseconds(0), tick);
  };
  timer = loop->after(milliseconds(0), tick);
  loop->run();
  EXPECT_EQ(calls, 3);
}

TEST(Loop, reports_termination_signals) {
  auto loop = make_loop();
  std::vector<int> seen;
  const auto signals = loop->on_termination([&](int signal) {
    seen.push_back(signal);
    if (seen.size() == 2) return loop->stop();
    ::raise(SIGHUP);
  });
  ::raise(SIGTERM);
  loop->run();
  EXPECT_EQ(seen, (std::vector<int>{SIGTERM, SIGHUP}));
}

TEST(Loop, does_what_can_wait_when_nothing_else_is_due_and_in_order) {
  auto loop = make_loop();
  std::vector<int> seen;
  loop->when_idle([&] {
    seen.push_back(3);
    loop->post([&] { seen.push_back(4); });
  });
  loop->when_idle([&] { seen.push_back(5); });
  loop->when_idle([&] { loop->stop(); });
  loop->post([&] {
    seen.push_back(1);
    loop->post([&] { seen.push_back(2); });
  });
  loop->run();
  EXPECT_EQ(seen, (std::vector<int>{1, 2, 3, 4, 5}));
}

TEST(Loop, a_descriptor_that_is_ready_goes_before_what_can_wait) {
  auto loop = make_loop();
  const Pipe pipe;
  std::vector<std::string> seen;
  const auto watch = loop->watch(pipe.ends[0], Readiness::readable, [&] {
    pipe.read_byte();
    seen.emplace_back("read");
  });
  loop->when_idle([&] {
    seen.emplace_back("first piece");
    pipe.write_byte();
    loop->when_idle([&] {
      seen.emplace_back("second piece");
      loop->stop();
    });
  });
  loop->run();
  EXPECT_EQ(seen, (std::vector<std::string>{"first piece", "read", "second piece"}));
}

TEST(Loop, what_can_wait_has_its_turn_however_much_comes) {
  auto loop = make_loop();
  std::size_t others = 0, pieces = 0;
  std::function<void()> again = [&] {
    ++others;
    loop->post(again);
  };
  loop->post(again);
  std::function<void()> piece = [&] {
    if (++pieces == 3) return loop->stop();
    loop->when_idle(piece);
  };
  loop->when_idle(piece);
  loop->run();
  EXPECT_EQ(pieces, 3U);
  EXPECT_EQ(others, 3 * Loop::most_before_idle);
}

}  // namespace
}  // namespace rostrum
