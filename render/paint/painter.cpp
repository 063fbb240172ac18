#include "render/paint/painter.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <variant>

#include "render/paint/disc_coverage.hpp"
#include "render/paint/mask_cache.hpp"
#include "render/paint/pixman_image.hpp"
#include "render/paint/scaled_picture.hpp"

namespace rostrum {
namespace {

// Half open, and wide enough for any Rect's far edge.
struct Box {
  std::int64_t left, top, right, bottom;
};

std::uint32_t pixel(Color color) {
  return 0xFF000000U | std::uint32_t{color.red} << 16 | std::uint32_t{color.green} << 8 | color.blue;
}

PixmanImage solid(Color color) {
  const auto wide = [](std::uint8_t channel) { return static_cast<std::uint16_t>(channel * 0x101); };
  const pixman_color_t wanted{wide(color.red), wide(color.green), wide(color.blue), 0xFFFF};
  return PixmanImage(pixman_image_create_solid_fill(&wanted));
}

// A band of the picture, from row `top` on. Everything that goes onto it passes through two operations, which clip: SRC
// with a solid colour, and OVER with a solid colour through a mask. The golden pictures cover them on every processor.
class Canvas {
 public:
  Canvas(Pixmap& into, int top)
      : into_(into),
        top_(top),
        image_(pixman_image_create_bits_no_clear(PIXMAN_x8r8g8b8, into.width(), into.height(), into.data(),
                                                 into.width() * 4)) {}

  [[nodiscard]] explicit operator bool() const { return image_ != nullptr; }

  // Whether ink that reaches `far` pixels up and down from a row may be seen.
  [[nodiscard]] bool may_show(std::int64_t row, std::int64_t far) const {
    return row + far >= top_ && row - far < std::int64_t{top_} + into_.height();
  }

  void fill(const Box& box, Color color) {
    const Box inside = clip(box);
    if (inside.left >= inside.right || inside.top >= inside.bottom) return;
    const auto x = static_cast<int>(inside.left), y = static_cast<int>(inside.top - top_);
    const auto width = static_cast<int>(inside.right - inside.left),
               height = static_cast<int>(inside.bottom - inside.top);
    if (pixman_fill(into_.data(), into_.width(), 32, x, y, width, height, pixel(color)) != 0) return;
    for (int row = y; row < y + height; ++row) {
      std::fill_n(into_.row(row).begin() + x, width, pixel(color));
    }
  }

  // The part `box` of the mask whose first row's left pixel lies at (x, y).
  void cover(pixman_image_t* color, const Mask& mask, std::int64_t x, std::int64_t y, const Box& box) {
    const Box inside = clip(box);
    if (inside.left >= inside.right || inside.top >= inside.bottom) return;
    pixman_image_composite32(
        PIXMAN_OP_OVER, color, mask.image.get(), image_.get(), 0, 0, static_cast<int>(inside.left - x),
        static_cast<int>(inside.top - y), static_cast<int>(inside.left), static_cast<int>(inside.top - top_),
        static_cast<int>(inside.right - inside.left), static_cast<int>(inside.bottom - inside.top));
  }

 private:
  [[nodiscard]] Box clip(const Box& box) const {
    return {std::max<std::int64_t>(box.left, 0), std::max<std::int64_t>(box.top, top_),
            std::min<std::int64_t>(box.right, into_.width()),
            std::min<std::int64_t>(box.bottom, std::int64_t{top_} + into_.height())};
  }

