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
#include "render/views/statement_notes.hpp"

namespace rostrum {

// Header, rule, footer and rail around the body of a statement's screens. It depends on the statement and the display,
// not on the segment, so nothing around the text moves while it is read.
class ScreenFrame {
 public:
  ScreenFrame(const Statement& statement, const DisplayProfile& profile, TextEngine& engine);
  ScreenFrame(const ShownVersion& version, const DisplayProfile& profile, TextEngine& engine);

  [[nodiscard]] Rect body() const { return body_; }  // where the text may stand, as on a left-to-right screen
  [[nodiscard]] const RoomSizes& sizes() const { return sizes_; }

  // `current` counts from 0 of `total` segments. The notes take what the words around the text leave free, or their
  // place; the body stays as it is.
  void draw(Composer& composer, std::size_t current, std::size_t total, const StatementNotes& notes,
            TextEngine& engine) const;

 private:
  struct Heading {
    TextBlock name, detail;  // detail is empty where it does not fit beside the name
  };
  // `taken` pixels of the header line belong to the count and the timer.
  [[nodiscard]] Heading set_header(int taken, TextEngine& engine) const;
  [[nodiscard]] int header_baseline() const;
  [[nodiscard]] int footer_baseline(const TextBlock& beside) const;
  void draw_header(Composer& composer, const Heading& heading) const;
  void draw_noted_header(Composer& composer, const StatementNotes& notes, TextEngine& engine) const;
  // Beside the markings; returns whether the notice took the count's place.
  enum class CountStands { yes, gives_way };
  [[nodiscard]] CountStands draw_noted_footer(Composer& composer, const StatementNotes& notes,
                                              TextEngine& engine) const;

  enum class Header { shown, left_out };
  enum class CountPlace { footer, header };

  ShownVersion version_;
  RoomSizes sizes_;
  Header header_ = Header::shown;
  CountPlace count_place_ = CountPlace::footer;
  Language language_;
  Language words_wanted_;  // of the count
  const Palette* palette_;
  Heading heading_;
  std::vector<TextBlock> markings_;
  int rule_y_ = 0;
  int markings_top_ = 0;
  Rect body_;
};

}  // namespace rostrum
