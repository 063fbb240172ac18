#include "render/text/typographer_rules.hpp"

#include <algorithm>
#include <array>

#include "render/text/rules/bulgarian.hpp"
#include "render/text/rules/chinese_and_arabic.hpp"
#include "render/text/rules/east_slavic.hpp"
#include "render/text/rules/english.hpp"
#include "render/text/rules/every_language.hpp"
#include "render/text/rules/french_and_spanish.hpp"
#include "render/text/rules/serbian_and_macedonian.hpp"

namespace rostrum {
namespace {

template <std::size_t... sizes>
constexpr auto joined(const std::array<TypographerRule, sizes>&... tables) {
  std::array<TypographerRule, (sizes + ...)> all{};
  std::size_t at = 0;
  ((std::copy(tables.begin(), tables.end(), all.begin() + static_cast<std::ptrdiff_t>(at)), at += sizes), ...);
  return all;
}

constexpr auto all_rules =
    joined(rules::every_language, rules::east_slavic, rules::serbian_and_macedonian, rules::bulgarian, rules::english,
           rules::french_and_spanish, rules::chinese_and_arabic);

}  // namespace

bool names_language(std::string_view languages, std::string_view primary_subtag) {
  if (languages == "*") return true;
  for (std::size_t at = 0; at < languages.size();) {
    const std::size_t end = std::min(languages.find(' ', at), languages.size());
    if (languages.substr(at, end - at) == primary_subtag) return true;
    at = end + 1;
  }
  return false;
}

std::span<const TypographerRule> typographer_rules() {
  return all_rules;
}

}  // namespace rostrum
