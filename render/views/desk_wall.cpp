#include "render/views/desk_wall.hpp"

#include <algorithm>
#include <array>

#include "render/views/room_words.hpp"
namespace rostrum {
namespace {

// More languages than this stand in two rows.
constexpr std::size_t most_in_a_row = 3;

// Four rows of text in all, however many languages share them.
struct NextGrid {
  std::size_t rows = 1, columns = 1, lines = 3;

  explicit NextGrid(std::size_t languages) {
    rows = languages > most_in_a_row ? 2 : 1;
    columns = std::max<std::size_t>(1, (languages + rows - 1) / rows);
    lines = rows > 1 ? 2 : 3;
  }
};

int pad_of(const NearPage& page) {
  return page.sizes.gap;
}

std::string count_of(const NearPage& page, std::size_t current, std::size_t total) {
  if (total == 0) return "";
  const std::array values = {WordValue("current", static_cast<double>(current)),
                             WordValue("total", static_cast<double>(total))};
  return page.words.format(Word::progress, values);
}

// The largest rectangle of the frame's shape within the box, at its top; where it leaves much, in the middle.
Rect fitted(const SparseFrame* frame, Rect box) {
  const std::int64_t width = frame != nullptr && !frame->empty() ? frame->width() : 16;
  const std::int64_t height = frame != nullptr && !frame->empty() ? frame->height() : 9;
  Rect rect = box;
  if (rect.width * height > rect.height * width) {
    rect.width = static_cast<int>(rect.height * width / height);
  } else {
    rect.height = static_cast<int>(rect.width * height / width);
  }
  if (rect.width * 4 < box.width * 3) rect.x += (box.width - rect.width) / 2;
  return rect;
}

Rect within(Rect rect, int by) {
  return {rect.x + by, rect.y + by, std::max(1, rect.width - 2 * by), std::max(1, rect.height - 2 * by)};
}

void draw_in_the_middle(const NearPage& page, Rect box, const std::string& words, const TextStyle& style, Color color) {
  const TextBlock text = page.cut(words, style, box.width, 2);
  page.composer.text(text, box, box.y + (box.height - text.height()) / 2, color, Align::center);
}

std::string screens_of(const NearPage& page, const DeskScreen& screen) {
  const std::array values = {WordValue("count", static_cast<double>(screen.walls))};
  std::string note = page.words.format(Word::desk_screens, values);
  if (screen.segment > 0) note += " · " + count_of(page, screen.segment, screen.segments);
  return note;
}

void draw_language(const NearPage& page, const DeskScreen::Next& next, Rect box, std::size_t lines, Color color) {
  TextStyle style = page.style(page.sizes.text);
  if (next.language.known()) style.language = next.language;
  page.composer.text(page.cut(next.text, style, box.width, lines), box, box.y, color, Align::own_start);
}

int next_line(const NearPage& page, const DeskScreen& screen) {
  int line = page.line(page.sizes.text);
  for (const DeskScreen::Next& next : screen.next) {
    line = std::max(line, page.engine.line_height(next.language, page.sizes.text).advance.ceil());
  }
  return line;
}

void draw_next_box(const NearPage& page, const DeskScreen& screen, Rect box) {
  page.composer.frame(box, 2, page.colors.rule, page.colors.field);
  const Rect inner = within(box, pad_of(page));
  if (screen.next.empty()) {
    const Word word = screen.segments == 0 ? Word::desk_no_text : Word::desk_end_of_text;
    page.composer.text(page.cut(page.words.get(word), page.style(page.sizes.text), inner.width, 3), inner, inner.y,
                       page.colors.quiet);
    return;
  }
  const NextGrid grid(screen.next.size());
  const int gutter = page.sizes.gap * 2;
  const int columns = static_cast<int>(grid.columns);
  const int width = (inner.width - gutter * (columns - 1)) / columns;
  const int row_height = next_line(page, screen) * static_cast<int>(grid.lines) + page.sizes.gap / 2;
  for (std::size_t i = 0; i < screen.next.size() && i < grid.rows * grid.columns; ++i) {
    const int column = static_cast<int>(i % grid.columns), row = static_cast<int>(i / grid.columns);
    const Rect cell{inner.x + column * (width + gutter), inner.y + row * row_height, width, 0};
    draw_language(page, screen.next[i], cell, grid.lines, i == 0 ? page.colors.text : page.colors.rest);
  }
}

int border_of(const NearPage& page) {
  return std::max(3, page.sizes.gap / 5);
}

// Beneath the heading, within its frame.
Rect picture_place(const NearPage& page, const DeskScreen& screen, Rect box) {
  const int top = page.heading_height();
  return fitted(screen.wall.get(), within({box.x, box.y + top, box.width, box.height - top}, border_of(page)));
}

}  // namespace

int wall_width(const NearPage& page, const DeskScreen& screen, Rect box) {
  return picture_place(page, screen, box).width + 2 * border_of(page);
}

int draw_wall(const NearPage& page, const DeskScreen& screen, Rect box) {
  const bool live = screen.wall != nullptr && !screen.blank;
  const Color not_live = screen.blank ? page.colors.over : page.colors.quiet;
  const Color color = live ? page.colors.done : not_live;
  Rect line = box;
  if (screen.blank) line.width -= page.chip(line, box.y, Word::desk_blank, page.colors.over) + page.sizes.gap;
  if (screen.off_text) line.width -= page.chip(line, box.y, Word::desk_off_text, page.colors.marking) + page.sizes.gap;
  const std::string note = screen.wall != nullptr ? screens_of(page, screen) : "";
  page.heading(line, box.y, {Word::desk_on_the_wall, color, note});

  const int border = border_of(page);
  const Rect picture = picture_place(page, screen, box);
  const Rect framed = within(picture, -border);
  const Color edge = screen.blank ? page.colors.over : (live ? color : page.colors.rule);
  page.composer.frame(framed, border, edge, page.colors.blank);
  if (screen.blank) {
    const std::string loud = in_capitals(page.words.get(Word::desk_blank), page.words.language());
    const TextStyle style = page.style(page.sizes.headline * 2, Weight::bold);
    draw_in_the_middle(page, picture, loud, style, palette(Theme::dark).over);  // the wall is dark in any theme
  } else if (screen.wall == nullptr || screen.wall->empty()) {
    const TextStyle style = page.style(page.sizes.text);
    draw_in_the_middle(page, picture, page.words.get(Word::desk_no_wall), style, palette(Theme::dark).quiet);
  } else {
    page.composer.picture(picture, screen.wall);
  }
  return framed.y + framed.height;
}

int next_height(const NearPage& page, const DeskScreen& screen) {
  const NextGrid grid(screen.next.size());
  const int lines = static_cast<int>(grid.rows * grid.lines);
  const int gaps = static_cast<int>(grid.rows - 1) * page.sizes.gap / 2;
  return page.heading_height() + next_line(page, screen) * lines + gaps + 2 * pad_of(page);
}

int draw_next(const NearPage& page, const DeskScreen& screen, Rect box) {
  const int bottom = box.y + next_height(page, screen);
  Rect next = box;
  if (screen.cue_segment > 0) {
    // As wide as one more language would be.
    const int columns = static_cast<int>(NextGrid(screen.next.size()).columns) + 1;
    Rect cue = box;
    cue.width = std::max(box.width / columns, box.width / 3);
    next.width = box.width - cue.width - page.sizes.gap;
    cue.x = next.x + next.width + page.sizes.gap;
    const int top = page.heading(
        cue, box.y, {Word::desk_cue, page.colors.accent, count_of(page, screen.cue_segment, screen.segments)});
    const Rect framed{cue.x, top, cue.width, bottom - top};
    page.composer.frame(framed, 2, page.colors.accent, page.colors.field);
    const Rect inner = within(framed, pad_of(page));
    const auto lines = static_cast<std::size_t>(std::max(1, inner.height / page.line(page.sizes.text)));
    draw_language(page, {Language(), isolated(screen.cue)}, inner, lines, page.colors.text);
  }
  std::string count =
      screen.next.empty() ? "" : count_of(page, std::min(screen.segment + 1, screen.segments), screen.segments);
  if (screen.live_from) {
    const std::array values = {WordValue("time", figures_of(*screen.live_from))};
    count += (count.empty() ? "" : " · ") + page.words.format(Word::desk_live_from, values);
  }
  const int top = page.heading(next, box.y, {Word::desk_next, page.colors.quiet, count});
  draw_next_box(page, screen, {next.x, top, next.width, bottom - top});
  return bottom;
}

KeyStrip::KeyStrip(const NearPage& page, const std::vector<HelpLine>& lines, int width) : page_(page) {
  constexpr int most_rows = 2;
  row_height_ = KeyCaps("F1", page.sizes.small, width, page.engine).height() + page.sizes.gap / 2;
  int x = 0;
  int row = 0;
  for (const HelpLine& line : lines) {
    Key key{KeyCaps(line.keys, page.sizes.small, width, page.engine),
            page.cut(page.words.get(line.meaning), page.style(page.sizes.small), width)};
    const int taken = words_x(key) + key.meaning.width().ceil();
    if (x > 0 && x + taken > width) {
      x = 0;
      ++row;
    }
    if (row == most_rows || taken > width) return;
    key.x = x;
    key.y = row * row_height_;
    x += taken + page.sizes.gap * 3 / 2;
    keys_.push_back(std::move(key));
  }
}

int KeyStrip::words_x(const Key& key) const {
  return key.caps.width() + page_.sizes.gap / 2;
}

int KeyStrip::height() const {
  return keys_.empty() ? 0 : keys_.back().y + row_height_ - page_.sizes.gap / 2;
}

void KeyStrip::draw(int x, int top) const {
  for (const Key& key : keys_) {
    key.caps.draw(page_.composer, x + key.x, top + key.y, page_.colors, page_.colors.field);
    const Rect box{x + key.x + words_x(key), 0, key.meaning.width().ceil(), 0};
    page_.composer.text_on_baseline(key.meaning, box, top + key.y + key.caps.baseline(), page_.colors.quiet);
  }
}

}  // namespace rostrum
