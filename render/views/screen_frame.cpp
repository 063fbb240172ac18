#include "render/views/screen_frame.hpp"

#include <algorithm>

#include "render/views/markings.hpp"
#include "render/views/one_line.hpp"
#include "render/views/progress.hpp"
#include "render/views/room_words.hpp"
#include "render/views/speaker_name.hpp"

namespace rostrum {
namespace {

// A screen that holds fewer lines than this gives the header's place to the text: who speaks is known by then.
constexpr int least_lines_under_header = 3;

}  // namespace

ScreenFrame::ScreenFrame(const Statement& statement, const DisplayProfile& profile, TextEngine& engine)
    : ScreenFrame(ShownVersion{&statement, ShownVersion::Role::original, {}}, profile, engine) {}

ScreenFrame::ScreenFrame(const ShownVersion& version, const DisplayProfile& profile, TextEngine& engine)
    : sizes_(room_sizes(profile, engine.fonts())),
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

  set_header(version, count_place_ == CountPlace::header ? taken : 0, engine);

  const int bottom = markings_top_ - gap;
  int top = safe.y + label_line + gap / 2 + gap;
  const int text_line = engine.line_height(language_, sizes_.text).advance.ceil();
  const bool nothing_to_head = name_.lines.empty() && detail_.lines.empty() && count_place_ == CountPlace::footer;
  if (nothing_to_head || (bottom - top) / text_line < least_lines_under_header) {
    header_ = Header::left_out;
    top = safe.y;
  }
  rule_y_ = top - gap;
  body_ = {safe.x, top, safe.width - rail_width(safe), bottom - top};
}

void ScreenFrame::set_header(const ShownVersion& version, int taken, TextEngine& engine) {
  const Statement& statement = *version.statement;
  const TextStyle bold{.language = language_, .size = sizes_.label, .weight = Weight::bold};
  const TextStyle plain{.language = language_, .size = sizes_.label};
  const int width = sizes_.safe.width - taken;
  const auto fits = [&](const TextBlock& block) { return block.lines.size() == 1; };
  std::vector<std::string> names = names_by_length(statement.speaker);
  if (!statement.person.empty()) names.push_back(statement.person);
  if (names.size() == 1) names.push_back(shortened(names.front(), bold, width, engine));
  names.insert(names.begin(), version.name);
  names.insert(names.end(), {statement.heading, statement.place_date});
  for (const std::string& name : names) {
    if (name.empty()) continue;
    name_ = set_text(engine, name, bold, width);
    if (fits(name_)) break;
    name_ = {};
  }
  const int left = width - name_.width().ceil() - sizes_.label.ceil();
  for (const std::string& detail : {statement.meeting, statement.place_date}) {
    if (detail.empty() || left <= 0) continue;
    detail_ = set_text(engine, detail, plain, left);
    if (fits(detail_)) return;
    detail_ = {};
  }
}

void ScreenFrame::draw(Composer& composer, std::size_t current, std::size_t total, TextEngine& engine) const {
  const Rect& safe = sizes_.safe;
  if (header_ == Header::shown) draw_header(composer);

  int top = markings_top_;
  for (const TextBlock& block : markings_) top = composer.text(block, safe, top, palette_->marking);

  if (total > 0) {
    const TextBlock count = set_count(current, total, words_wanted_, sizes_.label, engine);
    const bool below = count_place_ == CountPlace::footer || header_ == Header::left_out;
    if (below) {
      // On the baseline of the last marking, which may be of another script.
      const TextBlock& beside = markings_.empty() ? count : markings_.back();
      const Fixed above_last = beside.line_height.advance * static_cast<std::int32_t>(beside.lines.size() - 1);
      const int last_top = safe.y + safe.height - beside.height();
      const int baseline = last_top + (beside.first_baseline() + above_last).round();
      composer.text_on_baseline(count, safe, baseline, palette_->quiet, Align::end);
    } else {
      composer.text_on_baseline(count, safe, header_baseline(), palette_->quiet, Align::end);
    }
  }
  draw_rail(composer, safe, body_, current, total, *palette_);
}

int ScreenFrame::header_baseline() const {
  return sizes_.safe.y + (sizes_.label * 9 / 10).ceil();
}

void ScreenFrame::draw_header(Composer& composer) const {
  const Rect& safe = sizes_.safe;
  const int baseline = header_baseline();
  composer.text_on_baseline(name_, safe, baseline, palette_->text);
  if (!detail_.lines.empty()) {
    Rect after = safe;
    const int used = name_.lines.empty() ? 0 : name_.width().ceil() + (sizes_.label * 3 / 5).ceil();
    after.x += used;
    after.width -= used;
    composer.text_on_baseline(detail_, after, baseline, palette_->quiet);
  }
  composer.fill({safe.x, rule_y_, safe.width, 2}, palette_->rule);
}

}  // namespace rostrum
