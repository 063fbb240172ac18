#include "render/text/set_spaces.hpp"

#include <algorithm>
#include <array>

#include "content/text/unicode.hpp"
#include "render/text/typographer_rules.hpp"

namespace rostrum {
namespace {

struct Character {
  char32_t c;
  std::uint32_t byte;
};

constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}
constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x2005;
}
constexpr bool is_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}
constexpr bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}
constexpr bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250);
}
constexpr bool is_han(char32_t c) {
  return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x32000);
}

std::string_view utf8_of(SetSpace space) {
  switch (space) {
    case SetSpace::written:
    case SetSpace::none:
      return "";
    case SetSpace::word:
      return " ";
    case SetSpace::narrow:
      return "\u202F";
    case SetSpace::wide:
      return "\u00A0";
    case SetSpace::quarter:
      return "\u2005";
  }
  return "";
}

}  // namespace

// Two neighbouring characters that are no blanks, and how many blanks stand between them.
class SpacePlace {
 public:
  SpacePlace(std::span<const Character> text, std::size_t left, std::size_t right)
      : text_(text), left_(left), right_(right) {}

  [[nodiscard]] char32_t left() const { return text_[left_].c; }
  [[nodiscard]] char32_t right() const { return text_[right_].c; }
  [[nodiscard]] std::size_t blanks() const { return right_ - left_ - 1; }
  [[nodiscard]] bool plain_blanks() const {
    return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(left_) + 1,
                       text_.begin() + static_cast<std::ptrdiff_t>(right_), [](Character c) { return c.c == U' '; });
  }

  // The character so many behind the right one; 0 behind the text's end.
  [[nodiscard]] char32_t behind(std::size_t distance) const {
    return right_ + distance < text_.size() ? text_[right_ + distance].c : 0;
  }

  // Behind ?! and the like.
  [[nodiscard]] char32_t behind_signs() const {
    std::size_t distance = 1;
    while (distance <= most_signs && is_one_of(behind(distance), U"?!…")) ++distance;
    return behind(distance);
  }

  // Within a URL or an e-mail address, which keeps its signs as they are.
  [[nodiscard]] bool in_address() const {
    if (blanks() > 0) return false;
    std::size_t begin = left_;
    while (begin > 0 && left_ - begin < longest_address && !is_white_space(text_[begin - 1].c)) --begin;
    for (std::size_t i = begin; i < text_.size() && i < right_ + longest_address; ++i) {
      const char32_t c = text_[i].c;
      if (is_white_space(c)) break;
      if (c == U'@' || (c == U':' && i + 1 < text_.size() && text_[i + 1].c == U'/')) return true;
    }
    return false;
  }

  // Between two groups of a number: 10 000 000. Not within 8 800 555 35 35.
  [[nodiscard]] bool between_groups() const {
    if (blanks() != 1 || !is_digit(left()) || !is_digit(right())) return false;
    std::size_t begin = left_ + 1;
    std::size_t digits = digits_before(begin);
    int groups = 0;
    while (digits == 3 && begin > 4 && is_blank(text_[begin - 4].c) && is_digit(text_[begin - 5].c)) {
      if (++groups > most_groups) return false;
      begin -= 4;
      digits = digits_before(begin);
    }
    if (digits == 0 || digits > 3) return false;
    if (begin > digits) {
      const char32_t c = text_[begin - digits - 1].c;
      if (is_one_of(c, U"/-:.,–№") || is_latin_letter(c) || (c >= 0x400 && c < 0x530)) return false;
    }
    std::size_t end = right_;
    while (digits_from(end) == 3) {
      if (++groups > most_groups) return false;
      end += 3;
      if (end + 1 >= text_.size() || !is_blank(text_[end].c) || !is_digit(text_[end + 1].c)) {
        return end >= text_.size() || !is_one_of(text_[end].c, U"/:");
      }
      ++end;
    }
    return false;
  }

 private:
  static constexpr std::size_t longest_address = 200;
  static constexpr std::size_t most_signs = 32;
  static constexpr int most_groups = 12;  // of a number: any amount of money there is

  [[nodiscard]] std::size_t digits_before(std::size_t end) const {
    std::size_t count = 0;
    while (count < 4 && count < end && is_digit(text_[end - count - 1].c)) ++count;
    return count;
  }
  [[nodiscard]] std::size_t digits_from(std::size_t begin) const {
    std::size_t count = 0;
    while (count < 4 && begin + count < text_.size() && is_digit(text_[begin + count].c)) ++count;
    return count;
  }

  std::span<const Character> text_;
  std::size_t left_, right_;
};

