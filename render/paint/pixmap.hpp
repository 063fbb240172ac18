#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "render/paint/display_list.hpp"

namespace rostrum {

// 32 bits a pixel: 0xXXRRGGBB in the machine's word order, the top byte is padding. Rows are packed.
class Pixmap {
 public:
  Pixmap(int width, int height);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] std::span<std::uint32_t> row(int y);
  [[nodiscard]] std::span<const std::uint32_t> row(int y) const;
  [[nodiscard]] std::uint32_t* data() { return pixels_.data(); }
  [[nodiscard]] const std::uint32_t* data() const { return pixels_.data(); }

  // Equal but for the padding byte.
  [[nodiscard]] bool same_picture(const Pixmap& other) const;

 private:
  int width_, height_;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace rostrum
