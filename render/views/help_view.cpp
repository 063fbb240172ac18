#include "render/views/help_view.hpp"

#include <algorithm>

#include "render/views/key_sheet.hpp"
#include "render/views/near_page.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"
#include "render/words/words.hpp"

namespace rostrum {
namespace {

// Who operates a room of two languages may read but one of them; a third column would be too narrow for words.
constexpr std::size_t most_languages = 2;

std::vector<const Words*> operators_words(const DisplayProfile& profile) {
  std::vector<const Words*> all = {&words_of(profile)};
  for (const Language& language : profile.languages) {
    const Words& words = Words::of(language);
    const bool its_own = words.language().primary() == language.primary();
    if (all.size() < most_languages && its_own && std::find(all.begin(), all.end(), &words) == all.end()) {
      all.push_back(&words);
    }
  }
  return all;
}

// One line of the panel: blocks side by side on one first baseline.
struct Row {
  std::vector<TextBlock> cells;

  [[nodiscard]] int lowered(const TextBlock& cell) const {
    Fixed baseline;
    for (const TextBlock& each : cells) baseline = std::max(baseline, each.first_baseline());
    return (baseline - cell.first_baseline()).round();
  }
  [[nodiscard]] int height() const {
    int height = 0;
    for (const TextBlock& cell : cells) height = std::max(height, lowered(cell) + cell.height());
    return height;
  }
};

class HelpPanel {
 public:
  HelpPanel(const std::vector<HelpLine>& lines, const DisplayProfile& profile, Fixed size, TextEngine& engine)
      : colors_(palette(profile.theme)), size_(size), pad_((size * 2).ceil()), gap_((size / 4).ceil()) {
    const Rect safe = room_sizes(profile, engine.fonts()).safe;
    const std::vector<const Words*> words = operators_words(profile);
    const int width = safe.width * 9 / 10;
    inner_width_ = width - 2 * pad_;
    column_ = inner_width_ / (words.size() > 1 ? 3 : 2);
    const int text_width = column_ - (size * 2 / 3).ceil();
    // Keys are named as they are engraved, from left to right in every room: "0–9" is no "9–0". The wide spaces that
    // part them are no slip of the typist.
    TextStyle engraved{.language = *Language::parse("en"), .size = size, .weight = Weight::bold};
    engraved.setting = Setting::as_given;
    const TextStyle bold{.language = words.front()->language(), .size = size, .weight = Weight::bold};
    title_ = set_text(engine, words.front()->get(Word::help_title), bold, inner_width_);
    for (const HelpLine& line : lines) {
      Row& row = rows_.emplace_back();
      row.cells.push_back(set_text(engine, line.keys, engraved, text_width));
      for (const Words* each : words) {
        const TextStyle plain{.language = each->language(), .size = size};
        row.cells.push_back(set_text(engine, each->get(line.meaning), plain, text_width));
      }
    }
    int height = 2 * pad_ + title_height();
    for (const Row& row : rows_) height += row.height() + gap_;
    panel_ = {(profile.width - width) / 2, (profile.height - height) / 2, width, height};
  }

  [[nodiscard]] int height() const { return panel_.height; }

  void draw(Composer& composer) const {
    composer.fill(panel_, colors_.rule, (size_ / 2).ceil());
    composer.fill({panel_.x + 2, panel_.y + 2, panel_.width - 4, panel_.height - 4}, colors_.field, (size_ / 2).ceil());
    int top = panel_.y + pad_;
    composer.text(title_, {panel_.x + pad_, 0, inner_width_, 0}, top, colors_.accent);
    top += title_height();
    for (const Row& row : rows_) {
      Rect box{panel_.x + pad_, 0, column_, 0};
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Color color = i == 0 ? colors_.text : colors_.quiet;
        // Keys stand at the panel's side, words where their language begins.
        const Align align = i == 0 ? Align::start : Align::own_start;
        composer.text(row.cells[i], box, top + row.lowered(row.cells[i]), color, align);
        box.x += column_;
      }
      top += row.height() + gap_;
    }
  }

 private:
  [[nodiscard]] int title_height() const { return (title_.height() + gap_) * 3 / 2; }

  const Palette& colors_;
  Fixed size_;
  int pad_, gap_;
  int inner_width_ = 0;
  int column_ = 0;
  TextBlock title_;
  std::vector<Row> rows_;
  Rect panel_;
};

// More lines than this would be small in one column: they stand group by group over the whole screen.
constexpr std::size_t most_in_a_column = 12;

void draw_sheet(Composer& composer, const std::vector<HelpLine>& lines, const DisplayProfile& profile,
                TextEngine& engine) {
  const NearPage page(composer, profile, engine);
  const int side = page.sizes.margin * 2;
  const Rect area{side, page.sizes.margin, profile.width - 2 * side, profile.height - 2 * page.sizes.margin};
  const TextStyle bold = page.style(page.sizes.headline, Weight::bold);
  const int top =
      composer.text(page.cut(page.words.get(Word::help_title), bold, area.width), area, area.y, page.colors.accent) +
      page.sizes.gap;
  draw_key_sheet(page, lines, {area.x, top, area.width, area.y + area.height - top}, page.colors.field);
}

}  // namespace

void draw_help(Composer& composer, const std::vector<HelpLine>& lines, const DisplayProfile& profile,
               TextEngine& engine) {
  composer.fill({0, 0, profile.width, profile.height}, palette(profile.theme).field);
  const int room = room_sizes(profile, engine.fonts()).safe.height;
  if (lines.size() > most_in_a_column) {
    draw_sheet(composer, lines, profile, engine);
    return;
  }
  // Read by the operator before the screen, not by the last row: all keys on one page come first.
  constexpr int smallest = 8;
  for (int size = std::max(smallest, profile.height / 26);; --size) {
    const HelpPanel panel(lines, profile, Fixed::from_pixels(size), engine);
    if (panel.height() > room && size > smallest) continue;
    panel.draw(composer);
    return;
  }
}

}  // namespace rostrum
