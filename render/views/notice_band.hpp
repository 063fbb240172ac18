#pragma once

#include <cstddef>
#include <vector>

#include "content/text/local_text.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"

namespace rostrum {

// A quiet notice at the foot of a public screen, one line high, beside whatever stands there: what is on the screen
// gives way by a part of its upper margin, and is set as without it. All the display's languages stand side by side
// where they find room; else they take turns, page by page, as do the lines of a longer notice.
class NoticeBand {
 public:
  enum class Rehearsal { no, yes };  // yes: the band says so, since it covers the mark at the foot
  NoticeBand(const LocalText& text, const DisplayProfile& profile, Rehearsal rehearsal, TextEngine& engine);

  // How far up everything else goes, in pixels.
  [[nodiscard]] int raised() const { return raised_; }
  [[nodiscard]] std::size_t pages() const { return pages_.size(); }  // at least one
  // `page` counts on for ever.
  void draw(Composer& composer, std::size_t page) const;

 private:
  struct Said {
    TextBlock line;
    Color color;
  };
  using Page = std::vector<Said>;

  void place(const DisplayProfile& profile, TextEngine& engine);
  void set_pages(const LocalText& text, const DisplayProfile& profile, Rehearsal rehearsal, TextEngine& engine);
  [[nodiscard]] int width_of(const Page& page) const;

  const Palette* palette_;
  int raised_ = 0;
  Rect box_;   // the whole band
  Rect line_;  // where words may stand
  Fixed size_;
  Direction direction_ = Direction::left_to_right;
  std::vector<Page> pages_;
};

}  // namespace rostrum
