#pragma once

#include <span>
#include <string_view>

#include "content/segments/word_roles.hpp"

namespace rostrum {

struct RoleTableRow {
  WordRole role = WordRole::binding;
  std::string_view words;  // parted by spaces
};

struct RoleTable {
  std::string_view language;  // primary subtag
  std::span<const RoleTableRow> rows;
  std::string_view pairs;  // fixed pairs of words, parted by commas
  std::span<const std::string_view> adjective_endings;
};

// nullptr where the language has no table.
[[nodiscard]] const RoleTable* role_table(std::string_view primary);

// Symbols that every language writes.
[[nodiscard]] std::span<const RoleTableRow> shared_role_table();

}  // namespace rostrum
