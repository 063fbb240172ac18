#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "content/alignment/tokens.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// Something that may stand in a sentence of one version and in its translation alike. The kind is the key's top byte,
// the rest a hash of what it is.
using FeatureKey = std::uint64_t;

enum class FeatureKind : std::uint8_t {
  number = 1,  // "1000", in whatever digits
  symbol,      // A/RES/75/240
  month,       // 1 ... 12
  word,        // a row of the word table: what meetings say in every language
  acronym,     // "OEWG", "ИКТ"
  name,        // a word in Latin letters
  stem,        // the beginning of a word, or two Chinese characters; alike in languages of one script
  sound,       // the consonants of a word: "Венесуэла" and "Venezuela"
  name_sound,  // of a name, Arabic ones too
  sign,        // ? ! quotes brackets : ; emphasis
};

[[nodiscard]] FeatureKey feature_key(FeatureKind kind, std::uint64_t what);
[[nodiscard]] FeatureKind kind_of(FeatureKey key);
[[nodiscard]] std::uint32_t word_of(FeatureKey key);  // of a word: its row of the word table

// Of a sentence, in no order, some more than once.
[[nodiscard]] std::vector<FeatureKey> features_of(const Paragraph& paragraph, ByteRange sentence);

// What length is counted in: letters and digits.
[[nodiscard]] std::uint32_t letters_of(std::string_view text, ByteRange sentence);

}  // namespace rostrum
