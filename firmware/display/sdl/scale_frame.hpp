#pragma once

#include "render/paint/sparse_frame.hpp"

namespace rostrum {

// The picture in another size, each pixel averaged from all that it covers. For windows only: what is measured and
// compared is the picture itself.
[[nodiscard]] SparseFrame scale_frame(const SparseFrame& frame, int width, int height);

}  // namespace rostrum
