#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "content/text/language.hpp"
#include "render/text/icu_handles.hpp"

namespace rostrum {

using BidiLevel = std::uint8_t;  // odd: right to left

// Units up to `end` have `level`.
struct LevelRun {
  std::uint32_t end = 0;
  BidiLevel level = 0;
};

// Whether a character may raise a level above 0: text without any such needs no bidi algorithm where its paragraphs
// read from left to right.
[[nodiscard]] bool may_turn_right_to_left(char32_t c);

// Embedding levels by UAX #9. The paragraphs of a text take the direction of its language; of an undetermined
// language, each that of its first strong character.
class BidiLevels {
 public:
  void resolve(std::u16string_view text, const Language& language);

  [[nodiscard]] const std::vector<LevelRun>& runs() const { return runs_; }
  // The paragraphs' own levels.
  [[nodiscard]] const std::vector<LevelRun>& paragraphs() const { return paragraphs_; }

 private:
  IcuBidi bidi_;
  std::vector<LevelRun> runs_;
  std::vector<LevelRun> paragraphs_;
};

}  // namespace rostrum
