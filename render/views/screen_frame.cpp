#include "render/views/screen_frame.hpp"

#include <algorithm>

#include "content/statement/sender_name.hpp"
#include "render/views/markings.hpp"
#include "render/views/one_line.hpp"
#include "render/views/progress.hpp"
#include "render/views/room_words.hpp"
#include "render/views/speaker_name.hpp"

namespace rostrum {
namespace {

// A screen that holds fewer lines than this gives the header's place to the text: who speaks is known by then.
constexpr int least_lines_under_header = 3;

int last_line_width(const std::vector<TextBlock>& blocks) {
  return blocks.empty() || blocks.back().lines.empty() ? 0 : blocks.back().lines.back().width.ceil();
}

}  // namespace

ScreenFrame::ScreenFrame(const Statement& statement, const DisplayProfile& profile, TextEngine& engine)
    : ScreenFrame(ShownVersion{&statement, ShownVersion::Role::original, {}}, profile, engine) {}

ScreenFrame::ScreenFrame(const ShownVersion& version, const DisplayProfile& profile, TextEngine& engine)
    : version_(version),
      sizes_(room_sizes(profile, engine.fonts())),
      language_(version.statement->language),
      words_wanted_(language_beside(*version.statement, profile)),
      palette_(&palette(profile.theme)) {
  const Statement& statement = *version.statement;
  const Rect& safe = sizes_.safe;
  const int label_line = engine.line_height(language_, sizes_.label).advance.ceil();
  const int gap = (sizes_.label / 2).ceil();

  // The count at the other end of the footer keeps its place free.
  const int taken = count_width(words_wanted_, sizes_.label, engine) + sizes_.label.ceil();
  markings_ = set_markings(statement, profile, sizes_.label, safe.width - taken, engine);
  if (lines_of(markings_) > 1) {  // the count gives way to the markings and goes up
    markings_ = set_markings(statement, profile, sizes_.label, safe.width, engine);
    count_place_ = CountPlace::header;
  }
  int markings_height = 0;
  for (const TextBlock& block : markings_) markings_height += block.height();
  markings_top_ = safe.y + safe.height - std::max(markings_height, label_line);

  heading_ = set_header(count_place_ == CountPlace::header ? taken : 0, engine);

  const int bottom = markings_top_ - gap;
  int top = safe.y + label_line + gap / 2 + gap;
  const int text_line = engine.line_height(language_, sizes_.text).advance.ceil();
  const bool nothing_to_head =
      heading_.name.lines.empty() && heading_.detail.lines.empty() && count_place_ == CountPlace::footer;
  if (nothing_to_head || (bottom - top) / text_line < least_lines_under_header) {
    header_ = Header::left_out;
    top = safe.y;
  }
  rule_y_ = top - gap;
  body_ = {safe.x, top, safe.width - rail_width(safe), bottom - top};
}

ScreenFrame::Heading ScreenFrame::set_header(int taken, TextEngine& engine) const {
  const Statement& statement = *version_.statement;
  const TextStyle bold{.language = language_, .size = sizes_.label, .weight = Weight::bold};
  const TextStyle plain{.language = language_, .size = sizes_.label};
  const int width = sizes_.safe.width - taken;
  const auto fits = [&](const TextBlock& block) { return block.lines.size() == 1; };
  std::vector<std::string> names = names_by_length(sender_name(statement));
  if (!statement.person.empty()) names.push_back(statement.person);
  if (names.size() == 1) names.push_back(shortened(names.front(), bold, width, engine));
  names.insert(names.begin(), version_.name);
  names.insert(names.end(), {statement.heading, statement.place_date});
  Heading heading;
  for (const std::string& name : names) {
    if (name.empty()) continue;
    heading.name = set_text(engine, name, bold, width);
    if (fits(heading.name)) break;
    heading.name = {};
  }
  const int left = width - heading.name.width().ceil() - sizes_.label.ceil();
  for (const std::string& detail : {statement.meeting, statement.place_date}) {
    if (detail.empty() || left <= 0) continue;
    heading.detail = set_text(engine, detail, plain, left);
    if (fits(heading.detail)) break;
    heading.detail = {};
  }
  return heading;
}

void ScreenFrame::draw(Composer& composer, std::size_t current, std::size_t total, const StatementNotes& notes,
                       TextEngine& engine) const {
  const Rect& safe = sizes_.safe;
  CountStands count_stands = CountStands::yes;
  if (header_ == Header::shown) {
    draw_noted_header(composer, notes, engine);
  } else {
    count_stands = draw_noted_footer(composer, notes, engine);
  }

  int top = markings_top_;
  for (const TextBlock& block : markings_) top = composer.text(block, safe, top, palette_->marking);

  if (total > 0 && count_stands == CountStands::yes) {
    const TextBlock count = set_count(current, total, words_wanted_, sizes_.label, engine);
    const bool below = count_place_ == CountPlace::footer || header_ == Header::left_out;
    const int beside = below && count_place_ == CountPlace::header ? last_line_width(markings_) : 0;
    if (beside + sizes_.label.ceil() / 2 + count.width().ceil() > safe.width) count_stands = CountStands::gives_way;
    const int baseline = below ? footer_baseline(count) : header_baseline();
    if (count_stands == CountStands::yes) composer.text_on_baseline(count, safe, baseline, palette_->quiet, Align::end);
  }
  draw_rail(composer, safe, body_, current, total, *palette_, notes.marks);
}

// On the baseline of the last marking, which may be of another script than `beside`.
int ScreenFrame::footer_baseline(const TextBlock& beside) const {
  const TextBlock& block = markings_.empty() ? beside : markings_.back();
  const Fixed above_last = block.line_height.advance * static_cast<std::int32_t>(block.lines.size() - 1);
  return sizes_.safe.y + sizes_.safe.height - block.height() + (block.first_baseline() + above_last).round();
}

void ScreenFrame::draw_noted_header(Composer& composer, const StatementNotes& notes, TextEngine& engine) const {
  const Rect& safe = sizes_.safe;
  const Words& words = Words::of(words_wanted_);
  const LineTimer timer(notes.timer, sizes_.label, words.language(), engine);
  const std::vector<std::string> notice = notice_words(notes, words);
  if (timer.width() == 0 && notice.empty()) {
    draw_header(composer, heading_);
    return;
  }
  const int gap = sizes_.label.ceil();
  int taken = count_place_ == CountPlace::header ? count_width(words_wanted_, sizes_.label, engine) + gap : 0;
  timer.place(composer, safe.x + safe.width - taken - timer.width(), header_baseline(), *palette_, engine);
  if (timer.width() > 0) taken += timer.width() + gap;
  Heading heading = set_header(taken, engine);
  if (notice.empty()) {
    draw_header(composer, heading);
    return;
  }
  // The notice is worth more than the meeting's name, and than that of who speaks where there is no room for both.
  const int name = heading.name.lines.empty() ? 0 : heading.name.width().ceil() + (sizes_.label * 3 / 5).ceil();
  heading.detail = {};
  auto block = set_notice(notice, words.language(), sizes_.label, safe.width - taken - name, engine);
  const bool beside_name = block.has_value();
  if (!block) block = set_notice(notice, words.language(), sizes_.label, safe.width - taken, engine);
  if (!beside_name && block) heading.name = {};
  draw_header(composer, heading);
  const int x = beside_name ? name : 0;
  if (block) {
    composer.text_on_baseline(*block, {safe.x + x, 0, safe.width - x, 0}, header_baseline(), palette_->marking);
  }
}

ScreenFrame::CountStands ScreenFrame::draw_noted_footer(Composer& composer, const StatementNotes& notes,
                                                        TextEngine& engine) const {
  const Rect& safe = sizes_.safe;
  const Words& words = Words::of(words_wanted_);
  const std::vector<std::string> variants = notice_words(notes, words);
  const LineTimer timer(notes.timer, sizes_.label, words.language(), engine);
  if (timer.width() == 0 && variants.empty()) return CountStands::yes;
  const int gap = sizes_.label.ceil();
  const int markings = markings_.empty() ? 0 : markings_.back().width().ceil() + gap;
  const int baseline = footer_baseline(set_count(0, 1, words_wanted_, sizes_.label, engine));
  int end = safe.x + safe.width - count_width(words_wanted_, sizes_.label, engine) - gap;
  CountStands count = CountStands::yes;
  if (timer.width() > 0 && end - timer.width() < safe.x + markings) {
    end = safe.x + safe.width;  // how long is worth more than how far
    count = CountStands::gives_way;
  }
  if (timer.width() > 0 && end - timer.width() >= safe.x + markings) {
    timer.place(composer, end - timer.width(), baseline, *palette_, engine);
    end -= timer.width() + gap;
  }
  auto notice = set_notice(variants, words.language(), sizes_.label, end - safe.x - markings, engine);
  if (!notice && count == CountStands::yes && timer.width() == 0 && !variants.empty()) {
    end = safe.x + safe.width;
    notice = set_notice(variants, words.language(), sizes_.label, end - safe.x - markings, engine);
    if (notice) count = CountStands::gives_way;
  }
  if (notice) {
    composer.text_on_baseline(*notice, {safe.x, 0, end - safe.x, 0}, baseline, palette_->marking, Align::end);
  }
  return count;
}

int ScreenFrame::header_baseline() const {
  return sizes_.safe.y + (sizes_.label * 9 / 10).ceil();
}

void ScreenFrame::draw_header(Composer& composer, const Heading& heading) const {
  const Rect& safe = sizes_.safe;
  const int baseline = header_baseline();
  composer.text_on_baseline(heading.name, safe, baseline, palette_->text);
  if (!heading.detail.lines.empty()) {
    Rect after = safe;
    const int used = heading.name.lines.empty() ? 0 : heading.name.width().ceil() + (sizes_.label * 3 / 5).ceil();
    after.x += used;
    after.width -= used;
    composer.text_on_baseline(heading.detail, after, baseline, palette_->quiet);
  }
  composer.fill({safe.x, rule_y_, safe.width, 2}, palette_->rule);
}

}  // namespace rostrum
