#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "render/text/line_break.hpp"
#include "render/text/unit_text.hpp"
#include "render/text/word.hpp"

namespace rostrum {

// A word in its text.
struct PlacedWord {
  const ShapedWord* word = nullptr;
  std::uint32_t begin = 0;   // byte of the text
  std::uint32_t spaces = 0;  // after it, a byte each
  std::uint32_t next = 0;    // where what follows it begins: past the line end too
  bool ends_line = false;
  BidiLevel level = 0, space_level = 0;
  const SpaceGlyph* space = nullptr;
  std::int64_t x = 0;  // pen before it, the whole text set in one line

  [[nodiscard]] std::uint32_t end() const { return begin + static_cast<std::uint32_t>(word->text.size()); }
  [[nodiscard]] std::int64_t end_x() const { return x + word->advance; }
  [[nodiscard]] std::int64_t next_x() const { return end_x() + std::int64_t{spaces} * space->glyph.advance; }
};

// A stretch of one font and level as a line shows it, its glyphs in logical order. Clusters count from byte `base`.
struct LinePiece {
  FontId font{};
  hb_script_t script = HB_SCRIPT_COMMON;
  BidiLevel level = 0;
  std::uint32_t base = 0;
  std::span<const Glyph> glyphs;
  std::vector<Glyph> own;  // where the glyphs are not a word's

  [[nodiscard]] std::span<const Glyph> shown() const { return own.empty() ? glyphs : std::span<const Glyph>(own); }
  [[nodiscard]] bool right_to_left() const { return (level & 1) != 0; }
};

// The words of a text side by side. Positions are bytes of the text.
class WordRow {
 public:
  std::shared_ptr<FontSet> fonts;
  ShapeSettings settings;
  bool left_to_right = true;      // all of it
  std::vector<PlacedWord> words;  // at least one
  std::vector<std::shared_ptr<const WordArena>> kept;

  // The em size at which a font is shown.
  [[nodiscard]] Fixed shown_size(FontId font) const;

  // The index of the word that holds a byte, or after which it stands.
  [[nodiscard]] std::size_t word_at(std::uint32_t byte) const;

  // What a line from `begin` to `end` shows: words cut where they are not safe to cut are shaped again.
  [[nodiscard]] std::vector<LinePiece> pieces(std::uint32_t begin, std::uint32_t end) const;

  // The width of a stretch on a line of its own, without the letter spacing after its last cluster.
  [[nodiscard]] std::int64_t width_alone(std::uint32_t begin, std::uint32_t end) const;

  // The letter spacing that follows the cluster before `byte`.
  [[nodiscard]] std::int32_t spacing_before(std::uint32_t byte) const;

  // Where the run of one font and level that holds a byte ends.
  [[nodiscard]] std::uint32_t run_end(std::uint32_t byte) const;

  // A mark as the font shows it that stands before `byte`.
  [[nodiscard]] LinePiece mark_at(std::uint32_t byte, char16_t mark) const;

 private:
  void add_word(const PlacedWord& placed, std::uint32_t begin, std::uint32_t end, std::vector<LinePiece>& pieces) const;
  void shape_part(const PlacedWord& placed, const WordRun& run, std::uint32_t begin, std::uint32_t end,
                  std::vector<Glyph>& glyphs) const;
  [[nodiscard]] const UnitText& units_of(const ShapedWord& word) const;

  mutable const ShapedWord* decoded_ = nullptr;  // whose units these are
  mutable UnitText units_;
};

}  // namespace rostrum
