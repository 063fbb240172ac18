#include "content/statement/title_salutation.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "content/statement/abbreviations.hpp"
#include "content/statement/bidi_controls.hpp"
#include "content/statement/head_lines.hpp"
#include "content/statement/letter_spacing.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/salutation.hpp"

namespace rostrum {

namespace {

using Kind = HeadLine::Kind;

// No title block goes on further.
constexpr std::size_t most_lines = 24;
constexpr std::size_t most_blocks = 8;

std::vector<std::string> lines_of(const Block& block) {
  std::vector<std::string> lines;
  const std::string_view text = block.text.text;
  for (std::size_t begin = 0; begin <= text.size() && lines.size() <= most_lines;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(fold_letter_spacing(without_bidi_controls(text.substr(begin, end - begin))));
    begin = end + 1;
  }
  return lines;
}

bool ends_with_comma(std::string_view line) {
  return std::u32string_view(U",،，").find(code_point_before(line, line.size())) != std::u32string_view::npos;
}

// "8 марта 2024 г." ends with its abbreviation's full stop.
bool ends_sentence(std::string_view line) {
  const char32_t last = code_point_before(line, line.size());
  if (std::u32string_view(U".!?…。！？؟").find(last) == std::u32string_view::npos) return false;
  const auto words = words_of(line);
  return last != U'.' || words.empty() || abbreviation_end(lowercase(words.back())) != AbbreviationEnd::year;
}

bool reads_as_text(const Block& block, const std::string& text) {
  constexpr std::size_t fewest_words = 4;
  return is_prose(block, text) ||
         (ends_sentence(text) && words_of(text).size() >= fewest_words && !is_all_capitals(text));
}

// What the lines behind the one in question say about it.
enum class Verdict { undecided, title, spoken };

// "Mr. Chair," with no name is what is spoken, whatever follows.
Verdict verdict_of(const std::string& line, bool names_meetings) {
  if (is_salutation(line)) return is_plain_address(line) ? Verdict::spoken : Verdict::undecided;
  if (ends_sentence(line)) return Verdict::undecided;
  switch (kind_of_head_line(line)) {
    case Kind::place:
    case Kind::place_date:
      return Verdict::title;
    case Kind::meeting:
    case Kind::by:
      return names_meetings ? Verdict::title : Verdict::undecided;
    default:
      return Verdict::undecided;
  }
}

Verdict verdict_of_rest(const Block& block, const std::vector<std::string>& lines, std::size_t from) {
  std::string rest;
  Verdict verdict = Verdict::undecided;
  for (std::size_t i = from; i < lines.size(); ++i) {
    const Verdict each = verdict_of(lines[i], true);
    if (verdict == Verdict::undecided) verdict = each;
    if (each == Verdict::spoken) break;
    rest += (rest.empty() ? "" : " ") + lines[i];
  }
  return !rest.empty() && reads_as_text(block, rest) ? Verdict::spoken : verdict;
}

Verdict verdict_of_next_blocks(const std::vector<const Block*>& blocks, std::size_t from, bool names_meetings) {
  const std::size_t end = std::min(blocks.size(), from + most_blocks);
  for (std::size_t i = from; i < end; ++i) {
    const std::vector<std::string> lines = lines_of(*blocks[i]);
    std::string whole;
    for (const std::string& line : lines) whole += (whole.empty() ? "" : " ") + line;
    if (whole.empty()) continue;
    const Verdict spoken = verdict_of(whole, false);
    if (spoken == Verdict::spoken || reads_as_text(*blocks[i], whole)) return Verdict::spoken;
    for (const std::string& line : lines) {
      const Verdict each = verdict_of(line, names_meetings);
      if (each != Verdict::undecided) return each;
    }
  }
  return Verdict::undecided;
}

}  // namespace

bool stands_in_title(const std::vector<const Block*>& blocks, PrintedLine place) {
  const Block& block = *blocks[place.block];
  const std::vector<std::string> lines = lines_of(block);
  if (place.line >= lines.size()) return false;
  // The line before a run of them says more than they do: with a comma it goes on.
  std::size_t first = place.line;
  while (first > 0 && is_salutation(lines[first - 1])) --first;
  if (first > 0 && ends_with_comma(lines[first - 1])) return true;
  if (is_plain_address(lines[place.line])) return false;
  const Verdict rest = verdict_of_rest(block, lines, place.line + 1);
  if (rest != Verdict::undecided) return rest == Verdict::title;
  // A line alone may as well address somebody, and the first sentence name the meeting.
  const bool stands_alone = lines.size() == 1;
  return verdict_of_next_blocks(blocks, place.block + 1, !stands_alone) == Verdict::title;
}

}  // namespace rostrum
