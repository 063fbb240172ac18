#include "content/text/printable.hpp"

#include <array>
#include <cstddef>
#include <cstdio>

#include "content/text/explicit_direction.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

// Explicit directions, the separators that end a line, and the marks that nobody sees.
bool directs_the_text(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029 || is_explicit_direction(c);
}

void append_escaped(std::string& line, const char* format, unsigned value) {
  std::array<char, 16> escape{};
  std::snprintf(escape.data(), escape.size(), format, value);
  line += escape.data();
}

}  // namespace

std::string printable(std::string_view bytes) {
  constexpr char32_t replacement = 0xFFFD;
  std::string line;
  line.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(bytes, at);
    const std::string_view own = bytes.substr(begin, at - begin);
    if (c == replacement && own != "\xEF\xBF\xBD") {
      for (const char byte : own) append_escaped(line, "\\x%02X", static_cast<unsigned char>(byte));
    } else if (c == U'\n' || c == U'\r' || c == U'\t') {
      line += c == U'\n' ? "\\n" : c == U'\r' ? "\\r" : "\\t";
    } else if (c < 0x20 || c == 0x7F) {
      append_escaped(line, "\\x%02X", static_cast<unsigned>(c));
    } else if ((c >= 0x80 && c < 0xA0) || directs_the_text(c)) {
      append_escaped(line, "\\u{%X}", static_cast<unsigned>(c));
    } else {
      line += own;
    }
  }
  return line;
}

}  // namespace rostrum
