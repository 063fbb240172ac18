#include "content/formats/list_marker.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

std::size_t behind_space(std::string_view line, std::size_t at) {
  while (at < line.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(line, next);
    if (!is_foldable_space(c) && c != 0xA0) break;
    at = next;
  }
  return at;
}

// "- 2 -" is a page number and "— 3 —" too.
bool is_number_between_dashes(std::string_view line) {
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t c = next_code_point(line, offset);
    const bool dash = c == U'-' || (c >= 0x2010 && c <= 0x2015);
    if (!dash && !is_foldable_space(c) && !(c >= U'0' && c <= U'9')) return false;
  }
  return true;
}

std::optional<ListMarker> bullet_of(std::string_view line) {
  constexpr std::u32string_view bullets = U"-–—•*·▪◦●○■□‣⁃";
  std::size_t at = 0;
  if (bullets.find(next_code_point(line, at)) == std::u32string_view::npos) return std::nullopt;
  const std::size_t text = behind_space(line, at);
  if (text == at || text == line.size() || is_number_between_dashes(line)) return std::nullopt;
  return ListMarker{ListMarker::Kind::bullet, text};
}

bool is_roman_small(std::u32string_view name) {
  return name.find_first_not_of(U"ivx") == std::u32string_view::npos;
}
bool is_digits(std::u32string_view name) {
  return std::all_of(name.begin(), name.end(), [](char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; });
}

}  // namespace

std::optional<ListMarker> list_marker_of(std::string_view line) {
  if (line.empty()) return std::nullopt;
  if (auto bullet = bullet_of(line)) return bullet;
  std::size_t at = 0;
  const bool bracketed = line.front() == '(';
  if (bracketed) ++at;
  std::u32string name;
  std::size_t behind = at;
  char32_t closer = 0;
  while (behind < line.size() && name.size() <= 4) {
    closer = next_code_point(line, behind);
    if (!u_isalnum(static_cast<UChar32>(closer))) break;
    name.push_back(closer);
  }
  if (name.empty() || name.size() > 4) return std::nullopt;
  const bool digits = is_digits(name) && name.size() <= 2;
  const bool letter = name.size() == 1 && u_islower(static_cast<UChar32>(name.front()));
  if (!digits && !letter && !is_roman_small(name)) return std::nullopt;
  if (closer != U')' && !(closer == U'.' && digits && !bracketed)) return std::nullopt;
  const std::size_t text = behind_space(line, behind);
  if (text == behind || text == line.size()) return std::nullopt;
  return ListMarker{ListMarker::Kind::number, text};
}

bool is_capital(std::string_view letter) {
  std::size_t offset = 0;
  return !letter.empty() && u_isUUppercase(static_cast<UChar32>(next_code_point(letter, offset)));
}

}  // namespace rostrum
