#include "render/text/line_break_places.hpp"

#include <algorithm>

namespace rostrum {
namespace {

constexpr char16_t soft_hyphen = 0x00AD;
// Breaks that change one another's surroundings beyond this many in a row are not offered.
constexpr int most_entangled = 4;

// Advances through the glyphs in step with rising units.
class Pen {
 public:
  explicit Pen(const ShapedText& text) : text_(text) {}
  // Where the pen stands before the first cluster at or after `unit`. Never goes back.
  std::int64_t at(std::uint32_t unit) {
    while (glyph_ < text_.glyphs.size() && text_.glyphs[glyph_].cluster < unit) x_ += text_.glyphs[glyph_++].advance;
    return x_;
  }

 private:
  const ShapedText& text_;
  std::size_t glyph_ = 0;
  std::int64_t x_ = 0;
};

std::int64_t advance_of(std::span<const Glyph> glyphs) {
  std::int64_t sum = 0;
  for (const Glyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

// The units around a break that look otherwise when it is taken: none where it is safe.
ByteRange unsettled(const ShapedText& text, std::uint32_t unit) {
  const std::size_t index = text.item_at(unit);
  if (index == text.items.size() || unit <= text.items[index].begin) return {unit, unit};
  const ShapedItem& item = text.items[index];
  const std::uint32_t middle = text.glyph_at(item, unit);
  const auto& glyphs = text.glyphs;
  if (middle < item.end_glyph && glyphs[middle].cluster == unit && !glyphs[middle].unsafe_to_break) return {unit, unit};
  std::uint32_t before = middle;
  while (before > item.first_glyph && glyphs[before - 1].unsafe_to_break) --before;
  std::uint32_t after = middle;
  while (after < item.end_glyph && (glyphs[after].cluster <= unit || glyphs[after].unsafe_to_break)) ++after;
  return {before > item.first_glyph ? glyphs[before - 1].cluster : item.begin,
          after < item.end_glyph ? glyphs[after].cluster : item.end};
}

// How much wider the text between two units of one item is when shaped alone.
std::int64_t change_alone(const ShapedText& text, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return 0;
  const ShapedItem& item = text.items[text.item_at(begin)];
  std::vector<Glyph> alone;
  text.shape_part(item, begin, end, alone);
  const std::uint32_t first = text.glyph_at(item, begin), last = text.glyph_at(item, end);
  return advance_of(alone) - advance_of(std::span(text.glyphs).subspan(first, last - first));
}

std::int32_t hyphen_advance(const ShapedText& text, std::uint32_t content_end) {
  const std::size_t index = text.item_at(content_end - 1);
  if (index == text.items.size()) return 0;
  std::vector<Glyph> part;
  TextItem hyphen = text.items[index];
  hyphen.begin = 0;
  hyphen.end = 1;
  Shaper().shape(u"-", hyphen, text.settings, text.fonts->faces(), part);
  return static_cast<std::int32_t>(advance_of(part));
}

LineBreak outline_break(const ShapedText& text, std::uint32_t content_end, std::uint32_t next_begin) {
  LineBreak place;
  place.content_end = content_end;
  place.next_begin = next_begin;
  place.settled_before = static_cast<std::uint32_t>(unsettled(text, content_end).begin);
  place.settled_after = static_cast<std::uint32_t>(unsettled(text, next_begin).end);
  return place;
}

void measure_break(const ShapedText& text, LineBreak& place, Pen& pen) {
  place.end_x = pen.at(place.content_end) - text.spacing_before(place.content_end) +
                change_alone(text, place.settled_before, place.content_end);
  place.begin_x = pen.at(place.next_begin) - change_alone(text, place.next_begin, place.settled_after);
  const bool at_soft_hyphen = place.content_end > 0 && text.text.units[place.content_end - 1] == soft_hyphen;
  if (at_soft_hyphen && place.next_begin < text.text.size()) {
    place.hyphen_width = hyphen_advance(text, place.content_end);
    place.end_x += place.hyphen_width;
  }
}

void drop_hyphen(LineBreak& place) {
  place.end_x -= place.hyphen_width;
  place.hyphen_width = 0;
}

// Where only hanging white space stands between two breaks, lines that end at either look the same.
void end_with(const LineBreak& earlier, LineBreak& place) {
  place.content_end = earlier.content_end;
  place.settled_before = earlier.settled_before;
  place.end_x = earlier.end_x;
  place.hyphen_width = earlier.hyphen_width;
}

// Cuts the word between two breaks; `cuts` receives all but its last piece.
class WordCutter {
 public:
  WordCutter(const ShapedText& text, std::int64_t width, Pen& pen) : text_(text), width_(width), pen_(pen) {}

  void cut(LineBreak from, const LineBreak& to, std::vector<LineBreak>& cuts) {
    const MeasureSpan measure = exact_width(text_);
    while (is_surely_wider(from, to) || span_width(from, to, measure) > width_) {
      const std::uint32_t at = longest_fit(from.next_begin, to.content_end);
      if (at >= to.content_end) return;
      from = {at, at, pen_.at(at), pen_.at(at), at, at, 0, BreakKind::piece, 0};
      // Only the last cut meets lines that are yet to be chosen, and needs its exact place.
      if (!is_surely_wider(from, to)) {
        from = outline_break(text_, at, at);
        measure_break(text_, from, pen_);
        drop_hyphen(from);
      }
      from.kind = BreakKind::piece;
      cuts.push_back(from);
    }
  }

 private:
  [[nodiscard]] bool is_surely_wider(const LineBreak& from, const LineBreak& to) const {
    return to.end_x - from.begin_x > 2 * width_ + 8 * std::int64_t{text_.settings.size.raw};
  }

  // The end of the last cluster that fits, at least of the first.
  std::uint32_t longest_fit(std::uint32_t begin, std::uint32_t limit) {
    clusters_.clear();
    std::int64_t x = 0;
    for (std::size_t i = text_.item_at(begin); i < text_.items.size() && text_.items[i].begin < limit; ++i) {
      const ShapedItem& item = text_.items[i];
      for (std::uint32_t g = text_.glyph_at(item, std::max(begin, item.begin)); g < item.end_glyph; ++g) {
        const Glyph& glyph = text_.glyphs[g];
        if (glyph.cluster >= limit) break;
        if (glyph.cluster > begin && (clusters_.empty() || clusters_.back() != glyph.cluster)) {
          if (x - text_.spacing_before(glyph.cluster) > width_ && !clusters_.empty()) return settle_on(begin);
          clusters_.push_back(glyph.cluster);
        }
        x += glyph.advance;
      }
    }
    if (clusters_.empty()) return limit;
    return settle_on(begin);
  }

  // Goes back from the last of clusters_ until what stands before it fits, as shaped alone. What takes no room stays.
  std::uint32_t settle_on(std::uint32_t begin) {
    std::size_t count = clusters_.size();
    for (std::size_t step = 1; count > 1; ++step) {
      const std::uint32_t at = clusters_[count - 1];
      if (text_.width_alone(begin, at) <= width_) break;
      count -= std::min(count - 1, step);
    }
    return after_clusters_without_width(clusters_[count - 1]);
  }

  [[nodiscard]] std::uint32_t after_clusters_without_width(std::uint32_t unit) const {
    const std::size_t index = text_.item_at(unit);
    if (index == text_.items.size()) return unit;
    const ShapedItem& item = text_.items[index];
    std::uint32_t glyph = text_.glyph_at(item, unit);
    while (glyph < item.end_glyph && text_.glyphs[glyph].advance == 0) ++glyph;
    return glyph < item.end_glyph ? text_.glyphs[glyph].cluster : item.end;
  }

  const ShapedText& text_;
  std::int64_t width_;
  Pen& pen_;
  std::vector<std::uint32_t> clusters_;
};

}  // namespace

MeasureSpan exact_width(const ShapedText& text) {
  return [&text](const LineBreak& from, const LineBreak& to) {
    return text.width_alone(from.next_begin, to.content_end) + to.hyphen_width;
  };
}

std::vector<BreakOpportunity> find_opportunities(std::u16string_view units, UBreakIterator* iterator) {
  std::vector<BreakOpportunity> found;
  const auto size = static_cast<std::uint32_t>(units.size());
  UErrorCode error = U_ZERO_ERROR;
  if (iterator != nullptr && size > 0) {
    found.reserve(size / 5 + 2);
    ubrk_setText(iterator, units.data(), static_cast<std::int32_t>(size), &error);
    for (std::int32_t at = ubrk_next(iterator); U_SUCCESS(error) && at != UBRK_DONE; at = ubrk_next(iterator)) {
      const bool hard = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
      found.push_back({static_cast<std::uint32_t>(at), hard ? BreakKind::forced : BreakKind::allowed, 0});
    }
  }
  if (found.empty() || found.back().unit != size) found.push_back({size, BreakKind::forced, 0});
  found.back().kind = BreakKind::forced;
  return found;
}

std::vector<LineBreak> place_breaks(const ShapedText& text, const std::vector<BreakOpportunity>& opportunities) {
  std::vector<LineBreak> breaks;
  breaks.reserve(opportunities.size() + 1);
  breaks.emplace_back();
  Pen pen(text);
  std::uint32_t paragraph = 0;
  int entangled = 0;
  for (const BreakOpportunity& opportunity : opportunities) {
    std::uint32_t content_end = opportunity.unit;
    const std::uint32_t earliest = std::max(paragraph, breaks.back().content_end);
    while (content_end > earliest && hangs_at_line_end(text.text.units[content_end - 1])) --content_end;
    LineBreak place = outline_break(text, std::max(content_end, breaks.back().next_begin), opportunity.unit);
    entangled = place.settled_before < breaks.back().settled_after ? entangled + 1 : 0;
    if (entangled > most_entangled && opportunity.kind != BreakKind::forced) continue;
    measure_break(text, place, pen);
    if (content_end < breaks.back().next_begin) end_with(breaks.back(), place);
    place.kind = opportunity.kind;
    place.cost = opportunity.cost;
    breaks.push_back(place);
    if (place.kind == BreakKind::forced) paragraph = place.next_begin;
  }
  return breaks;
}

std::vector<LineBreak> cut_wide_words(const ShapedText& text, const std::vector<LineBreak>& breaks,
                                      std::int64_t width) {
  std::vector<LineBreak> result;
  result.reserve(breaks.size() + 16);
  Pen pen(text);
  WordCutter cutter(text, width, pen);
  const MeasureSpan measure = exact_width(text);
  for (LineBreak place : breaks) {
    if (!result.empty() && span_width(result.back(), place, measure) > width) {
      drop_hyphen(place);
      const std::size_t before = result.size();
      cutter.cut(result.back(), place, result);
      // The word begins a line of its own.
      if (result.size() > before && before > 1 && result[before - 1].kind != BreakKind::forced) {
        result[before - 1].kind = BreakKind::piece;
      }
    }
    result.push_back(place);
  }
  return result;
}

}  // namespace rostrum
