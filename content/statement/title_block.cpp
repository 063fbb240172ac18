#include "content/statement/title_block.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "content/statement/bidi_controls.hpp"
#include "content/statement/head_lines.hpp"
#include "content/statement/join_lines.hpp"
#include "content/statement/letterhead.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/meeting_words.hpp"
#include "content/statement/personal_name.hpp"
#include "content/statement/place_date.hpp"
#include "content/statement/title_note.hpp"
#include "content/statement/title_words.hpp"

namespace rostrum {

namespace {

using Kind = HeadLine::Kind;

void append_with(std::string& text, std::string_view separator, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += separator;
  text += more;
}

// The comma of the script in which the text ends.
std::string_view comma_behind(std::string_view text) {
  for (std::size_t at = text.size(); at > 0; at = previous_offset(text, at)) {
    const char32_t c = code_point_before(text, at);
    if (is_letter(c)) return is_arabic(c) ? "، " : (is_han(c) ? "，" : ", ");
  }
  return ", ";
}

bool is_comma(char32_t c) {
  return c == U',' || c == U'،' || c == U'，';
}

void append_listed(std::string& text, std::string_view more) {
  const bool listed = is_comma(code_point_before(text, text.size()));
  append_with(text, listed ? gap_between(text, more) : comma_behind(text), more);
}

std::string without_end(std::string_view text) {
  constexpr std::u32string_view marks = U",،，;；:：";
  text = trim(text);
  while (!text.empty() && marks.find(code_point_before(text, text.size())) != std::u32string_view::npos)
    text = trim(text.substr(0, previous_offset(text, text.size())));
  while (text.starts_with(',')) text = trim(text.substr(1));
  return std::string(text);
}

// Chinese puts the heading last: "…代表 | 林女士的发言". Lines above it in its block are the sender's.
bool names_sender_first(const HeadLine& line, const HeadingLine& heading) {
  return is_han(code_point_at(line.text, 0)) && !heading.rest.empty();
}

// Tells the sender from the meeting, one group of lines after the other.
class TitleParser {
 public:
  explicit TitleParser(TitleBlock& title) : title_(title) {}

  void take(const HeadLine& line) {
    if (line.block != block_) finish_group();
    block_ = line.block;
    if (!title_.speaker.empty() && is_note_below_sender(line, heading_line_)) {
      title_.notes.push_back({line.text, line.block});
      return;
    }
    title_.title.push_back(line.text);
    if (line.kind == Kind::topic) {
      finish_group();
      return;
    }
    // On a line of its own it says where, and not to whom the speaker above is accredited.
    if (addresses_an_event(line.text) && !ends_openly(group_)) finish_group();
    const auto heading = line.kind == Kind::heading ? heading_line_of(line.text) : std::nullopt;
    const bool says_more = heading && !heading->rest.empty() && title_.speaker.empty() && group_.empty();
    if (heading && (title_.heading.empty() || says_more)) {
      heading_line_ = line;
      if (!names_sender_first(line, *heading)) finish_group();
      if (title_.heading.empty()) title_.heading = heading->heading;
      group_names_speaker_ = begins_with_sender(heading->rest);
      above_.clear();
      append_with(group_, gap_between(group_, heading->rest), heading->rest);
    } else {
      above_ = group_;
      last_line_ = line.text;
      if (begins_rank_or_number(line.text) && !ends_openly(group_)) {
        append_listed(group_, line.text);
      } else {
        append_with(group_, gap_between(group_, line.text), line.text);
      }
    }
  }

  void finish() {
    finish_group();
    title_.speaker = without_end(without_by(without_end(title_.speaker)));
    title_.meeting = without_end(without_at(without_end(title_.meeting)));
    if (title_.meeting.ends_with("上") || title_.meeting.ends_with("的")) {
      title_.meeting.resize(title_.meeting.size() - std::string_view("上").size());
    }
  }

 private:
  void finish_group() {
    const std::string group = std::move(group_);
    const bool names_speaker = std::exchange(group_names_speaker_, false);
    group_.clear();
    if (group.empty()) return;
    const std::size_t meeting = find_meeting(group);
    if (meeting != std::string::npos && title_.meeting.empty()) {
      take_speaker(std::string_view(group).substr(0, meeting));
      title_.meeting = group.substr(meeting);
    } else if (begins_with_occasion(group) && title_.meeting.empty() && !title_.heading.empty()) {
      title_.meeting = group;
    } else if (begins_with_subject(group)) {
      return;
    } else if (names_speaker || begins_with_by(group) || !names_a_meeting(group)) {
      if (title_.speaker.empty() && is_name_below_office(last_line_, above_)) title_.person = last_line_;
      take_speaker(group);
    } else if (title_.meeting.empty() && !title_.speaker.empty()) {
      title_.meeting = group;
    } else if (title_.meeting.empty()) {
      // "STATEMENT" / "First Committee": a meeting, unless it is a group of States that speaks.
      (title_.heading.empty() ? title_.meeting : title_.speaker) = group;
    } else if (title_.heading.empty()) {
      append_listed(title_.meeting, group);
    }
  }

