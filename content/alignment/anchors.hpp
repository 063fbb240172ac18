#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/alignment/tokens.hpp"
#include "content/alignment/word_table.hpp"
#include "content/statement/statement.hpp"
#include "content/text/byte_range.hpp"

namespace rostrum {

// What every version of a sentence should have alike, whatever its language.
struct Anchor {
  enum class Kind {
    number,  // in digits or words: 1,000; 1 000; ١٠٠٠; 20 thousand; 2万; twenty; 第七
    month,   // March, марта, 3月
    symbol,  // of a document: A/RES/75/240
    name,    // a word in Latin letters within another script; one with a capital within a sentence; an abbreviation
  };
  Kind kind = Kind::number;
  // What is compared. number: "1000", "2.5"; month: "3"; symbol: as written; name: its letters, lower case, unaccented.
  std::string value;
  // Of a name its consonants, to be compared across scripts ("fnsl" of Venezuela and of Венесуэла); may be empty.
  std::string sound;
  bool spelled = false;  // a number in words: versions may well differ in it ("two" and "both")
  ByteRange range;
};

// The anchors of one sentence of a paragraph, in order.
[[nodiscard]] std::vector<Anchor> find_anchors(const Paragraph& paragraph, ByteRange sentence);

// The same of tokens that are already there: those of the sentence.
[[nodiscard]] std::vector<Anchor> find_anchors(const Paragraph& paragraph, const std::vector<Token>& tokens);

// The first consonants of a word in folded letters, at most four; fewer than two of a letter's run count once.
[[nodiscard]] std::string sound_of(std::u16string_view word);

// Arabic writes "and", "in", "for" and "the" onto the word behind them; other words are as they are.
[[nodiscard]] std::u16string_view without_proclitics(std::u16string_view word);

// What the table says of a word, with or without what Arabic writes onto it.
[[nodiscard]] std::optional<WordMeaning> meaning_of_token(WordColumn column, const Token& token);

}  // namespace rostrum
