#pragma once

#include <string>
#include <utility>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum {

// A name or a title in the languages that somebody gave it in, in their order.
struct LocalText {
  std::vector<std::pair<Language, std::string>> entries;  // at most one for each language; none is empty

  // In exactly this language, else in one that shares its primary subtag; nullptr where there is neither.
  [[nodiscard]] const std::string* find(const Language& language) const;

  // In the first of `languages` that it has, else in English, else as given first; empty where it has none.
  [[nodiscard]] std::string best(const std::vector<Language>& languages) const;

  [[nodiscard]] bool empty() const { return entries.empty(); }
  bool operator==(const LocalText&) const = default;
};

}  // namespace rostrum
