#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>

#include "content/session/room_file.hpp"
#include "content/text/unicode.hpp"
#include "firmware/input/key_map.hpp"
#include "tests/fuzz/require.hpp"

// Any bytes as room.toml: what is read keeps the promises of its types, and every finding says something.

namespace {

using namespace rostrum;

void check(const DisplayFile& display) {
  require(display.width > 0 && display.height > 0);
  require(std::set{0, 90, 180, 270}.contains(display.rotate));
  require(display.overscan >= 0 && display.overscan <= 0.2);
  require(display.theme == "dark" || display.theme == "light");
}

void check(const RoomFile& room) {
  require(!room.displays.empty());
  for (const DisplayFile& display : room.displays) {
    check(display);
    const double depth = depth_in_picture_heights(room, display);
    require(std::isfinite(depth) && depth > 0);
  }
  for (const Finding& finding : room.findings) require(!finding.message.empty() && is_well_formed(finding.message));
  for (const auto& [key, action] : room.keys) {
    const auto map = KeyMap::with_changes({{key, action}}, "room.toml");
    if (!map) require(!map.error().sentence().empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto room = parse_room_file(text, "room.toml");
  if (room) {
    check(*room);
  } else {
    require(!room.error().what.empty());
  }
  return 0;
}
