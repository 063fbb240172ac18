#include "content/session/list_encoding.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "content/formats/encoding.hpp"
#include "content/formats/legacy_encoding.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

std::string cells_beyond_ascii(std::string_view bytes) {
  std::string cells;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find_first_of(",;\t\r\n\"", begin), bytes.size());
    const std::string_view cell = bytes.substr(begin, end - begin);
    if (std::any_of(cell.begin(), cell.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
      cells.append(cell).append("\n");
    begin = end + 1;
  }
  return cells;
}

std::string to_utf8(std::u16string_view units) {
  std::string utf8;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t c = units[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000)
      c = 0x10000 + ((c - 0xD800) << 10) + (units[++i] - 0xDC00U);
    append_code_point(utf8, c);
  }
  return utf8;
}

// In UTF-16 a line end has its zero byte on the same side every time.
bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const auto is_zero = [&bytes](std::size_t at) { return at < bytes.size() && bytes[at] == '\0'; };
  std::size_t line_ends = 0;
  std::size_t little = 0;
  std::size_t big = 0;
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    ++line_ends;
    if (at % 2 == 0 && is_zero(at + 1)) ++little;
    if (at % 2 == 1 && is_zero(at - 1)) ++big;
  }
  return 10 * std::max(little, big) >= 9 * line_ends;
}

std::string without_zeros(std::string_view bytes, ListDamage& damage) {
  std::string kept;
  int row = 1;
  int last = 0;
  for (const char byte : bytes) {
    if (byte != '\0') {
      kept.push_back(byte);
      row += byte == '\n' ? 1 : 0;
    } else if (row != last) {
      last = row;
      if (damage.zero_rows++ == 0) damage.first_zero_row = row;
    }
  }
  return kept;
}

Result<DecodedText> decode(std::string_view bytes, std::string_view name) {
  Result<DecodedText> text = decode_text(bytes, name);
  if (text && text->encoding.starts_with("UTF")) return text;
  const std::string encoding = detect_legacy_encoding(cells_beyond_ascii(bytes));
  return decode_text(to_utf8(convert_to_utf16(bytes, encoding)), name);
}

}  // namespace

Result<DecodedList> decode_list(std::string_view bytes, std::string_view name) {
  DecodedList list;
  std::string kept;
  if (bytes.find('\0') != std::string_view::npos && !is_utf16(bytes)) {
    kept = without_zeros(bytes, list.damage);
    bytes = kept;
  }
  Result<DecodedText> text = decode(bytes, name);
  if (!text)
    return tl::unexpected(Error{Blame::input, text.error().what, text.error().where,
                                "Export the table as CSV in UTF-8; another name alone makes it none."});
  list.utf8 = std::move(text->utf8);
  list.damage.replaced = text->replaced;
  list.damage.first_replaced_row = text->first_replaced_line;
  return list;
}

}  // namespace rostrum
