#include "render/views/speaker_view.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "render/views/channel_line.hpp"
#include "render/views/hold_view.hpp"
#include "render/views/now_panel.hpp"
#include "render/views/one_line.hpp"
#include "render/views/page_mark.hpp"
#include "render/views/paged_rows.hpp"
#include "render/views/room_header.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"
#include "render/views/speaker_block.hpp"
#include "render/views/speaker_words.hpp"
#include "render/views/theme.hpp"
#include "render/views/timer_block.hpp"

namespace rostrum {
namespace {

class SpeakerPage {
 public:
  SpeakerPage(const SpeakerScreen& screen, SpokenOf speaker, const DisplayProfile& profile, TextEngine& engine)
      : screen_(screen),
        speaker_(std::move(speaker)),
        profile_(profile),
        engine_(engine),
        words_(words_of(profile)),
        colors_(palette(profile.theme)),
        sizes_(room_sizes(profile, engine.fonts())) {
    gap_ = (sizes_.label * 3 / 4).ceil();
    set_header();
    set_footer();
    const Rect& safe = sizes_.safe;
    body_ = {safe.x, safe.y + header_, safe.width, safe.height - header_ - footer_};
    set_figures(timer_size());
    if (!set_lines()) {
      set_figures(sizes_.text_floor);
      set_lines();
    }
    set_block();
    if (!timer_ || block_.name_size >= timer_size()) return;
    // Nothing is larger than who speaks.
    set_figures(std::max(sizes_.text_floor, block_.name_size));
    set_block();
  }

  [[nodiscard]] std::size_t pages() const { return lines_.size(); }

  void draw(Composer& composer, std::size_t page) const {
    draw_caption(composer, page);
    const int height = block_.height() + lines_height() + timer_height();
    // What is left over goes between who speaks, what is said and how long.
    const int left = std::max(0, body_.height - height);
    int top = body_.y + left / 4;
    top = block_.draw(composer, body_, top);
    for (const SetRow& row : lines_[page])
      top = composer.text(row.block, body_, top + row.gap_before, row.color, Align::own_start);
    if (timer_) {
      const int timer_top = body_.y + body_.height - timer_->height() - (lines_height() == 0 ? left / 6 : 0);
      place_timer(composer, *timer_, body_.x, timer_top, Align::start, {colors_.text, colors_.quiet, colors_.field});
    }
    draw_footer(composer);
  }

 private:
  [[nodiscard]] Fixed timer_size() const { return std::max(sizes_.text_floor, sizes_.text * 9 / 4); }
  [[nodiscard]] int timer_height() const { return timer_ ? timer_->height() + gap_ : 0; }
  // Of the highest page: nothing moves when they turn.
  [[nodiscard]] int lines_height() const {
    int height = 0;
    for (const auto& page : lines_) height = std::max(height, page.empty() ? 0 : height_of(page) + gap_);
    return height;
  }

  void set_figures(Fixed size) {
    if (screen_.timer.shown) timer_ = set_timer(screen_.timer, size, sizes_.label, words_.language(), engine_);
  }

  void set_header() { header_ = room_header_height(sizes_, words_.language(), engine_); }

  void set_footer() {
    const int line = engine_.line_height(words_.language(), sizes_.label).advance.ceil();
    const Rect& safe = sizes_.safe;
    if (screen_.next) {
      const NamedIn name = speaker_names(*screen_.next, profile_).front();
      const std::string text = words_.get(Word::speaker_next) + ": " + isolated(name.text);
      constexpr std::size_t most_lines = 2;
      const TextStyle style{.language = words_.language(), .size = sizes_.label};
      next_ = cut_text(text, style, safe.width, most_lines, engine_);
    }
    int beside = safe.width - sizes_.label.ceil();
    if (next_) beside -= next_->width().ceil();
    if (next_ && next_->lines.size() > 1) beside = 0;
    channels_ = set_channels(screen_.channels, profile_, words_, sizes_.label, beside, engine_);
    const auto alone = set_channels(screen_.channels, profile_, words_, sizes_.label, safe.width, engine_);
    const bool shorter = alone && (!channels_ || channels_->width() < alone->width());
    if (next_ && shorter) {  // each on a line of its own
      channels_ = alone;
      channels_apart_ = true;
    }
    const int next_height = next_ ? next_->height() : 0;
    footer_ = std::max(next_height, channels_ ? line : 0) + (channels_apart_ ? line : 0);
    if (footer_ > 0) footer_ += gap_;
    const int name = engine_.line_height(words_.language(), sizes_.text_floor).advance.ceil() * 2;
    if (header_ + footer_ + name > safe.height) {  // a very deep room sees who speaks
      next_.reset();
      channels_.reset();
      footer_ = 0;
    }
  }

