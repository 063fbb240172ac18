#include "render/views/notice_band.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "render/views/local_names.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/room_words.hpp"
#include "render/views/theme.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_languages = 3;
constexpr int unbounded = std::numeric_limits<std::int16_t>::max();
// Hundredths: what letters need of their line's height, and how much of the upper margin everything may go up by.
constexpr int line_share = 104, least_line_share = 88, most_raised = 80;

int gap_between(Fixed size) {
  return (size * 6 / 5).ceil();
}

}  // namespace

NoticeBand::NoticeBand(const LocalText& text, const DisplayProfile& profile, Rehearsal rehearsal, TextEngine& engine)
    : palette_(&palette(profile.theme)) {
  place(profile, engine);
  set_pages(text, profile, rehearsal, engine);
}

void NoticeBand::place(const DisplayProfile& profile, TextEngine& engine) {
  const RoomSizes sizes = room_sizes(profile, engine.fonts());
  const int hidden = static_cast<int>(std::lround(profile.height * profile.overscan));
  const int margin = profile.height / 20;
  const int gap = (sizes.label / 6).ceil();
  int line = 0;  // of the highest script
  for (const Language& language : profile.languages)
    line = std::max(line, engine.line_height(language, sizes.label).advance.ceil());
  line = std::max(line, engine.line_height(words_of(profile).language(), sizes.label).advance.ceil());
  const int wanted = line * line_share / 100;

  const int text_bottom = sizes.safe.y + sizes.safe.height;
  const int bottom = profile.height - hidden;
  const auto foot = [&] {
    const int top = text_bottom - raised_ + gap;
    return left_beside({0, top, profile.width, bottom - top}, profile.keepout);
  };
  box_ = foot();
  // What is kept out above or beneath the text leaves it no margin to move in.
  const bool free_above = sizes.safe.y >= hidden + margin && !profile.keepout;
  if (free_above && box_.height < wanted) {
    raised_ = std::min(wanted - box_.height, margin * most_raised / 100);
    box_ = foot();
  }
  if (box_.height > wanted) {
    box_.y += box_.height - wanted;
    box_.height = wanted;
  }
  const Rect head = left_beside({0, hidden, profile.width, sizes.safe.y - gap - hidden}, profile.keepout);
  if (box_.height < margin / 2 && head.height > box_.height) box_ = head;
  size_ = sizes.label;
  const int least = line * least_line_share / 100;
  if (box_.height < least) size_ = Fixed::from_pixels(std::max(1, (sizes.label * box_.height / least).ceil() - 1));
  const int left = std::max(box_.x, sizes.safe.x), right = std::min(box_.x + box_.width, profile.width - sizes.safe.x);
  line_ = {left, box_.y, std::max(1, right - left), box_.height};
}

int NoticeBand::width_of(const Page& page) const {
  int width = -gap_between(size_);
  for (const Said& each : page) width += each.line.width().ceil() + gap_between(size_);
  return width;
}

void NoticeBand::set_pages(const LocalText& text, const DisplayProfile& profile, Rehearsal rehearsal,
                           TextEngine& engine) {
  const std::vector<NamedIn> all = names_in(text, profile, most_languages);
  const Words& words = words_of(profile);
  direction_ = all.empty() ? words.language().direction() : all.front().language.direction();
  Page head;
  if (rehearsal == Rehearsal::yes) {
    const std::string word = in_capitals(words.get(Word::room_rehearsal), words.language());
    const TextStyle style{.language = words.language(), .size = size_, .weight = Weight::bold};
    head.push_back({set_text(engine, word, style, unbounded), palette_->marking});
  }
  Page together = head;
  for (const NamedIn& each : all)
    together.push_back(
        {set_text(engine, each.text, {.language = each.language, .size = size_}, unbounded), palette_->text});
  if (together.empty() || width_of(together) <= line_.width) {
    pages_.push_back(std::move(together));
    return;
  }
  const int taken = head.empty() ? 0 : width_of(head) + gap_between(size_);
  for (const NamedIn& each : all) {
    const TextStyle style{.language = each.language, .size = size_};
    const TextBlock lines = set_text(engine, each.text, style, std::max(1, line_.width - taken), Breaking::balanced);
    for (const Line& line : lines.lines) {
      Page page = head;
      page.push_back({TextBlock{{line}, lines.line_height}, palette_->text});
      pages_.push_back(std::move(page));
    }
  }
}

void NoticeBand::draw(Composer& composer, std::size_t page) const {
  composer.read(direction_);
  Rect line = line_;
  Rect box = box_;
  if (direction_ == Direction::right_to_left) {  // what is kept out stays where it is
    line.x = composer.width() - line.x - line.width;
    box.x = composer.width() - box.x - box.width;
  }
  composer.fill(box, palette_->panel);
  composer.fill({box.x, box.y, box.width, std::max(2, box.height / 24)}, palette_->accent);
  const Page& shown = pages_[page % pages_.size()];
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const TextBlock& block = shown[i].line;
    const int width = block.width().ceil();
    const int top = line.y + (line.height - block.line_height.advance.ceil()) / 2;
    if (i > 0) {
      const int rule = std::max(2, size_.ceil() / 20);
      composer.fill({line.x - gap_between(size_) / 2, line.y + line.height / 4, rule, line.height / 2},
                    palette_->ahead);
    }
    composer.text_on_baseline(block, {line.x, 0, width, 0}, top + block.first_baseline().round(), shown[i].color);
    line.x += width + gap_between(size_);
  }
}

}  // namespace rostrum
