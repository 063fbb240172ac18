#include "content/alignment/pair_paragraphs.hpp"

#include <algorithm>

#include "content/alignment/lattice.hpp"
#include "content/alignment/unit_scores.hpp"

namespace rostrum {

namespace {

using Role = Paragraph::Role;

constexpr std::size_t most_merged = UnitScores::most_units;

Bits role_score(Role a, Role b) {
  if (a == b) {
    if (a == Role::body) return 0;
    return a == Role::list_item ? one_bit : 3 * one_bit;
  }
  const bool text = (a == Role::body || a == Role::list_item) && (b == Role::body || b == Role::list_item);
  return text ? -one_bit / 2 : -3 * one_bit;
}

class ParagraphMoves {
 public:
  ParagraphMoves(const VersionProfile& lead, const VersionProfile& other, UnitScores& scores)
      : lead_(lead), other_(other), scores_(scores) {}

  void find(std::size_t row, std::size_t column, std::vector<Move>& moves) {
    const bool has_lead = row < lead_.parts.size();
    const bool has_other = column < other_.parts.size();
    if (has_lead) moves.push_back({1, 0, gap(lead_.parts[row].role)});
    if (has_other) moves.push_back({0, 1, gap(other_.parts[column].role)});
    if (!has_lead || !has_other) return;
    add(row, 1, column, 1, moves);
    // One against several, as long as they are not far longer than the one.
    std::uint64_t most = english(lead_, scores_.lead_letters(row)) * 2 + 60;
    std::uint64_t sum = english(other_, scores_.other_letters(column));
    for (std::size_t count = 2; count <= most_merged && column + count <= other_.parts.size(); ++count) {
      sum += english(other_, scores_.other_letters(column + count - 1));
      if (sum > most) break;
      add(row, 1, column, count, moves);
    }
    most = english(other_, scores_.other_letters(column)) * 2 + 60;
    sum = english(lead_, scores_.lead_letters(row));
    for (std::size_t count = 2; count <= most_merged && row + count <= lead_.parts.size(); ++count) {
      sum += english(lead_, scores_.lead_letters(row + count - 1));
      if (sum > most) break;
      add(row, count, column, 1, moves);
    }
  }

 private:
  static Bits gap(Role role) { return role == Role::heading ? -4 * one_bit : -6 * one_bit; }

  // Roughly.
  static std::uint64_t english(const VersionProfile& version, std::uint64_t letters) {
    return version.script == Script::han ? letters * 3 : letters;
  }

  // Paragraphs that end in the middle of a sentence are merged more often than others.
  static Bits going_on(const VersionProfile& version, std::size_t first, std::size_t count) {
    Bits score = 0;
    for (std::size_t at = first; at + 1 < first + count; ++at) score += version.parts[at].open ? 3 * one_bit / 2 : 0;
    return score;
  }

  void add(std::size_t lead, std::size_t lead_count, std::size_t other, std::size_t other_count,
           std::vector<Move>& moves) {
    Bits score = scores_.score(lead, lead_count, other, other_count);
    for (std::size_t a = lead; a < lead + lead_count; ++a) {
      for (std::size_t b = other; b < other + other_count; ++b) {
        score += role_score(lead_.parts[a].role, other_.parts[b].role);
      }
    }
    const auto merged = static_cast<Bits>(std::max(lead_count, other_count));
    if (merged > 1) score -= (4 + merged) * one_bit;
    score += going_on(lead_, lead, lead_count) + going_on(other_, other, other_count);
    moves.push_back({static_cast<std::uint16_t>(lead_count), static_cast<std::uint16_t>(other_count), score});
  }

