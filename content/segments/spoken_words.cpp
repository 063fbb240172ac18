#include "content/segments/spoken_words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "content/segments/words.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

bool parted_by_dictionary(const Language& language) {
  constexpr std::array<std::string_view, 4> all{"th", "lo", "km", "my"};
  return std::find(all.begin(), all.end(), language.primary()) != all.end();
}

bool counted_by_characters(const Language& language) {
  return language.primary() == "zh" || language.primary() == "ja";
}

bool is_one_by_itself(UChar32 code_point) {
  return u_hasBinaryProperty(code_point, UCHAR_IDEOGRAPHIC) != 0 || u_hasBinaryProperty(code_point, UCHAR_DASH) != 0 ||
         ublock_getCode(code_point) == UBLOCK_HIRAGANA || ublock_getCode(code_point) == UBLOCK_KATAKANA;
}

// A hyphen within a word, in whatever form.
bool joins_words(UChar32 code_point) {
  constexpr UChar32 hyphen = 0x2010;
  constexpr UChar32 no_break_hyphen = 0x2011;
  return code_point == '-' || code_point == hyphen || code_point == no_break_hyphen;
}

std::size_t count_by_dictionary(std::string_view text, const Language& language) {
  const auto words = find_words(text, {0, text.size()}, language);
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const StretchWord& word) { return word.has_letters; }));
}

}  // namespace

std::size_t count_spoken_words(std::string_view text, const Language& language) {
  if (parted_by_dictionary(language)) return count_by_dictionary(text, language);
  const bool characters = counted_by_characters(language);
  std::size_t count = 0;
  bool counted = false;  // the word that goes on
  for (std::size_t at = 0; at < text.size();) {
    const auto code_point = static_cast<UChar32>(next_code_point(text, at));
    const bool said = u_isalnum(code_point) != 0;
    if (u_isUWhiteSpace(code_point) != 0) {
      counted = false;
    } else if (is_one_by_itself(code_point) && !joins_words(code_point)) {
      if (said) ++count;
      counted = false;
    } else if (said && characters && u_isdigit(code_point) != 0) {
      ++count;
      counted = false;
    } else if (said && !counted) {
      ++count;
      counted = true;
    }
  }
  return count;
}

}  // namespace rostrum
