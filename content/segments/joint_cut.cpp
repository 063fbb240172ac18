#include "content/segments/joint_cut.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <utility>

#include "content/segments/pair_cut.hpp"

namespace rostrum {
namespace {

// What one more part is worth, in the currency of break_cost: a press of a key, and a break in each version.
constexpr BreakCost price_of_a_press = 500;
constexpr BreakCost price_of_a_part = 400;
constexpr std::size_t most_rounds = 4;
// Beyond this many parts no sentence is anyone's; one start is enough.
constexpr std::size_t parts_worth_all_guides = 8;

// How many parts can be had without a stub between two walls.
std::size_t most_parts(const CutWords& version) {
  std::size_t parts = 0;
  for (std::size_t first = 0; first < version.size();) {
    const std::size_t wall = version.fits.wall_after(first);
    std::size_t count = 0;
    for (; first < wall; ++first) count += version.words[first].has_letters ? 1U : 0U;
    parts += std::max<std::size_t>(1, count / least_words_of_a_part);
  }
  return parts;
}

struct JointPath {
  std::vector<std::vector<std::size_t>> paths;  // per version; empty: not yet placed
  BreakCost cost = 0;
};

// What it costs each state of one version that another one stands in a certain state. The searches from all starts
// come upon the same states, so it is found out once.
class KnownLikeness {
 public:
  KnownLikeness(const JointCosts& costs, const std::vector<CutLattice>& lattices)
      : costs_(costs), lattices_(lattices), known_(lattices.size() * lattices.size()) {}

  // For the states of layer `k` of `version`; `state` is one of that layer of `other`.
  const std::vector<BreakCost>& of(std::size_t version, std::size_t other, std::size_t k, std::size_t state) {
    std::vector<std::vector<BreakCost>>& by_state = known_[version * lattices_.size() + other];
    by_state.resize(lattices_[other].states().size());
    std::vector<BreakCost>& costs = by_state[state];
    if (!costs.empty()) return costs;
    const CutLattice& own = lattices_[version];
    const CutLattice::Layer& layer = own.layer(k);
    costs.resize(layer.last - layer.first);
    const Likeness& likeness = costs_.likeness(std::min(version, other), std::max(version, other));
    const Likeness::Side side = other < version ? Likeness::Side::a : Likeness::Side::b;
    likeness_of_states(likeness, side, lattices_[other].states()[state], own, layer, costs);
    for (BreakCost& cost : costs) cost = costs_.weighed(cost);
    return costs;
  }

 private:
  const JointCosts& costs_;
  const std::vector<CutLattice>& lattices_;
  std::vector<std::vector<std::vector<BreakCost>>> known_;  // per pair of versions, per state of the other one
};

// Finds the best cut into a given number of parts, taking for fitting what nobody has seen to overflow.
class JointSearch {
 public:
  JointSearch(const JointCosts& costs, const std::vector<CutLattice>& lattices)
      : costs_(costs), lattices_(lattices), likeness_(costs, lattices), answers_(lattices.size()) {}

  [[nodiscard]] JointPath find() {
    JointPath best;
    if (lattices_.size() == 1) {
      best.paths.push_back(lattices_.front().cheapest().states);
      return best;
    }
    if (lattices_.size() == 2) {
      PairCut pair = cut_pair(lattices_[0], lattices_[1], costs_.likeness(0, 1));
      best.paths = {std::move(pair.a.states), std::move(pair.b.states)};
      return best;
    }
    const std::size_t guides = lattices_.front().parts() > parts_worth_all_guides ? 1 : lattices_.size();
    for (std::size_t guide = 0; guide < guides; ++guide) {
      JointPath joint = around(guide);
      if (best.paths.empty() || joint.cost < best.cost) best = std::move(joint);
    }
    return best;
  }

 private:
  // The guide as it likes it best; the others join one by one, then all move until nothing gets better.
  [[nodiscard]] JointPath around(std::size_t guide) {
    JointPath joint;
    joint.paths.resize(lattices_.size());
    joint.paths[guide] = lattices_[guide].cheapest().states;
    for (std::size_t v = 0; v < lattices_.size(); ++v)
      if (v != guide) joint.paths[v] = best_among(v, joint);
    // Until each has been asked since the last one moved.
    std::size_t content = 0;
    for (std::size_t turn = 0; turn < most_rounds * lattices_.size() && content < lattices_.size(); ++turn) {
      const std::size_t v = turn % lattices_.size();
      const std::vector<std::size_t>& path = best_among(v, joint);
      content = path == joint.paths[v] ? content + 1 : 1;
      joint.paths[v] = path;
    }
    JointSpans spans;
    for (std::size_t v = 0; v < lattices_.size(); ++v) spans.push_back(lattices_[v].spans_of(joint.paths[v]));
    joint.cost = costs_.of(spans);
    return joint;
  }

  // Where the others stand, and how a version is cut best then: most starts come to the same end.
  struct Answer {
    std::vector<std::vector<std::size_t>> others;  // the version's own is empty
    std::vector<std::size_t> path;
  };

  [[nodiscard]] const std::vector<std::size_t>& best_among(std::size_t version, const JointPath& joint) {
    std::vector<std::vector<std::size_t>> others = joint.paths;
    others[version].clear();
    std::deque<Answer>& answers = answers_[version];
    const auto found =
        std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) { return answer.others == others; });
    if (found != answers.end()) return found->path;
    answers.push_back({std::move(others), {}});
    return answers.back().path = cheapest_among(version, answers.back().others);
  }

