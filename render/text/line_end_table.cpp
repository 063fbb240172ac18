#include "render/text/line_end_table.hpp"

#include <unicode/uchar.h>

#include <string>

#include "render/text/unit_text.hpp"

namespace rostrum {
namespace {

std::uint8_t class_of(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x410 && c <= 0x44F)) return U_LB_ALPHABETIC;
  return static_cast<std::uint8_t>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK));
}

char32_t code_point_before(std::u16string_view units, std::uint32_t& unit) {
  const bool pair = unit >= 2 && units[unit - 1] >= 0xDC00 && units[unit - 1] <= 0xDFFF;
  unit -= pair ? 2 : 1;
  std::uint32_t at = unit;
  return next_code_point(units, at);
}

}  // namespace

WordEdges edges_of(std::u16string_view word) {
  WordEdges edges;
  const auto size = static_cast<std::uint32_t>(word.size());
  std::uint32_t at = 0;
  if (at < size) edges.first = class_of(next_code_point(word, at));
  if (at < size) edges.second = class_of(next_code_point(word, at));
  // A mark takes the class of what it stands on; without a base it counts as a letter (LB9, LB10).
  for (at = size; at > 0;) {
    const std::uint8_t last = class_of(code_point_before(word, at));
    edges.last = last;
    if (last != U_LB_COMBINING_MARK && last != U_LB_ZWJ) break;
    edges.last = U_LB_ALPHABETIC;
  }
  return edges;
}

bool LineEndTable::ask(UBreakIterator* iterator, std::u16string_view left, std::u16string_view right) {
  if (iterator == nullptr) return true;
  std::u16string text(left);
  text += u' ';
  const auto place = static_cast<std::int32_t>(text.size());
  text += right;
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &error);
  return U_FAILURE(error) || ubrk_isBoundary(iterator, place) != 0;
}

}  // namespace rostrum
