#include "tests/firmware/run/numbered_frames.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "firmware/controller/room_status.hpp"

namespace rostrum {
namespace {

// By view, in the order of the enumeration.
constexpr std::array<Color, 10> view_colors = {{{20, 40, 80},
                                                {20, 20, 24},
                                                {60, 20, 60},
                                                {80, 80, 20},
                                                {0, 60, 60},
                                                {60, 60, 90},
                                                {90, 40, 20},
                                                {20, 90, 40},
                                                {90, 20, 40},
                                                {40, 40, 40}}};

class PaintingInPieces final : public Painting {
 public:
  PaintingInPieces(StillFrame still, int pieces, int& pieces_painted, int& painted)
      : still_(std::move(still)), left_(pieces), pieces_painted_(pieces_painted), painted_(painted) {}

  bool paint_piece() override {
    ++pieces_painted_;
    return --left_ > 0;
  }

  StillFrame take() override {
    ++painted_;
    return std::move(still_);
  }

 private:
  StillFrame still_;
  int left_;
  int& pieces_painted_;
  int& painted_;
};

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
    heads_.push_back({outline.id, outline.hash});
    outlines_.push_back(std::move(outline));
  }
}

std::unique_ptr<Painting> NumberedFrames::begin(std::size_t display, const Scene& state, Help help,
                                                const Surroundings& /*around*/) {
  return std::make_unique<PaintingInPieces>(whole(display, state, help), pieces_, pieces_painted_, painted_);
}

StillFrame NumberedFrames::whole(std::size_t display, const Scene& state, Help help) const {
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
  StillFrame still;
  still.frame = std::make_shared<const SparseFrame>(picture, background);
  const bool timed = state.timer.run != Timer::Run::stopped && !state.blank;
  if (timed) still.moving.emplace_back().box = {0, size_.height - side, size_.width, side};
  return still;
}

Frame NumberedFrames::at(std::size_t /*display*/, const StillFrame& still, const Readings& readings) {
  if (still.moving.empty() || !readings.timer) return still.frame;
  const Rect& box = still.moving.front().box;
  Pixmap patch(box.width, box.height);
  const auto seconds = static_cast<int>(std::min<std::int64_t>(std::abs(readings.timer->shown_seconds()), box.width));
  fill(patch, {0, 0, seconds, box.height}, {255, 255, 255});
  return std::make_shared<const SparseFrame>(still.frame->with(patch, box.x, box.y));
}

Readings NumberedFrames::readings(const Scene& scene, const Stamp& now) const {
  return {read_timer(scene.timer, now), std::nullopt};
}

}  // namespace rostrum