  // What was typed of a speech, in each language of the display that it was given in, as large as all of it stands
  // beneath who says it. Where it does not at the floor either, the languages take turns, and what is too long for its
  // place goes on page by page: false then.
  bool set_lines() {
    const int name = engine_.line_height(words_.language(), sizes_.text_floor).advance.ceil();
    const int room = body_.height - name - timer_height() - gap_;
    const std::vector<NamedIn> said = names_in(screen_.line, profile_, profile_.languages.size());
    const auto set = [&](const NamedIn& line, Fixed size) {
      TextBlock block = set_text(engine_, line.text, {.language = line.language, .size = size}, body_.width);
      return SetRow{std::move(block), colors_.rest, gap_};
    };
    for (const Fixed size : {sizes_.text, (sizes_.text + sizes_.text_floor) / 2, sizes_.text_floor}) {
      lines_.assign(1, {});
      for (const NamedIn& line : said) lines_.front().push_back(set(line, size));
      if (lines_height() <= room) return true;
    }
    lines_.clear();
    for (const NamedIn& line : said) {
      const SetRow row = set(line, sizes_.text_floor);
      if (row.block.line_height.advance.ceil() > room - gap_) continue;  // a very deep room sees who speaks
      for (std::vector<SetRow>& page : paged({row}, room - gap_)) lines_.push_back(std::move(page));
    }
    if (lines_.empty()) lines_.emplace_back();
    return false;
  }

  void set_block() {
    const Fixed largest = std::max(sizes_.text_floor, screen_.line.empty() ? sizes_.text * 9 / 4 : sizes_.text * 3 / 2);
    const SpeakerSizes type{largest, sizes_.text_floor, std::max(sizes_.label, sizes_.text * 3 / 5)};
    SpokenOf named = speaker_;
    named.caption.clear();
    block_ = set_speaker(named, type, body_.width, body_.height - lines_height() - timer_height(), colors_, engine_);
  }

  void draw_caption(Composer& composer, std::size_t page) const {
    RoomHeader header;
    if (pages() > 1) header.details.push_back(page_figures(page, pages()));
    header.titles.push_back({speaker_.caption, speaker_.language});
    draw_room_header(composer, header, sizes_, profile_, engine_);
  }

  void draw_footer(Composer& composer) const {
    const Rect& safe = sizes_.safe;
    int bottom = safe.y + safe.height;
    if (channels_) {
      const int top = bottom - channels_->height();
      composer.text(*channels_, safe, top, colors_.quiet, channels_apart_ || !next_ ? Align::start : Align::end);
      if (channels_apart_) bottom = top;
    }
    if (next_) composer.text(*next_, safe, bottom - next_->height(), colors_.text);
  }

  const SpeakerScreen& screen_;
  SpokenOf speaker_;
  const DisplayProfile& profile_;
  TextEngine& engine_;
  const Words& words_;
  const Palette& colors_;
  RoomSizes sizes_;
  int gap_ = 0, header_ = 0, footer_ = 0;
  Rect body_;
  std::optional<TimerBlock> timer_;
  std::vector<std::vector<SetRow>> lines_ = {{}};  // by page
  std::optional<TextBlock> next_, channels_;
  bool channels_apart_ = false;
  SpeakerBlock block_;
};

}  // namespace

std::size_t draw_speaker(Composer& composer, const SpeakerScreen& screen, std::size_t page,
                         const DisplayProfile& profile, TextEngine& engine) {
  auto speaker = speaker_now(screen.now, screen.point_of_order, profile);
  if (!speaker) {  // nobody speaks: quiet until somebody does
    draw_hold(composer, {}, profile, engine);
    return 1;
  }
  const SpeakerPage shown(screen, *std::move(speaker), profile, engine);
  shown.draw(composer, page % shown.pages());
  return shown.pages();
}

}  // namespace rostrum
