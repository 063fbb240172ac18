#include "render/views/light.hpp"

#include <algorithm>
#include <variant>

namespace rostrum {
namespace {

constexpr unsigned full = 100;

std::uint8_t dimmed(std::uint8_t channel, unsigned percent) {
  return static_cast<std::uint8_t>((channel * std::min(percent, full) + full / 2) / full);
}

}  // namespace

Color dimmed(Color color, unsigned percent) {
  return {dimmed(color.red, percent), dimmed(color.green, percent), dimmed(color.blue, percent)};
}

void dim(std::span<DisplayItem> items, unsigned percent) {
  if (percent >= full) return;
  for (DisplayItem& item : items) {
    if (auto* fill = std::get_if<FillRect>(&item)) fill->color = dimmed(fill->color, percent);
    if (auto* run = std::get_if<GlyphRun>(&item)) run->color = dimmed(run->color, percent);
  }
}

}  // namespace rostrum
