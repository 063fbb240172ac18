#include <cstddef>
#include <cstdint>
#include <string_view>

#include "render/paint/png.hpp"
#include "tests/fuzz/require.hpp"

// Any bytes as a PNG: a picture that is read is written to one that reads the same.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rostrum;
  const auto picture = decode_png({reinterpret_cast<const char*>(data), size}, "fuzz.png");
  if (!picture) return 0;
  const auto again = decode_png(encode_png(*picture), "again.png");
  require(again && again->same_picture(*picture));
  return 0;
}
