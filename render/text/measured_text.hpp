#pragma once

#include <string>
#include <vector>

#include "render/text/bidi_levels.hpp"
#include "render/text/line_break.hpp"
#include "render/text/shaped_text.hpp"
#include "render/text/text_engine.hpp"

namespace rostrum {

struct MeasuredText::Data {
  ShapedText shaped;
  Language language;
  std::vector<LevelRun> paragraphs;          // of one base level each
  std::vector<LineBreak> breaks;             // the first is the text's start
  std::int64_t width = 0;                    // of the widest paragraph on one line
  std::int64_t widest_between_breaks = 0;    // any allowed or forbidden break counts
  std::int64_t widest_unbroken = 0;          // only allowed breaks count
  std::vector<char32_t> missing_characters;  // as often as they occur
  mutable std::vector<TextRun> runs;         // made when first asked for
  mutable bool runs_made = false;

  void measure_words();
  [[nodiscard]] BidiLevel paragraph_level(std::uint32_t unit) const;
};

}  // namespace rostrum
