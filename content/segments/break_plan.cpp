#include "content/segments/break_plan.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "content/segments/bead_words.hpp"
#include "content/segments/fit_experience.hpp"
#include "content/segments/joint_cut.hpp"
#include "content/segments/long_words.hpp"
#include "content/text/in_parallel.hpp"

namespace rostrum {
namespace {

// Longer than this in bytes no screen shows a stretch, so nobody is asked to lay it out whole.
constexpr std::size_t longest_question = 3000;
// Longer passages than this in words are cut in chunks, so that cost stays linear whatever a file holds.
constexpr std::size_t chunk_words = 240;
// A version with fewer words for each chunk stands in the first one whole.
constexpr std::size_t least_chunk_words = 12;

ByteRange stretch_of(const Statement& statement, const SentenceSpan& span) {
  const std::vector<ByteRange>& sentences = statement.paragraphs[span.paragraph].sentences;
  return {sentences[span.first].begin, sentences[span.last].end};
}

// Whether any of these versions has something to say in the bead.
bool speaks_in(const Bead& bead, std::span<const std::size_t> shown, std::span<const Statement* const> versions) {
  return std::any_of(shown.begin(), shown.end(), [&](std::size_t version) {
    const Passage& passage = bead.versions[version];
    return std::any_of(passage.begin(), passage.end(),
                       [&](const SentenceSpan& span) { return !stretch_of(*versions[version], span).empty(); });
  });
}

// Of some beads of a plan.
struct CutBeads {
  std::vector<Segment> segments, unshown;
};

void add_unshown(CutBeads& cut, const Bead& bead, std::size_t index, std::span<const Statement* const> versions) {
  std::size_t paragraphs = 0;
  for (const Passage& passage : bead.versions) paragraphs = std::max(paragraphs, passage.size());
  for (std::size_t at = 0; at < paragraphs; ++at) {
    Segment segment;
    segment.bead = index;
    segment.part = at;
    segment.parts = paragraphs;
    segment.versions.resize(bead.versions.size());
    for (std::size_t v = 0; v < bead.versions.size(); ++v) {
      if (at >= bead.versions[v].size()) continue;
      const SentenceSpan& span = bead.versions[v][at];
      segment.versions[v] = Piece{span.paragraph, stretch_of(*versions[v], span)};
    }
    cut.unshown.push_back(std::move(segment));
  }
}

class Planner {
 public:
  Planner(std::span<const Statement* const> versions, const Fits& fits)
      : versions_(versions), fits_(fits), capacity_(versions.size(), 0) {}

  // `index`: of the bead in its plan.
  void add_bead(CutBeads& out, const Bead& bead, std::size_t index) {
    whole_.assign(bead.versions.size(), Whole::unknown);
    if (fits_whole(bead)) {
      Segment segment;
      segment.bead = index;
      segment.versions.resize(bead.versions.size());
      for (std::size_t v = 0; v < bead.versions.size(); ++v)
        if (!bead.versions[v].empty())
          segment.versions[v] =
              Piece{bead.versions[v].front().paragraph, stretch_of(*versions_[v], bead.versions[v].front())};
      out.segments.push_back(std::move(segment));
      return;
    }
    std::vector<BeadWords> rows;
    for (std::size_t v = 0; v < bead.versions.size(); ++v) {
      BeadWords words = read_words(*versions_[v], bead.versions[v], v);
      if (words.words.empty()) continue;
      cut_long_words(words, *versions_[v], [this, v](const Piece& piece) { return ask(v, piece); });
      rows.push_back(std::move(words));
    }
    const std::vector<std::vector<Piece>> pieces = cut(rows);
    const std::size_t parts = pieces.empty() ? 0 : pieces.front().size();
    for (std::size_t part = 0; part < parts; ++part) {
      Segment segment;
      segment.bead = index;
      segment.part = part;
      segment.parts = parts;
      segment.versions.resize(bead.versions.size());
      for (std::size_t i = 0; i < rows.size(); ++i) segment.versions[rows[i].version] = pieces[i][part];
      out.segments.push_back(std::move(segment));
    }
  }

