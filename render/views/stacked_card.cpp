#include "render/views/stacked_card.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "render/views/theme.hpp"

namespace rostrum {
namespace {

constexpr int hundred = 100;
constexpr std::array scales = {230, 210, 190, 170, 155, 140, 125, 112, 100};  // percent of the room's text
constexpr std::size_t most_headline_lines = 2;
constexpr int least_scale_of_one_line = 150;

struct SetRow {
  TextBlock block;
  Color color;
  int gap_before = 0;
};

struct SetCard {
  std::vector<std::vector<SetRow>> sections;
  int separation = 0;  // between languages
  std::size_t headline_lines = 0;

  [[nodiscard]] int height() const {
    int height = separation * (static_cast<int>(sections.size()) - 1);
    for (const auto& section : sections) {
      for (const SetRow& row : section) height += row.gap_before + row.block.height();
    }
    return height;
  }
};

class CardSetter {
 public:
  CardSetter(const DisplayProfile& profile, TextEngine& engine)
      : engine_(engine), sizes_(room_sizes(profile, engine.fonts())) {
    inset_ = profile.width > profile.height ? sizes_.safe.width / 32 : 0;
  }

  [[nodiscard]] Rect box() const {
    return {sizes_.safe.x + inset_, sizes_.safe.y, sizes_.safe.width - 2 * inset_, sizes_.safe.height};
  }

  [[nodiscard]] SetCard set(const std::vector<CardSection>& sections, int scale) const {
    SetCard card;
    card.separation = (sizes_.label * 3 / 2).ceil();
    for (std::size_t i = 0; i < sections.size(); ++i) {
      auto& rows = card.sections.emplace_back();
      for (const CardRow& row : sections[i]) {
        const Fixed size = size_of(row.role, scale, i > 0);
        TextStyle style{.language = row.text.language, .size = size};
        if (row.role == CardRow::Role::headline) style.weight = Weight::bold;
        TextBlock block = set_text(engine_, row.text.text, style, box().width, Breaking::balanced);
        if (row.role == CardRow::Role::headline) {
          card.headline_lines = std::max(card.headline_lines, block.lines.size());
        }
        rows.push_back({std::move(block), row.color, rows.empty() ? 0 : (size / 4).ceil()});
      }
    }
    return card;
  }

 private:
  [[nodiscard]] Fixed size_of(CardRow::Role role, int scale, bool later) const {
    Fixed size = sizes_.text * scale / hundred;
    if (later) size = size * 4 / 5;
    if (role == CardRow::Role::headline) return whole(std::max(size, sizes_.text_floor));
    if (role == CardRow::Role::body) return whole(std::max(size * 3 / 5, sizes_.text_floor));
    return whole(std::max(size / 2, sizes_.label));
  }
  static Fixed whole(Fixed size) { return Fixed::from_pixels(size.ceil()); }

  TextEngine& engine_;
  RoomSizes sizes_;
  int inset_ = 0;
};

// The last row of the last language that can go; false where only headlines of one language are left.
bool give_way(std::vector<CardSection>& sections) {
  for (auto section = sections.rbegin(); section != sections.rend(); ++section) {
    for (auto role : {CardRow::Role::quiet, CardRow::Role::body}) {
      const auto found =
          std::find_if(section->rbegin(), section->rend(), [&](const CardRow& row) { return row.role == role; });
      if (found == section->rend()) continue;
      section->erase(std::next(found).base());
      return true;
    }
    if (section->size() > 1 || sections.size() == 1) continue;
    sections.pop_back();
    return true;
  }
  return false;
}

SetCard fitted(std::vector<CardSection> sections, const CardSetter& setter) {
  const int room = setter.box().height;
  while (true) {
    // A headline on one line is read at a glance: that is worth some of its size.
    for (const int scale : scales) {
      if (scale < least_scale_of_one_line) break;
      SetCard card = setter.set(sections, scale);
      if (card.height() <= room && card.headline_lines == 1) return card;
    }
    SetCard card;
    for (const int scale : scales) {
      card = setter.set(sections, scale);
      const bool at_floor = scale == scales.back();
      if (card.height() <= room && (at_floor || card.headline_lines <= most_headline_lines)) return card;
    }
    if (!give_way(sections)) return card;
  }
}

// Words without end, which no size can hold: as many lines as there is room for.
void cut(SetCard& card, int room) {
  while (card.height() > room) {
    std::vector<Line>& lines = card.sections.back().back().block.lines;
    if (lines.size() < 2) return;
    lines.pop_back();
  }
}

}  // namespace

void draw_card(Composer& composer, std::vector<CardSection> sections, const DisplayProfile& profile,
               TextEngine& engine) {
  const Palette& colors = palette(profile.theme);
  sections.erase(std::remove_if(sections.begin(), sections.end(), [](const auto& section) { return section.empty(); }),
                 sections.end());
  if (sections.empty()) return;
  const CardSetter setter(profile, engine);
  const Rect box = setter.box();
  SetCard card = fitted(std::move(sections), setter);
  cut(card, box.height);
  // The eye takes the middle to be a little above it.
  int top = box.y + (box.height - card.height()) * 9 / 20;
  for (std::size_t i = 0; i < card.sections.size(); ++i) {
    if (i > 0) {
      composer.fill({box.x, top + card.separation / 2, box.width, 2}, colors.rule);
      top += card.separation;
    }
    for (const SetRow& row : card.sections[i]) {
      top = composer.text(row.block, box, top + row.gap_before, row.color, Align::own_start);
    }
  }
}

}  // namespace rostrum
