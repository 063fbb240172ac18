#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/statement/statement.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Header, rule, footer and rail around the body of a statement's screens. It depends on the statement and the display,
// not on the segment, so nothing around the text moves while it is read.
class ScreenFrame {
 public:
  ScreenFrame(const Statement& statement, const DisplayProfile& profile, TextEngine& engine);
  ScreenFrame(const ShownVersion& version, const DisplayProfile& profile, TextEngine& engine);

  [[nodiscard]] Rect body() const { return body_; }  // where the text may stand, as on a left-to-right screen
  [[nodiscard]] const RoomSizes& sizes() const { return sizes_; }

  // `current` counts from 0 of `total` segments.
  void draw(Composer& composer, std::size_t current, std::size_t total, TextEngine& engine) const;

 private:
  // `taken` pixels of the header line belong to the count.
  void set_header(const ShownVersion& version, int taken, TextEngine& engine);
  [[nodiscard]] int header_baseline() const;
  void draw_header(Composer& composer) const;

  enum class Header { shown, left_out };
  enum class CountPlace { footer, header };

  RoomSizes sizes_;
  Header header_ = Header::shown;
  CountPlace count_place_ = CountPlace::footer;
  Language language_;
  Language words_wanted_;  // of the count
  const Palette* palette_;
  TextBlock name_, detail_;  // detail_ is empty where it does not fit beside the name
  std::vector<TextBlock> markings_;
  int rule_y_ = 0;
  int markings_top_ = 0;
  Rect body_;
};

}  // namespace rostrum
