#include <ass/ass.h>
#include <fmt/core.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H
#include <pixman.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "tests/bench/text/text_peer.hpp"

namespace rostrum::bench {
namespace {

struct Deleter {
  void operator()(ASS_Library* library) const { ass_library_done(library); }
  void operator()(ASS_Renderer* renderer) const { ass_renderer_done(renderer); }
  void operator()(ASS_Track* track) const { ass_free_track(track); }
  void operator()(pixman_image_t* image) const { pixman_image_unref(image); }
};
template <typename T>
using Owned = std::unique_ptr<T, Deleter>;

constexpr int picture_height = 1600;
constexpr int few_megabytes = 12;  // a third of it for finished lines: less than the segments' take

// libass counts a font's size from its highest letter to its lowest, as Windows does.
double size_for_em(const std::filesystem::path& font) {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  if (FT_Init_FreeType(&library) != 0 || FT_New_Face(library, font.c_str(), 0, &face) != 0) {
    throw std::runtime_error("FreeType cannot open " + font.string());
  }
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
  const double size = double{em} * (os2->usWinAscent + os2->usWinDescent) / face->units_per_EM;
  FT_Done_Face(face);
  FT_Done_FreeType(library);
  return size;
}

std::string script_of(const std::vector<Segment>& segments, double size) {
  std::string script = fmt::format(
      "[Script Info]\nScriptType: v4.00+\nPlayResX: {}\nPlayResY: {}\nWrapStyle: 1\nKerning: yes\n\n[V4+ Styles]\n"
      "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, "
      "Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, "
      "MarginR, "
      "MarginV, Encoding\n"
      "Style: Default,Noto "
      "Sans,{:.4f},&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,1\n"
      "\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n",
      column, picture_height, size);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto time = [](std::size_t second) {
      return fmt::format("{}:{:02}:{:02}.00", second / 3600, second / 60 % 60, second % 60);
    };
    script += fmt::format("Dialogue: 0,{},{},Default,,0,0,0,,{}\n", time(i), time(i + 1), segments[i].text);
  }
  return script;
}

class LibassPeer final : public TextPeer {
 public:
  LibassPeer(const std::filesystem::path& font, Words words, const std::vector<Segment>& segments)
      : words_(words), size_(size_for_em(font)), library_(ass_library_init()) {
    ass_set_message_cb(
        library_.get(), [](int, const char*, va_list, void*) {}, nullptr);
    renderer_.reset(ass_renderer_init(library_.get()));
    ass_set_frame_size(renderer_.get(), column, picture_height);
    ass_set_storage_size(renderer_.get(), column, picture_height);
    ass_set_fonts(renderer_.get(), font.c_str(), "Noto Sans", ASS_FONTPROVIDER_NONE, nullptr, 1);
    ass_set_hinting(renderer_.get(), ASS_HINTING_NONE);
    ass_set_shaper(renderer_.get(), ASS_SHAPING_COMPLEX);
    if (words_ == Words::unseen) ass_set_cache_limits(renderer_.get(), 0, few_megabytes);
    std::string script = script_of(segments, size_);
    track_.reset(ass_read_memory(library_.get(), script.data(), script.size(), nullptr));
    for (std::size_t i = 0; i < segments.size(); ++i) seconds_.emplace(segments[i].text, static_cast<long long>(i));
    const pixman_color_t white{0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF};
    ink_.reset(pixman_image_create_solid_fill(&white));
  }

  std::string name() const override { return words_ == Words::unseen ? "libass" : "libass, lines cached"; }

  void prepare(const Segment& segment) override { now_ = seconds_.at(segment.text) * 1000 + 500; }

  std::size_t lay_out(const Segment&, int) override {
    images_ = ass_render_frame(renderer_.get(), track_.get(), now_, nullptr);
    int bottom = 0;
    for (const ASS_Image* image = images_; image != nullptr; image = image->next) {
      bottom = std::max(bottom, image->dst_y + image->h);
    }
    // A line's ink ends between its baseline and some rows of padding below its descenders.
    return static_cast<std::size_t>((bottom + size_ * 0.3) / size_);
  }

  std::size_t count_lines(int) override { throw std::logic_error("libass wraps within render_frame"); }
  std::size_t wrap(int) override { throw std::logic_error("libass wraps within render_frame"); }
  std::vector<BrokenLine> lines() override { throw std::logic_error("libass does not tell its lines"); }

  void paint(Pixmap& into) override {
    const Owned<pixman_image_t> canvas(
        pixman_image_create_bits_no_clear(PIXMAN_x8r8g8b8, into.width(), into.height(), into.data(), into.width() * 4));
    for (const ASS_Image* image = images_; image != nullptr; image = image->next) {
      const Owned<pixman_image_t> mask(pixman_image_create_bits_no_clear(
          PIXMAN_a8, image->w, image->h, reinterpret_cast<std::uint32_t*>(image->bitmap), image->stride));
      pixman_image_composite32(PIXMAN_OP_OVER, ink_.get(), mask.get(), canvas.get(), 0, 0, 0, 0, image->dst_x,
                               image->dst_y, image->w, image->h);
    }
  }

 private:
  Words words_;
  double size_;
  Owned<ASS_Library> library_;
  Owned<ASS_Renderer> renderer_;
  Owned<ASS_Track> track_;
  Owned<pixman_image_t> ink_;
  std::map<std::string, long long> seconds_;
  long long now_ = 0;
  ASS_Image* images_ = nullptr;  // the renderer's
};

}  // namespace

std::unique_ptr<TextPeer> make_libass(const std::filesystem::path& font, Words words,
                                      const std::vector<Segment>& segments) {
  return std::make_unique<LibassPeer>(font, words, segments);
}

}  // namespace rostrum::bench
