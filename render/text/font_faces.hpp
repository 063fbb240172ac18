#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "render/text/font_face.hpp"
#include "render/text/font_set.hpp"
#include "render/text/pinned_fonts.hpp"
#include "render/text/text_engine.hpp"

namespace rostrum {

// The other side of FontSet: opened faces, and which fonts to try for a script.
struct FontSet::Faces {
  explicit Faces(std::optional<std::filesystem::path> only);

  // Null where the face is missing or broken.
  FontFace* open(FontId font);
  [[nodiscard]] bool covers(FontId font, char32_t code_point);

  // Fonts for text of a script, in the order to try them. Never empty; the first is open.
  std::span<const FontId> chain(hb_script_t script, const Language& language, Weight weight, Slant slant);

  // The em size at which a font looks as Noto Sans does at `size`.
  [[nodiscard]] Fixed shown_size(FontId font, Fixed size, Setting setting) const;

  [[nodiscard]] FontId primary(Weight weight, Slant slant);
  [[nodiscard]] std::string name(FontId font) const;
  [[nodiscard]] Result<void> check_primary();
  [[nodiscard]] std::vector<std::string> missing() const;
  [[nodiscard]] FT_Library freetype();
  [[nodiscard]] const std::optional<std::filesystem::path>& only() const { return only_; }

 private:
  struct Slot {
    bool tried = false;
    std::unique_ptr<FontFace> face;
  };

  [[nodiscard]] std::span<const PinnedFont> fonts() const;
  // The installed face of a family that comes nearest to weight and slant, not known to be broken.
  [[nodiscard]] std::optional<FontId> nearest(FontFamily family, Weight weight, Slant slant) const;
  [[nodiscard]] std::optional<std::filesystem::path> find(const PinnedFont& font) const;

  std::optional<std::filesystem::path> only_;
  PinnedFont given_{};
  std::vector<std::filesystem::path> roots_;
  FreetypeLibrary freetype_;  // before the faces, which it must outlive
  std::vector<Slot> slots_;
  std::map<std::tuple<hb_script_t, FontFamily, Weight, Slant>, std::vector<FontId>> chains_;
};

}  // namespace rostrum
