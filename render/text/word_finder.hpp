#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/text/typographer.hpp"
#include "render/text/word_cache.hpp"
#include "render/text/word_row.hpp"
#include "render/text/word_shaper.hpp"

namespace rostrum {

// Turns a text into a row of words: those that were seen before come from the cache, the rest are shaped, as many as
// stand together in one go.
class WordFinder {
 public:
  explicit WordFinder(FontSet& fonts);
  ~WordFinder();

  // Fills everything of `row` but its fonts, and the base levels of the text's paragraphs, in bytes. The style's sizes
  // are usable. Gives what the text's words have in common.
  const WordStyle& find(std::string_view text, const std::vector<StyleRun>& emphasis, const TextStyle& style,
                        WordRow& row, std::vector<LevelRun>& paragraphs);

  [[nodiscard]] std::size_t cached_bytes() const { return cache_.bytes(); }
  void forget();

 private:
  struct KnownStyle;
  struct Request;

  KnownStyle& known_style(const TextStyle& style);
  void resolve_levels(Request& request, std::vector<LevelRun>& paragraphs);
  void find_known(Request& request);
  bool shape_missing(Request& request);
  bool shape_stretch(Request& request, std::size_t first, std::size_t last);
  void take_whole_lines(Request& request);
  const SpaceGlyph* space_alone(Request& request, Style emphasis, BidiLevel level);
  void place(Request& request);

  FontSet& fonts_;
  LanguageTable languages_;
  Typographer typographer_;
  BidiLevels bidi_;
  WordCache cache_;
  WordShaper shaper_;
  ChunkedText chunked_;
  std::vector<LevelRun> levels_;  // in bytes; empty where all reads from left to right
  std::vector<std::unique_ptr<KnownStyle>> styles_;
  KnownStyle* last_style_ = nullptr;
};

}  // namespace rostrum
