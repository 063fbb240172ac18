#include "render/paint/png.hpp"

#include <fmt/format.h>
#include <png.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace rostrum {
namespace {

constexpr std::size_t most_pixels = std::size_t{1} << 26;  // twice an 8K screen

// The simplified interface of libpng reports errors without longjmp, so C++ objects may live across it.
struct PngImage : png_image {
  PngImage() : png_image{} { version = PNG_IMAGE_VERSION; }
  PngImage(const PngImage&) = delete;
  PngImage& operator=(const PngImage&) = delete;
  ~PngImage() { png_image_free(this); }
};

std::vector<std::uint8_t> rgb_bytes(const Pixmap& picture) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(static_cast<std::size_t>(picture.width()) * static_cast<std::size_t>(picture.height()) * 3);
  for (int y = 0; y < picture.height(); ++y) {
    for (const std::uint32_t pixel : picture.row(y)) {
      bytes.push_back(static_cast<std::uint8_t>(pixel >> 16));
      bytes.push_back(static_cast<std::uint8_t>(pixel >> 8));
      bytes.push_back(static_cast<std::uint8_t>(pixel));
    }
  }
  return bytes;
}

Error unreadable(std::string_view name, std::string_view what) {
  return {Blame::input, fmt::format("The PNG picture cannot be read ({})", what), std::string(name),
          "Save it again as a PNG file."};
}

}  // namespace

std::string encode_png(const Pixmap& picture) {
  if (picture.width() == 0 || picture.height() == 0) return {};
  PngImage image;
  image.width = static_cast<png_uint_32>(picture.width());
  image.height = static_cast<png_uint_32>(picture.height());
  image.format = PNG_FORMAT_RGB;
  image.flags = PNG_IMAGE_FLAG_FAST;  // unfiltered: the best choice for flat pages of text anyway
  const std::vector<std::uint8_t> pixels = rgb_bytes(picture);
  std::string file(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
  png_alloc_size_t size = file.size();
  if (png_image_write_to_memory(&image, file.data(), &size, 0, pixels.data(), 0, nullptr) == 0) return {};
  file.resize(size);
  return file;
}

Result<Pixmap> decode_png(std::string_view bytes, std::string_view name) {
  PngImage image;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
    return tl::unexpected(unreadable(name, image.message));
  }
  if (std::size_t{image.width} * image.height > most_pixels) {
    return tl::unexpected(unreadable(name, fmt::format("{} x {} pixels are too many", image.width, image.height)));
  }
  image.format = PNG_FORMAT_RGB;
  const png_color behind_transparency{};
  std::vector<std::uint8_t> rgb(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, &behind_transparency, rgb.data(), 0, nullptr) == 0) {
    return tl::unexpected(unreadable(name, image.message));
  }
  Pixmap picture(static_cast<int>(image.width), static_cast<int>(image.height));
  const std::uint8_t* from = rgb.data();
  for (int y = 0; y < picture.height(); ++y) {
    for (std::uint32_t& pixel : picture.row(y)) {
      pixel = 0xFF000000U | std::uint32_t{from[0]} << 16 | std::uint32_t{from[1]} << 8 | from[2];
      from += 3;
    }
  }
  return picture;
}

}  // namespace rostrum
