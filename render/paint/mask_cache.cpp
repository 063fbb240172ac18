#include "render/paint/mask_cache.hpp"

#include <cstring>
#include <utility>

namespace rostrum {
namespace {

// The list's node, the table's node and bucket, pixman's image record (some 250 bytes) and the allocator's share.
constexpr std::size_t overhead = 512;

constexpr std::uint64_t disc_shape = ~std::uint64_t{0};  // no font has this number

}  // namespace

MaskKey MaskKey::glyph(FontId font, GlyphId glyph, Fixed size, int subpixel) {
  return {std::uint64_t{static_cast<std::uint16_t>(font)} << 32 | static_cast<std::uint32_t>(glyph),
          std::uint64_t{static_cast<std::uint32_t>(size.raw)} << 2 | static_cast<std::uint64_t>(subpixel)};
}

MaskKey MaskKey::disc(int radius) {
  return {disc_shape, static_cast<std::uint64_t>(radius)};
}

std::size_t MaskKey::hash() const {
  std::uint64_t mixed = (shape_ ^ (variant_ << 20)) * 0x9E3779B97F4A7C15U;
  mixed ^= mixed >> 32;
  return static_cast<std::size_t>(mixed);
}

Mask make_mask(int x, int y, int width, int height, std::span<const std::uint8_t> coverage) {
  Mask mask;
  mask.x = x;
  mask.y = y;
  const auto row_bytes = static_cast<std::size_t>(width < 0 ? 0 : width);
  if (width <= 0 || height <= 0 || coverage.size() / row_bytes < static_cast<std::size_t>(height)) return mask;

  mask.image.reset(pixman_image_create_bits_no_clear(PIXMAN_a8, width, height, nullptr, 0));
  if (!mask.image) return mask;
  mask.width = width;
  mask.height = height;
  auto* rows = reinterpret_cast<std::uint8_t*>(pixman_image_get_data(mask.image.get()));
  const auto stride = static_cast<std::size_t>(pixman_image_get_stride(mask.image.get()));
  for (std::size_t row = 0; row < static_cast<std::size_t>(height); ++row) {
    std::memcpy(rows + row * stride, coverage.data() + row * row_bytes, row_bytes);
  }
  return mask;
}

const Mask* MaskCache::find(const MaskKey& key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  by_use_.splice(by_use_.begin(), by_use_, found->second);
  return &found->second->mask;
}

const Mask& MaskCache::keep(const MaskKey& key, Mask mask) {
  std::size_t cost = overhead;
  if (mask.image) {
    cost += static_cast<std::size_t>(pixman_image_get_stride(mask.image.get())) * static_cast<std::size_t>(mask.height);
  }
  if (cost > limit_ / 4) return loose_.emplace(std::move(mask));

  while (bytes_ + cost > limit_) {
    bytes_ -= by_use_.back().cost;
    by_key_.erase(by_use_.back().key);
    by_use_.pop_back();
  }
  by_use_.push_front(Entry{key, std::move(mask), cost});
  by_key_.emplace(key, by_use_.begin());
  bytes_ += cost;
  return by_use_.front().mask;
}

}  // namespace rostrum
