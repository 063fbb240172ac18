#include "firmware/session/room_mistakes.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>

#include "render/views/statement_view.hpp"

namespace rostrum {
namespace {

constexpr unsigned deepest_tried = 60;  // picture heights: no room is deeper

}  // namespace

Result<void> check_depths(const Room& room, const RoomChoice& choice, TextEngine& engine) {
  for (const DisplayProfile& display : room.displays) {
    // Every start comes by here: only who is refused waits for how deep it could be.
    if (display.depth <= deepest_tried &&
        holds_a_line(display, static_cast<unsigned>(std::ceil(display.depth)), engine))
      continue;
    const unsigned deepest = deepest_with_markings(display, deepest_tried, engine);
    const std::string where = choice.depth ? "--depth" : (choice.file ? choice.file->string() : "room.toml");
    const std::string what =
        fmt::format("The display \"{}\" holds no line of text that can be read from {:.1f} picture heights",
                    display.name, display.depth);
    return tl::unexpected(
        Error{Blame::input, what, where,
              fmt::format("Give a depth of {} picture heights at most, or use a larger screen.", deepest)});
  }
  return {};
}

std::vector<Error> key_mistakes(const Room& room, const RoomChoice& choice) {
  std::vector<Error> mistakes;
  for (const auto& [key, action] : room.file.keys) {
    const auto map = KeyMap::with_changes({{key, action}}, choice.file ? choice.file->string() : "room.toml");
    if (!map) mistakes.push_back(map.error());
  }
  return mistakes;
}

}  // namespace rostrum