  // Without a heading or a "by" nobody is said to speak: the line is a title.
  void take_speaker(std::string_view text) {
    text = trim(text);
    if (text.empty() || (title_.heading.empty() && !begins_with_by(text))) return;
    if (title_.speaker.empty()) {
      title_.speaker = text;
    } else if (title_.meeting.empty()) {
      append_listed(title_.speaker, text);
    }
  }

  TitleBlock& title_;
  HeadLine heading_line_;
  std::string group_;      // consecutive lines of one block, joined
  std::string last_line_;  // of the group
  std::string above_;      // the group without it
  bool group_names_speaker_ = false;
  std::size_t block_ = 0;
};

bool belongs_to_letterhead(const HeadLine& line) {
  return line.kind == Kind::mission || line.kind == Kind::address;
}

// Where the title begins among the lines that are neither markings nor dates.
std::size_t begin_of_title(const std::vector<HeadLine>& lines) {
  auto heading = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.kind == Kind::heading; });
  const auto last_before = [&](auto end) {
    const auto last = std::find_if(std::make_reverse_iterator(end), lines.rend(), belongs_to_letterhead);
    return static_cast<std::size_t>(last.base() - lines.begin());
  };
  if (heading == lines.end()) {
    // Without a heading the letterhead ends with its last telling line and what its block still says.
    std::size_t at = last_before(lines.end());
    while (at > 0 && at < lines.size() && lines[at].block == lines[at - 1].block && lines[at].kind == Kind::other) ++at;
    return at;
  }
  const auto says = heading_line_of(heading->text);
  while (says && names_sender_first(*heading, *says) && heading != lines.begin() &&
         (heading - 1)->block == heading->block) {
    --heading;
  }
  const auto index = static_cast<std::size_t>(heading - lines.begin());
  if (last_before(heading) > 0) return index;
  // No address, no mission: a short name on top is the sender's, anything else a title.
  constexpr std::size_t longest_name = 5;
  std::size_t at = 0;
  while (at < index && lines[at].kind == Kind::other && !names_a_meeting(lines[at].text) &&
         words_of(lines[at].text).size() <= longest_name) {
    ++at;
  }
  return at == index ? index : 0;
}

// "New York" above "8 March 2024" is one line of place and date.
void take_place_date(std::string& place_date, const HeadLine& line) {
  const std::string text = without_brackets(line.text);
  if (place_date.empty()) {
    place_date = text;
  } else if (has_date(place_date) != has_date(text)) {
    append_listed(place_date, text);
  }
}

// The date that a meeting's line has in brackets, where the paper gives no other.
std::string date_within(std::string_view meeting) {
  const std::size_t open = meeting.rfind('(');
  if (open == std::string_view::npos || !meeting.ends_with(')')) return {};
  const std::string inside = without_brackets(meeting.substr(open));
  return is_place_date(inside) ? inside : std::string{};
}

}  // namespace

TitleBlock read_title_block(const std::vector<const Block*>& blocks) {
  TitleBlock title;
  std::vector<HeadLine> lines = read_head_lines(blocks, title.blocks);
  const bool only_heading = title.blocks == 0 && !blocks.empty() && blocks.front()->kind == Block::Kind::heading &&
                            blocks.front()->level == 1;
  if (only_heading) {
    title.blocks = 1;
    title.title.push_back(without_bidi_controls(fold_spaces(blocks.front()->text).text));
    return title;
  }
  std::vector<HeadLine> named;
  for (HeadLine& line : lines) {
    if (line.kind == Kind::marking) {
      for (FoundMarking& marking : find_markings(line.text)) title.markings.push_back(std::move(marking));
    } else if (line.kind == Kind::place_date || line.kind == Kind::place) {
      take_place_date(title.place_date, line);
    } else if (line.kind == Kind::note) {
      title.notes.push_back({line.text, line.block});
    } else {
      named.push_back(std::move(line));
    }
  }
  const std::size_t begin = begin_of_title(named);
  std::vector<HeadLine> letterhead(named.begin(), named.begin() + static_cast<std::ptrdiff_t>(begin));
  TitleParser parser(title);
  for (std::size_t i = begin; i < named.size(); ++i) {
    if (named[i].kind == Kind::address) {
      letterhead.push_back(named[i]);
    } else {
      parser.take(named[i]);
    }
  }
  parser.finish();
  title.letterhead = read_letterhead(letterhead);
  if (title.place_date.empty()) title.place_date = date_within(title.meeting);
  return title;
}

}  // namespace rostrum
