#include "render/views/key_card_view.hpp"

#include <algorithm>

#include "render/views/key_sheet.hpp"
#include "render/views/near_page.hpp"

namespace rostrum {
namespace {

// Printers leave a margin of their own; a hole or a clip needs more.
constexpr int margin_share = 6;  // hundredths of the shorter side

}  // namespace

void draw_key_card(Composer& composer, const KeyCardScreen& screen, const DisplayProfile& profile, TextEngine& engine) {
  DisplayProfile paper = profile;
  paper.theme = Theme::light;
  const NearPage page(composer, paper, engine);
  const int margin = std::min(paper.width, paper.height) * margin_share / 100;
  const Rect area{margin, margin, paper.width - 2 * margin, paper.height - 2 * margin};
  const TextStyle bold = page.style(page.sizes.headline, Weight::bold);
  const TextBlock title = page.cut(page.words.get(Word::help_title), bold, area.width);
  const int baseline = area.y + title.first_baseline().round();
  composer.text_on_baseline(title, area, baseline, page.colors.text);
  const int left = area.width - title.width().ceil() - page.sizes.gap * 2;
  if (!screen.title.empty() && left > 0) {
    const TextBlock room = page.cut(screen.title, page.style(page.sizes.text), left);
    composer.text_on_baseline(room, area, baseline, page.colors.quiet, Align::end);
  }
  const int rule = area.y + title.height() + page.sizes.gap / 4;
  composer.fill({area.x, rule, area.width, 2}, page.colors.text);
  const int top = rule + page.sizes.gap;
  draw_key_sheet(page, screen.lines, {area.x, top, area.width, area.y + area.height - top}, key_card_paper);
}

}  // namespace rostrum
