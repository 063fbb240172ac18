#include "render/text/unit_text.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr char32_t word_joiner = 0x2060;
constexpr char32_t invisible_mark = 0x034F;
// More marks on one letter than Unicode's stream-safe format has (UAX #15) would cover the lines around it.
constexpr int most_marks = 30;

constexpr char32_t shown_as(char32_t c) {
  if (c == '\t') return ' ';
  if ((c < 0x20 || (c >= 0x7F && c <= 0x9F)) && !ends_line(c)) return word_joiner;
  return c;
}

// Two bytes that are well formed: Latin with marks, Greek, Cyrillic, Arabic.
constexpr bool starts_two_bytes(unsigned char lead, unsigned char trail) {
  return lead >= 0xC2 && lead <= 0xDF && (trail & 0xC0) == 0x80;
}

}  // namespace

bool extends_cluster(char32_t c) {
  if (c < 0x300 || (c >= 0x370 && c < 0x483)) return false;
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND) != 0 || c == 0x200D ||
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_MODIFIER) != 0 ||
         u_charType(static_cast<UChar32>(c)) == U_COMBINING_SPACING_MARK;
}

std::uint32_t UnitText::unit_of(std::size_t byte) const {
  const auto found = std::lower_bound(bytes.begin(), bytes.end(), byte);
  return static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(found - bytes.begin(), size()));
}

UnitText decode(std::string_view utf8) {
  UnitText text;
  decode(utf8, text);
  return text;
}

void decode(std::string_view utf8, UnitText& text) {
  // Never more units than bytes; written past the strings' ends would cost a check each.
  text.units.resize(utf8.size());
  text.bytes.resize(utf8.size() + 1);
  char16_t* unit = text.units.data();
  std::uint32_t* byte = text.bytes.data();
  int marks = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    *byte++ = static_cast<std::uint32_t>(at);
    const auto lead = static_cast<unsigned char>(utf8[at]);
    char32_t c = lead;
    if (lead < 0x80) {
      ++at;
    } else if (at + 1 < utf8.size() && starts_two_bytes(lead, static_cast<unsigned char>(utf8[at + 1]))) {
      c = (char32_t{lead} & 0x1F) << 6 | (static_cast<unsigned char>(utf8[at + 1]) & 0x3F);
      at += 2;
    } else {
      c = next_code_point(utf8, at);
    }
    c = shown_as(c);
    if (c < 0x300 || !extends_cluster(c)) {
      marks = 0;
    } else if (++marks > most_marks) {
      c = invisible_mark;
    }
    if (c < 0x10000) {
      *unit++ = static_cast<char16_t>(c);
    } else {
      *byte = byte[-1];
      ++byte;
      *unit++ = static_cast<char16_t>(0xD7C0 + (c >> 10));
      *unit++ = static_cast<char16_t>(0xDC00 + (c & 0x3FF));
    }
  }
  *byte++ = static_cast<std::uint32_t>(utf8.size());
  text.bytes.resize(static_cast<std::size_t>(byte - text.bytes.data()));
  text.units.resize(static_cast<std::size_t>(unit - text.units.data()));
}

}  // namespace rostrum
