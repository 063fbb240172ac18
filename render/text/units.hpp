#pragma once

#include <compare>
#include <cstdint>

namespace rostrum {

// Pixels in 26.6 fixed point, the unit of all layout: whole numbers, so equal on every processor.
struct Fixed {
  std::int32_t raw = 0;  // 1/64 pixel

  static constexpr Fixed from_pixels(std::int32_t pixels) { return {pixels * 64}; }
  static constexpr Fixed from_raw(std::int32_t raw) { return {raw}; }
  static Fixed nearest(double pixels);

  [[nodiscard]] constexpr std::int32_t floor() const { return raw >> 6; }
  [[nodiscard]] constexpr std::int32_t ceil() const { return (raw >> 6) + ((raw & 63) != 0 ? 1 : 0); }
  [[nodiscard]] constexpr std::int32_t round() const { return (raw >> 6) + ((raw & 32) != 0 ? 1 : 0); }
  [[nodiscard]] constexpr double pixels() const { return static_cast<double>(raw) / 64.0; }

  constexpr Fixed& operator+=(Fixed other) {
    raw += other.raw;
    return *this;
  }
  constexpr Fixed& operator-=(Fixed other) {
    raw -= other.raw;
    return *this;
  }
  friend constexpr Fixed operator+(Fixed a, Fixed b) { return {a.raw + b.raw}; }
  friend constexpr Fixed operator-(Fixed a, Fixed b) { return {a.raw - b.raw}; }
  friend constexpr Fixed operator-(Fixed a) { return {-a.raw}; }
  friend constexpr Fixed operator*(Fixed a, std::int32_t n) { return {a.raw * n}; }
  friend constexpr Fixed operator/(Fixed a, std::int32_t n) { return {a.raw / n}; }
  auto operator<=>(const Fixed&) const = default;
};

enum class FontId : std::uint16_t {};   // index into the FontSet's list
enum class GlyphId : std::uint32_t {};  // of one font

}  // namespace rostrum
