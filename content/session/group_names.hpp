#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/session/programme.hpp"

namespace rostrum {

// Finds groups by what people call them: an id, or a name in any of its languages, in letters of any case. Ids go
// before names, and of two groups with one name the first is meant.
class GroupNames {
 public:
  explicit GroupNames(const std::vector<SpeakersGroup>& groups);

  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

  // The group that one of these names is of.
  [[nodiscard]] std::optional<std::size_t> find(const LocalText& name) const;

 private:
  std::map<std::string, std::size_t, std::less<>> groups_;  // by folded name
};

}  // namespace rostrum
