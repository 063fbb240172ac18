#include "content/alignment/features.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "content/alignment/chinese_number.hpp"
#include "content/alignment/word_table.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr unsigned kind_shift = 56;

class Hash {
 public:
  void add(std::uint64_t value) {
    state_ = (state_ ^ value) * 0x100000001B3ULL;
    state_ ^= state_ >> 29;
  }
  [[nodiscard]] std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325ULL;
};

std::uint64_t hash_of(std::string_view text) {
  Hash hash;
  for (const char c : text) hash.add(static_cast<unsigned char>(c));
  return hash.value();
}

std::uint64_t hash_of(std::u16string_view letters, std::uint64_t seed = 0) {
  Hash hash;
  hash.add(seed);
  for (const char16_t letter : letters) hash.add(letter);
  return hash.value();
}

// Arabic writes "and", "in", "for" and "the" onto the word behind them.
std::u16string_view without_proclitics(std::u16string_view word) {
  const auto drop = [&](std::u16string_view front) {
    if (word.size() >= front.size() + 3 && word.substr(0, front.size()) == front) word.remove_prefix(front.size());
  };
  if (word.size() >= 5) drop(u"و");
  if (word.size() >= 5) drop(u"ف");
  for (const std::u16string_view article : {u"بال", u"كال", u"ال", u"لل"}) {
    const std::size_t before = word.size();
    drop(article);
    if (word.size() != before) return word;
  }
  if (word.size() >= 5) drop(u"ل");
  if (word.size() >= 5) drop(u"ب");
  return word;
}

class Collector {
 public:
  Collector(const Paragraph& paragraph, ByteRange sentence)
      : column_(word_column_of(paragraph.language)), text_(paragraph.text.text), sentence_(sentence) {}

  std::vector<FeatureKey> collect(const std::vector<StyleRun>& runs) {
    for (const Token& token : find_tokens(text_, sentence_)) add(token);
    add_signs();
    for (const StyleRun& run : runs) {
      const bool whole = run.range.begin <= sentence_.begin && run.range.end >= sentence_.end;
      if (run.range.begin < sentence_.end && run.range.end > sentence_.begin && !whole) add(FeatureKind::sign, U'*');
    }
    return std::move(keys_);
  }

 private:
  void add(FeatureKind kind, std::uint64_t what) { keys_.push_back(feature_key(kind, what)); }

  void add(const Token& token) {
    switch (token.kind) {
      case Token::Kind::number:
        add_number(token);
        break;
      case Token::Kind::symbol:
        add(FeatureKind::symbol, hash_of(token.value));
        break;
      case Token::Kind::han:
        add_han(token.range);
        break;
      case Token::Kind::word:
        add_word(token);
        break;
    }
  }

  void add_number(const Token& token) {
    constexpr std::string_view month_sign = "月";
    if (text_.substr(token.range.end, month_sign.size()) == month_sign && token.value.size() <= 2) {
      add(FeatureKind::month, hash_of(token.value));
    } else {
      add(FeatureKind::number, hash_of(token.value));
    }
  }

  void add_word(const Token& token) {
    const std::u16string_view word = token.text();
    const bool acronym = token.all >= 2 && token.capitals >= 2 && token.all <= 8;
    if (acronym) add(FeatureKind::acronym, hash_of(word));
    std::u16string_view bare = word;
    if (token.script == Script::arabic) bare = without_proclitics(word);
    std::optional<WordMeaning> meaning = meaning_of(column_, word);
    if (!meaning && bare.size() != word.size()) meaning = meaning_of(column_, bare);
    if (meaning) add_meaning(*meaning);
    if (token.script == Script::latin && token.all >= 2 && !acronym) add(FeatureKind::name, hash_of(word));
    const std::size_t stem = token.script == Script::arabic ? 4 : 5;
    const std::size_t least = token.script == Script::arabic ? 3 : 4;
    if (bare.size() >= least && !acronym) {
      add(FeatureKind::stem, hash_of(bare.substr(0, stem), static_cast<std::uint64_t>(token.script)));
    }
    if (token.script == Script::latin || token.script == Script::cyrillic) add_sound(token);
  }

