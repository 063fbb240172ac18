#include "content/session/one_line.hpp"

#include <unicode/uchar.h>

#include <cstddef>

#include "content/text/explicit_direction.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

// What would turn or end the lines around it, and no keyboard types: C1 controls, and UAX #9's embeddings, overrides
// and isolates. The marks of direction stay.
bool is_out_of_place(char32_t c) {
  return (c >= 0x7F && c < 0xA0) || is_explicit_direction(c);
}

}  // namespace

std::string one_line(std::string_view text) {
  const std::string normal = to_nfc(text);
  std::string line;
  bool gap = false;
  for (std::size_t at = 0; at < normal.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(normal, at);
    if (is_foldable_space(c) || c < 0x20) {
      gap = true;
      continue;
    }
    if (is_out_of_place(c)) continue;
    if (gap && !line.empty()) line.push_back(' ');
    gap = false;
    line.append(normal, begin, at - begin);
  }
  return line;
}

std::string fold_case(std::string_view text) {
  const std::string normal = to_nfc(text);
  std::string folded;
  for (std::size_t at = 0; at < normal.size();) {
    const char32_t c = next_code_point(normal, at);
    append_code_point(folded, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
  }
  return to_nfc(folded);
}

}  // namespace rostrum
