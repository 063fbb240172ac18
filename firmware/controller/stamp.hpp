#pragma once

#include "content/room/room.hpp"

namespace rostrum {

// Now, by this device's clocks. The wall time is trusted while the kernel says that it is synchronised.
[[nodiscard]] Stamp stamp_now();

}  // namespace rostrum
