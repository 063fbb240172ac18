#pragma once

#include <cstddef>
#include <vector>

#include "content/formats/document.hpp"
#include "content/formats/office/document_flow.hpp"

namespace rostrum {

// Where a reader's paragraphs go: into the document, or into a cell, a text box, a header, which know no pages.
class FlowSink {
 public:
  explicit FlowSink(DocumentFlow& flow) : flow_(&flow) {}
  explicit FlowSink(FlowCell& cell) : cell_(&cell) {}

  void add(FlowParagraph paragraph);
  void add(const FlowTable& table);
  void turn_page();

 private:
  DocumentFlow* flow_ = nullptr;
  FlowCell* cell_ = nullptr;
};

// What a reader passes over or decides by itself, and tells once.
struct SetAside {
  std::size_t notes = 0;  // footnotes and endnotes
  bool changes = false;   // tracked ones
  bool hidden = false;    // text

  void report(DocumentFlow& flow) const;
};

// Adds what a header or footer says to those of the document, each text once.
void add_margin(std::vector<Block>& margin, DocumentFlow& flow);

}  // namespace rostrum
