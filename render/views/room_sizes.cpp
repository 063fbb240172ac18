#include "render/views/room_sizes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace rostrum {
namespace {

constexpr double text_share = 200.0;  // distance over x-height
constexpr double label_share = 300.0;
constexpr double margin_share = 0.05;
constexpr double ems_per_column = 21.0;  // 42 characters of half an em: no line of large type should be longer

double x_height_per_em(const FontSet& fonts) {
  const Fixed em = Fixed::from_pixels(1000);
  return fonts.metrics(fonts.primary(Weight::regular, Slant::upright), em).x_height.pixels() / em.pixels();
}

// Whole pixels, rounded up: a floor is not undercut by rounding, and glyphs of whole sizes share their cache.
Fixed whole(double pixels) {
  return Fixed::from_pixels(static_cast<std::int32_t>(std::ceil(pixels)));
}

std::int64_t area(const Rect& rect) {
  return std::int64_t{std::max(rect.width, 0)} * std::max(rect.height, 0);
}

}  // namespace

Rect left_beside(const Rect& safe, const std::optional<Rect>& kept_out) {
  if (!kept_out) return safe;
  const Rect& keepout = *kept_out;
  const int right = safe.x + safe.width, bottom = safe.y + safe.height;
  const int left_edge = std::clamp(keepout.x, safe.x, right), top_edge = std::clamp(keepout.y, safe.y, bottom);
  const int right_edge = std::clamp(keepout.x + keepout.width, safe.x, right);
  const int bottom_edge = std::clamp(keepout.y + keepout.height, safe.y, bottom);
  if (left_edge == right_edge || top_edge == bottom_edge) return safe;
  const std::array<Rect, 4> parts = {
      Rect{safe.x, safe.y, safe.width, top_edge - safe.y}, Rect{safe.x, bottom_edge, safe.width, bottom - bottom_edge},
      Rect{safe.x, safe.y, left_edge - safe.x, safe.height}, Rect{right_edge, safe.y, right - right_edge, safe.height}};
  return *std::max_element(parts.begin(), parts.end(),
                           [](const Rect& one, const Rect& other) { return area(one) < area(other); });
}

RoomSizes room_sizes(const DisplayProfile& profile, const FontSet& fonts) {
  const double share = margin_share + profile.overscan;
  const int side = static_cast<int>(std::lround(profile.width * share));
  const int top = static_cast<int>(std::lround(profile.height * share));
  RoomSizes sizes;
  sizes.safe = {side, top, profile.width - 2 * side, profile.height - 2 * top};

  sizes.safe = left_beside(sizes.safe, profile.keepout);
  sizes.safe.y -= profile.raised;

  const double per_em = x_height_per_em(fonts);
  const double distance = profile.depth * profile.height;
  sizes.text_floor = whole(distance / text_share / per_em);
  sizes.label_floor = whole(distance / label_share / per_em);
  const double column = sizes.safe.width * 0.95;
  // A low and wide screen takes its size from its height instead: about six lines of text.
  const double comfortable = std::min(column / ems_per_column, sizes.safe.height / 10.0);
  sizes.text = std::max(sizes.text_floor, whole(comfortable));
  sizes.label = std::max(sizes.label_floor, whole(sizes.text.pixels() * 0.48));
  return sizes;
}

double legible_depth(Fixed size, const DisplayProfile& profile, const FontSet& fonts) {
  return size.pixels() * x_height_per_em(fonts) * text_share / profile.height;
}

}  // namespace rostrum
