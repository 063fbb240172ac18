#include "content/formats/office/flow_sink.hpp"

#include <algorithm>
#include <utility>

#include "content/formats/reading_notes.hpp"

namespace rostrum {

void FlowSink::add(FlowParagraph paragraph) {
  if (flow_ != nullptr) {
    flow_->add(std::move(paragraph));
  } else {
    cell_->push_back(std::move(paragraph));
  }
}

void FlowSink::add(const FlowTable& table) {
  if (flow_ != nullptr) {
    flow_->add(table);
    return;
  }
  for (const std::vector<FlowCell>& row : table) {
    for (const FlowCell& cell : row) cell_->insert(cell_->end(), cell.begin(), cell.end());
  }
}

void FlowSink::turn_page() {
  if (flow_ != nullptr) flow_->turn_page();
}

void SetAside::report(DocumentFlow& flow) const {
  if (notes > 0) {
    const Finding finding = footnotes_left_out(notes, 0);
    flow.report(finding.severity, finding.code, finding.message, finding.advice);
  }
  if (changes) {
    flow.report(Severity::warning, "tracked-changes",
                "The document holds tracked changes; it was read as if all of them were accepted",
                "Accept or reject them in the word processor, and save it again.");
  }
  if (hidden) {
    flow.report(Severity::note, "hidden-text", "The document holds hidden text, which is left out",
                "Compare the text with the paper.");
  }
}

void add_margin(std::vector<Block>& margin, DocumentFlow& flow) {
  constexpr std::size_t most_blocks = 200;
  for (Block& block : flow.finish().blocks) {
    const auto same = [&block](const Block& each) { return each.text.text == block.text.text; };
    if (block.text.empty() || margin.size() >= most_blocks) continue;
    if (std::none_of(margin.begin(), margin.end(), same)) margin.push_back(std::move(block));
  }
}

}  // namespace rostrum
