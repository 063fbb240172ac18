#include "render/views/desk_sticks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "render/views/desk_wall.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

using Stage = ShownStick::State;

constexpr std::size_t most_sticks_told = 3;  // sticks that are told of; more are counted

std::string counted(const NearPage& page, Word word, std::size_t count) {
  const std::array values = {WordValue("count", static_cast<double>(count))};
  return page.words.format(word, values);
}

std::string state_words(const NearPage& page, const ShownStick& stick) {
  switch (stick.state) {
    case Stage::reading: {
      if (stick.files == 0) return page.words.get(Word::stick_looking);
      const std::array values = {WordValue("done", static_cast<double>(stick.done)),
                                 WordValue("total", static_cast<double>(stick.files))};
      return page.words.format(Word::stick_reading, values);
    }
    case Stage::checking:
      return page.words.get(Word::stick_checking);
    case Stage::ready:
      return page.words.get(Word::stick_ready);
    case Stage::loaded:
      return page.words.get(Word::stick_loaded);
    case Stage::taking:
      return page.words.get(Word::stick_taking);
    case Stage::taken:
      return page.words.get(Word::stick_taken);
    case Stage::refused:
      return page.words.get(Word::stick_refused);
    case Stage::failed:
      return page.words.get(Word::stick_failed);
    case Stage::set_aside:
      return page.words.get(Word::stick_set_aside);
    case Stage::pulled:
      break;
  }
  return page.words.get(Word::stick_pulled);
}

Color state_color(const NearPage& page, Stage state) {
  switch (state) {
    case Stage::ready:
      return page.colors.accent;
    case Stage::failed:
    case Stage::pulled:
      return page.colors.over;
    case Stage::loaded:
    case Stage::taken:
      return page.colors.done;
    case Stage::reading:
    case Stage::checking:
    case Stage::taking:
    case Stage::refused:
    case Stage::set_aside:
      break;
  }
  return page.colors.quiet;
}

Color severity_color(const NearPage& page, Severity severity) {
  if (severity == Severity::error) return page.colors.over;
  return severity == Severity::warning ? page.colors.marking : page.colors.quiet;
}

// Lines from the top down, until one would pass the bottom.
class StickColumn {
 public:
  StickColumn(const NearPage& page, Rect box) : page_(page), box_(box), top_(box.y) {}

  [[nodiscard]] int top() const { return top_; }
  [[nodiscard]] int left() const { return box_.y + box_.height - top_; }
  void gap(int height) { top_ += height; }
  bool line(const std::string& words, Fixed size, Color color, Weight weight = Weight::regular, std::size_t most = 1) {
    if (words.empty()) return true;
    const TextBlock block = page_.cut(words, page_.style(size, weight), box_.width, most);
    if (block.height() > left()) return false;
    top_ = page_.composer.text(block, {box_.x, 0, box_.width, 0}, top_, color);
    return true;
  }

 private:
  const NearPage& page_;
  Rect box_;
  int top_;
};

// Each key with what it does, one below the other.
int keys_height(const NearPage& page, const std::vector<HelpLine>& keys, int width) {
  int height = 0;
  for (const HelpLine& each : keys) height += KeyStrip(page, {each}, width).height() + page.sizes.gap / 2;
  return height;
}

void draw_keys(const NearPage& page, const std::vector<HelpLine>& keys, Rect box) {
  int top = box.y;
  for (const HelpLine& each : keys) {
    const KeyStrip strip(page, {each}, box.width);
    strip.draw(box.x, top);
    top += strip.height() + page.sizes.gap / 2;
  }
}

std::string joined(const std::vector<std::string>& all, const char* between) {
  std::string text;
  for (const std::string& each : all) text += (text.empty() ? "" : between) + each;
  return text;
}

std::string named(const NearPage& page, Word word, const std::vector<std::string>& ids) {
  if (ids.empty()) return "";
  const std::string names = isolated(joined(ids, ", "));
  const std::array values = {WordValue("names", names)};
  return page.words.format(word, values);
}

