#include "render/views/theme.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {
namespace {

constexpr Color rgb(unsigned value) {
  return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
          static_cast<std::uint8_t>(value & 0xFFU)};
}

constexpr Palette dark = {
    .field = rgb(0x0B1220),
    .text = rgb(0xF3F0E8),
    .rest = rgb(0xA9B4C2),
    .quiet = rgb(0x9AA9BC),
    .dim = rgb(0x74859B),
    .accent = rgb(0x6DB3F2),
    .marking = rgb(0xFFC061),
    .done = rgb(0x7FD6A0),
    .over = rgb(0xFF8A7A),
    .panel = rgb(0x142238),
    .rule = rgb(0x24364F),
    .ahead = rgb(0x34465E),
    .blank = rgb(0x000000),
    .ghost = rgb(0x182538),
};

constexpr Palette light = {
    .field = rgb(0xFAF8F2),
    .text = rgb(0x101A2A),
    .rest = rgb(0x46546A),
    .quiet = rgb(0x48566B),
    .dim = rgb(0x637187),
    .accent = rgb(0x0A549E),
    .marking = rgb(0x7F4700),
    .done = rgb(0x0A5C33),
    .over = rgb(0x9C1F17),
    .panel = rgb(0xECEEF0),
    .rule = rgb(0xCBD2DB),
    .ahead = rgb(0xB4BECA),
    .blank = rgb(0x000000),
    .ghost = rgb(0xEAEAE8),
};

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

}  // namespace

const Palette& palette(Theme theme) {
  return theme == Theme::dark ? dark : light;
}

double contrast(Color a, Color b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

}  // namespace rostrum
