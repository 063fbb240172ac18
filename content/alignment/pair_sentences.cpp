#include "content/alignment/pair_sentences.hpp"

#include <algorithm>
#include <array>

#include "content/alignment/lattice.hpp"

namespace rostrum {

namespace {

// How often translators do so, as a logarithm.
struct Shape {
  std::uint16_t lead;
  std::uint16_t other;
  Bits prior;
};
constexpr std::array shapes = {Shape{1, 1, 0},
                               Shape{1, 2, -3 * one_bit},
                               Shape{2, 1, -3 * one_bit},
                               Shape{2, 2, -11 * one_bit / 2},
                               Shape{1, 3, -13 * one_bit / 2},
                               Shape{3, 1, -13 * one_bit / 2},
                               Shape{1, 4, -10 * one_bit},
                               Shape{4, 1, -10 * one_bit},
                               Shape{2, 3, -12 * one_bit},
                               Shape{3, 2, -12 * one_bit}};
constexpr Bits gap = -4 * one_bit;
constexpr Bits gap_run = 2 * one_bit;
constexpr Bits across_paragraphs = -5 * one_bit / 2;
constexpr Bits heading_in_text = -6 * one_bit;
constexpr Bits idle_paragraph = -2 * one_bit;
constexpr std::size_t longest_list = UnitScores::most_units;

class RegionPairing {
 public:
  RegionPairing(const VersionProfile& lead, const VersionProfile& other, const Region& region, UnitScores& scores)
      : lead_(lead), other_(other), region_(region), scores_(scores) {
    lead_first_ = first_of(lead, region.lead_first);
    other_first_ = first_of(other, region.other_first);
    lead_size_ = first_of(lead, region.lead_end) - lead_first_;
    other_size_ = first_of(other, region.other_end) - other_first_;
    const bool one_to_one = region.lead_end - region.lead_first == 1 && region.other_end - region.other_first == 1;
    plain_ = one_to_one && (lead.parts[region.lead_first].role == Paragraph::Role::heading) ==
                               (other.parts[region.other_first].role == Paragraph::Role::heading);
  }

  std::vector<PairBead> pair() {
    const Corridor corridor = find_corridor();
    const auto find_moves = [&](std::size_t row, std::size_t column, std::vector<Move>& moves) {
      find(row, column, moves);
    };
    // Cubed: what the model does not know of makes it surer than it may be. Of the corpus' wrong beads more than half
    // are doubtful then, of the right ones one in twenty.
    std::vector<PairBead> beads;
    for (const Step& step : best_path(corridor, find_moves, gap_run)) {
      beads.push_back({lead_first_ + step.lead, step.lead_count, other_first_ + step.other, step.other_count,
                       3 * (region_.probability + step.probability)});
    }
    return beads;
  }

 private:
  // In long passages around what stands once in each version.
  [[nodiscard]] Corridor find_corridor() const {
    constexpr std::size_t reach = 40;
    constexpr std::size_t within_reach = reach * reach;
    std::vector<Corridor::Point> points;
    if (lead_size_ * other_size_ > within_reach)
      points = longest_chain(scores_.meetings(lead_first_, lead_size_, other_first_, other_size_));
    return {lead_size_, other_size_, points, reach};
  }

  static std::size_t first_of(const VersionProfile& version, std::size_t part) {
    return part < version.parts.size() ? version.parts[part].first : version.sentences.size();
  }

  static bool is_heading(const VersionProfile& version, std::size_t sentence) {
    return version.sentences[sentence].heading;
  }

  static Bits crossing(const VersionProfile& version, std::size_t first, std::size_t count) {
    Bits score = 0;
    for (std::size_t at = first; at + 1 < first + count; ++at) {
      if (version.sentences[at + 1].paragraph != version.sentences[at].paragraph) score += across_paragraphs;
    }
    return score;
  }

  // Of a paragraph that is one sentence more often nothing is left than of a sentence within one; and translators leave
  // out what the sentence beside it says as well.
  static Bits gap_of(const VersionProfile& version, std::size_t sentence, bool repeated) {
    const VersionProfile::Part& part = version.parts[version.sentences[sentence].paragraph];
    const Bits score = part.end - part.first == 1 ? -15 * one_bit / 4 : gap;
    return repeated ? score + 3 * one_bit / 2 : score;
  }

  // A heading is no part of a text.
  [[nodiscard]] Bits role_score(std::size_t lead, std::size_t lead_count, std::size_t other,
                                std::size_t other_count) const {
    const bool heading = is_heading(lead_, lead);
    bool mixed = heading != is_heading(other_, other);
    for (std::size_t at = lead; at < lead + lead_count; ++at) mixed |= is_heading(lead_, at) != heading;
    for (std::size_t at = other; at < other + other_count; ++at) mixed |= is_heading(other_, at) != heading;
    Bits score = mixed ? heading_in_text : 0;
    score += crossing(lead_, lead, lead_count) + crossing(other_, other, other_count);
    return score;
  }

