#include "render/views/parallel_title.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace rostrum {
namespace {

using Part = TitleCard::Part;

constexpr std::array<Part, 6> parts = {Part::letterhead, Part::heading,    Part::name,
                                       Part::meeting,    Part::place_date, Part::channels};

// An office follows its name wherever that ends.
Part row_part(const TitleCard::Row& row) {
  return row.part == Part::office ? Part::name : row.part;
}

constexpr std::size_t most_letterhead_lines = 4;

}  // namespace

ParallelTitle::ParallelTitle(ParallelFrame frame, std::span<const ShownVersion> versions, const DisplayProfile& profile)
    : frame_(std::move(frame)), sizes_(frame_.sizes()), colors_(&palette(profile.theme)) {
  for (const ParallelCell& cell : frame_.cells()) {
    shown_.push_back(&versions[cell.version]);
    places_.push_back({cell.text, {}, {}, 0});
  }
}

bool ParallelTitle::set(const TitleVariant& variant, std::vector<TitleCard>& cards) {
  int half_line = 0;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    TitleCard& card = cards[i];
    if (!card.set(variant)) return false;
    Place& place = places_[i];
    place.rows = card.rows();
    place.markings = card.markings();
    place.markings_height = card.markings_height();
    half_line = std::max(half_line, card.half_line());
    if (variant.letterhead == TitleVariant::Letterhead::none || !card.named_by_paper()) continue;
    auto letterhead = card.own_letterhead();
    if (!letterhead) continue;
    if (letterhead->block.lines.size() > most_letterhead_lines) return false;
    if (!place.rows.empty()) place.rows.front().gap_before = (sizes_.label / 2).ceil();
    place.rows.insert(place.rows.begin(), *std::move(letterhead));
  }
  chosen_ = variant;
  const int slack = variant.slack * half_line;
  return frame_.kind() == Arrangement::Kind::columns ? fits_columns(slack) : fits_stack(slack);
}

void ParallelTitle::add_channels(const FloorChannels& channels, const DisplayProfile& profile, TextEngine& engine) {
  const std::vector<Place> without = places_;
  bool all = true;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const TitleCard card(*shown_[i], sizes_, {.width = places_[i].box.width}, profile, engine);
    auto row = card.channel_row(channels, profile);
    all = all && row.has_value();
    if (row) places_[i].rows.push_back(*std::move(row));
  }
  if (!all || !(frame_.kind() == Arrangement::Kind::columns ? fits_columns(0) : fits_stack(0))) places_ = without;
}

ParallelCell::Row ParallelTitle::row_of(Part part) const {
  ParallelCell::Row row;
  for (const Place& place : places_) {
    for (const TitleCard::Row& own : place.rows) {
      if (own.part == part) row.baseline = std::max(row.baseline, own.block.first_baseline());
    }
  }
  for (const Place& place : places_) {
    int height = 0;
    for (const TitleCard::Row& own : place.rows) {
      if (row_part(own) != part) continue;
      height += own.gap_before + own.block.height() + (own.part == part ? row.lowered(own.block) : 0);
    }
    row.height = std::max(row.height, height);
  }
  return row;
}

bool ParallelTitle::fits_columns(int slack) const {
  int height = slack;
  int markings = 0;
  for (const Part part : parts) height += row_of(part).height;
  for (const Place& place : places_) markings = std::max(markings, place.markings_height);
  return height + markings + separation() <= sizes_.safe.height;
}

int ParallelTitle::rows_height(const Place& place) const {
  int height = 0;
  for (const TitleCard::Row& row : place.rows) height += row.gap_before + row.block.height();
  return height;
}

bool ParallelTitle::fits_stack(int slack) const {
  int height = -separation();
  for (const Place& place : places_) {
    const int gap = place.markings.empty() ? 0 : (sizes_.label / 4).ceil();
    height += rows_height(place) + gap + place.markings_height + slack + separation();
  }
  return height <= sizes_.safe.height;
}

void ParallelTitle::draw(Composer& composer) const {
  composer.read(frame_.direction());
  if (frame_.kind() == Arrangement::Kind::columns) {
    draw_columns(composer);
  } else {
    draw_stack(composer);
  }
}

