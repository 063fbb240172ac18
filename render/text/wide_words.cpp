#include "render/text/wide_words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "content/text/unicode.hpp"
#include "render/text/row_breaks.hpp"

namespace rostrum {
namespace {

// Goes through the clusters of a row from some byte on.
class ClusterWalk {
 public:
  ClusterWalk(const WordRow& row, std::uint32_t from) : row_(row), word_(row.word_at(from)) {
    const PlacedWord& placed = row.words[word_];
    const auto glyphs = placed.word->glyphs;
    if (from >= placed.end()) {
      glyph_ = glyphs.size();
      space_ = from - placed.end();
    } else {
      glyph_ = first_glyph_at(glyphs, from - placed.begin);
    }
    skip_ended();
  }

  [[nodiscard]] bool done() const { return word_ == row_.words.size(); }
  [[nodiscard]] std::uint32_t cluster() const {
    const PlacedWord& placed = row_.words[word_];
    return glyph_ < placed.word->glyphs.size() ? placed.begin + placed.word->glyphs[glyph_].cluster
                                               : placed.end() + space_;
  }
  [[nodiscard]] std::int32_t advance() const {
    const PlacedWord& placed = row_.words[word_];
    return glyph_ < placed.word->glyphs.size() ? placed.word->glyphs[glyph_].advance : placed.space->glyph.advance;
  }
  void next() {
    if (glyph_ < row_.words[word_].word->glyphs.size()) {
      ++glyph_;
    } else {
      ++space_;
    }
    skip_ended();
  }

 private:
  void skip_ended() {
    while (word_ < row_.words.size() && glyph_ >= row_.words[word_].word->glyphs.size() &&
           space_ >= row_.words[word_].spaces) {
      ++word_;
      glyph_ = space_ = 0;
    }
  }

  const WordRow& row_;
  std::size_t word_;
  std::size_t glyph_ = 0;
  std::uint32_t space_ = 0;
};

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0 || extends_cluster(c);
}

// The sign at a line's end that a word goes on: a hyphen where letters are divided, in scripts that know it; else an
// arrow, which nobody takes for a part of an address or a number. None where words are commonly cut anywhere.
char16_t mark_between(const WordRow& row, std::uint32_t at) {
  constexpr char16_t arrow = 0x21A9;
  const PlacedWord& placed = row.words[row.word_at(at)];
  if (at <= placed.begin || at >= placed.end()) return 0;
  const auto runs = placed.word->runs;
  const auto run = std::lower_bound(runs.begin(), runs.end(), at - placed.begin,
                                    [](const WordRun& other, std::uint32_t byte) { return other.end < byte; });
  if (run != runs.end()) {
    const bool divides = run->script == HB_SCRIPT_LATIN || run->script == HB_SCRIPT_CYRILLIC ||
                         run->script == HB_SCRIPT_GREEK || run->script == HB_SCRIPT_ARMENIAN;
    if (!divides || ((placed.level + run->level) & 1) != 0) return 0;
  }
  const std::string_view text = placed.word->text;
  std::size_t after = at - placed.begin, before = after;
  do {
    --before;
  } while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80);
  const bool letters = is_letter(next_code_point(text, before)) && is_letter(next_code_point(text, after));
  return letters ? u'-' : arrow;
}

// Cuts the text between two breaks; `cuts` receives all but its last piece.
class WordCutter {
 public:
  WordCutter(const WordRow& row, std::int64_t width, const Language& language, Hyphenator* hyphenator)
      : row_(row), width_(width), language_(language), hyphenator_(hyphenator), measure_(exact_width(row)) {}

  [[nodiscard]] bool is_too_wide(const LineBreak& from, const LineBreak& to) const {
    return is_surely_wider(from, to) || span_width(from, to, measure_) > width_;
  }

  void cut(LineBreak from, const LineBreak& to, std::vector<LineBreak>& cuts) {
    while (is_too_wide(from, to)) {
      std::uint32_t at = longest_fit(from.next_begin, to.content_end);
      if (at >= to.content_end) return;
      LineBreak piece;
      if (hyphenator_ != nullptr) at = choose_mark(from.next_begin, at, piece);
      piece.content_end = piece.next_begin = piece.settled_before = piece.settled_after = at;
      piece.begin_x = from.begin_x + x_at(at);
      piece.end_x = piece.begin_x + piece.mark_advance;
      piece.kind = BreakKind::piece;
      // The last piece shares its line with what follows: its beginning, shaped alone, may be of another width.
      if (!is_surely_wider(piece, to)) piece.begin_x = to.end_x - row_.width_alone(at, to.content_end);
      cuts.push_back(piece);
      from = piece;
    }
  }

 private:
  [[nodiscard]] bool is_surely_wider(const LineBreak& from, const LineBreak& to) const {
    return to.end_x - from.begin_x > 2 * width_ + 8 * std::int64_t{row_.settings.size.raw};
  }

