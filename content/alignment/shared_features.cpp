#include "content/alignment/shared_features.hpp"

#include <algorithm>

namespace rostrum {

namespace {

std::uint32_t usual_reliability(FeatureKey key) {
  switch (kind_of(key)) {
    case FeatureKind::symbol:
      return 950;
    case FeatureKind::number:
    case FeatureKind::month:
      return 850;
    case FeatureKind::acronym:
    case FeatureKind::name:
      return 750;
    case FeatureKind::word:
      return 600;
    case FeatureKind::sound:
    case FeatureKind::name_sound:
      return 500;
    case FeatureKind::stem:
      return 600;
    case FeatureKind::sign:
      return kind_of(key) == FeatureKind::sign && (key & 0xFF) == '?' ? 900 : 650;
  }
  return 500;
}

// In 32nds of what it would tell if features were independent of each other, as numbers are and words are not.
Bits weight_of(FeatureKey key) {
  const bool independent = key != 0 && (kind_of(key) == FeatureKind::number || kind_of(key) == FeatureKind::symbol);
  return independent ? 22 : 17;
}

// In one script words are alike as they are written, in two by their sound.
bool is_comparable(FeatureKind kind, Script lead, Script other) {
  const bool sound = kind == FeatureKind::sound || kind == FeatureKind::name_sound;
  if (lead == other) return !sound && kind != FeatureKind::name;
  const bool arabic = lead == Script::arabic || other == Script::arabic;
  return kind != FeatureKind::stem && (!sound || (kind == FeatureKind::name_sound) == arabic);
}

class Sharing {
 public:
  Sharing(const VersionProfile& lead, const VersionProfile& other, const std::vector<LearnedLink>& links)
      : lead_(lead), other_(other), lead_ids_(lead.vocabulary.size()), other_ids_(other.vocabulary.size()) {
    intersect();
    for (const LearnedLink& link : links) add(0, link.lead, link.other);
    result_.lead = units_of(lead, lead_ids_);
    result_.other = units_of(other, other_ids_);
    const auto links_begin = result_.keys.size() - links.size();
    for (std::size_t at = 0; at < links.size(); ++at) {
      const std::uint32_t all = links[at].together + links[at].apart;
      // One of the beads may be the one that is judged: it is no witness of itself.
      result_.reliability[links_begin + at] = (links[at].together - 1) * 1000 / std::max(all, 1U);
    }
    weigh(result_);
  }

  SharedFeatures take() { return std::move(result_); }

 private:
  void intersect() {
    std::size_t b = 0;
    for (std::size_t a = 0; a < lead_.vocabulary.size(); ++a) {
      const FeatureKey key = lead_.vocabulary[a];
      while (b < other_.vocabulary.size() && other_.vocabulary[b] < key) ++b;
      if (b == other_.vocabulary.size()) break;
      if (other_.vocabulary[b] != key || !is_comparable(kind_of(key), lead_.script, other_.script)) continue;
      add(key, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
    }
  }

  void add(FeatureKey key, std::uint32_t lead, std::uint32_t other) {
    const auto id = static_cast<std::uint32_t>(result_.keys.size());
    result_.keys.push_back(key);
    result_.reliability.push_back(key == 0 ? 0 : usual_reliability(key));
    lead_ids_[lead].push_back(id);
    other_ids_[other].push_back(id);
  }

  static Units units_of(const VersionProfile& version, const std::vector<std::vector<std::uint32_t>>& ids) {
    Units units;
    units.features.reserve(version.sentences.size());
    for (const VersionProfile::Sentence& sentence : version.sentences) {
      std::vector<std::uint32_t>& features = units.features.emplace_back();
      for (const std::uint32_t place : sentence.features)
        features.insert(features.end(), ids[place].begin(), ids[place].end());
      std::sort(features.begin(), features.end());
      units.letters.push_back(sentence.letters);
    }
    return units;
  }

  const VersionProfile& lead_;
  const VersionProfile& other_;
  std::vector<std::vector<std::uint32_t>> lead_ids_;  // per place in the vocabulary
  std::vector<std::vector<std::uint32_t>> other_ids_;
  SharedFeatures result_;
};

Units parts_of(const Units& sentences, const VersionProfile& version) {
  Units units;
  for (const VersionProfile::Part& part : version.parts) {
    std::vector<std::uint32_t>& features = units.features.emplace_back();
    for (std::size_t at = part.first; at < part.end; ++at) {
      features.insert(features.end(), sentences.features[at].begin(), sentences.features[at].end());
    }
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    units.letters.push_back(part.letters);
  }
  return units;
}

}  // namespace

void weigh(SharedFeatures& features) {
  const std::size_t count = features.keys.size();
  std::vector<std::uint64_t> frequency(count, 1);
  for (const Units* units : {&features.lead, &features.other}) {
    for (const auto& unit : units->features) {
      for (const std::uint32_t id : unit) ++frequency[id];
    }
  }
  const std::uint64_t units = features.lead.features.size() + features.other.features.size() + 2;
  features.match.assign(count, 0);
  features.miss.assign(count, 0);
  for (std::size_t id = 0; id < count; ++id) {
    // Naive Bayes over what stands where by chance; features go together, so each counts for a part only.
    const std::uint64_t reliable = std::clamp<std::uint64_t>(features.reliability[id], 1, 980);
    const std::uint64_t chance = std::max<std::uint64_t>(frequency[id] * 1000 / units, 1);
    if (chance >= reliable) continue;
    const Bits weight = weight_of(features.keys[id]);
    features.match[id] = log2_of_ratio(reliable, chance) * weight / 32;
    features.miss[id] = log2_of_ratio(1000 - reliable, 1000 - chance) * weight / 32;
  }
}

SharedFeatures share_features(const VersionProfile& lead, const VersionProfile& other,
                              const std::vector<LearnedLink>& links) {
  return Sharing(lead, other, links).take();
}

SharedFeatures in_paragraphs(const SharedFeatures& sentences, const VersionProfile& lead, const VersionProfile& other) {
  SharedFeatures parts;
  parts.keys = sentences.keys;
  for (const std::uint32_t reliability : sentences.reliability) {
    parts.reliability.push_back(reliability + (1000 - reliability) / 3);  // a paragraph says a thing more than once
  }
  parts.lead = parts_of(sentences.lead, lead);
  parts.other = parts_of(sentences.other, other);
  weigh(parts);
  return parts;
}

}  // namespace rostrum
