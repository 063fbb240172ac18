#include "render/views/programme_view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "render/views/list_rows.hpp"
#include "render/views/local_names.hpp"
#include "render/views/moving_text.hpp"
#include "render/views/room_header.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"
#include "render/views/speaker_words.hpp"
#include "render/views/theme.hpp"

namespace rostrum {
namespace {

constexpr int least_name_ems = 8;

class ProgrammePage {
 public:
  ProgrammePage(const ProgrammeScreen& screen, const DisplayProfile& profile, TextEngine& engine)
      : screen_(screen),
        profile_(profile),
        engine_(engine),
        words_(words_of(profile)),
        colors_(palette(profile.theme)),
        sizes_(room_sizes(profile, engine.fonts())) {
    const Rect& safe = sizes_.safe;
    const int header = room_header_height(sizes_, words_.language(), engine_);
    footer_ = engine_.line_height(words_.language(), sizes_.label).advance.ceil() + sizes_.label.ceil() / 3;
    list_ = {safe.x, safe.y + header, safe.width, safe.height - header};
    set_columns();
    for (const ProgrammeScreen::Line& line : screen_.lines) rows_.push_back(set_row(line, Titles::one));
    starts_ = page_starts(rows_, columns_, list_.height);
    if (starts_.size() > 1) {
      list_.height -= footer_;  // which page it is has to be said
      starts_ = page_starts(rows_, columns_, list_.height);
    }
    add_second_titles();
  }

  [[nodiscard]] std::size_t pages() const { return starts_.size(); }

  void draw(Composer& composer, std::size_t page) const {
    draw_header(composer);
    const std::size_t last = page + 1 < pages() ? starts_[page + 1] : rows_.size();
    draw_rows(composer, rows_, starts_[page], last, columns_, list_, colors_);
    if (pages() == 1) return;
    const std::string text =
        words_.format(Word::queue_page, std::array{WordValue{"current", static_cast<double>(page + 1)},
                                                   WordValue{"total", static_cast<double>(pages())}});
    const TextBlock said = label(text);
    composer.text(said, sizes_.safe, sizes_.safe.y + sizes_.safe.height - said.height(), colors_.quiet);
  }

 private:
  [[nodiscard]] TextBlock label(const std::string& text) const { return label(text, sizes_.safe.width); }

  [[nodiscard]] TextBlock label(const std::string& text, int width) const {
    if (text.empty()) return {};
    return set_text(engine_, text, {.language = words_.language(), .size = sizes_.label}, width);
  }

  [[nodiscard]] TextBlock number(const std::string& text) const {
    if (text.empty()) return {};
    const TextStyle style{.language = words_.language(), .size = sizes_.text_floor, .figures = Figures::tabular};
    return set_text(engine_, isolated(text), style, sizes_.safe.width);
  }

  [[nodiscard]] TextBlock state(const ProgrammeScreen::Line& line, int width) const {
    using State = ProgrammeScreen::State;
    if (line.state == State::done) return label(words_.get(Word::programme_done), width);
    std::string text = line.state == State::current ? words_.get(Word::programme_current) : "";
    if (line.waiting > 0) {
      const std::array count = {WordValue{"count", static_cast<double>(line.waiting)}};
      text += (text.empty() ? "" : " · ") + words_.format(Word::programme_waiting, count);
    }
    return label(text, width);
  }

  void set_columns() {
    int numbers = 0;
    int states = 0;
    for (const ProgrammeScreen::Line& line : screen_.lines) {
      numbers = std::max(numbers, number(line.item.number).width().ceil());
      states = std::max(states, state(line, sizes_.safe.width).width().ceil());
    }
    const int inset = (sizes_.label * 9 / 10).ceil();
    columns_.x = list_.x + inset;
    columns_.width = list_.width - 2 * inset;
    columns_.gap = (sizes_.label * 2 / 3).ceil();
    columns_.pad = sizes_.label.ceil() / 4;
    columns_.number_width = numbers == 0 ? 0 : numbers + (sizes_.text_floor * 2 / 3).ceil();
    columns_.end_width = states == 0 ? 0 : states + columns_.gap;
    if (columns_.name_width() < (sizes_.text_floor * least_name_ems).ceil()) {
      columns_.end_width = 0;
      columns_.end_place = ListColumns::EndPlace::beneath;
    }
  }

