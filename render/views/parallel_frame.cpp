#include "render/views/parallel_frame.hpp"

#include <algorithm>
#include <cmath>

#include "render/views/language_label.hpp"
#include "render/views/markings.hpp"
#include "render/views/name_line.hpp"
#include "render/views/progress.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

using Kind = Arrangement::Kind;

// A column of a near room holds about 30 characters of half an em, a line over the whole screen 42.
constexpr double ems_per_column = 16.0;
constexpr double ems_per_line = 21.0;
constexpr double least_share_of_height = 14.0;     // text of a near room is at most this part of the picture's height
constexpr double least_share_of_a_language = 8.0;  // and of each language's part of a stack

constexpr std::size_t least_lines_of_column = 3;
constexpr std::size_t least_lines_of_stack = 2;
constexpr std::size_t least_lines_beside_context = 3;
constexpr std::size_t least_lines_under_header = 3;

Fixed first_baseline(const TextEngine::LineHeight& line) {
  return (line.advance - line.ascent - line.descent) / 2 + line.ascent;
}

ParallelCell::Row row_of(const std::vector<Language>& languages, Fixed size, TextEngine& engine) {
  ParallelCell::Row row;
  for (const Language& language : languages) {
    const TextEngine::LineHeight line = engine.line_height(language, size);
    row.baseline = std::max(row.baseline, first_baseline(line));
    row.line = std::max(row.line, line.advance.ceil());
  }
  for (const Language& language : languages) {
    const TextEngine::LineHeight line = engine.line_height(language, size);
    row.height = std::max(row.height, (row.baseline - first_baseline(line)).ceil() + line.advance.ceil());
  }
  return row;
}

std::vector<Language> languages_of(const Statement& statement) {
  std::vector<Language> languages = {statement.language};
  for (const Paragraph& paragraph : statement.paragraphs) {
    const bool known = std::find(languages.begin(), languages.end(), paragraph.language) != languages.end();
    if (!known) languages.push_back(paragraph.language);
  }
  return languages;
}

int height_of(const std::vector<TextBlock>& blocks) {
  int height = 0;
  for (const TextBlock& block : blocks) height += block.height();
  return height;
}

}  // namespace

int ParallelCell::Row::lowered(const TextBlock& block) const {
  return std::max(0, (baseline - block.first_baseline()).round());
}

ParallelFrame::ParallelFrame(const Arrangement& arrangement, std::span<const ShownVersion> versions,
                             const DisplayProfile& profile, TextEngine& engine)
    : kind_(arrangement.kind),
      sizes_(room_sizes(profile, engine.fonts())),
      palette_(&palette(profile.theme)),
      direction_(versions[arrangement.versions.front()].statement->language.direction()),
      words_wanted_(language_beside(*versions[arrangement.versions.front()].statement, profile)),
      count_(arrangement.versions.size()) {
  set_sizes();
  for (const std::size_t version : arrangement.versions) {
    add_cell(version, versions[version]);
    shown_.push_back(&versions[version]);
  }
  set_all_markings(profile, engine);
  set_rows(engine);
  const int taken = count_width(words_wanted_, sizes_.label, engine) + sizes_.label.ceil();
  names_ = set_names(shown_, sizes_.label, sizes_.safe.width - taken, engine);
  place_all(engine);
  set_context(engine);
  lower_texts(engine);
  place_count(engine);
}

Arrangement ParallelFrame::arrangement() const {
  Arrangement arrangement{kind_, {}};
  for (const ParallelCell& cell : cells_) arrangement.versions.push_back(cell.version);
  return arrangement;
}

void ParallelFrame::set_sizes() {
  const Rect& safe = sizes_.safe;
  const int body = safe.width - rail_width(safe);
  const auto count = static_cast<int>(count_);
  const double comfortable =
      kind_ == Kind::columns ? std::min(0.93 * body / count / ems_per_column, safe.height / least_share_of_height)
                             : std::min(0.95 * body / ems_per_line, safe.height / (count * least_share_of_a_language));
  const auto whole = [](double pixels) { return Fixed::from_pixels(static_cast<std::int32_t>(std::ceil(pixels))); };
  sizes_.text = std::max(sizes_.text_floor, whole(comfortable));
  sizes_.label = std::max(sizes_.label_floor, whole(sizes_.text.pixels() * 0.52));
  context_size_ = std::max(sizes_.label, whole(sizes_.text.pixels() * 0.55));
  gap_ = (sizes_.text * 9 / 20).ceil();
  gutter_ = (sizes_.text * 3 / 2).ceil();
}

