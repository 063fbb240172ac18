#pragma once

#include <cstdint>
#include <vector>

#include "content/text/finding.hpp"
#include "content/text/styled_text.hpp"

namespace rostrum {

// What every format reader makes: the document as its author laid it out, before anyone asks what it
// means. Text is NFC; '\n' inside a block is a line end that the source has, whether soft or hard.
struct Block {
  enum class Kind { paragraph, heading, list_item, page_break, rule, table_row };
  Kind kind = Kind::paragraph;
  int level = 0;  // of a heading (from 1) or of a list item's nesting (from 1)
  StyledText text;
  int line = 0;  // in the source, from 1; of a format without lines, the number of the paragraph
  bool operator==(const Block&) const = default;
};

struct Document {
  std::vector<Block> blocks;
  // What the heads and feet of pages say, each text once, page numbers left out: paragraphs and table rows. They are no
  // part of the text, but a marking or the letterhead may stand there.
  std::vector<Block> headers;
  std::vector<Block> footers;
  std::vector<Finding> findings;   // e.g. bytes that were not the encoding they claim
  std::string encoding = "UTF-8";  // what the bytes were read as
};

}  // namespace rostrum
