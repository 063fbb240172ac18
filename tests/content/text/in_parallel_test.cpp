#include "content/text/in_parallel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace rostrum {
namespace {

TEST(InParallel, does_each_task_once_and_returns_when_all_are_done) {
  for (const std::size_t count : {0U, 1U, 2U, 3U, 5U, 1000U}) {
    std::vector<int> done(count, 0);
    in_parallel(count, [&done](std::size_t i) { ++done[i]; });
    EXPECT_TRUE(std::all_of(done.begin(), done.end(), [](int times) { return times == 1; })) << count;
  }
}

}  // namespace
}  // namespace rostrum
