#pragma once

#include <cstdint>

namespace rostrum {

// Scores are logarithms to the base 2 in 1/256 bit, in whole numbers: every processor adds, compares and rounds them
// alike, which no mathematics library promises.
using Bits = std::int64_t;
inline constexpr Bits one_bit = 256;

// log2(numerator / denominator); both above 0.
[[nodiscard]] Bits log2_of_ratio(std::uint64_t numerator, std::uint64_t denominator);

// log2(2^a + 2^b).
[[nodiscard]] Bits log2_of_sum(Bits a, Bits b);

// 1000 * 2^bits, rounded and at most 1000; for bits <= 0.
[[nodiscard]] int permille_of(Bits bits);

}  // namespace rostrum
