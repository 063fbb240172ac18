#include "content/segments/break_plan.hpp"

#include <algorithm>
#include <utility>

#include "content/segments/joint_cut.hpp"

namespace rostrum {
namespace {

// Longer than this in bytes no screen shows a stretch, so nobody is asked to lay it out whole.
constexpr std::size_t longest_question = 3000;
// Longer sentences than this in words are cut in chunks, so that cost stays linear whatever a file holds.
constexpr std::size_t chunk_words = 600;

ByteRange stretch_of(const Statement& statement, const SentenceSpan& span) {
  const std::vector<ByteRange>& sentences = statement.paragraphs[span.paragraph].sentences;
  return {sentences[span.first].begin, sentences[span.last].end};
}

// The words of a bead's version with the costs between them.
struct VersionWords {
  std::size_t version = 0;
  std::size_t paragraph = 0;
  std::vector<StretchWord> words;
  std::vector<BreakCost> costs;
};

class Planner {
 public:
  Planner(std::span<const Statement* const> versions, const Fits& fits)
      : versions_(versions), fits_(fits), capacity_(versions.size(), 0) {}

  void add_bead(BreakPlan& plan, std::size_t index) {
    const Bead& bead = plan.beads[index];
    if (fits_whole(bead)) {
      Segment segment;
      segment.bead = index;
      segment.versions.resize(bead.versions.size());
      for (std::size_t v = 0; v < bead.versions.size(); ++v)
        if (!bead.versions[v].empty())
          segment.versions[v] =
              Piece{bead.versions[v].front().paragraph, stretch_of(*versions_[v], bead.versions[v].front())};
      plan.segments.push_back(std::move(segment));
      return;
    }
    const std::vector<VersionWords> cut = words_of(bead);
    std::vector<std::vector<Piece>> pieces(cut.size());
    const std::size_t chunks = chunks_of(cut);
    std::vector<std::size_t> begins(cut.size(), 0);
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) cut_chunk(cut, chunk, chunks, begins, pieces);

    const std::size_t parts = pieces.empty() ? 0 : pieces.front().size();
    for (std::size_t part = 0; part < parts; ++part) {
      Segment segment;
      segment.bead = index;
      segment.part = part;
      segment.parts = parts;
      segment.versions.resize(bead.versions.size());
      for (std::size_t i = 0; i < cut.size(); ++i) segment.versions[cut[i].version] = pieces[i][part];
      plan.segments.push_back(std::move(segment));
    }
  }

 private:
  bool fits_whole(const Bead& bead) const {
    for (std::size_t v = 0; v < bead.versions.size(); ++v) {
      if (bead.versions[v].empty()) continue;
      const SentenceSpan& span = bead.versions[v].front();
      const ByteRange stretch = stretch_of(*versions_[v], span);
      if (stretch.size() > longest_question || !fits_(v, span.paragraph, stretch)) return false;
    }
    return true;
  }

  std::vector<VersionWords> words_of(const Bead& bead) const {
    std::vector<VersionWords> all;
    for (std::size_t v = 0; v < bead.versions.size(); ++v) {
      if (bead.versions[v].empty()) continue;
      const SentenceSpan& span = bead.versions[v].front();
      const Paragraph& paragraph = versions_[v]->paragraphs[span.paragraph];
      const Language& language = paragraph.language.known() ? paragraph.language : versions_[v]->language;
      VersionWords version;
      version.version = v;
      version.paragraph = span.paragraph;
      version.words = find_words(paragraph.text.text, stretch_of(*versions_[v], span), language);
      if (version.words.empty()) continue;
      version.costs = break_costs(paragraph.text.text, version.words, paragraph.sentences, language);
      all.push_back(std::move(version));
    }
    return all;
  }

  static std::size_t chunks_of(const std::vector<VersionWords>& versions) {
    std::size_t most = 0;
    for (const VersionWords& version : versions) most = std::max(most, version.words.size());
    return (most + chunk_words - 1) / chunk_words;
  }

  // Where a chunk ends: near its share of the words, at the cheapest place around.
  static std::size_t end_of_chunk(const VersionWords& version, std::size_t begin, std::size_t chunk,
                                  std::size_t chunks) {
    const std::size_t count = version.words.size();
    if (chunk + 1 == chunks) return count;
    const std::size_t ideal = count * (chunk + 1) / chunks;
    const std::size_t reach = count / chunks / 4;
    std::size_t best = std::max(ideal, begin);
    for (std::size_t at = std::max(ideal - std::min(ideal, reach), begin + 1); at < std::min(ideal + reach, count);
         ++at)
      if (version.costs[at] < version.costs[best]) best = at;
    return best;
  }

