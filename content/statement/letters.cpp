#include "content/statement/letters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

UChar32 ucd(char32_t code_point) {
  return static_cast<UChar32>(code_point);
}

bool has_script(char32_t code_point, UScriptCode script) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(ucd(code_point), &status) == script;
}

bool is_base(char32_t code_point) {
  return (U_GET_GC_MASK(ucd(code_point)) & U_GC_M_MASK) == 0;
}

bool joins_letters(char32_t code_point) {
  return code_point == U'\'' || code_point == 0x2019 || code_point == U'-' || code_point == 0x2010 ||
         code_point == 0x2011;
}

}  // namespace

bool is_letter(char32_t code_point) {
  return u_isalpha(ucd(code_point));
}

bool is_letter_or_mark(char32_t code_point) {
  return (U_GET_GC_MASK(ucd(code_point)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_digit(char32_t code_point) {
  return u_isdigit(ucd(code_point));
}
bool is_upper(char32_t code_point) {
  return u_isUUppercase(ucd(code_point));
}
bool is_lower(char32_t code_point) {
  return u_isULowercase(ucd(code_point));
}
bool is_white_space(char32_t code_point) {
  return u_isUWhiteSpace(ucd(code_point));
}

bool is_opening(char32_t code_point) {
  if (code_point == U'"' || code_point == U'\'') return true;
  return (U_GET_GC_MASK(ucd(code_point)) & (U_GC_PS_MASK | U_GC_PI_MASK)) != 0;
}

bool is_closing(char32_t code_point) {
  if (code_point == U'"' || code_point == U'\'') return true;
  return (U_GET_GC_MASK(ucd(code_point)) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0;
}

bool is_dash(char32_t code_point) {
  return (U_GET_GC_MASK(ucd(code_point)) & U_GC_PD_MASK) != 0;
}
bool is_han(char32_t code_point) {
  return has_script(code_point, USCRIPT_HAN);
}
bool is_arabic(char32_t code_point) {
  return has_script(code_point, USCRIPT_ARABIC);
}
bool is_cyrillic(char32_t code_point) {
  return has_script(code_point, USCRIPT_CYRILLIC);
}
char32_t to_lower(char32_t code_point) {
  return static_cast<char32_t>(u_tolower(ucd(code_point)));
}

char32_t code_point_at(std::string_view utf8, std::size_t offset) {
  return offset < utf8.size() ? next_code_point(utf8, offset) : 0;
}

std::size_t previous_offset(std::string_view utf8, std::size_t offset) {
  do {
    --offset;
  } while (offset > 0 && (static_cast<unsigned char>(utf8[offset]) & 0xC0) == 0x80);
  return offset;
}

char32_t code_point_before(std::string_view utf8, std::size_t offset) {
  return offset == 0 ? 0 : code_point_at(utf8, previous_offset(utf8, offset));
}

std::string lowercase(std::string_view utf8) {
  std::string lower;
  lower.reserve(utf8.size());
  for (std::size_t offset = 0; offset < utf8.size();) append_code_point(lower, to_lower(next_code_point(utf8, offset)));
  return lower;
}

namespace {

// Spellings that a reader takes for the same letter.
char32_t plain_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* decomposition = icu::Normalizer2::getNFDInstance(status);
  if (decomposition != nullptr && c >= 0x80) {
    icu::UnicodeString parts;
    if (decomposition->getDecomposition(ucd(c), parts)) c = static_cast<char32_t>(parts.char32At(0));
  }
  if (c == 0x0649) return 0x064A;  // alef maksura for yeh
  if (c == 0x0629) return 0x0647;  // teh marbuta for heh
  return to_lower(c);
}

}  // namespace

std::string bare_letters(std::string_view utf8, std::vector<std::size_t>* offsets) {
  constexpr char32_t kashida = 0x0640;
  std::string bare;
  bare.reserve(utf8.size());
  for (std::size_t offset = 0; offset < utf8.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(utf8, offset);
    if (c == kashida || (!is_letter(c) && !is_digit(c)) || !is_base(c)) continue;
    append_code_point(bare, plain_letter(c));
    if (offsets != nullptr) offsets->resize(bare.size(), begin);
  }
  return bare;
}

bool has_digit(std::string_view utf8) {
  for (std::size_t offset = 0; offset < utf8.size();) {
    if (is_digit(next_code_point(utf8, offset))) return true;
  }
  return false;
}

std::string with_ascii_digits(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t c = next_code_point(utf8, offset);
    append_code_point(text, is_digit(c) ? U'0' + static_cast<char32_t>(u_charDigitValue(ucd(c))) : c);
  }
  return text;
}

ByteRange trimmed(std::string_view utf8, ByteRange range) {
  while (!range.empty()) {
    std::size_t next = range.begin;
    if (!is_white_space(next_code_point(utf8, next))) break;
    range.begin = next;
  }
  while (!range.empty() && is_white_space(code_point_before(utf8, range.end))) {
    range.end = previous_offset(utf8, range.end);
  }
  return range;
}

std::string_view trim(std::string_view utf8) {
  const ByteRange range = trimmed(utf8, {0, utf8.size()});
  return utf8.substr(range.begin, range.size());
}

bool is_visible(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto code_point = static_cast<UChar32>(next_code_point(utf8, at));
    const bool control = (U_GET_GC_MASK(code_point) & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0;
    const bool ignorable = u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    if (!control && !ignorable && !is_white_space(static_cast<char32_t>(code_point))) return true;
  }
  return false;
}

std::vector<std::string_view> words_of(std::string_view utf8) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t offset = 0; offset < utf8.size();) {
    const std::size_t here = offset;
    const char32_t code_point = next_code_point(utf8, offset);
    const bool part = is_letter_or_mark(code_point) || is_digit(code_point) ||
                      (inside && joins_letters(code_point) && is_letter(code_point_at(utf8, offset)));
    if (part == inside) continue;
    if (part) begin = here;
    if (!part) words.push_back(utf8.substr(begin, here - begin));
    inside = part;
  }
  if (inside) words.push_back(utf8.substr(begin));
  return words;
}

std::size_t count_letters(std::string_view utf8) {
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < utf8.size();) letters += is_letter(next_code_point(utf8, offset)) ? 1U : 0U;
  return letters;
}

bool is_all_capitals(std::string_view utf8) {
  bool any = false;
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, offset);
    if (is_lower(code_point)) return false;
    any = any || is_upper(code_point);
  }
  return any;
}

}  // namespace rostrum
