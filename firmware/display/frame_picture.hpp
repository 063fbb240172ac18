#pragma once

#include "render/paint/pixmap.hpp"
#include "render/paint/sparse_frame.hpp"

namespace rostrum {

// The whole frame, pixel by pixel. Not of an empty frame.
[[nodiscard]] Pixmap picture_of(const SparseFrame& frame);

}  // namespace rostrum
