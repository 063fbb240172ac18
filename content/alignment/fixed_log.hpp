#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace rostrum {

// Scores are logarithms to the base 2 in 1/256 bit, in whole numbers: every processor adds, compares and rounds them
// alike, which no mathematics library promises.
using Bits = std::int64_t;
inline constexpr Bits one_bit = 256;

// log2(numerator / denominator); both above 0.
[[nodiscard]] Bits log2_of_ratio(std::uint64_t numerator, std::uint64_t denominator);

namespace detail {
// log2(1 + 2^-d) for d = 0 ... 10 bits.
inline constexpr std::size_t sum_table_size = 10 * one_bit;
extern const std::array<std::int16_t, sum_table_size> sum_table;
}  // namespace detail

// log2(2^a + 2^b). Here, for every cell of a lattice asks for it a dozen times.
[[nodiscard]] inline Bits log2_of_sum(Bits a, Bits b) {
  const auto difference = static_cast<std::size_t>(a > b ? a - b : b - a);
  return std::max(a, b) + (difference < detail::sum_table_size ? detail::sum_table[difference] : 0);
}

// 1000 * 2^bits, rounded and at most 1000; for bits <= 0.
[[nodiscard]] int permille_of(Bits bits);

}  // namespace rostrum
