#pragma once

#include <memory>

#include "firmware/usb/worker/block_source.hpp"

namespace rostrum {

// A block device or an image file behind a descriptor, which stays the caller's. nullptr where it cannot be sought.
[[nodiscard]] std::unique_ptr<BlockSource> open_descriptor(int descriptor);

}  // namespace rostrum
