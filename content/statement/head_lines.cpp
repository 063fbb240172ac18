#include "content/statement/head_lines.hpp"

#include <algorithm>
#include <string_view>

#include "content/statement/bidi_controls.hpp"
#include "content/statement/letter_spacing.hpp"
#include "content/statement/letterhead_words.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/marking.hpp"
#include "content/statement/meeting_words.hpp"
#include "content/statement/place_date.hpp"
#include "content/statement/salutation.hpp"
#include "content/statement/sentences.hpp"
#include "content/statement/title_salutation.hpp"
#include "content/statement/title_words.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

using Kind = HeadLine::Kind;

// No head of a paper has more blocks, and no block of a head more text.
constexpr std::size_t most_blocks = 60;
constexpr std::size_t longest_block = 1500;

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, end - begin));
    if (!line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

bool ends_sentence(std::string_view text) {
  return std::u32string_view(U".!?…。！？؟").find(code_point_before(text, text.size())) != std::u32string_view::npos;
}

// Words, or what stands for as many in scripts that do not part them.
std::size_t count_words(std::string_view text) {
  const std::size_t words = words_of(text).size();
  const bool unparted = !text.empty() && is_han(code_point_at(text, 0));
  return unparted ? std::max(words, count_letters(text) / 2) : words;
}

bool is_evidence(Kind kind) {
  return kind != Kind::other;
}

// A heading of Markdown right above prose is the first chapter's ("## Introduction"), not the sender's name.
bool heads_a_chapter(const std::vector<const Block*>& blocks, std::size_t at) {
  if (blocks[at]->kind != Block::Kind::heading || at + 1 >= blocks.size()) return false;
  const Block& next = *blocks[at + 1];
  const std::string text = fold_spaces(next.text).text;
  return next.kind != Block::Kind::heading && !is_salutation(text) && is_prose(next, text);
}

// "8 March 2024" / "Port Meridian": a few words right below a date that has none of its own.
bool names_place_below_date(const std::vector<HeadLine>& lines) {
  constexpr std::size_t most_words = 4;
  if (lines.size() < 2) return false;
  const HeadLine& line = lines.back();
  const HeadLine& above = lines[lines.size() - 2];
  if (line.kind != Kind::other || above.kind != Kind::place_date || above.block != line.block) return false;
  return is_date_alone(above.text) && !ends_sentence(line.text) && count_words(line.text) <= most_words;
}

// In plain text two columns of a letterhead stand side by side.
std::vector<std::string_view> split_columns(const std::vector<std::string_view>& lines) {
  constexpr std::string_view gap = "    ";
  std::vector<std::string_view> left;
  std::vector<std::string_view> right;
  std::size_t parted = 0;
  for (const std::string_view line : lines) {
    std::size_t at = line.find(gap);
    if (at == std::string_view::npos) at = line.find('\t');
    const bool spaced = fold_letter_spacing(line).find(' ') == std::string::npos;
    if (at == std::string_view::npos || spaced) {
      left.push_back(line);
      continue;
    }
    left.push_back(trim(line.substr(0, at)));
    right.push_back(trim(line.substr(at)));
    ++parted;
  }
  if (parted < 2) return lines;
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

// `line` is a part of the text.
HeadLine::Look look_of(const StyledText& text, std::string_view line) {
  const auto begin = static_cast<std::size_t>(line.data() - text.text.data());
  const bool italic = std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& run) {
    return run.style.italic && run.range.begin <= begin && begin + line.size() <= run.range.end;
  });
  return italic ? HeadLine::Look::italic : HeadLine::Look::other;
}

}  // namespace

HeadLine::Kind kind_of_head_line(std::string_view line) {
  if (!find_markings(line).empty()) return Kind::marking;
  if (is_place(line)) return Kind::place;
  if (names_a_topic(line)) return Kind::topic;
  if (heading_line_of(line)) return Kind::heading;
  if (begins_with_by(line)) return Kind::by;
  if (find_meeting(line) == 0) return Kind::meeting;
  if (is_place_date(line) && !names_a_meeting(line)) return Kind::place_date;
  if (is_address_or_number(line)) return Kind::address;
  if (names_a_mission(line)) return Kind::mission;
  return is_place_date(line) ? Kind::place_date : Kind::other;
}

bool is_prose(const Block& block, const std::string& text) {
  constexpr std::size_t fewest_words = 4;
  constexpr std::size_t most_title_words = 45;
  constexpr std::size_t most_heading_words = 90;
  if (block.kind == Block::Kind::list_item || text.size() > longest_block) return true;
  const Kind kind = kind_of_head_line(text);
  if (kind == Kind::marking || kind == Kind::place_date || kind == Kind::place || kind == Kind::address) return false;
  if (is_all_capitals(text)) return false;
  const std::size_t words = count_words(text);
  if (kind == Kind::heading) return words > most_heading_words || find_sentences(text, Language{}).size() > 1;
  return (ends_sentence(text) && words >= fewest_words) || words > most_title_words;
}

std::vector<HeadLine> read_head_lines(const std::vector<const Block*>& blocks, std::size_t& body) {
  std::vector<HeadLine> lines;
  body = 0;
  bool heading_before = false;
  const std::size_t end = std::min(blocks.size(), most_blocks);
  for (std::size_t i = 0; i < end; ++i) {
    const Block& block = *blocks[i];
    if (block.text.text.size() > longest_block) break;
    const std::string text = fold_letter_spacing(without_bidi_controls(fold_spaces(block.text).text));
    const Kind whole = kind_of_head_line(text);
    if (is_prose(block, text)) break;
    if (is_salutation(text) && !stands_in_title(blocks, {i, 0})) break;
    if (i > 0 && body == 0 && block.kind == Block::Kind::heading && !is_evidence(whole)) break;
    bool evidence = heading_before && !heads_a_chapter(blocks, i);
    heading_before = false;
    if (whole == Kind::marking) {
      lines.push_back({whole, without_bidi_controls(block.text.text), i,
                       HeadLine::Look::other});  // gaps between letter-spaced words kept
      evidence = true;
    } else {
      for (const std::string_view each : split_columns(split_lines(block.text.text))) {
        const std::string line = fold_letter_spacing(without_bidi_controls(each));
        if (line.empty()) continue;
        lines.push_back({kind_of_head_line(line), line, i, look_of(block.text, each)});
        if (names_place_below_date(lines)) lines.back().kind = Kind::place;
        evidence = evidence || is_evidence(lines.back().kind);
        heading_before = lines.back().kind == Kind::heading;
      }
    }
    if (evidence) body = i + 1;
  }
  const std::size_t first_spoken = body;
  lines.erase(
      std::remove_if(lines.begin(), lines.end(), [&](const HeadLine& line) { return line.block >= first_spoken; }),
      lines.end());
  return lines;
}

}  // namespace rostrum