 private:
  enum class Whole { unknown, fits, overflows };

  // Asks no further than the first version that overflows; what was learnt on the way stays in `whole_`.
  bool fits_whole(const Bead& bead) {
    for (const Passage& passage : bead.versions)
      if (passage.size() > 1) return false;
    for (std::size_t v = 0; v < bead.versions.size(); ++v) {
      if (bead.versions[v].empty()) continue;
      const SentenceSpan& span = bead.versions[v].front();
      const ByteRange stretch = stretch_of(*versions_[v], span);
      if (stretch.empty()) return false;
      const bool fits = ask(v, {span.paragraph, stretch});
      whole_[v] = fits ? Whole::fits : Whole::overflows;
      if (!fits) return false;
    }
    return true;
  }

  // A text with emphasis of its own is wider than others.
  bool ask(std::size_t version, const Piece& piece) {
    if (piece.range.size() > longest_question) return false;
    const Paragraph& paragraph = versions_[version]->paragraphs[piece.paragraph];
    const std::string_view text = std::string_view(paragraph.text.text).substr(piece.range.begin, piece.range.size());
    const bool plain = paragraph.text.runs.empty();
    if (plain && experience_.surely_fits(version, paragraph.language, text)) return true;
    const bool fits = fits_(version, piece.paragraph, piece.range);
    if (fits && plain) experience_.saw_fit(version, paragraph.language, text);
    return fits;
  }

  // Per row the piece of each part.
  std::vector<std::vector<Piece>> cut(const std::vector<BeadWords>& rows) {
    std::vector<std::vector<Piece>> pieces(rows.size());
    std::size_t most = 0;
    for (const BeadWords& row : rows) most = std::max(most, row.words.size());
    const std::size_t chunks = (most + chunk_words - 1) / chunk_words;
    std::vector<std::size_t> begins(rows.size(), 0);
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) cut_chunk(rows, chunk, chunks, begins, pieces);
    return pieces;
  }

  // Where a chunk ends: near its share of the words, at the cheapest place around.
  static std::size_t end_of_chunk(const BeadWords& row, std::size_t begin, std::size_t chunk, std::size_t chunks) {
    const std::size_t count = row.words.size();
    if (chunk + 1 == chunks || count < chunks * least_chunk_words) return count;
    const std::size_t ideal = count * (chunk + 1) / chunks;
    const std::size_t reach = count / chunks / 4;
    std::size_t best = std::max(ideal, begin);
    for (std::size_t at = std::max(ideal - std::min(ideal, reach), begin + 1); at < std::min(ideal + reach, count);
         ++at)
      if (row.costs[at] < row.costs[best]) best = at;
    return best;
  }

  CutWords to_cut(const BeadWords& row, std::size_t begin, std::size_t end) {
    const auto from = static_cast<std::ptrdiff_t>(begin);
    const auto to = static_cast<std::ptrdiff_t>(end);
    auto fits = [this, &row, begin](std::size_t first, std::size_t last) {
      return ask(row.version, row.piece(begin + first, begin + last));
    };
    std::vector<std::size_t> walls;
    for (const std::size_t wall : row.walls)
      if (wall > begin && wall < end) walls.push_back(wall - begin);
    CutWords words{{row.words.begin() + from, row.words.begin() + to},
                   {row.costs.begin() + from, row.costs.begin() + to},
                   KnownFits(end - begin, std::move(fits), walls),
                   capacity_[row.version]};
    const Whole whole = whole_[row.version];
    if (whole == Whole::fits || (whole == Whole::overflows && end - begin == row.words.size()))
      words.fits.learn(0, end - begin, whole == Whole::fits);
    return words;
  }

