#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/formats/document.hpp"

namespace rostrum {

// A paragraph as a word processor holds it.
struct FlowParagraph {
  StyledText text;  // tabs and line ends as they stand
  Block::Kind kind = Block::Kind::paragraph;
  int level = 0;
  bool centred = false;
};

// A table's rows of cells of paragraphs.
using FlowCell = std::vector<FlowParagraph>;
using FlowTable = std::vector<std::vector<FlowCell>>;

// Collects what a document says from its begin to its end, as blocks. A block's line is the number of its paragraph.
//
// Lines of a title that are centred below each other are one block, as they are when somebody types them into one
// paragraph. A table is layout where it stands before the first sentences, as that of a letterhead does, or has one
// row or column, or paragraphs within its cells: each cell is read by itself. Any other is read row by row.
class DocumentFlow {
 public:
  void add(FlowParagraph paragraph);
  void add(const FlowTable& table);
  void turn_page();
  void draw_rule();

  // Of what went before; more may follow.
  [[nodiscard]] const std::vector<Block>& blocks() const { return document_.blocks; }
  // Adds a finding, once for each code.
  void report(Severity severity, std::string_view code, std::string message, std::string advice);

  [[nodiscard]] Document finish();

 private:
  void add_cell(const FlowCell& cell);
  void add_row(const std::vector<FlowCell>& row);
  [[nodiscard]] bool is_layout(const FlowTable& table) const;
  void push(Block block);

  Document document_;
  int paragraphs_ = 0;
  bool said_something_ = false;  // a sentence or so
  bool below_centred_ = false;   // the last block is one that a centred line may go on with
};

// Letters as a reader gets them from a word processor: NFC, without control characters and soft hyphens, which are
// layout. '\n' and '\t' stay.
[[nodiscard]] std::string office_text(std::string_view utf8);

}  // namespace rostrum