  CutWords to_cut(const VersionWords& version, std::size_t begin, std::size_t end) const {
    const auto from = static_cast<std::ptrdiff_t>(begin);
    const auto to = static_cast<std::ptrdiff_t>(end);
    std::vector<StretchWord> words(version.words.begin() + from, version.words.begin() + to);
    std::vector<ByteRange> ranges;
    for (const StretchWord& word : words) ranges.push_back(word.range);
    auto ask = [&fits = fits_, v = version.version, paragraph = version.paragraph, ranges = std::move(ranges)](
                   std::size_t first, std::size_t last) {
      const ByteRange range{ranges[first].begin, ranges[last - 1].end};
      return range.size() <= longest_question && fits(v, paragraph, range);
    };
    const std::size_t count = words.size();
    return {std::move(words), std::vector<BreakCost>(version.costs.begin() + from, version.costs.begin() + to),
            KnownFits(count, std::move(ask)), capacity_[version.version]};
  }

  void cut_chunk(const std::vector<VersionWords>& versions, std::size_t chunk, std::size_t chunks,
                 std::vector<std::size_t>& begins, std::vector<std::vector<Piece>>& pieces) {
    std::vector<CutWords> present;
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < versions.size(); ++i) {
      const std::size_t end = end_of_chunk(versions[i], begins[i], chunk, chunks);
      if (end == begins[i]) continue;  // shorter than the number of chunks: another chunk has its words
      present.push_back(to_cut(versions[i], begins[i], end));
      indices.push_back(i);
      begins[i] = end;
    }
    const std::vector<std::vector<WordSpan>> spans = cut_jointly(present);
    for (std::size_t p = 0; p < present.size(); ++p) {
      const VersionWords& version = versions[indices[p]];
      capacity_[version.version] = present[p].capacity;
      for (const WordSpan span : spans[p])
        pieces[indices[p]].push_back(
            {version.paragraph, {present[p].words[span.first].range.begin, present[p].words[span.last - 1].range.end}});
    }
    std::size_t parts = 0;
    for (const std::vector<Piece>& own : pieces) parts = std::max(parts, own.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece first{versions[i].paragraph, versions[i].words.front().range};
      const Piece repeated = pieces[i].empty() ? first : pieces[i].back();
      pieces[i].resize(parts, repeated);
    }
  }

  std::span<const Statement* const> versions_;
  const Fits& fits_;
  std::vector<std::size_t> capacity_;  // per version: code points that fit, learnt from its last cut
};

Position natural_position(const Piece& piece, const Statement& lead_version) {
  Position position;
  position.paragraph = piece.paragraph;
  if (piece.paragraph >= lead_version.paragraphs.size()) return position;
  const std::vector<ByteRange>& sentences = lead_version.paragraphs[piece.paragraph].sentences;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), piece.range.begin,
                                      [](std::size_t offset, const ByteRange& s) { return offset < s.begin; });
  if (after == sentences.begin()) return position;
  position.sentence = static_cast<std::size_t>(after - sentences.begin()) - 1;
  position.offset = piece.range.begin - sentences[position.sentence].begin;
  return position;
}

}  // namespace

std::vector<Position> BreakPlan::positions(const Statement& lead_version) const {
  std::vector<Position> all;
  all.reserve(segments.size());
  for (const Segment& segment : segments) {
    std::optional<Position> position;
    if (lead < segment.versions.size() && segment.versions[lead])
      position = natural_position(*segment.versions[lead], lead_version);
    if (!position) position = all.empty() ? Position{} : all.back();
    if (!all.empty() && *position <= all.back()) {
      position = all.back();
      ++position->offset;
    }
    all.push_back(*position);
  }
  return all;
}

std::size_t BreakPlan::segment_at(const Position& position, const Statement& lead_version) const {
  const std::vector<Position> all = positions(lead_version);
  const auto after = std::upper_bound(all.begin(), all.end(), position);
  return after == all.begin() ? 0 : static_cast<std::size_t>(after - all.begin()) - 1;
}

Position BreakPlan::position_of(std::size_t segment, const Statement& lead_version) const {
  const std::vector<Position> all = positions(lead_version);
  return all.empty() ? Position{} : all[std::min(segment, all.size() - 1)];
}

BreakPlan plan_breaks(std::span<const Statement* const> versions, std::vector<Bead> beads, const Fits& fits,
                      std::size_t lead) {
  BreakPlan plan;
  plan.beads = std::move(beads);
  plan.lead = lead;
  Planner planner(versions, fits);
  for (std::size_t bead = 0; bead < plan.beads.size(); ++bead) planner.add_bead(plan, bead);
  return plan;
}

}  // namespace rostrum
