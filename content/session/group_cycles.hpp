#pragma once

#include <cstddef>
#include <vector>

#include "content/session/programme.hpp"

namespace rostrum {

struct GroupCycle {
  std::size_t group = 0;   // of which
  std::size_t member = 0;  // this group would be a member, though it holds the former
};

// Takes out of the groups' members what closes a cycle, and what has no name; the former, in the order of the groups.
[[nodiscard]] std::vector<GroupCycle> cut_cycles(std::vector<SpeakersGroup>& groups);

}  // namespace rostrum
