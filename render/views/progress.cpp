#include "render/views/progress.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>

#include "render/words/words.hpp"

namespace rostrum {
namespace {

// Dashes of at least this pitch show where the segment stands among so many; a line with a mark else.
constexpr int least_pitch = 5;

// A dash of the rail, as thick as `dash.width`.
void draw_dash(Composer& composer, const Rect& dash, Color color, std::optional<SegmentMark::Kind> mark,
               const Palette& colors) {
  const int thin = dash.width;
  const int aside = thin * 5 / 2;
  Rect shape = dash;
  switch (mark.value_or(SegmentMark::Kind::delivered)) {
    case SegmentMark::Kind::delivered:
      break;
    case SegmentMark::Kind::skipped:
      shape.y += (dash.height - thin) / 2;
      shape.height = thin;
      break;
    case SegmentMark::Kind::off_text:
      shape.x -= aside;
      color = colors.marking;
      break;
    case SegmentMark::Kind::amended:
      shape.x -= aside;
      color = colors.marking;
      composer.fill(dash, color, thin / 2);
      break;
  }
  composer.fill(shape, color, thin / 2);
}

}  // namespace

TextBlock set_count(std::size_t current, std::size_t total, const Language& language, Fixed size, TextEngine& engine) {
  const Words& words = Words::of(language);
  const std::array<WordValue, 2> values = {WordValue{"current", static_cast<double>(current + 1)},
                                           WordValue{"total", static_cast<double>(total)}};
  const TextStyle style{.language = words.language(), .size = size, .figures = Figures::tabular};
  // Without words of its language, figures alone: "3 of 11" would be noise on a Serbian screen.
  const bool worded = words.language().primary() == language.primary();
  const std::string text =
      worded ? words.format(Word::progress, values) : std::to_string(current + 1) + " / " + std::to_string(total);
  constexpr int unbounded = std::numeric_limits<std::int16_t>::max();
  return set_text(engine, text, style, unbounded);
}

int count_width(const Language& language, Fixed size, TextEngine& engine) {
  return set_count(998, 999, language, size, engine).width().ceil();
}

int rail_width(const Rect& safe) {
  return std::max(safe.width / 24, 24);
}

void draw_rail(Composer& composer, const Rect& safe, const Rect& body, std::size_t current, std::size_t total,
               const Palette& colors, std::span<const std::optional<SegmentMark::Kind>> marks) {
  if (total < 2) return;
  const int thin = std::max(4, safe.height / 240);
  const int thick = thin * 5 / 2;
  const int center = safe.x + safe.width - thick / 2;
  // A short statement's rail is short: dashes of a hand's length would read as bars of a chart.
  const int height = static_cast<int>(
      std::min<std::size_t>(static_cast<std::size_t>(body.height), total * static_cast<std::size_t>(thin * 16)));
  const int rail_top = body.y + (body.height - height) / 2;
  const auto start_of = [&](std::size_t i) {
    return rail_top + static_cast<int>(static_cast<std::int64_t>(height) * static_cast<std::int64_t>(i) /
                                       static_cast<std::int64_t>(total));
  };
  const bool dashes = height / static_cast<int>(std::min<std::size_t>(total, 100'000)) >= least_pitch;
  if (dashes) {
    for (std::size_t i = 0; i < total; ++i) {
      if (i == current) continue;
      const int length = std::max(2, (start_of(i + 1) - start_of(i)) * 7 / 10);
      const Rect dash{center - thin / 2, start_of(i), thin, length};
      const auto mark = i < marks.size() ? marks[i] : std::nullopt;
      draw_dash(composer, dash, i < current ? colors.dim : colors.ahead, mark, colors);
    }
  } else {
    const int here = start_of(current);
    composer.fill({center - thin / 2, rail_top, thin, here - rail_top}, colors.dim);
    composer.fill({center - thin / 2, here, thin, rail_top + height - here}, colors.ahead);
  }
  const int mark = std::max({thick, (start_of(current + 1) - start_of(current)) * 7 / 10, 1});
  composer.fill({center - thick / 2, start_of(current), thick, mark}, colors.accent, thick / 2);
}

}  // namespace rostrum
