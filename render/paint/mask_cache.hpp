#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <span>
#include <unordered_map>

#include "render/paint/pixman_image.hpp"
#include "render/text/units.hpp"

namespace rostrum {

// What a mask shows: a glyph at a size and quarter-pixel position, or a disc of a radius.
class MaskKey {
 public:
  static MaskKey glyph(FontId font, GlyphId glyph, Fixed size, int subpixel);
  static MaskKey disc(int radius);
  bool operator==(const MaskKey&) const = default;
  [[nodiscard]] std::size_t hash() const;

 private:
  MaskKey(std::uint64_t shape, std::uint64_t variant) : shape_(shape), variant_(variant) {}
  std::uint64_t shape_, variant_;
};

// An A8 coverage mask and where its first row's left pixel lies from the pen, y downwards.
struct Mask {
  PixmanImage image;  // null where there is no ink
  int x = 0, y = 0, width = 0, height = 0;
};

// `coverage` in packed rows, copied.
[[nodiscard]] Mask make_mask(int x, int y, int width, int height, std::span<const std::uint8_t> coverage);

// The masks used last, as many as fit in a number of bytes that counts everything kept for them.
class MaskCache {
 public:
  explicit MaskCache(std::size_t limit) : limit_(limit) {}

  // The mask stays valid until the next call. One that would crowd out most others is not kept beyond that.
  template <typename Make>
  const Mask& get(const MaskKey& key, Make make) {
    if (const Mask* known = find(key)) return *known;
    return keep(key, make());
  }

  void drop_loose() { loose_.reset(); }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    MaskKey key;
    Mask mask;
    std::size_t cost;
  };
  struct Hash {
    std::size_t operator()(const MaskKey& key) const { return key.hash(); }
  };

  const Mask* find(const MaskKey& key);
  const Mask& keep(const MaskKey& key, Mask mask);

  std::size_t limit_;
  std::size_t bytes_ = 0;
  std::list<Entry> by_use_;  // the latest first
  std::unordered_map<MaskKey, std::list<Entry>::iterator, Hash> by_key_;
  std::optional<Mask> loose_;
};

}  // namespace rostrum
