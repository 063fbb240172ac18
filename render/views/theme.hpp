#pragma once

#include <array>

#include "render/paint/display_list.hpp"
#include "render/views/display_profile.hpp"

namespace rostrum {

// The colours by what they mean; every view uses these and no others. Text colours keep at least 7:1 against the field,
// `dim` 4.5:1 (large text only); structure (rule, ahead) is never the only carrier of a meaning.
struct Palette {
  Color field;    // behind everything
  Color text;     // what is being said
  Color rest;     // of the sentence that is being said: read, but not yet spoken
  Color quiet;    // labels and secondary lines
  Color dim;      // what was said before
  Color accent;   // the one structural blue
  Color marking;  // markings and low time
  Color done;     // adopted, live, delivered
  Color over;     // over time
  Color panel;    // behind what is lifted off the field; what is read on it keeps its contrast
  Color rule;     // thin lines
  Color ahead;    // of the rail: what is to come
  Color blank;    // of a blank screen
  Color ghost;    // of words behind all others: that this is a rehearsal
};

[[nodiscard]] const Palette& palette(Theme theme);

// WCAG 2.1 contrast ratio of two colours, 1 to 21.
[[nodiscard]] double contrast(Color a, Color b);

}  // namespace rostrum
