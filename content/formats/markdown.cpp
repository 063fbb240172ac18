#include "content/formats/markdown.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "content/formats/footnotes.hpp"
#include "content/formats/html_text.hpp"
#include "content/formats/pipe_table.hpp"
#include "content/formats/reading_notes.hpp"
#include "content/formats/source_lines.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

// Noncharacters stand for what cmark has no node for. This one begins the row of a table.
constexpr std::string_view row_mark = "\uFDD1";
// This one is a page break, as cmark trims form feeds away.
constexpr std::string_view page_break_text = "\uFDD0";

// The source as cmark gets it, every page break a paragraph of its own, and its lines in the file.
struct Source {
  std::vector<SourceLine> lines;
  std::string text;
  std::vector<int> line_numbers;  // of each line of `text`
  std::vector<Finding> findings;

  [[nodiscard]] int number_of(int line) const {
    const auto index = static_cast<std::size_t>(line - 1);
    return line > 0 && index < line_numbers.size() ? line_numbers[index] : 0;
  }
  // The line as the author typed it.
  [[nodiscard]] std::string_view typed(int number) const {
    for (auto at = static_cast<std::size_t>(number) - 1; number > 0 && at < lines.size(); ++at) {
      if (lines[at].number == number) return lines[at].text;
      if (lines[at].number > number) break;
    }
    return {};
  }
};

// Only noncharacters of our own may pass.
std::string without_marks(std::string_view line) {
  std::string text(line);
  for (const std::string_view mark : {page_break_text, row_mark}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), "\uFFFD");
    }
  }
  return text;
}

Source prepare(std::string_view utf8) {
  Source source;
  source.lines = lines_of(utf8);
  source.text.reserve(utf8.size());
  const auto put = [&](std::string_view line, int number) {
    source.text += line;
    source.text += '\n';
    source.line_numbers.push_back(number);
  };
  const auto put_apart = [&](const std::string& line, int number) {
    put({}, number);
    put(line, number);
    put({}, number);
  };
  const Footnotes footnotes(source.lines);
  if (!footnotes.empty()) source.findings.push_back(footnotes_left_out(footnotes.count(), footnotes.first_line()));
  std::size_t table_end = 0;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const SourceLine& line = source.lines[i];
    if (footnotes.holds(i)) {
      put({}, line.number);
      continue;
    }
    const std::string text = footnotes.without_marks(without_marks(line.text));
    if (i >= table_end) {
      table_end = end_of_table(source.lines, i);
      if (table_end > i) source.findings.push_back(table_in_rows(line.number));
    }
    if (is_page_break_line(text)) {
      put_apart(std::string(page_break_text), line.number);
    } else if (is_dashed_number(text)) {
      put_apart("\\" + text.substr(text.find('-')), line.number);
    } else if (i >= table_end) {
      put(text, line.number);
    } else if (!is_table_rule(text)) {
      put_apart(std::string(row_mark) + text_of_row(text), line.number);
    }
  }
  return source;
}

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view{} : std::string_view(literal);
}

class MarkdownReader {
 public:
  explicit MarkdownReader(const Source& source) : source_(source) {}

