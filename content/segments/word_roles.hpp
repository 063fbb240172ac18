#pragma once

#include <cstdint>
#include <string_view>

#include "content/text/language.hpp"

namespace rostrum {

// What a word does in its sentence, as far as a table can tell: enough to know where a reader would pause.
enum class WordRole : std::uint16_t {
  binding = 1 << 0,        // leans on what follows: "of", "the", "не", "и"
  enclitic = 1 << 1,       // leans on what precedes: "же", "了"
  weak = 1 << 2,           // better not last: "is", "their", "также"
  clause = 1 << 3,         // opens a clause: "which", "который", "car"
  coordinator = 1 << 4,    // "and", "или"
  preposition = 1 << 5,    // opens a phrase that could stand apart
  close_link = 1 << 6,     // opens a phrase that belongs to the word before it: "of", "de"
  title = 1 << 7,          // belongs to the name or number after it: "Mr.", "г-н", "им."
  before_number = 1 << 8,  // "Article", "ст.", "No."
  after_number = 1 << 9,   // "%", "г.", "km"
  month = 1 << 10,
  adjective = 1 << 11,  // by its ending: waits for its noun
};

class WordRoles {
 public:
  constexpr WordRoles() = default;
  explicit constexpr WordRoles(std::uint16_t bits) : bits_(bits) {}

  [[nodiscard]] constexpr bool has(WordRole role) const { return (bits_ & static_cast<std::uint16_t>(role)) != 0; }
  constexpr void add(WordRole role) { bits_ = static_cast<std::uint16_t>(bits_ | static_cast<std::uint16_t>(role)); }
  constexpr void add(WordRoles other) { bits_ = static_cast<std::uint16_t>(bits_ | other.bits_); }

 private:
  std::uint16_t bits_ = 0;
};

// `word` in lower case, ё as е, without the punctuation around it; a full stop after it makes another word.
// Languages without a table of their own know the symbols that all share.
[[nodiscard]] WordRoles roles_of(std::string_view word, const Language& language);

// Whether the two words make one expression that is never parted: "as well", "так как".
[[nodiscard]] bool is_fixed_pair(std::string_view left, std::string_view right, const Language& language);

}  // namespace rostrum
