#include "render/views/stacked_card.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "render/views/page_mark.hpp"
#include "render/views/room_words.hpp"
#include "render/views/theme.hpp"

namespace rostrum {
namespace {

constexpr int hundred = 100;
constexpr std::array scales = {230, 210, 190, 170, 155, 140, 125, 112, hundred};  // percent of the room's text
constexpr std::size_t most_headline_lines = 2;
constexpr int least_scale_of_one_line = 150;

// What stands on a page before it is set, by language.
using Page = std::vector<CardSection>;
using SetPage = std::vector<std::vector<SetRow>>;

// `place`: of the language on its page.
CardSection said_in(const CardSection& section, std::size_t place) {
  CardSection said = section;
  if (place > 0) std::erase_if(said, [](const CardRow& row) { return row.stands == CardRow::Stands::once; });
  return said;
}

// One page.
std::vector<Page> together(const std::vector<CardSection>& sections) {
  std::vector<Page> pages(1);
  for (std::size_t i = 0; i < sections.size(); ++i) pages.front().push_back(said_in(sections[i], i));
  return pages;
}

std::vector<Page> one_by_one(const std::vector<CardSection>& sections) {
  std::vector<Page> pages;
  for (const CardSection& section : sections) pages.push_back({said_in(section, 0)});
  return pages;
}

// Whether there was anything to leave out.
bool spare(std::vector<CardSection>& sections) {
  std::size_t spared = 0;
  for (CardSection& section : sections)
    spared += std::erase_if(section, [](const CardRow& row) { return row.stands == CardRow::Stands::if_room; });
  return spared > 0;
}

int height_of_page(const SetPage& page, int separation) {
  int height = separation * (static_cast<int>(page.size()) - 1);
  for (const auto& section : page) height += height_of(section);
  return height;
}

class CardSetter {
 public:
  CardSetter(const RoomSizes& sizes, int width, int separation, TextEngine& engine)
      : engine_(engine), sizes_(sizes), width_(width), separation_(separation) {}

  // All pages at one scale, the largest at which each of them fits; nullopt where none does.
  [[nodiscard]] std::optional<std::vector<SetPage>> largest(const std::vector<Page>& pages, int room) const {
    // A headline on one line is read at a glance: that is worth some of its size.
    for (const int scale : scales) {
      if (scale < least_scale_of_one_line) break;
      if (auto set = fitting(pages, scale, room, 1)) return set;
    }
    for (const int scale : scales) {
      const bool at_floor = scale == scales.back();
      if (auto set = fitting(pages, scale, room, at_floor ? static_cast<std::size_t>(-1) : most_headline_lines))
        return set;
    }
    return std::nullopt;
  }

  // Rows of one language in as many pages as they need, beneath its headline where that leaves them room.
  [[nodiscard]] std::vector<SetPage> spread(const CardSection& section, int room) const {
    std::vector<SetRow> rows = set({section}, scales.back()).front();
    const bool is_head = rows.size() > 1 && section.front().role == CardRow::Role::headline;
    std::vector<SetRow> head;
    if (is_head && rows.front().block.height() <= room / 3) {
      head.push_back(std::move(rows.front()));
      rows.erase(rows.begin());
      room -= head.front().block.height() + rows.front().gap_before;
    }
    std::vector<SetPage> pages;
    for (std::vector<SetRow>& page : paged(rows, room)) {
      if (!head.empty()) {
        page.front().gap_before = rows.front().gap_before;
        page.insert(page.begin(), head.front());
      }
      pages.push_back({std::move(page)});
    }
    return pages;
  }

 private:
  [[nodiscard]] std::optional<std::vector<SetPage>> fitting(const std::vector<Page>& pages, int scale, int room,
                                                            std::size_t most_lines) const {
    std::vector<SetPage> all;
    for (const Page& page : pages) {
      SetPage& placed = all.emplace_back(set(page, scale));
      if (height_of_page(placed, separation_) > room) return std::nullopt;
      for (std::size_t i = 0; i < placed.size(); ++i) {
        for (std::size_t row = 0; row < placed[i].size(); ++row) {
          const bool headline = page[i][row].role == CardRow::Role::headline;
          if (headline && placed[i][row].block.lines.size() > most_lines) return std::nullopt;
        }
      }
    }
    return all;
  }