  [[nodiscard]] std::vector<std::size_t> cheapest_among(std::size_t version,
                                                        const std::vector<std::vector<std::size_t>>& others) {
    const CutLattice& own = lattices_[version];
    std::vector<BreakCost> extra(own.states().size(), 0);
    for (std::size_t other = 0; other < lattices_.size(); ++other) {
      if (others[other].empty()) continue;
      for (std::size_t k = 1; k < own.parts(); ++k) {
        const std::vector<BreakCost>& costs = likeness_.of(version, other, k, others[other][k]);
        for (std::size_t i = 0; i < costs.size(); ++i) extra[own.layer(k).first + i] += costs[i];
      }
    }
    return own.cheapest(extra).states;
  }

  const JointCosts& costs_;
  const std::vector<CutLattice>& lattices_;
  KnownLikeness likeness_;
  std::vector<std::deque<Answer>> answers_;  // per version
};

class JointCutter {
 public:
  explicit JointCutter(std::span<CutWords> versions) : versions_(versions), costs_(versions) {}

  struct Cut {
    JointSpans spans;
    BreakCost cost = 0;
  };

  // nullopt where so few parts do not fit.
  std::optional<Cut> cut_into(std::size_t parts) {
    std::vector<CutLattice> lattices;
    lattices.reserve(versions_.size());
    for (std::size_t v = 0; v < versions_.size(); ++v) {
      lattices.emplace_back(versions_[v], parts, pieces_for(versions_[v], parts), costs_.balance(v));
      if (!lattices.back().has_path()) return std::nullopt;
    }
    while (true) {
      const JointPath joint = JointSearch(costs_, lattices).find();
      Cut cut;
      bool all_fit = true;
      for (std::size_t v = 0; v < versions_.size(); ++v) {
        cut.spans.push_back(lattices[v].spans_of(joint.paths[v]));
        if (all_fit_of(versions_[v], cut.spans.back())) continue;
        all_fit = false;
        lattices[v] = CutLattice(versions_[v], parts, pieces_for(versions_[v], parts), costs_.balance(v));
        if (!lattices[v].has_path()) return std::nullopt;
      }
      if (!all_fit) continue;
      cut.cost = costs_.of(cut.spans);
      return cut;
    }
  }

  // One part more where every version that is cut into all of them has words enough for one.
  [[nodiscard]] bool has_room_for(std::size_t parts) const {
    return std::all_of(versions_.begin(), versions_.end(),
                       [parts](const CutWords& version) { return most_parts(version) >= parts; });
  }

  // Where a part does not fit, what would is found out at once: the next attempt is likely to be right.
  static bool all_fit_of(CutWords& version, const std::vector<WordSpan>& spans) {
    bool all = true;
    for (const WordSpan& span : spans) {
      if (version.fits.fits(span.first, span.last)) continue;
      all = false;
      static_cast<void>(reach_of(version, span.first));
    }
    return all;
  }

 private:
  std::span<CutWords> versions_;
  JointCosts costs_;
};

// What is surely needed, without asking more than that is worth.
std::size_t least_parts(std::span<CutWords> versions) {
  std::size_t parts = 1;
  for (CutWords& version : versions) {
    const bool long_one = version.length(0, version.size()) > 2 * expected_capacity(version);
    if (long_one || version.fits.has_walls()) {
      parts = std::max(parts, fewest_parts(version));
    } else if (!version.fits.may_fit(0, version.size())) {
      parts = std::max<std::size_t>(parts, 2);
    }
  }
  return parts;
}

// Layout that contradicts itself leaves no cut that fits: then words are dealt out evenly.
JointSpans dealt_out(std::span<const CutWords> versions, std::size_t parts) {
  JointSpans spans;
  for (const CutWords& version : versions) {
    const std::size_t pieces = std::min(parts, version.size());
    std::vector<WordSpan>& own = spans.emplace_back();
    for (std::size_t part = 0; part < parts; ++part) {
      const std::size_t piece = part * pieces / parts;
      own.push_back({piece * version.size() / pieces, (piece + 1) * version.size() / pieces});
    }
  }
  return spans;
}

}  // namespace

std::size_t pieces_for(CutWords& version, std::size_t parts) {
  const std::size_t most = most_parts(version);
  return most >= parts ? parts : std::min(parts, std::max(fewest_parts(version), most));
}

JointSpans cut_jointly(std::span<CutWords> versions) {
  JointCutter cutter(versions);
  std::size_t parts = least_parts(versions);
  std::optional<JointCutter::Cut> best = cutter.cut_into(parts);
  if (!best || best->cost >= break_cost::never) {
    // So few do not fit, or not without parting a date that would fit whole.
    for (CutWords& version : versions) parts = std::max(parts, fewest_parts(version));
    best = cutter.cut_into(parts);
  }
  if (!best) return dealt_out(versions, parts);
  const BreakCost price = price_of_a_press + price_of_a_part * static_cast<BreakCost>(versions.size());
  if (best->cost > price && cutter.has_room_for(parts + 1)) {
    std::optional<JointCutter::Cut> more = cutter.cut_into(parts + 1);
    if (more && more->cost + price < best->cost) best = std::move(more);
  }
  return std::move(best->spans);
}

}  // namespace rostrum
