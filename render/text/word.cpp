#include "render/text/word.hpp"

#include <algorithm>

namespace rostrum {

void* WordArena::allocate(std::size_t size) {
  const std::size_t rounded = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
  if (rounded > left_) {
    const std::size_t block = std::max(block_size, rounded);
    blocks_.emplace_back(new std::byte[block]);
    bytes_ += block;
    // What is too large for a block of its own leaves the current one in use.
    if (rounded > block_size / 2) return blocks_.back().get();
    next_ = blocks_.back().get();
    left_ = block;
  }
  void* found = next_;
  next_ += rounded;
  left_ -= rounded;
  return found;
}

const ShapedWord* WordArena::copy(const ShapedWord& word) {
  ShapedWord kept = word;
  const std::span<const char> text = copy(std::span<const char>(word.text.data(), word.text.size()));
  kept.text = {text.data(), text.size()};
  kept.runs = copy(word.runs);
  kept.glyphs = copy(word.glyphs);
  kept.breaks = copy(word.breaks);
  kept.missing = copy(word.missing);
  return std::construct_at(room<ShapedWord>(1), kept);
}

}  // namespace rostrum
