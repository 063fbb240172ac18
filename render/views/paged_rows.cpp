#include "render/views/paged_rows.hpp"

#include <cstddef>

namespace rostrum {
namespace {

// Lines [first, last) of a row.
struct Stretch {
  std::size_t row = 0, first = 0, last = 0;
};
using Page = std::vector<Stretch>;

// Each page as full as `most` allows.
std::vector<Page> filled(const std::vector<SetRow>& rows, int most) {
  std::vector<Page> pages(1);
  Fixed used;  // of the page, in fractions of pixels: lines add up before they are rounded
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const Fixed line = rows[row].block.line_height.advance;
    for (std::size_t at = 0; at < rows[row].block.lines.size(); ++at) {
      Page& page = pages.back();
      const bool begins = page.empty() || page.back().row != row;
      const Fixed gap =
          begins && !page.empty() ? Fixed::from_pixels(used.ceil() - used.floor() + rows[row].gap_before) : Fixed{};
      if (!page.empty() && (used + gap + line).ceil() > most) {
        pages.push_back({{row, at, at + 1}});
        used = line;
        continue;
      }
      if (begins) {
        page.push_back({row, at, at + 1});
      } else {
        page.back().last = at + 1;
      }
      used = used + gap + line;
    }
  }
  return pages;
}

SetRow cut_out(const SetRow& row, const Stretch& stretch) {
  const auto begin = row.block.lines.begin();
  SetRow part{{}, row.color, row.gap_before};
  part.block.line_height = row.block.line_height;
  part.block.lines.assign(begin + static_cast<std::ptrdiff_t>(stretch.first),
                          begin + static_cast<std::ptrdiff_t>(stretch.last));
  return part;
}

}  // namespace

int height_of(const std::vector<SetRow>& rows) {
  int height = 0;
  for (const SetRow& row : rows) height += row.block.height() + (&row == rows.data() ? 0 : row.gap_before);
  return height;
}

std::vector<std::vector<SetRow>> paged(const std::vector<SetRow>& rows, int room) {
  std::vector<Page> pages = filled(rows, room);
  int too_low = 0, enough = room;
  while (pages.size() > 1 && enough - too_low > 1) {
    const int middle = too_low + (enough - too_low) / 2;
    std::vector<Page> evener = filled(rows, middle);
    if (evener.size() > pages.size()) {
      too_low = middle;
    } else {
      enough = middle;
      pages = std::move(evener);
    }
  }
  std::vector<std::vector<SetRow>> set;
  for (const Page& page : pages) {
    auto& parts = set.emplace_back();
    for (const Stretch& stretch : page) parts.push_back(cut_out(rows[stretch.row], stretch));
  }
  return set;
}

}  // namespace rostrum