  const VersionProfile& lead_;
  const VersionProfile& other_;
  UnitScores& scores_;
};

// Around what stands once in each version. Where paragraphs share two such things and more, and many do, they lead the
// way; else it is looked for far around.
Corridor corridor_of(const SharedFeatures& parts) {
  constexpr std::size_t near = 8;
  constexpr std::size_t far = 40;
  const std::vector<Corridor::Point> points =
      unique_meetings(parts.lead.features, parts.other.features, parts.keys.size());
  std::vector<Corridor::Point> sure;
  for (std::size_t at = 1; at < points.size(); ++at) {
    const bool twice = points[at] == points[at - 1];
    if (twice && (sure.empty() || sure.back() != points[at])) sure.push_back(points[at]);
  }
  const std::size_t rows = parts.lead.letters.size();
  const std::size_t columns = parts.other.letters.size();
  const std::vector<Corridor::Point> chain = longest_chain(sure);
  if (chain.size() * 3 >= std::min(rows, columns)) return {rows, columns, chain, near};
  return {rows, columns, longest_chain(points), far};
}

// Around an earlier pairing.
Corridor corridor_of(const SharedFeatures& parts, const std::vector<Region>& before) {
  constexpr std::size_t reach = 5;
  std::vector<Corridor::Point> points;
  for (const Region& region : before) points.emplace_back(region.lead_first, region.other_first);
  return {parts.lead.letters.size(), parts.other.letters.size(), points, reach};
}

Region region_of(const Step& step) {
  return {step.lead, step.lead + step.lead_count, step.other, step.other + step.other_count, step.probability};
}

bool is_sure(const Region& region) {
  constexpr Bits sure = -40;  // nine in ten
  return region.probability >= sure;
}

// Of one version only.
bool is_left_over(const Region& region) {
  return region.lead_first == region.lead_end || region.other_first == region.other_end;
}

// As many as are ever merged: what follows may well belong to the same paragraph of the other version.
bool is_cut_short(const Region& region) {
  return region.lead_end - region.lead_first == most_merged || region.other_end - region.other_first == most_merged;
}

// Neighbours that are left over become one region, of both versions if both have some: what is too freely translated to
// be known by its paragraphs, or printed in one where the other version has dozens, may still be known by its
// sentences.
std::vector<Region> join_left_over(const std::vector<Region>& regions) {
  std::vector<Region> joined;
  bool open = false;
  for (const Region& region : regions) {
    const bool left_over = is_left_over(region) || is_cut_short(region);
    if (open && left_over) {
      joined.back().lead_end = region.lead_end;
      joined.back().other_end = region.other_end;
      joined.back().probability = std::min(joined.back().probability, region.probability);
    } else {
      joined.push_back(region);
    }
    open = left_over;
  }
  return joined;
}

// Neighbours of which none is sure become one region.
std::vector<Region> join_doubtful(const std::vector<Region>& regions) {
  std::vector<Region> joined;
  bool open = false;
  for (const Region& region : regions) {
    const bool doubtful = !is_sure(region);
    if (open && doubtful) {
      joined.back().lead_end = region.lead_end;
      joined.back().other_end = region.other_end;
      joined.back().probability = 0;  // that they are all there; which of them belong together is still open
    } else {
      joined.push_back(region);
    }
    open = doubtful;
  }
  return joined;
}

}  // namespace

std::vector<Region> pair_paragraphs(const VersionProfile& lead, const VersionProfile& other,
                                    const SharedFeatures& sentences, const LengthModel& lengths,
                                    const std::vector<Region>& before) {
  const SharedFeatures parts = in_paragraphs(sentences, lead, other);
  UnitScores scores(parts, lengths);
  ParagraphMoves finder(lead, other, scores);
  const Corridor corridor = before.empty() ? corridor_of(parts) : corridor_of(parts, before);
  const auto find_moves = [&](std::size_t row, std::size_t column, std::vector<Move>& moves) {
    finder.find(row, column, moves);
  };
  std::vector<Region> regions;
  for (const Step& step : best_path(corridor, find_moves, 2 * one_bit)) regions.push_back(region_of(step));
  return join_doubtful(join_left_over(regions));
}

}  // namespace rostrum
