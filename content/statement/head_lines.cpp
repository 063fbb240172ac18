#include "content/statement/head_lines.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "content/statement/abbreviations.hpp"
#include "content/statement/bidi_controls.hpp"
#include "content/statement/letter_spacing.hpp"
#include "content/statement/letterhead_words.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/marking.hpp"
#include "content/statement/meeting_words.hpp"
#include "content/statement/place_date.hpp"
#include "content/statement/salutation.hpp"
#include "content/statement/sentences.hpp"
#include "content/statement/title_note.hpp"
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

// "Ambassador of the U.N.", "John Smith Jr."
bool ends_abbreviated(std::string_view text) {
  constexpr std::size_t shortest_word = 3;
  if (!text.ends_with('.')) return false;
  const std::size_t space = text.find_last_of(" \n");
  const std::string last = lowercase(text.substr(space == std::string_view::npos ? 0 : space + 1));
  const std::string_view word = std::string_view(last).substr(0, last.size() - 1);
  return count_letters(word) < shortest_word || word.find('.') != std::string_view::npos || abbreviation_end(word);
}

// Below the line that says who speaks a sentence is spoken, however short: "Hello there."
bool is_said(std::string_view text) {
  return ends_sentence(text) && !ends_abbreviated(text) && !is_all_capitals(text) && !begins_rank_or_number(text);
}

// "Statement by Odd": what stands below is not needed to say who speaks.
bool names_its_sender(std::string_view line) {
  const auto heading = heading_line_of(line);
  if (!heading || heading->rest.empty() || ends_openly(heading->rest)) return false;
  return words_of(heading->rest).size() > 1 || !begins_with_sender(heading->rest);
}

// Brackets stand in the text as well.
bool is_evidence(Kind kind) {
  return kind != Kind::other && kind != Kind::note;
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
  const auto run = std::find_if(text.runs.begin(), text.runs.end(), [&](const StyleRun& each) {
    return each.range.begin <= begin && begin + line.size() <= each.range.end;
  });
  if (run == text.runs.end()) return HeadLine::Look::other;
  if (run->style.italic) return HeadLine::Look::italic;
  return run->style.bold ? HeadLine::Look::bold : HeadLine::Look::other;
}

bool stands_above_salutation(const std::vector<const Block*>& blocks, std::size_t at) {
  return at + 1 < blocks.size() && is_salutation(fold_spaces(blocks[at + 1]->text).text) &&
         !stands_in_title(blocks, {at + 1, 0});
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
  if (is_place_date(line)) return Kind::place_date;
  return is_bracketed_note(line) ? Kind::note : Kind::other;
}

bool is_prose(const Block& block, const std::string& text) {
  constexpr std::size_t fewest_words = 4;
  constexpr std::size_t most_title_words = 45;
  constexpr std::size_t most_heading_words = 90;
  if (block.kind == Block::Kind::list_item || text.size() > longest_block) return true;
  const Kind kind = kind_of_head_line(text);
  if (kind == Kind::marking || kind == Kind::place_date || kind == Kind::place || kind == Kind::address) return false;
  if (is_all_capitals(text)) return false;
  if (kind == Kind::other && is_closing(text)) return true;  // "Thank you."
  const std::size_t words = count_words(text);
  if (kind == Kind::heading) return words > most_heading_words || find_sentences(text, Language{}).size() > 1;
  return (ends_sentence(text) && words >= fewest_words) || words > most_title_words;
}

std::vector<HeadLine> read_head_lines(const std::vector<const Block*>& blocks, std::size_t& body) {
  std::vector<HeadLine> lines;
  body = 0;
  bool heading_before = false;
  bool sender_named = false;
  const std::size_t end = std::min(blocks.size(), most_blocks);
  for (std::size_t i = 0; i < end; ++i) {
    const Block& block = *blocks[i];
    if (block.text.text.size() > longest_block) break;
    const std::string text = fold_letter_spacing(without_bidi_controls(fold_spaces(block.text).text));
    const Kind whole = kind_of_head_line(text);
    if (is_prose(block, text) || (sender_named && whole == Kind::other && is_said(text))) break;
    if (is_salutation(text) && !stands_in_title(blocks, {i, 0})) break;
    if (i > 0 && body == 0 && block.kind == Block::Kind::heading && !is_evidence(whole)) break;
    bool evidence = heading_before && !heads_a_chapter(blocks, i);
    evidence = evidence || (whole == Kind::note && body > 0 && stands_above_salutation(blocks, i));
    const bool below_heading = std::exchange(heading_before, false);
    sender_named = sender_named || names_its_sender(text);
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
      if (whole == Kind::note) heading_before = below_heading;
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
