#include "content/alignment/fixed_log.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace rostrum {

namespace {

constexpr unsigned mantissa_bits = 31;

constexpr Bits exact_log2_of(std::uint64_t value) {
  const auto exponent = static_cast<unsigned>(std::bit_width(value)) - 1;
  // The value as 1.xxx with 31 binary places; each squaring yields one binary place of its logarithm.
  std::uint64_t mantissa =
      exponent > mantissa_bits ? value >> (exponent - mantissa_bits) : value << (mantissa_bits - exponent);
  Bits result = exponent;
  for (int place = 0; place < 8; ++place) {
    mantissa = (mantissa * mantissa) >> mantissa_bits;
    result <<= 1;
    if (mantissa >> (mantissa_bits + 1) != 0) {
      mantissa >>= 1;
      result |= 1;
    }
  }
  return result;
}

constexpr std::uint64_t power_unit = std::uint64_t{1} << 30;

// 2^(-1/2), 2^(-1/4) ... 2^(-1/256) in units of 2^-30.
constexpr std::array<std::uint64_t, 8> roots = {759250125,  902905651,  984625594,  1028218693,
                                                1050733751, 1062175491, 1067942999, 1070838486};

// 2^bits in units of 2^-30; bits <= 0.
constexpr std::uint64_t power_of_two(Bits bits) {
  const auto below = static_cast<std::uint64_t>(-bits);
  if (below >= 31 * static_cast<std::uint64_t>(one_bit)) return 0;
  std::uint64_t power = power_unit;
  for (std::size_t place = 0; place < roots.size(); ++place) {
    if ((below & (std::uint64_t{128} >> place)) != 0) power = (power * roots[place]) >> 30;
  }
  return power >> (below / static_cast<std::uint64_t>(one_bit));
}

constexpr std::array<std::int16_t, detail::sum_table_size> make_sum_table() {
  std::array<std::int16_t, detail::sum_table_size> table{};
  for (std::size_t d = 0; d < table.size(); ++d) {
    const std::uint64_t sum = power_unit + power_of_two(-static_cast<Bits>(d));
    table[d] = static_cast<std::int16_t>(exact_log2_of(sum) - 30 * one_bit);
  }
  return table;
}

// log2(1 + n / 1024), for what is asked a hundred thousand times.
constexpr unsigned table_bits = 10;
constexpr auto log_table = [] {
  std::array<std::int16_t, std::size_t{1} << table_bits> table{};
  for (std::size_t n = 0; n < table.size(); ++n) {
    table[n] = static_cast<std::int16_t>(exact_log2_of(table.size() + n) - table_bits * one_bit);
  }
  return table;
}();

Bits log2_of(std::uint64_t value) {
  const auto exponent = static_cast<unsigned>(std::bit_width(value)) - 1;
  const std::uint64_t mantissa =
      exponent > table_bits ? value >> (exponent - table_bits) : value << (table_bits - exponent);
  return exponent * one_bit + log_table[mantissa & (log_table.size() - 1)];
}

}  // namespace

constinit const std::array<std::int16_t, detail::sum_table_size> detail::sum_table = make_sum_table();

Bits log2_of_ratio(std::uint64_t numerator, std::uint64_t denominator) {
  return log2_of(numerator) - log2_of(denominator);
}

int permille_of(Bits bits) {
  return static_cast<int>((1000 * power_of_two(std::min<Bits>(bits, 0)) + power_unit / 2) / power_unit);
}

}  // namespace rostrum
