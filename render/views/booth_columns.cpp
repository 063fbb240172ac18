#include "render/views/booth_columns.hpp"

#include <algorithm>
#include <array>

#include "render/views/language_label.hpp"
#include "render/views/markings.hpp"
#include "render/views/room_words.hpp"
#include "render/views/spoken_text.hpp"

namespace rostrum {
namespace {

// Columns narrower than so many em take smaller type, and then fewer languages.
constexpr int comfortable_ems = 17, least_ems = 12;

std::vector<std::size_t> versions_in_order(const BoothScreen& screen, const DisplayProfile& profile) {
  std::vector<std::size_t> order;
  const auto add = [&](std::size_t i) {
    if (std::find(order.begin(), order.end(), i) == order.end()) order.push_back(i);
  };
  for (const Language& language : profile.languages) {
    for (std::size_t i = 0; i < screen.versions.size(); ++i) {
      if (screen.versions[i].statement->language.primary() == language.primary()) add(i);
    }
  }
  for (std::size_t i = 0; i < screen.versions.size(); ++i) {
    if (screen.versions[i].role != ShownVersion::Role::translation) add(i);
  }
  for (std::size_t i = 0; i < screen.versions.size(); ++i) add(i);
  return order;
}

int width_of(Rect box, int gutter, std::size_t columns) {
  const int count = static_cast<int>(columns);
  return (box.width - gutter * (count - 1)) / count;
}

// Leaves out the last ones that no paper's owner wrote.
void keep(std::vector<std::size_t>& order, std::size_t most, const BoothScreen& screen) {
  while (order.size() > most) {
    const auto last = std::find_if(order.rbegin(), order.rend(), [&](std::size_t i) {
      return screen.versions[i].role == ShownVersion::Role::translation;
    });
    order.erase(last == order.rend() ? std::prev(order.end()) : std::prev(last.base()));
  }
}

bool says_earlier(const BoothScreen& screen, std::size_t version) {
  return std::find(screen.earlier_texts.begin(), screen.earlier_texts.end(), version) != screen.earlier_texts.end();
}

std::string page_words(const NearPage& page, const BoothScreen& screen, const BoothColumn& column,
                       std::optional<std::size_t> current) {
  if (!current || column.statement->pages < 2) return "";
  const std::optional<Standing> standing = standing_at({column.statement, screen.plan, column.version}, *current);
  if (!standing) return "";
  const Paragraph& paragraph = column.statement->paragraphs[standing->piece.paragraph];
  const std::array values = {WordValue("page", static_cast<double>(page_at(paragraph, standing->piece.range.begin))),
                             WordValue("pages", static_cast<double>(column.statement->pages))};
  return page.words.format(Word::booth_page, values);
}

// The markings of a version, and that it translates a former text, on one line.
int draw_markings(const NearPage& page, const BoothScreen& screen, const BoothColumn& column, int top) {
  const Fixed size = page.sizes.small * 5 / 6;
  std::vector<TextBlock> lines;
  if (says_earlier(screen, column.version)) {
    lines.push_back(
        page.cut(page.words.get(Word::booth_earlier_text), page.style(size, Weight::bold), column.text.width));
  }
  // In its own language alone: whoever reads a column has it.
  DisplayProfile own = page.profile;
  own.languages.clear();
  for (TextBlock& block : set_markings(*column.statement, own, size, column.text.width, page.engine)) {
    lines.push_back(std::move(block));
  }
  for (const TextBlock& block : lines) {
    top = page.composer.text(block, column.text, top, page.colors.marking, Align::own_start);
  }
  return top;
}

}  // namespace

BoothColumns booth_columns(const NearPage& page, const BoothScreen& screen, Rect box) {
  BoothColumns all;
  all.size = page.sizes.text;
  all.gutter = page.sizes.gap * 2;
  std::vector<std::size_t> order = versions_in_order(screen, page.profile);
  if (order.empty()) return all;
  const int small = page.sizes.small.ceil() * 5 / 6;
  if (width_of(box, all.gutter, order.size()) < comfortable_ems * all.size.ceil()) {
    all.gutter = page.sizes.gap * 3 / 2;
    const int width = width_of(box, all.gutter, order.size());
    all.size = Fixed::from_pixels(std::clamp(width / comfortable_ems, small, all.size.ceil()));
    const int least = least_ems * all.size.ceil() + all.gutter;
    keep(order, static_cast<std::size_t>(std::max(1, (box.width + all.gutter) / least)), screen);
  }
  const int width = width_of(box, all.gutter, order.size());
  const int mark = page.sizes.small.ceil() * 3 / 2;
  int x = box.x;
  for (const std::size_t version : order) {
    BoothColumn column{version, screen.versions[version].statement, {}, {}};
    const int taken = column.statement->pages > 1 ? mark + page.sizes.gap / 2 : 0;
    column.page_mark = {x, 0, taken > 0 ? mark : 0, 0};
    column.text = {x + taken, 0, width - taken, 0};
    x += width + all.gutter;
    all.columns.push_back(column);
  }
  return all;
}

int draw_column_heads(const NearPage& page, const BoothScreen& screen, const BoothColumns& columns, int top,
                      std::optional<std::size_t> current) {
  int line = 0;
  Fixed first;
  for (const BoothColumn& column : columns.columns) {
    const TextEngine::LineHeight height = page.engine.line_height(column.statement->language, page.sizes.small);
    line = std::max(line, height.advance.ceil());
    first = std::max(first, TextBlock{{}, height}.first_baseline());
  }
  const int baseline = top + first.round();
  int bottom = top + line;
  for (const BoothColumn& column : columns.columns) {
    const ShownVersion& version = screen.versions[column.version];
    TextStyle style = page.style(page.sizes.small, Weight::bold);
    style.language = column.statement->language;
    TextBlock label = page.cut(language_label(style.language, version.role), style, column.text.width);
    page.composer.text_on_baseline(label, column.text, baseline, page.colors.quiet, Align::own_start);
    const int used = label.width().ceil() + page.sizes.gap;
    const TextBlock pages = page.cut(page_words(page, screen, column, current), page.style(page.sizes.small),
                                     std::max(1, column.text.width));
    if (used + pages.width().ceil() <= column.text.width) {
      const bool at_home = style.language.direction() == page.composer.direction();
      page.composer.text_on_baseline(pages, column.text, baseline, page.colors.quiet,
                                     at_home ? Align::end : Align::start);
    }

    bottom = std::max(bottom, draw_markings(page, screen, column, top + line));
  }
  return bottom;
}

int page_at(const Paragraph& paragraph, std::size_t offset) {
  int page = paragraph.page;
  for (const PageBreak& turn : paragraph.page_breaks) {
    if (turn.offset <= offset) page = turn.page;
  }
  return page;
}

}  // namespace rostrum
