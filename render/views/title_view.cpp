#include "render/views/title_view.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "render/views/arrangement.hpp"
#include "render/views/hold_view.hpp"
#include "render/views/parallel_title.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/title_card.hpp"

namespace rostrum {
namespace {

class TitlePage {
 public:
  TitlePage(const ShownVersion& version, const DisplayProfile& profile, TextEngine& engine)
      : statement_(*version.statement),
        engine_(engine),
        colors_(palette(profile.theme)),
        sizes_(room_sizes(profile, engine.fonts())),
        card_(version, sizes_, {.width = sizes_.safe.width}, profile, engine) {
    chosen_ = title_variants().back();
    for (const TitleVariant& variant : title_variants()) {
      if (set(variant)) {
        chosen_ = variant;
        return;
      }
    }
    set(chosen_);
  }

  [[nodiscard]] const TitleVariant& chosen() const { return chosen_; }

  // Where the card leaves room for it.
  void add_channels(const FloorChannels& channels, const DisplayProfile& profile) {
    auto row = card_.channel_row(channels, profile);
    if (!row || card_.rows().empty()) return;
    const int height = letterhead_height() + rows_height() + card_.markings_height();
    if (height + row->gap_before + row->block.height() <= sizes_.safe.height) channels_ = std::move(row);
  }

  [[nodiscard]] bool empty() const { return card_.rows().empty() && letterhead_.empty() && card_.markings().empty(); }

  void draw(Composer& composer) const {
    const Rect& safe = sizes_.safe;
    int top = safe.y;
    if (!letterhead_.empty()) {
      composer.text(letterhead_.front(), safe, top + lowered(letterhead_.front()), colors_.quiet);
      if (letterhead_.size() > 1) {
        composer.text(letterhead_.back(), safe, top + lowered(letterhead_.back()), colors_.quiet, Align::end);
      }
      top += letterhead_height();
      composer.fill({safe.x, top, safe.width, 2}, colors_.rule);
    }
    const int bottom = safe.y + safe.height - card_.markings_height();
    int marking_top = bottom;
    for (const TextBlock& block : card_.markings())
      marking_top = composer.text(block, safe, marking_top, colors_.marking);
    int row_top = top + std::max(0, (bottom - top - rows_height()) * 9 / 20);
    for (const TitleCard::Row& row : card_.rows()) {
      row_top = composer.text(row.block, safe, row_top + row.gap_before, row.color);
    }
    if (channels_) composer.text(channels_->block, safe, row_top + channels_->gap_before, channels_->color);
  }

 private:
  // Sets the card in this variant; whether it fits.
  bool set(const TitleVariant& variant) {
    letterhead_.clear();
    if (variant.letterhead == TitleVariant::Letterhead::shown && !set_letterhead()) return false;
    if (!card_.set(variant)) return false;
    const int slack = variant.slack * card_.half_line();
    return letterhead_height() + rows_height() + card_.markings_height() + slack <= sizes_.safe.height;
  }

  bool set_letterhead() {
    const std::size_t columns = std::min<std::size_t>(statement_.letterhead.size(), 2);
    const int width = columns > 1 ? sizes_.safe.width * 47 / 100 : sizes_.safe.width;
    for (std::size_t i = 0; i < columns; ++i) {
      const LetterheadColumn& column = statement_.letterhead[i];
      const std::string name = joined_lines(column.name.empty() ? column.lines : column.name, column.language);
      if (name.empty()) continue;
      const TextStyle style{.language = column.language, .size = sizes_.label};
      letterhead_.push_back(set_text(engine_, name, style, width, Breaking::balanced));
    }
    if (letterhead_.empty() && card_.named_by_paper()) {
      if (auto own = card_.own_letterhead()) letterhead_.push_back(std::move(own->block));
    }
    // A head of more than five lines would be the largest thing on the card.
    return std::all_of(letterhead_.begin(), letterhead_.end(), [](const TextBlock& b) { return b.lines.size() <= 5; });
  }