  Document read() {
    const std::unique_ptr<cmark_node, FreeNode> root(
        cmark_parse_document(source_.text.data(), source_.text.size(), CMARK_OPT_DEFAULT));
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root.get()));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
    return std::move(document_);
  }

 private:
  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_LIST:
        ++list_depth_;
        break;
      case CMARK_NODE_ITEM:
        begin_item(node);
        break;
      case CMARK_NODE_PARAGRAPH:
        begin_paragraph(node);
        break;
      case CMARK_NODE_HEADING:
        begin(Block::Kind::heading, cmark_node_get_heading_level(node), node);
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        begin(Block::Kind::rule, 0, node);
        document_.blocks.push_back(block_);
        break;
      case CMARK_NODE_CODE_BLOCK:
      case CMARK_NODE_HTML_BLOCK:
        add_literal(node);
        break;
      default:
        enter_inline(node);
    }
  }

  void enter_inline(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        append(literal_of(node));
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        append("\n");
        break;
      case CMARK_NODE_HTML_INLINE:
        if (is_line_break_tag(literal_of(node))) append("\n");
        break;
      case CMARK_NODE_STRONG:
        ++bold_;
        break;
      case CMARK_NODE_EMPH:
        ++italic_;
        break;
      default:
        break;
    }
  }

  void leave(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_LIST:
        --list_depth_;
        break;
      case CMARK_NODE_ITEM:
        item_marker_.clear();
        item_begins_ = false;
        break;
      case CMARK_NODE_PARAGRAPH:
        end_paragraph();
        break;
      case CMARK_NODE_HEADING:
        end_heading(node);
        break;
      case CMARK_NODE_STRONG:
        --bold_;
        break;
      case CMARK_NODE_EMPH:
        --italic_;
        break;
      default:
        break;
    }
  }

  // CommonMark renumbers lists; a delegation's numbers are its words, so they are taken as typed.
  void begin_item(cmark_node* node) {
    item_begins_ = true;
    item_marker_.clear();
    cmark_node* list = cmark_node_parent(node);
    if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST) return;
    const std::string_view line = source_.typed(source_.number_of(cmark_node_get_start_line(node)));
    const auto column = static_cast<std::size_t>(std::max(1, cmark_node_get_start_column(node))) - 1;
    if (column >= line.size()) return;
    const std::string_view rest = line.substr(column);
    const std::size_t digits = rest.find_first_not_of("0123456789");
    if (digits == std::string_view::npos || digits == 0) return;
    item_marker_ = std::string(rest.substr(0, digits + 1)) + " ";
    if (cmark_node_first_child(node) == nullptr) {  // a number alone on its line
      begin(Block::Kind::paragraph, 0, node);
      append(rest.substr(0, digits + 1));
      add_block();
    }
  }

  void begin_paragraph(cmark_node* node) {
    if (!item_begins_) {
      begin(Block::Kind::paragraph, 0, node);
      return;
    }
    begin(Block::Kind::list_item, list_depth_, node);
    append(item_marker_);
    item_begins_ = false;
  }

  void begin(Block::Kind kind, int level, cmark_node* node) {
    block_ = {};
    block_.kind = kind;
    block_.level = level;
    block_.line = source_.number_of(cmark_node_get_start_line(node));
  }

  void append(std::string_view text) { block_.text.append(to_nfc(text), {.bold = bold_ > 0, .italic = italic_ > 0}); }

  void end_paragraph() {
    if (block_.text.text == page_break_text) {
      block_ = {Block::Kind::page_break, 0, {}, block_.line};
      document_.blocks.push_back(block_);
      return;
    }
    if (block_.text.text.starts_with(row_mark)) {
      block_.kind = Block::Kind::table_row;
      block_.text = block_.text.slice({row_mark.size(), block_.text.text.size()});
    }
    add_block();
  }

  // A rule typed right below a paragraph makes it a heading for CommonMark. A long one is a paragraph.
  void end_heading(cmark_node* node) {
    constexpr std::size_t longest_heading = 120;
    const std::string_view typed = source_.typed(block_.line);
    const std::size_t first = typed.find_first_not_of(' ');
    const bool by_underline = first == std::string_view::npos || typed[first] != '#';
    const bool is_long = block_.text.text.size() > longest_heading;
    if (!by_underline || !is_long) {
      add_block();
      return;
    }
    block_.kind = Block::Kind::paragraph;
    block_.level = 0;
    add_block();
    begin(Block::Kind::rule, 0, node);
    document_.blocks.push_back(block_);
  }

  // Indents are no code in a statement, and HTML gives its text.
  void add_literal(cmark_node* node) {
    const bool html = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK;
    const std::string text = html ? text_of_html(literal_of(node)) : std::string(literal_of(node));
    const int first_line = cmark_node_get_start_line(node);
    int offset = 0;
    begin(item_begins_ ? Block::Kind::list_item : Block::Kind::paragraph, item_begins_ ? list_depth_ : 0, node);
    append(item_marker_);
    item_begins_ = false;
    for (const SourceLine& line : lines_of(text)) {
      offset = line.number - 1;
      if (line.text.find_first_not_of(" \t") == std::string_view::npos) {
        add_block();
        begin(Block::Kind::paragraph, 0, node);
        block_.line = source_.number_of(first_line + offset + 1);
        continue;
      }
      if (!block_.text.empty()) append("\n");
      append(line.text);
    }
    add_block();
  }

  void add_block() {
    if (!fold_spaces(block_.text).empty()) document_.blocks.push_back(std::move(block_));
    block_ = {};
    item_marker_.clear();
  }

  const Source& source_;
  Document document_;
  Block block_;
  std::string item_marker_;
  bool item_begins_ = false;
  int list_depth_ = 0;
  int bold_ = 0;
  int italic_ = 0;
};

}  // namespace

Document read_markdown(std::string_view utf8) {
  const Source source = prepare(utf8);
  Document document = MarkdownReader(source).read();
  document.findings = source.findings;
  return document;
}

}  // namespace rostrum
