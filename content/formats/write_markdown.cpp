#include "content/formats/write_markdown.hpp"

#include <cctype>
#include <cstring>
#include <vector>

namespace rostrum {
namespace {

// Everything that CommonMark could take for markup, wherever it stands; a backslash before punctuation is always
// literal.
constexpr const char* special = "\\`*_{}[]<>()#+-.!|&~=:\"'$%^@/;,?";

bool starts_markup(char c) {
  return std::strchr("\\`*_[]<>#|&~", c) != nullptr;
}

// Only at the begin of a line could these open a list, a rule or a heading's underline.
bool starts_block(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '-' || c == '+' || c == '=') return true;
  if (c != '.' && c != ')') return false;
  std::size_t digits = at;
  while (digits > 0 && std::isdigit(static_cast<unsigned char>(text[digits - 1])) != 0) --digits;
  return digits < at && (digits == 0 || text[digits - 1] == '\n');
}

bool at_line_start(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == '\n';
}

class InlineWriter {
 public:
  explicit InlineWriter(const StyledText& text) : text_(text) {}

  std::string write(std::string_view line_prefix) {
    std::string out;
    for (std::size_t at = 0; at <= text_.text.size(); ++at) {
      turn_to(at < text_.text.size() ? style_at(at) : Style{}, out);
      if (at == text_.text.size()) break;
      const char c = text_.text[at];
      if (c == '\n') {
        out += '\n';
        out += line_prefix;
      } else {
        const bool block = (starts_block(text_.text, at) && (c == '.' || c == ')' || at_line_start(text_.text, at)));
        if ((starts_markup(c) || block) && std::strchr(special, c) != nullptr) out += '\\';
        out += c;
      }
    }
    return out;
  }

 private:
  [[nodiscard]] Style style_at(std::size_t at) const {
    for (const StyleRun& run : text_.runs) {
      if (run.range.contains(at)) return run.style;
    }
    return {};
  }

  static std::string_view mark_of(Style style) {
    if (style.bold && style.italic) return "***";
    return style.bold ? "**" : (style.italic ? "*" : "");
  }

  void turn_to(Style style, std::string& out) {
    if (style == style_) return;
    out += mark_of(style_);
    out += mark_of(style);
    style_ = style;
  }

  const StyledText& text_;
  Style style_;
};

}  // namespace

std::string write_markdown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += '\n';
    switch (block.kind) {
      case Block::Kind::page_break:
        out += "<!-- pagebreak -->\n";
        continue;
      case Block::Kind::rule:
        out += "---\n";
        continue;
      case Block::Kind::heading:
        out += std::string(static_cast<std::size_t>(block.level), '#') + " ";
        out += InlineWriter(block.text).write("");
        break;
      case Block::Kind::list_item:
        out += std::string(static_cast<std::size_t>(block.level > 1 ? (block.level - 1) * 2 : 0), ' ') + "- ";
        out += InlineWriter(block.text).write(std::string(static_cast<std::size_t>(block.level) * 2, ' '));
        break;
      case Block::Kind::paragraph:
      case Block::Kind::table_row:
        out += InlineWriter(block.text).write("");
        break;
    }
    out += '\n';
  }
  return out;
}

}  // namespace rostrum
