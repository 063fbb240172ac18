#pragma once

#include <optional>
#include <string_view>

#include "content/text/language.hpp"

namespace rostrum {

// What the full stop of an abbreviation says about the end of the sentence.
enum class AbbreviationEnd {
  never,              // stands before what it belongs to: "Mr.", "т. е."
  not_before_number,  // "No. 5", "para. 3"; before anything else the full stop is a full stop
  before_capital,     // may stand last: "etc.", "и т. д."; a capital that follows begins a sentence
  before_starter,     // a capitalised noun often follows: "U.N. Charter"; only a word that begins sentences tells
  year,  // after a number a unit of time that may stand last ("2018 г."), else a town ("г. Женева")
};

// `word` is in lower case, without its last full stop; inner full stops stay, inner spaces are gone ("т.е").
[[nodiscard]] std::optional<AbbreviationEnd> abbreviation_end(std::string_view word);

// Whether `word`, in lower case, is one that sentences begin with and names do not.
[[nodiscard]] bool begins_sentences(std::string_view word);

// The agent of a passive participle, capitalised within its sentence: "принятая в 2018 г. Советом".
[[nodiscard]] bool is_capitalised_agent(std::string_view word);

// Words of a time given before the sentence's own begins: "В декабре 2023 г. Группа ...".
[[nodiscard]] bool is_time_word(std::string_view word);

}  // namespace rostrum