void draw_changes(const NearPage& page, const StickSummary& summary, StickColumn& column) {
  const Fixed text = page.sizes.text;
  for (const StickSummary::Change& each : summary.changes) {
    const std::string statement = isolated(each.statement);
    const std::array values = {
        WordValue("statement", statement), WordValue("reworded", static_cast<double>(each.reworded)),
        WordValue("added", static_cast<double>(each.added)), WordValue("gone", static_cast<double>(each.gone))};
    const bool of_sentences = each.reworded + each.added + each.gone > 0;
    const Word word = of_sentences ? Word::stick_changes : Word::stick_changes_beside;
    column.line(page.words.format(word, values), text, page.colors.text, Weight::regular, 2);
    column.line(each.example.empty() ? "" : isolated(each.example), page.sizes.small, page.colors.quiet,
                Weight::regular, 2);
  }
  column.line(named(page, Word::stick_new_statements, summary.new_statements), text, page.colors.text, Weight::regular,
              2);
  column.line(named(page, Word::stick_statements_gone, summary.statements_gone), text, page.colors.marking,
              Weight::bold, 3);
}

// As many as find room; the rest is counted.
void draw_findings(const NearPage& page, const StickSummary& summary, StickColumn& column) {
  const std::size_t all = summary.errors + summary.warnings + summary.notes;
  const int for_rest = page.line(page.sizes.small);
  std::size_t told = 0;
  for (const Finding& each : summary.findings) {
    const TextBlock block = page.cut(isolated(each.sentence()), page.style(page.sizes.small), 1, 1);
    if (column.left() < block.height() * 3 + for_rest) break;
    if (!column.line(isolated(each.sentence()), page.sizes.small, severity_color(page, each.severity), Weight::regular,
                     3))
      break;
    ++told;
  }
  if (told < all) column.line(counted(page, Word::stick_more, all - told), page.sizes.small, page.colors.quiet);
}

Word kind_word(StickSummary::Kind kind) {
  switch (kind) {
    case StickSummary::Kind::loaded_already:
      return Word::stick_same_session;
    case StickSummary::Kind::newer_version:
      return Word::stick_newer_version;
    case StickSummary::Kind::another_session:
      break;
  }
  return Word::stick_another_session;
}

// Those that wait for an answer, then the others; of each the newest first, which is the one in somebody's hand.
std::vector<const ShownStick*> in_order(const std::vector<ShownStick>& sticks) {
  std::vector<const ShownStick*> order;
  for (auto stick = sticks.rbegin(); stick != sticks.rend(); ++stick) order.push_back(&*stick);
  std::stable_partition(order.begin(), order.end(), [](const ShownStick* each) { return each->state == Stage::ready; });
  return order;
}

std::string heading_note(const ShownStick& stick) {
  return std::to_string(stick.number) + " · " + isolated(stick.name);
}

}  // namespace

int draw_desk_sticks(const NearPage& page, const DeskScreen& screen, Rect box) {
  if (screen.sticks == nullptr || screen.sticks->sticks.empty()) return box.y;
  const auto& sticks = screen.sticks->sticks;
  const std::string beyond =
      sticks.size() > most_sticks_told ? counted(page, Word::stick_more, sticks.size() - most_sticks_told) : "";
  const bool waits =
      std::any_of(sticks.begin(), sticks.end(), [](const ShownStick& each) { return each.state == Stage::ready; });
  std::vector<HelpLine> opens;
  if (waits && !screen.stick_keys.empty()) opens.push_back(screen.stick_keys.front());
  const int keys = keys_height(page, opens, box.width);
  const int top = page.heading(box, box.y, {Word::stick_sticks, page.colors.quiet, beyond});
  StickColumn column(page, {box.x, top, box.width, box.y + box.height - keys - top});
  const std::vector<const ShownStick*> order = in_order(sticks);
  for (std::size_t i = 0; i < std::min(most_sticks_told, order.size()); ++i) {
    const ShownStick& stick = *order[i];
    const bool fits =
        column.line(heading_note(stick) + "  " + state_words(page, stick), page.sizes.text,
                    state_color(page, stick.state), stick.state == Stage::ready ? Weight::bold : Weight::regular, 2);
    if (!fits) break;
    if (stick.is_in && stick.may_unplug)
      column.line(page.words.get(Word::stick_safe_to_unplug), page.sizes.small, page.colors.done);
    if (!stick.sentence.empty())
      column.line(isolated(stick.sentence), page.sizes.small, page.colors.text, Weight::regular, 2);
    for (const Finding& found : stick.found) {
      if (stick.state != Stage::reading && stick.state != Stage::checking) break;
      column.line(isolated(found.sentence()), page.sizes.small, severity_color(page, found.severity), Weight::regular,
                  2);
      break;  // the others come with the summary
    }
  }
  if (opens.empty()) return column.top();
  column.gap(page.sizes.gap / 2);
  draw_keys(page, opens, {box.x, column.top(), box.width, keys});
  column.gap(keys);
  return column.top();
}

