#pragma once

#include <string>
#include <vector>

#include "render/text/bidi_levels.hpp"
#include "render/text/line_break.hpp"
#include "render/text/text_engine.hpp"
#include "render/text/word_row.hpp"

namespace rostrum {

struct MeasuredText::Data {
  WordRow row;
  Language language;
  std::vector<LevelRun> paragraphs;        // of one base level each, in bytes
  std::vector<LineBreak> breaks;           // the first is the text's start
  std::int64_t width = 0;                  // of the widest paragraph on one line
  std::int64_t widest_between_breaks = 0;  // any allowed or forbidden break counts
  std::int64_t widest_unbroken = 0;        // only allowed breaks count

  void measure_words();
  [[nodiscard]] BidiLevel paragraph_level(std::uint32_t byte) const;
};

}  // namespace rostrum
