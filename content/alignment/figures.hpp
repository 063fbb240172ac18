#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum {

// A number as two languages can be compared by it: 12.5, 12,5 and ١٢٫٥ are alike, 1,250 and 1250 too.
struct Figure {
  enum class Weight {
    telling,
    silent,  // a version may as well spell it or leave it out: a month, a time, a part of a name, a symbol or a date
  };
  std::string digits;  // significant: "125" of 12.5 and of 1,250; "0" of zero
  int exponent = 0;    // power of ten of the last of them
  Weight weight = Weight::telling;
  std::string written;  // as the text has it
};

struct FoundFigures {
  std::vector<Figure> numbers;       // in figures, in order; those within symbols are silent
  std::vector<std::string> symbols;  // of documents: "A/RES/75/240"; capitals that only look Latin made Latin
};

[[nodiscard]] FoundFigures find_figures(std::string_view text);

// 20,000 and "20 thousand" are, 15 and 150 are not.
[[nodiscard]] bool same_number(const Figure& left, const Figure& right);

// Whether words of the text may make the number; where the language's words for numbers are unknown, whether any might.
[[nodiscard]] bool may_be_spelled(const Figure& number, std::string_view text, const Language& language);

}  // namespace rostrum
