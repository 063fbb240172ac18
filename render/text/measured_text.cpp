#include "render/text/measured_text.hpp"

#include <algorithm>
#include <limits>

#include "render/text/break_lines.hpp"
#include "render/text/place_line.hpp"
#include "render/text/row_breaks.hpp"
#include "render/text/wide_words.hpp"

namespace rostrum {
namespace {

Fixed clamped(std::int64_t raw) {
  return Fixed::from_raw(
      static_cast<std::int32_t>(std::clamp<std::int64_t>(raw, 0, std::numeric_limits<std::int32_t>::max())));
}

// Calls `use` with the breaks for a width and those chosen of them.
template <typename Use>
auto with_lines(const MeasuredText::Data& data, Fixed width, Breaking breaking, const Use& use) {
  const MeasureSpan measure = exact_width(data.row);
  if (data.widest_between_breaks <= width.raw) {
    return use(data.breaks, break_lines(data.breaks, width.raw, breaking, measure));
  }
  const std::vector<LineBreak> breaks =
      cut_wide_words(data.row, data.breaks, width.raw, data.language, data.hyphenator.get());
  return use(breaks, break_lines(breaks, width.raw, breaking, measure));
}

std::string script_name(hb_script_t script) {
  const hb_tag_t tag = hb_script_to_iso15924_tag(script);
  return {static_cast<char>(tag >> 24), static_cast<char>(tag >> 16), static_cast<char>(tag >> 8),
          static_cast<char>(tag)};
}

// What the house added at a cut belongs to the line's last letter; alone it shows nothing.
void count_in_source(const SetText& set, Line& line) {
  line.range = {set.source_of(static_cast<std::uint32_t>(line.range.begin)),
                set.source_of(static_cast<std::uint32_t>(line.range.end))};
  if (line.range.empty()) line.glyphs.clear();
  auto last = static_cast<std::uint32_t>(line.range.begin);
  for (PlacedGlyph& glyph : line.glyphs) {
    glyph.cluster = set.source_of(glyph.cluster);
    if (line.range.contains(glyph.cluster)) last = std::max(last, glyph.cluster);
  }
  for (PlacedGlyph& glyph : line.glyphs) {
    if (!line.range.contains(glyph.cluster)) glyph.cluster = last;
  }
}

}  // namespace

void MeasuredText::Data::measure_words() {
  const MeasureSpan measure = exact_width(row);
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

BidiLevel MeasuredText::Data::paragraph_level(std::uint32_t byte) const {
  const auto found = std::upper_bound(paragraphs.begin(), paragraphs.end(), byte,
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
      const BidiLevel level = data_->paragraph_level(breaks[from].next_begin);
      lines.push_back(place_line(data_->row, breaks[from], breaks[end], level));
      if (data_->set) count_in_source(*data_->set, lines.back());
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
  std::size_t count = 0;
  for (const PlacedWord& placed : data_->row.words) count += placed.word->missing.size();
  return count;
}

std::vector<char32_t> MeasuredText::missing_characters() const {
  std::vector<char32_t> characters;
  for (const PlacedWord& placed : data_->row.words) {
    characters.insert(characters.end(), placed.word->missing.begin(), placed.word->missing.end());
  }
  std::sort(characters.begin(), characters.end());
  characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
  return characters;
}

std::vector<TextRun> MeasuredText::runs() const {
  std::vector<TextRun> runs;
  const auto add = [&](std::uint32_t begin, std::uint32_t end, hb_script_t script, FontId font, BidiLevel level) {
    const Direction direction = (level & 1) != 0 ? Direction::right_to_left : Direction::left_to_right;
    std::string name = script_name(script);
    if (!runs.empty() && runs.back().range.end == begin && runs.back().font == font &&
        runs.back().direction == direction && runs.back().script == name) {
      runs.back().range.end = end;
    } else {
      runs.push_back({{begin, end}, std::move(name), direction, font, data_->language});
    }
  };
  for (const PlacedWord& placed : data_->row.words) {
    for (const WordRun& run : placed.word->runs) {
      add(placed.begin + run.begin, placed.begin + run.end, run.script, run.font,
          static_cast<BidiLevel>(placed.level + run.level));
    }
    if (placed.spaces > 0) {
      add(placed.end(), placed.end() + placed.spaces, placed.space->script, placed.space->font, placed.space_level);
    }
  }
  for (TextRun& run : runs) {
    run.range = {data_->source_of(static_cast<std::uint32_t>(run.range.begin)),
                 data_->source_of(static_cast<std::uint32_t>(run.range.end))};
  }
  return runs;
}

std::vector<ShapedGlyph> MeasuredText::glyphs() const {
  std::vector<ShapedGlyph> result;
  const auto add = [&](const LinePiece& piece, const Glyph& glyph) {
    result.push_back({piece.font, static_cast<GlyphId>(glyph.id), data_->source_of(piece.base + glyph.cluster),
                      Fixed::from_raw(glyph.advance), Fixed{}, Fixed::from_raw(glyph.x_offset),
                      Fixed::from_raw(glyph.y_offset)});
  };
  std::uint32_t begin = 0;
  for (const PlacedWord& placed : data_->row.words) {
    if (!placed.ends_line) continue;
    const std::vector<LinePiece> pieces = data_->row.pieces(begin, placed.end() + placed.spaces);
    for (const std::uint32_t index : visual_order(pieces)) {
      const LinePiece& piece = pieces[index];
      const std::span<const Glyph> glyphs = piece.shown();
      if (piece.right_to_left()) {
        for (std::size_t i = glyphs.size(); i-- > 0;) add(piece, glyphs[i]);
      } else {
        for (const Glyph& glyph : glyphs) add(piece, glyph);
      }
    }
    begin = placed.next;
  }
  return result;
}

}  // namespace rostrum
