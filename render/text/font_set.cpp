#include "render/text/font_set.hpp"

#include <algorithm>

#include "render/text/font_faces.hpp"

namespace rostrum {
namespace {

// Beyond this FreeType's own fixed point runs out; no screen is so large.
constexpr Fixed largest_size = Fixed::from_pixels(8192);
constexpr int largest_mask = 4096;

Fixed usable(Fixed size) {
  return std::clamp(size, Fixed::from_raw(1), largest_size);
}

Fixed metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t position = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &position);
  return Fixed::from_raw(position);
}

}  // namespace

FontSet::FontSet(std::unique_ptr<Faces> faces) : faces_(std::move(faces)) {}
FontSet::~FontSet() = default;

Result<std::unique_ptr<FontSet>> FontSet::load(std::optional<std::filesystem::path> only) {
  auto faces = std::make_unique<Faces>(std::move(only));
  if (auto checked = faces->check_primary(); !checked) return tl::unexpected(checked.error());
  return std::unique_ptr<FontSet>(new FontSet(std::move(faces)));
}

Result<std::unique_ptr<FontSet>> FontSet::opened_again() const {
  return load(faces_->only());
}

std::vector<std::string> FontSet::missing() const {
  return faces_->missing();
}

std::string FontSet::name(FontId font) const {
  return faces_->name(font);
}

FontId FontSet::primary(Weight weight, Slant slant) const {
  return faces_->primary(weight, slant);
}

FontMetrics FontSet::metrics(FontId font, Fixed size) const {
  FontFace* face = faces_->open(font);
  if (face == nullptr) return {};
  hb_font_t* sized = face->sized(usable(size));
  const Fixed descender = metric(sized, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  return {metric(sized, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER), descender.raw < 0 ? -descender : descender,
          metric(sized, HB_OT_METRICS_TAG_X_HEIGHT), metric(sized, HB_OT_METRICS_TAG_CAP_HEIGHT)};
}

GlyphMask FontSet::rasterize(FontId font, GlyphId glyph, Fixed size, int subpixel) const {
  FontFace* face = faces_->open(font);
  FT_Face outlines = face == nullptr ? nullptr : face->freetype(faces_->freetype());
  if (outlines == nullptr) return {};
  const Fixed em = usable(size);
  // At 72 dpi a point is a pixel.
  if (FT_Set_Char_Size(outlines, em.raw, em.raw, 72, 72) != 0) return {};
  if (FT_Load_Glyph(outlines, static_cast<FT_UInt>(glyph), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
  FT_GlyphSlot slot = outlines->glyph;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return {};
  FT_Outline_Translate(&slot->outline, std::clamp(subpixel, 0, 3) * 16, 0);
  FT_BBox box;
  FT_Outline_Get_CBox(&slot->outline, &box);
  if (box.xMax - box.xMin > largest_mask * 64 || box.yMax - box.yMin > largest_mask * 64) return {};
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return {};

  const FT_Bitmap& bitmap = slot->bitmap;
  if (bitmap.width == 0 || bitmap.rows == 0 || bitmap.pixel_mode != FT_PIXEL_MODE_GRAY) return {};
  GlyphMask mask{
      slot->bitmap_left, slot->bitmap_top, static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), {}};
  mask.coverage.resize(std::size_t{bitmap.width} * bitmap.rows);
  for (unsigned row = 0; row < bitmap.rows; ++row) {
    // A negative pitch would mean that rows go upwards; FT_Render_Glyph never makes one.
    const unsigned char* from = bitmap.buffer + std::size_t{row} * static_cast<std::size_t>(bitmap.pitch);
    std::copy_n(from, bitmap.width,
                mask.coverage.begin() + std::ptrdiff_t{row} * static_cast<std::ptrdiff_t>(bitmap.width));
  }
  return mask;
}

}  // namespace rostrum