  // The end of the last cluster that fits, at least of the first.
  std::uint32_t longest_fit(std::uint32_t begin, std::uint32_t limit) {
    clusters_.clear();
    std::int64_t x = 0;
    for (ClusterWalk walk(row_, begin); !walk.done() && walk.cluster() < limit; walk.next()) {
      const std::uint32_t cluster = walk.cluster();
      if (cluster > begin && (clusters_.empty() || clusters_.back().begin != cluster)) {
        if (x - row_.spacing_before(cluster) > width_ && !clusters_.empty()) return settle_on(begin, limit);
        clusters_.push_back({cluster, x});
      }
      x += walk.advance();
    }
    if (clusters_.empty()) return limit;
    return settle_on(begin, limit);
  }

  // Goes back from the last of clusters_ until what stands before it fits, as shaped alone. What takes no room stays.
  std::uint32_t settle_on(std::uint32_t begin, std::uint32_t limit) {
    std::size_t count = clusters_.size();
    for (std::size_t step = 1; count > 1; ++step) {
      if (row_.width_alone(begin, clusters_[count - 1].begin) <= width_) break;
      count -= std::min(count - 1, step);
    }
    clusters_.resize(count);
    const std::uint32_t at = clusters_.back().begin;
    const std::uint32_t last = std::min(limit, row_.run_end(at));
    ClusterWalk walk(row_, at);
    while (!walk.done() && walk.cluster() < last && walk.advance() == 0) walk.next();
    const std::uint32_t after = walk.done() ? limit : std::min(last, walk.cluster());
    // What takes no room in its word may take some at its end.
    if (after == at) return at;
    return row_.width_alone(begin, after) <= std::max(width_, row_.width_alone(begin, at)) ? after : at;
  }

  // Takes back a cut at `at` to where a mark fits too: at a hyphenation point if there is one.
  std::uint32_t choose_mark(std::uint32_t begin, std::uint32_t at, LineBreak& piece) {
    find_points(at);
    for (auto point = std::upper_bound(points_.begin(), points_.end(), at); point != points_.begin();) {
      --point;
      if (*point <= begin) break;
      if (mark_fits(begin, *point, u'-', piece)) return *point;
    }
    if (mark_fits(begin, at, mark_between(row_, at), piece)) return at;
    for (std::size_t i = clusters_.size(); i-- > 0;) {
      const std::uint32_t earlier = clusters_[i].begin;
      if (earlier < at && mark_fits(begin, earlier, mark_between(row_, earlier), piece)) return earlier;
    }
    return at;
  }

  bool mark_fits(std::uint32_t begin, std::uint32_t at, char16_t mark, LineBreak& piece) const {
    std::int32_t advance = 0;
    if (mark != 0) {
      const LinePiece shown = row_.mark_at(at, mark);
      for (const Glyph& glyph : shown.shown()) advance += glyph.advance;
      if (row_.width_alone(begin, at) + advance > width_) return false;
    }
    piece.mark = mark;
    piece.mark_advance = advance;
    return true;
  }

  // The hyphenation points of the word that holds a byte, in points_.
  void find_points(std::uint32_t byte) {
    const PlacedWord& placed = row_.words[row_.word_at(byte)];
    if (divided_ == &placed) return;
    divided_ = &placed;
    points_.clear();
    const UnitText text = decode(placed.word->text);
    for (std::uint32_t begin = 0; begin < text.size();) {
      std::uint32_t end = begin;
      while (end < text.size() && !hangs_at_line_end(text.units[end])) ++end;
      for (const std::uint32_t point :
           hyphenator_->points(std::u16string_view(text.units).substr(begin, end - begin), language_)) {
        points_.push_back(placed.begin + text.byte_of(begin + point));
      }
      begin = end + 1;
    }
  }

  // The pen's place at one of clusters_ or where what takes no room after it ends, from the piece's beginning.
  [[nodiscard]] std::int64_t x_at(std::uint32_t at) const {
    const auto found =
        std::upper_bound(clusters_.begin(), clusters_.end(), at,
                         [](std::uint32_t byte, const Cluster& cluster) { return byte < cluster.begin; });
    return found == clusters_.begin() ? 0 : std::prev(found)->x;
  }

  struct Cluster {
    std::uint32_t begin;
    std::int64_t x;  // from the piece's beginning
  };

  const WordRow& row_;
  std::int64_t width_;
  const Language& language_;
  Hyphenator* hyphenator_;
  MeasureSpan measure_;
  std::vector<Cluster> clusters_;
  const PlacedWord* divided_ = nullptr;
  std::vector<std::uint32_t> points_;  // of divided_, bytes of the text
};

void drop_mark(LineBreak& place) {
  place.end_x -= place.mark_advance;
  place.mark_advance = 0;
  place.mark = 0;
}

}  // namespace

std::vector<LineBreak> cut_wide_words(const WordRow& row, const std::vector<LineBreak>& breaks, std::int64_t width,
                                      const Language& language, Hyphenator* hyphenator) {
  std::vector<LineBreak> result;
  result.reserve(breaks.size() + 16);
  WordCutter cutter(row, width, language, hyphenator);
  for (LineBreak place : breaks) {
    if (!result.empty() && cutter.is_too_wide(result.back(), place)) {
      drop_mark(place);
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
