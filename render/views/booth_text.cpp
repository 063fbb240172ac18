#include "render/views/booth_text.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>

#include "render/views/booth_rows.hpp"
#include "render/views/room_words.hpp"
#include "render/views/spoken_text.hpp"

namespace rostrum {
namespace {

// The current line stands so far down.
constexpr int current_at = 33;  // hundredths

// One language's part of a row.
struct Cell {
  TextBlock block;
  std::vector<ColorSpan> colors;
  std::vector<ByteRange> struck;
  std::vector<std::pair<std::size_t, int>> pages;  // lines on which a page of the paper begins, and its number
  int lowered = 0;                                 // so that first baselines stand on one line
};

struct SetRow {
  std::vector<std::optional<Cell>> cells;
  std::vector<TextBlock> notes;  // what was said instead, beneath the text
  int gap_before = 0;
  int text_height = 0;
  int height = 0;  // with the notes, without the gap
  bool current = false;
};

class BoothText {
 public:
  BoothText(const NearPage& page, const BoothScreen& screen, const BoothColumns& columns, Rect box, int clear)
      : page_(page), screen_(screen), columns_(columns), box_(box), clear_(clear) {
    segment_ = std::min(screen.segment, screen.plan->segments.size() - 1);
    if (!screen.on_title) current_ = segment_;
  }

  void draw() {
    BoothRows around(*screen_.plan, segment_);
    std::deque<SetRow> rows = {set(around.current(), nullptr)};
    const int third = box_.height * current_at / 100;
    int above = third - line_offset(around.current(), rows.front());
    BoothRow following = around.current();
    for (int left = above; left > 0;) {
      std::optional<BoothRow> row = around.before();
      if (!row) {
        above -= left;  // the statement begins at the top
        break;
      }
      rows.front().gap_before = gap_between(*row, following);
      left -= rows.front().gap_before;
      rows.push_front(set(*row, nullptr));
      left -= rows.front().height;
      following = std::move(*row);
    }
    // Near its begin the loud notice would lie on what is being said.
    above = std::max(above, clear_ - box_.y);
    rows_above_ = rows.size() - 1;
    add_after(around, rows, box_.height - above - rows.back().height);
    place(rows, above);
  }

 private:
  void add_after(BoothRows& around, std::deque<SetRow>& rows, int left) {
    BoothRow former = around.current();
    while (left > 0) {
      std::optional<BoothRow> row = around.after();
      if (!row) return;
      rows.push_back(set(*row, &former));
      left -= rows.back().gap_before + rows.back().height;
      former = std::move(*row);
    }
  }

  // `above` is the current row's top, beneath the box's.
  void place(const std::deque<SetRow>& rows, int above) {
    int top = box_.y + above;
    for (std::size_t i = 0; i < rows_above_; ++i) top -= rows[i].height + rows[i + 1].gap_before;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i > 0) top += rows[i].gap_before;
      draw(rows[i], top);
      top += rows[i].height;
    }
  }

  [[nodiscard]] PlannedVersion reading(const BoothColumn& column) const {
    return {column.statement, screen_.plan, column.version};
  }

  // Wider where some version begins another paragraph.
  [[nodiscard]] int gap_between(const BoothRow& before, const BoothRow& after) const {
    bool same = true;
    for (const BoothColumn& column : columns_.columns) {
      const std::optional<Piece>& one = before.pieces[column.version];
      const std::optional<Piece>& other = after.pieces[column.version];
      same = same && (!one || !other || one->paragraph == other->paragraph);
    }
    return same ? (columns_.size / 3).ceil() : columns_.size.ceil();
  }

  SetRow set(const BoothRow& row, const BoothRow* former) {
    SetRow result;
    result.current = current_ && row.first <= *current_ && *current_ < row.end;
    if (former != nullptr) result.gap_before = gap_between(*former, row);
    for (const BoothColumn& column : columns_.columns) {
      result.cells.emplace_back();
      if (const std::optional<Piece>& piece = row.pieces[column.version])
        result.cells.back() = set(column, row, *piece);
    }
    Fixed baseline;
    for (const auto& cell : result.cells) {
      if (cell) baseline = std::max(baseline, cell->block.first_baseline());
    }
    for (auto& cell : result.cells) {
      if (!cell) continue;
      cell->lowered = (baseline - cell->block.first_baseline()).round();
      result.text_height = std::max(result.text_height, cell->lowered + cell->block.height());
    }
    set_notes(row, result);
    result.height = result.text_height;
    for (const TextBlock& note : result.notes) result.height += note.height();
    if (!result.notes.empty()) result.height += (columns_.size / 4).ceil();
    return result;
  }

