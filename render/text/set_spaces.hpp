#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/house_style.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// A text as the house sets it: some spaces changed, added or left out, never a letter.
struct SetText {
  std::string text;  // UTF-8, or what the source had instead

  // From a byte of `text` to the byte of the source. What was added maps to what follows it.
  [[nodiscard]] std::uint32_t source_of(std::uint32_t byte) const;
  // The reverse, for style runs. What was left out maps to what follows it.
  [[nodiscard]] std::uint32_t set_of(std::uint32_t source) const;

  // Where the two differ; rising, apart from one another.
  struct Edit {
    std::uint32_t source_begin, source_end, set_begin, set_end;
  };
  std::vector<Edit> edits;
};

// Nullopt where nothing changes, which for most languages and texts is known after one look. Takes any bytes.
[[nodiscard]] std::optional<SetText> set_spaces(std::string_view text, const Language& language,
                                                const HouseStyle& style);

// Whether the two differ in white space alone, Unicode's White_Space. The proof that set_spaces kept the letters.
[[nodiscard]] bool same_but_spaces(std::string_view a, std::string_view b);

// What stands on both sides of a place where a space is, or could be.
class SpacePlace;
enum class SetSpace { written, none, word, narrow, wide, quarter };

// One rule: the first that has an answer is followed.
struct SpaceRule {
  std::string_view languages;                                           // primary subtags, or * for all
  SetSpace (*judge)(const SpacePlace& place, const HouseStyle& style);  // `written`: no answer
  // As written > as set in the default style, separated by |. There _ is a narrow space, ~ a wide one that does not
  // break. An example without > stays as it is.
  std::string_view examples;
};
[[nodiscard]] std::span<const SpaceRule> space_rules();

}  // namespace rostrum
