#include "content/session/group_names.hpp"

#include "content/session/one_line.hpp"

namespace rostrum {

GroupNames::GroupNames(const std::vector<SpeakersGroup>& groups) {
  for (std::size_t i = 0; i < groups.size(); ++i) groups_.try_emplace(fold_case(one_line(groups[i].id)), i);
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (const auto& [language, name] : groups[i].name.entries) groups_.try_emplace(fold_case(name), i);
}

std::optional<std::size_t> GroupNames::find(std::string_view name) const {
  const auto found = groups_.find(fold_case(one_line(name)));
  return found == groups_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> GroupNames::find(const LocalText& name) const {
  for (const auto& [language, text] : name.entries)
    if (const auto group = find(text)) return group;
  return std::nullopt;
}

}  // namespace rostrum
