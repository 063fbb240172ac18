#pragma once

#include <vector>

#include "content/formats/document.hpp"

namespace rostrum {

// What parts a passage from the one before it.
enum class PassageGap { blank_line, rule, page_turn };

// A block of text, with the paper's page on which it begins. Page breaks, page numbers and rules are taken out.
struct Passage {
  Block block;
  int page = 1;
  PassageGap gap = PassageGap::blank_line;
};

struct Passages {
  std::vector<Passage> passages;
  int pages = 1;
  bool shows_pages = false;  // the document has page breaks or page numbers of its own
};

// Salutations that share a block with what follows are parted from it.
[[nodiscard]] Passages read_passages(const Document& document);

}  // namespace rostrum
