#include "render/views/arrangement.hpp"

#include <algorithm>
#include <optional>

namespace rostrum {
namespace {

std::size_t original_of(std::span<const ShownVersion> versions) {
  const auto found = std::find_if(versions.begin(), versions.end(),
                                  [](const ShownVersion& each) { return each.role == ShownVersion::Role::original; });
  return found == versions.end() ? 0 : static_cast<std::size_t>(found - versions.begin());
}

std::optional<std::size_t> version_in(const Language& language, std::span<const ShownVersion> versions) {
  std::optional<std::size_t> related;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const Language& has = versions[i].statement->language;
    if (has == language) return i;
    if (!related && has.primary() == language.primary()) related = i;
  }
  return related;
}

}  // namespace

std::vector<std::size_t> wanted_versions(std::span<const ShownVersion> versions, const DisplayProfile& profile) {
  std::vector<std::size_t> wanted;
  if (versions.empty()) return wanted;
  const auto add = [&](std::size_t version) {
    if (std::find(wanted.begin(), wanted.end(), version) == wanted.end()) wanted.push_back(version);
  };
  for (const Language& language : profile.languages) {
    if (const auto version = version_in(language, versions)) add(*version);
  }
  if (wanted.empty()) add(original_of(versions));
  if (profile.languages.empty()) {
    for (std::size_t i = 0; i < versions.size(); ++i) add(i);
  }
  return wanted;
}

std::size_t version_alone(std::span<const ShownVersion> versions, const DisplayProfile& profile) {
  const std::vector<std::size_t> wanted = wanted_versions(versions, profile);
  return wanted.empty() ? 0 : wanted[profile.turn % wanted.size()];
}

}  // namespace rostrum
