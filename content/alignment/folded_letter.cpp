#include "content/alignment/folded_letter.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <cstddef>
#include <string_view>

#include "content/statement/letters.hpp"

namespace rostrum {

namespace {

using Kind = FoldedLetter::Kind;

Script script_of(char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(code_point), &status)) {
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_CYRILLIC:
      return Script::cyrillic;
    case USCRIPT_ARABIC:
      return Script::arabic;
    case USCRIPT_HAN:
      return Script::han;
    default:
      return Script::other;
  }
}

// What normalization does not fold: letters of neighbouring languages that stand in the same place of the same words.
char32_t neighbour(char32_t letter) {
  switch (letter) {
    case U'і':
    case U'ј':
      return U'и';
    case U'є':
    case U'э':
      return U'е';
    case U'ґ':
      return U'г';
    case U'љ':
      return U'л';
    case U'њ':
      return U'н';
    case U'ђ':
      return U'д';
    case U'ћ':
    case U'ќ':
      return U'ч';
    case U'џ':
      return U'ж';
    case U'ѕ':
      return U'з';
    case U'ı':
      return U'i';
    case U'ø':
      return U'o';
    case U'ł':
      return U'l';
    case U'đ':
      return U'd';
    case U'ى':
    case U'ی':
      return U'ي';
    case U'ة':
      return U'ه';
    case U'ک':
      return U'ك';
    default:
      return letter;
  }
}

char32_t base_of(char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return code_point;
  icu::UnicodeString parts;
  if (!nfkd->getDecomposition(static_cast<UChar32>(code_point), parts) || parts.isEmpty()) return code_point;
  return static_cast<char32_t>(parts.char32At(0));
}

FoldedLetter look_up(char32_t code_point) {
  const auto ucd = static_cast<UChar32>(code_point);
  const std::uint32_t category = U_GET_GC_MASK(ucd);
  if (u_isUWhiteSpace(ucd) || (category & U_GC_ZS_MASK) != 0) return {Kind::space, Script::none, false, U' '};
  // Invisible signs and Arabic's kashida stand within words and belong to none of their letters.
  if ((category & (U_GC_M_MASK | U_GC_CF_MASK)) != 0 || code_point == 0x640) {
    return {Kind::mark, Script::none, false, code_point};
  }
  if (u_isdigit(ucd)) return {Kind::digit, Script::none, false, U'0' + static_cast<char32_t>(u_charDigitValue(ucd))};
  if (!u_isalpha(ucd)) return {Kind::sign, Script::none, false, code_point};
  const char32_t base = neighbour(to_lower(base_of(to_lower(code_point))));
  return {Kind::letter, script_of(code_point), u_isUUppercase(ucd) != 0, base};
}

constexpr std::size_t table_size = 0x700;

}  // namespace

FoldedLetter fold_letter(char32_t code_point) {
  static const auto table = [] {
    std::array<FoldedLetter, table_size> letters{};
    for (std::size_t c = 0; c < letters.size(); ++c) letters[c] = look_up(static_cast<char32_t>(c));
    return letters;
  }();
  if (code_point < table_size) return table[code_point];
  if (code_point >= 0x4E00 && code_point <= 0x9FFF) return {Kind::letter, Script::han, false, code_point};
  return look_up(code_point);
}

namespace {

bool is_front_vowel(char32_t letter) {
  return letter == U'e' || letter == U'i' || letter == U'y';
}

char latin_consonant(char32_t letter, char32_t next) {
  switch (letter) {
    case U'c':
      if (next == U'h') return 0;  // ch is к, х, ч or ш
      return is_front_vowel(next) ? 's' : 'k';
    case U'k':
    case U'q':
    case U'x':
      return 'k';
    case U'p':
      return next == U'h' ? 'f' : 'b';
    case U'v':
    case U'w':
      return 'f';
    case U's':
    case U'z':
      return 's';
    case U't':
      return next == U'i' ? 's' : 't';  // -tion, -ция
    case U'b':
    case U'd':
    case U'f':
    case U'l':
    case U'm':
    case U'n':
    case U'r':
    case U'g':
      return static_cast<char>(letter);
    default:
      return 0;
  }
}

char other_consonant(char32_t letter) {
  constexpr std::u32string_view letters = U"бвгдзклмнпрстфцبتدذرزسصضطظغفقكلمن";
  constexpr std::string_view sounds = "bfgdsklmnbrstfsbtdsrsssdtsgfkklmn";
  const std::size_t place = letters.find(letter);
  return place == std::u32string_view::npos ? '\0' : sounds[place];
}

}  // namespace

char consonant_of(char32_t folded, char32_t next) {
  return folded < 0x80 ? latin_consonant(folded, next) : other_consonant(folded);
}

}  // namespace rostrum