  void find(std::size_t row, std::size_t column, std::vector<Move>& moves) {
    const std::size_t lead_left = lead_size_ - row;
    const std::size_t other_left = other_size_ - column;
    const std::size_t lead = lead_first_ + row;
    const std::size_t other = other_first_ + column;
    if (lead_left > 0) moves.push_back({1, 0, gap_of(lead_, lead, scores_.is_repeated_in_lead(lead))});
    if (other_left > 0) moves.push_back({0, 1, gap_of(other_, other, scores_.is_repeated_in_other(other))});
    for (const Shape& shape : shapes) {
      if (shape.lead <= lead_left && shape.other <= other_left) add(row, column, shape, moves);
    }
    // A list printed as paragraphs against one sentence.
    if (lead_left == 0 || other_left == 0) return;
    if (region_.other_end - region_.other_first > 1) {
      for (std::uint16_t count = 5; count <= std::min(longest_list, other_left); ++count) {
        add(row, column, {1, count, -(4 + count) * one_bit}, moves);
      }
    }
    if (region_.lead_end - region_.lead_first > 1) {
      for (std::uint16_t count = 5; count <= std::min(longest_list, lead_left); ++count) {
        add(row, column, {count, 1, -(4 + count) * one_bit}, moves);
      }
    }
  }

  // Of two paragraphs taken together one may be the version's own: what is shared is shared without it.
  [[nodiscard]] bool has_idle_paragraph(std::size_t lead, std::size_t lead_count, std::size_t other,
                                        std::size_t other_count) const {
    if (lead_count == 2 && other_count == 1 && crossing(lead_, lead, 2) != 0) {
      const Bits both = scores_.feature_score(lead, 2, other, 1);
      return scores_.feature_score_of_two(lead, other) >= both || scores_.feature_score_of_two(lead + 1, other) >= both;
    }
    if (lead_count == 1 && other_count == 2 && crossing(other_, other, 2) != 0) {
      const Bits both = scores_.feature_score(lead, 1, other, 2);
      return scores_.feature_score_of_two(lead, other) >= both || scores_.feature_score_of_two(lead, other + 1) >= both;
    }
    return false;
  }

  void add(std::size_t row, std::size_t column, const Shape& shape, std::vector<Move>& moves) {
    const std::size_t lead = lead_first_ + row;
    const std::size_t other = other_first_ + column;
    Bits score = shape.prior + scores_.score(lead, shape.lead, other, shape.other);
    if (!plain_) {
      score += role_score(lead, shape.lead, other, shape.other);
      if (has_idle_paragraph(lead, shape.lead, other, shape.other)) score += idle_paragraph;
    }
    moves.push_back({shape.lead, shape.other, score});
  }

  const VersionProfile& lead_;
  const VersionProfile& other_;
  const Region& region_;
  UnitScores& scores_;
  std::size_t lead_first_ = 0;
  std::size_t other_first_ = 0;
  std::size_t lead_size_ = 0;
  std::size_t other_size_ = 0;
  bool plain_ = false;  // one paragraph of each, of one kind: nothing to say of ends and kinds of paragraphs
};

// Small enough to be looked at again with its neighbour.
bool is_small(const std::vector<PairBead>& beads) {
  constexpr std::size_t few = 24;
  return beads.size() <= few;
}

bool ends_alone(const std::vector<PairBead>& beads, std::size_t PairBead::*there) {
  return !beads.empty() && beads.back().*there == 0;
}

struct PairedRegion {
  Region region;
  std::vector<PairBead> beads;
};

// A sentence may have changed its paragraph: it is left over at the end of one and missing at the begin of the next.
bool has_moved(const PairedRegion& before, const PairedRegion& next) {
  if (before.beads.empty() || next.beads.empty() || !is_small(before.beads) || !is_small(next.beads)) return false;
  const PairBead& first = next.beads.front();
  return (ends_alone(before.beads, &PairBead::other_count) && first.lead_count == 0) ||
         (ends_alone(before.beads, &PairBead::lead_count) && first.other_count == 0);
}

}  // namespace

std::vector<PairBead> pair_sentences(const VersionProfile& lead, const VersionProfile& other,
                                     const std::vector<Region>& regions, UnitScores& scores) {
  std::vector<PairedRegion> paired;
  for (const Region& region : regions) {
    paired.push_back({region, RegionPairing(lead, other, region, scores).pair()});
    // What has become one may begin with what the region before it misses.
    while (paired.size() > 1 && has_moved(paired[paired.size() - 2], paired.back())) {
      const Region next = paired.back().region;
      paired.pop_back();
      Region& both = paired.back().region;
      both.lead_end = next.lead_end;
      both.other_end = next.other_end;
      both.probability = std::min(both.probability, next.probability);
      paired.back().beads = RegionPairing(lead, other, both, scores).pair();
    }
  }
  std::vector<PairBead> beads;
  for (const PairedRegion& region : paired) beads.insert(beads.end(), region.beads.begin(), region.beads.end());
  return beads;
}

}  // namespace rostrum
