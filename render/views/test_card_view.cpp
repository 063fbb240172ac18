#include "render/views/test_card_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"

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
      : composer_(&composer),
        screen_(screen),
        profile_(profile),
        engine_(engine),
        colors_(palette(profile.theme)),
        sizes_(room_sizes(profile, engine.fonts())),
        words_(words_of(profile)),
        language_(words_.language()),
        small_(Fixed::from_pixels(std::max(12, std::min(profile.height / 36, profile.width / (stacked() ? 36 : 64))))) {
  }

  void draw() {
    draw_corners();
    const Rect inner{sizes_.safe.x + profile_.width / 40, sizes_.safe.y + profile_.height / 30,
                     sizes_.safe.width - profile_.width / 20, sizes_.safe.height - profile_.height / 15};
    if (stacked()) {
      const Rect upper{inner.x, inner.y, inner.width, inner.height / 2};
      shrink_to(upper);
      draw_facts(upper);
      draw_chart({inner.x, inner.y + inner.height * 11 / 20, inner.width, inner.height * 9 / 20});
      return;
    }
    const int gutter = profile_.width / 24;
    const int left_width = (inner.width - gutter) * 11 / 20;
    const Rect left{inner.x, inner.y, left_width, inner.height};
    const Rect right{inner.x + left_width + gutter, inner.y, inner.width - left_width - gutter, inner.height};
    shrink_to(left);
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

  // Letters and figures that are Latin in every room: addresses, sizes, the eye chart.
  TextBlock latin_block(std::string_view text, Fixed size, int width, Weight weight = Weight::regular) {
    return set_text(engine_, text, {.language = latin_, .size = size, .weight = weight}, width);
  }

  // Small letters get smaller until the facts fit: Arabic lines are higher than Latin ones.
  void shrink_to(Rect box) {
    Composer* const screen = composer_;
    for (; small_ > Fixed::from_pixels(8); small_ -= Fixed::from_pixels(1)) {
      Composer trial(profile_.width, profile_.height, colors_.field, screen->direction());
      composer_ = &trial;
      if (draw_facts(box) <= box.y + box.height) break;
    }
    composer_ = screen;
  }

  // The outermost pixels, and the corners of the safe area: what the screen hides shows at once.
  void draw_corners() {
    const int w = profile_.width;
    const int h = profile_.height;
    const int thin = 2;
    for (const Rect& edge :
         {Rect{0, 0, w, thin}, Rect{0, h - thin, w, thin}, Rect{0, 0, thin, h}, Rect{w - thin, 0, thin, h}}) {
      composer_->fill(edge, colors_.over);
    }
    const Rect& safe = sizes_.safe;
    const int arm = h / 18;
    const int thick = std::max(3, h / 270);
    for (const int x : {safe.x, safe.x + safe.width - arm}) {
      composer_->fill({x, safe.y, arm, thick}, colors_.accent);
      composer_->fill({x, safe.y + safe.height - thick, arm, thick}, colors_.accent);
    }
    for (const int y : {safe.y, safe.y + safe.height - arm}) {
      composer_->fill({safe.x, y, thick, arm}, colors_.accent);
      composer_->fill({safe.x + safe.width - thick, y, thick, arm}, colors_.accent);
    }
  }

  struct Fact {
    Word label;
    std::string value;
    Language language;
  };

  // Returns the bottom that they ask for.
  int draw_facts(Rect box) {
    int top = composer_->text(block(words_.get(Word::card_title), small_ * 2, box.width, Weight::bold), box, box.y,
                              colors_.text);
    // Names are the room's and may be of either direction; the rest would be garbled in a line from right to left.
    const std::array<Fact, 5> facts = {{{Word::card_room, isolated(screen_.room), language_},
                                        {Word::card_screen, isolated(screen_.screen), language_},
                                        {Word::card_output, screen_.output, latin_},
                                        {Word::card_address, screen_.address, latin_},
                                        {Word::card_version, screen_.version, latin_}}};
    const int label_width = box.width / 5;
    for (const Fact& fact : facts) {
      if (fact.value.empty() || fact.value == isolated("")) continue;
      const Rect value_box{box.x + label_width, box.y, box.width - label_width, box.height};
      const TextStyle style{.language = fact.language, .size = small_};
      const TextBlock value = set_text(engine_, fact.value, style, value_box.width);
      const TextBlock label = block(words_.get(fact.label), small_, label_width);
      const int lower = std::max(0, (label.first_baseline() - value.first_baseline()).round());
      const int bottom = composer_->text(label, box, top, colors_.quiet);
      top = std::max(bottom, composer_->text(value, value_box, top + lower, colors_.text));
    }
    const std::array<WordValue, 1> depth = {WordValue{"depth", profile_.depth}};
    const std::array<WordValue, 2> sizes = {WordValue{"text", static_cast<double>(sizes_.text.round())},
                                            WordValue{"label", static_cast<double>(sizes_.label.round())}};
    top += small_.ceil();
    top = composer_->text(block(words_.format(Word::card_depth, depth), small_, box.width), box, top, colors_.text);
    top = composer_->text(block(words_.format(Word::card_sizes, sizes), small_, box.width), box, top, colors_.text);
    top = composer_->text(block(words_.get(Word::card_safe_area), small_, box.width), box, top, colors_.quiet);
    top = draw_samples({box.x, top + small_.ceil(), box.width, 0});
    return draw_contrast({box.x, top + small_.ceil(), box.width, 0});
  }

  // Two to a line, on one baseline, each line as high as the taller script asks.
  int draw_samples(Rect box) {
    int top = composer_->text(block(words_.get(Word::card_samples), small_, box.width), box, box.y, colors_.quiet);
    const std::vector<Language> languages = Words::languages();
    const int half = box.width / 2;
    for (std::size_t row = 0; row < languages.size(); row += 2) {
      std::vector<TextBlock> cells;
      Fixed baseline;
      for (std::size_t i = row; i < std::min(row + 2, languages.size()); ++i) {
        const TextStyle style{.language = languages[i], .size = small_};
        cells.push_back(
            set_text(engine_, Words::of(languages[i]).get(Word::sample), style, half - (small_ / 2).ceil()));
        baseline = std::max(baseline, cells.back().first_baseline());
      }
      int bottom = top;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const Rect place{box.x + static_cast<int>(i) * half, top, half, 0};
        const int lowered = (baseline - cells[i].first_baseline()).round();
        bottom = std::max(bottom, composer_->text(cells[i], place, top + lowered, colors_.text));
      }
      top = bottom;
    }
    return top;
  }

  int draw_contrast(Rect box) {
    const int top =
        composer_->text(block(words_.get(Word::card_contrast), small_, box.width), box, box.y, colors_.quiet) +
        (small_ / 3).ceil();
    const int steps = static_cast<int>(contrast_steps.size());
    const int width = box.width / steps;
    const int height = (small_ * 5 / 2).ceil();
    for (int i = 0; i < steps; ++i) {
      const double ratio = contrast_steps[static_cast<std::size_t>(i)];
      const Color ink = with_contrast(colors_, ratio);
      const Rect cell{box.x + i * width, top, width - (small_ / 3).ceil(), height};
      composer_->fill({cell.x, cell.y, cell.width, height / 4}, ink);
      const std::string label = number_in(language_, ratio);
      composer_->text(latin_block(label, small_, cell.width, Weight::bold), cell, top + height / 3, ink);
    }
    return top + height;
  }

  void draw_chart(Rect box) {
    int top =
        composer_->text(block(words_.get(Word::card_chart), small_, box.width, Weight::bold), box, box.y, colors_.text);
    top = composer_->text(block(words_.get(Word::card_chart_enter), small_, box.width), box, top, colors_.quiet);
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
      const TextBlock line = latin_block(words, size, box.width - number_width);
      const int next = top + std::max(line.height(), (small_ * 23 / 20).ceil());
      const int baseline = top + (next - top) * 7 / 10;
      composer_->text_on_baseline(latin_block(std::to_string(depth), small_, number_width, Weight::bold), box, baseline,
                                  colors_.accent);
      composer_->text_on_baseline(line, {box.x + number_width, box.y, box.width - number_width, 0}, baseline,
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
    return engine_.line_height(latin_, chart_size(depth)).advance.ceil();
  }

  const std::string& chart_line(int depth) {
    line_.clear();
    for (int i = 0; i < 3; ++i) {
      if (i > 0) line_ += ' ';
      line_ += chart_words[static_cast<std::size_t>(depth * 5 + i * 4) % chart_words.size()];
    }
    return line_;
  }

  Composer* composer_;
  const TestCardScreen& screen_;
  const DisplayProfile& profile_;
  TextEngine& engine_;
  const Palette& colors_;
  RoomSizes sizes_;
  const Words& words_;
  Language language_;
  Language latin_ = *Language::parse("en");
  Fixed small_;
  std::string line_;
};

}  // namespace

void draw_test_card(Composer& composer, const TestCardScreen& screen, const DisplayProfile& profile,
                    TextEngine& engine) {
  TestCard(composer, screen, profile, engine).draw();
}

}  // namespace rostrum
