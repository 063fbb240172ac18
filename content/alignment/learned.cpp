#include "content/alignment/learned.hpp"

#include <algorithm>
#include <utility>

namespace rostrum {

namespace {

constexpr std::uint32_t least_together = 3;

bool is_pair(const PairBead& bead) {
  return bead.lead_count > 0 && bead.other_count > 0;
}

// Of each bead the places of the words that stand in a few sentences: rarer ones teach nothing, frequent ones stand
// everywhere.
using Words = std::vector<std::vector<std::uint32_t>>;

Words words_in(const VersionProfile& version, const std::vector<PairBead>& beads, std::size_t PairBead::*first,
               std::size_t PairBead::*count) {
  const auto most = static_cast<std::uint32_t>(std::max<std::size_t>(version.sentences.size() / 8, least_together));
  Words words;
  for (const PairBead& bead : beads) {
    if (!is_pair(bead)) continue;
    std::vector<std::uint32_t>& in_bead = words.emplace_back();
    for (std::size_t at = bead.*first; at < bead.*first + bead.*count; ++at) {
      for (const std::uint32_t place : version.sentences[at].features) {
        const std::uint32_t frequency = version.frequency[place];
        const bool word = kind_of(version.vocabulary[place]) == FeatureKind::stem;
        if (word && frequency >= least_together && frequency <= most) in_bead.push_back(place);
      }
    }
    std::sort(in_bead.begin(), in_bead.end());
    in_bead.erase(std::unique(in_bead.begin(), in_bead.end()), in_bead.end());
  }
  return words;
}

std::vector<std::uint32_t> count_beads(const Words& words, std::size_t vocabulary) {
  std::vector<std::uint32_t> counts(vocabulary, 0);
  for (const auto& bead : words) {
    for (const std::uint32_t place : bead) ++counts[place];
  }
  return counts;
}

struct WordInBead {
  std::uint32_t word = 0;
  std::uint32_t bead = 0;
};

// Word by word.
std::vector<WordInBead> sort_by_word(const Words& words) {
  std::vector<WordInBead> sorted;
  for (std::size_t bead = 0; bead < words.size(); ++bead) {
    for (const std::uint32_t word : words[bead]) sorted.push_back({word, static_cast<std::uint32_t>(bead)});
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const WordInBead& x, const WordInBead& y) { return x.word < y.word; });
  return sorted;
}

}  // namespace

std::vector<LearnedLink> learn_links(const VersionProfile& lead, const VersionProfile& other,
                                     const std::vector<PairBead>& beads) {
  const Words lead_words = words_in(lead, beads, &PairBead::lead_first, &PairBead::lead_count);
  const Words other_words = words_in(other, beads, &PairBead::other_first, &PairBead::other_count);
  const std::vector<std::uint32_t> other_counts = count_beads(other_words, other.vocabulary.size());
  const std::vector<WordInBead> sorted = sort_by_word(lead_words);
  std::vector<LearnedLink> links;
  std::vector<std::uint32_t> together(other.vocabulary.size(), 0);  // with the word that is looked at
  std::vector<std::uint32_t> met;
  for (std::size_t first = 0, end = 0; first < sorted.size(); first = end) {
    const std::uint32_t word = sorted[first].word;
    while (end < sorted.size() && sorted[end].word == word) ++end;
    const auto count = static_cast<std::uint32_t>(end - first);
    if (count < least_together) continue;
    for (std::size_t at = first; at < end; ++at) {
      for (const std::uint32_t there : other_words[sorted[at].bead]) {
        if (together[there]++ == 0) met.push_back(there);
      }
    }
    for (const std::uint32_t there : met) {
      const std::uint32_t both = std::exchange(together[there], 0);
      const std::uint32_t apart = count + other_counts[there] - 2 * both;
      if (both >= least_together && apart * 2 <= both) links.push_back({word, there, both, apart});
    }
    met.clear();
  }
  // The surest first, and of equals the earlier: each word is linked once.
  std::sort(links.begin(), links.end(), [](const LearnedLink& x, const LearnedLink& y) {
    const std::uint64_t left = std::uint64_t{x.apart + 1} * y.together;
    const std::uint64_t right = std::uint64_t{y.apart + 1} * x.together;
    if (left != right) return left < right;
    return x.lead != y.lead ? x.lead < y.lead : x.other < y.other;
  });
  std::vector<bool> lead_taken(lead.vocabulary.size());
  std::vector<bool> other_taken(other.vocabulary.size());
  std::vector<LearnedLink> chosen;
  for (const LearnedLink& link : links) {
    if (lead_taken[link.lead] || other_taken[link.other]) continue;
    lead_taken[link.lead] = other_taken[link.other] = true;
    chosen.push_back(link);
  }
  return chosen;
}

void learn_reliability(SharedFeatures& features, const std::vector<PairBead>& beads) {
  constexpr std::uint32_t prior = 5;  // beads that the expectation is worth
  enum : std::uint8_t { in_lead = 1, in_other = 2 };
  std::vector<std::uint32_t> together(features.keys.size(), 0);
  std::vector<std::uint32_t> apart(features.keys.size(), 0);
  std::vector<std::uint8_t> where(features.keys.size(), 0);
  std::vector<std::uint32_t> seen;
  const auto mark = [&](const Units& units, std::size_t first, std::size_t count, std::uint8_t side) {
    for (std::size_t at = first; at < first + count; ++at) {
      for (const std::uint32_t id : units.features[at]) {
        if (where[id] == 0) seen.push_back(id);
        where[id] |= side;
      }
    }
  };
  for (const PairBead& bead : beads) {
    if (!is_pair(bead)) continue;
    mark(features.lead, bead.lead_first, bead.lead_count, in_lead);
    mark(features.other, bead.other_first, bead.other_count, in_other);
    for (const std::uint32_t id : seen) {
      ++(where[id] == (in_lead | in_other) ? together : apart)[id];
      where[id] = 0;
    }
    seen.clear();
  }
  for (std::size_t id = 0; id < features.keys.size(); ++id) {
    if (features.keys[id] == 0) continue;  // a link: counted when it was made
    features.reliability[id] =
        (together[id] * 1000 + features.reliability[id] * prior) / (together[id] + apart[id] + prior);
  }
  weigh(features);
}

void learn_lengths(LengthModel& lengths, const VersionProfile& lead, const VersionProfile& other,
                   const std::vector<PairBead>& beads) {
  std::uint64_t lead_letters = 0;
  std::uint64_t other_letters = 0;
  for (const PairBead& bead : beads) {
    if (!is_pair(bead)) continue;
    for (std::size_t at = 0; at < bead.lead_count; ++at) lead_letters += lead.sentences[bead.lead_first + at].letters;
    for (std::size_t at = 0; at < bead.other_count; ++at) {
      other_letters += other.sentences[bead.other_first + at].letters;
    }
  }
  lengths.learn(lead_letters, other_letters);
}

}  // namespace rostrum
