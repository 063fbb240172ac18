#pragma once

#include <span>
#include <string_view>

#include "firmware/control/request_values.hpp"

namespace rostrum {

// What an action of the verbs' table makes of its request. Included by sources of this folder only.
struct ActMaker {
  std::string_view action;
  Result<Act> (*make)(const RequestValues& values);
};

[[nodiscard]] std::span<const ActMaker> place_acts();     // place_requests.cpp
[[nodiscard]] std::span<const ActMaker> speaker_acts();   // speaker_requests.cpp
[[nodiscard]] std::span<const ActMaker> meeting_acts();   // meeting_requests.cpp
[[nodiscard]] std::span<const ActMaker> delivery_acts();  // delivery_requests.cpp
[[nodiscard]] std::span<const ActMaker> display_acts();   // display_requests.cpp

// An act that needs no values.
template <typename Wanted>
Result<Act> plain(const RequestValues& /*values*/) {
  return Act(Wanted{});
}

}  // namespace rostrum
