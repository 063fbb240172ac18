#include "render/views/desk_panel.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include "render/views/meeting_words.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_messages = 4;
constexpr std::size_t lines_of_a_message = 2;

// Lines of text from the top down, until one would pass the bottom; that one and all after it are left out.
class Column {
 public:
  Column(const NearPage& page, Rect box) : page_(page), box_(box), top_(box.y) {}

  [[nodiscard]] int top() const { return top_; }
  [[nodiscard]] int left() const { return box_.y + box_.height - top_; }

  void gap(int height) { top_ += height; }
  void text(const TextBlock& block, Color color) {
    if (block.height() > left()) return;
    top_ = page_.composer.text(block, {box_.x, 0, box_.width, 0}, top_, color);
  }
  void line(const std::string& words, Fixed size, Color color, Weight weight = Weight::regular, std::size_t most = 1) {
    if (!words.empty()) text(page_.cut(words, page_.style(size, weight), box_.width, most), color);
  }
  // On one line where they fit, else each on its own.
  void parts(const std::vector<std::string>& parts, Color color, Weight weight) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : " · ") + part;
    const TextBlock one = set_text(page_.engine, all, page_.style(page_.sizes.text, weight), box_.width);
    if (one.lines.size() == 1 && !all.empty()) return text(one, color);
    for (const std::string& part : parts) line(part, page_.sizes.text, color, weight, 2);
  }
  void timer(const ShownTimer& timer) {
    if (page_.timer_height(page_.sizes.figures) > left()) return;
    top_ = page_.timer(box_, top_, timer, page_.sizes.figures, Align::start);
  }

 private:
  const NearPage& page_;
  Rect box_;
  int top_;
};

// How long too much or too little there is, and where the time is over.
std::vector<std::string> forecast(const NearPage& page, const DeskScreen& screen) {
  if (!screen.over_by_ms) return {};
  const bool over = *screen.over_by_ms > 0;
  const std::int64_t seconds = (std::abs(*screen.over_by_ms) + 500) / 1000;
  const std::array time = {WordValue("time", figures_of(seconds))};
  std::vector<std::string> parts = {page.words.format(over ? Word::desk_over_by : Word::desk_to_spare, time)};
  if (over && screen.ends_at) {
    const std::array segment = {WordValue("segment", static_cast<double>(*screen.ends_at))};
    parts.push_back(page.words.format(Word::desk_ends_at, segment));
  }
  return parts;
}

void draw_pace(const NearPage& page, const DeskScreen& screen, Column& column) {
  if (screen.words_a_minute) {
    const std::array values = {WordValue("count", *screen.words_a_minute)};
    column.line(page.words.format(Word::desk_pace, values), page.sizes.text, page.colors.quiet);
  }
  if (screen.too_fast) {
    column.line(page.words.get(Word::desk_too_fast), page.sizes.text, page.colors.marking, Weight::bold, 2);
  }
  const bool over = screen.over_by_ms && *screen.over_by_ms > 0;
  column.parts(forecast(page, screen), over ? page.colors.over : page.colors.quiet,
               over ? Weight::bold : Weight::regular);
}

// A name, and beside it what it is, where there is room for both.
void draw_waiting(const NearPage& page, const SpeakerLine& line, Rect box, int baseline) {
  const TextBlock name = page.cut(page.best(line.name), page.style(page.sizes.large), box.width);
  page.composer.text_on_baseline(name, box, baseline, page.colors.text);
  const int used = name.width().ceil() + page.sizes.gap / 2;
  const int left = box.width - used;
  const std::string beside = qualifiers(page, line);
  if (beside.empty() || left <= 0) return;
  // A few letters and an ellipsis say nothing.
  constexpr int least_ems = 10;
  const TextBlock quiet = page.cut(beside, page.style(page.sizes.small), left);
  const bool whole = quiet.lines.front().range.end == beside.size();
  if (!whole && left < page.sizes.small.ceil() * least_ems) return;
  page.composer.text_on_baseline(quiet, {box.x + used, 0, left, 0}, baseline, page.colors.quiet);
}

