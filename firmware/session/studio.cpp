#include "firmware/session/studio.hpp"

#include <utility>
#include <variant>

#include "render/views/lay_out.hpp"
#include "render/views/theme.hpp"

namespace rostrum {
namespace {

DisplayItem moved_by(DisplayItem item, int x, int y) {
  if (auto* fill = std::get_if<FillRect>(&item)) {
    fill->rect.x += x;
    fill->rect.y += y;
  } else if (auto* run = std::get_if<GlyphRun>(&item)) {
    for (DrawnGlyph& glyph : run->glyphs) {
      glyph.x += Fixed::from_pixels(x);
      glyph.y += Fixed::from_pixels(y);
    }
  }
  return item;
}

}  // namespace

Result<std::unique_ptr<Studio>> Studio::create(const HouseStyle& style,
                                               std::optional<std::filesystem::path> only_font) {
  auto fonts = FontSet::load(std::move(only_font));
  if (!fonts) return tl::unexpected(fonts.error());
  return std::unique_ptr<Studio>(new Studio(std::shared_ptr<FontSet>(std::move(*fonts)), style));
}

SparseFrame Studio::with_moving(const SparseFrame& still, const std::vector<MovingText>& places,
                                const Readings& readings, const DisplayProfile& profile) {
  SparseFrame moved = still;
  for (const MovingText& place : places) {
    DisplayList list{place.box.width, place.box.height, palette(profile.theme).field, {}};
    for (DisplayItem& item : set_moving({place}, readings, profile, engine_)) {
      list.items.push_back(moved_by(std::move(item), -place.box.x, -place.box.y));
    }
    if (list.width <= 0 || list.height <= 0) continue;
    Pixmap patch(list.width, list.height);
    painter_.paint(list, patch);
    moved = moved.with(patch, place.box.x, place.box.y);
  }
  return moved;
}

Pixmap Studio::picture(const Screen& screen, const DisplayProfile& profile) {
  const DisplayList list = lay_out(screen, profile, engine_);
  Pixmap picture(profile.width, profile.height);
  painter_.paint(list, picture);
  return picture;
}

}  // namespace rostrum