  [[nodiscard]] SetPage set(const Page& page, int scale) const {
    SetPage placed;
    for (std::size_t i = 0; i < page.size(); ++i) {
      auto& rows = placed.emplace_back();
      for (const CardRow& row : page[i]) {
        const Fixed size = size_of(row.role, scale, i > 0);
        TextStyle style{.language = row.text.language, .size = size};
        if (row.role == CardRow::Role::headline) style.weight = Weight::bold;
        TextBlock block = set_text(engine_, row.text.text, style, width_, Breaking::balanced);
        rows.push_back({std::move(block), row.color, (size / 4).ceil()});
      }
    }
    return placed;
  }

  [[nodiscard]] Fixed size_of(CardRow::Role role, int scale, bool later) const {
    Fixed size = sizes_.text * scale / hundred;
    if (later) size = size * 4 / 5;
    if (role == CardRow::Role::headline) return whole(std::max(size, sizes_.text_floor));
    if (role == CardRow::Role::body) return whole(std::max(size * 3 / 5, sizes_.text_floor));
    return whole(std::max(size / 2, sizes_.label));
  }
  static Fixed whole(Fixed size) { return Fixed::from_pixels(size.ceil()); }

  TextEngine& engine_;
  const RoomSizes& sizes_;
  int width_, separation_;
};

}  // namespace

StackedCard::StackedCard(std::vector<CardSection> sections, const DisplayProfile& profile, TextEngine& engine)
    : palette_(&palette(profile.theme)), engine_(&engine) {
  const RoomSizes sizes = room_sizes(profile, engine.fonts());
  const int inset = profile.width > profile.height ? sizes.safe.width / 32 : 0;
  box_ = {sizes.safe.x + inset, sizes.safe.y, sizes.safe.width - 2 * inset, sizes.safe.height};
  separation_ = (sizes.label * 3 / 2).ceil();
  mark_ = page_mark_style(words_of(profile).language(), sizes.label);

  std::erase_if(sections, [](const CardSection& section) { return section.empty(); });
  if (sections.empty()) {
    pages_.emplace_back();
    return;
  }
  const CardSetter setter(sizes, box_.width, separation_, engine);
  std::vector<std::vector<CardSection>> ways = {sections};  // the fullest first
  if (spare(sections)) ways.push_back(sections);
  for (const auto& way : ways) {
    if (auto page = setter.largest(together(way), box_.height)) {
      pages_ = std::move(*page);
      return;
    }
  }
  const int beside_mark = box_.height - engine.line_height(mark_.language, mark_.size).advance.ceil();
  for (const auto& way : ways) {
    if (auto all = setter.largest(one_by_one(way), beside_mark)) {
      pages_ = std::move(*all);
      return;
    }
  }
  for (const CardSection& section : sections) {
    for (SetPage& page : setter.spread(section, beside_mark)) pages_.push_back(std::move(page));
  }
}

void StackedCard::draw(Composer& composer, std::size_t page) const {
  const Sections& sections = pages_[page % pages()];
  if (sections.empty()) return;
  // All begin where the highest does: nothing moves when they turn.
  int free = box_.height;
  for (const Sections& each : pages_) free = std::min(free, box_.height - height_of_page(each, separation_));
  if (pages() > 1) free -= draw_page_mark(composer, box_, page % pages(), pages(), mark_, palette_->quiet, *engine_);
  // The eye takes the middle to be a little above it.
  int top = box_.y + free * 9 / 20;
  for (const auto& section : sections) {
    if (&section != &sections.front()) {
      composer.fill({box_.x, top + separation_ / 2, box_.width, 2}, palette_->rule);
      top += separation_;
    }
    for (const SetRow& row : section) {
      if (&row != &section.front()) top += row.gap_before;
      top = composer.text(row.block, box_, top, row.color, Align::own_start);
    }
  }
}

}  // namespace rostrum