  enum class Titles { one, all };

  // Where that costs no page.
  void add_second_titles() {
    std::vector<ListRow> fuller;
    for (const ProgrammeScreen::Line& line : screen_.lines) fuller.push_back(set_row(line, Titles::all));
    std::vector<std::size_t> starts = page_starts(fuller, columns_, list_.height);
    if (starts.size() > starts_.size()) return;
    rows_ = std::move(fuller);
    starts_ = std::move(starts);
  }

  [[nodiscard]] ListRow set_row(const ProgrammeScreen::Line& line, Titles how) const {
    using State = ProgrammeScreen::State;
    const bool done = line.state == State::done;
    const bool current = line.state == State::current;
    ListRow row;
    row.name_color = done ? colors_.dim : colors_.text;
    row.number_color = colors_.dim;
    row.end_color = current ? colors_.accent : (done ? colors_.dim : colors_.quiet);
    row.detail_color = done ? colors_.dim : colors_.quiet;
    row.mark = current ? ListRow::Mark::current : ListRow::Mark::none;
    row.number = number(line.item.number);
    const bool beneath = columns_.end_place == ListColumns::EndPlace::beneath;
    row.end = state(line, beneath ? columns_.name_width() : sizes_.safe.width);
    std::vector<NamedIn> titles = names_in(line.item.title, profile_);
    if (titles.empty()) titles = names_in(line.item.subgroup, profile_);
    if (titles.empty()) titles.push_back({item_words(line.item, words_), words_.language()});
    const int width = columns_.name_width();
    const Weight weight = current ? Weight::bold : Weight::regular;
    row.name = set_text(engine_, titles.front().text,
                        {.language = titles.front().language, .size = sizes_.text_floor, .weight = weight}, width);
    if (!line.item.subgroup.empty() && !line.item.title.empty()) {
      const NamedIn subgroup = names_in(line.item.subgroup, profile_, 1).front();
      row.beneath.push_back(
          set_text(engine_, subgroup.text, {.language = subgroup.language, .size = sizes_.label}, width));
    }
    if (titles.size() > 1 && how == Titles::all) {
      row.beneath.push_back(
          set_text(engine_, titles[1].text, {.language = titles[1].language, .size = sizes_.label}, width));
    }
    return row;
  }

  void draw_header(Composer& composer) const {
    RoomHeader header;
    constexpr std::size_t most = 2;
    for (const Words* words : all_words_of(profile_, most)) {
      header.titles.push_back({words->get(Word::programme_title), words->language()});
    }
    const std::string meeting = screen_.meeting_number.empty() ? "" : meeting_words(screen_.meeting_number, words_);
    const std::string title = name_within(screen_.meeting_title, words_);
    std::string begins;
    if (screen_.begins) begins = figures_of(*screen_.begins);
    const auto joined = [](const std::vector<std::string>& parts) {
      std::string text;
      for (const std::string& part : parts) {
        if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
      }
      return text;
    };
    header.details = {joined({meeting, title, begins}), joined({meeting, begins}), meeting};
    draw_room_header(composer, header, sizes_, profile_, engine_);
  }

  const ProgrammeScreen& screen_;
  const DisplayProfile& profile_;
  TextEngine& engine_;
  const Words& words_;
  const Palette& colors_;
  RoomSizes sizes_;
  int footer_ = 0;
  Rect list_;
  ListColumns columns_;
  std::vector<ListRow> rows_;
  std::vector<std::size_t> starts_;
};

}  // namespace

std::size_t draw_programme(Composer& composer, const ProgrammeScreen& screen, std::size_t page,
                           const DisplayProfile& profile, TextEngine& engine) {
  const ProgrammePage list(screen, profile, engine);
  list.draw(composer, page % list.pages());
  return list.pages();
}

}  // namespace rostrum