  void cut_chunk(const std::vector<BeadWords>& rows, std::size_t chunk, std::size_t chunks,
                 std::vector<std::size_t>& begins, std::vector<std::vector<Piece>>& pieces) {
    std::vector<CutWords> present;
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::size_t end = end_of_chunk(rows[i], begins[i], chunk, chunks);
      if (end == begins[i]) continue;  // all its words stood in a chunk before
      present.push_back(to_cut(rows[i], begins[i], end));
      indices.push_back(i);
    }
    const JointSpans spans = cut_jointly(present);
    for (std::size_t p = 0; p < present.size(); ++p) {
      const std::size_t i = indices[p];
      capacity_[rows[i].version] = present[p].capacity;
      for (const WordSpan span : spans[p])
        pieces[i].push_back(rows[i].piece(begins[i] + span.first, begins[i] + span.last));
      begins[i] += present[p].size();
    }
    std::size_t parts = 0;
    for (const std::vector<Piece>& own : pieces) parts = std::max(parts, own.size());
    for (std::vector<Piece>& own : pieces) {
      const Piece last = own.back();
      own.resize(parts, last);
    }
  }

  std::span<const Statement* const> versions_;
  const Fits& fits_;
  FitExperience experience_;
  std::vector<Whole> whole_;           // per version, of the bead being cut
  std::vector<std::size_t> capacity_;  // per version: code points that fit, learnt from its last cut
};

// Where each of `count` stretches of beads ends, so that all have about the same amount of text.
std::vector<std::size_t> stretch_ends(const std::vector<Bead>& beads, std::span<const Statement* const> versions,
                                      std::size_t count) {
  std::vector<std::size_t> text_before = {0};
  for (const Bead& bead : beads) {
    std::size_t text = 0;
    for (std::size_t v = 0; v < bead.versions.size(); ++v)
      for (const SentenceSpan& span : bead.versions[v]) text += stretch_of(*versions[v], span).size();
    text_before.push_back(text_before.back() + text);
  }
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i < count; ++i) {
    const auto end = std::lower_bound(text_before.begin(), text_before.end(), text_before.back() * i / count);
    ends.push_back(static_cast<std::size_t>(end - text_before.begin()));
  }
  ends.push_back(beads.size());
  return ends;
}

}  // namespace

BreakPlan plan_breaks(std::span<const Statement* const> versions, std::vector<Bead> beads, const Fits& fits,
                      std::size_t lead, std::span<const std::size_t> shown) {
  return plan_breaks(versions, std::move(beads), std::span(&fits, 1), lead, shown);
}

BreakPlan plan_breaks(std::span<const Statement* const> versions, std::vector<Bead> beads, std::span<const Fits> fits,
                      std::size_t lead, std::span<const std::size_t> shown) {
  BreakPlan plan;
  plan.beads = std::move(beads);
  plan.lead = lead;
  const auto stands = [&](const Bead& bead) { return shown.empty() || speaks_in(bead, shown, versions); };
  const bool any_stands = std::any_of(plan.beads.begin(), plan.beads.end(), stands);
  const std::vector<std::size_t> ends = stretch_ends(plan.beads, versions, fits.size());
  std::vector<CutBeads> stretches(fits.size());
  in_parallel(fits.size(), [&](std::size_t i) {
    Planner planner(versions, fits[i]);
    for (std::size_t bead = i == 0 ? 0 : ends[i - 1]; bead < ends[i]; ++bead) {
      if (!any_stands || stands(plan.beads[bead])) {
        planner.add_bead(stretches[i], plan.beads[bead], bead);
      } else {
        add_unshown(stretches[i], plan.beads[bead], bead, versions);
      }
    }
  });
  for (CutBeads& stretch : stretches) {
    std::move(stretch.segments.begin(), stretch.segments.end(), std::back_inserter(plan.segments));
    std::move(stretch.unshown.begin(), stretch.unshown.end(), std::back_inserter(plan.unshown));
  }
  return plan;
}

}  // namespace rostrum
