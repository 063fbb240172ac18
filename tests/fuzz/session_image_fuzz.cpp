#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "content/session/session_image.hpp"
#include "tests/fuzz/require.hpp"

// Any bytes as the image of a session, behind its key: what is read of them is written and read again as it was.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rostrum;
  const std::string key = "k";
  const std::string_view head = "\x02k";
  std::string image(head);
  image.append(reinterpret_cast<const char*>(data), size);
  const auto session = from_image(image, key);
  if (!session) return 0;
  const auto again = from_image(to_image(*session, key), key);
  require(again.has_value());
  // A confidence that is no number differs from itself.
  require(to_image(*again, key) == to_image(*session, key));
  return 0;
}
