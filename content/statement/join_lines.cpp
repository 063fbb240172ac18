#include "content/statement/join_lines.hpp"

#include <algorithm>

#include "content/statement/detect_language.hpp"
#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr std::size_t longest_word = 80;

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == soft_hyphen;
}

// Han characters and their punctuation, which stand without spaces.
bool is_unspaced(char32_t c) {
  return is_han(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F) || c == 0xFF1A || c == 0xFF1B ||
         c == 0xFF1F;
}

std::string_view letters_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_word && is_letter_or_mark(code_point_before(text, begin))) {
    begin = previous_offset(text, begin);
  }
  return text.substr(begin, end - begin);
}

std::string_view letters_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < longest_word) {
    std::size_t next = end;
    if (!is_letter_or_mark(next_code_point(text, next))) break;
    end = next;
  }
  return text.substr(begin, end - begin);
}

// What of "before" (its last bytes) and of the gap goes away where two lines meet.
enum class Seam { space, nothing, drop_hyphen };

Seam seam_between(std::string_view before, std::string_view after, const Vocabulary& vocabulary) {
  const char32_t last = code_point_before(before, before.size());
  const char32_t next = code_point_at(after, 0);
  if (is_unspaced(last) && is_unspaced(next)) return Seam::nothing;
  if (!is_hyphen(last)) return Seam::space;
  const std::size_t hyphen = previous_offset(before, before.size());
  const std::string_view left = letters_before(before, hyphen);
  const std::string_view right = letters_after(after, 0);
  if (last == soft_hyphen) return Seam::drop_hyphen;
  if (left.empty()) return is_digit(code_point_before(before, hyphen)) ? Seam::nothing : Seam::space;
  if (right.empty()) return is_digit(next) ? Seam::nothing : Seam::space;
  const bool divides = is_lower(next) && vocabulary.divides_word(lowercase(left), lowercase(right));
  return divides ? Seam::drop_hyphen : Seam::nothing;
}

std::size_t end_of_text_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_foldable_space(code_point_before(text, at))) at = previous_offset(text, at);
  return at;
}

std::size_t begin_of_text_after(std::string_view text, std::size_t at) {
  while (at < text.size() && is_foldable_space(code_point_at(text, at))) next_code_point(text, at);
  return at;
}

// A part of a word that a line's end divides, or may divide.
bool is_half(std::string_view text, std::size_t begin, std::size_t size) {
  const std::size_t end = begin + size;
  if (is_hyphen(code_point_at(text, end))) {
    std::size_t behind = end;
    next_code_point(text, behind);
    const std::size_t next = begin_of_text_after(text, behind);
    if (next == text.size() || text.substr(behind, next - behind).find('\n') != std::string_view::npos) return true;
  }
  const std::size_t before = end_of_text_before(text, begin);
  return is_hyphen(code_point_before(text, before)) &&
         text.substr(before, begin - before).find('\n') != std::string_view::npos;
}

Language language_of_most(const Document& document) {
  constexpr std::size_t enough = 8 * 1024;
  std::string text;
  for (const Block& block : document.blocks) {
    if (text.size() < enough) text += block.text.text + '\n';
  }
  return detect_language(text);
}

bool ends_a_line_with_hyphen(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (is_hyphen(code_point_before(text, end_of_text_before(text, at)))) return true;
  }
  return is_hyphen(code_point_before(text, end_of_text_before(text, text.size())));
}

}  // namespace

Vocabulary::Vocabulary(const Document& document) {
  const bool needed = std::any_of(document.blocks.begin(), document.blocks.end(),
                                  [](const Block& block) { return ends_a_line_with_hyphen(block.text.text); });
  if (!needed) return;
  for (const Block& block : document.blocks) {
    const std::string_view text = block.text.text;
    for (const auto word : words_of(text)) {
      if (!is_half(text, static_cast<std::size_t>(word.data() - text.data()), word.size()))
        words_.insert(lowercase(word));
    }
  }
  const Language language = language_of_most(document);
  if (language.primary() == "es" || language.primary() == "it") compounds_ = Compounds::rare;
}

bool Vocabulary::divides_word(const std::string& left, const std::string& right) const {
  if (has(left + right)) return true;
  if (compounds_ == Compounds::common) return false;
  // "político-militar": the first part of what compounds there are.
  const bool first_part = left.ends_with("ico") || left.ends_with("ivo") || left.ends_with("ario");
  return !first_part && !(has(left) && has(right));
}

std::string_view gap_between(std::string_view line, std::string_view next) {
  const bool unspaced = is_unspaced(code_point_before(line, line.size())) && is_unspaced(code_point_at(next, 0));
  if (unspaced || line.empty() || next.empty()) return "";
  // A compound or a span of numbers, which a line's end divides.
  const char32_t last = code_point_before(line, line.size());
  if (!is_hyphen(last)) return " ";
  const char32_t before = code_point_before(line, previous_offset(line, line.size()));
  const char32_t after = code_point_at(next, 0);
  const bool within = (is_letter_or_mark(before) || is_digit(before)) && (is_letter(after) || is_digit(after));
  return within ? "" : " ";
}

std::string one_line(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += gap_between(text, line);
    text += line;
  }
  return text;
}

StyledText join_lines(const StyledText& text, const Vocabulary& vocabulary) {
  const std::string_view all = text.text;
  std::vector<ByteRange> dropped;
  for (std::size_t at = all.find('\n'); at != std::string_view::npos;) {
    const std::size_t end = end_of_text_before(all, at);
    const std::size_t begin = begin_of_text_after(all, at);
    if (end > 0 && begin < all.size()) {
      const Seam seam = seam_between(all.substr(0, end), all.substr(begin), vocabulary);
      if (seam == Seam::nothing) dropped.push_back({end, begin});
      if (seam == Seam::drop_hyphen) dropped.push_back({previous_offset(all, end), begin});
    }
    at = all.find('\n', std::max(begin, at + 1));
  }
  return fold_spaces(dropped.empty() ? text : without_ranges(text, dropped));
}

std::size_t join_halves(StyledText& text, const StyledText& rest, const Vocabulary& vocabulary) {
  const Seam seam = seam_between(text.text, rest.text, vocabulary);
  if (seam == Seam::drop_hyphen) text = text.slice({0, previous_offset(text.text, text.text.size())});
  if (seam == Seam::space) {
    // Emphasis that goes on over the break is one run.
    const bool goes_on = !text.runs.empty() && !rest.runs.empty() && text.runs.back().range.end == text.text.size() &&
                         rest.runs.front().range.begin == 0 && text.runs.back().style == rest.runs.front().style;
    text.append(" ", goes_on ? rest.runs.front().style : Style{});
  }
  const std::size_t offset = text.text.size();
  text.append(rest);
  return offset;
}

}  // namespace rostrum
