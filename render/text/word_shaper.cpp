#include "render/text/word_shaper.hpp"

#include <algorithm>

#include "render/text/typographer.hpp"

namespace rostrum {
namespace {

// Of ending a line within a word of a language without spaces.
constexpr auto torn_word = static_cast<std::int32_t>(Verdict::mildly);

// Shifts positions of the stretch to those of a word.
class ToWord {
 public:
  ToWord(const UnitText& text, std::uint32_t begin) : text_(text), first_byte_(text.byte_of(begin)) {}
  [[nodiscard]] std::uint32_t operator()(std::uint32_t unit) const { return text_.byte_of(unit) - first_byte_; }

 private:
  const UnitText& text_;
  std::uint32_t first_byte_;
};

}  // namespace

void WordShaper::shape(const Stretch& stretch, const WordStyle& style) {
  source_ = stretch.text;
  begin_ = stretch.begin;
  cursor_ = {};
  style_ = &style;
  shaped_.clear();
  shaped_.settings = style.settings;
  UnitText& text = shaped_.text;
  decode(stretch.text.substr(stretch.begin, stretch.end - stretch.begin), text);
  // Every word knows the space after it, also the last.
  text.units.push_back(u' ');
  text.bytes.push_back(text.bytes.back());

  find_levels(stretch);
  resolve_scripts(text.units, style.traits->usual_script, scripts_);
  ItemizedText itemized = itemize({text, stretch.emphasis, stretch.begin, stretch.space, style.weight, style.slant,
                                   style.language, levels_, scripts_, faces_});
  missing_ = std::move(itemized.missing);
  for (const TextItem& item : itemized.items) {
    const auto first = static_cast<std::uint32_t>(shaped_.glyphs.size());
    shaper_.shape(text.units, item, shaped_.settings, faces_, shaped_.glyphs);
    shaped_.items.push_back({item, first, static_cast<std::uint32_t>(shaped_.glyphs.size())});
  }
  find_opportunities(text.units, style.traits->line_breaks.get(), opportunities_);
  if (UBreakIterator* words = style.traits->word_breaks()) spare_words(text.units, words, torn_word, opportunities_);
}

void WordShaper::find_levels(const Stretch& stretch) {
  levels_.clear();
  const std::uint32_t size = shaped_.text.size();
  auto run = std::upper_bound(stretch.levels.begin(), stretch.levels.end(), stretch.begin,
                              [](std::uint32_t at, const LevelRun& other) { return at < other.end; });
  for (; run != stretch.levels.end(); ++run) {
    levels_.push_back({shaped_.text.unit_of(std::min(run->end, stretch.end) - stretch.begin), run->level});
    if (run->end >= stretch.end) break;
  }
  if (levels_.empty()) levels_.push_back({size, 0});
  levels_.back().end = size;
}

bool WordShaper::hangs_together() const {
  return std::any_of(shaped_.items.begin(), shaped_.items.end(), [this](const ShapedItem& item) {
    FontFace* face = faces_.open(item.font);
    return face != nullptr && !face->words_are_independent();
  });
}

// The unit at a byte of the whole text.
std::uint32_t WordShaper::seek(std::uint32_t byte) {
  while (shaped_.text.bytes[cursor_.unit] < byte - begin_) ++cursor_.unit;
  return cursor_.unit;
}

const ShapedWord& WordShaper::cut(std::uint32_t begin, std::uint32_t end, BidiLevel base) {
  const std::uint32_t first = seek(begin), last = seek(end);
  const UnitText& text = shaped_.text;
  word_ = {};
  word_.text = source_.substr(begin, end - begin);
  cut_glyphs(first, last, base);
  cut_breaks(first, last);
  word_.space = space_at(last);
  word_missing_.clear();
  std::size_t& missing = cursor_.missing;
  while (missing < missing_.size() && missing_[missing].unit < first) ++missing;
  for (; missing < missing_.size() && missing_[missing].unit < last; ++missing) {
    word_missing_.push_back(missing_[missing].character);
  }
  const std::u16string_view units = std::u16string_view(text.units).substr(first, last - first);
  std::uint32_t content = last;
  while (content > first && hangs_at_line_end(text.units[content - 1])) --content;
  word_.content_end = text.byte_of(content) - text.byte_of(first);
  for (const Glyph& glyph : word_glyphs_) {
    word_.advance += glyph.advance;
    if (glyph.cluster < word_.content_end) word_.content_advance += glyph.advance;
  }
  word_.content_advance -= content > first ? shaped_.spacing_before(content) : 0;
  word_.runs = word_runs_;
  word_.glyphs = word_glyphs_;
  word_.breaks = word_breaks_;
  word_.missing = word_missing_;
  word_.sides = style_->rules->sides(units.substr(0, content - first));
  const WordEdges edges = edges_of(units);
  word_.first_class = edges.first;
  word_.second_class = edges.second;
  word_.last_class = edges.last;
  return word_;
}

void WordShaper::cut_glyphs(std::uint32_t begin, std::uint32_t end, BidiLevel base) {
  const ToWord to_word(shaped_.text, begin);
  const std::vector<Glyph>& glyphs = shaped_.glyphs;
  word_runs_.clear();
  word_glyphs_.clear();
  while (cursor_.glyph < glyphs.size() && glyphs[cursor_.glyph].cluster < begin) ++cursor_.glyph;
  for (; cursor_.item < shaped_.items.size() && shaped_.items[cursor_.item].begin < end; ++cursor_.item) {
    const ShapedItem& item = shaped_.items[cursor_.item];
    if (item.end <= begin) continue;
    const std::uint32_t from = std::max(begin, item.begin), to = std::min(end, item.end);
    const auto first_glyph = static_cast<std::uint32_t>(word_glyphs_.size());
    for (; cursor_.glyph < item.end_glyph && glyphs[cursor_.glyph].cluster < to; ++cursor_.glyph) {
      Glyph glyph = glyphs[cursor_.glyph];
      glyph.cluster = to_word(glyph.cluster);
      word_glyphs_.push_back(glyph);
    }
    word_runs_.push_back({to_word(from), to_word(to), first_glyph, static_cast<std::uint32_t>(word_glyphs_.size()),
                          item.script, item.font, static_cast<BidiLevel>(item.level - base)});
    if (item.end > end) break;
  }
}

void WordShaper::cut_breaks(std::uint32_t begin, std::uint32_t end) {
  word_breaks_.clear();
  word_places_.clear();
  std::size_t& at = cursor_.place;
  while (at < opportunities_.size() && opportunities_[at].unit <= begin) ++at;
  may_break_before_ = at > 0 && opportunities_[at - 1].unit == begin;
  for (; at < opportunities_.size() && opportunities_[at].unit < end; ++at) word_places_.push_back(opportunities_[at]);
  if (word_places_.empty()) return;
  // Positions within the word, of which the last is its end.
  const std::u16string_view units = std::u16string_view(shaped_.text.units).substr(begin, end - begin);
  for (BreakOpportunity& place : word_places_) place.unit -= begin;
  word_places_.push_back({end - begin, BreakKind::forced, 0});
  judge_words(*style_->rules, units, word_places_);
  word_places_.pop_back();
  for (BreakOpportunity& place : word_places_) place.unit += begin;
  place_breaks(shaped_, begin, end, word_places_, faces_, shaper_, word_breaks_);
  const ToWord to_word(shaped_.text, begin);
  for (LineBreak& place : word_breaks_) {
    place.content_end = to_word(place.content_end);
    place.next_begin = to_word(place.next_begin);
    place.settled_before = to_word(place.settled_before);
    place.settled_after = to_word(place.settled_after);
  }
}

SpaceGlyph WordShaper::space_at(std::uint32_t unit) {
  while (cursor_.item < shaped_.items.size() && shaped_.items[cursor_.item].end <= unit) ++cursor_.item;
  const bool shown = cursor_.item < shaped_.items.size() && cursor_.glyph < shaped_.glyphs.size() &&
                     shaped_.glyphs[cursor_.glyph].cluster == unit;
  if (!shown) return {};
  const ShapedItem& item = shaped_.items[cursor_.item];
  SpaceGlyph space{item.script, item.font, shaped_.glyphs[cursor_.glyph]};
  space.glyph.cluster = 0;
  return space;
}

}  // namespace rostrum
