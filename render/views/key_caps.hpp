#pragma once

#include <string>
#include <vector>

#include "render/views/composer.hpp"
#include "render/views/theme.hpp"

namespace rostrum {

// Keys as they are engraved, each in an outline like a key's. They are named from left to right in every room: "0–9" is
// no "9–0".
class KeyCaps {
 public:
  // `keys` as a HelpLine has them, parted by wide spaces: "→  Space  PageDown". Those that do not fit into `width` go
  // into further rows.
  KeyCaps(const std::string& keys, Fixed size, int width, TextEngine& engine);

  [[nodiscard]] int width() const { return width_; }  // of the widest row
  [[nodiscard]] int height() const;
  [[nodiscard]] int baseline() const;  // of the first row, beneath the top
  void draw(Composer& composer, int x, int top, const Palette& colors, Color inside) const;

 private:
  struct Cap {
    TextBlock label;
    int x = 0, row = 0, width = 0;
  };
  [[nodiscard]] int row_height() const;

  std::vector<Cap> caps_;
  Fixed size_;
  int cap_height_ = 0;
  int width_ = 0;
};

}  // namespace rostrum
