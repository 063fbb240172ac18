#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <stdexcept>

#include "tests/bench/text/text_peer.hpp"

namespace rostrum::bench {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Object = std::unique_ptr<T, Unref>;

struct CairoDeleter {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

// A font map that knows one file and nothing of this system.
Object<PangoFontMap> map_of(const std::filesystem::path& font) {
  FcConfig* config = FcConfigCreate();
  if (FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(font.c_str())) == FcFalse) {
    throw std::runtime_error("Pango cannot use " + font.string());
  }
  Object<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
  FcConfigDestroy(config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
  return map;
}

class PangoPeer final : public TextPeer {
 public:
  explicit PangoPeer(const std::filesystem::path& font)
      : map_(map_of(font)), context_(pango_font_map_create_context(map_.get())) {
    const std::unique_ptr<cairo_font_options_t, CairoDeleter> options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    PangoFontDescription* description = pango_font_description_from_string("Noto Sans");
    pango_font_description_set_absolute_size(description, em * PANGO_SCALE);
    pango_context_set_font_description(context_.get(), description);
    pango_font_description_free(description);
  }

  std::string name() const override { return "Pango+Cairo"; }

  std::size_t lay_out(const Segment& segment, int width) override {
    pango_context_set_language(context_.get(), pango_language_from_string(segment.language.tag().c_str()));
    layout_.reset(pango_layout_new(context_.get()));
    pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD);
    pango_layout_set_width(layout_.get(), width * PANGO_SCALE);
    pango_layout_set_text(layout_.get(), segment.text.data(), static_cast<int>(segment.text.size()));
    return static_cast<std::size_t>(pango_layout_get_line_count(layout_.get()));
  }

  std::size_t count_lines(int width) override {
    pango_layout_set_width(layout_.get(), width * PANGO_SCALE);
    return static_cast<std::size_t>(pango_layout_get_line_count(layout_.get()));
  }

  // Pango's lines hold their glyphs once they are there; their widths ask for every one.
  std::size_t wrap(int width) override {
    const std::size_t count = count_lines(width);
    for (GSList* at = pango_layout_get_lines_readonly(layout_.get()); at != nullptr; at = at->next) {
      PangoRectangle logical;
      pango_layout_line_get_extents(static_cast<PangoLayoutLine*>(at->data), nullptr, &logical);
    }
    return count;
  }

  std::vector<BrokenLine> lines() override {
    std::vector<BrokenLine> all;
    const std::string_view text = pango_layout_get_text(layout_.get());
    for (GSList* at = pango_layout_get_lines_readonly(layout_.get()); at != nullptr; at = at->next) {
      auto* line = static_cast<PangoLayoutLine*>(at->data);
      const auto begin = static_cast<std::size_t>(line->start_index);
      std::size_t end = begin + static_cast<std::size_t>(line->length);
      while (end > begin && text[end - 1] == ' ') --end;
      int from = 0, to = 0;
      pango_layout_line_index_to_x(line, static_cast<int>(begin), FALSE, &from);
      pango_layout_line_index_to_x(line, static_cast<int>(end), FALSE, &to);
      all.push_back({{begin, end}, std::abs(to - from) / double{PANGO_SCALE}});
    }
    return all;
  }

  // Line by line at our baselines, as pango_cairo_show_layout does at its own.
  void paint(Pixmap& into) override {
    const std::unique_ptr<cairo_surface_t, CairoDeleter> surface(
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(into.data()), CAIRO_FORMAT_RGB24,
                                            into.width(), into.height(), into.width() * 4));
    const std::unique_ptr<cairo_t, CairoDeleter> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    int baseline = ascent;
    for (GSList* at = pango_layout_get_lines_readonly(layout_.get()); at != nullptr; at = at->next) {
      cairo_move_to(cairo.get(), 0, baseline);
      pango_cairo_show_layout_line(cairo.get(), static_cast<PangoLayoutLine*>(at->data));
      baseline += line_height;
    }
  }

 private:
  Object<PangoFontMap> map_;
  Object<PangoContext> context_;
  Object<PangoLayout> layout_;
};

}  // namespace

std::unique_ptr<TextPeer> make_pango(const std::filesystem::path& font) {
  return std::make_unique<PangoPeer>(font);
}

}  // namespace rostrum::bench
