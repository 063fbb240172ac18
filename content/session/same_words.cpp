#include "content/session/same_words.hpp"

#include <unicode/uchar.h>

#include <cstddef>
#include <string>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

std::string letters_of(const Statement& statement) {
  std::string letters;
  for (const Paragraph& paragraph : statement.paragraphs) {
    const std::string& text = paragraph.text.text;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_code_point(text, at);
      if (u_isalnum(static_cast<UChar32>(c)) != 0) append_code_point(letters, c);
    }
  }
  return letters;
}

}  // namespace

bool say_the_same(const Statement& one, const Statement& other) {
  return letters_of(one) == letters_of(other);
}

}  // namespace rostrum
