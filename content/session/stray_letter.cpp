#include "content/session/stray_letter.hpp"

#include <algorithm>
#include <cstddef>

namespace rostrum {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// A quote behind a point opens a string in a key (a."b") and is a fault in a value (1."b").
enum class QuoteBehindPoint { opens, is_a_fault };

// Walks over what parses; where the parser stops, so may this, one line's end further on.
class Scanner {
 public:
  Scanner(std::string_view toml, QuoteBehindPoint behind_point) : toml_(toml), behind_point_(behind_point) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (toml_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  }

  int run() {
    while (at_ < toml_.size() && !stray_) {
      const char c = toml_[at_];
      if (c == '#') {
        at_ = std::min(toml_.find('\n', at_), toml_.size());
      } else if ((c == '"' || c == '\'') && may_open_string()) {
        skip_string(c);
      } else {
        stray_ = !is_ascii(c);
        step();
      }
    }
    return stray_ ? line_ : 0;
  }

 private:
  // Behind anything else, as in 12"x", a quote belongs to a value that is none.
  [[nodiscard]] bool may_open_string() const {
    constexpr std::string_view before = " \t\r\n=[,{\xBF";  // the last ends a byte order mark
    if (at_ > 0 && toml_[at_ - 1] == '.') return behind_point_ == QuoteBehindPoint::opens;
    return at_ == 0 || before.find(toml_[at_ - 1]) != std::string_view::npos;
  }

  void step() {
    if (at_ < toml_.size() && toml_[at_] == '\n' && !stray_) ++line_;
    ++at_;
  }

  [[nodiscard]] bool is_tripled(char quote) const {
    return toml_.size() - at_ >= 3 && toml_[at_] == quote && toml_[at_ + 1] == quote && toml_[at_ + 2] == quote;
  }

  void skip_string(char quote) {
    if (is_tripled(quote)) return skip_lines(quote);
    for (++at_; at_ < toml_.size() && toml_[at_] != quote; ++at_) {
      if (toml_[at_] == '\n') return;
      if (quote == '"' && toml_[at_] == '\\') ++at_;
    }
    ++at_;
  }

  void skip_lines(char quote) {
    for (at_ += 3; at_ < toml_.size() && !is_tripled(quote) && !stray_; step()) {
      stray_ = quote == '"' && !is_ascii(toml_[at_]);
      if (quote == '"' && toml_[at_] == '\\') step();
    }
    if (stray_) return;
    at_ += 3;
    // Two more may be the string's own last characters.
    for (int more = 0; more < 2 && at_ < toml_.size() && toml_[at_] == quote; ++more) ++at_;
  }

  std::string_view toml_;
  QuoteBehindPoint behind_point_;
  std::size_t at_ = 0;
  int line_ = 1;
  bool stray_ = false;
};

}  // namespace

int line_of_stray_letter(std::string_view toml) {
  // Which of the two a quote is would take a parser to tell; a letter that strays by either reading is refused.
  const int as_value = Scanner(toml, QuoteBehindPoint::is_a_fault).run();
  const int as_key = Scanner(toml, QuoteBehindPoint::opens).run();
  return as_value == 0 || as_key == 0 ? std::max(as_value, as_key) : std::min(as_value, as_key);
}

}  // namespace rostrum
