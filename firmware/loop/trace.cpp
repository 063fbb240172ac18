#include "firmware/loop/trace.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace rostrum {

void trace(std::string_view mark) {
  static const char* const wanted = std::getenv("ROSTRUM_TRACE");
  if (wanted == nullptr || std::string_view(wanted) != "1") return;
  const auto now =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
          .count();
  static const auto first = now;
  std::fprintf(stderr, "trace: %.*s %lld %lld\n", static_cast<int>(mark.size()), mark.data(),
               static_cast<long long>(now - first), static_cast<long long>(now));
}

}  // namespace rostrum
