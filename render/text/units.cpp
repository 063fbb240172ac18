#include "render/text/units.hpp"

#include <cmath>
#include <limits>

namespace rostrum {

Fixed Fixed::nearest(double pixels) {
  const double raw = std::nearbyint(pixels * 64.0);
  if (!(raw > static_cast<double>(std::numeric_limits<std::int32_t>::min()))) {
    return from_raw(std::isnan(raw) ? 0 : std::numeric_limits<std::int32_t>::min());
  }
  if (raw >= static_cast<double>(std::numeric_limits<std::int32_t>::max())) {
    return from_raw(std::numeric_limits<std::int32_t>::max());
  }
  return from_raw(static_cast<std::int32_t>(raw));
}

}  // namespace rostrum
