#include <algorithm>
#include <utility>

#include "content/segments/break_plan.hpp"

// Positions are the same for every plan of the same beads, as far as beads go: they are made of bytes of texts, never
// of numbers of parts. So a place is found again when another room cuts the statement differently.
namespace rostrum {
namespace {

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

Position one_further(Position position) {
  ++position.offset;
  return position;
}

// How far one version has come within a bead, in bytes.
class Progress {
 public:
  // Returns the bytes before `piece`.
  std::size_t enter(const Piece& piece) {
    const bool goes_on = started_ && piece.paragraph == last_.paragraph && piece.range.begin >= last_.range.end;
    const std::size_t before = bytes_ + (goes_on ? piece.range.begin - last_.range.end : 0);
    if (started_ && piece == last_) return bytes_ - piece.range.size();
    bytes_ = before + piece.range.size();
    last_ = piece;
    started_ = true;
    return before;
  }

  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  std::size_t bytes_ = 0;
  Piece last_;
  bool started_ = false;
};

class Positions {
 public:
  Positions(const BreakPlan& plan, const Statement& lead_version) : plan_(plan), lead_version_(lead_version) {}

  std::vector<Position> find() {
    all_.reserve(plan_.segments.size());
    std::span<const Segment> segments = plan_.segments;
    std::span<const Segment> unshown = plan_.unshown;
    while (!segments.empty() || !unshown.empty()) {
      const bool shown = unshown.empty() || (!segments.empty() && segments.front().bead < unshown.front().bead);
      std::vector<Position> positions = add_bead(take_bead(shown ? segments : unshown));
      if (shown) all_.insert(all_.end(), positions.begin(), positions.end());
    }
    return std::move(all_);
  }

 private:
  static std::span<const Segment> take_bead(std::span<const Segment>& segments) {
    const auto next = std::find_if(segments.begin(), segments.end(),
                                   [&](const Segment& segment) { return segment.bead != segments.front().bead; });
    const auto count = static_cast<std::size_t>(next - segments.begin());
    const std::span<const Segment> bead = segments.first(count);
    segments = segments.subspan(count);
    return bead;
  }

  [[nodiscard]] const Piece* lead_piece(const Segment& segment) const {
    const bool present = plan_.lead < segment.versions.size() && segment.versions[plan_.lead];
    return present ? &*segment.versions[plan_.lead] : nullptr;
  }

  std::vector<Position> add_bead(std::span<const Segment> segments) {
    std::vector<Position> positions;
    std::vector<Progress> progress(segments.front().versions.size());
    Position end = next_;
    for (const Segment& segment : segments) {
      std::optional<std::size_t> bytes_before;  // of the first version that there is
      for (std::size_t v = 0; v < segment.versions.size(); ++v) {
        if (!segment.versions[v]) continue;
        const std::size_t bytes = progress[v].enter(*segment.versions[v]);
        if (!bytes_before) bytes_before = bytes;
      }
      Position position = next_;
      position.offset += bytes_before.value_or(0);
      if (const Piece* piece = lead_piece(segment)) {
        position = std::max(natural_position(*piece, lead_version_), next_);
        end = end_of(segment, position);
      }
      const std::vector<Position>& earlier = positions.empty() ? all_ : positions;
      if (!earlier.empty() && position <= earlier.back()) position = one_further(earlier.back());
      positions.push_back(position);
    }
    // No bead has more parts than bytes: what comes next stands beyond all of them.
    if (end.paragraph == next_.paragraph && end.sentence == next_.sentence) end.offset = next_.offset;
    for (const Progress& version : progress) end.offset += version.bytes();
    next_ = one_further(end);
    return positions;
  }

  // The last sentence of the lead version's share of a bead, from its begin.
  [[nodiscard]] Position end_of(const Segment& segment, const Position& otherwise) const {
    if (segment.bead >= plan_.beads.size()) return {otherwise.paragraph, otherwise.sentence, 0};
    const Bead& bead = plan_.beads[segment.bead];
    if (plan_.lead >= bead.versions.size() || bead.versions[plan_.lead].empty())
      return {otherwise.paragraph, otherwise.sentence, 0};
    const SentenceSpan& span = bead.versions[plan_.lead].back();
    return {span.paragraph, span.last, 0};
  }

  const BreakPlan& plan_;
  const Statement& lead_version_;
  std::vector<Position> all_;
  Position next_;  // the least that a segment after those seen may have
};

}  // namespace

std::vector<Position> BreakPlan::positions(const Statement& lead_version) const {
  return Positions(*this, lead_version).find();
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

}  // namespace rostrum
