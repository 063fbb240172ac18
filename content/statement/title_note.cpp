#include "content/statement/title_note.hpp"

#include <algorithm>

#include "content/statement/letters.hpp"
#include "content/statement/meeting_words.hpp"
#include "content/statement/place_date.hpp"
#include "content/statement/title_words.hpp"

namespace rostrum {

namespace {

bool stands_between(std::string_view line, std::string_view open, std::string_view close) {
  return line.size() > open.size() + close.size() && line.starts_with(open) && line.ends_with(close);
}

bool says_who_or_where(std::string_view line) {
  return begins_with_by(line) || begins_rank_or_number(line) || begins_with_occasion(line) ||
         begins_with_subject(line) || names_a_meeting(line);
}

// "Please do not quote", and no name: most of its words begin small.
bool is_written_small(std::string_view line) {
  std::ptrdiff_t small = 0;
  for (const std::string_view word : words_of(line)) {
    const char32_t first = code_point_at(word, 0);
    small += is_lower(first) ? 1 : (is_upper(first) ? -1 : 0);
  }
  return small > 0;
}

}  // namespace

bool is_bracketed_note(std::string_view line) {
  line = trim(line);
  const bool bracketed =
      stands_between(line, "[", "]") || stands_between(line, "【", "】") || stands_between(line, "［", "］");
  return bracketed && count_letters(line) > 0 && !says_who_or_where(without_brackets(line));
}

bool is_note_below_sender(const HeadLine& line, const HeadLine& heading) {
  if (line.kind != HeadLine::Kind::other || line.block == heading.block) return false;
  const bool bracketed = stands_between(line.text, "(", ")") || stands_between(line.text, "（", "）");
  if (says_who_or_where(bracketed ? without_brackets(line.text) : line.text)) return false;
  if (bracketed) return true;
  if (is_all_capitals(line.text)) return !is_all_capitals(heading.text);
  const bool only_it_is_bold = line.look == HeadLine::Look::bold && heading.look != HeadLine::Look::bold;
  return only_it_is_bold && is_written_small(line.text);
}

}  // namespace rostrum