int ParallelFrame::column_width() const {
  const int body = sizes_.safe.width - rail_width(sizes_.safe);
  const auto count = static_cast<int>(count_);
  return kind_ == Kind::columns ? (body - (count - 1) * gutter_) / count : body;
}

void ParallelFrame::add_cell(std::size_t version, const ShownVersion& shown) {
  ParallelCell cell;
  cell.version = version;
  cell.statement = shown.statement;
  cell.role = shown.role;
  cell.languages = languages_of(*shown.statement);
  const int width = column_width();
  const int step = kind_ == Kind::columns ? width + gutter_ : 0;
  cell.text = {sizes_.safe.x + static_cast<int>(cells_.size()) * step, 0, width, 0};
  cells_.push_back(std::move(cell));
}

// All with the same spacing: they are read together.
void ParallelFrame::set_all_markings(const DisplayProfile& profile, TextEngine& engine) {
  const int width = column_width();
  const auto set = [&](const ParallelCell& cell, Capitals capitals) {
    return set_markings(*cell.statement, profile, sizes_.label, width, capitals, engine);
  };
  for (ParallelCell& cell : cells_) cell.markings = set(cell, Capitals::spaced);
  const bool tight = std::any_of(cells_.begin(), cells_.end(), [&](const ParallelCell& cell) {
    return capitals_instead_of(cell.markings, *cell.statement, profile, sizes_.label, width, engine) == Capitals::tight;
  });
  for (ParallelCell& cell : cells_) {
    if (tight) cell.markings = set(cell, Capitals::tight);
    if (kind_ == Kind::columns || lines_of(cell.markings) != 1) continue;
    const int both = label_width(cell, engine) + sizes_.label.ceil() + cell.markings.front().width().ceil();
    if (both <= width) cell.markings_place = ParallelCell::MarkingsPlace::beside_label;
  }
}

void ParallelFrame::set_rows(TextEngine& engine) {
  std::vector<Language> all;
  for (const ParallelCell& cell : cells_) all.insert(all.end(), cell.languages.begin(), cell.languages.end());
  for (ParallelCell& cell : cells_) {
    const std::vector<Language>& beside = kind_ == Kind::columns ? all : cell.languages;
    cell.said = row_of(beside, sizes_.text, engine);
    cell.before = row_of(beside, context_size_, engine);
    cell.label = row_of(beside, sizes_.label, engine);
  }
}

void ParallelFrame::place_all(TextEngine& engine) {
  if (!names_.empty()) {
    place(Header::shown);
    const std::size_t beneath = least_lines(0, engine);
    if (beneath >= least_lines_under_header) return;
    place(Header::left_out);
    if (least_lines(0, engine) > beneath) return;
    place(Header::shown);
    return;
  }
  place(Header::left_out);
}

void ParallelFrame::place(Header header) {
  header_ = header;
  const int gap = (sizes_.label / 2).ceil();
  int label_line = 0;
  for (const ParallelCell& cell : cells_) label_line = std::max(label_line, cell.label.line);
  body_top_ = sizes_.safe.y + (header == Header::shown ? label_line + gap / 2 + gap : 0);
  if (kind_ == Kind::columns) {
    place_columns(body_top_);
  } else {
    place_stack(body_top_);
  }
}

void ParallelFrame::place_columns(int top) {
  const int bottom = sizes_.safe.y + sizes_.safe.height;
  int markings = 0;
  for (const ParallelCell& cell : cells_) markings = std::max(markings, beneath_text(cell));
  for (ParallelCell& cell : cells_) {
    cell.label_top = top;
    cell.text.y = top + cell.label.height + (sizes_.label / 2).ceil();
    cell.text.height = std::max(0, bottom - markings - cell.text.y);
    cell.markings_top = bottom - markings + (sizes_.label / 3).ceil();
  }
}

int ParallelFrame::beneath_text(const ParallelCell& cell) const {
  const bool beneath = !cell.markings.empty() && cell.markings_place == ParallelCell::MarkingsPlace::beneath_text;
  return beneath ? height_of(cell.markings) + (sizes_.label / 3).ceil() : 0;
}

