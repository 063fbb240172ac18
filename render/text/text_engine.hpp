#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/text/byte_range.hpp"
#include "content/text/house_style.hpp"
#include "content/text/language.hpp"
#include "content/text/styled_text.hpp"
#include "render/text/font_set.hpp"
#include "render/text/units.hpp"

namespace rostrum {

enum class Figures { proportional, tabular };

// Whether a text is set as the house sets it, with its spaces and with fonts at sizes that look equal beside one
// another, or exactly as it came: to compare with other shapers.
enum class Setting { typeset, as_given };

// How a stretch of text is to look, apart from its own emphasis.
struct TextStyle {
  Language language;
  Fixed size{};                     // of the em
  Weight weight = Weight::regular;  // emphasis in the text adds to it
  Fixed letter_spacing{};           // added after each cluster but the last of a line; never in joined scripts
  Figures figures = Figures::proportional;
  Setting setting = Setting::typeset;
  bool operator==(const TextStyle&) const = default;
};

struct ShapedGlyph {
  FontId font{};
  GlyphId glyph{};
  std::uint32_t cluster = 0;  // byte offset in the text
  Fixed x_advance, y_advance, x_offset, y_offset;
};

// A stretch of one script, direction, font and language, as it goes to the shaper.
struct TextRun {
  ByteRange range;
  std::string script;  // ISO 15924: "Cyrl"
  Direction direction = Direction::left_to_right;
  FontId font{};
  Language language;
};

// A glyph's place in a line: from the line's left end and its baseline, y downwards.
struct PlacedGlyph {
  FontId font{};
  GlyphId glyph{};
  Fixed size;  // of the em
  Fixed x, y;
  std::uint32_t cluster = 0;
};

struct Line {
  ByteRange range;                                 // of the text, trailing white space left out
  Fixed width;                                     // of the ink box that alignment uses: without trailing white space
  Direction direction = Direction::left_to_right;  // of the paragraph
  std::vector<PlacedGlyph> glyphs;                 // visual order, left to right
};

enum class Breaking {
  optimal,   // the typographer's pass and a dynamic programme over the paragraph
  balanced,  // optimal, and as even as possible however many lines there are: titles
  greedy     // first fit and no pass: to compare with peers
};

// A paragraph measured once, wrapped as often as needed. Cheap to move; keeps its own copy of the text.
class MeasuredText {
 public:
  MeasuredText(MeasuredText&&) noexcept;
  MeasuredText& operator=(MeasuredText&&) noexcept;
  ~MeasuredText();

  // Never empty: an empty text is one empty line. A word wider than `width` breaks at a grapheme.
  // '\n' in the text always ends a line.
  [[nodiscard]] std::vector<Line> wrap(Fixed width, Breaking breaking = Breaking::optimal) const;

  // How many lines wrap() makes, without placing any glyph.
  [[nodiscard]] std::size_t line_count(Fixed width) const;

  [[nodiscard]] Fixed width() const;        // on one line
  [[nodiscard]] Fixed widest_word() const;  // of what may not break
  [[nodiscard]] std::size_t missing_glyphs() const;
  [[nodiscard]] std::vector<char32_t> missing_characters() const;  // sorted, each once
  [[nodiscard]] std::vector<TextRun> runs() const;                 // in logical order
  [[nodiscard]] std::vector<ShapedGlyph> glyphs() const;           // of the whole text, in visual order

  struct Data;

 private:
  friend class TextEngine;
  explicit MeasuredText(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

// Bidi (UAX #9), script and font runs with fallback per cluster, shaping, break opportunities (UAX #14).
// Takes any bytes: ill-formed UTF-8 is shown as U+FFFD and keeps its byte offsets.
class TextEngine {
 public:
  explicit TextEngine(std::shared_ptr<FontSet> fonts, const HouseStyle& style = {});
  ~TextEngine();
  // One that measures the same and shares nothing with this one: for another thread. Null where the fonts cannot be
  // opened again.
  [[nodiscard]] std::unique_ptr<TextEngine> another() const;

  [[nodiscard]] MeasuredText measure(const StyledText& text, const TextStyle& style);
  [[nodiscard]] MeasuredText measure(std::string_view text, const TextStyle& style);

  [[nodiscard]] const FontSet& fonts() const { return *fonts_; }

  // The sentence that names the package without which this language's words are not divided at syllables.
  [[nodiscard]] std::optional<std::string> missing_hyphenation(const Language& language) const;

  // What the words measured before take; never more than most_cached_bytes by far.
  [[nodiscard]] std::size_t cached_bytes() const;
  static constexpr std::size_t most_cached_bytes = std::size_t{3} << 20;
  void forget_words();

  // Ascent and descent that lines of this language need at this size (Arabic needs more than Latin), and the
  // distance between baselines that reads well (about 1.25 em; Arabic 1.5).
  struct LineHeight {
    Fixed ascent, descent, advance;
  };
  [[nodiscard]] LineHeight line_height(const Language& language, Fixed size) const;

 private:
  MeasuredText measure(std::string_view text, const std::vector<StyleRun>& emphasis, const TextStyle& style);

  std::shared_ptr<FontSet> fonts_;
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace rostrum