  Cell set(const BoothColumn& column, const BoothRow& row, const Piece& piece) {
    Cell cell;
    const Paragraph& paragraph = column.statement->paragraphs[piece.paragraph];
    const bool heading = paragraph.role == Paragraph::Role::heading;
    const TextStyle style{.language = language_of(reading(column), piece),
                          .size = columns_.size,
                          .weight = heading ? Weight::bold : Weight::regular};
    cell.block = set_text(page_.engine, text_of(reading(column), piece), style, column.text.width);
    for (std::size_t i = row.first; i < row.end; ++i) add_state(cell, column, i, piece);
    add_pages(cell, column, piece);
    return cell;
  }

  void add_state(Cell& cell, const BoothColumn& column, std::size_t segment, const Piece& whole) {
    const std::optional<Piece>& part = screen_.plan->segments[segment].versions[column.version];
    if (!part) return;
    const SegmentState state = state_of(segment, current_, screen_.marks, screen_.positions);
    // To the begin of what follows, so that the space between belongs to somebody.
    const ByteRange range{part->range.begin - whole.range.begin, part->range.end - whole.range.begin};
    if (state.kind == SegmentState::Kind::skipped) cell.struck.push_back(range);
    const bool lit = state.kind == SegmentState::Kind::current;
    // A piece that serves several parts is lit while any of them is said.
    if (lit) {
      cell.colors.insert(cell.colors.begin(), {range, color_of(state)});
    } else {
      cell.colors.push_back({range, color_of(state)});
    }
  }

  [[nodiscard]] Color color_of(const SegmentState& state) const {
    switch (state.kind) {
      case SegmentState::Kind::current:
        return page_.colors.text;
      case SegmentState::Kind::delivered:
      case SegmentState::Kind::skipped:
        return page_.colors.dim;
      case SegmentState::Kind::ahead:
        break;
    }
    return page_.colors.rest;
  }

  static std::size_t line_of(const TextBlock& block, std::size_t offset) {
    std::size_t line = 0;
    while (line + 1 < block.lines.size() && block.lines[line + 1].range.begin <= offset) ++line;
    return line;
  }

  // A page of the paper begins with a paragraph that is on another page than the one before it, or within one.
  static void add_pages(Cell& cell, const BoothColumn& column, const Piece& piece) {
    if (column.page_mark.width == 0) return;
    const std::vector<Paragraph>& all = column.statement->paragraphs;
    const Paragraph& paragraph = all[piece.paragraph];
    const bool begins = piece.range.begin <= paragraph.sentences.front().begin;
    const int former = piece.paragraph == 0 ? 0 : page_at(all[piece.paragraph - 1], std::string::npos);
    if (begins && paragraph.page != former) cell.pages.emplace_back(0, paragraph.page);
    for (const PageBreak& turn : paragraph.page_breaks) {
      if (!piece.range.contains(turn.offset)) continue;
      const std::size_t line = line_of(cell.block, turn.offset - piece.range.begin);
      if (cell.pages.empty() || cell.pages.back().first != line) cell.pages.emplace_back(line, turn.page);
    }
  }

  void set_notes(const BoothRow& row, SetRow& result) {
    constexpr std::size_t lines_of_a_note = 3;
    const SegmentMark* last = nullptr;
    for (std::size_t i = row.first; i < row.end; ++i) {
      const SegmentMark* mark = state_of(i, current_, screen_.marks, screen_.positions).mark;
      if (mark == nullptr || mark == last) continue;
      last = mark;
      std::string text;
      if (mark->kind == SegmentMark::Kind::amended) {
        const std::array values = {WordValue("note", isolated(mark->note))};
        text = page_.words.format(Word::booth_amended, values);
      } else if (mark->kind == SegmentMark::Kind::off_text) {
        text = page_.words.get(Word::booth_was_off_text);
      } else {
        continue;
      }
      const TextStyle style = page_.style(std::min(page_.sizes.small, columns_.size), Weight::bold);
      result.notes.push_back(page_.cut(text, style, box_.width, lines_of_a_note));
    }
  }

