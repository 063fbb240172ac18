#pragma once

#include <compare>
#include <cstddef>

namespace rostrum {

// Half-open range of byte offsets into a UTF-8 string. Both ends stand on code point boundaries.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
  auto operator<=>(const ByteRange&) const = default;
};

}  // namespace rostrum
