#include "render/views/moving_text.hpp"

namespace rostrum {

std::vector<DisplayItem> set_moving(const std::vector<MovingText>& /*places*/, const Readings& /*readings*/,
                                    const DisplayProfile& /*profile*/, TextEngine& /*engine*/) {
  return {};
}

int widest(MovingText::What /*what*/, std::optional<std::int64_t> /*limit_ms*/, const TextStyle& /*style*/,
           const Language& /*language*/, TextEngine& /*engine*/) {
  return 0;
}

}  // namespace rostrum
