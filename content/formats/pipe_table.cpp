#include "content/formats/pipe_table.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

std::string_view without_space(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  text.remove_prefix(begin);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

bool is_row(std::string_view line) {
  return !is_blank_line(line) && line.find('|') != std::string_view::npos;
}

// Cells as typed; a pipe behind a backslash is text.
std::vector<std::string> cells_of(std::string_view line) {
  line = without_space(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string> cells(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line.substr(at, 2) == "\\|") {
      cells.back() += line[++at];
    } else if (line[at] != '|') {
      cells.back() += line[at];
    } else if (at + 1 < line.size()) {
      cells.emplace_back();
    }
  }
  return cells;
}

}  // namespace

bool is_table_rule(std::string_view line) {
  line = without_space(line);
  if (line.find('|') == std::string_view::npos || line.find_first_not_of("|-: \t") != std::string_view::npos)
    return false;
  const std::vector<std::string> cells = cells_of(line);
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    const std::string_view rule = without_space(cell);
    return rule.find('-') != std::string_view::npos && rule.find(' ') == std::string_view::npos;
  });
}

std::string_view cell_separator(std::string_view line) {
  for (std::size_t offset = 0; offset < line.size();) {
    const auto c = static_cast<UChar32>(next_code_point(line, offset));
    UErrorCode status = U_ZERO_ERROR;
    if (!u_isalpha(c)) continue;
    const UScriptCode script = uscript_getScript(c, &status);
    return script == USCRIPT_ARABIC ? "؛ " : (script == USCRIPT_HAN ? "；" : "; ");
  }
  return "; ";
}

std::size_t end_of_table(const std::vector<SourceLine>& lines, std::size_t begin) {
  if (begin + 1 >= lines.size() || !is_row(lines[begin].text) || !is_table_rule(lines[begin + 1].text)) return begin;
  if (cells_of(lines[begin].text).size() != cells_of(lines[begin + 1].text).size()) return begin;
  std::size_t end = begin + 2;
  while (end < lines.size() && is_row(lines[end].text)) ++end;
  return end;
}

std::string text_of_row(std::string_view line) {
  const std::string_view separator = cell_separator(line);
  std::string text;
  for (const std::string& cell : cells_of(line)) {
    const std::string_view says = without_space(cell);
    if (says.empty()) continue;
    if (!text.empty()) text += separator;
    text += says;
  }
  return text;
}

}  // namespace rostrum
