#include "content/formats/office/office_paragraph.hpp"

#include <utility>

#include "content/formats/office/document_flow.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

bool parts_from_before(std::string_view rest) {
  std::size_t at = 0;
  const char32_t next = next_code_point(rest, at);
  return is_foldable_space(next) ||
         std::u32string_view(U".,;:!?)…»”،؛؟。，；：").find(next) != std::u32string_view::npos;
}

}  // namespace

void OfficeParagraph::settle() {
  text_.append(office_text(pending_), style_);
  pending_.clear();
}

void OfficeParagraph::append(std::string_view utf8, Style style) {
  if (utf8.empty()) return;
  if (behind_note_) {
    settle();
    if (text_.text.ends_with(' ') && parts_from_before(utf8)) text_ = text_.slice({0, text_.text.size() - 1});
    behind_note_ = false;
  }
  if (style != style_) settle();
  style_ = style;
  pending_ += utf8;
}

void OfficeParagraph::drop_note_mark() {
  behind_note_ = true;
}

StyledText OfficeParagraph::take() {
  settle();
  behind_note_ = false;
  return std::exchange(text_, {});
}

}  // namespace rostrum
