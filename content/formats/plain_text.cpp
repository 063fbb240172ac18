#include "content/formats/plain_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "content/formats/list_marker.hpp"
#include "content/formats/source_lines.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

// No editor wraps later; a file with longer lines has a paragraph on each.
constexpr std::size_t widest_wrapped_line = 130;
// Indents beyond this centre a line instead of beginning a paragraph.
constexpr std::size_t deepest_paragraph_indent = 14;
constexpr std::size_t tab_width = 4;

struct Line {
  std::string_view text;   // without its indent
  std::size_t indent = 0;  // in columns
  std::size_t width = 0;   // in columns, indent included; East Asian characters are two
  int number = 0;
};

Line measure(const SourceLine& source) {
  Line line{source.text, 0, 0, source.number};
  std::size_t offset = 0;
  while (offset < source.text.size()) {
    std::size_t next = offset;
    const char32_t c = next_code_point(source.text, next);
    if (c == U'\t') {
      line.indent += tab_width - line.indent % tab_width;
    } else if (is_foldable_space(c) || c == 0xA0) {
      line.indent += c == 0x3000 ? 2 : 1;
    } else {
      break;
    }
    offset = next;
  }
  line.text = source.text.substr(offset);
  line.width = line.indent;
  for (std::size_t at = 0; at < line.text.size();) line.width += next_code_point(line.text, at) >= 0x2E80 ? 2U : 1U;
  return line;
}

char32_t last_visible(std::string_view text) {
  char32_t last = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_foldable_space(c)) last = c;
  }
  return last;
}

bool ends_clause(char32_t last) {
  return std::u32string_view(U".:;!?…。；：！？؛").find(last) != std::u32string_view::npos;
}
bool ends_sentence(char32_t last) {
  return std::u32string_view(U".!?…。！？»”\"").find(last) != std::u32string_view::npos;
}

class PlainTextReader {
 public:
  Document read(std::string_view utf8) {
    const std::vector<SourceLine> source = lines_of(utf8);
    one_line_each_ = std::any_of(source.begin(), source.end(),
                                 [](const SourceLine& line) { return measure(line).width > widest_wrapped_line; });
    for (const SourceLine& line : source) take(line);
    finish_block();
    return std::move(document_);
  }

 private:
  void take(const SourceLine& source) {
    if (is_page_break_line(source.text)) {
      add_mark(Block::Kind::page_break, source.number);
    } else if (is_blank_line(source.text)) {
      finish_block();
    } else if (is_rule_line(source.text)) {
      add_mark(Block::Kind::rule, source.number);
    } else {
      const Line line = measure(source);
      if (begins_block(line)) finish_block();
      lines_.push_back(line);
      widest_ = std::max(widest_, line.width);
    }
  }

  void add_mark(Block::Kind kind, int number) {
    finish_block();
    document_.blocks.push_back({kind, 0, {}, number});
  }

  [[nodiscard]] bool begins_block(const Line& line) const {
    if (lines_.empty()) return false;
    if (one_line_each_) return true;
    const Line& before = lines_.back();
    const char32_t last = last_visible(before.text);
    if (begins_item_within(line, last)) return true;
    if (list_marker_of(lines_.front().text)) return line.indent < lines_.front().indent;
    const bool both_centred = line.indent > deepest_paragraph_indent || before.indent > deepest_paragraph_indent;
    if (line.indent >= before.indent + 2 && !both_centred) return lines_.size() > 1 || ends_clause(last);
    return is_short_last_line(before, last) && line.indent == lines_.front().indent && is_capital(line.text);
  }

  // Within a paragraph a wrapped line may begin with "5." or a dash by chance: a marker counts only where
  // what stands before it has come to an end, or where it continues a list.
  [[nodiscard]] bool begins_item_within(const Line& line, char32_t last) const {
    const auto marker = list_marker_of(line.text);
    if (!marker) return false;
    if (marker->kind == ListMarker::Kind::bullet) return ends_clause(last) || list_marker_of(lines_.front().text);
    return ends_clause(last) || last == U',';
  }

  // The last line of a paragraph is short; in hard-wrapped text without blank lines that is all that tells.
  [[nodiscard]] bool is_short_last_line(const Line& line, char32_t last) const {
    return lines_.size() >= 2 && ends_sentence(last) && line.width * 10 < widest_ * 6;
  }

  void finish_block() {
    if (lines_.empty()) return;
    Block block;
    block.line = lines_.front().number;
    std::string_view first = lines_.front().text;
    if (const auto marker = list_marker_of(first)) {
      block.kind = Block::Kind::list_item;
      block.level = 1 + static_cast<int>(std::min<std::size_t>(lines_.front().indent / 4, 8));
      if (marker->kind == ListMarker::Kind::bullet) first.remove_prefix(marker->size);
    }
    block.text.append(first);
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      block.text.append("\n");
      block.text.append(lines_[i].text);
    }
    document_.blocks.push_back(std::move(block));
    lines_.clear();
    widest_ = 0;
  }

  Document document_;
  std::vector<Line> lines_;  // of the block that is being read
  std::size_t widest_ = 0;   // of its lines
  bool one_line_each_ = false;
};

}  // namespace

Document read_plain_text(std::string_view utf8) {
  return PlainTextReader().read(utf8);
}

}  // namespace rostrum
