#include "content/alignment/length_model.hpp"

#include <string_view>

namespace rostrum {

namespace {

// Letters and digits, without spaces, where English has a hundred.
std::uint64_t expected_letters(const VersionProfile& version) {
  struct Expectation {
    std::string_view primary;
    std::uint64_t letters;
  };
  constexpr Expectation expectations[] = {
      {"en", 100}, {"fr", 110}, {"es", 110}, {"ru", 107}, {"ar", 82},  {"zh", 30},  {"uk", 104}, {"be", 104},
      {"bg", 103}, {"mk", 103}, {"sr", 98},  {"de", 112}, {"pt", 107}, {"it", 110}, {"ja", 45},  {"ko", 42},
  };
  for (const Expectation& expectation : expectations) {
    if (version.language.primary() == expectation.primary) return expectation.letters;
  }
  return version.script == Script::han ? 30 : 100;
}

std::uint64_t scale_of(const VersionProfile& version) {
  return 1024 * 100 / expected_letters(version);
}

}  // namespace

LengthModel::LengthModel(const VersionProfile& lead, const VersionProfile& other)
    : lead_scale_(scale_of(lead)), other_scale_(scale_of(other)), learned_scale_(other_scale_) {}

void LengthModel::learn(std::uint64_t lead_letters, std::uint64_t other_letters) {
  constexpr std::uint64_t prior = 500;  // letters of English that the expectation is worth
  const std::uint64_t lead = lead_letters * lead_scale_ / 1024 + prior;
  const std::uint64_t other = other_letters * other_scale_ / 1024 + prior;
  learned_scale_ = other_scale_ * lead / other;
}

Bits LengthModel::score(std::uint64_t lead_letters, std::uint64_t other_letters) const {
  constexpr std::uint64_t variance = 4;  // per letter
  constexpr std::uint64_t freedom = 2;
  constexpr Bits best = 2 * one_bit;  // of equal lengths
  const std::uint64_t lead = lead_letters * lead_scale_ / 1024;
  const std::uint64_t other = other_letters * learned_scale_ / 1024;
  const std::uint64_t difference = lead > other ? lead - other : other - lead;
  const std::uint64_t expected = (lead + other) / 2 + 6;
  // Student's t: 1 + deviation^2 / freedom, as a fraction over `whole`.
  const std::uint64_t whole = freedom * variance * expected;
  return best - log2_of_ratio(whole + difference * difference, whole) * 5 / 2;
}

}  // namespace rostrum
