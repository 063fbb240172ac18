#include "content/formats/office/document_flow.hpp"

#include <algorithm>
#include <utility>

#include "content/formats/pipe_table.hpp"
#include "content/formats/reading_notes.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

// What a line of a head has at most, in bytes; longer ones are sentences.
constexpr std::size_t longest_head_line = 240;

bool says_nothing(const FlowParagraph& paragraph) {
  return fold_spaces(paragraph.text).empty();
}

bool is_short(const FlowParagraph& paragraph) {
  return paragraph.text.text.size() <= longest_head_line && paragraph.kind == Block::Kind::paragraph;
}

bool has_short_paragraphs(const FlowCell& cell) {
  return std::all_of(cell.begin(), cell.end(), is_short);
}

std::size_t count_paragraphs(const FlowCell& cell) {
  return static_cast<std::size_t>(
      std::count_if(cell.begin(), cell.end(), [](const FlowParagraph& each) { return !says_nothing(each); }));
}

}  // namespace

void DocumentFlow::push(Block block) {
  block.line = paragraphs_;
  document_.blocks.push_back(std::move(block));
}

void DocumentFlow::add(FlowParagraph paragraph) {
  ++paragraphs_;
  if (says_nothing(paragraph)) {
    below_centred_ = false;
    return;
  }
  const bool title_line = paragraph.centred && is_short(paragraph);
  if (title_line && below_centred_) {
    Block& above = document_.blocks.back();
    above.text.append("\n");
    above.text.append(paragraph.text);
    return;
  }
  below_centred_ = title_line;
  said_something_ = said_something_ || paragraph.text.text.size() > longest_head_line;
  push({paragraph.kind, paragraph.level, std::move(paragraph.text), 0});
}

void DocumentFlow::turn_page() {
  below_centred_ = false;
  push({Block::Kind::page_break, 0, {}, 0});
}

void DocumentFlow::draw_rule() {
  below_centred_ = false;
  push({Block::Kind::rule, 0, {}, 0});
}

bool DocumentFlow::is_layout(const FlowTable& table) const {
  std::size_t rows = 0;
  std::size_t columns = 0;
  for (const std::vector<FlowCell>& row : table) {
    std::size_t cells = 0;
    for (const FlowCell& cell : row) {
      const std::size_t paragraphs = count_paragraphs(cell);
      if (paragraphs > 1) return true;
      cells += paragraphs;
    }
    if (cells > 0) ++rows;
    columns = std::max(columns, cells);
  }
  return !said_something_ || rows < 2 || columns < 2;
}

void DocumentFlow::add(const FlowTable& table) {
  below_centred_ = false;
  if (is_layout(table)) {
    for (const std::vector<FlowCell>& row : table) {
      for (const FlowCell& cell : row) add_cell(cell);
    }
  } else {
    document_.findings.push_back(table_in_rows(paragraphs_ + 1));
    for (const std::vector<FlowCell>& row : table) add_row(row);
  }
  below_centred_ = false;
}

// The lines of a letterhead are one block for each group of them.
void DocumentFlow::add_cell(const FlowCell& cell) {
  below_centred_ = false;
  const bool lines = has_short_paragraphs(cell);
  for (const FlowParagraph& paragraph : cell) {
    FlowParagraph line = paragraph;
    line.centred = lines;  // as lines of a title are: one below the other
    add(std::move(line));
  }
  below_centred_ = false;
}

void DocumentFlow::add_row(const std::vector<FlowCell>& row) {
  ++paragraphs_;
  StyledText text;
  std::string all;
  for (const FlowCell& cell : row) {
    for (const FlowParagraph& paragraph : cell) all += paragraph.text.text;
  }
  for (const FlowCell& cell : row) {
    for (const FlowParagraph& paragraph : cell) {
      const StyledText says = fold_spaces(paragraph.text);
      if (says.empty()) continue;
      if (!text.empty()) text.append(cell_separator(all));
      text.append(says);
    }
  }
  if (!text.empty()) push({Block::Kind::table_row, 0, std::move(text), 0});
}

void DocumentFlow::report(Severity severity, std::string_view code, std::string message, std::string advice) {
  const auto same = [code](const Finding& finding) { return finding.code == code; };
  if (std::any_of(document_.findings.begin(), document_.findings.end(), same)) return;
  document_.findings.push_back(
      {severity, std::string(code), {}, std::max(paragraphs_, 1), std::move(message), std::move(advice)});
}

Document DocumentFlow::finish() {
  return std::move(document_);
}

std::string office_text(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    const bool control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
    const bool nothing = c == 0xAD || c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    if (!control && !nothing) append_code_point(text, c);
  }
  return to_nfc(text);
}

}  // namespace rostrum
