#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/views/composer.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"
#include "render/words/words.hpp"

namespace rostrum {

// Sizes of type on a screen that one person reads from about a metre: they follow the picture, whatever the room's
// depth. A monitor of 30 cm then has text of 9 mm and labels of 8 mm in the em, 30 and 27 minutes of arc.
struct NearSizes {
  Fixed small;     // headings, keys, what is quiet
  Fixed text;      // what is read
  Fixed large;     // names in a list
  Fixed headline;  // the one name that matters
  Fixed figures;   // the timer's
  int margin = 0;  // of the picture
  int gap = 0;     // between things that belong together
};

[[nodiscard]] NearSizes near_sizes(const DisplayProfile& profile);

// What the views of the operator, the booths and the Chair share: a page in the display's first language with its
// words, colours and sizes. Borrows all that it is given.
class NearPage {
 public:
  NearPage(Composer& into, const DisplayProfile& display, TextEngine& setter);

  Composer& composer;
  const DisplayProfile& profile;
  TextEngine& engine;
  const Words& words;
  const Palette& colors;
  const NearSizes sizes;

  [[nodiscard]] TextStyle style(Fixed size, Weight weight = Weight::regular) const;
  [[nodiscard]] int line(Fixed size) const;  // distance of baselines, in our words' language
  [[nodiscard]] std::string best(const LocalText& text) const { return text.best(profile.languages); }

  // At most `most` lines of a text of any length; where there is more, the last one ends in an ellipsis.
  [[nodiscard]] TextBlock cut(std::string_view text, const TextStyle& style, int width, std::size_t most = 1) const;

  // "QUEUE · 19 waiting": a title in capitals and what is said beside it. Returns the bottom.
  struct Heading {
    Word title = Word::count;
    Color color;
    std::string note;  // may be empty
  };
  int heading(Rect box, int top, const Heading& heading) const;
  [[nodiscard]] int heading_height() const { return line(sizes.small) + sizes.gap / 2; }

  // Words on a coloured ground, in capitals: what must not be overlooked. Ends at the box's end; returns its width.
  int chip(Rect box, int top, Word word, Color ground) const;

  // The timer's figures with their label beneath, and nothing where it is not shown. Returns the bottom.
  int timer(Rect box, int top, const ShownTimer& timer, Fixed size, Align align) const;
  [[nodiscard]] int timer_height(Fixed size) const;

 private:
  [[nodiscard]] TextBlock capitals(const std::string& text, Fixed size, int width) const;
};

// What stands beside a name, in our words: what it speaks for, its kind, its purpose. May be empty.
[[nodiscard]] std::string qualifiers(const NearPage& page, const SpeakerLine& line);

}  // namespace rostrum
