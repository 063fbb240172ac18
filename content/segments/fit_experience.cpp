#include "content/segments/fit_experience.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

// Widths in eighteenths of an em, as text faces have them: the least that a letter of running text takes on average,
// and the most that any of its kind does.
struct Widths {
  std::size_t narrowest = 0;
  std::size_t widest = 0;
  std::size_t letters = 0;
  std::size_t longest_word = 0;
  bool known = true;
};

constexpr std::size_t space = 6;
constexpr std::size_t thin_letter = 8;
constexpr std::size_t lower_letter = 11;
constexpr std::size_t capital_letter = 14;
constexpr std::size_t wide_letter = 18;
constexpr std::size_t ideograph = 19;
constexpr std::size_t narrow_ideograph = 17;
constexpr std::size_t unknown_letter = 0;
// Of running text, spaces among it, on average.
constexpr std::size_t narrow_letter = 8;
constexpr std::size_t narrow_cyrillic = 9;

constexpr std::size_t widest_by_kind(char32_t c) {
  constexpr std::u32string_view wide = U"mwMWOQGDNHU@%&—…ЖМФШЩЮЫДжмфшщюыдЪњљЊЉѓџћђ–№";
  constexpr std::u32string_view thin = U"iljtfrIJ.,:;!'’()[]/-іїј";
  if (wide.find(c) != std::u32string_view::npos) return wide_letter;
  if (thin.find(c) != std::u32string_view::npos) return thin_letter;
  if (c < 0x20) return unknown_letter;
  if (c == U' ') return space;
  if (c < U'A' || (c >= U'a' && c < 0x7F)) return lower_letter;
  if (c < 0x7F) return capital_letter;
  if (c >= 0xA0 && c < 0x180) return capital_letter;   // Latin with marks
  if (c >= 0x410 && c < 0x430) return capital_letter;  // Cyrillic capitals
  if (c >= 0x400 && c < 0x460) return c < 0x410 ? wide_letter : lower_letter + 1;
  if (c >= 0x490 && c < 0x492) return capital_letter;
  if (c >= 0x60C && c < 0x6D5) return capital_letter;  // Arabic
  if (c >= 0x2010 && c < 0x2040) return lower_letter;  // quotes
  if ((c >= 0x3000 && c < 0x3100) || (c >= 0x4E00 && c < 0xA000) || (c >= 0xFF00 && c < 0xFF61)) return ideograph;
  return unknown_letter;
}

// The letters of Latin, Cyrillic and Arabic, looked up once for every letter of a statement and more.
constexpr auto widest_table = [] {
  std::array<std::uint8_t, 0x700> table{};
  for (std::size_t c = 0; c < table.size(); ++c)
    table[c] = static_cast<std::uint8_t>(widest_by_kind(static_cast<char32_t>(c)));
  return table;
}();

std::size_t widest_of(char32_t c) {
  return c < widest_table.size() ? widest_table[c] : widest_by_kind(c);
}

std::size_t narrowest_of(char32_t c, std::size_t widest) {
  if (widest == ideograph) return narrow_ideograph;
  return c >= 0x400 && c < 0x500 ? narrow_cyrillic : narrow_letter;
}

Widths widths_of(std::string_view text) {
  Widths widths;
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const std::size_t widest = widest_of(c);
    widths.known = widths.known && widest != unknown_letter;
    widths.widest += widest;
    widths.narrowest += narrowest_of(c, widest);
    ++widths.letters;
    word = c == U' ' || widest == ideograph ? 0 : word + 1;
    widths.longest_word = std::max(widths.longest_word, word);
  }
  return widths;
}

constexpr std::size_t least_letters = 60;
constexpr std::size_t longest_word = 24;
constexpr std::size_t words_in_a_room = 6;

}  // namespace

const FitExperience::Proof* FitExperience::find(std::size_t version, const Language& language) const {
  const auto proof = std::find_if(proofs_.begin(), proofs_.end(), [&](const Proof& one) {
    return one.version == version && one.language == language.tag();
  });
  return proof == proofs_.end() ? nullptr : &*proof;
}

bool FitExperience::surely_fits(std::size_t version, const Language& language, std::string_view text) const {
  const Proof* proof = find(version, language);
  if (proof == nullptr || proof->letters < least_letters || text.size() > 4 * proof->letters) return false;
  const Widths widths = widths_of(text);
  if (!widths.known || widths.longest_word > longest_word || widths.longest_word * words_in_a_room > proof->letters)
    return false;
  return 5 * widths.widest <= 4 * proof->narrowest;
}

void FitExperience::saw_fit(std::size_t version, const Language& language, std::string_view text) {
  const Proof* known = find(version, language);
  if (known != nullptr && text.size() <= known->letters) return;
  const Widths widths = widths_of(text);
  if (!widths.known || (known != nullptr && widths.narrowest <= known->narrowest)) return;
  const Proof proof{version, std::string(language.tag()), widths.narrowest, widths.letters};
  if (known == nullptr) {
    proofs_.push_back(proof);
  } else {
    proofs_[static_cast<std::size_t>(known - proofs_.data())] = proof;
  }
}

}  // namespace rostrum
