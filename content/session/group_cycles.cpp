#include "content/session/group_cycles.hpp"

#include <algorithm>
#include <utility>

namespace rostrum {
namespace {

enum class Visit { ahead, open, done };

}  // namespace

std::vector<GroupCycle> cut_cycles(std::vector<SpeakersGroup>& groups) {
  std::vector<GroupCycle> cycles;
  std::vector<Visit> visits(groups.size(), Visit::ahead);
  std::vector<std::pair<std::size_t, std::size_t>> path;  // group, its next member; groups may nest deep
  for (std::size_t start = 0; start < groups.size(); ++start) {
    if (visits[start] != Visit::ahead) continue;
    visits[start] = Visit::open;
    path.emplace_back(start, 0);
    while (!path.empty()) {
      auto& [group, next] = path.back();
      std::vector<GroupMember>& members = groups[group].members;
      if (next == members.size()) {
        visits[group] = Visit::done;
        path.pop_back();
        continue;
      }
      const auto inner = members[next].group;
      if (inner && visits[*inner] == Visit::open) {
        cycles.push_back({group, *inner});
        members[next++] = {};
        continue;
      }
      ++next;
      if (inner && visits[*inner] == Visit::ahead) {
        visits[*inner] = Visit::open;
        path.emplace_back(*inner, 0);
      }
    }
  }
  for (SpeakersGroup& group : groups)
    std::erase_if(group.members, [](const GroupMember& member) { return member.name.empty(); });
  std::stable_sort(cycles.begin(), cycles.end(),
                   [](const GroupCycle& left, const GroupCycle& right) { return left.group < right.group; });
  return cycles;
}

}  // namespace rostrum