  void add_meaning(const WordMeaning& meaning) {
    constexpr std::array kinds = {FeatureKind::word, FeatureKind::number, FeatureKind::month};
    const std::uint64_t what = meaning.kind == WordMeaning::Kind::word ? static_cast<std::uint64_t>(meaning.value)
                                                                       : hash_of(std::to_string(meaning.value));
    add(kinds[static_cast<std::size_t>(meaning.kind)], what);
  }

  // Four consonants are enough to tell words apart, two only names.
  void add_sound(const Token& token) {
    const std::u16string_view word = token.text();
    const bool name = token.capital && !token.first;
    if (word.size() < (name ? 4U : 5U)) return;
    std::string sounds;
    for (std::size_t at = 0; at < word.size() && sounds.size() < 4; ++at) {
      const char sound = consonant_of(word[at], at + 1 < word.size() ? word[at + 1] : U'\0');
      if (sound != 0 && (sounds.empty() || sounds.back() != sound)) sounds.push_back(sound);
    }
    if (sounds.size() >= (name ? 2U : 3U)) add(FeatureKind::sound, hash_of(sounds));
  }

  void add_han(ByteRange run) {
    std::u16string letters;
    for (std::size_t at = run.begin; at < run.end;) {
      letters.push_back(static_cast<char16_t>(next_code_point(text_, at) & 0xFFFF));
    }
    const std::u16string_view view = letters;
    for (std::size_t at = 0; at + 1 < view.size(); ++at) {
      add(FeatureKind::stem, hash_of(view.substr(at, 2), static_cast<std::uint64_t>(Script::han)));
    }
    for (std::size_t at = 0; at < view.size();) at += add_han_word(view.substr(at));
  }

  // The longest word of the table that `rest` begins with; returns how many characters were read.
  std::size_t add_han_word(std::u16string_view rest) {
    if (const auto number = chinese_number(rest)) {
      add(FeatureKind::number, hash_of(number->value));
      return number->size;
    }
    const auto [meaning, size] = longest_meaning(column_, rest);
    if (!meaning) return 1;
    add_meaning(*meaning);
    return size;
  }

  void add_signs() {
    const std::string_view text = std::string_view(text_).substr(sentence_.begin, sentence_.size());
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t sign = next_code_point(text, at);
      if (sign > U'?' && sign < 0x80) continue;
      add_sign(sign);
      const bool closes = sign == U'"' || sign == U')' || sign == 0x201D || sign == 0xBB || sign == 0xFF09;
      if (sign > U' ' && !closes) last = sign;
    }
    if (last == U':' || last == 0xFF1A) add(FeatureKind::sign, U':');
    if (last == U';' || last == 0x61B || last == 0xFF1B) add(FeatureKind::sign, U';');
  }

  void add_sign(char32_t sign) {
    switch (sign) {
      case U'?':
      case 0x61F:
      case 0xFF1F:
        return add(FeatureKind::sign, U'?');
      case U'!':
      case 0xFF01:
        return add(FeatureKind::sign, U'!');
      case U'"':
      case 0xAB:
      case 0x201C:
      case 0x201E:
      case 0x300A:
        return add(FeatureKind::sign, U'"');
      case U'(':
      case 0xFF08:
        return add(FeatureKind::sign, U'(');
      default:
        return;
    }
  }

  WordColumn column_;
  std::string_view text_;
  ByteRange sentence_;
  std::vector<FeatureKey> keys_;
};

}  // namespace

FeatureKey feature_key(FeatureKind kind, std::uint64_t what) {
  return (static_cast<FeatureKey>(kind) << kind_shift) | (what & ((FeatureKey{1} << kind_shift) - 1));
}

FeatureKind kind_of(FeatureKey key) {
  return static_cast<FeatureKind>(key >> kind_shift);
}

std::vector<FeatureKey> features_of(const Paragraph& paragraph, ByteRange sentence) {
  return Collector(paragraph, sentence).collect(paragraph.text.runs);
}

std::uint32_t letters_of(std::string_view text, ByteRange sentence) {
  std::uint32_t letters = 0;
  for (std::size_t at = sentence.begin; at < std::min(sentence.end, text.size());) {
    const FoldedLetter::Kind kind = fold_letter(next_code_point(text, at)).kind;
    letters += kind == FoldedLetter::Kind::letter || kind == FoldedLetter::Kind::digit ? 1U : 0U;
  }
  return letters;
}

}  // namespace rostrum
