#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace rostrum {

// The part of a table of (rows + 1) x (columns + 1) cells that a path from the first cell to the last is looked for in:
// of each row the cells first ... last. All of a small table; of a large one a band around the given points, so that
// the cost stays linear. Neighbouring rows overlap: there always is a path.
class Corridor {
 public:
  using Point = std::pair<std::size_t, std::size_t>;  // row, column

  // `points` ascend in both coordinates. `reach` is how far from them the path is looked for.
  Corridor(std::size_t rows, std::size_t columns, const std::vector<Point>& points, std::size_t reach);

  [[nodiscard]] std::size_t rows() const { return first_.size() - 1; }
  [[nodiscard]] std::size_t columns() const { return last_.back(); }
  [[nodiscard]] std::size_t first(std::size_t row) const { return first_[row]; }
  [[nodiscard]] std::size_t last(std::size_t row) const { return last_[row]; }
  [[nodiscard]] bool has(std::size_t row, std::size_t column) const {
    return row < first_.size() && first_[row] <= column && column <= last_[row];
  }
  // Cells are numbered row by row.
  [[nodiscard]] std::size_t cell(std::size_t row, std::size_t column) const {
    return start_[row] + (column - first_[row]);
  }
  [[nodiscard]] std::size_t cells() const { return start_.back(); }

 private:
  std::vector<std::size_t> first_;
  std::vector<std::size_t> last_;
  std::vector<std::size_t> start_;
};

// The longest chain of `points` that ascends strictly in both coordinates; `points` are sorted.
[[nodiscard]] std::vector<Corridor::Point> longest_chain(const std::vector<Corridor::Point>& points);

}  // namespace rostrum
