#include "render/text/line_break_places.hpp"

#include <algorithm>

#include "render/text/break_lines.hpp"

namespace rostrum {
namespace {

constexpr char16_t soft_hyphen = 0x00AD;
// How many clusters around a break may change when it is taken. Kerning and ligatures reach one or two.
constexpr int farthest_change = 8;
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

struct Surroundings {
  std::uint32_t begin = 0, end = 0;
  std::int64_t change_before = 0, change_after = 0;
};

std::int64_t advance_of(std::span<const Glyph> glyphs) {
  std::int64_t sum = 0;
  for (const Glyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

// What a break inside a kerned pair or a ligature does to both sides.
Surroundings settle(const ShapedText& text, std::uint32_t unit) {
  const ShapedItem& item = text.items[text.item_at(unit)];
  std::uint32_t first = text.glyph_at(item, unit), last = first;
  std::uint32_t begin = unit, end = unit;
  for (int i = 0; i < farthest_change && begin > item.begin; ++i) {
    if (first == item.first_glyph) {
      begin = item.begin;
      break;
    }
    begin = text.glyphs[--first].cluster;
    first = text.glyph_at(item, begin);
    if (text.is_safe_to_break(begin)) break;
  }
  for (int i = 0; i < farthest_change && end < item.end; ++i) {
    while (last < item.end_glyph && text.glyphs[last].cluster <= end) ++last;
    end = last < item.end_glyph ? text.glyphs[last].cluster : item.end;
    if (text.is_safe_to_break(end)) break;
  }

  Surroundings result{begin, end, 0, 0};
  std::vector<Glyph> part;
  const std::uint32_t middle = text.glyph_at(item, unit);
  text.shape_part(item, begin, unit, part);
  result.change_before = advance_of(part) - advance_of(std::span(text.glyphs).subspan(first, middle - first));
  part.clear();
  text.shape_part(item, unit, end, part);
  const std::uint32_t until = text.glyph_at(item, end);
  result.change_after = advance_of(part) - advance_of(std::span(text.glyphs).subspan(middle, until - middle));
  return result;
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

LineBreak make_break(const ShapedText& text, std::uint32_t content_end, std::uint32_t next_begin, Pen& pen) {
  LineBreak place;
  place.content_end = place.settled_before = content_end;
  place.next_begin = place.settled_after = next_begin;
  place.end_x = pen.at(content_end) - text.spacing_before(content_end);
  if (!text.is_safe_to_break(content_end)) {
    const Surroundings around = settle(text, content_end);
    place.settled_before = around.begin;
    place.end_x += around.change_before;
  }
  place.begin_x = pen.at(next_begin);
  if (!text.is_safe_to_break(next_begin)) {
    const Surroundings around = settle(text, next_begin);
    place.settled_after = around.end;
    place.begin_x -= around.change_after;
  }
  if (content_end > 0 && text.text.units[content_end - 1] == soft_hyphen && next_begin < text.text.size()) {
    place.hyphen = true;
    place.end_x += hyphen_advance(text, content_end);
  }
  return place;
}

void drop_hyphen(const ShapedText& text, LineBreak& place) {
  if (!place.hyphen) return;
  place.hyphen = false;
  place.end_x -= hyphen_advance(text, place.content_end);
}

// Where only hanging white space stands between two breaks, lines that end at either look the same.
void end_with(const LineBreak& earlier, LineBreak& place) {
  place.content_end = earlier.content_end;
  place.settled_before = earlier.settled_before;
  place.end_x = earlier.end_x;
  place.hyphen = earlier.hyphen;
}

// Cuts the word between two breaks; `cuts` receives all but its last piece.
class WordCutter {
 public:
  WordCutter(const ShapedText& text, std::int64_t width, Pen& pen) : text_(text), width_(width), pen_(pen) {}

  void cut(LineBreak from, const LineBreak& to, std::vector<LineBreak>& cuts) {
    const MeasureSpan measure = [this](const LineBreak& a, const LineBreak& b) {
      return text_.width_alone(a.next_begin, b.content_end);
    };
    while (is_surely_wider(from, to) || span_width(from, to, measure) > width_) {
      const std::uint32_t at = longest_fit(from.next_begin, to.content_end);
      if (at >= to.content_end) return;
      from = {at, at, pen_.at(at), pen_.at(at), at, at, 0, BreakKind::piece, false};
      // Only the last cut meets lines that are yet to be chosen, and needs its exact place.
      if (!is_surely_wider(from, to)) from = make_break(text_, at, at, pen_);
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
    LineBreak place = make_break(text, std::max(content_end, breaks.back().next_begin), opportunity.unit, pen);
    if (content_end < breaks.back().next_begin) end_with(breaks.back(), place);
    const bool meets_last = place.settled_before < breaks.back().settled_after;
    entangled = meets_last ? entangled + 1 : 0;
    if (entangled > most_entangled && opportunity.kind != BreakKind::forced) continue;
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
  const MeasureSpan measure = [&](const LineBreak& a, const LineBreak& b) {
    return text.width_alone(a.next_begin, b.content_end);
  };
  for (LineBreak place : breaks) {
    if (!result.empty() && span_width(result.back(), place, measure) > width) {
      drop_hyphen(text, place);
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
