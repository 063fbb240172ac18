#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "content/text/styled_text.hpp"
#include "render/paint/display_list.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/align.hpp"
#include "render/views/moving_text.hpp"
#include "render/views/theme.hpp"

namespace rostrum {

// A paragraph set in lines, ready to be placed.
struct TextBlock {
  std::vector<Line> lines;
  TextEngine::LineHeight line_height;

  [[nodiscard]] int height() const { return (line_height.advance * static_cast<std::int32_t>(lines.size())).ceil(); }
  [[nodiscard]] Fixed width() const;           // of the longest line
  [[nodiscard]] Fixed first_baseline() const;  // beneath the block's top
};

[[nodiscard]] TextBlock set_text(TextEngine& engine, const StyledText& text, const TextStyle& style, int width,
                                 Breaking breaking = Breaking::optimal);
[[nodiscard]] TextBlock set_text(TextEngine& engine, std::string_view text, const TextStyle& style, int width,
                                 Breaking breaking = Breaking::optimal);

// Colours of parts of a text; what no span covers takes the block's colour.
struct ColorSpan {
  ByteRange range;
  Color color;
};

// Collects a display list. Positions are given as for a left-to-right screen and mirrored where the screen reads from
// right to left, so that no view has to think of it twice.
class Composer {
 public:
  Composer(int width, int height, Color background, Direction direction);

  void fill(Rect rect, Color color, int radius = 0);

  // A rectangle's border of this thickness, within it. `inside` fills the rest.
  void frame(Rect rect, int thickness, Color border, Color inside, int radius = 0);

  // A finished picture, scaled to fill the rectangle; it is never mirrored itself.
  void picture(Rect rect, std::shared_ptr<const SparseFrame> frame);

  // Places a block with its top at `top`, aligned within `box` (whose height does not matter). Returns the bottom.
  int text(const TextBlock& block, Rect box, int top, Color color, Align align = Align::start,
           std::span<const ColorSpan> spans = {});

  // Lines through the parts of a block in `struck`, where text() with the same arguments places it.
  void strike(const TextBlock& block, Rect box, int top, Color color, Align align, std::span<const ByteRange> struck);

  // Places a one-line block on a baseline.
  void text_on_baseline(const TextBlock& block, Rect box, int baseline, Color color, Align align = Align::start);

  // A place for words that follow a clock, its box as on a left-to-right screen. Nothing else may be drawn into the
  // box.
  void moving(MovingText place);

  // From here on the screen reads this way.
  void read(Direction direction) { direction_ = direction; }
  [[nodiscard]] Direction direction() const { return direction_; }
  [[nodiscard]] int width() const { return list_.width; }
  [[nodiscard]] DisplayList take() { return std::move(list_); }
  [[nodiscard]] std::vector<MovingText> take_moving() { return std::move(moving_); }

 private:
  void line(const Line& line, Rect box, Fixed baseline, Color color, Align align, std::span<const ColorSpan> spans);
  // The left end of a line within its box, which is not yet mirrored.
  [[nodiscard]] Fixed origin_of(const Line& line, Rect box, Align align) const;
  void strike_line(const Line& line, Rect box, Fixed baseline, int thickness, Color color, Align align,
                   std::span<const ByteRange> struck);
  [[nodiscard]] Rect mirrored(Rect rect) const;

  DisplayList list_;
  std::vector<MovingText> moving_;
  Direction direction_;
};

}  // namespace rostrum
