#include "content/text/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace rostrum {

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& task) {
  constexpr std::size_t most_threads = 4;
  thread_local bool within = false;
  if (within) {
    for (std::size_t i = 0; i < count; ++i) task(i);
    return;
  }
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    within = true;
    for (std::size_t i = next++; i < count; i = next++) task(i);
    within = false;
  };
  const std::size_t threads =
      std::min({count, most_threads, static_cast<std::size_t>(std::thread::hardware_concurrency())});
  std::vector<std::jthread> helpers;
  try {
    for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back(work);
  } catch (const std::system_error&) {
    // Fewer do as well.
  }
  work();
}

}  // namespace rostrum
