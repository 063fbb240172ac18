#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "content/text/styled_text.hpp"
#include "render/text/font_faces.hpp"
#include "render/text/language_traits.hpp"
#include "render/text/rule_book.hpp"
#include "render/text/shaped_text.hpp"
#include "render/text/text_chunks.hpp"
#include "render/text/word.hpp"

namespace rostrum {

// All that decides how a word looks, but its own text and direction.
struct WordStyle {
  Language language;
  LanguageTraits* traits = nullptr;
  const RuleBook* rules = nullptr;
  ShapeSettings settings;
  Weight weight = Weight::regular;
  Slant slant = Slant::upright;
};

// A part of one line of a text, in bytes of it.
struct Stretch {
  std::string_view text;  // the whole
  std::uint32_t begin = 0, end = 0;
  std::uint32_t space = 0;                // the byte as which the space after it looks
  const std::vector<StyleRun>& emphasis;  // of the whole text
  const std::vector<LevelRun>& levels;    // of the whole text, in bytes; none: all of it reads from left to right
};

// Shapes words that no cache holds, many in one go, and cuts them apart.
class WordShaper {
 public:
  explicit WordShaper(FontSet& fonts) : faces_(fonts.faces()) {}

  void shape(const Stretch& stretch, const WordStyle& style);

  // Whether some font in it looks across spaces, so that words cannot be cut apart there.
  [[nodiscard]] bool hangs_together() const;

  // A word of the stretch, by its bytes in the whole text, its levels counted from `base`. Words are cut in the order
  // of the text. It shows what this shaper holds until the next call.
  const ShapedWord& cut(std::uint32_t begin, std::uint32_t end, BidiLevel base);

  // Whether UAX #14 lets a line end before the word cut last.
  [[nodiscard]] bool may_break_before_it() const { return may_break_before_; }

 private:
  // How far the text was cut: all of it is passed once.
  struct Cursor {
    std::uint32_t unit = 0;
    std::size_t item = 0, glyph = 0, place = 0, missing = 0;
  };

  std::uint32_t seek(std::uint32_t byte);
  void find_levels(const Stretch& stretch);
  void cut_glyphs(std::uint32_t begin, std::uint32_t end, BidiLevel base);
  void cut_breaks(std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] SpaceGlyph space_at(std::uint32_t unit);

  FontSet::Faces& faces_;
  Shaper shaper_;
  std::string_view source_;  // the whole text
  std::uint32_t begin_ = 0;  // byte of it
  const WordStyle* style_ = nullptr;
  ShapedText shaped_;
  std::vector<LevelRun> levels_;
  std::vector<ScriptRun> scripts_;
  std::vector<MissingCharacter> missing_;
  std::vector<BreakOpportunity> opportunities_;
  Cursor cursor_;
  bool may_break_before_ = false;

  ShapedWord word_;
  std::vector<WordRun> word_runs_;
  std::vector<Glyph> word_glyphs_;
  std::vector<LineBreak> word_breaks_;
  std::vector<char32_t> word_missing_;
  std::vector<BreakOpportunity> word_places_;
};

}  // namespace rostrum
