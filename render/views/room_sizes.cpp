#include "render/views/room_sizes.hpp"

#include <algorithm>
#include <cmath>

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

}  // namespace

RoomSizes room_sizes(const DisplayProfile& profile, const FontSet& fonts) {
  const double share = margin_share + profile.overscan;
  const int side = static_cast<int>(std::lround(profile.width * share));
  const int top = static_cast<int>(std::lround(profile.height * share));
  RoomSizes sizes;
  sizes.safe = {side, top, profile.width - 2 * side, profile.height - 2 * top};

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
