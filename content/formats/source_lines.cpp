#include "content/formats/source_lines.hpp"

#include <algorithm>
#include <string>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

std::string_view without_ascii_space(std::string_view line) {
  const auto is_space = [](char unit) { return unit == ' ' || unit == '\t'; };
  while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return line;
}

// ASCII letters in lower case, all else left out: "<!-- Page break -->" gives "pagebreak".
std::string letters_only(std::string_view line) {
  std::string letters;
  for (const char unit : line) {
    if (unit >= 'a' && unit <= 'z') letters.push_back(unit);
    if (unit >= 'A' && unit <= 'Z') letters.push_back(static_cast<char>(unit - 'A' + 'a'));
  }
  return letters;
}

}  // namespace

bool is_page_break_line(std::string_view line) {
  constexpr std::size_t longest_mark = 120;
  line = without_ascii_space(line);
  if (line == "\f") return true;
  if (line.size() > longest_mark || line.empty()) return false;
  const bool command = line.front() == '\\';
  const bool html = line.front() == '<' && line.back() == '>';
  if (!command && !html) return false;
  const std::string letters = letters_only(line);
  if (letters == "pagebreak" || letters == "newpage" || letters == "clearpage") return true;
  return html &&
         (letters.find("pagebreakafter") != std::string::npos || letters.find("pagebreakbefore") != std::string::npos ||
          letters.find("breakafterpage") != std::string::npos);
}

bool is_dashed_number(std::string_view line) {
  constexpr std::size_t deepest_indent = 80;
  constexpr std::size_t longest = 8;
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  if (begin > deepest_indent) return false;
  line.remove_prefix(begin);
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line.size() <= longest && line.starts_with("- ") && line.ends_with(" -") &&
         line.find_first_of("0123456789") != std::string_view::npos &&
         line.find_first_not_of("0123456789 -") == std::string_view::npos;
}

std::vector<SourceLine> lines_of(std::string_view utf8) {
  std::vector<SourceLine> lines;
  int number = 1;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= utf8.size(); ++at) {
    const bool end = at == utf8.size() || utf8[at] == '\n';
    if (!end && utf8[at] != '\f') continue;
    const std::string_view line = utf8.substr(begin, at - begin);
    if (end) {
      lines.push_back({line, number++});
    } else {
      if (!without_ascii_space(line).empty()) lines.push_back({line, number});
      lines.push_back({utf8.substr(at, 1), number});
    }
    begin = at + 1;
  }
  return lines;
}

bool is_blank_line(std::string_view line) {
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t c = next_code_point(line, offset);
    if (!is_foldable_space(c) && c != 0xA0) return false;
  }
  return true;
}

bool is_rule_line(std::string_view line) {
  constexpr std::u32string_view drawn = U"-_=*~–—─━═";
  char32_t drawn_with = 0;
  int count = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t c = next_code_point(line, offset);
    if (is_foldable_space(c)) continue;
    if (drawn.find(c) == std::u32string_view::npos || (drawn_with != 0 && c != drawn_with)) return false;
    drawn_with = c;
    ++count;
  }
  return count >= 3;
}

}  // namespace rostrum
