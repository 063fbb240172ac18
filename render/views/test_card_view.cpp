#include "render/views/test_card_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "render/views/room_sizes.hpp"
#include "render/words/words.hpp"

namespace rostrum {
namespace {

// A normal eye resolves a letter of 5 minutes of arc (ISO 8596): its height is 1/688 of the distance. The chart takes
// 1/600 for x-heights; what can just be made out at that size is read at ease at three times it, which is the 1/200
// that the text of this depth is set in.
constexpr double chart_share = 600.0;

// Only letters between baseline and x-height, alike in Latin and Cyrillic, in words that cannot be guessed.
constexpr std::array<std::string_view, 13> chart_words = {"cexo", "noca", "exac", "acon", "oxec", "ceon", "xoan",
                                                          "acex", "onec", "caxe", "xeco", "naoc", "coxa"};

constexpr std::array<double, 7> contrast_steps = {1.25, 1.5, 2.0, 3.0, 4.5, 7.0, 12.0};

Color mix(Color from, Color to, double share) {
  const auto channel = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
  };
  return {channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue)};
}

// The mixture of field and text that has this contrast against the field.
Color with_contrast(const Palette& colors, double wanted) {
  int step = 0;
  while (step < 256 && contrast(colors.field, mix(colors.field, colors.text, step / 256.0)) < wanted) ++step;
  return mix(colors.field, colors.text, step / 256.0);
}

class TestCard {
 public:
  TestCard(Composer& composer, const TestCardScreen& screen, const DisplayProfile& profile, TextEngine& engine)
      : composer_(composer),
        screen_(screen),
        profile_(profile),
        engine_(engine),
        colors_(palette(profile.theme)),
        sizes_(room_sizes(profile, engine.fonts())),
        language_(profile.languages.empty() ? *Language::parse("en") : profile.languages.front()),
        words_(Words::of(language_)),
        small_(Fixed::from_pixels(std::max(12, std::min(profile.height / 36, profile.width / (stacked() ? 36 : 64))))) {
  }

  void draw() {
    draw_corners();
    const Rect inner{sizes_.safe.x + profile_.width / 40, sizes_.safe.y + profile_.height / 30,
                     sizes_.safe.width - profile_.width / 20, sizes_.safe.height - profile_.height / 15};
    if (stacked()) {
      draw_facts({inner.x, inner.y, inner.width, inner.height / 2});
      draw_chart({inner.x, inner.y + inner.height * 11 / 20, inner.width, inner.height * 9 / 20});
      return;
    }
    const int gutter = profile_.width / 24;
    const int left_width = (inner.width - gutter) * 11 / 20;
    const Rect left{inner.x, inner.y, left_width, inner.height};
    const Rect right{inner.x + left_width + gutter, inner.y, inner.width - left_width - gutter, inner.height};
    draw_facts(left);
    draw_chart(right);
  }

 private:
  // On a portrait screen the chart stands beneath the facts.
  [[nodiscard]] bool stacked() const { return profile_.width < profile_.height; }

  TextBlock block(std::string_view text, Fixed size, int width, Weight weight = Weight::regular) {
    const TextStyle style{.language = language_, .size = size, .weight = weight};
    return set_text(engine_, text, style, width);
  }

  // The outermost pixels, and the corners of the safe area: what the screen hides shows at once.
  void draw_corners() {
    const int w = profile_.width;
    const int h = profile_.height;
    const int thin = 2;
    for (const Rect& edge :
         {Rect{0, 0, w, thin}, Rect{0, h - thin, w, thin}, Rect{0, 0, thin, h}, Rect{w - thin, 0, thin, h}}) {
      composer_.fill(edge, colors_.over);
    }
    const Rect& safe = sizes_.safe;
    const int arm = h / 18;
    const int thick = std::max(3, h / 270);
    for (const int x : {safe.x, safe.x + safe.width - arm}) {
      composer_.fill({x, safe.y, arm, thick}, colors_.accent);
      composer_.fill({x, safe.y + safe.height - thick, arm, thick}, colors_.accent);
    }
    for (const int y : {safe.y, safe.y + safe.height - arm}) {
      composer_.fill({safe.x, y, thick, arm}, colors_.accent);
      composer_.fill({safe.x + safe.width - thick, y, thick, arm}, colors_.accent);
    }
  }

  void draw_facts(Rect box) {
    int top = composer_.text(block(words_.get(Word::card_title), small_ * 2, box.width, Weight::bold), box, box.y,
                             colors_.text);
    const std::array<std::pair<Word, const std::string*>, 5> facts = {{{Word::card_room, &screen_.room},
                                                                       {Word::card_screen, &screen_.screen},
                                                                       {Word::card_output, &screen_.output},
                                                                       {Word::card_address, &screen_.address},
                                                                       {Word::card_version, &screen_.version}}};
    const int label_width = box.width / 5;
    for (const auto& [word, value] : facts) {
      if (value->empty()) continue;
      const Rect value_box{box.x + label_width, box.y, box.width - label_width, box.height};
      composer_.text(block(words_.get(word), small_, label_width), box, top, colors_.quiet);
      top = composer_.text(block(*value, small_, value_box.width), value_box, top, colors_.text);
    }
    const std::array<WordValue, 1> depth = {WordValue{"depth", profile_.depth}};
    const std::array<WordValue, 2> sizes = {WordValue{"text", static_cast<double>(sizes_.text.round())},
                                            WordValue{"label", static_cast<double>(sizes_.label.round())}};
    top += small_.ceil();
    top = composer_.text(block(words_.format(Word::card_depth, depth), small_, box.width), box, top, colors_.text);
    top = composer_.text(block(words_.format(Word::card_sizes, sizes), small_, box.width), box, top, colors_.text);
    top = composer_.text(block(words_.get(Word::card_safe_area), small_, box.width), box, top, colors_.quiet);
    top = draw_samples({box.x, top + small_.ceil(), box.width, 0});
    draw_contrast({box.x, top + small_.ceil(), box.width, 0}, box.y + box.height);
  }

