#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "render/views/composer.hpp"
#include "render/views/theme.hpp"

namespace rostrum {

// One entry of a list: a number, a name in as many lines as it needs, what belongs to it beside or beneath, and at the
// end of the first line what there is to say of it now.
struct ListRow {
  TextBlock number;  // no lines: none
  TextBlock name;
  std::optional<TextBlock> beside;  // after the name's last line
  std::vector<TextBlock> beneath;
  TextBlock end;  // no lines: none
  Color name_color, number_color, end_color, detail_color;
  enum class Mark { none, current };
  Mark mark = Mark::none;  // current: a bar at the row's start
};

// Where the parts of all rows of a list stand.
struct ListColumns {
  enum class EndPlace { end, beneath };
  int x = 0, width = 0;
  int number_width = 0;  // with its gap
  int end_width = 0;     // with its gap; 0 where it stands beneath
  int gap = 0;           // between a name and what stands beside it
  int pad = 0;           // above and beneath each row at least
  EndPlace end_place = EndPlace::end;

  [[nodiscard]] int name_width() const { return width - number_width - end_width; }
};

[[nodiscard]] int row_height(const ListRow& row, const ListColumns& columns);

// Puts `detail` after the name's last line where it fits there on one line.
[[nodiscard]] bool fits_beside(const ListRow& row, const TextBlock& detail, const ListColumns& columns);

// The first rows of the pages, each as full as `room` allows; one row at least stands on each. Never empty.
[[nodiscard]] std::vector<std::size_t> page_starts(const std::vector<ListRow>& rows, const ListColumns& columns,
                                                   int room);

// Rows [first, last) from `top` on, parted by rules, spread a little where they leave room.
void draw_rows(Composer& composer, const std::vector<ListRow>& rows, std::size_t first, std::size_t last,
               const ListColumns& columns, Rect area, const Palette& colors);

}  // namespace rostrum