void ParallelFrame::place_stack(int top) {
  const int separation = (sizes_.label * 4 / 5).ceil();
  int left = sizes_.safe.y + sizes_.safe.height - top - static_cast<int>(count_ - 1) * separation;
  int lines = 0;
  for (const ParallelCell& cell : cells_) {
    left -= cell.label.height + beneath_text(cell);
    lines += cell.said.line;
  }
  for (ParallelCell& cell : cells_) {
    cell.label_top = top;
    cell.text.y = top + cell.label.height;
    cell.text.height = std::max(0, left * cell.said.line / lines);
    top = cell.text.y + cell.text.height + beneath_text(cell);
    cell.markings_top = top - height_of(cell.markings);
    top += separation;
  }
}

std::size_t ParallelFrame::lines_in(const ParallelCell& cell, int height, const Language& language,
                                    TextEngine& engine) const {
  const TextEngine::LineHeight line = engine.line_height(language, sizes_.text);
  const int lowered = std::max(0, (cell.said.baseline - first_baseline(line)).ceil());
  return static_cast<std::size_t>(std::max(0, (height - lowered) / line.advance.ceil()));
}

std::size_t ParallelFrame::least_lines(int taken, TextEngine& engine) const {
  std::size_t least = 1000;
  for (const ParallelCell& cell : cells_) {
    for (const Language& language : cell.languages) {
      least = std::min(least, lines_in(cell, cell.text.height - taken, language, engine));
    }
  }
  return least;
}

void ParallelFrame::set_context(TextEngine& engine) {
  int height = 0;
  for (const ParallelCell& cell : cells_) height = std::max(height, cell.before.height);
  height += gap_ * 2 / 3;
  if (least_lines(height, engine) < least_lines_beside_context) return;
  for (ParallelCell& cell : cells_) {
    cell.context_height = kind_ == Kind::columns ? height : cell.before.height + gap_ * 2 / 3;
  }
}

// What is left of a line goes above the text rather than beneath it: it parts the text from its label.
void ParallelFrame::lower_texts(TextEngine& engine) {
  int least = sizes_.text.ceil();
  for (const ParallelCell& cell : cells_) {
    for (const Language& language : cell.languages) {
      const TextEngine::LineHeight line = engine.line_height(language, sizes_.text);
      const int lowered = std::max(0, (cell.said.baseline - first_baseline(line)).ceil());
      least = std::min(least, std::max(0, cell.text.height - cell.context_height - lowered) % line.advance.ceil());
    }
  }
  for (ParallelCell& cell : cells_) {
    cell.text.y += least / 2;
    cell.text.height -= least / 2;
  }
}

bool ParallelFrame::legible(TextEngine& engine) const {
  for (const ParallelCell& cell : cells_) {
    const Fixed least = least_column(cell.statement->language, sizes_.text_floor, engine);
    if (least > Fixed::from_pixels(cell.text.width)) return false;
  }
  return least_lines(0, engine) >= (kind_ == Kind::columns ? least_lines_of_column : least_lines_of_stack);
}

std::size_t ParallelFrame::lines_for_segment(const ParallelCell& cell, const Language& language,
                                             TextEngine& engine) const {
  return std::max<std::size_t>(1, lines_in(cell, cell.text.height - cell.context_height, language, engine));
}

TextBlock ParallelFrame::set_label(const ParallelCell& cell, const Language& language, TextEngine& engine) const {
  const TextStyle style{.language = language, .size = sizes_.label};
  TextBlock label = set_text(engine, language_label(language, cell.role), style, cell.text.width);
  if (label.lines.size() > 1) {
    label = set_text(engine, short_language_label(language, cell.role), style, cell.text.width);
    label.lines.resize(1);
  }
  return label;
}

int ParallelFrame::label_width(const ParallelCell& cell, TextEngine& engine) const {
  int width = 0;
  for (const Language& language : cell.languages) {
    width = std::max(width, set_label(cell, language, engine).width().ceil());
  }
  return width;
}

void ParallelFrame::place_count(TextEngine& engine) {
  count_place_ = CountPlace::header;
  if (header_ == Header::shown) return;
  const ParallelCell& cell = kind_ == Kind::columns ? cells_.back() : cells_.front();
  const int taken = label_width(cell, engine) + sizes_.label.ceil() + count_width(words_wanted_, sizes_.label, engine);
  const bool free = cell.markings_place == ParallelCell::MarkingsPlace::beneath_text && taken <= cell.text.width;
  count_place_ = free ? CountPlace::label : CountPlace::left_out;
}

Align ParallelFrame::own_end(const ParallelCell& cell) const {
  return cell.statement->language.direction() == direction_ ? Align::end : Align::start;
}

int ParallelFrame::header_baseline() const {
  return sizes_.safe.y + (sizes_.label * 9 / 10).ceil();
}

}  // namespace rostrum
