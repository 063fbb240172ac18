#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/statement/marking.hpp"
#include "content/text/byte_range.hpp"
#include "content/text/finding.hpp"
#include "content/text/language.hpp"
#include "content/text/styled_text.hpp"

namespace rostrum {

// The head of a delegation's paper in one of its languages.
struct LetterheadColumn {
  Language language;
  std::vector<std::string> lines;  // as printed, addresses and telephone numbers included
  std::vector<std::string> name;   // the lines that name the sender: no address, telephone, fax
  bool operator==(const LetterheadColumn&) const = default;
};

struct PageBreak {
  std::size_t offset = 0;  // byte of the paragraph's text before which the paper turns its page
  int page = 0;            // number of the page that begins here
  bool operator==(const PageBreak&) const = default;
};

struct Paragraph {
  enum class Role { salutation, body, heading, list_item, closing };
  Role role = Role::body;
  Language language;                 // its own, or the statement's where it does not differ
  StyledText text;                   // one line: spaces folded, page breaks re-joined
  std::vector<ByteRange> sentences;  // find_sentences of the text; never empty
  int page = 1;                      // of the paper, on which the paragraph begins
  std::vector<PageBreak> page_breaks;
  int line = 0;  // in the source, from 1
  bool operator==(const Paragraph&) const = default;
};

// One language version of what a delegation hands in, understood. Fields that a paper lacks are empty.
struct Statement {
  Language language;
  std::vector<LetterheadColumn> letterhead;
  std::vector<std::string> title;  // lines of the title block, letter-spacing folded: "STATEMENT", "BY ..."
  std::string heading;             // the kind of paper: "STATEMENT", "ВЫСТУПЛЕНИЕ"
  std::string speaker;             // by whom, one line
  std::string person;              // of the speaker's words those that are a name, where a line of its own says so
  std::string meeting;             // at which meeting, one line
  std::string place_date;          // "New York, 8 March 2024"
  std::vector<FoundMarking> markings;
  std::vector<Paragraph> paragraphs;  // salutation and closing included
  int pages = 1;                      // of the paper, as far as it shows them
  std::vector<Finding> findings;      // without file names, which the caller knows

  [[nodiscard]] bool has(Marking marking) const;
  bool operator==(const Statement&) const = default;
};

}  // namespace rostrum
