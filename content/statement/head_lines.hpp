#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/formats/document.hpp"

namespace rostrum {

// One printed line before the first words that are spoken, and what it looks like.
struct HeadLine {
  enum class Kind { other, marking, place_date, place, heading, by, meeting, topic, mission, address, note };
  Kind kind = Kind::other;
  std::string text;       // letter-spacing and white space folded
  std::size_t block = 0;  // index of its block
  enum class Look { other, italic, bold };
  Look look = Look::other;  // italic or bold where every letter of the line is
};

[[nodiscard]] HeadLine::Kind kind_of_head_line(std::string_view line);

// Whether a block is spoken: a sentence, or a paragraph too long for a title. `text` is the block's, spaces folded.
[[nodiscard]] bool is_prose(const Block& block, const std::string& text);

// The lines of the blocks before the body; `body` becomes the index of the first block that is spoken.
[[nodiscard]] std::vector<HeadLine> read_head_lines(const std::vector<const Block*>& blocks, std::size_t& body);

}  // namespace rostrum
