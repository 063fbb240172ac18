#include "render/views/statement_notes.hpp"

#include <algorithm>

#include "render/views/segment_marks.hpp"
#include "render/views/timer_block.hpp"

namespace rostrum {

StatementNotes notes_of(const StatementScreen& screen, std::optional<std::size_t> version) {
  StatementNotes notes{screen.timer, screen.off_text, false, marks_of_segments(screen)};
  const auto& earlier = screen.earlier_texts;
  notes.earlier_text = version && std::find(earlier.begin(), earlier.end(), *version) != earlier.end();
  return notes;
}

std::vector<std::string> off_text_words(const Words& words) {
  return {words.get(Word::statement_off_text), words.get(Word::statement_off_text_short)};
}

std::vector<std::string> notice_words(const StatementNotes& notes, const Words& words) {
  std::string before;
  const auto add = [&](Word word) { before += (before.empty() ? "" : " · ") + words.get(word); };
  if (notes.timer.point_of_order) add(Word::speaker_point_of_order);
  if (notes.earlier_text) add(Word::statement_earlier_text);
  if (!notes.off_text) return before.empty() ? std::vector<std::string>{} : std::vector<std::string>{before};
  std::vector<std::string> variants;
  for (const std::string& off_text : off_text_words(words)) {
    variants.push_back(before.empty() ? off_text : before + " · " + off_text);
  }
  return variants;
}

std::optional<TextBlock> set_notice(const std::vector<std::string>& variants, const Language& language, Fixed size,
                                    int width, TextEngine& engine) {
  if (width <= 0) return std::nullopt;
  for (const std::string& text : variants) {
    TextBlock block = set_text(engine, text, {.language = language, .size = size}, width);
    if (block.lines.size() == 1 && block.width().ceil() <= width) return block;
  }
  return std::nullopt;
}

LineTimer::LineTimer(const ShownTimer& timer, Fixed label, const Language& language, TextEngine& engine) {
  if (!timer.shown) return;
  using What = MovingText::What;
  word_ = {.language = language, .size = label, .figures = Figures::tabular};
  figures_ = {.language = language, .size = label * 6 / 5, .weight = Weight::bold, .figures = Figures::tabular};
  word_width_ = widest(What::timer_word, timer.limit_ms, word_, language, engine);
  figures_width_ = widest(What::timer_figures, timer.limit_ms, figures_, language, engine);
  gap_ = (label / 3).ceil();
  width_ = word_width_ + gap_ + figures_width_;
}

void LineTimer::place(Composer& composer, int x, int baseline, const Palette& colors, TextEngine& engine) const {
  if (width_ == 0) return;
  using What = MovingText::What;
  place_moving(composer, What::timer_word, word_, x, word_width_, baseline, colors.quiet, colors.field, Align::end,
               engine);
  place_moving(composer, What::timer_figures, figures_, x + word_width_ + gap_, figures_width_, baseline, colors.text,
               colors.field, Align::end, engine);
}

}  // namespace rostrum
