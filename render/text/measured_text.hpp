#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/text/bidi_levels.hpp"
#include "render/text/hyphenator.hpp"
#include "render/text/line_break.hpp"
#include "render/text/set_spaces.hpp"
#include "render/text/text_engine.hpp"
#include "render/text/word_row.hpp"

namespace rostrum {

struct MeasuredText::Data {
  WordRow row;
  Language language;
  std::optional<SetText> set;              // what `row` counts its bytes in, where that is not the text itself
  std::shared_ptr<Hyphenator> hyphenator;  // null where words are cut without marks
  std::vector<LevelRun> paragraphs;        // of one base level each, in bytes
  std::vector<LineBreak> breaks;           // the first is the text's start
  std::int64_t width = 0;                  // of the widest paragraph on one line
  std::int64_t widest_between_breaks = 0;  // any allowed or forbidden break counts
  std::int64_t widest_unbroken = 0;        // only allowed breaks count

  void measure_words();
  // A byte of the text that was given.
  [[nodiscard]] std::uint32_t source_of(std::uint32_t byte) const { return set ? set->source_of(byte) : byte; }
  [[nodiscard]] BidiLevel paragraph_level(std::uint32_t byte) const;
};

}  // namespace rostrum
