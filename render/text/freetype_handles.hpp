#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <memory>
#include <type_traits>

namespace rostrum {

struct FreetypeDeleter {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};

using FreetypeLibrary = std::unique_ptr<std::remove_pointer_t<FT_Library>, FreetypeDeleter>;
// Must not outlive its library.
using FreetypeFace = std::unique_ptr<std::remove_pointer_t<FT_Face>, FreetypeDeleter>;

}  // namespace rostrum
