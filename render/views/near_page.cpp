#include "render/views/near_page.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "render/views/one_line.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

// Figures are as high as capitals; so much of the em stands above their baseline, with a little air, and beneath.
constexpr int figures_above = 80, figures_below = 10;  // hundredths

std::string joined(const std::string& one, const std::string& other) {
  if (one.empty() || other.empty()) return one + other;
  return one + " · " + other;
}

std::string kind_of(const NearPage& page, SpeakerKind kind) {
  switch (kind) {
    case SpeakerKind::group:
      return page.words.get(Word::desk_group);
    case SpeakerKind::observer:
      return page.words.get(Word::desk_observer);
    default:
      return "";  // a name says it
  }
}

std::string purpose_of(const NearPage& page, Purpose purpose) {
  switch (purpose) {
    case Purpose::statement:
      break;
    case Purpose::position_before:
    case Purpose::position_after:
      return page.words.get(Word::desk_position);
    case Purpose::right_of_reply:
      return page.words.get(Word::desk_right_of_reply);
  }
  return "";
}

}  // namespace

NearSizes near_sizes(const DisplayProfile& profile) {
  // Of a landscape picture of 16:9 that would stand in this one, so that neither a wide nor a high one has large type
  // and no room.
  const bool portrait = profile.height > profile.width;
  const int unit =
      portrait ? std::min(profile.width, profile.height * 9 / 16) : std::min(profile.height, profile.width * 9 / 16);
  const auto scaled = [&](int pixels) { return std::max(1, (pixels * unit + 540) / 1080); };
  NearSizes sizes;
  sizes.small = Fixed::from_pixels(scaled(28));
  sizes.text = Fixed::from_pixels(scaled(33));
  sizes.large = Fixed::from_pixels(scaled(40));
  sizes.headline = Fixed::from_pixels(scaled(52));
  sizes.figures = Fixed::from_pixels(scaled(156));
  sizes.margin = scaled(36);
  sizes.gap = scaled(20);
  return sizes;
}

NearPage::NearPage(Composer& into, const DisplayProfile& display, TextEngine& setter)
    : composer(into),
      profile(display),
      engine(setter),
      words(words_of(display)),
      colors(palette(display.theme)),
      sizes(near_sizes(display)) {}

TextStyle NearPage::style(Fixed size, Weight weight) const {
  return {.language = words.language(), .size = size, .weight = weight};
}

int NearPage::line(Fixed size) const {
  return engine.line_height(words.language(), size).advance.ceil();
}

TextBlock NearPage::cut(std::string_view text, const TextStyle& style, int width, std::size_t most) const {
  return cut_text(text, style, width, most, engine);
}

TextBlock NearPage::capitals(const std::string& text, Fixed size, int width) const {
  const std::string upper = in_capitals(text, words.language());
  TextStyle bold = style(size, Weight::bold);
  bold.letter_spacing = spacing_of_capitals(upper, words.language(), size / 16);
  return cut(upper, bold, width);
}

int NearPage::heading(Rect box, int top, const Heading& heading) const {
  const TextBlock title = capitals(words.get(heading.title), sizes.small, box.width);
  const int baseline = top + title.first_baseline().round();
  composer.text_on_baseline(title, box, baseline, heading.color);
  const int used = title.width().ceil() + (sizes.small / 3).ceil();
  if (!heading.note.empty() && box.width - used > sizes.small.ceil() * 3) {
    const TextBlock note = cut("· " + heading.note, style(sizes.small), box.width - used);
    composer.text_on_baseline(note, {box.x + used, 0, box.width - used, 0}, baseline, colors.quiet);
  }
  return top + heading_height();
}

int NearPage::chip(Rect box, int top, Word word, Color ground) const {
  const int pad = (sizes.small / 2).ceil();
  const TextBlock label = capitals(words.get(word), sizes.small, box.width - 2 * pad);
  const int width = label.width().ceil() + 2 * pad;
  const Rect place{box.x + box.width - width, top, width, line(sizes.small)};
  composer.fill(place, ground, (sizes.small / 5).ceil());
  composer.text_on_baseline(label, place, top + label.first_baseline().round(), colors.field, Align::center);
  return width;
}

int NearPage::timer_height(Fixed size) const {
  return (size * (figures_above + figures_below) / 100).ceil() + line(sizes.small);
}

int NearPage::timer(Rect box, int top, const ShownTimer& timer, Fixed size, Align align) const {
  if (!timer.shown) return top;
  MovingText figures;
  figures.what = MovingText::What::timer_figures;
  const int above = (size * figures_above / 100).ceil();
  const int below = (size * figures_below / 100).ceil();
  figures.box = {box.x, top, box.width, above + below};
  figures.baseline = top + above;
  figures.style = style(size, Weight::bold);
  figures.style.figures = Figures::tabular;
  figures.align = align;
  figures.color = colors.text;
  figures.background = colors.field;
  composer.moving(figures);

  MovingText label;
  label.what = MovingText::What::timer_label;
  label.style = style(sizes.small);
  label.style.figures = Figures::tabular;
  const TextEngine::LineHeight height = engine.line_height(words.language(), sizes.small);
  label.box = {box.x, top + above + below, box.width, height.advance.ceil()};
  label.baseline = label.box.y + TextBlock{{}, height}.first_baseline().round();
  label.align = align;
  label.color = colors.quiet;
  label.background = colors.field;
  composer.moving(label);
  return top + timer_height(size);
}

std::string qualifiers(const NearPage& page, const SpeakerLine& line) {
  std::string text;
  const std::string group = page.best(line.on_behalf_of);
  if (!group.empty()) {
    const std::array values = {WordValue("group", isolated(group))};
    text = page.words.format(Word::desk_on_behalf_of, values);
  } else {
    text = kind_of(page, line.kind);
  }
  return joined(text, purpose_of(page, line.purpose));
}

}  // namespace rostrum
