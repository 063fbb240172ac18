#include "render/views/room_header.hpp"

#include "render/views/room_words.hpp"
#include "render/views/theme.hpp"
#include "render/views/timer_block.hpp"

namespace rostrum {
namespace {

// What still fits on the line, and where.
struct Remainder {
  Rect box;
  int gap = 0;

  bool place(Composer& composer, const TextBlock& block, int baseline, Color color) {
    if (block.lines.size() != 1 || block.width().ceil() > box.width) return false;
    composer.text_on_baseline(block, box, baseline, color);
    const int used = block.width().ceil() + gap;
    box.x += used;
    box.width -= used;
    return true;
  }
};

}  // namespace

int room_header_height(const RoomSizes& sizes, const Language& language, TextEngine& engine) {
  const int gap = (sizes.label / 2).ceil();
  return engine.line_height(language, sizes.label).advance.ceil() + gap / 2 + gap;
}

void draw_room_header(Composer& composer, const RoomHeader& header, const RoomSizes& sizes,
                      const DisplayProfile& profile, TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  const Language& language = words_of(profile).language();
  const Rect& safe = sizes.safe;
  const int baseline = safe.y + (sizes.label * 9 / 10).ceil();
  const Fixed clock_size = sizes.label * 6 / 5;
  const int clock = clock_width(clock_size, language, engine);
  const TextStyle clock_style{.language = language, .size = clock_size, .figures = Figures::tabular};
  place_moving(composer, MovingText::What::clock, clock_style, safe.x + safe.width - clock, clock, baseline,
               colors.quiet, colors.field, Align::end, engine);

  const auto set = [&](const std::string& text, const Language& in, Weight weight) {
    return set_text(engine, text, {.language = in, .size = sizes.label, .weight = weight}, safe.width);
  };
  Remainder left{{safe.x, safe.y, safe.width - clock - sizes.label.ceil(), 0}, (sizes.label * 3 / 5).ceil()};
  if (!header.titles.empty()) {
    left.place(composer, set(header.titles.front().text, header.titles.front().language, Weight::bold), baseline,
               colors.text);
  }
  const auto detail_within = [&](int width) -> std::optional<TextBlock> {
    for (const std::string& detail : header.details) {
      TextBlock block = set(detail, language, Weight::regular);
      if (!detail.empty() && block.lines.size() == 1 && block.width().ceil() <= width) return block;
    }
    return std::nullopt;
  };
  // The other title only where that costs no detail.
  if (header.titles.size() > 1) {
    const TextBlock second = set(header.titles[1].text, header.titles[1].language, Weight::regular);
    const int beside = left.box.width - second.width().ceil() - left.gap;
    const auto wanted = detail_within(left.box.width);
    if (!wanted || detail_within(beside)) left.place(composer, second, baseline, colors.quiet);
  }
  if (const auto detail = detail_within(left.box.width)) left.place(composer, *detail, baseline, colors.quiet);
  const int rule = safe.y + room_header_height(sizes, language, engine) - (sizes.label / 2).ceil();
  composer.fill({safe.x, rule, safe.width, 2}, colors.rule);
}

}  // namespace rostrum
