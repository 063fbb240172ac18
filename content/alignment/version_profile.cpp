#include "content/alignment/version_profile.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

// Numbers the keys in the order in which they come: an open table, for this runs once for every word.
class Interning {
 public:
  Interning() : slots_(1024, empty) {}

  std::uint32_t place_of(FeatureKey key) {
    if (keys_.size() * 2 >= slots_.size()) grow();
    std::uint32_t& slot = slot_of(key);
    if (slot == empty) {
      slot = static_cast<std::uint32_t>(keys_.size());
      keys_.push_back(key);
    }
    return slot;
  }

  [[nodiscard]] const std::vector<FeatureKey>& keys() const { return keys_; }

 private:
  static constexpr std::uint32_t empty = 0xFFFFFFFF;

  std::uint32_t& slot_of(FeatureKey key) {
    std::size_t at = (key * 0x9E3779B97F4A7C15ULL) >> 20;
    for (;; ++at) {
      std::uint32_t& slot = slots_[at & (slots_.size() - 1)];
      if (slot == empty || keys_[slot] == key) return slot;
    }
  }

  void grow() {
    slots_.assign(slots_.size() * 2, empty);
    for (std::size_t place = 0; place < keys_.size(); ++place)
      slot_of(keys_[place]) = static_cast<std::uint32_t>(place);
  }

  std::vector<std::uint32_t> slots_;
  std::vector<FeatureKey> keys_;
};

void make_unique(std::vector<std::uint32_t>& places) {
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

Script script_of_letters(std::string_view text) {
  std::array<std::size_t, 6> counts{};
  for (std::size_t at = 0; at < text.size();)
    ++counts[static_cast<std::size_t>(fold_letter(next_code_point(text, at)).script)];
  counts[static_cast<std::size_t>(Script::none)] = 0;
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? Script::latin : static_cast<Script>(most - counts.begin());
}

// Of most of the first paragraphs' letters: a thousand tell.
Script script_of(const Statement& statement) {
  std::string start;
  for (const Paragraph& paragraph : statement.paragraphs) {
    start += paragraph.text.text.substr(0, 2000);
    if (start.size() > 8000) break;
  }
  return script_of_letters(start);
}

bool is_open(const Paragraph& paragraph) {
  constexpr std::u32string_view ends = U".!?…。！？؟۔";
  const std::string_view text = paragraph.text.text;
  char32_t last = 0;
  for (std::size_t at = text.size(); at > 0;) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    std::size_t end = at;
    last = next_code_point(text, end);
    if (!is_closing(last) && !is_white_space(last)) break;
  }
  return paragraph.role != Paragraph::Role::heading && ends.find(last) == std::u32string_view::npos;
}

}  // namespace

VersionProfile profile_of(const Statement& statement) {
  VersionProfile profile;
  profile.language = statement.language;
  profile.script = script_of(statement);
  Interning interning;
  for (std::size_t p = 0; p < statement.paragraphs.size(); ++p) {
    const Paragraph& paragraph = statement.paragraphs[p];
    VersionProfile::Part part{profile.sentences.size(), profile.sentences.size(), 0, paragraph.role,
                              is_open(paragraph)};
    for (std::size_t s = 0; s < paragraph.sentences.size(); ++s) {
      VersionProfile::Sentence sentence{p,
                                        s,
                                        letters_of(paragraph.text.text, paragraph.sentences[s]),
                                        paragraph.role == Paragraph::Role::heading,
                                        {}};
      for (const FeatureKey key : features_of(paragraph, paragraph.sentences[s])) {
        sentence.features.push_back(interning.place_of(key));
      }
      make_unique(sentence.features);
      part.letters += sentence.letters;
      profile.sentences.push_back(std::move(sentence));
    }
    part.end = profile.sentences.size();
    profile.letters += part.letters;
    profile.parts.push_back(part);
  }

  const std::vector<FeatureKey>& keys = interning.keys();
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  std::vector<std::uint32_t> place(keys.size());
  profile.vocabulary.reserve(keys.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    place[order[rank]] = rank;
    profile.vocabulary.push_back(keys[order[rank]]);
  }
  profile.frequency.assign(keys.size(), 0);
  for (VersionProfile::Sentence& sentence : profile.sentences) {
    for (std::uint32_t& feature : sentence.features) ++profile.frequency[feature = place[feature]];
    std::sort(sentence.features.begin(), sentence.features.end());
  }
  return profile;
}

}  // namespace rostrum
