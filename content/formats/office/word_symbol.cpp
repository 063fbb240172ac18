#include "content/formats/office/word_symbol.hpp"

#include <charconv>
#include <system_error>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr char32_t private_begin = 0xF000;
constexpr char32_t private_end = 0xF0FF;

struct SymbolPair {
  unsigned char code;
  char32_t letter;
};

// Adobe's Symbol encoding, as Unicode maps it (MAPPINGS/VENDORS/ADOBE/symbol.txt): signs that stand in running text.
constexpr SymbolPair symbols[] = {{0x2D, U'−'}, {0xA2, U'′'}, {0xA3, U'≤'}, {0xA5, U'∞'}, {0xAC, U'←'}, {0xAD, U'↑'},
                                  {0xAE, U'→'}, {0xAF, U'↓'}, {0xB0, U'°'}, {0xB1, U'±'}, {0xB2, U'″'}, {0xB3, U'≥'},
                                  {0xB4, U'×'}, {0xB7, U'•'}, {0xB8, U'÷'}, {0xB9, U'≠'}, {0xBB, U'≈'}, {0xBC, U'…'},
                                  {0xD2, U'®'}, {0xD3, U'©'}, {0xD4, U'™'}, {0xE2, U'®'}, {0xE3, U'©'}, {0xE4, U'™'}};
constexpr std::u32string_view small_greek = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
constexpr std::u32string_view capital_greek = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";

char32_t from_symbol(char32_t code) {
  if (code >= U'a' && code <= U'z') return small_greek[code - U'a'];
  if (code >= U'A' && code <= U'Z') return capital_greek[code - U'A'];
  for (const SymbolPair& pair : symbols) {
    if (pair.code == code) return pair.letter;
  }
  return code >= 0x20 && code < 0x7F ? code : 0;
}

char32_t from_wingdings(char32_t code) {
  constexpr std::u32string_view bullets = U"\x6C\x6E\x71\x75\x76\x9F\xA7\xA8\xD8";
  if (bullets.find(code) != std::u32string_view::npos) return U'•';
  if (code == 0xE0) return U'→';
  if (code == 0xFC) return U'✓';
  return 0;
}

}  // namespace

std::string word_symbol(std::string_view font, std::string_view code) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number, 16);
  if (error != std::errc{} || end == code.data() || number == 0 || number > 0x10FFFF) return {};
  char32_t letter = number;
  const bool own_page = font == "Symbol" || font.starts_with("Wingdings") || font.starts_with("Webdings");
  if (letter >= private_begin && letter <= private_end) letter -= private_begin;
  if (own_page) {
    letter = font == "Symbol" ? from_symbol(letter) : from_wingdings(letter);
  } else if (number >= private_begin && number <= private_end && letter < 0x20) {
    return {};
  }
  std::string text;
  if (letter != 0) append_code_point(text, letter);
  return text;
}

}  // namespace rostrum
