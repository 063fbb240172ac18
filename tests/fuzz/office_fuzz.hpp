#pragma once

#include <cstddef>

#include "content/formats/document.hpp"
#include "content/formats/read_document.hpp"
#include "content/statement/read_statement.hpp"
#include "content/text/unicode.hpp"
#include "tests/fuzz/require.hpp"

namespace rostrum {

// What holds for a document that any reader makes of any bytes.
inline void check_office_document(const Result<Document>& document) {
  if (!document) {
    require(!document.error().what.empty() && !document.error().advice.empty());
    return;
  }
  require(document->blocks.size() <= max_statement_blocks);
  for (const Block& block : document->blocks) {
    require(is_well_formed(block.text.text));
    std::size_t from = 0;
    for (const StyleRun& run : block.text.runs) {
      require(from <= run.range.begin && run.range.begin < run.range.end && run.range.end <= block.text.text.size());
      from = run.range.end;
    }
  }
  const Statement statement = read_statement(*document);
  for (const Paragraph& paragraph : statement.paragraphs) require(!paragraph.text.empty());
}

}  // namespace rostrum
