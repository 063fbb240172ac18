#include "content/alignment/anchors.hpp"

#include <algorithm>
#include <utility>

#include "content/alignment/chinese_number.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

using Kind = Anchor::Kind;
using MeaningKind = WordMeaning::Kind;

std::string utf8_of(std::u16string_view letters) {
  std::string text;
  for (const char16_t letter : letters) append_code_point(text, letter);
  return text;
}

// "2.5" times 10^6 is "2500000"; what has more places than that stays as it is.
std::string times_power_of_ten(std::string value, std::uint32_t exponent) {
  const std::size_t point = std::min(value.find('.'), value.size());
  const std::size_t places = point < value.size() ? value.size() - point - 1 : 0;
  if (places > exponent) return value;
  if (point < value.size()) value.erase(point, 1);
  value.append(exponent - places, '0');
  value.erase(0, std::min(value.find_first_not_of('0'), value.size() - 1));
  return value;
}

class AnchorFinder {
 public:
  explicit AnchorFinder(const Paragraph& paragraph)
      : column_(word_column_of(paragraph.language)), text_(paragraph.text.text) {}

  std::vector<Anchor> find(const std::vector<Token>& tokens) {
    for (const Token& token : tokens) {
      switch (token.kind) {
        case Token::Kind::number:
          add(Kind::number, token.value, token.range);
          break;
        case Token::Kind::symbol:
          add(Kind::symbol, token.value, token.range);
          break;
        case Token::Kind::han:
          read_han(token.range);
          break;
        case Token::Kind::word:
          read_word(token);
          break;
      }
      ++token_;
    }
    return std::move(anchors_);
  }

 private:
  Anchor& add(Kind kind, std::string value, ByteRange range) {
    Anchor& anchor = anchors_.emplace_back();
    anchor.kind = kind;
    anchor.value = std::move(value);
    anchor.range = range;
    last_token_ = token_;
    return anchor;
  }

  // Whether the last anchor is a number right before this token.
  [[nodiscard]] bool behind_number() const {
    return !anchors_.empty() && anchors_.back().kind == Kind::number && token_ - last_token_ <= 1;
  }

  void read_word(const Token& token) {
    const std::optional<WordMeaning> meaning = meaning_of_token(column_, token);
    if (meaning && meaning->kind == MeaningKind::scale) {
      if (behind_number()) scale(meaning->value, token.range.end);
    } else if (meaning && meaning->kind == MeaningKind::number) {
      add_spelled(meaning->value, token.range);
    } else if (meaning && meaning->kind == MeaningKind::month) {
      add_month(meaning->value, token.range);
    } else if (is_name(token)) {
      add(Kind::name, utf8_of(token.text()), token.range).sound = sound_of(token.text());
    }
  }

  // Arabic names a month twice: "آذار/مارس".
  void add_month(std::uint32_t month, ByteRange range) {
    const std::string value = std::to_string(month);
    const bool again = !anchors_.empty() && token_ - last_token_ <= 1 && anchors_.back().kind == Kind::month;
    if (again && anchors_.back().value == value) {
      anchors_.back().range.end = range.end;
    } else {
      add(Kind::month, value, range);
    }
  }

  void scale(std::uint32_t exponent, std::size_t end) {
    Anchor& number = anchors_.back();
    number.value = times_power_of_ten(std::move(number.value), exponent);
    number.range.end = end;
    last_token_ = token_;
  }

  // "Dix-sept", "twenty-five" and "treinta y cinco" are one number.
  void add_spelled(std::uint32_t number, ByteRange range) {
    const std::size_t reach = column_ == WordColumn::spanish ? 2 : 1;
    if (tens_ != 0 && number < 10 && token_ - last_token_ <= reach && !anchors_.empty()) {
      anchors_.back().value = std::to_string(tens_ + number);
      anchors_.back().range.end = range.end;
      tens_ = 0;
      return;
    }
    tens_ = number >= 20 && number < 100 && number % 10 == 0 ? number : 0;
    if (number == 10 && column_ == WordColumn::french) tens_ = number;
    add(Kind::number, std::to_string(number), range).spelled = true;
  }

