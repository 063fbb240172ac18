#pragma once

#include <span>
#include <string_view>

#include "content/segments/word_roles.hpp"

namespace rostrum {

struct WordTableRow {
  WordRole role = WordRole::binding;
  std::string_view words;  // parted by spaces
};

struct WordTable {
  std::string_view language;  // primary subtag
  std::span<const WordTableRow> rows;
  std::string_view pairs;  // fixed pairs of words, parted by commas
  std::span<const std::string_view> adjective_endings;
};

// nullptr where the language has no table.
[[nodiscard]] const WordTable* word_table(std::string_view primary);

// Symbols that every language writes.
[[nodiscard]] std::span<const WordTableRow> shared_word_table();

}  // namespace rostrum
