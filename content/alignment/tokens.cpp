#include "content/alignment/tokens.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

using Kind = FoldedLetter::Kind;

struct Sign {
  FoldedLetter folded;
  std::size_t end = 0;  // byte behind it
};

class Reader {
 public:
  Reader(std::string_view text, ByteRange sentence)
      : text_(text.substr(0, std::min(sentence.end, text.size()))), at_(std::min(sentence.begin, text_.size())) {}

  std::vector<Token> read() {
    constexpr std::size_t usual_word = 6;
    tokens_.reserve((text_.size() - at_) / usual_word + 1);
    while (at_ < text_.size()) {
      const Sign sign = sign_at(at_);
      if (sign.folded.kind == Kind::digit) {
        read_number();
      } else if (sign.folded.kind == Kind::letter) {
        if (!read_symbol()) read_word(sign.folded.script);
      } else {
        if (sign.folded.kind == Kind::sign) starts_ |= starts_anew(sign.folded.letter);
        at_ = sign.end;
      }
    }
    return std::move(tokens_);
  }

 private:
  static bool starts_anew(char32_t sign) {
    return sign == U':' || sign == U'"' || sign == U'«' || sign == U'„' || sign == U'“' || sign == 0x2022;
  }

  [[nodiscard]] Sign sign_at(std::size_t offset) const {
    const auto byte = static_cast<unsigned char>(text_[offset]);
    if (byte < 0x80) return {fold_letter(byte), offset + 1};
    std::size_t end = offset;
    const char32_t code_point = next_code_point(text_, end);
    return {fold_letter(code_point), end};
  }

  [[nodiscard]] std::optional<Sign> digit_at(std::size_t offset) const {
    if (offset >= text_.size()) return std::nullopt;
    const Sign sign = sign_at(offset);
    return sign.folded.kind == Kind::digit ? std::optional(sign) : std::nullopt;
  }

  // The digits from `offset` on, and where they end.
  std::pair<std::string, std::size_t> digits_from(std::size_t offset) const {
    std::string digits;
    while (const auto digit = digit_at(offset)) {
      digits.push_back(static_cast<char>(digit->folded.letter));
      offset = digit->end;
    }
    return {std::move(digits), offset};
  }

  static bool parts_groups(char32_t sign) {
    return sign == U'.' || sign == U',' || sign == U' ' || sign == U'\'' || sign == 0x2019 || sign == 0x66C;
  }
  static bool is_decimal_point(char32_t sign) { return sign == U'.' || sign == U',' || sign == 0x66B; }

  // 1,000 and 1 000 and 1.000 are one number; 2.5 and 2,5 too; 8.3.2024 are three.
  void read_number() {
    const std::size_t begin = at_;
    auto [value, end] = digits_from(at_);
    bool grouped = false;
    while (end < text_.size() && value.size() <= (grouped ? 15U : 3U)) {
      const Sign parting = sign_at(end);
      if (!parts_groups(parting.folded.letter)) break;
      auto [group, behind] = digits_from(parting.end);
      if (group.size() != 3 || value == "0") break;
      value += group;
      end = behind;
      grouped = true;
    }
    value.erase(0, std::min(value.find_first_not_of('0'), value.size() - 1));
    if (!grouped && end < text_.size() && is_decimal_point(sign_at(end).folded.letter)) {
      auto [fraction, behind] = digits_from(sign_at(end).end);
      const bool date = behind < text_.size() && is_decimal_point(sign_at(behind).folded.letter) &&
                        digit_at(sign_at(behind).end).has_value();
      if (!fraction.empty() && fraction.size() < 3 && !date) {
        value += "." + fraction;
        end = behind;
      }
    }
    at_ = end;
    add(Token::Kind::number, Script::none, {begin, end}).value = std::move(value);
  }

  // Capitals and digits between strokes: A/RES/75/240, A/AC.292/2024/WP.1.
  bool read_symbol() {
    std::size_t end = at_;
    bool stroke = false;
    bool digit = false;
    for (; end < text_.size(); ++end) {
      const char c = text_[end];
      const bool upper = c >= 'A' && c <= 'Z';
      const bool figure = c >= '0' && c <= '9';
      if (!upper && !figure && c != '/' && c != '.' && c != '-') break;
      stroke |= c == '/';
      digit |= figure;
    }
    while (end > at_ && (text_[end - 1] == '.' || text_[end - 1] == '-' || text_[end - 1] == '/')) --end;
    if (!stroke || !digit || text_.substr(at_, end - at_).find('/') == std::string_view::npos) return false;
    add(Token::Kind::symbol, Script::latin, {at_, end}).value = std::string(text_.substr(at_, end - at_));
    at_ = end;
    return true;
  }

  void read_word(Script script) {
    Token& token = add(script == Script::han ? Token::Kind::han : Token::Kind::word, script, {at_, at_});
    const auto count = [](std::uint8_t& number) { number = static_cast<std::uint8_t>(std::min(number + 1, 255)); };
    std::size_t end = at_;
    while (at_ < text_.size()) {
      const Sign sign = sign_at(at_);
      if (sign.folded.kind == Kind::mark) {
        at_ = sign.end;
        continue;
      }
      if (sign.folded.kind != Kind::letter || sign.folded.script != script) break;
      if (token.all == 0) token.capital = sign.folded.capital;
      if (sign.folded.capital) count(token.capitals);
      count(token.all);
      if (token.size < Token::max_letters) {
        token.letters[token.size++] = static_cast<char16_t>(sign.folded.letter & 0xFFFF);
      }
      at_ = end = sign.end;
    }
    token.range.end = end;
  }

  Token& add(Token::Kind kind, Script script, ByteRange range) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.script = script;
    token.range = range;
    token.first = std::exchange(starts_, false);
    return token;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool starts_ = true;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> find_tokens(std::string_view text, ByteRange sentence) {
  return Reader(text, sentence).read();
}

}  // namespace rostrum
