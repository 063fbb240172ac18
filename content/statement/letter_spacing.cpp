#include "content/statement/letter_spacing.hpp"

#include <vector>

#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

struct Token {
  std::string_view text;
  std::size_t gap = 0;   // spaces before it
  std::size_t size = 0;  // in code points
  bool han = false;
};

std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  std::size_t gap = 0;
  bool inside = false;
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(line, offset);
    if (is_white_space(c)) {
      gap = inside ? 1 : gap + 1;
      inside = false;
      continue;
    }
    if (!inside) tokens.push_back({line.substr(begin, 0), gap, 0, true});
    inside = true;
    Token& token = tokens.back();
    token.text = {token.text.data(), token.text.size() + (offset - begin)};
    ++token.size;
    token.han = token.han && is_han(c);
  }
  return tokens;
}

bool is_letter_spaced(const std::vector<Token>& tokens) {
  constexpr std::size_t fewest = 4;
  constexpr std::size_t fewest_han = 2;
  std::size_t single = 0;
  std::size_t letters = 0;
  bool all_han = !tokens.empty();
  for (const Token& token : tokens) {
    single += token.size == 1 ? 1U : 0U;
    letters += token.size == 1 && is_letter(code_point_at(token.text, 0)) ? 1U : 0U;
    all_han = all_han && token.han && token.size == 1;
  }
  if (all_han) return tokens.size() >= fewest_han;
  return letters >= fewest && single == tokens.size();
}

}  // namespace

std::string fold_letter_spacing(std::string_view line) {
  const std::vector<Token> tokens = tokens_of(line);
  const bool spaced = is_letter_spaced(tokens);
  std::string folded;
  for (const Token& token : tokens) {
    const bool gap = spaced ? token.gap > 1 && !token.han : true;
    if (gap && !folded.empty()) folded.push_back(' ');
    folded += token.text;
  }
  return without_kashida(folded);
}

std::string without_kashida(std::string_view line) {
  constexpr char32_t kashida = 0x0640;
  constexpr std::string_view kashida_bytes = "\u0640";
  if (line.find(kashida_bytes) == std::string_view::npos) return std::string(line);
  std::string plain;
  plain.reserve(line.size());
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t begin = offset;
    if (next_code_point(line, offset) != kashida) {
      plain += line.substr(begin, offset - begin);
      continue;
    }
    while (code_point_at(line, offset) == kashida) offset += kashida_bytes.size();
    const bool within = is_letter_or_mark(code_point_before(line, begin)) && begin > 0 &&
                        is_letter_or_mark(code_point_at(line, offset));
    if (!within) plain += line.substr(begin, offset - begin);
  }
  return plain;
}

}  // namespace rostrum
