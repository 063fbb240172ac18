#include "content/alignment/corridor.hpp"

#include <algorithm>

namespace rostrum {

namespace {

constexpr std::size_t small_table = 600;  // cells

}  // namespace

Corridor::Corridor(std::size_t rows, std::size_t columns, const std::vector<Point>& points, std::size_t reach)
    : first_(rows + 1, 0), last_(rows + 1, columns), start_(rows + 2, 0) {
  if ((rows + 1) * (columns + 1) > small_table) {
    Point from{0, 0};
    const auto lead_to = [&](const Point& to) {
      for (std::size_t row = from.first; row <= to.first; ++row) {
        const std::size_t height = std::max<std::size_t>(to.first - from.first, 1);
        const std::size_t middle = from.second + (to.second - from.second) * (row - from.first) / height;
        const std::size_t low = middle > reach ? middle - reach : 0;
        first_[row] = row == from.first && row != 0 ? std::min(first_[row], low) : low;
        last_[row] = std::min(columns, middle + reach);
      }
      from = to;
    };
    for (const Point& point : points) {
      if (point.first > from.first && point.second > from.second) lead_to(point);
    }
    lead_to({rows, columns});
    first_.front() = 0;
    last_.back() = columns;
    // Behind a leap a row still begins where the one before it ends, and no row begins before the one above.
    for (std::size_t row = rows; row > 0; --row) first_[row - 1] = std::min(first_[row - 1], first_[row]);
    for (std::size_t row = 0; row < rows; ++row) last_[row] = std::max(last_[row], first_[row + 1]);
    for (std::size_t row = 0; row < rows; ++row) last_[row + 1] = std::max(last_[row + 1], last_[row]);
  }
  for (std::size_t row = 0; row <= rows; ++row) start_[row + 1] = start_[row] + last_[row] - first_[row] + 1;
}

std::vector<Corridor::Point> longest_chain(const std::vector<Corridor::Point>& points) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ends;  // ends[n]: the point with the least column that ends a chain of n + 1
  std::vector<std::size_t> before(points.size(), none);
  // Of points in one row the last comes first, so that a chain takes one at most.
  std::vector<std::size_t> order(points.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return points[a].first != points[b].first ? points[a].first < points[b].first : points[a].second > points[b].second;
  });
  for (const std::size_t at : order) {
    const auto place =
        std::lower_bound(ends.begin(), ends.end(), points[at].second,
                         [&](std::size_t end, std::size_t column) { return points[end].second < column; });
    if (place != ends.begin()) before[at] = *(place - 1);
    if (place == ends.end()) {
      ends.push_back(at);
    } else {
      *place = at;
    }
  }
  std::vector<Corridor::Point> chain;
  for (std::size_t at = ends.empty() ? none : ends.back(); at != none; at = before[at]) chain.push_back(points[at]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace rostrum