  // Columns of different scripts stand on one first baseline.
  [[nodiscard]] int lowered(const TextBlock& column) const {
    Fixed baseline;
    for (const TextBlock& each : letterhead_) baseline = std::max(baseline, each.first_baseline());
    return (baseline - column.first_baseline()).round();
  }

  [[nodiscard]] int letterhead_height() const {
    int height = 0;
    for (const TextBlock& column : letterhead_) height = std::max(height, lowered(column) + column.height());
    return height == 0 ? 0 : height + (sizes_.label / 2).ceil();
  }

  [[nodiscard]] int rows_height() const {
    const int channels = channels_ ? channels_->gap_before + channels_->block.height() : 0;
    return card_.rows_height() + channels + (letterhead_.empty() ? 0 : (sizes_.label / 3).ceil());
  }

  const Statement& statement_;
  TextEngine& engine_;
  const Palette& colors_;
  RoomSizes sizes_;
  TitleCard card_;
  TitleVariant chosen_;
  std::vector<TextBlock> letterhead_;
  std::optional<TitleCard::Row> channels_;
};

std::vector<std::string> left_out(const TitleVariant& chosen, std::span<const ShownVersion* const> versions) {
  const auto any = [&](const auto& has) { return std::any_of(versions.begin(), versions.end(), has); };
  std::vector<std::string> missing;
  if (chosen.letterhead == TitleVariant::Letterhead::none &&
      any([](const ShownVersion* each) { return !each->statement->letterhead.empty(); })) {
    missing.emplace_back("letterhead");
  }
  if (chosen.meeting == TitleVariant::Meeting::none &&
      any([](const ShownVersion* each) { return !each->statement->meeting.empty(); })) {
    missing.emplace_back("meeting");
  }
  if (chosen.details != TitleVariant::Details::all &&
      any([](const ShownVersion* each) { return !each->statement->place_date.empty(); })) {
    missing.emplace_back("place and date");
  }
  if (chosen.name == TitleVariant::Name::none && any([](const ShownVersion* each) {
        return !each->statement->speaker.empty() || !each->statement->title.empty();
      })) {
    missing.emplace_back("speaker");
  }
  return missing;
}

}  // namespace

void draw_title(Composer& composer, const TitleScreen& screen, const DisplayProfile& profile, TextEngine& engine) {
  if (screen.versions.empty()) {
    draw_hold(composer, {}, profile, engine);
    return;
  }
  if (auto several = parallel_title(screen.versions, profile, engine)) {
    several->add_channels(screen.channels, profile, engine);
    several->draw(composer);
    return;
  }
  const ShownVersion& shown = screen.versions[version_alone(screen.versions, profile)];
  TitlePage page(shown, profile, engine);
  page.add_channels(screen.channels, profile);
  if (page.empty()) {  // a bare text without any title: quiet until its first words
    draw_hold(composer, {}, profile, engine);
    return;
  }
  composer.read(shown.statement->language.direction());
  page.draw(composer);
}

std::vector<std::string> left_out_of_title(std::span<const ShownVersion> versions, const DisplayProfile& profile,
                                           TextEngine& engine) {
  if (versions.empty()) return {};
  if (const auto several = parallel_title(versions, profile, engine))
    return left_out(several->chosen(), several->shown());
  const ShownVersion& shown = versions[version_alone(versions, profile)];
  const std::array<const ShownVersion*, 1> alone = {&shown};
  return left_out(TitlePage(shown, profile, engine).chosen(), alone);
}

std::vector<std::string> left_out_of_title(const Statement& statement, const DisplayProfile& profile,
                                           TextEngine& engine) {
  const ShownVersion alone{&statement, ShownVersion::Role::original, {}};
  return left_out_of_title(std::span(&alone, 1), profile, engine);
}

}  // namespace rostrum