std::vector<TextBlock> set_messages(const NearPage& page, const DeskScreen& screen, int width) {
  std::vector<TextBlock> all;
  for (const std::string& message : screen.messages) {
    if (all.size() == most_messages) break;
    all.push_back(page.cut(isolated(message), page.style(page.sizes.text), width, lines_of_a_message));
  }
  return all;
}

int draw_list(const NearPage& page, const DeskScreen& screen, Rect box) {
  const std::array values = {WordValue("count", static_cast<double>(screen.waiting.size() + screen.beyond))};
  int top =
      page.heading(box, box.y, {Word::desk_queue, page.colors.quiet, page.words.format(Word::desk_waiting, values)});
  const int line = page.line(page.sizes.large);
  const int first = page.engine.line_height(page.words.language(), page.sizes.large).ascent.ceil();
  for (const SpeakerLine& waiting : screen.waiting) {
    if (top + line > box.y + box.height) break;
    draw_waiting(page, waiting, box, top + first);
    top += line;
  }
  return top;
}

}  // namespace

int draw_desk_speaker(const NearPage& page, const DeskScreen& screen, Rect box) {
  const bool point = screen.point_of_order.has_value();
  const Word title = point ? Word::desk_point_of_order : Word::desk_speaker;
  const Color color = point ? page.colors.marking : page.colors.quiet;
  const MeetingState::Phase phase = screen.phase;
  Rect line = box;
  if (phase != MeetingState::Phase::in_session) {
    line.width -= page.chip(line, box.y, phase_word(phase), page.colors.marking) + page.sizes.gap;
  }
  const std::string note = phase == MeetingState::Phase::in_session ? page.words.get(phase_word(phase)) : "";
  const int top = page.heading(line, box.y, {title, color, note});

  Column column(page, {box.x, top, box.width, box.y + box.height - top});
  const std::string name = screen.now ? page.best(screen.now->name) : "";
  const Fixed headline = page.sizes.headline;
  if (point) {
    column.line(page.best(*screen.point_of_order), headline, page.colors.text, Weight::bold, 2);
    if (!name.empty()) {
      const std::array values = {WordValue("name", isolated(name))};
      column.line(page.words.format(Word::desk_interrupted, values), page.sizes.small, page.colors.quiet);
    }
  } else if (screen.now) {
    column.line(name, headline, page.colors.text, Weight::bold, 2);
    column.line(qualifiers(page, *screen.now), page.sizes.small, page.colors.quiet);
  } else {
    column.line(page.words.get(Word::desk_nobody), headline, page.colors.quiet, Weight::regular, 2);
  }
  column.gap(page.sizes.gap / 2);
  column.timer(screen.timer);
  column.gap(page.sizes.gap / 2);
  draw_pace(page, screen, column);
  return column.top();
}

void draw_desk_list_and_messages(const NearPage& page, const DeskScreen& screen, Rect box) {
  const std::vector<TextBlock> messages = set_messages(page, screen, box.width);
  int wanted = messages.empty() ? 0 : page.heading_height() + page.sizes.gap * 3 / 2;
  for (const TextBlock& message : messages) wanted += message.height();
  const int for_messages = std::min(wanted, screen.waiting.empty() ? box.height : box.height * 2 / 5);

  const int bottom = box.y + box.height;
  int top = draw_list(page, screen, {box.x, box.y, box.width, box.height - for_messages});
  if (messages.empty()) return;
  top += page.sizes.gap * 3 / 2;
  if (top + page.heading_height() + messages.front().height() > bottom) return;
  top = page.heading(box, top, {Word::desk_for_you, page.colors.quiet, ""});
  Color color = page.colors.text;  // the newest
  for (const TextBlock& message : messages) {
    if (top + message.height() > bottom) break;
    top = page.composer.text(message, box, top, color);
    color = page.colors.quiet;
  }
}

}  // namespace rostrum
