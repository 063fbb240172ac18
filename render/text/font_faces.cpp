#include "render/text/font_faces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rostrum {
namespace {

namespace fs = std::filesystem;

std::size_t index_of(FontId font) {
  return static_cast<std::size_t>(font);
}
FontId font_at(std::size_t index) {
  return static_cast<FontId>(index);
}

// $ROSTRUM_FONT_DIRS, a list like $PATH, replaces the system's folders.
std::vector<fs::path> search_roots() {
  const char* listed = std::getenv("ROSTRUM_FONT_DIRS");
  if (listed == nullptr || *listed == '\0') return {"/usr/share/fonts", "/usr/local/share/fonts"};
  std::vector<fs::path> roots;
  std::string_view rest = listed;
  while (!rest.empty()) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    if (colon > 0) roots.emplace_back(rest.substr(0, colon));
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
  return roots;
}

FontFamily cjk_family(const Language& language) {
  const std::string_view primary = language.primary();
  if (primary == "ja") return FontFamily::cjk_japanese;
  if (primary == "ko") return FontFamily::cjk_korean;
  const std::string_view tag = language.tag();
  if (tag.ends_with("-HK") || tag.ends_with("-MO")) return FontFamily::cjk_hong_kong;
  if (tag.find("-Hant") != std::string_view::npos || tag.ends_with("-TW")) return FontFamily::cjk_traditional;
  return FontFamily::cjk_simplified;
}

std::optional<FontFamily> family_of_script(hb_script_t script, FontFamily cjk) {
  switch (script) {
    case HB_SCRIPT_ARABIC:
      return FontFamily::arabic;
    case HB_SCRIPT_HAN:
    case HB_SCRIPT_HIRAGANA:
    case HB_SCRIPT_KATAKANA:
    case HB_SCRIPT_BOPOMOFO:
      return cjk;
    case HB_SCRIPT_HANGUL:
      return FontFamily::cjk_korean;
    case HB_SCRIPT_HEBREW:
      return FontFamily::hebrew;
    case HB_SCRIPT_ARMENIAN:
      return FontFamily::armenian;
    case HB_SCRIPT_GEORGIAN:
      return FontFamily::georgian;
    case HB_SCRIPT_DEVANAGARI:
      return FontFamily::devanagari;
    case HB_SCRIPT_BENGALI:
      return FontFamily::bengali;
    case HB_SCRIPT_TAMIL:
      return FontFamily::tamil;
    case HB_SCRIPT_SINHALA:
      return FontFamily::sinhala;
    case HB_SCRIPT_THAI:
      return FontFamily::thai;
    case HB_SCRIPT_LAO:
      return FontFamily::lao;
    case HB_SCRIPT_KHMER:
      return FontFamily::khmer;
    case HB_SCRIPT_MYANMAR:
      return FontFamily::myanmar;
    case HB_SCRIPT_ETHIOPIC:
      return FontFamily::ethiopic;
    default:
      return std::nullopt;
  }
}

}  // namespace

FontSet::Faces::Faces(std::optional<fs::path> only) : only_(std::move(only)), roots_(search_roots()) {
  given_ = {FontFamily::given, Weight::regular, Slant::upright, {}, 0, {}};
  slots_.resize(fonts().size());
}

std::span<const PinnedFont> FontSet::Faces::fonts() const {
  return only_ ? std::span<const PinnedFont>(&given_, 1) : pinned_fonts();
}

// Debian's folders below a root, or the root itself.
std::optional<fs::path> FontSet::Faces::find(const PinnedFont& font) const {
  if (only_) return *only_;
  for (const fs::path& root : roots_) {
    for (const char* folder : {"truetype/noto", "opentype/noto", ""}) {
      fs::path file = root / folder / font.file;
      std::error_code ignored;
      if (fs::is_regular_file(file, ignored)) return file;
    }
  }
  return std::nullopt;
}

FontFace* FontSet::Faces::open(FontId font) {
  Slot& slot = slots_[index_of(font)];
  if (!slot.tried) {
    slot.tried = true;
    const PinnedFont& pinned = fonts()[index_of(font)];
    if (const auto file = find(pinned)) {
      if (auto face = FontFace::open(*file, pinned.face_index)) slot.face = std::move(*face);
    }
  }
  return slot.face.get();
}

