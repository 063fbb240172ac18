#include "render/views/list_rows.hpp"

#include <algorithm>

namespace rostrum {
namespace {

Fixed first_baseline_of(const ListRow& row) {
  Fixed baseline = row.name.first_baseline();
  if (!row.number.lines.empty()) baseline = std::max(baseline, row.number.first_baseline());
  return baseline;
}

int words_height(const ListRow& row, const ListColumns& columns) {
  int height = (first_baseline_of(row) - row.name.first_baseline()).ceil() + row.name.height();
  for (const TextBlock& block : row.beneath) height += block.height();
  const bool end_beneath = columns.end_place == ListColumns::EndPlace::beneath && !row.end.lines.empty();
  return height + (end_beneath ? row.end.height() : 0);
}

void draw_row(Composer& composer, const ListRow& row, const ListColumns& columns, int top) {
  const int baseline = top + first_baseline_of(row).round();
  const Rect number{columns.x, 0, columns.number_width, 0};
  const Rect name{columns.x + columns.number_width, 0, columns.name_width(), 0};
  composer.text_on_baseline(row.number, number, baseline, row.number_color);
  int bottom = composer.text(row.name, name, baseline - row.name.first_baseline().round(), row.name_color);
  if (row.beside) {
    const int used = row.name.lines.back().width.ceil() + columns.gap;
    const Fixed above = row.name.line_height.advance * static_cast<std::int32_t>(row.name.lines.size() - 1);
    composer.text_on_baseline(*row.beside, {name.x + used, 0, name.width - used, 0}, baseline + above.round(),
                              row.detail_color);
  }
  for (const TextBlock& block : row.beneath) bottom = composer.text(block, name, bottom, row.detail_color);
  if (columns.end_place == ListColumns::EndPlace::beneath) {
    composer.text(row.end, name, bottom, row.end_color);
  } else {
    composer.text_on_baseline(row.end, {columns.x, 0, columns.width, 0}, baseline, row.end_color, Align::end);
  }
}

}  // namespace

int row_height(const ListRow& row, const ListColumns& columns) {
  return words_height(row, columns) + 2 * columns.pad;
}

bool fits_beside(const ListRow& row, const TextBlock& detail, const ListColumns& columns) {
  const int used = row.name.lines.back().width.ceil() + columns.gap;
  return detail.lines.size() == 1 && used + detail.width().ceil() <= columns.name_width();
}

std::vector<std::size_t> page_starts(const std::vector<ListRow>& rows, const ListColumns& columns, int room) {
  std::vector<std::size_t> starts = {0};
  int used = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int height = row_height(rows[i], columns);
    if (i > starts.back() && used + height > room) {
      starts.push_back(i);
      used = 0;
    }
    used += height;
  }
  return starts;
}

void draw_rows(Composer& composer, const std::vector<ListRow>& rows, std::size_t first, std::size_t last,
               const ListColumns& columns, Rect area, const Palette& colors) {
  int used = 0;
  for (std::size_t i = first; i < last; ++i) used += row_height(rows[i], columns);
  const auto count = static_cast<int>(last - first);
  // Few rows stay together at the top rather than drift apart.
  const int spread = count == 0 ? 0 : std::clamp((area.height - used) / count, 0, columns.pad * 3 / 2);
  int top = area.y;
  for (std::size_t i = first; i < last; ++i) {
    const int height = row_height(rows[i], columns) + spread;
    if (i > first) composer.fill({area.x, top, area.width, 2}, colors.rule);
    if (rows[i].mark == ListRow::Mark::current) {
      const int bar = std::max(4, area.width / 160);
      composer.fill({area.x, top + columns.pad / 2 + 2, bar, height - columns.pad}, colors.accent);
    }
    draw_row(composer, rows[i], columns, top + columns.pad + spread / 2);
    top += height;
  }
}

}  // namespace rostrum
