#include "firmware/controller/stamp.hpp"

#include <sys/timex.h>

#include <ctime>
#include <fstream>
#include <string>

namespace rostrum {
namespace {

std::int64_t milliseconds(clockid_t clock) {
  timespec now{};
  ::clock_gettime(clock, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

const std::string& boot_id() {
  static const std::string id = [] {
    std::string line;
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::getline(file, line);
    return line;
  }();
  return id;
}

bool wall_time_is_synchronised() {
  timex query{};
  const int state = ::adjtimex(&query);
  return state >= 0 && state != TIME_ERROR && (query.status & STA_UNSYNC) == 0;
}

}  // namespace

Stamp stamp_now() {
  return {boot_id(), milliseconds(CLOCK_BOOTTIME), milliseconds(CLOCK_REALTIME), wall_time_is_synchronised()};
}

}  // namespace rostrum
