#include "render/views/queue_view.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "render/views/channel_line.hpp"
#include "render/views/list_rows.hpp"
#include "render/views/local_names.hpp"
#include "render/views/now_panel.hpp"
#include "render/views/one_line.hpp"
#include "render/views/page_mark.hpp"
#include "render/views/room_header.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"
#include "render/views/speaker_words.hpp"
#include "render/views/theme.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_name_lines = 3, most_detail_lines = 2;
constexpr int least_name_ems = 8;  // narrower columns give the end of the line to the name

int widest_of(const std::vector<TextBlock>& blocks) {
  int width = 0;
  for (const TextBlock& block : blocks) width = std::max(width, block.width().ceil());
  return width;
}

class QueuePage {
 public:
  QueuePage(const QueueScreen& screen, const DisplayProfile& profile, TextEngine& engine)
      : screen_(screen),
        profile_(profile),
        engine_(engine),
        words_(words_of(profile)),
        colors_(palette(profile.theme)),
        sizes_(room_sizes(profile, engine.fonts())),
        name_size_(sizes_.text_floor) {
    place_parts();
    set_columns();
    for (const SpeakerLine& line : screen_.waiting) rows_.push_back(set_row(line));
    add_second_names();
    starts_ = page_starts(rows_, columns_, list_.height);
  }

  [[nodiscard]] std::size_t pages() const { return starts_.size(); }

  void draw(Composer& composer, std::size_t page) const {
    if (header_ > 0) draw_header(composer);
    if (panel_) panel_->draw(composer, panel_box_);
    const std::size_t first = starts_[page];
    const std::size_t last = page + 1 < pages() ? starts_[page + 1] : rows_.size();
    draw_rows(composer, rows_, first, last, columns_, list_, colors_);
    if (rows_.empty()) draw_nobody(composer);
    if (footer_ > 0) draw_footer(composer, page, rows_.size() - last);
  }

 private:
  // Header and footer stand where they leave room for the panel and a row: who speaks comes first.
  void place_parts() {
    const Rect& safe = sizes_.safe;
    const int label_line = engine_.line_height(words_.language(), sizes_.label).advance.ceil();
    const bool portrait = profile_.height > profile_.width;
    footer_lines_ = portrait && !screen_.channels.channels.empty() ? 2 : 1;
    header_ = room_header_height(sizes_, words_.language(), engine_);
    footer_ = footer_lines_ * label_line + sizes_.label.ceil() / 2;
    if (auto said = speaker_now(screen_.now, screen_.point_of_order, profile_)) {
      panel_.emplace(*said, screen_.timer, sizes_, profile_, engine_);
    }
    const int panel = panel_ ? panel_->height() + sizes_.label.ceil() / 4 : 0;
    const int row = engine_.line_height(words_.language(), name_size_).advance.ceil();
    const auto left = [&] { return safe.height - header_ - panel - footer_; };
    if (left() < row) footer_ = 0;
    if (left() < row) header_ = 0;
    panel_box_ = {safe.x, safe.y + header_, safe.width, panel_ ? panel_->height() : 0};
    list_ = {safe.x, safe.y + header_ + panel, safe.width, left()};
  }

  [[nodiscard]] TextBlock label(const std::string& text, int width) const {
    return set_text(engine_, text, {.language = words_.language(), .size = sizes_.label}, width);
  }

  [[nodiscard]] TextBlock estimate(const SpeakerLine& line) const {
    TextStyle style{.language = words_.language(), .size = sizes_.label, .figures = Figures::tabular};
    const std::string text = estimate_words(line.estimate, words_);
    return text.empty() ? TextBlock{} : set_text(engine_, text, style, sizes_.safe.width);
  }

  [[nodiscard]] TextBlock number(std::size_t value) const {
    const TextStyle style{.language = words_.language(), .size = name_size_, .figures = Figures::tabular};
    return set_text(engine_, std::to_string(value), style, sizes_.safe.width);
  }

