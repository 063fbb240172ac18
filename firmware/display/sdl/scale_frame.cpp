#include "firmware/display/sdl/scale_frame.hpp"

#include <pixman.h>

#include <cstdlib>
#include <memory>

#include "firmware/display/frame_picture.hpp"
#include "render/paint/pixmap.hpp"

namespace rostrum {
namespace {

struct Unreference {
  void operator()(pixman_image_t* image) const { pixman_image_unref(image); }
};
using Image = std::unique_ptr<pixman_image_t, Unreference>;

struct Free {
  void operator()(pixman_fixed_t* parameters) const { std::free(parameters); }
};

Image image_over(Pixmap& picture) {
  return Image(pixman_image_create_bits(PIXMAN_x8r8g8b8, picture.width(), picture.height(), picture.data(),
                                        picture.width() * 4));
}

void set_filter(pixman_image_t* image, pixman_fixed_t x_step, pixman_fixed_t y_step) {
  if (x_step <= pixman_fixed_1 && y_step <= pixman_fixed_1) {
    pixman_image_set_filter(image, PIXMAN_FILTER_BILINEAR, nullptr, 0);
    return;
  }
  constexpr int subsample_bits = 4;
  int count = 0;
  const std::unique_ptr<pixman_fixed_t, Free> parameters(
      pixman_filter_create_separable_convolution(&count, x_step, y_step, PIXMAN_KERNEL_LINEAR, PIXMAN_KERNEL_LINEAR,
                                                 PIXMAN_KERNEL_BOX, PIXMAN_KERNEL_BOX, subsample_bits, subsample_bits));
  pixman_image_set_filter(image, PIXMAN_FILTER_SEPARABLE_CONVOLUTION, parameters.get(), count);
}

}  // namespace

SparseFrame scale_frame(const SparseFrame& frame, int width, int height) {
  Pixmap source = picture_of(frame);
  Pixmap target(width, height);
  const Image from = image_over(source);
  const Image to = image_over(target);
  const auto x_step = static_cast<pixman_fixed_t>(std::int64_t{source.width()} * pixman_fixed_1 / width);
  const auto y_step = static_cast<pixman_fixed_t>(std::int64_t{source.height()} * pixman_fixed_1 / height);
  pixman_transform_t transform;
  pixman_transform_init_scale(&transform, x_step, y_step);
  pixman_image_set_transform(from.get(), &transform);
  pixman_image_set_repeat(from.get(), PIXMAN_REPEAT_PAD);
  set_filter(from.get(), x_step, y_step);
  pixman_image_composite32(PIXMAN_OP_SRC, from.get(), nullptr, to.get(), 0, 0, 0, 0, 0, 0, width, height);
  // The corner is background on every screen; a wrong guess costs memory alone.
  const std::uint32_t corner = target.data()[0];
  return {target, Color{static_cast<std::uint8_t>(corner >> 16), static_cast<std::uint8_t>(corner >> 8),
                        static_cast<std::uint8_t>(corner)}};
}

}  // namespace rostrum
