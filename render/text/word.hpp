#pragma once

#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "render/text/bidi_levels.hpp"
#include "render/text/line_break.hpp"
#include "render/text/rule_book.hpp"
#include "render/text/shaper.hpp"
#include "render/text/units.hpp"

namespace rostrum {

// Bytes of a word of one script, font and level.
struct WordRun {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t first_glyph = 0, end_glyph = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
  FontId font{};
  BidiLevel level = 0;  // above the word's place in its line
};

// The space that follows a word.
struct SpaceGlyph {
  hb_script_t script = HB_SCRIPT_COMMON;
  FontId font{};
  Glyph glyph;
};

// What stands between two spaces, shaped alone; or a whole line where words hang together. Immutable. Positions count
// in bytes of its own text. What the spans show is kept by the arena that holds the word.
struct ShapedWord {
  std::string_view text;
  std::uint32_t content_end = 0;  // where its hanging white space begins
  std::int64_t advance = 0;
  std::int64_t content_advance = 0;  // up to content_end, without the letter spacing after the last cluster
  std::span<const WordRun> runs;
  std::span<const Glyph> glyphs;      // in logical order
  std::span<const LineBreak> breaks;  // inside it
  std::span<const char32_t> missing;  // characters that no font has
  SpaceGlyph space;
  WordSides sides;
  // Line break classes (UAX #14) that decide whether a line may end beside it.
  std::uint8_t first_class = 0, second_class = 0, last_class = 0;
};
static_assert(std::is_trivially_destructible_v<ShapedWord>);

// Memory for words that are dropped together.
class WordArena {
 public:
  // Room for `count` values, not yet made.
  template <typename Value>
  [[nodiscard]] Value* room(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<Value> && alignof(Value) <= alignof(std::max_align_t));
    return static_cast<Value*>(allocate(count * sizeof(Value)));
  }

  template <typename Value>
  [[nodiscard]] std::span<const Value> copy(std::span<const Value> values) {
    if (values.empty()) return {};
    Value* copies = room<Value>(values.size());
    std::uninitialized_copy(values.begin(), values.end(), copies);
    return {copies, values.size()};
  }

  // A word with all that it shows.
  const ShapedWord* copy(const ShapedWord& word);

  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  static constexpr std::size_t block_size = 16 * 1024;
  void* allocate(std::size_t size);

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t left_ = 0;  // in the last block
  std::byte* next_ = nullptr;
  std::size_t bytes_ = 0;
};

}  // namespace rostrum
