#include "render/text/font_face.hpp"

#include <algorithm>
#include <array>

namespace rostrum {
namespace {

Error broken(const std::filesystem::path& file) {
  return {Blame::input, "This is not a font that can be used", file.string(),
          "Give a TrueType or OpenType font, or install its package again."};
}

// The features that shaping turns on for one script or another, and tabular figures; the list ends with 0.
constexpr auto usual_features = std::to_array<hb_tag_t>({HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l'),
                                                         HB_TAG('r', 'l', 'i', 'g'), HB_TAG('r', 'c', 'l', 't'),
                                                         HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'),
                                                         HB_TAG('l', 'i', 'g', 'a'), HB_TAG('r', 'v', 'r', 'n'),
                                                         HB_TAG('i', 's', 'o', 'l'), HB_TAG('i', 'n', 'i', 't'),
                                                         HB_TAG('m', 'e', 'd', 'i'), HB_TAG('m', 'e', 'd', '2'),
                                                         HB_TAG('f', 'i', 'n', 'a'), HB_TAG('f', 'i', 'n', '2'),
                                                         HB_TAG('f', 'i', 'n', '3'), HB_TAG('m', 's', 'e', 't'),
                                                         HB_TAG('s', 't', 'c', 'h'), HB_TAG('n', 'u', 'k', 't'),
                                                         HB_TAG('a', 'k', 'h', 'n'), HB_TAG('r', 'p', 'h', 'f'),
                                                         HB_TAG('r', 'k', 'r', 'f'), HB_TAG('p', 'r', 'e', 'f'),
                                                         HB_TAG('b', 'l', 'w', 'f'), HB_TAG('a', 'b', 'v', 'f'),
                                                         HB_TAG('h', 'a', 'l', 'f'), HB_TAG('p', 's', 't', 'f'),
                                                         HB_TAG('v', 'a', 't', 'u'), HB_TAG('c', 'j', 'c', 't'),
                                                         HB_TAG('c', 'f', 'a', 'r'), HB_TAG('p', 'r', 'e', 's'),
                                                         HB_TAG('a', 'b', 'v', 's'), HB_TAG('b', 'l', 'w', 's'),
                                                         HB_TAG('p', 's', 't', 's'), HB_TAG('h', 'a', 'l', 'n'),
                                                         HB_TAG('l', 'j', 'm', 'o'), HB_TAG('v', 'j', 'm', 'o'),
                                                         HB_TAG('t', 'j', 'm', 'o'), HB_TAG('t', 'n', 'u', 'm'),
                                                         HB_TAG('k', 'e', 'r', 'n'), HB_TAG('d', 'i', 's', 't'),
                                                         HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'),
                                                         HB_TAG('a', 'b', 'v', 'm'), HB_TAG('b', 'l', 'w', 'm'),
                                                         HB_TAG('c', 'u', 'r', 's'), HB_TAG_NONE});

bool any_lookup_touches(hb_face_t* face, hb_tag_t table, hb_codepoint_t glyph) {
  const HbSet lookups(hb_set_create()), seen(hb_set_create());
  hb_ot_layout_collect_lookups(face, table, nullptr, nullptr, usual_features.data(), lookups.get());
  for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(lookups.get(), &lookup) != 0;) {
    hb_ot_layout_lookup_collect_glyphs(face, table, lookup, seen.get(), seen.get(), seen.get(), nullptr);
    if (hb_set_has(seen.get(), glyph)) return true;
    hb_set_clear(seen.get());
  }
  return false;
}

bool space_takes_part_in_shaping(hb_face_t* face, hb_font_t* font) {
  hb_codepoint_t space = 0;
  if (!hb_font_get_nominal_glyph(font, U' ', &space)) return true;
  return any_lookup_touches(face, HB_OT_TAG_GSUB, space) || any_lookup_touches(face, HB_OT_TAG_GPOS, space);
}

}  // namespace

FontFace::FontFace(HbBlob blob, unsigned index)
    : blob_(std::move(blob)),
      face_(hb_face_create(blob_.get(), index)),
      unscaled_(hb_font_create(face_.get())),
      index_(index) {}

Result<std::unique_ptr<FontFace>> FontFace::open(const std::filesystem::path& file, unsigned index) {
  HbBlob blob(hb_blob_create_from_file_or_fail(file.c_str()));
  if (!blob || hb_blob_get_length(blob.get()) == 0 || index >= hb_face_count(blob.get())) {
    return tl::unexpected(broken(file));
  }
  std::unique_ptr<FontFace> face(new FontFace(std::move(blob), index));
  const HbSet characters(hb_set_create());
  hb_codepoint_t glyph = 0;
  const bool has_letters =
      hb_font_get_nominal_glyph(face->unscaled_.get(), U' ', &glyph) != 0 ||
      (hb_face_collect_unicodes(face->face_.get(), characters.get()), !hb_set_is_empty(characters.get()));
  if (hb_face_get_glyph_count(face->face_.get()) == 0 || !has_letters) return tl::unexpected(broken(file));
  return face;
}

bool FontFace::words_are_independent() {
  if (!words_are_independent_) {
    words_are_independent_ = !space_takes_part_in_shaping(face_.get(), unscaled_.get());
  }
  return *words_are_independent_;
}

bool FontFace::covers_beyond(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(unscaled_.get(), code_point, &glyph) != 0;
}

const FontFace::CoveragePage& FontFace::make_page(char32_t code_point) const {
  auto& page = coverage_[code_point / page_size];
  page = std::make_unique<CoveragePage>();
  const hb_codepoint_t first = static_cast<hb_codepoint_t>(code_point / page_size * page_size);
  hb_codepoint_t glyph = 0;
  for (hb_codepoint_t i = 0; i < page_size; ++i) {
    page->set(i, hb_font_get_nominal_glyph(unscaled_.get(), first + i, &glyph) != 0);
  }
  return *page;
}

hb_font_t* FontFace::sized(Fixed size) {
  ++uses_;
  for (SizedFont& entry : sizes_) {
    if (entry.size == size) {
      entry.last_use = uses_;
      return entry.font.get();
    }
  }
  if (sizes_.size() == max_sizes) {
    const auto oldest = std::min_element(
        sizes_.begin(), sizes_.end(), [](const SizedFont& a, const SizedFont& b) { return a.last_use < b.last_use; });
    *oldest = std::move(sizes_.back());
    sizes_.pop_back();
  }
  HbFont font(hb_font_create(face_.get()));
  hb_font_set_scale(font.get(), size.raw, size.raw);
  sizes_.push_back({size, uses_, std::move(font)});
  return sizes_.back().font.get();
}

FT_Face FontFace::freetype(FT_Library library) {
  if (!freetype_tried_) {
    freetype_tried_ = true;
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob_.get(), &length);
    FT_Face face = nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes);
    if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(length), static_cast<FT_Long>(index_), &face) == 0) {
      freetype_.reset(face);
    }
  }
  return freetype_.get();
}

}  // namespace rostrum
