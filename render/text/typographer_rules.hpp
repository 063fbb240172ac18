#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace rostrum {

// What a rule says of ending a line at a place. Costs compare with the square of a line's slack in 1/1024 of the
// width: 10 % of slack costs 10,000, 20 % costs 42,000, 30 % costs 94,000, 50 % costs 262,000, 70 % costs 514,000.
// Where several rules speak, their costs add up.
enum class Verdict : std::int32_t {
  good = -15'000,  // a place where the reader pauses; counts only where nothing speaks against it
  slightly = 8'000,
  mildly = 25'000,
  firmly = 80'000,
  strongly = 200'000,
  hardly = 300'000,  // only where the line would else be about half empty
  spared = -hardly,  // takes back one `hardly`: for what looks like a short word and leans the other way
  forbidden = std::numeric_limits<std::int32_t>::max()
};

// Where in the text a rule looks.
enum class Gap {
  space,  // between words
  word,   // inside one, after a hyphen, dash, slash or full stop; between Chinese characters
  any
};

// One rule: it speaks where the text before a break is one of `before` and the text after it one of `after`. Both list
// words in lower case, and classes in angle brackets (see word_classes.hpp), separated by spaces. Between words they
// mean whole words without opening quotes and brackets; `after` also without what may follow a word. Behind an
// apostrophe a word of its own begins in `before`: l’article is also "article".
struct TypographerRule {
  std::string_view languages;  // primary subtags, or * for all
  Gap gap;
  std::string_view before, after;
  Verdict verdict;
  // Separated by ~, with | at the break that the rule is about. They are read as the first of the languages (English
  // for *), or as the one named in front: "uk:столи і |ін.".
  std::string_view examples;
};

// Whether a rule's list of languages has this one.
[[nodiscard]] bool names_language(std::string_view languages, std::string_view primary_subtag);

// More rules than these for one language are not looked at.
constexpr std::size_t most_rules_for_a_language = 128;

// So that a table needs no prefixes.
namespace rules {
using enum Gap;
using enum Verdict;
}  // namespace rules

// The tables in rules/, one after the other.
[[nodiscard]] std::span<const TypographerRule> typographer_rules();

}  // namespace rostrum