namespace {

using FrenchSpaces = HouseStyle::FrenchSpaces;
using NumberSpaces = HouseStyle::NumberSpaces;

// What may stand behind a sign that ends a phrase.
bool ends_phrase(char32_t c) {
  return c == 0 || is_white_space(c) || is_one_of(c, U")»”’\"],.—–[*¹²³");
}

// What a French house puts before ; ! ?, before : and inside « ».
struct FrenchHouse {
  SetSpace sign, colon, quote;
};

FrenchHouse french_house(const HouseStyle& style) {
  switch (style.french_spaces) {
    case FrenchSpaces::narrow:
      return {SetSpace::narrow, SetSpace::wide, SetSpace::narrow};
    case FrenchSpaces::wide:
      return {SetSpace::wide, SetSpace::wide, SetSpace::wide};
    case FrenchSpaces::canadian:
      return {SetSpace::none, SetSpace::wide, SetSpace::wide};
    case FrenchSpaces::none:
      return {SetSpace::none, SetSpace::none, SetSpace::none};
    case FrenchSpaces::written:
      break;
  }
  return {SetSpace::written, SetSpace::written, SetSpace::written};
}

SetSpace french_sign(const SpacePlace& place, const HouseStyle& style) {
  if (!is_one_of(place.right(), U";!?") || is_one_of(place.left(), U"!?;:([«“\"‘'")) return SetSpace::written;
  // A ;-) smiles.
  if (place.right() == U';' && is_one_of(place.behind(1), U")-(")) return SetSpace::written;
  if (!ends_phrase(place.behind_signs()) || place.in_address()) return SetSpace::written;
  return french_house(style).sign;
}

SetSpace french_colon(const SpacePlace& place, const HouseStyle& style) {
  if (place.right() != U':' || is_one_of(place.left(), U"!?;:([«“\"‘'")) return SetSpace::written;
  // Not 10:30, 1:2, http://.
  const char32_t next = place.behind(1);
  if (!(next == 0 || is_white_space(next) || is_one_of(next, U"«»”")) || place.in_address()) return SetSpace::written;
  return french_house(style).colon;
}

SetSpace french_quote(const SpacePlace& place, const HouseStyle& style) {
  const bool opens = place.left() == U'«', closes = place.right() == U'»';
  return opens == closes ? SetSpace::written : french_house(style).quote;
}

constexpr std::u32string_view number_signs = U"%‰°€$£¥₽";

SetSpace number_group(const SpacePlace& place, const HouseStyle& style) {
  if (style.number_spaces == NumberSpaces::written || !place.between_groups()) return SetSpace::written;
  return style.number_spaces == NumberSpaces::narrow ? SetSpace::narrow : SetSpace::wide;
}

SetSpace number_sign(const SpacePlace& place, const HouseStyle& style) {
  if (style.number_spaces == NumberSpaces::written || place.blanks() == 0 || !is_digit(place.left())) {
    return SetSpace::written;
  }
  return is_one_of(place.right(), number_signs) ? SetSpace::wide : SetSpace::written;
}

SetSpace double_space(const SpacePlace& place, const HouseStyle&) {
  return place.blanks() > 1 && place.plain_blanks() ? SetSpace::word : SetSpace::written;
}

SetSpace chinese_gap(const SpacePlace& place, const HouseStyle& style) {
  if (style.chinese_gaps != HouseStyle::ChineseGaps::quarter || place.blanks() > 1) return SetSpace::written;
  const auto western = [](char32_t c) { return is_digit(c) || is_latin_letter(c); };
  const bool meet =
      (is_han(place.left()) && western(place.right())) || (western(place.left()) && is_han(place.right()));
  return meet ? SetSpace::quarter : SetSpace::written;
}

constexpr auto the_rules = std::to_array<SpaceRule>({
    {"fr", french_quote,
     "dit « oui » hier>dit «_oui_» hier|dit «oui» hier>dit «_oui_» hier|dit «~oui~».>dit «_oui_».|«»|un « oui>un "
     "«_oui"},
    {"fr", french_sign,
     "Vraiment ?>Vraiment_?|Vraiment?>Vraiment_?|Quoi~?!>Quoi_?!|la paix ; la guerre>la paix_; la guerre|"
     "« Non! »>«_Non_!_»|oui…?>oui…_?|(sic!)>(sic_!)|(!)|https://example.org/?a=1;b=2|bien ;-)|Oui!!!>Oui_!!!|"
     "« ! »>«_!_»|5 % ?>5~%_?"},
    {"fr", french_colon,
     "il dit : « oui »>il dit~: «_oui_»|il dit: oui>il dit~: oui|à 10:30|http://example.org|rapport 1:2|bien :-)|"
     "les suivants :>les suivants~:"},
    {"fr ru uk be bg sr mk es ar zh", number_group,
     "10 000 000 de>10_000_000 de|8 800 555 35 35|en 2021 300|75/240 300|un 5, 100|US$10 000,5>US$10_000,5|1 2 3"},
    {"fr ru uk be bg sr mk es", number_sign, "10 % de>10~% de|10% de|5 €>5~€|15 ‰>15~‰|20 °C>20~°C"},
    {"zh", chinese_gap, "第75/240号|中文 text"},
    {"*", double_space, "Oui.  Non.>Oui. Non.|a   b>a b"},
});

// Whether a blank stands anywhere between a digit and another, or a sign that follows numbers.
bool has_number_space(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool digit = (text[i - 1] >= '0' && text[i - 1] <= '9') ||
                       (i > 1 && text[i - 2] == '\xD9' && text[i - 1] >= '\xA0' && text[i - 1] <= '\xA9');
    if (!digit || (text[i] != ' ' && (text[i] & 0x80) == 0)) continue;
    std::size_t at = i;
    char32_t c = next_code_point(text, at);
    if (!is_blank(c)) continue;
    while (is_blank(c) && at < text.size()) c = next_code_point(text, at);
    if (is_digit(c) || is_one_of(c, number_signs)) return true;
  }
  return false;
}

