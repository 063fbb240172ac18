#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "content/room/delivery.hpp"
#include "content/segments/break_plan.hpp"

namespace rostrum {

// A row of the booths' page: neighbouring segments that say one thing, in one paragraph of each version.
struct BoothRow {
  std::size_t first = 0, end = 0;            // segments
  std::vector<std::optional<Piece>> pieces;  // of each version, from the first of its pieces to the last
};

// The rows of a bead, from its segments alone: a long statement is never gone through.
[[nodiscard]] std::vector<BoothRow> rows_of_bead(const BreakPlan& plan, std::size_t bead);

// Rows around a place, one after another in both directions. The plan is borrowed and has segments.
class BoothRows {
 public:
  BoothRows(const BreakPlan& plan, std::size_t segment);

  [[nodiscard]] const BoothRow& current() const { return current_; }
  // nullopt at the statement's begin and end.
  [[nodiscard]] std::optional<BoothRow> before();
  [[nodiscard]] std::optional<BoothRow> after();

 private:
  const BreakPlan& plan_;
  BoothRow current_;
  std::vector<BoothRow> ahead_, behind_;  // of the beads reached last; what comes next is at the back
  std::size_t first_, end_;               // segments that were reached
};

// What became of a segment.
struct SegmentState {
  enum class Kind { ahead, current, delivered, skipped };
  Kind kind = Kind::ahead;
  const SegmentMark* mark = nullptr;  // nullptr where nobody marked it
};

// `positions` are the plan's; without them marks belong nowhere. What stands before the current one without a mark was
// delivered as far as anybody knows.
[[nodiscard]] SegmentState state_of(std::size_t segment, std::optional<std::size_t> current,
                                    std::span<const SegmentMark> marks, std::span<const Position> positions);

}  // namespace rostrum