  int draw_samples(Rect box) {
    int top = composer_.text(block(words_.get(Word::card_samples), small_, box.width), box, box.y, colors_.quiet);
    const Fixed size = small_ * 5 / 4;
    const int half = box.width / 2;
    int column = 0;
    int bottom = top;
    for (const Language& language : Words::languages()) {
      const TextStyle style{.language = language, .size = size};
      const Rect place{box.x + column * half, top, half - small_.ceil(), 0};
      bottom =
          std::max(bottom, composer_.text(set_text(engine_, Words::of(language).get(Word::sample), style, place.width),
                                          place, top, colors_.text));
      column = 1 - column;
      if (column == 0) top = bottom;
    }
    return bottom;
  }

  void draw_contrast(Rect box, int bottom) {
    const int top =
        composer_.text(block(words_.get(Word::card_contrast), small_, box.width), box, box.y, colors_.quiet) +
        (small_ / 3).ceil();
    const int steps = static_cast<int>(contrast_steps.size());
    const int width = box.width / steps;
    const int height = std::min((small_ * 5 / 2).ceil(), std::max(0, bottom - top));
    for (int i = 0; i < steps; ++i) {
      const double ratio = contrast_steps[static_cast<std::size_t>(i)];
      const Color ink = with_contrast(colors_, ratio);
      const Rect cell{box.x + i * width, top, width - (small_ / 3).ceil(), height};
      composer_.fill({cell.x, cell.y, cell.width, height / 4}, ink);
      std::string label = ratio == std::floor(ratio) ? std::to_string(static_cast<int>(ratio))
                                                     : std::to_string(ratio).substr(0, ratio == 1.25 ? 4 : 3);
      composer_.text(block(label, small_, cell.width, Weight::bold), cell, top + height / 3, ink);
    }
  }

  void draw_chart(Rect box) {
    int top =
        composer_.text(block(words_.get(Word::card_chart), small_, box.width, Weight::bold), box, box.y, colors_.text);
    top = composer_.text(block(words_.get(Word::card_chart_enter), small_, box.width), box, top, colors_.quiet);
    top += small_.ceil();
    const int number_width = box.width / 8;
    // A picture without room for every line keeps the small ones: they tell depths that rooms have.
    int deepest = least_chart_depth;
    for (int left = box.y + box.height - top; deepest <= greatest_chart_depth; ++deepest) {
      left -= std::max(chart_advance(deepest), (small_ * 23 / 20).ceil());
      if (left < 0) break;
    }
    for (int depth = std::min(deepest - 1, greatest_chart_depth); depth >= least_chart_depth; --depth) {
      const Fixed size = chart_size(depth);
      const std::string& words = chart_line(depth);
      const TextBlock line = block(words, size, box.width - number_width);
      const int next = top + std::max(line.height(), (small_ * 23 / 20).ceil());
      const int baseline = top + (next - top) * 7 / 10;
      composer_.text_on_baseline(block(std::to_string(depth), small_, number_width, Weight::bold), box, baseline,
                                 colors_.accent);
      composer_.text_on_baseline(line, {box.x + number_width, box.y, box.width - number_width, 0}, baseline,
                                 colors_.text);
      top = next;
    }
  }

  [[nodiscard]] Fixed chart_size(int depth) const {
    const Fixed thousand = Fixed::from_pixels(1000);
    const FontSet& fonts = engine_.fonts();
    const FontMetrics em = fonts.metrics(fonts.primary(Weight::regular, Slant::upright), thousand);
    return Fixed::nearest(depth * profile_.height / chart_share * 1000.0 / em.x_height.pixels());
  }

  [[nodiscard]] int chart_advance(int depth) const {
    return engine_.line_height(language_, chart_size(depth)).advance.ceil();
  }

  const std::string& chart_line(int depth) {
    line_.clear();
    for (int i = 0; i < 3; ++i) {
      if (i > 0) line_ += ' ';
      line_ += chart_words[static_cast<std::size_t>(depth * 5 + i * 4) % chart_words.size()];
    }
    return line_;
  }

  Composer& composer_;
  const TestCardScreen& screen_;
  const DisplayProfile& profile_;
  TextEngine& engine_;
  const Palette& colors_;
  RoomSizes sizes_;
  Language language_;
  const Words& words_;
  Fixed small_;
  std::string line_;
};

}  // namespace

void draw_test_card(Composer& composer, const TestCardScreen& screen, const DisplayProfile& profile,
                    TextEngine& engine) {
  TestCard(composer, screen, profile, engine).draw();
}

}  // namespace rostrum
