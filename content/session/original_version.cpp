#include "content/session/original_version.hpp"

#include <algorithm>

namespace rostrum {

std::size_t original_version(const std::vector<Version>& versions) {
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < versions.size(); ++i)
    if (!versions[i].statement.has(Marking::unofficial_translation)) candidates.push_back(i);
  if (candidates.empty())
    for (std::size_t i = 0; i < versions.size(); ++i) candidates.push_back(i);
  const auto only = [&](auto&& holds) -> const std::size_t* {
    const auto first = std::find_if(candidates.begin(), candidates.end(), holds);
    if (first == candidates.end() || std::find_if(first + 1, candidates.end(), holds) != candidates.end())
      return nullptr;
    return &*first;
  };
  if (const auto* checked =
          only([&](std::size_t i) { return versions[i].statement.has(Marking::check_against_delivery); }))
    return *checked;
  if (const auto* own = only([&](std::size_t i) {
        const std::vector<LetterheadColumn>& columns = versions[i].statement.letterhead;
        return !columns.empty() && columns.front().language.known() &&
               columns.front().language.primary() == versions[i].language.primary();
      }))
    return *own;
  return candidates.front();
}

}  // namespace rostrum
