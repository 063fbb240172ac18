#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "content/text/language.hpp"

namespace rostrum {

// Which language of the word table reads a paragraph: the six of the United Nations, and their neighbours by the
// nearest of them (Ukrainian by the Russian words, Portuguese by the Spanish).
enum class WordColumn : std::uint8_t { none, english, french, spanish, russian, arabic, chinese };
[[nodiscard]] WordColumn word_column_of(const Language& language);

// What a word says, whatever its language.
struct WordMeaning {
  enum class Kind : std::uint8_t { word, number, month, scale };
  Kind kind = Kind::word;
  std::uint32_t value = 0;  // the row of the table; the number; 1 for January; 6 for million
};

// Of a word in folded letters (folded_letter.hpp). The table has beginnings of words, so that their endings do not
// matter, and whole short words.
[[nodiscard]] std::optional<WordMeaning> meaning_of(WordColumn column, std::u16string_view word);

// Whether the table has words of this column for what the row says.
[[nodiscard]] bool has_words(WordColumn column, std::uint32_t row);

// The longest word of the table that `letters` begins with, and its size: for writing without spaces.
[[nodiscard]] std::pair<std::optional<WordMeaning>, std::size_t> longest_meaning(WordColumn column,
                                                                                 std::u16string_view letters);

// The rows: "english; french; spanish; russian; arabic; chinese", each with the beginnings of its words; a word with a
// full stop is whole. Before a colon "n7" makes the row a number, "m3" a month, "s6" a
// power of ten. A row whose first English word is there already adds to that row.
[[nodiscard]] std::string_view word_table_of_meetings();
[[nodiscard]] std::string_view word_table_of_topics();
[[nodiscard]] std::string_view word_table_of_speech();
[[nodiscard]] std::string_view word_table_of_actions();
[[nodiscard]] std::string_view word_table_of_things();
[[nodiscard]] std::string_view word_table_of_debate();
[[nodiscard]] std::string_view word_table_of_slavic_languages();

}  // namespace rostrum
