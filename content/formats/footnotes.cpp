#include "content/formats/footnotes.hpp"

#include <algorithm>
#include <optional>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr std::string_view opening = "[^";
constexpr std::size_t longest_label = 64;
// A line that is indented this far after a blank one goes on with the footnote, as it would with a list's item.
constexpr std::size_t deep_indent = 4;

// The label of the mark that begins here.
std::optional<std::string_view> label_at(std::string_view line, std::size_t at) {
  if (line.substr(at, opening.size()) != opening) return std::nullopt;
  const std::size_t begin = at + opening.size();
  const std::size_t end = line.find_first_of("] \t[", begin);
  if (end == std::string_view::npos || line[end] != ']' || end == begin || end - begin > longest_label) {
    return std::nullopt;
  }
  return line.substr(begin, end - begin);
}

std::optional<std::string_view> defined_label(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (indent >= deep_indent) return std::nullopt;
  const auto label = label_at(line, indent);
  if (!label || line.substr(indent + opening.size() + label->size(), 2) != "]:") return std::nullopt;
  return label;
}

bool is_deep(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  return indent >= deep_indent || (indent < line.size() && line[indent] == '\t');
}

// Nothing of a paragraph goes on behind these.
bool ends_paragraph(std::string_view line) {
  return is_blank_line(line) || is_page_break_line(line) || is_rule_line(line) || is_dashed_number(line) ||
         line.starts_with('#');
}

bool parts_from_before(std::string_view rest) {
  if (rest.empty()) return true;
  std::size_t at = 0;
  const char32_t next = next_code_point(rest, at);
  return is_foldable_space(next) || std::u32string_view(U".,;:!?)…»”،؛؟").find(next) != std::u32string_view::npos;
}

}  // namespace

Footnotes::Footnotes(const std::vector<SourceLine>& lines) : held_(lines.size(), false) {
  bool indents_paragraphs = false;  // as an author does who begins each with a tab
  bool within = false;              // a footnote
  bool behind_blank = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i].text;
    if (const auto label = defined_label(line)) {
      if (labels_.empty()) first_line_ = lines[i].number;
      labels_.emplace(*label);
      within = true;
    } else if (is_blank_line(line)) {
      behind_blank = true;
      continue;
    } else if (ends_paragraph(line)) {
      within = false;
    } else if (behind_blank) {
      within = within && is_deep(line) && !indents_paragraphs;
      indents_paragraphs = indents_paragraphs || (is_deep(line) && !within);
    }
    held_[i] = within;
    behind_blank = false;
  }
}

std::string Footnotes::without_marks(std::string_view line) const {
  std::string text;
  text.reserve(line.size());
  for (std::size_t at = 0; at < line.size();) {
    const auto label = label_at(line, at);
    const bool literal = at > 0 && line[at - 1] == '\\';
    if (!label || literal || labels_.find(*label) == labels_.end()) {
      text.push_back(line[at++]);
      continue;
    }
    at += opening.size() + label->size() + 1;
    if (text.ends_with(' ') && parts_from_before(line.substr(at))) text.pop_back();
  }
  return text;
}

}  // namespace rostrum
