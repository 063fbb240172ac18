#include "render/text/shaper.hpp"

#include <algorithm>

namespace rostrum {
namespace {

class Features {
 public:
  explicit Features(const ShapeSettings& settings) {
    if (settings.figures == Figures::tabular) add(HB_TAG('t', 'n', 'u', 'm'), 1);
    if (settings.letter_spacing != 0) {
      add(HB_TAG('l', 'i', 'g', 'a'), 0);
      add(HB_TAG('c', 'l', 'i', 'g'), 0);
    }
  }
  [[nodiscard]] const hb_feature_t* data() const { return list_.data(); }
  [[nodiscard]] unsigned size() const { return size_; }

 private:
  void add(hb_tag_t tag, std::uint32_t value) {
    list_[size_++] = {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  }
  std::array<hb_feature_t, 3> list_{};
  unsigned size_ = 0;
};

// After each cluster, which for right-to-left text is on its left.
void space_letters(std::span<Glyph> glyphs, std::int32_t spacing, bool right_to_left) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool ends_cluster = i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyphs[i].cluster;
    if (!ends_cluster) continue;
    glyphs[i].advance += spacing;
    if (right_to_left) glyphs[i].x_offset += spacing;
  }
}

}  // namespace

std::size_t first_glyph_at(std::span<const Glyph> glyphs, std::uint32_t cluster) {
  const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), cluster,
                                      [](const Glyph& glyph, std::uint32_t at) { return glyph.cluster < at; });
  return static_cast<std::size_t>(found - glyphs.begin());
}

bool is_joined(hb_script_t script) {
  switch (script) {
    case HB_SCRIPT_ARABIC:
    case HB_SCRIPT_SYRIAC:
    case HB_SCRIPT_NKO:
    case HB_SCRIPT_MONGOLIAN:
    case HB_SCRIPT_MANDAIC:
    case HB_SCRIPT_PHAGS_PA:
    case HB_SCRIPT_ADLAM:
    case HB_SCRIPT_DEVANAGARI:
    case HB_SCRIPT_BENGALI:
    case HB_SCRIPT_GURMUKHI:
      return true;
    default:
      return false;
  }
}

Shaper::Shaper() : buffer_(hb_buffer_create()) {}

void Shaper::shape(std::u16string_view units, const TextItem& item, const ShapeSettings& settings,
                   FontSet::Faces& faces, std::vector<Glyph>& glyphs) {
  FontFace* face = faces.open(item.font);
  if (face == nullptr || item.begin >= item.end) return;
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_direction(buffer, item.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, item.script);
  hb_buffer_set_language(buffer, settings.language);
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(units.data()), static_cast<int>(units.size()),
                      item.begin, static_cast<int>(item.end - item.begin));
  const Features features(settings);
  hb_shape(face->sized(faces.shown_size(item.font, settings.size, settings.setting)), buffer, features.data(),
           features.size());

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
  const std::size_t first = glyphs.size();
  glyphs.resize(first + count);
  for (unsigned i = 0; i < count; ++i) {
    const unsigned from = item.right_to_left() ? count - 1 - i : i;
    const bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[from]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    glyphs[first + i] = {infos[from].codepoint,    infos[from].cluster,      positions[from].x_advance,
                         positions[from].x_offset, positions[from].y_offset, unsafe};
  }
  if (settings.letter_spacing != 0 && !is_joined(item.script)) {
    space_letters(std::span(glyphs).subspan(first), settings.letter_spacing, item.right_to_left());
  }
}

}  // namespace rostrum
