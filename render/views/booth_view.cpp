#include "render/views/booth_view.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "render/views/booth_columns.hpp"
#include "render/views/booth_text.hpp"
#include "render/views/near_page.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

int side_of(const NearPage& page) {
  return page.sizes.margin + page.sizes.gap;
}

// Who speaks, where we are and the time. Returns the bottom.
int draw_header(const NearPage& page, const BoothScreen& screen, Rect box) {
  const Fixed figures = page.sizes.headline * 5 / 4;
  const int height = page.timer_height(figures);
  int right = 0;
  if (screen.timer.shown) {
    right = std::max(widest(MovingText::What::timer_figures, screen.timer.limit_ms, page.style(figures, Weight::bold),
                            page.words.language(), page.engine),
                     widest(MovingText::What::timer_label, screen.timer.limit_ms, page.style(page.sizes.small),
                            page.words.language(), page.engine));
    right = std::min(right, box.width / 2);
    page.timer({box.x + box.width - right, 0, right, 0}, box.y, screen.timer, figures, Align::end);
    right += page.sizes.gap * 2;
  }
  const Rect left{box.x, 0, box.width - right, 0};
  const TextBlock name = page.cut(page.best(screen.name), page.style(page.sizes.headline, Weight::bold), left.width);
  int top = page.composer.text(name, left, box.y, page.colors.text);
  Rect line = left;
  if (screen.point_of_order) {
    std::string words = page.words.get(Word::desk_point_of_order);
    const std::string by = page.best(*screen.point_of_order);
    if (!by.empty()) words += ": " + isolated(by);
    const TextBlock label = page.cut(words, page.style(page.sizes.small, Weight::bold), left.width);
    const int bottom = page.composer.text(label, left, top, page.colors.marking);
    const int used = label.width().ceil() + page.sizes.gap;
    line = {left.x + used, 0, left.width - used, 0};
    if (line.width < page.sizes.small.ceil() * 5) {
      top = bottom;
      line = left;
    }
  }
  if (screen.plan != nullptr && screen.released && !screen.plan->segments.empty()) {
    const std::array values = {WordValue("current", static_cast<double>(screen.segment + 1)),
                               WordValue("total", static_cast<double>(screen.plan->segments.size()))};
    const std::string place =
        screen.on_title ? page.words.get(Word::booth_not_begun) : page.words.format(Word::progress, values);
    top = page.composer.text(page.cut(place, page.style(page.sizes.small), line.width), line, top, page.colors.quiet);
  } else if (screen.point_of_order) {
    top += page.line(page.sizes.small);
  }
  const int bottom = std::max(top, box.y + height) + page.sizes.gap / 2;
  page.composer.fill({box.x, bottom, box.width, 2}, page.colors.rule);
  return bottom + 2;
}

// Returns its bottom.
int draw_off_text(const NearPage& page, Rect box) {
  const TextStyle style = page.style(page.sizes.headline, Weight::bold);
  const int pad = page.sizes.gap / 2;
  const TextBlock words = page.cut(page.words.get(Word::booth_off_text), style, box.width - 4 * pad);
  const int height = words.height() + 2 * pad;
  page.composer.fill({0, box.y, page.profile.width, height}, page.colors.marking);
  page.composer.text(words, box, box.y + pad, page.colors.field, Align::center);
  return box.y + height;
}

// Why no text stands here.
void draw_no_text(const NearPage& page, bool without_text, Rect box) {
  const Word what = without_text ? Word::booth_without_text : Word::booth_not_released;
  const Word why = without_text ? Word::booth_without_text_line : Word::booth_not_released_line;
  const TextBlock title = page.cut(page.words.get(what), page.style(page.sizes.headline, Weight::bold), box.width, 2);
  const TextBlock line = page.cut(page.words.get(why), page.style(page.sizes.text), box.width, 3);
  int top = box.y + std::max(0, box.height - title.height() - line.height()) * 9 / 20;
  top = page.composer.text(title, box, top, page.colors.text, Align::center);
  page.composer.text(line, box, top + page.sizes.gap / 2, page.colors.quiet, Align::center);
}

}  // namespace

void draw_booth(Composer& composer, const BoothScreen& screen, const DisplayProfile& profile, TextEngine& engine) {
  const NearPage page(composer, profile, engine);
  const int side = side_of(page);
  const int margin = page.sizes.margin;
  Rect box{side, margin * 2 / 3, profile.width - 2 * side, 0};
  int top = draw_header(page, screen, box) + page.sizes.gap / 2;
  const int bottom = profile.height - margin;
  if (!screen.released) {
    draw_no_text(page, screen.without_text, {box.x, top, box.width, bottom - top});
    return;
  }
  const bool has_text = screen.plan != nullptr && !screen.plan->segments.empty() && !screen.versions.empty();
  if (has_text) {
    const BoothColumns columns = booth_columns(page, screen, box);
    std::optional<std::size_t> current;
    if (!screen.on_title) current = std::min(screen.segment, screen.plan->segments.size() - 1);
    top = draw_column_heads(page, screen, columns, top, current) + page.sizes.gap;
    const Rect text{box.x, top, box.width, bottom - top};
    // The bar covers what was said long ago; the text stays where it is.
    const int clear = screen.off_text ? draw_off_text(page, text) + page.sizes.gap / 2 : top;
    draw_booth_text(page, screen, columns, text, clear);
  } else if (screen.off_text) {
    draw_off_text(page, {box.x, top, box.width, 0});
  }
}

}  // namespace rostrum