void ParallelTitle::draw_columns(Composer& composer) const {
  const Rect& safe = sizes_.safe;
  const int bottom = safe.y + safe.height;
  const auto draw_row = [&](Part part, int top) {
    const ParallelCell::Row row = row_of(part);
    for (const Place& place : places_) {
      int own_top = top;
      for (const TitleCard::Row& own : place.rows) {
        if (row_part(own) != part) continue;
        own_top += own.gap_before + (own.part == part ? row.lowered(own.block) : 0);
        own_top = composer.text(own.block, place.box, own_top, own.color, Align::own_start);
      }
    }
    return top + row.height;
  };
  int top = draw_row(Part::letterhead, safe.y);
  if (top > safe.y) {
    top += (sizes_.label / 2).ceil();
    composer.fill({safe.x, top, safe.width, 2}, colors_->rule);
  }
  const int divider_top = top == safe.y ? safe.y : top + (sizes_.label / 2).ceil();
  for (std::size_t i = 1; i < places_.size(); ++i) {
    const Rect& before = places_[i - 1].box;
    const int middle = (before.x + before.width + places_[i].box.x) / 2;
    composer.fill({middle - 1, divider_top, 2, bottom - divider_top}, colors_->rule);
  }
  int markings = 0;
  for (const Place& place : places_) markings = std::max(markings, place.markings_height);
  for (const Place& place : places_) {
    int marking_top = bottom - markings;
    for (const TextBlock& block : place.markings) {
      marking_top = composer.text(block, place.box, marking_top, colors_->marking, Align::own_start);
    }
  }
  int height = 0;
  for (const Part part : parts) height += part == Part::letterhead ? 0 : row_of(part).height;
  top += std::max(0, (bottom - markings - top - height) * 9 / 20);
  for (const Part part : parts) {
    if (part != Part::letterhead) top = draw_row(part, top);
  }
}

void ParallelTitle::draw_stack(Composer& composer) const {
  const Rect& safe = sizes_.safe;
  const auto count = static_cast<int>(places_.size());
  int left = safe.height - (count - 1) * separation();
  for (const Place& place : places_) left -= rows_height(place) + place.markings_height;
  const int share = std::max(0, left / count);
  int top = safe.y;
  for (const Place& place : places_) {
    if (top > safe.y) {
      composer.fill({place.box.x, top + separation() / 2, place.box.width, 2}, colors_->rule);
      top += separation();
    }
    const int bottom = top + rows_height(place) + share + place.markings_height;
    int row_top = top + std::max(0, share - sizes_.label.ceil()) * 9 / 20;
    for (const TitleCard::Row& row : place.rows) {
      row_top = composer.text(row.block, place.box, row_top + row.gap_before, row.color, Align::own_start);
    }
    int marking_top = bottom - place.markings_height;
    for (const TextBlock& block : place.markings) {
      marking_top = composer.text(block, place.box, marking_top, colors_->marking, Align::own_start);
    }
    top = bottom;
  }
}

bool ParallelTitle::choose(const RoomSizes& sizes, std::span<const TitleVariant> variants,
                           const DisplayProfile& profile, TextEngine& engine) {
  sizes_ = sizes;
  const bool columns = frame_.kind() == Arrangement::Kind::columns;
  bool tight = false;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    tight = tight || capitals_of_markings(*shown_[i]->statement, profile, sizes_.label, places_[i].box.width, engine) ==
                         Capitals::tight;
  }
  std::vector<TitleCard> cards;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const TitleCard::Limits limits{places_[i].box.width, columns ? std::size_t{4} : 2, columns ? std::size_t{3} : 2,
                                   tight ? Capitals::tight : Capitals::spaced};
    cards.emplace_back(*shown_[i], sizes_, limits, profile, engine);
  }
  return std::any_of(variants.begin(), variants.end(),
                     [&](const TitleVariant& variant) { return set(variant, cards); });
}

std::optional<ParallelTitle> parallel_title(std::span<const ShownVersion> versions, const DisplayProfile& profile,
                                            TextEngine& engine) {
  auto frame = arrange_several(versions, profile, engine);
  if (!frame) return std::nullopt;
  ParallelTitle title(*std::move(frame), versions, profile);
  // A card says less than a column of text: it may be as large as on a screen of one language.
  const std::vector<TitleVariant> all = parallel_title_variants();
  std::vector<TitleVariant> generous;
  std::copy_if(all.begin(), all.end(), std::back_inserter(generous), [](const TitleVariant& variant) {
    return variant.slack > 0 && variant.name != TitleVariant::Name::small;
  });
  const bool fits = title.choose(room_sizes(profile, engine.fonts()), generous, profile, engine) ||
                    title.choose(title.frame_.sizes(), all, profile, engine);
  const bool says_something =
      std::any_of(title.places_.begin(), title.places_.end(), [](const auto& place) { return !place.rows.empty(); });
  if (!fits || !says_something) return std::nullopt;
  return title;
}

}  // namespace rostrum
