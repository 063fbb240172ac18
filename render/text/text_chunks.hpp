#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rostrum {

// What stands between spaces, with the spaces after it. Positions are bytes.
struct TextChunk {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t next = 0;    // where the next one begins: after the spaces and the line end
  std::uint32_t spaces = 0;  // after it, a byte each; tabs count as spaces
  bool ends_line = false;    // the text's last chunk does
};

struct ChunkedText {
  std::vector<TextChunk> chunks;  // at least one
  bool may_turn = false;          // some character may lead to right-to-left text
};

// Cuts a text at its spaces. A space that carries a mark is part of a chunk.
void split_text(std::string_view utf8, ChunkedText& result);

}  // namespace rostrum
