#pragma once

#include <pixman.h>

#include <memory>

namespace rostrum {

struct PixmanImageDeleter {
  void operator()(pixman_image_t* image) const { pixman_image_unref(image); }
};

using PixmanImage = std::unique_ptr<pixman_image_t, PixmanImageDeleter>;

}  // namespace rostrum