  Pixmap& into_;
  int top_;
  PixmanImage image_;
};

void draw_rounded(Canvas& canvas, MaskCache& cache, const Box& box, Color color, int radius) {
  const Mask& disc = cache.get(MaskKey::disc(radius),
                               [radius] { return make_mask(0, 0, 2 * radius, 2 * radius, disc_coverage(radius)); });
  const PixmanImage ink = solid(color);
  if (!disc.image || !ink) return canvas.fill(box, color);

  const std::int64_t left = box.left + radius, top = box.top + radius;
  const std::int64_t right = box.right - radius, bottom = box.bottom - radius;
  canvas.fill({left, box.top, right, top}, color);
  canvas.fill({box.left, top, box.right, bottom}, color);
  canvas.fill({left, bottom, right, box.bottom}, color);

  const std::int64_t disc_right = right - radius, disc_bottom = bottom - radius;
  canvas.cover(ink.get(), disc, box.left, box.top, {box.left, box.top, left, top});
  canvas.cover(ink.get(), disc, disc_right, box.top, {right, box.top, box.right, top});
  canvas.cover(ink.get(), disc, box.left, disc_bottom, {box.left, bottom, left, box.bottom});
  canvas.cover(ink.get(), disc, disc_right, disc_bottom, {right, bottom, box.right, box.bottom});
}

void draw(Canvas& canvas, MaskCache& cache, const FillRect& item) {
  const Box box{item.rect.x, item.rect.y, std::int64_t{item.rect.x} + item.rect.width,
                std::int64_t{item.rect.y} + item.rect.height};
  const int radius = std::min({item.radius, item.rect.width / 2, item.rect.height / 2, largest_corner_radius});
  if (radius <= 0) return canvas.fill(box, item.color);
  draw_rounded(canvas, cache, box, item.color, radius);
}

// From this size on half a pixel is less than a hundredth of a letter's width: quarters would draw and keep twice as
// many masks for a difference that nobody sees.
constexpr Fixed halves_suffice = Fixed::from_pixels(40);

// No glyph's ink reaches further from its baseline than so many em.
constexpr std::int64_t farthest_ink = 4;

// Where the glyph goes across, in quarter pixels.
std::int64_t nearest_place(Fixed x, Fixed size) {
  if (size < halves_suffice) return (std::int64_t{x.raw} + 8) >> 4;
  return ((std::int64_t{x.raw} + 16) >> 5) * 2;
}

void draw(Canvas& canvas, MaskCache& cache, const FontSet& fonts, const GlyphRun& run) {
  const PixmanImage ink = solid(run.color);
  if (!ink) return;
  const std::int64_t reach = (std::int64_t{run.size.raw} * farthest_ink >> 6) + 1;
  for (const DrawnGlyph& glyph : run.glyphs) {
    // Down to the nearest whole pixel, so that all letters of a line share one baseline.
    const std::int64_t quarters = nearest_place(glyph.x, run.size);
    const std::int64_t baseline = (std::int64_t{glyph.y.raw} + 32) >> 6;
    if (!canvas.may_show(baseline, reach)) continue;
    const int subpixel = static_cast<int>(quarters & 3);
    const Mask& mask = cache.get(MaskKey::glyph(run.font, glyph.glyph, run.size, subpixel), [&] {
      const GlyphMask drawn = fonts.rasterize(run.font, glyph.glyph, run.size, subpixel);
      return make_mask(drawn.left, -drawn.top, drawn.width, drawn.height, drawn.coverage);
    });
    if (!mask.image) continue;
    const std::int64_t x = (quarters >> 2) + mask.x, y = baseline + mask.y;
    canvas.cover(ink.get(), mask, x, y, {x, y, x + mask.width, y + mask.height});
  }
}

}  // namespace

struct Painter::GlyphCache {
  explicit GlyphCache(std::size_t limit) : masks(limit) {}
  MaskCache masks;
};

Painter::Painter(std::shared_ptr<FontSet> fonts, std::size_t glyph_cache_bytes)
    : fonts_(std::move(fonts)), cache_(std::make_unique<GlyphCache>(glyph_cache_bytes)) {}

Painter::~Painter() = default;

void Painter::paint(const DisplayList& list, Pixmap& into) {
  paint_band(list, into, 0);
}

SparseFrame Painter::paint_frame(const DisplayList& list) {
  SparseFrame frame(list.width, list.height, list.background);
  while (paint_next_band(list, frame)) continue;
  return frame;
}

bool Painter::paint_next_band(const DisplayList& list, SparseFrame& frame) {
  const int top = frame.rows_added();
  if (top >= list.height) return false;
  if (!band_ || band_->width() != list.width) band_ = std::make_unique<Pixmap>(list.width, band_height);
  paint_band(list, *band_, top);
  frame.add_rows(*band_, top);
  return frame.rows_added() < list.height;
}

void Painter::paint_band(const DisplayList& list, Pixmap& into, int top) {
  if (into.width() == 0 || into.height() == 0) return;
  Canvas canvas(into, top);
  if (!canvas) return;
  canvas.fill({0, top, into.width(), std::int64_t{top} + into.height()}, list.background);
  for (const DisplayItem& item : list.items) {
    if (const auto* rect = std::get_if<FillRect>(&item)) {
      draw(canvas, cache_->masks, *rect);
    } else if (const auto* run = std::get_if<GlyphRun>(&item)) {
      draw(canvas, cache_->masks, *fonts_, *run);
    } else {
      draw_scaled(std::get<Picture>(item), into, top);
    }
  }
  cache_->masks.drop_loose();
}

std::size_t Painter::cached_bytes() const {
  return cache_->masks.bytes();
}

}  // namespace rostrum