  void set_columns() {
    const std::size_t last = screen_.waiting.empty() ? 1 : screen_.waiting.back().number;
    std::vector<TextBlock> ends;
    for (const SpeakerLine& line : screen_.waiting) ends.push_back(estimate(line));
    columns_.x = list_.x + panel_inset();
    columns_.width = list_.width - 2 * panel_inset();
    columns_.gap = (sizes_.label * 2 / 3).ceil();
    columns_.pad = sizes_.label.ceil() / 5;
    columns_.number_width = number(last).width().ceil() + (name_size_ * 2 / 3).ceil();
    const int widest = widest_of(ends);
    columns_.end_width = widest == 0 ? 0 : widest + columns_.gap;
    if (columns_.name_width() < (name_size_ * least_name_ems).ceil()) {
      columns_.end_width = 0;
      columns_.end_place = ListColumns::EndPlace::beneath;
    }
  }

  // The list's text begins where the panel's does.
  [[nodiscard]] int panel_inset() const { return NowPanel::inset(sizes_); }

  // Of a name: what it takes to know who is meant, and no more than a page holds.
  [[nodiscard]] std::size_t most_lines() const {
    const int line = engine_.line_height(words_.language(), name_size_).advance.ceil();
    const int room = list_.height - 2 * columns_.pad;
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0, room / line)), 1, most_name_lines);
  }

  [[nodiscard]] ListRow set_row(const SpeakerLine& line) const {
    ListRow row;
    row.name_color = colors_.text;
    row.number_color = colors_.dim;
    row.end_color = colors_.quiet;
    row.detail_color = colors_.quiet;
    if (line.number > 0) row.number = number(line.number);
    const NamedIn name = speaker_names(line, profile_).front();
    const TextStyle style{.language = name.language, .size = name_size_};
    row.name = cut_text(name.text, style, columns_.name_width(), most_lines(), engine_);
    row.end = estimate(line);
    const std::string details = speech_details(line, words_);
    if (details.empty()) return row;
    const TextStyle quiet{.language = words_.language(), .size = sizes_.label};
    TextBlock block = cut_text(details, quiet, columns_.name_width(), most_detail_lines, engine_);
    if (fits_beside(row, block, columns_)) {
      row.beside = std::move(block);
    } else {
      row.beneath.push_back(std::move(block));
    }
    return row;
  }

  // What else they are called, where the rows of a page do not become fewer by it.
  void add_second_names() {
    std::vector<ListRow> fuller = rows_;
    bool any_beneath = false;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::vector<NamedIn> names = speaker_names(screen_.waiting[i], profile_);
      if (names.size() < 2) continue;
      const TextStyle style{.language = names[1].language, .size = sizes_.label};
      TextBlock second = cut_text(names[1].text, style, columns_.name_width(), 1, engine_);
      if (!rows_[i].beside && fits_beside(rows_[i], second, columns_)) {
        rows_[i].beside = second;
        fuller[i].beside = std::move(second);
      } else {
        fuller[i].beneath.insert(fuller[i].beneath.begin(), std::move(second));
        any_beneath = true;
      }
    }
    if (!any_beneath) return;
    const auto pages_of = [&](const std::vector<ListRow>& rows) {
      return page_starts(rows, columns_, list_.height).size();
    };
    if (pages_of(fuller) == pages_of(rows_)) rows_ = std::move(fuller);
  }

  void draw_header(Composer& composer) const {
    constexpr std::size_t most = 2;
    RoomHeader header;
    for (const Words* words : all_words_of(profile_, most)) {
      header.titles.push_back({words->get(Word::queue_title), words->language()});
    }
    const std::string item = item_words(screen_.item, words_);
    const std::string title = name_within(screen_.item.title, words_);
    const std::string state = list_state();
    header.details = {joined({item, title, state}), joined({item, state}), state};
    draw_room_header(composer, header, sizes_, profile_, engine_);
  }

  [[nodiscard]] std::string list_state() const {
    if (screen_.list == QueueScreen::List::none) return "";
    return words_.get(screen_.list == QueueScreen::List::open ? Word::queue_open : Word::queue_closed);
  }

  static std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
      if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
    }
    return text;
  }

  void draw_nobody(Composer& composer) const {
    const TextBlock text = label(words_.get(Word::queue_nobody), columns_.width);
    const int top = list_.y + sizes_.label.ceil() / 2;
    if (top + text.height() > list_.y + list_.height) return;
    composer.text(text, {columns_.x, 0, columns_.width, 0}, top, colors_.quiet);
  }

  // `after`: who waits on the pages that follow. The page in figures alone is the shorter way to say it.
  enum class PageWords { words, figures };
  [[nodiscard]] std::vector<std::string> count_words(std::size_t page, std::size_t after, PageWords how) const {
    const auto value = [](std::string_view name, std::size_t number) {
      return WordValue{name, static_cast<double>(number)};
    };
    std::vector<std::string> parts;
    after += screen_.beyond;
    if (after > 0) parts.push_back(words_.format(Word::queue_more, std::array{value("count", after)}));
    if (screen_.replies > 0) {
      parts.push_back(words_.format(Word::queue_replies, std::array{value("count", screen_.replies)}));
    }
    if (pages() > 1 && how == PageWords::words) {
      const std::array both = {value("current", page + 1), value("total", pages())};
      parts.push_back(words_.format(Word::queue_page, both));
    } else if (pages() > 1) {
      parts.push_back(page_figures(page, pages()));
    }
    return parts;
  }

  struct Footer {
    TextBlock counts;
    std::optional<TextBlock> channels;
  };
  [[nodiscard]] Footer set_footer(std::size_t page, std::size_t after, PageWords how) const {
    const int width = sizes_.safe.width;
    std::vector<std::string> parts = count_words(page, after, how);
    Footer footer;
    if (!parts.empty()) footer.counts = label(joined(parts), width);
    while (footer.counts.lines.size() > 1 && parts.size() > 1) {
      parts.pop_back();
      footer.counts = label(joined(parts), width);
    }
    const int taken = footer_lines_ > 1 || parts.empty() ? 0 : footer.counts.width().ceil() + sizes_.label.ceil();
    footer.channels = set_channels(screen_.channels, profile_, words_, sizes_.label, width - taken, engine_);
    return footer;
  }

  void draw_footer(Composer& composer, std::size_t page, std::size_t after) const {
    const Rect& safe = sizes_.safe;
    Footer footer = set_footer(page, after, PageWords::words);
    Footer shorter = set_footer(page, after, PageWords::figures);
    const auto width_of = [](const Footer& each) { return each.channels ? each.channels->width() : Fixed{}; };
    if (width_of(shorter) > width_of(footer)) footer = std::move(shorter);
    const int line = engine_.line_height(words_.language(), sizes_.label).advance.ceil();
    const TextBlock& any = footer.counts.lines.empty() && footer.channels ? *footer.channels : footer.counts;
    if (any.lines.empty()) return;
    const int baseline = safe.y + safe.height - line + any.first_baseline().round();
    composer.text_on_baseline(footer.counts, safe, baseline, colors_.quiet);
    if (!footer.channels) return;
    const bool apart = footer_lines_ > 1;
    composer.text_on_baseline(*footer.channels, safe, apart ? baseline - line : baseline, colors_.quiet,
                              apart ? Align::start : Align::end);
  }

  const QueueScreen& screen_;
  const DisplayProfile& profile_;
  TextEngine& engine_;
  const Words& words_;
  const Palette& colors_;
  RoomSizes sizes_;
  Fixed name_size_;
  int header_ = 0, footer_ = 0, footer_lines_ = 1;
  std::optional<NowPanel> panel_;
  Rect panel_box_, list_;
  ListColumns columns_;
  std::vector<ListRow> rows_;
  std::vector<std::size_t> starts_;
};

}  // namespace

std::size_t draw_queue(Composer& composer, const QueueScreen& screen, std::size_t page, const DisplayProfile& profile,
                       TextEngine& engine) {
  const QueuePage list(screen, profile, engine);
  list.draw(composer, page % list.pages());
  return list.pages();
}

}  // namespace rostrum
