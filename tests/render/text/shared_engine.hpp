#pragma once

#include <memory>
#include <string>
#include <vector>

#include "render/text/text_engine.hpp"

namespace rostrum::test {

// One engine for a whole test program: opening fonts is what takes time.
inline TextEngine& shared_engine() {
  static TextEngine engine(std::shared_ptr<FontSet>(FontSet::load().value()));
  return engine;
}

inline TextStyle style_of(const char* language, int pixels = 64) {
  TextStyle style;
  style.language = Language::parse(language).value();
  style.size = Fixed::from_pixels(pixels);
  return style;
}

inline MeasuredText measure(std::string_view text, const char* language, int pixels = 64) {
  return shared_engine().measure(text, style_of(language, pixels));
}

inline std::string slice(std::string_view text, ByteRange range) {
  return std::string(text.substr(range.begin, range.size()));
}

// The lines' texts.
inline std::vector<std::string> lines_of(std::string_view text, const char* language, int width,
                                         Breaking breaking = Breaking::optimal) {
  std::vector<std::string> lines;
  for (const Line& line : measure(text, language).wrap(Fixed::from_pixels(width), breaking)) {
    lines.push_back(slice(text, line.range));
  }
  return lines;
}

}  // namespace rostrum::test