// One look at the bytes: whether any rule of the language could speak.
bool may_change(std::string_view text, std::string_view language, const HouseStyle& style) {
  if (text.find("  ") != std::string_view::npos) return true;
  if (language == "en") return false;
  if (language == "zh" && style.chinese_gaps != HouseStyle::ChineseGaps::written) return true;
  if (language == "fr" && style.french_spaces != FrenchSpaces::written) {
    // \xAB and \xBB end « and », and other characters too, which costs but a closer look.
    const auto is_sign = [](char c) {
      return c == ':' || c == ';' || c == '!' || c == '?' || c == '\xAB' || c == '\xBB';
    };
    if (std::any_of(text.begin(), text.end(), is_sign)) return true;
  }
  return style.number_spaces != NumberSpaces::written && has_number_space(text);
}

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<std::uint32_t>(at);
    characters.push_back({next_code_point(text, at), byte});
  }
  return characters;
}

// Copies the source, but for what is replaced.
class Replacer {
 public:
  explicit Replacer(std::string_view source) : source_(source) {}

  void replace(std::uint32_t begin, std::uint32_t end, std::string_view by) {
    if (source_.substr(begin, end - begin) == by) return;
    set_.text += source_.substr(copied_, begin - copied_);
    const auto at = static_cast<std::uint32_t>(set_.text.size());
    set_.text += by;
    set_.edits.push_back({begin, end, at, static_cast<std::uint32_t>(set_.text.size())});
    copied_ = end;
  }

  std::optional<SetText> finish() {
    if (set_.edits.empty()) return std::nullopt;
    set_.text += source_.substr(copied_);
    return std::move(set_);
  }

 private:
  std::string_view source_;
  SetText set_;
  std::uint32_t copied_ = 0;
};

}  // namespace

std::uint32_t SetText::source_of(std::uint32_t byte) const {
  // The last edit that begins at or before the byte.
  auto edit = std::upper_bound(edits.begin(), edits.end(), byte,
                               [](std::uint32_t at, const Edit& other) { return at < other.set_begin; });
  if (edit == edits.begin()) return byte;
  --edit;
  if (byte >= edit->set_end) return byte - edit->set_end + edit->source_end;
  return edit->source_begin;
}

std::uint32_t SetText::set_of(std::uint32_t source) const {
  auto edit = std::upper_bound(edits.begin(), edits.end(), source,
                               [](std::uint32_t at, const Edit& other) { return at < other.source_begin; });
  if (edit == edits.begin()) return source;
  --edit;
  if (source >= edit->source_end) return source - edit->source_end + edit->set_end;
  return edit->set_begin;
}

std::span<const SpaceRule> space_rules() {
  return the_rules;
}

std::optional<SetText> set_spaces(std::string_view text, const Language& language, const HouseStyle& style) {
  const std::string_view primary = language.primary();
  if (!may_change(text, primary, style)) return std::nullopt;
  std::array<const SpaceRule*, the_rules.size()> spoken{};
  const auto spoken_end =
      std::transform(the_rules.begin(), the_rules.end(), spoken.begin(), [](const SpaceRule& rule) { return &rule; });
  const auto end = std::remove_if(spoken.begin(), spoken_end, [primary](const SpaceRule* rule) {
    return !names_language(rule->languages, primary);
  });

  const std::vector<Character> characters = characters_of(text);
  Replacer replacer(text);
  for (std::size_t left = 0; left + 1 < characters.size();) {
    std::size_t right = left + 1;
    while (right < characters.size() && is_blank(characters[right].c)) ++right;
    if (right == characters.size()) break;
    if (!is_white_space(characters[left].c) && !is_white_space(characters[right].c)) {
      const SpacePlace place(characters, left, right);
      SetSpace space = SetSpace::written;
      for (auto rule = spoken.begin(); rule != end && space == SetSpace::written; ++rule) {
        space = (*rule)->judge(place, style);
      }
      if (space != SetSpace::written) {
        replacer.replace(characters[left + 1].byte, characters[right].byte, utf8_of(space));
      }
    }
    left = right;
  }
  return replacer.finish();
}

bool same_but_spaces(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  const auto next = [](std::string_view text, std::size_t& at) {
    while (at < text.size()) {
      const std::size_t begin = at;
      if (!is_white_space(next_code_point(text, at))) return text.substr(begin, at - begin);
    }
    return std::string_view();
  };
  while (true) {
    const std::string_view left = next(a, i), right = next(b, j);
    if (left != right) return false;
    if (left.empty()) return true;
  }
}

}  // namespace rostrum