  // How far down its row the current part begins.
  [[nodiscard]] int line_offset(const BoothRow& row, const SetRow& set) const {
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
      const std::size_t version = columns_.columns[i].version;
      const std::optional<Piece>& part = screen_.plan->segments[segment_].versions[version];
      if (!part || !set.cells[i]) continue;
      const std::size_t line = line_of(set.cells[i]->block, part->range.begin - row.pieces[version]->range.begin);
      return (set.cells[i]->block.line_height.advance * static_cast<std::int32_t>(line)).round();
    }
    return 0;
  }

  void draw(const SetRow& row, int top) {
    if (row.current) draw_light(top, row.text_height);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i]) draw(columns_.columns[i], *row.cells[i], top + row.cells[i]->lowered);
    }
    int y = top + row.text_height;
    for (const TextBlock& note : row.notes) {
      if (in_sight(y, note.height())) page_.composer.text(note, note_box(), y, page_.colors.marking);
      y += note.height();
    }
  }

  [[nodiscard]] Rect note_box() const { return {columns_.columns.front().text.x, 0, box_.width, 0}; }

  // A ground beneath the sentence that is being said, and a bar at its side: light alone is not seen from the corner
  // of an eye.
  void draw_light(int top, int height) {
    const int beyond = (columns_.size / 8).ceil();
    const int from = std::max(top - beyond, clear_);
    const int to = std::min(top + height + beyond, box_.y + box_.height);
    if (to <= from) return;
    const int reach = page_.sizes.gap;
    const Rect ground{box_.x - reach, from, box_.width + 2 * reach, to - from};
    page_.composer.fill(ground, page_.colors.panel);
    page_.composer.fill({ground.x, from, std::max(3, reach / 3), ground.height}, page_.colors.accent);
  }

  [[nodiscard]] bool in_sight(int top, int height) const {
    return top >= clear_ && top + height <= box_.y + box_.height;
  }

  // Only the lines in sight, in one block where they stand together.
  void draw(const BoothColumn& column, const Cell& cell, int top) {
    TextBlock seen{{}, cell.block.line_height};
    int seen_top = 0;
    const Fixed advance = cell.block.line_height.advance;
    for (std::size_t i = 0; i < cell.block.lines.size(); ++i) {
      const int line_top = top + (advance * static_cast<std::int32_t>(i)).round();
      if (!in_sight(line_top, advance.ceil())) continue;
      if (seen.lines.empty()) seen_top = line_top;
      seen.lines.push_back(cell.block.lines[i]);
      for (const auto& [line, number] : cell.pages) {
        if (line == i) draw_page(column, number, line_top + cell.block.first_baseline().round());
      }
    }
    if (seen.lines.empty()) return;
    page_.composer.text(seen, column.text, seen_top, page_.colors.rest, Align::own_start, cell.colors);
    page_.composer.strike(seen, column.text, seen_top, page_.colors.dim, Align::own_start, cell.struck);
  }

  // A number on a small sheet.
  void draw_page(const BoothColumn& column, int number, int baseline) {
    const Fixed size = page_.sizes.small * 3 / 4;
    const TextBlock figures = page_.cut(std::to_string(number), page_.style(size), column.page_mark.width);
    const int height = (size * 6 / 5).ceil();
    const Rect sheet{column.page_mark.x, baseline - height + (size / 4).ceil(), column.page_mark.width, height};
    page_.composer.frame(sheet, 1, page_.colors.dim, page_.colors.field, 2);
    page_.composer.text_on_baseline(figures, sheet, baseline, page_.colors.quiet, Align::center);
  }

  const NearPage& page_;
  const BoothScreen& screen_;
  const BoothColumns& columns_;
  Rect box_;
  int clear_;
  std::size_t segment_ = 0;
  std::optional<std::size_t> current_;  // nullopt on the title: nothing was said yet
  std::size_t rows_above_ = 0;
};

}  // namespace

void draw_booth_text(const NearPage& page, const BoothScreen& screen, const BoothColumns& columns, Rect box,
                     int clear) {
  BoothText(page, screen, columns, box, clear).draw();
}

}  // namespace rostrum
