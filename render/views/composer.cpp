#include "render/views/composer.hpp"

#include <algorithm>
#include <utility>

namespace rostrum {
namespace {

// Marks can be stacked without end (UAX #15, 13). What would stand in the rows around its own is not drawn.
bool leaves_its_row(const PlacedGlyph& glyph) {
  constexpr int most = 3, quarters = 4;  // of the em: a raised figure stands half as high
  const Fixed raised = std::max(glyph.y, -glyph.y);
  return raised > glyph.size * most / quarters;
}

}  // namespace

Fixed TextBlock::width() const {
  Fixed widest;
  for (const Line& line : lines) widest = std::max(widest, line.width);
  return widest;
}

Fixed TextBlock::first_baseline() const {
  // The leading is shared above and below, as CSS does it.
  return (line_height.advance - line_height.ascent - line_height.descent) / 2 + line_height.ascent;
}

TextBlock set_text(TextEngine& engine, const StyledText& text, const TextStyle& style, int width, Breaking breaking) {
  return {engine.measure(text, style).wrap(Fixed::from_pixels(std::max(width, 1)), breaking),
          engine.line_height(style.language, style.size)};
}

TextBlock set_text(TextEngine& engine, std::string_view text, const TextStyle& style, int width, Breaking breaking) {
  return {engine.measure(text, style).wrap(Fixed::from_pixels(std::max(width, 1)), breaking),
          engine.line_height(style.language, style.size)};
}

Composer::Composer(int width, int height, Color background, Direction direction) : direction_(direction) {
  list_.width = width;
  list_.height = height;
  list_.background = background;
}

Rect Composer::mirrored(Rect rect) const {
  if (direction_ == Direction::right_to_left) rect.x = list_.width - rect.x - rect.width;
  return rect;
}

void Composer::fill(Rect rect, Color color, int radius) {
  list_.items.emplace_back(FillRect{mirrored(rect), color, radius});
}

void Composer::frame(Rect rect, int thickness, Color border, Color inside, int radius) {
  fill(rect, border, radius);
  fill({rect.x + thickness, rect.y + thickness, rect.width - 2 * thickness, rect.height - 2 * thickness}, inside,
       std::max(0, radius - thickness));
}

void Composer::picture(Rect rect, std::shared_ptr<const SparseFrame> frame) {
  list_.items.emplace_back(Picture{mirrored(rect), std::move(frame)});
}

int Composer::text(const TextBlock& block, Rect box, int top, Color color, Align align,
                   std::span<const ColorSpan> spans) {
  Fixed baseline = Fixed::from_pixels(top) + block.first_baseline();
  for (const Line& each : block.lines) {
    line(each, box, Fixed::from_pixels(baseline.round()), color, align, spans);
    baseline += block.line_height.advance;
  }
  return top + block.height();
}

void Composer::text_on_baseline(const TextBlock& block, Rect box, int baseline, Color color, Align align) {
  if (!block.lines.empty()) line(block.lines.front(), box, Fixed::from_pixels(baseline), color, align, {});
}

void Composer::moving(MovingText place) {
  place.box = mirrored(place.box);
  place.reading = direction_;
  moving_.push_back(std::move(place));
}

Fixed Composer::origin_of(const Line& line, Rect box, Align align) const {
  const Rect place = mirrored(box);
  const Fixed left = Fixed::from_pixels(place.x);
  const Fixed slack = Fixed::from_pixels(place.width) - line.width;
  const Direction reading = align == Align::own_start ? line.direction : direction_;
  const bool at_right = (align == Align::end) == (reading == Direction::left_to_right);
  return align == Align::center ? left + slack / 2 : (at_right ? left + slack : left);
}

void Composer::strike(const TextBlock& block, Rect box, int top, Color color, Align align,
                      std::span<const ByteRange> struck) {
  const int thickness = std::max(1, (block.line_height.ascent / 14).round());
  Fixed baseline = Fixed::from_pixels(top) + block.first_baseline();
  for (const Line& each : block.lines) {
    strike_line(each, box, baseline, thickness, color, align, struck);
    baseline += block.line_height.advance;
  }
}

void Composer::strike_line(const Line& line, Rect box, Fixed baseline, int thickness, Color color, Align align,
                           std::span<const ByteRange> struck) {
  const auto is_struck = [&](const PlacedGlyph& glyph) {
    return std::any_of(struck.begin(), struck.end(), [&](const ByteRange& r) { return r.contains(glyph.cluster); });
  };
  const Fixed origin = origin_of(line, box, align);
  // Half the height of small letters, which is about half an em.
  const Fixed em = line.glyphs.empty() ? Fixed{} : line.glyphs.front().size;
  const int y = baseline.round() - (em / 4).round() - thickness / 2;
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    if (!is_struck(line.glyphs[i])) continue;
    const Fixed from = line.glyphs[i].x;
    while (i < line.glyphs.size() && is_struck(line.glyphs[i])) ++i;
    const Fixed to = i < line.glyphs.size() ? line.glyphs[i].x : line.width;
    // Places are known already: no second mirroring.
    list_.items.emplace_back(FillRect{{(origin + from).round(), y, (to - from).round(), thickness}, color, 0});
  }
}

void Composer::line(const Line& line, Rect box, Fixed baseline, Color color, Align align,
                    std::span<const ColorSpan> spans) {
  const Fixed origin = origin_of(line, box, align);
  const auto color_of = [&](std::uint32_t cluster) {
    for (const ColorSpan& span : spans) {
      if (span.range.contains(cluster)) return span.color;
    }
    return color;
  };
  GlyphRun run;
  for (const PlacedGlyph& glyph : line.glyphs) {
    if (leaves_its_row(glyph)) continue;
    const Color wanted = color_of(glyph.cluster);
    if (!run.glyphs.empty() && (run.font != glyph.font || run.size != glyph.size || run.color != wanted)) {
      list_.items.emplace_back(std::move(run));
      run = {};
    }
    run.font = glyph.font;
    run.size = glyph.size;
    run.color = wanted;
    run.glyphs.push_back({glyph.glyph, origin + glyph.x, baseline + glyph.y});
  }
  if (!run.glyphs.empty()) list_.items.emplace_back(std::move(run));
}

}  // namespace rostrum
