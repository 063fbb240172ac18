#include <algorithm>

#include "render/views/language_label.hpp"
#include "render/views/name_line.hpp"
#include "render/views/parallel_frame.hpp"
#include "render/views/progress.hpp"
#include "render/views/statement_notes.hpp"
#include "render/words/words.hpp"

namespace rostrum {
namespace {

using Kind = Arrangement::Kind;

}  // namespace

void ParallelFrame::draw(Composer& composer, std::size_t current, std::size_t total,
                         std::span<const Language> languages, const ParallelNotes& notes, TextEngine& engine) const {
  if (header_ == Header::shown) draw_header(composer, notes, engine);
  draw_dividers(composer);
  for (std::size_t i = 0; i < cells_.size(); ++i) draw_cell(composer, cells_[i], languages[i], notes, engine);
  // At a label the departure from the text is worth more than how far it is.
  if (total > 0 && !(notes.all.off_text && count_place_ == CountPlace::label)) {
    draw_count(composer, current, total, engine);
  }
  const Rect& last = cells_.back().text;
  const Rect body = {sizes_.safe.x, body_top_, sizes_.safe.width, last.y + last.height - body_top_};
  draw_rail(composer, sizes_.safe, body, current, total, *palette_, notes.all.marks);
}

void ParallelFrame::draw_header(Composer& composer, const ParallelNotes& notes, TextEngine& engine) const {
  Rect left = sizes_.safe;
  const Words& words = Words::of(words_wanted_);
  const LineTimer timer(notes.all.timer, sizes_.label, words.language(), engine);
  std::vector<TextBlock> names = names_;
  if (timer.width() > 0) {
    const int count = count_width(words_wanted_, sizes_.label, engine) + sizes_.label.ceil();
    left.width -= count + timer.width() + sizes_.label.ceil();
    timer.place(composer, sizes_.safe.x + sizes_.safe.width - count - timer.width(), header_baseline(), *palette_,
                engine);
    names = set_names(shown_, sizes_.label, left.width, engine);
  }
  Color color = palette_->text;
  for (const TextBlock& name : names) {
    composer.text_on_baseline(name, left, header_baseline(), color);
    const int used = name.width().ceil() + gap_between_names(sizes_.label);
    left.x += used;
    left.width -= used;
    color = palette_->quiet;
  }
  // A label that the markings stand beside has no room for the notice.
  const bool labels_hold_it = std::all_of(cells_.begin(), cells_.end(), [](const ParallelCell& cell) {
    return cell.markings_place == ParallelCell::MarkingsPlace::beneath_text;
  });
  if (notes.all.off_text && !labels_hold_it) {
    if (timer.width() == 0) left.width -= count_width(words_wanted_, sizes_.label, engine) + sizes_.label.ceil();
    const auto notice = set_notice(off_text_words(words), words.language(), sizes_.label, left.width, engine);
    if (notice) composer.text_on_baseline(*notice, left, header_baseline(), palette_->marking);
  }
  const int rule = body_top_ - (sizes_.label / 2).ceil();
  composer.fill({sizes_.safe.x, rule, sizes_.safe.width, 2}, palette_->rule);
}

void ParallelFrame::draw_dividers(Composer& composer) const {
  for (std::size_t i = 1; i < cells_.size(); ++i) {
    const ParallelCell& cell = cells_[i];
    if (kind_ == Kind::columns) {
      const int bottom = sizes_.safe.y + sizes_.safe.height;
      composer.fill({cell.text.x - gutter_ / 2 - 1, cell.label_top, 2, bottom - cell.label_top}, palette_->rule);
    } else {
      composer.fill({cell.text.x, cell.label_top - (sizes_.label * 2 / 5).ceil(), cell.text.width, 2}, palette_->rule);
    }
  }
}

void ParallelFrame::draw_label(Composer& composer, const ParallelCell& cell, const Language& language,
                               const ParallelNotes& notes, TextEngine& engine) const {
  const int baseline = cell.label_top + cell.label.baseline.round();
  const Words& words = Words::of(language);
  const auto& earlier = notes.earlier_texts;
  const bool beside = cell.markings_place == ParallelCell::MarkingsPlace::beside_label;
  const int gap = sizes_.label.ceil();
  TextBlock label = set_label(cell, language, engine);
  Color color = palette_->quiet;
  if (std::find(earlier.begin(), earlier.end(), cell.version) != earlier.end()) {
    const std::string& said = words.get(Word::statement_earlier_text);
    const int room = cell.text.width - (beside ? cell.markings.front().width().ceil() + gap : 0);
    const std::vector<std::string> variants = {language_label(language, cell.role) + " · " + said, said};
    if (auto noted = set_notice(variants, language, sizes_.label, room, engine)) label = *std::move(noted);
    color = palette_->marking;
  }
  composer.text_on_baseline(label, cell.text, baseline, color, Align::own_start);
  if (beside) {
    composer.text_on_baseline(cell.markings.front(), cell.text, baseline, palette_->marking, own_end(cell));
  } else if (notes.all.off_text) {
    const int room = cell.text.width - label.width().ceil() - gap;
    const auto notice = set_notice(off_text_words(words), words.language(), sizes_.label, room, engine);
    if (notice) composer.text_on_baseline(*notice, cell.text, baseline, palette_->marking, own_end(cell));
  }
}

void ParallelFrame::draw_cell(Composer& composer, const ParallelCell& cell, const Language& language,
                              const ParallelNotes& notes, TextEngine& engine) const {
  draw_label(composer, cell, language, notes, engine);
  if (cell.markings_place == ParallelCell::MarkingsPlace::beside_label) return;
  int top = cell.markings_top;
  for (const TextBlock& block : cell.markings) {
    top = composer.text(block, cell.text, top, palette_->marking, Align::own_start);
  }
}

void ParallelFrame::draw_count(Composer& composer, std::size_t current, std::size_t total, TextEngine& engine) const {
  if (count_place_ == CountPlace::left_out) return;
  const TextBlock count = set_count(current, total, words_wanted_, sizes_.label, engine);
  if (count_place_ == CountPlace::header) {
    composer.text_on_baseline(count, sizes_.safe, header_baseline(), palette_->quiet, Align::end);
    return;
  }
  const ParallelCell& cell = kind_ == Kind::columns ? cells_.back() : cells_.front();
  const int baseline = cell.label_top + cell.label.baseline.round();
  composer.text_on_baseline(count, cell.text, baseline, palette_->quiet, own_end(cell));
}

}  // namespace rostrum
