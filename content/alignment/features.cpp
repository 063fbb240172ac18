#include "content/alignment/features.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "content/alignment/anchors.hpp"
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

class Collector {
 public:
  Collector(const Paragraph& paragraph, ByteRange sentence)
      : column_(word_column_of(paragraph.language)), text_(paragraph.text.text), sentence_(sentence) {}

  std::vector<FeatureKey> collect(const Paragraph& paragraph) {
    const std::vector<Token> tokens = find_tokens(text_, sentence_);
    for (const Anchor& anchor : find_anchors(paragraph, tokens)) add(anchor);
    for (const Token& token : tokens) {
      if (token.kind == Token::Kind::han) add_han(token.range);
      if (token.kind == Token::Kind::word) add_word(token);
    }
    add_signs();
    for (const StyleRun& run : paragraph.text.runs) {
      const bool whole = run.range.begin <= sentence_.begin && run.range.end >= sentence_.end;
      if (run.range.begin < sentence_.end && run.range.end > sentence_.begin && !whole) add(FeatureKind::sign, U'*');
    }
    return std::move(keys_);
  }

 private:
  void add(FeatureKind kind, std::uint64_t what) { keys_.push_back(feature_key(kind, what)); }

  void add(const Anchor& anchor) {
    constexpr std::array kinds = {FeatureKind::number, FeatureKind::month, FeatureKind::symbol};
    if (anchor.kind == Anchor::Kind::name) return;  // words are taken with all their letters
    add(kinds[static_cast<std::size_t>(anchor.kind)], hash_of(anchor.value));
  }

  void add_word(const Token& token) {
    const std::u16string_view word = token.text();
    const bool acronym = token.all >= 2 && token.capitals >= 2 && token.all <= 8;
    if (acronym) add(FeatureKind::acronym, hash_of(word));
    const std::u16string_view bare = token.script == Script::arabic ? without_proclitics(word) : word;
    const std::optional<WordMeaning> meaning = meaning_of_token(column_, token);
    if (meaning && meaning->kind == WordMeaning::Kind::word) add(FeatureKind::word, meaning->value);
    if (token.script == Script::latin && token.all >= 2 && !acronym) add(FeatureKind::name, hash_of(word));
    const std::size_t stem = token.script == Script::arabic ? 4 : 5;
    const std::size_t least = token.script == Script::arabic ? 3 : 4;
    if (bare.size() >= least && !acronym) {
      add(FeatureKind::stem, hash_of(bare.substr(0, stem), static_cast<std::uint64_t>(token.script)));
    }
    if (token.script == Script::latin || token.script == Script::cyrillic) {
      add_sound(word, token.capital && !token.first);
    } else if (token.script == Script::arabic && !meaning) {
      add_sound(bare, true);
    }
  }

  // Four consonants are enough to tell words apart, two only names. Arabic has no capitals: any word may be one.
  void add_sound(std::u16string_view word, bool name) {
    if (word.size() < (name ? 4U : 5U)) return;
    const std::string sounds = sound_of(word);
    const bool arabic = word.front() >= 0x600;
    if (!arabic && sounds.size() >= (name ? 2U : 3U)) add(FeatureKind::sound, hash_of(sounds));
    if (name && sounds.size() >= 3) add(FeatureKind::name_sound, hash_of(sounds));
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
    if (const auto number = chinese_number(rest)) return number->size;
    const auto [meaning, size] = longest_meaning(column_, rest);
    if (!meaning) return 1;
    if (meaning->kind == WordMeaning::Kind::word) add(FeatureKind::word, meaning->value);
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

std::uint32_t word_of(FeatureKey key) {
  return static_cast<std::uint32_t>(key & 0xFFFFFFFF);
}

std::vector<FeatureKey> features_of(const Paragraph& paragraph, ByteRange sentence) {
  return Collector(paragraph, sentence).collect(paragraph);
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
