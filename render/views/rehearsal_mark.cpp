#include "render/views/rehearsal_mark.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "render/views/local_names.hpp"
#include "render/views/room_words.hpp"
#include "render/views/theme.hpp"

namespace rostrum {
namespace {

constexpr int unbounded = std::numeric_limits<std::int16_t>::max();

TextBlock set_word(const Words& words, Fixed size, TextEngine& engine) {
  const std::string text = in_capitals(words.get(Word::room_rehearsal), words.language());
  return set_text(engine, text, {.language = words.language(), .size = size, .weight = Weight::bold}, unbounded);
}

// The word as wide as the picture, as often as it goes beneath itself.
void draw_ghosts(Composer& composer, const DisplayProfile& profile, const Palette& colors, TextEngine& engine) {
  const Words& words = words_of(profile);
  const Fixed trial = Fixed::from_pixels(100);
  const int trial_width = std::max(1, set_word(words, trial, engine).width().ceil());
  const int wanted = profile.width * 9 / 10;
  const int size = std::clamp(100 * wanted / trial_width, 1, profile.height / 3);
  const TextBlock word = set_word(words, Fixed::from_pixels(size), engine);
  const int rows = std::max(1, profile.height / std::max(1, word.height()));
  const int pitch = profile.height / rows;
  for (int i = 0; i < rows; ++i) {
    composer.text(word, {0, 0, profile.width, 0}, i * pitch + (pitch - word.height()) / 2, colors.ghost, Align::center);
  }
}

}  // namespace

void draw_rehearsal_mark(Composer& composer, const DisplayProfile& profile, int margin, TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  draw_ghosts(composer, profile, colors, engine);
  // In the margin, which holds nothing else; not in what the screen may hide.
  const int hidden = static_cast<int>(std::lround(profile.height * profile.overscan));
  const int height = margin * 9 / 10;
  const Fixed size = Fixed::from_pixels(std::max(1, height * 3 / 4));
  constexpr std::size_t most = 3;
  std::vector<TextBlock> words;
  for (const Words* each : all_words_of(profile, most)) words.push_back(set_word(*each, size, engine));
  for (const int top : {hidden, profile.height - hidden - height}) {
    composer.fill({0, top, profile.width, height}, colors.marking);
    const int gap = size.ceil() * 2;
    int x = gap;
    for (std::size_t i = 0; x + words[i % words.size()].width().ceil() + gap <= profile.width; ++i) {
      const TextBlock& word = words[i % words.size()];
      const int baseline = top + (height + (size * 7 / 10).ceil()) / 2;
      composer.text_on_baseline(word, {x, 0, word.width().ceil(), 0}, baseline, colors.field);
      x += word.width().ceil() + gap;
    }
  }
}

}  // namespace rostrum