Fixed FontSet::Faces::shown_size(FontId font, Fixed size, Setting setting) const {
  if (setting == Setting::as_given) return size;
  const std::int64_t share = optical_scale(fonts()[index_of(font)].family);
  return Fixed::from_raw(static_cast<std::int32_t>(size.raw * share / 1000));
}

bool FontSet::Faces::covers(FontId font, char32_t code_point) {
  const FontFace* face = open(font);
  return face != nullptr && face->covers(code_point);
}

std::optional<FontId> FontSet::Faces::nearest(FontFamily family, Weight weight, Slant slant) const {
  std::optional<FontId> best;
  int best_distance = 4;
  for (std::size_t i = 0; i < fonts().size(); ++i) {
    const PinnedFont& font = fonts()[i];
    if (font.family != family) continue;
    const int distance = (font.weight == weight ? 0 : 2) + (font.slant == slant ? 0 : 1);
    const bool known_broken = slots_[i].tried && !slots_[i].face;
    if (distance < best_distance && !known_broken && find(font)) {
      best = font_at(i);
      best_distance = distance;
    }
  }
  return best;
}

FontId FontSet::Faces::primary(Weight weight, Slant slant) {
  if (only_) return font_at(0);
  std::optional<FontId> font = nearest(FontFamily::sans, weight, slant);
  while (font && open(*font) == nullptr) font = nearest(FontFamily::sans, weight, slant);
  return font.value_or(font_at(0));
}

std::span<const FontId> FontSet::Faces::chain(hb_script_t script, const Language& language, Weight weight,
                                              Slant slant) {
  const FontFamily cjk = cjk_family(language);
  std::vector<FontId>& chain = chains_[{script, cjk, weight, slant}];
  if (!chain.empty()) return chain;
  const FontId primary_font = primary(weight, slant);
  if (only_) return chain = {primary_font};

  const auto add = [&](FontFamily family) {
    const auto font = nearest(family, weight, slant);
    if (font && std::find(chain.begin(), chain.end(), *font) == chain.end()) chain.push_back(*font);
  };
  if (const auto family = family_of_script(script, cjk)) {
    add(*family);
    if (!chain.empty() && open(chain.front()) == nullptr) chain.clear();
  }
  chain.push_back(primary_font);
  for (const FontFamily family :
       {FontFamily::arabic, FontFamily::naskh, FontFamily::symbols, FontFamily::symbols2, FontFamily::math, cjk}) {
    add(family);
  }
  return chain;
}

std::string FontSet::Faces::name(FontId font) const {
  if (only_) return only_->filename().string();
  const PinnedFont& pinned = fonts()[index_of(font)];
  if (!pinned.file.ends_with(".ttc")) return std::string(pinned.file);
  return fmt::format("{}#{}", pinned.file, pinned.face_index);
}

Result<void> FontSet::Faces::check_primary() {
  const PinnedFont& primary = fonts()[0];
  const auto file = find(primary);
  if (!file) {
    return tl::unexpected(Error{Blame::device, "The main font is not installed", std::string(primary.file),
                                fmt::format("Install the package {}.", primary.package)});
  }
  slots_[0].tried = true;
  auto face = FontFace::open(*file, primary.face_index);
  if (!face) {
    Error error = face.error();
    if (!only_) {
      error.blame = Blame::device;
      error.advice = fmt::format("Install the package {} again.", primary.package);
    }
    return tl::unexpected(error);
  }
  slots_[0].face = std::move(*face);
  return {};
}

std::vector<std::string> FontSet::Faces::missing() const {
  std::vector<std::string> sentences;
  if (only_) return sentences;
  for (std::size_t i = 0; i < fonts().size(); ++i) {
    const PinnedFont& font = fonts()[i];
    if (!find(font)) {
      sentences.push_back(
          fmt::format("The font {} is not installed: install the package {}.", name(font_at(i)), font.package));
    } else if (slots_[i].tried && !slots_[i].face) {
      sentences.push_back(
          fmt::format("The font {} cannot be read: install the package {} again.", name(font_at(i)), font.package));
    }
  }
  return sentences;
}

FT_Library FontSet::Faces::freetype() {
  if (!freetype_) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) == 0) freetype_.reset(library);
  }
  return freetype_.get();
}

}  // namespace rostrum
