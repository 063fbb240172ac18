#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/formats/document.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// A line that says neither who speaks nor where, and is none of the markings that are known.
struct TitleNote {
  std::string text;
  std::size_t block = 0;
};

// What stands before the first words that are spoken.
struct TitleBlock {
  std::size_t blocks = 0;  // how many of the document's leading blocks it takes
  std::vector<LetterheadColumn> letterhead;
  std::vector<std::string> title;
  std::string heading;
  std::string speaker;
  std::string person;
  std::string meeting;
  std::string place_date;
  std::vector<FoundMarking> markings;
  std::vector<TitleNote> notes;
};

// `blocks` are paragraphs, headings and list items in order. Without any line that a title block alone has
// (a heading like STATEMENT, a date, a marking, an address), nothing is taken but a leading level-1 heading.
[[nodiscard]] TitleBlock read_title_block(const std::vector<const Block*>& blocks);

}  // namespace rostrum
