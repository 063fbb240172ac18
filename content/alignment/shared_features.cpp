#include "content/alignment/shared_features.hpp"

#include <algorithm>

#include "content/alignment/word_table.hpp"

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

// In one script words are alike as they are written, in two by their sound. What two versions in different scripts have
// of one script, a name or a paragraph in another language, is written alike too.
bool is_comparable(FeatureKind kind, Script lead, Script other) {
  const bool sound = kind == FeatureKind::sound || kind == FeatureKind::name_sound;
  if (lead == other) return !sound && kind != FeatureKind::name;
  const bool arabic = lead == Script::arabic || other == Script::arabic;
  return !sound || (kind == FeatureKind::name_sound) == arabic;
}

// Whether a version that never has it lacks something: what says it was left out, wherever it would have stood.
bool is_missed(FeatureKey key, WordColumn column) {
  switch (kind_of(key)) {
    case FeatureKind::number:
    case FeatureKind::symbol:
    case FeatureKind::month:
      return true;
    case FeatureKind::word:
      return has_words(column, word_of(key));
    default:
      return false;
  }
}

// Low, for versions say a thing in words of which the table knows one and not the other, and spell numbers or not.
std::uint32_t reliability_of_missed(FeatureKey key) {
  return kind_of(key) == FeatureKind::word ? 200 : 500;
}

class Sharing {
 public:
  Sharing(const VersionProfile& lead, const VersionProfile& other, const std::vector<LearnedLink>& links)
      : lead_(lead),
        other_(other),
        lead_column_(word_column_of(lead.language)),
        other_column_(word_column_of(other.language)),
        lead_ids_(lead.vocabulary.size()),
        other_ids_(other.vocabulary.size()) {
    compare_vocabularies();
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
  void compare_vocabularies() {
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < lead_.vocabulary.size() || b < other_.vocabulary.size()) {
      const bool in_lead =
          a < lead_.vocabulary.size() && (b == other_.vocabulary.size() || lead_.vocabulary[a] <= other_.vocabulary[b]);
      const bool in_other =
          b < other_.vocabulary.size() && (a == lead_.vocabulary.size() || other_.vocabulary[b] <= lead_.vocabulary[a]);
      const FeatureKey key = in_lead ? lead_.vocabulary[a] : other_.vocabulary[b];
      if (in_lead && in_other) {
        if (is_comparable(kind_of(key), lead_.script, other_.script))
          add(key, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
      } else if (is_missed(key, in_lead ? other_column_ : lead_column_)) {
        const std::uint32_t id = number(key);
        result_.reliability[id] = reliability_of_missed(key);
        if (in_lead) lead_ids_[a].put(id);
        if (in_other) other_ids_[b].put(id);
      }
      a += in_lead ? 1 : 0;
      b += in_other ? 1 : 0;
    }
  }

  std::uint32_t number(FeatureKey key) {
    const auto id = static_cast<std::uint32_t>(result_.keys.size());
    result_.keys.push_back(key);
    result_.reliability.push_back(key == 0 ? 0 : usual_reliability(key));
    return id;
  }

  void add(FeatureKey key, std::uint32_t lead, std::uint32_t other) {
    const std::uint32_t id = number(key);
    lead_ids_[lead].put(id);
    other_ids_[other].put(id);
  }

  // Of a place in a vocabulary: what both versions have, and what was learned to be the same.
  struct Ids {
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    std::uint32_t first = none;
    std::uint32_t second = none;

    void put(std::uint32_t id) { (first == none ? first : second) = id; }
  };

  static Units units_of(const VersionProfile& version, const std::vector<Ids>& ids) {
    Units units;
    units.features.reserve(version.sentences.size());
    for (const VersionProfile::Sentence& sentence : version.sentences) {
      std::vector<std::uint32_t>& features = units.features.emplace_back();
      features.reserve(sentence.features.size());
      for (const std::uint32_t place : sentence.features) {
        if (ids[place].first != Ids::none) features.push_back(ids[place].first);
        if (ids[place].second != Ids::none) features.push_back(ids[place].second);
      }
      std::sort(features.begin(), features.end());
      units.letters.push_back(sentence.letters);
    }
    return units;
  }

  const VersionProfile& lead_;
  const VersionProfile& other_;
  WordColumn lead_column_;
  WordColumn other_column_;
  std::vector<Ids> lead_ids_;  // per place in the vocabulary
  std::vector<Ids> other_ids_;
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

std::vector<std::pair<std::size_t, std::size_t>> unique_meetings(std::span<const std::vector<std::uint32_t>> lead,
                                                                 std::span<const std::vector<std::uint32_t>> other,
                                                                 std::size_t features) {
  constexpr std::size_t no_place = static_cast<std::size_t>(-1);
  constexpr std::size_t many = static_cast<std::size_t>(-2);
  const auto places_in = [&](std::span<const std::vector<std::uint32_t>> units) {
    std::vector<std::size_t> places(features, no_place);
    for (std::size_t at = 0; at < units.size(); ++at) {
      for (const std::uint32_t id : units[at]) places[id] = places[id] == no_place ? at : many;
    }
    return places;
  };
  const std::vector<std::size_t> in_lead = places_in(lead);
  const std::vector<std::size_t> in_other = places_in(other);
  std::vector<std::pair<std::size_t, std::size_t>> meetings;
  for (std::size_t id = 0; id < features; ++id) {
    if (in_lead[id] < many && in_other[id] < many) meetings.emplace_back(in_lead[id], in_other[id]);
  }
  std::sort(meetings.begin(), meetings.end());
  return meetings;
}

void weigh(SharedFeatures& features) {
  const std::size_t count = features.keys.size();
  std::vector<std::uint64_t> frequency(count, 1);
  for (const Units* units : {&features.lead, &features.other}) {
    for (const auto& unit : units->features) {
      for (const std::uint32_t id : unit) ++frequency[id];
    }
  }
  // In a few sentences everything is frequent: what stands where by chance is known of a page and more.
  constexpr std::uint64_t page = 48;
  const std::uint64_t units = std::max(features.lead.features.size() + features.other.features.size() + 2, page);
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
