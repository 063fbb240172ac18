#include "firmware/session/studio.hpp"

#include <utility>
#include <variant>

#include "render/views/lay_out.hpp"
#include "render/views/theme.hpp"

namespace rostrum {
namespace {

void move_by(std::vector<DisplayItem>& items, int x, int y) {
  for (DisplayItem& item : items) {
    if (auto* fill = std::get_if<FillRect>(&item)) {
      fill->rect.x += x;
      fill->rect.y += y;
    } else if (auto* run = std::get_if<GlyphRun>(&item)) {
      for (DrawnGlyph& glyph : run->glyphs) {
        glyph.x += Fixed::from_pixels(x);
        glyph.y += Fixed::from_pixels(y);
      }
    }
  }
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
    if (place.box.width <= 0 || place.box.height <= 0) continue;
    DisplayList list{place.box.width, place.box.height, palette(profile.theme).field,
                     set_moving({place}, readings, profile, engine_)};
    move_by(list.items, -place.box.x, -place.box.y);
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
