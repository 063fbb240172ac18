#include "render/views/key_sheet.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "render/views/key_caps.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

using Group = HelpLine::Group;

constexpr std::array groups = {Group::place,   Group::marks, Group::speakers, Group::timer,
                               Group::meeting, Group::views, Group::other};

Word title_of(Group group) {
  switch (group) {
    case Group::place:
      return Word::keys_place;
    case Group::marks:
      return Word::keys_marks;
    case Group::speakers:
      return Word::keys_speakers;
    case Group::timer:
      return Word::keys_timer;
    case Group::meeting:
      return Word::keys_meeting;
    case Group::views:
      return Word::keys_views;
    case Group::other:
      break;
  }
  return Word::keys_other;
}

// A heading or a line of keys.
struct Row {
  const HelpLine* line = nullptr;  // nullptr of a heading
  std::optional<KeyCaps> keys;
  TextBlock words;
  int words_x = 0;
  int space_above = 0;
  int height = 0;

  // Keys and words stand on one line.
  [[nodiscard]] int baseline() const { return std::max(keys->baseline(), words.first_baseline().round()); }
};

// Rows that stay together in one column.
struct Block {
  std::vector<Row> rows;

  [[nodiscard]] int height() const {
    int height = 0;
    for (const Row& row : rows) height += row.space_above + row.height;
    return height;
  }
};

// All keys at one size in so many columns.
class Sheet {
 public:
  Sheet(const NearPage& page, const std::vector<HelpLine>& lines, Rect box, Fixed size, int columns)
      : page_(page), box_(box), size_(size), gutter_((size * 2).ceil()) {
    width_ = (box.width - gutter_ * (columns - 1)) / columns;
    keys_width_ = 0;
    for (const HelpLine& line : lines) {
      keys_width_ = std::max(keys_width_, KeyCaps(line.keys, size, most_keys_width(), page.engine).width());
    }
    const bool titled = std::any_of(lines.begin(), lines.end(),
                                    [&](const HelpLine& line) { return line.group != lines.front().group; });
    for (const Group group : groups) add(group, lines, titled);
    flow(columns);
    draw_together();
  }

  [[nodiscard]] bool fits() const { return fits_; }

  void draw(Color ground) const {
    int x = box_.x;
    for (const std::vector<std::size_t>& column : columns_) {
      int top = box_.y;
      bool first = true;
      for (const std::size_t i : column) {
        for (const Row& row : blocks_[i].rows) {
          if (!first) top += row.space_above;
          first = false;
          if (top + row.height > box_.y + box_.height) break;
          draw(row, x, top, ground);
          top += row.height;
        }
      }
      x += width_ + gutter_;
    }
  }

 private:
  [[nodiscard]] int most_keys_width() const { return width_ * 9 / 20; }

  // A group is one block where it can be, and no longer than a column.
  void add(Group group, const std::vector<HelpLine>& lines, bool titled) {
    Block block;
    for (const HelpLine& line : lines) {
      if (line.group != group) continue;
      if (block.rows.empty() && titled) block.rows.push_back(heading(group));
      block.rows.push_back(row(line, keys_width_));
      if (titled && block.height() <= box_.height * 3 / 4) continue;
      blocks_.push_back(std::move(block));
      block = {};
    }
    if (!block.rows.empty()) blocks_.push_back(std::move(block));
  }

  [[nodiscard]] Row heading(Group group) const {
    const Language& language = page_.words.language();
    const std::string capitals = in_capitals(page_.words.get(title_of(group)), language);
    TextStyle style = page_.style(size_ * 9 / 10, Weight::bold);
    style.letter_spacing = spacing_of_capitals(capitals, language, size_ / 16);
    Row row;
    row.words = page_.cut(capitals, style, width_);
    row.space_above = (size_ * 6 / 5).ceil();
    row.height = row.words.height() + (size_ / 4).ceil();
    return row;
  }

  // Its words beside keys of this width.
  [[nodiscard]] Row row(const HelpLine& line, int keys_width) const {
    constexpr std::size_t most_lines = 3;
    Row row;
    row.line = &line;
    row.keys.emplace(line.keys, size_, most_keys_width(), page_.engine);
    row.words_x = keys_width + (size_ * 3 / 4).ceil();
    row.words =
        page_.cut(page_.words.get(line.meaning), page_.style(size_), std::max(1, width_ - row.words_x), most_lines);
    row.space_above = (size_ * 2 / 5).ceil();
    const int baseline = row.baseline();
    row.height = std::max(baseline - row.keys->baseline() + row.keys->height(),
                          baseline - row.words.first_baseline().round() + row.words.height());
    return row;
  }

  // In each column the words begin where its own keys end: none grows by it.
  void draw_together() {
    for (const std::vector<std::size_t>& column : columns_) {
      int widest = 0;
      for (const std::size_t i : column) {
        for (const Row& each : blocks_[i].rows) widest = std::max(widest, each.keys ? each.keys->width() : 0);
      }
      for (const std::size_t i : column) {
        for (Row& each : blocks_[i].rows) {
          if (each.line != nullptr) each = row(*each.line, widest);
        }
      }
    }
  }

  // Into the least height that the columns need, so that they end at about the same place.
  void flow(int columns) {
    int least = 0;
    int total = 0;
    for (const Block& block : blocks_) {
      least = std::max(least, block.height());
      total += block.height();
    }
    int height = std::max(least, total / columns);
    const int step = std::max(1, size_.ceil());
    while (height < box_.height && !fill(columns, height)) height += step;
    fits_ = fill(columns, std::min(height, box_.height));
  }

  [[nodiscard]] bool fill(int columns, int height) {
    columns_.assign(1, {});
    int used = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const int above = columns_.back().empty() ? blocks_[i].rows.front().space_above : 0;
      if (!columns_.back().empty() && used + blocks_[i].height() > height) {
        if (static_cast<int>(columns_.size()) == columns) return false;
        columns_.emplace_back();
        used = 0;
      }
      used += blocks_[i].height() - above;
      columns_.back().push_back(i);
    }
    return used <= height;
  }

  void draw(const Row& row, int x, int top, Color ground) const {
    if (!row.keys) {
      page_.composer.text(row.words, {x, 0, width_, 0}, top, page_.colors.accent);
      return;
    }
    const int baseline = row.baseline();
    row.keys->draw(page_.composer, x, top + baseline - row.keys->baseline(), page_.colors, ground);
    const Rect words{x + row.words_x, 0, width_ - row.words_x, 0};
    page_.composer.text(row.words, words, top + baseline - row.words.first_baseline().round(), page_.colors.text);
  }

  const NearPage& page_;
  Rect box_;
  Fixed size_;
  int gutter_;
  int width_ = 0;
  int keys_width_ = 0;
  bool fits_ = false;
  std::vector<Block> blocks_;
  std::vector<std::vector<std::size_t>> columns_;
};

}  // namespace

void draw_key_sheet(const NearPage& page, const std::vector<HelpLine>& lines, Rect box, Color ground) {
  if (lines.empty()) return;
  constexpr int smallest = 8;
  const int most_columns = box.width > box.height ? 3 : 2;
  for (int size = std::max(smallest, page.sizes.text.ceil());; --size) {
    for (int columns = 1; columns <= most_columns; ++columns) {
      const Sheet sheet(page, lines, box, Fixed::from_pixels(size), columns);
      const bool last = size == smallest && columns == most_columns;
      if (!sheet.fits() && !last) continue;
      sheet.draw(ground);
      return;
    }
  }
}

}  // namespace rostrum
