#include "content/text/unicode.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>

namespace rostrum {

namespace {

constexpr char32_t replacement = 0xFFFD;

// What may follow a lead byte (Unicode 15, table 3-7): how many continuation bytes, and the range of
// the first of them, which is what shuts out overlong forms, surrogates and code points past U+10FFFF.
struct Sequence {
  int continuations = 0;
  unsigned char first_low = 0x80;
  unsigned char first_high = 0xBF;
};

Sequence sequence_after(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {1, 0x80, 0xBF};
  if (lead == 0xE0) return {2, 0xA0, 0xBF};
  if (lead == 0xED) return {2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {2, 0x80, 0xBF};
  if (lead == 0xF0) return {3, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {3, 0x80, 0xBF};
  if (lead == 0xF4) return {3, 0x80, 0x8F};
  return {};
}

struct Decoded {
  char32_t code_point = replacement;
  std::size_t length = 1;
  bool well_formed = false;
};

Decoded decode(std::string_view utf8, std::size_t offset) {
  const auto byte_at = [&](std::size_t at) { return static_cast<unsigned char>(utf8[at]); };
  const unsigned char lead = byte_at(offset);
  if (lead < 0x80) return {lead, 1, true};
  const Sequence sequence = sequence_after(lead);
  if (sequence.continuations == 0) return {};
  char32_t code_point = lead & (0x3FU >> sequence.continuations);
  std::size_t length = 1;
  for (int i = 0; i < sequence.continuations; ++i, ++length) {
    if (offset + length >= utf8.size()) return {replacement, length, false};
    const unsigned char next = byte_at(offset + length);
    const bool first = i == 0;
    if (next < (first ? sequence.first_low : 0x80) || next > (first ? sequence.first_high : 0xBF)) {
      return {replacement, length, false};
    }
    code_point = (code_point << 6) | (next & 0x3FU);
  }
  return {code_point, length, true};
}

bool is_clean(std::string_view utf8) {
  return utf8.find('\0') == std::string_view::npos && is_well_formed(utf8);
}

std::string without_ill_formed(std::string_view bytes) {
  std::string clean;
  clean.reserve(bytes.size());
  for (std::size_t offset = 0; offset < bytes.size();) {
    const char32_t code_point = next_code_point(bytes, offset);
    append_code_point(clean, code_point == 0 ? replacement : code_point);
  }
  return clean;
}

std::string normalized(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(utf8);
  const icu::StringPiece piece(utf8.data(), static_cast<std::int32_t>(utf8.size()));
  if (nfc->isNormalizedUTF8(piece, status)) return std::string(utf8);
  std::string composed;
  composed.reserve(utf8.size());
  icu::StringByteSink<std::string> sink(&composed);
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_FAILURE(status) ? std::string(utf8) : composed;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char unit) { return static_cast<unsigned char>(unit) < 0x80; });
}

}  // namespace

char32_t next_code_point(std::string_view utf8, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(utf8[offset]);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  // Most of Latin, Cyrillic and Arabic.
  if (lead >= 0xC2 && lead <= 0xDF && offset + 1 < utf8.size()) {
    const auto next = static_cast<unsigned char>(utf8[offset + 1]);
    if ((next & 0xC0U) == 0x80) {
      offset += 2;
      return (char32_t{lead & 0x1FU} << 6) | (next & 0x3FU);
    }
  }
  const Decoded decoded = decode(utf8, offset);
  offset += decoded.length;
  return decoded.code_point;
}

void append_code_point(std::string& utf8, char32_t code_point) {
  const auto put = [&](char32_t unit) { utf8.push_back(static_cast<char>(unit)); };
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = replacement;
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::string to_nfc(std::string_view bytes) {
  if (!is_clean(bytes)) return normalized(without_ill_formed(bytes));
  return is_ascii(bytes) ? std::string(bytes) : normalized(bytes);
}

bool is_well_formed(std::string_view utf8) {
  for (std::size_t offset = 0; offset < utf8.size();) {
    const Decoded decoded = decode(utf8, offset);
    if (!decoded.well_formed) return false;
    offset += decoded.length;
  }
  return true;
}

bool is_foldable_space(char32_t code_point) {
  switch (code_point) {
    case U' ':
    case U'\t':
    case U'\n':
    case U'\v':
    case U'\f':
    case U'\r':
    case 0x0085:  // next line
    case 0x1680:  // ogham space mark
    case 0x2028:  // line separator
    case 0x2029:  // paragraph separator
    case 0x205F:  // medium mathematical space
    case 0x3000:  // ideographic space
      return true;
    default:
      // En quad to hair space, but for the figure space, which does not break.
      return code_point >= 0x2000 && code_point <= 0x200A && code_point != 0x2007;
  }
}

}  // namespace rostrum
