#include "tests/firmware/run/numbered_frames.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "firmware/controller/room_status.hpp"

namespace rostrum {
namespace {

constexpr std::array<Color, 4> view_colors = {{{20, 40, 80}, {20, 20, 24}, {60, 20, 60}, {80, 80, 20}}};

void fill(Pixmap& picture, const Rect& rect, Color color) {
  const std::uint32_t pixel = std::uint32_t{color.red} << 16 | std::uint32_t{color.green} << 8 | color.blue;
  for (int y = rect.y; y < std::min(rect.y + rect.height, picture.height()); ++y) {
    auto row = picture.row(y);
    for (int x = rect.x; x < std::min(rect.x + rect.width, picture.width()); ++x)
      row[static_cast<std::size_t>(x)] = pixel;
  }
}

}  // namespace

NumberedFrames::NumberedFrames(PictureSize size, std::size_t segments, std::vector<std::string> displays)
    : size_(size) {
  for (std::string& name : displays) displays_.push_back({std::move(name), size});
  for (const char* id : {"01-first", "02-second"}) {
    StatementOutline outline;
    outline.id = id;
    outline.hash = hash_content(id);
    for (std::size_t segment = 0; segment < segments; ++segment)
      outline.segments.push_back({segment / 3, segment % 3, 0});
    outlines_.push_back(std::move(outline));
  }
}

SparseFrame NumberedFrames::frame(std::size_t display, const RoomState& state, Help help) {
  ++painted_;
  const Color background = state.blank ? Color{} : view_colors[static_cast<std::size_t>(state.view)];
  Pixmap picture(size_.width, size_.height);
  fill(picture, {0, 0, size_.width, size_.height}, background);
  std::size_t squares = 0;
  for (const StatementOutline& outline : outlines_) {
    if (outline.id == state.statement && state.view == View::statement && !state.blank) {
      squares = segment_number(outline, state.position);
    }
  }
  const int side = size_.height / 18;
  for (std::size_t i = 0; i < squares; ++i) {
    const int column = static_cast<int>(i) % 16, row = static_cast<int>(i) / 16;
    fill(picture, {side + column * side * 3 / 2, side + row * side * 3 / 2, side, side}, {255, 255, 255});
  }
  // A bar on the right for each display before this one.
  for (std::size_t i = 0; i < display; ++i) {
    fill(picture, {size_.width - side * static_cast<int>(i + 1), 0, side / 2, size_.height}, {0, 120, 0});
  }
  if (help == Help::shown) fill(picture, {0, size_.height / 2, size_.width, side}, {200, 200, 0});
  return SparseFrame(picture, background);
}

}  // namespace rostrum