bool draw_stick_summary(const NearPage& page, const DeskScreen& screen, Rect box) {
  if (screen.sticks == nullptr || screen.sticks->open == 0) return false;
  const auto& sticks = screen.sticks->sticks;
  const auto open = std::find_if(sticks.begin(), sticks.end(), [&](const ShownStick& each) {
    return each.number == screen.sticks->open && each.summary != nullptr;
  });
  if (open == sticks.end()) return false;
  const StickSummary& summary = *open->summary;
  const int keys = keys_height(page, screen.stick_keys, box.width);
  // The clock goes on being watched.
  int top = box.y;
  if (screen.timer.shown)
    top =
        page.timer({box.x, box.y, box.width, 0}, top, screen.timer, page.sizes.headline, Align::start) + page.sizes.gap;
  top = page.heading(box, top, {Word::stick_sticks, page.colors.accent, heading_note(*open)});
  StickColumn column(page, {box.x, top, box.width, box.y + box.height - keys - page.sizes.gap - top});
  const std::string title = summary.title.empty() ? page.words.get(Word::stick_untitled) : isolated(summary.title);
  column.line(title, page.sizes.large, page.colors.text, Weight::bold, 2);
  std::string holds = counted(page, Word::stick_statements, summary.statements);
  if (summary.speakers > 0) holds += " · " + counted(page, Word::stick_speakers, summary.speakers);
  column.line(holds, page.sizes.text, page.colors.text, Weight::regular, 2);
  if (summary.speakers == 0)
    column.line(page.words.get(Word::stick_no_speakers), page.sizes.small, page.colors.marking, Weight::regular, 3);
  column.line(isolated(joined(summary.languages, ", ")), page.sizes.text, page.colors.quiet, Weight::regular, 2);
  column.line(page.words.get(kind_word(summary.kind)), page.sizes.text, page.colors.accent, Weight::bold, 4);
  if (!summary.vouched.empty())
    column.line(isolated(summary.vouched), page.sizes.text,
                summary.asks || summary.refused ? page.colors.marking : page.colors.quiet, Weight::regular, 2);
  if (!open->sentence.empty())
    column.line(isolated(open->sentence), page.sizes.text, page.colors.over, Weight::regular, 3);
  if (open->is_in && open->may_unplug)
    column.line(page.words.get(Word::stick_safe_to_unplug), page.sizes.small, page.colors.done);
  column.gap(page.sizes.gap / 2);
  draw_changes(page, summary, column);
  const std::vector<std::string> counts{counted(page, Word::stick_errors, summary.errors),
                                        counted(page, Word::stick_warnings, summary.warnings),
                                        counted(page, Word::stick_notes, summary.notes)};
  const Color worst =
      summary.errors > 0 ? page.colors.over : (summary.warnings > 0 ? page.colors.marking : page.colors.done);
  column.line(joined(counts, "\u00A0· "), page.sizes.text, worst, Weight::bold, 2);  // no line begins with a dot
  draw_findings(page, summary, column);
  draw_keys(page, screen.stick_keys, {box.x, box.y + box.height - keys, box.width, keys});
  return true;
}

}  // namespace rostrum