  [[nodiscard]] bool is_name(const Token& token) const {
    if (token.all < 2) return false;
    if (token.capitals >= 2) return true;
    if (token.script == Script::latin && column_ >= WordColumn::russian) return true;
    return token.capital && !token.first;
  }

  // 2万, 300万: the digits before the run go on with it. Numbers in characters, and months.
  void read_han(ByteRange run) {
    std::u16string letters;
    std::vector<std::size_t> offsets;
    for (std::size_t at = run.begin; at < run.end;) {
      offsets.push_back(at);
      letters.push_back(static_cast<char16_t>(next_code_point(text_, at) & 0xFFFF));
    }
    offsets.push_back(run.end);
    std::size_t at = 0;
    if (behind_number() && anchors_.back().range.end == run.begin) at = continue_number(letters, offsets);
    while (at < letters.size()) {
      const std::u16string_view rest = std::u16string_view(letters).substr(at);
      if (const auto number = chinese_number(rest)) {
        const bool month = at + number->size < letters.size() && letters[at + number->size] == u'月';
        const ByteRange range{offsets[at], offsets[at + number->size]};
        add(month ? Kind::month : Kind::number, number->value, range).spelled = !month;
        at += number->size;
      } else {
        ++at;
      }
    }
    last_token_ = token_ > 1 ? token_ - 2 : token_ + 2;  // nothing goes on with a run of characters
  }

  std::size_t continue_number(std::u16string_view letters, const std::vector<std::size_t>& offsets) {
    struct Power {
      char16_t sign;
      std::uint32_t exponent;
    };
    constexpr Power powers[] = {{u'十', 1}, {u'百', 2}, {u'千', 3}, {u'万', 4}, {u'亿', 8}};
    if (letters.front() == u'月') {
      anchors_.back().kind = Kind::month;
      return 1;
    }
    std::size_t at = 0;
    while (at < letters.size()) {
      const auto* power = std::find_if(std::begin(powers), std::end(powers),
                                       [&](const Power& candidate) { return candidate.sign == letters[at]; });
      if (power == std::end(powers)) break;
      scale(power->exponent, offsets[++at]);
    }
    return at;
  }

  WordColumn column_;
  std::string_view text_;
  std::vector<Anchor> anchors_;
  std::size_t token_ = 1;
  std::size_t last_token_ = 0;  // of the last anchor
  std::uint32_t tens_ = 0;      // of the last spelled number, where it may go on
};

}  // namespace

std::vector<Anchor> find_anchors(const Paragraph& paragraph, const std::vector<Token>& tokens) {
  return AnchorFinder(paragraph).find(tokens);
}

std::vector<Anchor> find_anchors(const Paragraph& paragraph, ByteRange sentence) {
  return find_anchors(paragraph, find_tokens(paragraph.text.text, sentence));
}

std::string sound_of(std::u16string_view word) {
  constexpr std::size_t enough = 4;
  std::string sounds;
  for (std::size_t at = 0; at < word.size() && sounds.size() < enough; ++at) {
    const char sound = consonant_of(word[at], at + 1 < word.size() ? word[at + 1] : U'\0');
    if (sound != 0 && (sounds.empty() || sounds.back() != sound)) sounds.push_back(sound);
  }
  return sounds;
}

std::u16string_view without_proclitics(std::u16string_view word) {
  const auto drop = [&](std::u16string_view front) {
    const bool there = word.size() >= front.size() + 3 && word.substr(0, front.size()) == front;
    if (there) word.remove_prefix(front.size());
    return there;
  };
  if (word.size() >= 5) drop(u"و");
  if (word.size() >= 5) drop(u"ف");
  for (const std::u16string_view article : {u"بال", u"كال", u"ال", u"لل"}) {
    if (drop(article)) return word;
  }
  if (word.size() >= 5) drop(u"ل");
  if (word.size() >= 5) drop(u"ب");
  return word;
}

std::optional<WordMeaning> meaning_of_token(WordColumn column, const Token& token) {
  const std::optional<WordMeaning> meaning = meaning_of(column, token.text());
  if (meaning || token.script != Script::arabic) return meaning;
  return meaning_of(column, without_proclitics(token.text()));
}

}  // namespace rostrum
