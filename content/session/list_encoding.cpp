#include "content/session/list_encoding.hpp"

#include <algorithm>
#include <cstddef>

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

}  // namespace

Result<std::string> decode_list(std::string_view bytes, std::string_view name) {
  Result<DecodedText> text = decode_text(bytes, name);
  if (text && text->encoding.starts_with("UTF")) return std::move(text->utf8);
  const std::string encoding = detect_legacy_encoding(cells_beyond_ascii(bytes));
  Result<DecodedText> again = decode_text(to_utf8(convert_to_utf16(bytes, encoding)), name);
  if (!again) return tl::unexpected(again.error());
  return std::move(again->utf8);
}

}  // namespace rostrum
