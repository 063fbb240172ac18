#include "render/views/local_names.hpp"

#include <algorithm>

#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

// The language of the entry that has this text.
Language language_of_entry(const LocalText& text, const std::string& chosen) {
  const auto found =
      std::find_if(text.entries.begin(), text.entries.end(), [&](const auto& entry) { return entry.second == chosen; });
  return found == text.entries.end() ? Language() : found->first;
}

}  // namespace

std::vector<NamedIn> names_in(const LocalText& text, const DisplayProfile& profile, std::size_t most) {
  std::vector<NamedIn> names;
  if (text.empty()) return names;
  for (const Language& language : profile.languages) {
    const std::string* own = text.find(language);
    const bool said = own != nullptr &&
                      std::any_of(names.begin(), names.end(), [&](const NamedIn& other) { return other.text == *own; });
    if (own != nullptr && !said && names.size() < most) names.push_back({*own, language});
  }
  if (!names.empty()) return names;
  const std::string any = text.best({words_of(profile).language()});
  return {{any, language_of_entry(text, any)}};
}

std::string name_within(const LocalText& text, const Words& words) {
  return text.empty() ? "" : isolated(text.best({words.language()}));
}

std::vector<const Words*> all_words_of(const DisplayProfile& profile, std::size_t most) {
  std::vector<const Words*> all = {&words_of(profile)};
  for (const Language& language : profile.languages) {
    const Words& words = Words::of(language);
    const bool its_own = words.language().primary() == language.primary();
    const bool said = std::find(all.begin(), all.end(), &words) != all.end();
    if (its_own && !said && all.size() < most) all.push_back(&words);
  }
  return all;
}

}  // namespace rostrum
