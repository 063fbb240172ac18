#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/room/delivery.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/screen.hpp"
#include "render/views/theme.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// What a meeting adds to the picture of a segment: it stands where the text leaves room, and moves nothing of it.
struct StatementNotes {
  ShownTimer timer;
  bool off_text = false;                                // the speaker departs from the text
  bool earlier_text = false;                            // of a version shown alone: its original is newer
  std::vector<std::optional<SegmentMark::Kind>> marks;  // of the segments, for the rail; may be empty
};

// Of `version` where it is shown alone.
[[nodiscard]] StatementNotes notes_of(const StatementScreen& screen, std::optional<std::size_t> version);

// What a quiet notice says, the longest first; empty where there is nothing to say.
[[nodiscard]] std::vector<std::string> notice_words(const StatementNotes& notes, const Words& words);
[[nodiscard]] std::vector<std::string> off_text_words(const Words& words);

// The longest of these on one line of this width.
[[nodiscard]] std::optional<TextBlock> set_notice(const std::vector<std::string>& variants, const Language& language,
                                                  Fixed size, int width, TextEngine& engine);

// The timer on one line with other words: "left 2:14".
class LineTimer {
 public:
  LineTimer(const ShownTimer& timer, Fixed label, const Language& language, TextEngine& engine);

  [[nodiscard]] int width() const { return width_; }  // 0 where none is shown

  // From `x` on, which is the box's start as on a left-to-right screen.
  void place(Composer& composer, int x, int baseline, const Palette& colors, TextEngine& engine) const;

 private:
  TextStyle word_, figures_;
  int word_width_ = 0, figures_width_ = 0, gap_ = 0, width_ = 0;
};

}  // namespace rostrum
