// The floor: HarfBuzz shapes the whole text in one run, ICU finds the break opportunities, the advances are added up.
// No bidi, no itemisation, no fallback.

#include <hb.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include <map>
#include <stdexcept>

#include "tests/bench/text/text_peer.hpp"

namespace rostrum::bench {
namespace {

struct Deleter {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

std::unique_ptr<hb_font_t, Deleter> open_font(const std::filesystem::path& path) {
  hb_blob_t* blob = hb_blob_create_from_file(path.c_str());
  hb_face_t* face = hb_face_create(blob, 0);
  std::unique_ptr<hb_font_t, Deleter> font(hb_font_create(face));
  hb_font_set_scale(font.get(), em * 64, em * 64);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return font;
}

class BarePeer final : public TextPeer {
 public:
  explicit BarePeer(const std::filesystem::path& font) : font_(open_font(font)), buffer_(hb_buffer_create()) {}

  std::string name() const override { return "bare HarfBuzz+ICU"; }

  std::size_t lay_out(const Segment& segment, int width) override {
    decode(segment.text);
    shape(segment.language);
    find_places(segment.language);
    return count_lines(width);
  }

  std::size_t count_lines(int width) override {
    const std::int64_t most = std::int64_t{width} * 64;
    ends_.clear();
    for (std::size_t first = 0, at = 1; at < places_.size(); ++at) {
      const bool fits = pen_[places_[at].content_end] - pen_[places_[first].next_begin] <= most;
      if (!fits && at - 1 > first) {
        first = at - 1;
        ends_.push_back(first);
      }
    }
    ends_.push_back(places_.size() - 1);
    return ends_.size();
  }
  std::size_t wrap(int width) override { return count_lines(width); }

  std::vector<BrokenLine> lines() override {
    std::vector<BrokenLine> all;
    const std::vector<std::size_t> bytes = byte_offsets();
    std::size_t first = 0;
    for (const std::size_t end : ends_) {
      const auto begin_unit = places_[first].next_begin, end_unit = places_[end].content_end;
      all.push_back({{bytes[begin_unit], bytes[end_unit]}, double(pen_[end_unit] - pen_[begin_unit]) / 64});
      first = end;
    }
    return all;
  }

  std::vector<BarePlace> places() const {
    std::vector<BarePlace> all;
    const std::vector<std::size_t> bytes = byte_offsets();
    for (const Place& place : places_) {
      all.push_back({bytes[place.content_end], bytes[place.next_begin], double(pen_[place.content_end]) / 64,
                     double(pen_[place.next_begin]) / 64});
    }
    return all;
  }

  void paint(Pixmap&) override { throw std::logic_error("the floor does not paint"); }

 private:
  struct Place {
    std::size_t content_end, next_begin;  // units
  };

  void decode(const std::string& utf8) {
    units_.resize(utf8.size());
    std::int32_t count = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(units_.data(), static_cast<std::int32_t>(units_.size()), &count, utf8.data(),
                  static_cast<std::int32_t>(utf8.size()), &status);
    units_.resize(static_cast<std::size_t>(count));
  }

  void shape(const Language& language) {
    hb_buffer_clear_contents(buffer_.get());
    hb_buffer_set_direction(buffer_.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_.get(), language.primary() == "en" ? HB_SCRIPT_LATIN : HB_SCRIPT_CYRILLIC);
    hb_buffer_set_language(buffer_.get(), hb_language_from_string(language.tag().c_str(), -1));
    const auto count = static_cast<int>(units_.size());
    hb_buffer_add_utf16(buffer_.get(), reinterpret_cast<const std::uint16_t*>(units_.data()), count, 0, count);
    hb_shape(font_.get(), buffer_.get(), nullptr, 0);
    unsigned glyphs = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &glyphs);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), nullptr);
    pen_.assign(units_.size() + 1, 0);
    for (unsigned i = 0; i < glyphs; ++i) pen_[infos[i].cluster + 1] += positions[i].x_advance;
    for (std::size_t i = 1; i < pen_.size(); ++i) pen_[i] += pen_[i - 1];
  }

  void find_places(const Language& language) {
    UErrorCode status = U_ZERO_ERROR;
    auto& iterator = iterators_[language.tag()];
    if (!iterator) iterator.reset(ubrk_open(UBRK_LINE, language.tag().c_str(), nullptr, 0, &status));
    ubrk_setText(iterator.get(), units_.data(), static_cast<std::int32_t>(units_.size()), &status);
    places_.assign(1, {0, 0});
    for (std::int32_t at = ubrk_next(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
      auto end = static_cast<std::size_t>(at);
      while (end > 0 && units_[end - 1] == u' ') --end;
      places_.push_back({end, static_cast<std::size_t>(at)});
    }
  }

  std::vector<std::size_t> byte_offsets() const {
    std::vector<std::size_t> bytes;
    std::size_t byte = 0;
    for (const char16_t unit : units_) {
      bytes.push_back(byte);
      byte += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xD800 && unit < 0xE000 ? 2 : 3;
    }
    bytes.push_back(byte);
    return bytes;
  }

  std::unique_ptr<hb_font_t, Deleter> font_;
  std::unique_ptr<hb_buffer_t, Deleter> buffer_;
  std::map<std::string, std::unique_ptr<UBreakIterator, Deleter>> iterators_;
  std::u16string units_;
  std::vector<std::int64_t> pen_;  // before each unit, 1/64 pixel
  std::vector<Place> places_;
  std::vector<std::size_t> ends_;
};

}  // namespace

std::unique_ptr<TextPeer> make_bare(const std::filesystem::path& font) {
  return std::make_unique<BarePeer>(font);
}

std::vector<BarePlace> bare_places(const std::filesystem::path& font, const Segment& segment) {
  BarePeer bare(font);
  bare.lay_out(segment, column);
  return bare.places();
}

}  // namespace rostrum::bench
