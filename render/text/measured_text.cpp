#include "render/text/measured_text.hpp"

#include <algorithm>
#include <limits>

#include "render/text/break_lines.hpp"
#include "render/text/line_break_places.hpp"
#include "render/text/place_line.hpp"

namespace rostrum {
namespace {

Fixed clamped(std::int64_t raw) {
  return Fixed::from_raw(
      static_cast<std::int32_t>(std::clamp<std::int64_t>(raw, 0, std::numeric_limits<std::int32_t>::max())));
}

// Calls `use` with the breaks for a width and those chosen of them.
template <typename Use>
auto with_lines(const MeasuredText::Data& data, Fixed width, Breaking breaking, const Use& use) {
  const MeasureSpan measure = exact_width(data.shaped);
  if (data.widest_between_breaks <= width.raw) {
    return use(data.breaks, break_lines(data.breaks, width.raw, breaking, measure));
  }
  const std::vector<LineBreak> breaks = cut_wide_words(data.shaped, data.breaks, width.raw);
  return use(breaks, break_lines(breaks, width.raw, breaking, measure));
}

std::string script_name(hb_script_t script) {
  const hb_tag_t tag = hb_script_to_iso15924_tag(script);
  return {static_cast<char>(tag >> 24), static_cast<char>(tag >> 16), static_cast<char>(tag >> 8),
          static_cast<char>(tag)};
}

}  // namespace

void MeasuredText::Data::measure_words() {
  const MeasureSpan measure = exact_width(shaped);
  std::size_t paragraph = 0, unbroken = 0;
  for (std::size_t at = 1; at < breaks.size(); ++at) {
    const std::int64_t word = span_width(breaks[at - 1], breaks[at], measure);
    widest_between_breaks = std::max(widest_between_breaks, word);
    if (breaks[at].kind == BreakKind::forbidden) continue;
    widest_unbroken =
        std::max(widest_unbroken, at - unbroken == 1 ? word : span_width(breaks[unbroken], breaks[at], measure));
    unbroken = at;
    if (breaks[at].kind != BreakKind::forced) continue;
    width = std::max(width, span_width(breaks[paragraph], breaks[at], measure));
    paragraph = at;
  }
}

BidiLevel MeasuredText::Data::paragraph_level(std::uint32_t unit) const {
  const auto found = std::upper_bound(paragraphs.begin(), paragraphs.end(), unit,
                                      [](std::uint32_t at, const LevelRun& run) { return at < run.end; });
  return found == paragraphs.end() ? paragraphs.back().level : found->level;
}

MeasuredText::MeasuredText(std::unique_ptr<Data> data) : data_(std::move(data)) {}
MeasuredText::MeasuredText(MeasuredText&&) noexcept = default;
MeasuredText& MeasuredText::operator=(MeasuredText&&) noexcept = default;
MeasuredText::~MeasuredText() = default;

std::vector<Line> MeasuredText::wrap(Fixed width, Breaking breaking) const {
  return with_lines(*data_, width, breaking, [&](const auto& breaks, const std::vector<std::uint32_t>& ends) {
    std::vector<Line> lines;
    lines.reserve(ends.size());
    std::uint32_t from = 0;
    for (const std::uint32_t end : ends) {
      lines.push_back(
          place_line(data_->shaped, breaks[from], breaks[end], data_->paragraph_level(breaks[from].next_begin)));
      from = end;
    }
    return lines;
  });
}

std::size_t MeasuredText::line_count(Fixed width) const {
  return with_lines(*data_, width, Breaking::optimal, [](const auto&, const auto& ends) { return ends.size(); });
}

Fixed MeasuredText::width() const {
  return clamped(data_->width);
}
Fixed MeasuredText::widest_word() const {
  return clamped(data_->widest_unbroken);
}
std::size_t MeasuredText::missing_glyphs() const {
  return data_->missing_characters.size();
}

std::vector<char32_t> MeasuredText::missing_characters() const {
  std::vector<char32_t> characters = data_->missing_characters;
  std::sort(characters.begin(), characters.end());
  characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
  return characters;
}

const std::vector<TextRun>& MeasuredText::runs() const {
  if (data_->runs_made) return data_->runs;
  data_->runs_made = true;
  const UnitText& text = data_->shaped.text;
  for (const ShapedItem& item : data_->shaped.items) {
    data_->runs.push_back({{text.byte_of(item.begin), text.byte_of(item.end)},
                           script_name(item.script),
                           item.right_to_left() ? Direction::right_to_left : Direction::left_to_right,
                           item.font,
                           data_->language});
  }
  return data_->runs;
}

std::vector<ShapedGlyph> MeasuredText::glyphs() const {
  const ShapedText& shaped = data_->shaped;
  std::vector<ShapedGlyph> result;
  result.reserve(shaped.glyphs.size());
  const auto add = [&](const ShapedItem& item, const Glyph& glyph) {
    result.push_back({item.font, static_cast<GlyphId>(glyph.id), shaped.text.byte_of(glyph.cluster),
                      Fixed::from_raw(glyph.advance), Fixed{}, Fixed::from_raw(glyph.x_offset),
                      Fixed::from_raw(glyph.y_offset)});
  };
  std::size_t first = 0;
  for (const LineBreak& place : data_->breaks) {
    if (place.kind != BreakKind::forced) continue;
    std::size_t last = first;
    std::vector<BidiLevel> levels;
    for (; last < shaped.items.size() && shaped.items[last].begin < place.next_begin; ++last) {
      levels.push_back(shaped.items[last].level);
    }
    for (const std::uint32_t index : visual_order(levels)) {
      const ShapedItem& item = shaped.items[first + index];
      const auto glyphs = std::span(shaped.glyphs).subspan(item.first_glyph, item.end_glyph - item.first_glyph);
      if (item.right_to_left()) {
        for (std::size_t i = glyphs.size(); i-- > 0;) add(item, glyphs[i]);
      } else {
        for (const Glyph& glyph : glyphs) add(item, glyph);
      }
    }
    first = last;
  }
  return result;
}

}  // namespace rostrum
