#include "render/text/line_break_places.hpp"

#include <algorithm>

#include "render/text/shaped_text.hpp"

namespace rostrum {
namespace {

constexpr char16_t soft_hyphen = 0x00AD;
// Breaks that change one another's surroundings beyond this many in a row are not offered.
constexpr int most_entangled = 4;

std::int64_t advance_of(std::span<const Glyph> glyphs) {
  std::int64_t sum = 0;
  for (const Glyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

struct Units {
  std::uint32_t begin = 0, end = 0;
};

// Finds breaks of one word, in rising order.
class BreakPlacer {
 public:
  BreakPlacer(const ShapedText& text, std::uint32_t begin, FontSet::Faces& faces, Shaper& shaper)
      : text_(text), faces_(faces), shaper_(shaper), glyph_(text.glyph_at(begin)) {}

  [[nodiscard]] LineBreak outline(std::uint32_t content_end, std::uint32_t next_begin) const {
    LineBreak place;
    place.content_end = content_end;
    place.next_begin = next_begin;
    place.settled_before = unsettled(content_end).begin;
    place.settled_after = unsettled(next_begin).end;
    return place;
  }

  void measure(LineBreak& place) {
    place.end_x = pen_at(place.content_end) - text_.spacing_before(place.content_end) +
                  change_alone(place.settled_before, place.content_end);
    place.begin_x = pen_at(place.next_begin) - change_alone(place.next_begin, place.settled_after);
    if (place.content_end > 0 && text_.text.units[place.content_end - 1] == soft_hyphen) {
      place.mark = u'-';
      place.mark_advance = mark_advance(place.content_end);
      place.end_x += place.mark_advance;
    }
  }

 private:
  // Where the pen stands before the first cluster at or after `unit`. Never goes back.
  std::int64_t pen_at(std::uint32_t unit) {
    while (glyph_ < text_.glyphs.size() && text_.glyphs[glyph_].cluster < unit) x_ += text_.glyphs[glyph_++].advance;
    return x_;
  }

  // The units around a break that look otherwise when it is taken: none where it is safe.
  [[nodiscard]] Units unsettled(std::uint32_t unit) const {
    const std::size_t index = text_.item_at(unit);
    if (index == text_.items.size() || unit <= text_.items[index].begin) return {unit, unit};
    const ShapedItem& item = text_.items[index];
    const std::uint32_t middle = text_.glyph_at(item, unit);
    const auto& glyphs = text_.glyphs;
    if (middle < item.end_glyph && glyphs[middle].cluster == unit && !glyphs[middle].unsafe_to_break) {
      return {unit, unit};
    }
    std::uint32_t before = middle;
    while (before > item.first_glyph && glyphs[before - 1].unsafe_to_break) --before;
    std::uint32_t after = middle;
    while (after < item.end_glyph && (glyphs[after].cluster <= unit || glyphs[after].unsafe_to_break)) ++after;
    return {before > item.first_glyph ? glyphs[before - 1].cluster : item.begin,
            after < item.end_glyph ? glyphs[after].cluster : item.end};
  }

  // How much wider the text between two units of one item is when shaped alone.
  std::int64_t change_alone(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return 0;
    const ShapedItem& item = text_.items[text_.item_at(begin)];
    TextItem piece = static_cast<const TextItem&>(item);
    piece.begin = begin;
    piece.end = end;
    alone_.clear();
    shaper_.shape(text_.text.units, piece, text_.settings, faces_, alone_);
    const std::uint32_t first = text_.glyph_at(item, begin), last = text_.glyph_at(item, end);
    return advance_of(alone_) - advance_of(std::span(text_.glyphs).subspan(first, last - first));
  }

  std::int32_t mark_advance(std::uint32_t content_end) {
    const std::size_t index = text_.item_at(content_end - 1);
    if (index == text_.items.size()) return 0;
    alone_.clear();
    TextItem mark = static_cast<const TextItem&>(text_.items[index]);
    mark.begin = 0;
    mark.end = 1;
    shaper_.shape(u"-", mark, text_.settings, faces_, alone_);
    return static_cast<std::int32_t>(advance_of(alone_));
  }

  const ShapedText& text_;
  FontSet::Faces& faces_;
  Shaper& shaper_;
  std::size_t glyph_;
  std::int64_t x_ = 0;
  std::vector<Glyph> alone_;
};

}  // namespace

std::vector<BreakOpportunity> find_opportunities(std::u16string_view units, UBreakIterator* iterator) {
  std::vector<BreakOpportunity> found;
  find_opportunities(units, iterator, found);
  return found;
}

void find_opportunities(std::u16string_view units, UBreakIterator* iterator, std::vector<BreakOpportunity>& found) {
  found.clear();
  const auto size = static_cast<std::uint32_t>(units.size());
  UErrorCode error = U_ZERO_ERROR;
  if (iterator != nullptr && size > 0) {
    ubrk_setText(iterator, units.data(), static_cast<std::int32_t>(size), &error);
    for (std::int32_t at = ubrk_next(iterator); U_SUCCESS(error) && at != UBRK_DONE; at = ubrk_next(iterator)) {
      const bool hard = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
      found.push_back({static_cast<std::uint32_t>(at), hard ? BreakKind::forced : BreakKind::allowed, 0});
    }
  }
  if (found.empty() || found.back().unit != size) found.push_back({size, BreakKind::forced, 0});
  found.back().kind = BreakKind::forced;
}

void spare_words(std::u16string_view units, UBreakIterator* words, std::int32_t cost,
                 std::span<BreakOpportunity> opportunities) {
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(words, units.data(), static_cast<std::int32_t>(units.size()), &error);
  std::int32_t word_end = U_SUCCESS(error) ? ubrk_next(words) : UBRK_DONE;
  for (BreakOpportunity& place : opportunities) {
    const auto unit = static_cast<std::int32_t>(place.unit);
    while (word_end != UBRK_DONE && word_end < unit) word_end = ubrk_next(words);
    if (word_end == UBRK_DONE) return;
    if (word_end != unit) place.cost += cost;
  }
}

void place_breaks(const ShapedText& text, std::uint32_t begin, std::uint32_t end,
                  std::span<const BreakOpportunity> opportunities, FontSet::Faces& faces, Shaper& shaper,
                  std::vector<LineBreak>& breaks) {
  breaks.clear();
  if (opportunities.empty()) return;
  BreakPlacer placer(text, begin, faces, shaper);
  LineBreak before;
  before.content_end = before.next_begin = before.settled_before = before.settled_after = begin;
  int entangled = 0;
  for (const BreakOpportunity& opportunity : opportunities) {
    if (opportunity.unit <= begin || opportunity.unit >= end) continue;
    std::uint32_t content_end = opportunity.unit;
    while (content_end > before.content_end && hangs_at_line_end(text.text.units[content_end - 1])) --content_end;
    LineBreak place = placer.outline(std::max(content_end, before.next_begin), opportunity.unit);
    entangled = place.settled_before < before.settled_after ? entangled + 1 : 0;
    if (entangled > most_entangled) continue;
    placer.measure(place);
    // Where only hanging white space stands between two breaks, lines that end at either look the same.
    if (content_end < before.next_begin) {
      place.content_end = before.content_end;
      place.settled_before = before.settled_before;
      place.end_x = before.end_x;
      place.mark = before.mark;
      place.mark_advance = before.mark_advance;
    }
    place.kind = opportunity.kind;
    place.cost = opportunity.cost;
    breaks.push_back(place);
    before = place;
  }
}

}  // namespace rostrum
