#include "content/statement/margins.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "content/statement/head_lines.hpp"
#include "content/statement/letters.hpp"
#include "content/statement/marking.hpp"

namespace rostrum {

namespace {

std::vector<ByteRange> printed_lines(std::string_view text) {
  std::vector<ByteRange> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\t", begin), text.size());
    if (!trim(text.substr(begin, end - begin)).empty()) lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

bool names_sender(const Block& block) {
  const std::string_view text = block.text.text;
  const std::vector<ByteRange> lines = printed_lines(text);
  return std::any_of(lines.begin(), lines.end(), [text](ByteRange line) {
    return kind_of_head_line(trim(text.substr(line.begin, line.size()))) == HeadLine::Kind::mission;
  });
}

// A marking may share its line with a document's symbol, a tab between them.
void take_markings(const Block& block, std::vector<Block>& head) {
  const auto take = [&](ByteRange range) {
    if (find_markings(block.text.text.substr(range.begin, range.size())).empty()) return false;
    head.push_back({Block::Kind::paragraph, 0, block.text.slice(range), 0});
    return true;
  };
  if (take({0, block.text.text.size()})) return;
  for (const ByteRange& line : printed_lines(block.text.text)) take(line);
}

}  // namespace

Document with_telling_margins(Document document) {
  constexpr std::size_t head_of_text = 12;
  const auto last =
      document.blocks.begin() + static_cast<std::ptrdiff_t>(std::min(document.blocks.size(), head_of_text));
  std::vector<Block> head;
  if (std::none_of(document.blocks.begin(), last, names_sender) &&
      std::any_of(document.headers.begin(), document.headers.end(), names_sender)) {
    for (const Block& block : document.headers) {
      if (!find_markings(block.text.text).empty()) continue;
      head.push_back(block);
      head.back().kind = Block::Kind::paragraph;
      head.back().level = 0;
    }
  }
  for (const auto* margin : {&document.headers, &document.footers}) {
    for (const Block& block : *margin) take_markings(block, head);
  }
  for (Block& block : head) block.line = document.blocks.empty() ? 1 : document.blocks.front().line;
  document.blocks.insert(document.blocks.begin(), std::make_move_iterator(head.begin()),
                         std::make_move_iterator(head.end()));
  document.headers.clear();
  document.footers.clear();
  return document;
}

}  // namespace rostrum
