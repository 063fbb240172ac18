#pragma once

#include <string>
#include <string_view>

#include "content/text/error.hpp"
#include "render/paint/pixmap.hpp"

namespace rostrum {

// 8-bit RGB, without time stamps or other metadata, so equal pictures are equal files.
[[nodiscard]] std::string encode_png(const Pixmap& picture);
[[nodiscard]] Result<Pixmap> decode_png(std::string_view bytes, std::string_view name);

}  // namespace rostrum
