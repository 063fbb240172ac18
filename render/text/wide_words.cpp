#include "render/text/wide_words.hpp"

#include <algorithm>

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
      const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), from - placed.begin,
                                          [](const Glyph& glyph, std::uint32_t at) { return glyph.cluster < at; });
      glyph_ = static_cast<std::size_t>(found - glyphs.begin());
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

// Cuts the text between two breaks; `cuts` receives all but its last piece.
class WordCutter {
 public:
  WordCutter(const WordRow& row, std::int64_t width) : row_(row), width_(width), measure_(exact_width(row)) {}

  [[nodiscard]] bool is_too_wide(const LineBreak& from, const LineBreak& to) const {
    return is_surely_wider(from, to) || span_width(from, to, measure_) > width_;
  }

  void cut(LineBreak from, const LineBreak& to, std::vector<LineBreak>& cuts) {
    while (is_too_wide(from, to)) {
      const std::uint32_t at = longest_fit(from.next_begin, to.content_end);
      if (at >= to.content_end) return;
      LineBreak piece;
      piece.content_end = piece.next_begin = at;
      piece.settled_before = piece.settled_after = at;
      piece.end_x = piece.begin_x = from.begin_x + advance_;
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
    advance_ = clusters_[count - 1].x;
    const std::uint32_t at = clusters_[count - 1].begin;
    const std::uint32_t last = std::min(limit, row_.run_end(at));
    ClusterWalk walk(row_, at);
    while (!walk.done() && walk.cluster() < last && walk.advance() == 0) walk.next();
    return walk.done() ? limit : std::min(last, walk.cluster());
  }

  struct Cluster {
    std::uint32_t begin;
    std::int64_t x;  // from the piece's beginning
  };

  const WordRow& row_;
  std::int64_t width_;
  MeasureSpan measure_;
  std::vector<Cluster> clusters_;
  std::int64_t advance_ = 0;  // of the piece found last
};

void drop_mark(LineBreak& place) {
  place.end_x -= place.mark_advance;
  place.mark_advance = 0;
  place.mark = 0;
}

}  // namespace

std::vector<LineBreak> cut_wide_words(const WordRow& row, const std::vector<LineBreak>& breaks, std::int64_t width) {
  std::vector<LineBreak> result;
  result.reserve(breaks.size() + 16);
  WordCutter cutter(row, width);
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
