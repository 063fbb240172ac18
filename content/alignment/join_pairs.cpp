#include "content/alignment/join_pairs.hpp"

#include <algorithm>

namespace rostrum {

namespace {

using Kinship = Alignment::Kinship;

// Consecutive sentences, counted through their version.
struct Range {
  std::size_t first = 0;
  std::size_t end = 0;
};

struct JoinedBead {
  std::vector<Range> versions;
  Bits probability = 0;
};

Passage passage_of(const VersionProfile& version, const Range& range) {
  Passage passage;
  for (std::size_t at = range.first; at < range.end; ++at) {
    const VersionProfile::Sentence& sentence = version.sentences[at];
    if (!passage.empty() && passage.back().paragraph == sentence.paragraph) {
      passage.back().last = sentence.index;
    } else {
      passage.push_back({sentence.paragraph, sentence.index, sentence.index});
    }
  }
  return passage;
}

class Joining {
 public:
  Joining(const std::vector<VersionProfile>& versions, std::size_t lead, const std::vector<VersionPair>& pairs)
      : versions_(versions), lead_(lead), pairs_(pairs), next_(versions.size(), 0), at_(versions.size(), 0) {}

  std::vector<JoinedBead> join() {
    const std::vector<bool> begins = lead_begins();
    const std::size_t size = versions_[lead_].sentences.size();
    for (std::size_t first = 0; first < size;) {
      add_what_lead_lacks(first);
      std::size_t end = first + 1;
      while (end < size && !begins[end]) ++end;
      add_bead(first, end);
      first = end;
    }
    add_what_lead_lacks(size);
    return std::move(beads_);
  }

 private:
  [[nodiscard]] bool stands(std::size_t version) const {
    return version != lead_ && pairs_[version].kinship != Kinship::unrelated;
  }

  // Whether a bead begins at each sentence of the lead: where no version takes it together with the one before.
  [[nodiscard]] std::vector<bool> lead_begins() const {
    std::vector<bool> begins(versions_[lead_].sentences.size(), true);
    for (std::size_t version = 0; version < versions_.size(); ++version) {
      if (!stands(version)) continue;
      for (const PairBead& bead : pairs_[version].beads) {
        for (std::size_t at = 1; at < bead.lead_count; ++at) begins[bead.lead_first + at] = false;
      }
    }
    return begins;
  }

  JoinedBead empty_bead() const {
    JoinedBead bead;
    for (const std::size_t at : at_) bead.versions.push_back({at, at});
    return bead;
  }

  void add_bead(std::size_t first, std::size_t end) {
    JoinedBead bead = empty_bead();
    bead.versions[lead_] = {first, end};
    for (std::size_t version = 0; version < versions_.size(); ++version) {
      if (!stands(version)) continue;
      const std::vector<PairBead>& beads = pairs_[version].beads;
      std::size_t& next = next_[version];
      // What the lead lacks between two of its sentences that stand in one bead goes with them.
      while (next < beads.size() && beads[next].lead_first < end) {
        bead.versions[version].end = at_[version] = beads[next].other_first + beads[next].other_count;
        bead.probability = std::min(bead.probability, beads[next].probability);
        ++next;
      }
    }
    at_[lead_] = end;
    beads_.push_back(std::move(bead));
  }

  // What several versions say there, each of which was paired with the lead alone, is taken to be the same: sentence by
  // sentence where they say as many, else as one bead. Apart, they would be read one after another.
  void add_what_lead_lacks(std::size_t lead_sentence) {
    std::vector<std::vector<PairBead>> own(versions_.size());
    std::size_t least = 0;
    std::size_t most = 0;
    for (std::size_t version = 0; version < versions_.size(); ++version) {
      if (!stands(version)) continue;
      own[version] = lacked_at(lead_sentence, version);
      const std::size_t count = own[version].size();
      if (count == 0) continue;
      least = least == 0 ? count : std::min(least, count);
      most = std::max(most, count);
    }
    const std::size_t beads = least == most ? most : 1;
    for (std::size_t place = 0; place < beads; ++place) {
      JoinedBead bead = empty_bead();
      for (std::size_t version = 0; version < versions_.size(); ++version) {
        const std::vector<PairBead>& said = own[version];
        if (said.empty()) continue;
        const std::size_t last = beads == most ? place : said.size() - 1;
        bead.versions[version].end = at_[version] = said[last].other_first + said[last].other_count;
        for (std::size_t each = beads == most ? place : 0; each <= last; ++each) {
          bead.probability = std::min(bead.probability, said[each].probability);
        }
      }
      beads_.push_back(std::move(bead));
    }
  }

  // Moves on over them.
  std::vector<PairBead> lacked_at(std::size_t lead_sentence, std::size_t version) {
    const std::vector<PairBead>& beads = pairs_[version].beads;
    std::vector<PairBead> lacked;
    for (std::size_t& next = next_[version];
         next < beads.size() && beads[next].lead_count == 0 && beads[next].lead_first == lead_sentence; ++next) {
      lacked.push_back(beads[next]);
    }
    return lacked;
  }

  const std::vector<VersionProfile>& versions_;
  std::size_t lead_;
  const std::vector<VersionPair>& pairs_;
  std::vector<std::size_t> next_;  // bead of each pair
  std::vector<std::size_t> at_;    // sentence of each version
  std::vector<JoinedBead> beads_;
};

}  // namespace

std::vector<Bead> join_pairs(const std::vector<VersionProfile>& versions, std::size_t lead,
                             const std::vector<VersionPair>& pairs) {
  std::vector<Bead> beads;
  for (const JoinedBead& joined : Joining(versions, lead, pairs).join()) {
    Bead& bead = beads.emplace_back();
    for (std::size_t version = 0; version < versions.size(); ++version) {
      bead.versions.push_back(passage_of(versions[version], joined.versions[version]));
    }
    bead.confidence = permille_of(joined.probability) / 1000.0;
  }
  return beads;
}

}  // namespace rostrum
