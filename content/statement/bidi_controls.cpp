#include "content/statement/bidi_controls.hpp"

#include <vector>

#include "content/text/explicit_direction.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr char32_t pop_embedding = 0x202C;
constexpr char32_t pop_isolate = 0x2069;

bool is_embedding(char32_t c) {
  return c == 0x202A || c == 0x202B;
}
bool is_override(char32_t c) {
  return c == 0x202D || c == 0x202E;
}
bool is_isolate(char32_t c) {
  return c >= 0x2066 && c <= 0x2068;
}

// All of them begin with U+20xx's lead byte: text without that byte has none.
bool may_have_controls(std::string_view utf8) {
  return utf8.find('\xE2') != std::string_view::npos;
}

// Decides for one control after the other whether it stays.
class Balance {
 public:
  bool keeps(char32_t c) {
    if (is_override(c)) {
      open_.push_back(c);
      return false;
    }
    if (is_embedding(c) || is_isolate(c)) {
      open_.push_back(c);
      return true;
    }
    return c == pop_isolate ? close_isolate() : close_embedding();
  }

  // The closers that the text lacks, innermost first.
  [[nodiscard]] std::string missing() const {
    std::string closers;
    for (auto opener = open_.rbegin(); opener != open_.rend(); ++opener) {
      if (is_isolate(*opener)) append_code_point(closers, pop_isolate);
      if (is_embedding(*opener)) append_code_point(closers, pop_embedding);
    }
    return closers;
  }

 private:
  bool close_embedding() {
    if (open_.empty() || is_isolate(open_.back())) return false;
    const bool kept = is_embedding(open_.back());
    open_.pop_back();
    return kept;
  }

  // Closes what was opened within the isolate too (UAX #9 X6a).
  bool close_isolate() {
    std::size_t depth = open_.size();
    while (depth > 0 && !is_isolate(open_[depth - 1])) --depth;
    if (depth == 0) return false;
    open_.resize(depth - 1);
    return true;
  }

  std::vector<char32_t> open_;
};

}  // namespace

std::string without_bidi_controls(std::string_view line) {
  if (!may_have_controls(line)) return std::string(line);
  std::string plain;
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t c = next_code_point(line, offset);
    if (!is_explicit_direction(c)) append_code_point(plain, c);
  }
  return plain;
}

std::size_t balance_bidi_controls(StyledText& text) {
  if (!may_have_controls(text.text)) return 0;
  Balance balance;
  std::vector<ByteRange> dropped;
  for (std::size_t offset = 0; offset < text.text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text.text, offset);
    if (is_explicit_direction(c) && !balance.keeps(c)) dropped.push_back({begin, offset});
  }
  const std::string missing = balance.missing();
  if (!dropped.empty()) text = without_ranges(text, dropped);
  text.append(missing);
  return dropped.size() + missing.size() / 3;
}

}  // namespace rostrum
