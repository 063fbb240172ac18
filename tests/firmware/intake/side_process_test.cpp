#include "firmware/intake/side_process.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>

namespace rostrum {
namespace {

constexpr std::chrono::minutes enough{5};

class Aside : public testing::Test {
 protected:
  std::unique_ptr<Loop> loop_ = make_loop();

  Result<std::string> result_of(const std::function<std::string()>& work, std::chrono::milliseconds most = enough) {
    Result<std::string> result;
    const auto process = SideProcess::start(*loop_, work, most, [this, &result](Result<std::string> come) {
      result = std::move(come);
      loop_->stop();
    });
    if (!process) return tl::unexpected(process.error());
    loop_->run();
    return result;
  }
};

TEST_F(Aside, what_it_makes_comes_back_whole) {
  std::string large(5'000'000, 'x');
  EXPECT_EQ(result_of([&large] { return large; }).value(), large);
  EXPECT_EQ(result_of([] { return std::string(); }).value(), "");
}

TEST_F(Aside, it_is_another_process_and_changes_nothing_here) {
  int here = 1;
  const pid_t own = ::getpid();
  const auto result = result_of([&here] {
    here = 2;
    return std::to_string(::getpid());
  });
  EXPECT_NE(result.value(), std::to_string(own));
  EXPECT_EQ(here, 1);
}

TEST_F(Aside, it_holds_none_of_our_descriptors) {
  int pipe[2] = {};
  ASSERT_EQ(::pipe(pipe), 0);
  const int inherited = pipe[1];
  EXPECT_EQ(result_of([inherited] { return std::string(::write(inherited, "x", 1) < 0 ? "closed" : "open"); }).value(),
            "closed");
  ::close(pipe[0]);
  ::close(pipe[1]);
}

TEST_F(Aside, one_that_falls_is_a_sentence) {
  const auto result = result_of([]() -> std::string { ::_exit(3); });
  ASSERT_FALSE(result);
  EXPECT_NE(result.error().sentence().find("ended too early"), std::string::npos);
}

TEST_F(Aside, one_that_never_ends_is_ended) {
  const auto result = result_of(
      []() -> std::string {
        while (true) ::pause();
      },
      std::chrono::milliseconds(1));
  ASSERT_FALSE(result);
  EXPECT_NE(result.error().sentence().find("takes too long"), std::string::npos);
}

TEST_F(Aside, who_wants_it_no_more_waits_for_nothing) {
  auto process = SideProcess::start(
      *loop_,
      []() -> std::string {
        while (true) ::pause();
      },
      enough, [](const Result<std::string>&) { ADD_FAILURE() << "called"; });
  ASSERT_TRUE(process);
  process->reset();
}

}  // namespace
}  // namespace rostrum
