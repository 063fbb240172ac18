#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/local_names.hpp"
#include "render/views/theme.hpp"

namespace rostrum {

// What is said of somebody who speaks, whatever the screen.
struct SpokenOf {
  std::string caption;                       // "Now speaking", "Point of order"; set in capitals
  Language language;                         // of the caption and the details
  std::vector<NamedIn> names;                // the first is the largest thing
  std::string details;                       // on whose behalf, what for; may be empty
  enum class Urgency { usual, interrupts };  // interrupts: a point of order, in the colour of markings
  Urgency urgency = Urgency::usual;
};

// A caption, the name, the name in another language, details: one beneath the other.
struct SpeakerBlock {
  struct Row {
    TextBlock block;
    Color color;
    int gap_before = 0;
  };
  std::vector<Row> rows;
  Fixed name_size;

  [[nodiscard]] int height() const;
  int draw(Composer& composer, Rect box, int top) const;  // returns the bottom
};

struct SpeakerSizes {
  Fixed largest_name, least_name;  // the name is set as large as it fits
  Fixed label;
};

// The name takes two lines at most while it fits `height`, more where nothing else helps, and then as many as there
// are, with an ellipsis; the other language and the details give way first.
[[nodiscard]] SpeakerBlock set_speaker(const SpokenOf& speaker, const SpeakerSizes& sizes, int width, int height,
                                       const Palette& colors, TextEngine& engine);

}  // namespace rostrum
