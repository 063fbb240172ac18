#include "content/text/local_text.hpp"

#include <algorithm>

namespace rostrum {

const std::string* LocalText::find(const Language& language) const {
  const auto matching = [this](auto&& matches) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return matches(entry.first); });
    return found == entries.end() ? nullptr : &found->second;
  };
  if (const std::string* exact = matching([&](const Language& own) { return own == language; })) return exact;
  if (!language.known()) return nullptr;
  return matching([&](const Language& own) { return own.primary() == language.primary(); });
}

std::string LocalText::best(const std::vector<Language>& languages) const {
  for (const Language& language : languages) {
    if (const std::string* text = find(language)) return *text;
  }
  static const Language english = *Language::parse("en");
  if (const std::string* text = find(english)) return *text;
  return entries.empty() ? std::string() : entries.front().second;
}

}  // namespace rostrum
