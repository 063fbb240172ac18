#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "content/statement/statement.hpp"
#include "render/views/booth_rows.hpp"
#include "render/views/near_page.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// One language of the booths' page.
struct BoothColumn {
  std::size_t version = 0;
  const Statement* statement = nullptr;
  Rect text;       // of which the view uses x and width; the rows have their own tops
  Rect page_mark;  // beside it, where the paper's pages are numbered; no width where the paper has but one
};

// All versions, the display's own languages first: as many as stay wide enough to read, the original always among them.
// `size` is the text's.
struct BoothColumns {
  std::vector<BoothColumn> columns;
  Fixed size;
  int gutter = 0;
};
[[nodiscard]] BoothColumns booth_columns(const NearPage& page, const BoothScreen& screen, Rect box);

// Languages, pages and markings over the columns. `current` is the segment whose pages are named. Returns the bottom.
int draw_column_heads(const NearPage& page, const BoothScreen& screen, const BoothColumns& columns, int top,
                      std::optional<std::size_t> current);

// The paper's page that a byte of a paragraph stands on.
[[nodiscard]] int page_at(const Paragraph& paragraph, std::size_t offset);

}  // namespace rostrum
