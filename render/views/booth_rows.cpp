#include "render/views/booth_rows.hpp"

#include <algorithm>

namespace rostrum {
namespace {

// Segments are in the order of their beads.
std::pair<std::size_t, std::size_t> segments_of(const BreakPlan& plan, std::size_t bead) {
  const auto& all = plan.segments;
  const auto first = std::lower_bound(all.begin(), all.end(), bead,
                                      [](const Segment& segment, std::size_t wanted) { return segment.bead < wanted; });
  const auto end = std::upper_bound(first, all.end(), bead,
                                    [](std::size_t wanted, const Segment& segment) { return wanted < segment.bead; });
  return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(end - all.begin())};
}

bool stays_in_paragraphs(const BoothRow& row, const Segment& segment) {
  for (std::size_t i = 0; i < row.pieces.size(); ++i) {
    const std::optional<Piece>& piece = segment.versions[i];
    if (row.pieces[i] && piece && row.pieces[i]->paragraph != piece->paragraph) return false;
  }
  return true;
}

void join(BoothRow& row, const Segment& segment) {
  for (std::size_t i = 0; i < row.pieces.size(); ++i) {
    const std::optional<Piece>& piece = segment.versions[i];
    if (!piece) continue;
    if (!row.pieces[i]) {
      row.pieces[i] = piece;
      continue;
    }
    ByteRange& range = row.pieces[i]->range;
    range = {std::min(range.begin, piece->range.begin), std::max(range.end, piece->range.end)};
  }
}

}  // namespace

std::vector<BoothRow> rows_of_bead(const BreakPlan& plan, std::size_t bead) {
  const auto [first, end] = segments_of(plan, bead);
  std::vector<BoothRow> rows;
  for (std::size_t i = first; i < end; ++i) {
    const Segment& segment = plan.segments[i];
    if (rows.empty() || !stays_in_paragraphs(rows.back(), segment)) {
      rows.push_back({i, i, std::vector<std::optional<Piece>>(segment.versions.size())});
    }
    join(rows.back(), segment);
    rows.back().end = i + 1;
  }
  return rows;
}

BoothRows::BoothRows(const BreakPlan& plan, std::size_t segment) : plan_(plan), first_(segment), end_(segment + 1) {
  for (BoothRow& row : rows_of_bead(plan, plan.segments[segment].bead)) {
    if (row.end <= segment) {
      behind_.push_back(std::move(row));
    } else if (row.first > segment) {
      ahead_.push_back(std::move(row));
    } else {
      current_ = std::move(row);
    }
  }
  std::reverse(ahead_.begin(), ahead_.end());
  first_ = behind_.empty() ? current_.first : behind_.front().first;
  end_ = ahead_.empty() ? current_.end : ahead_.front().end;
}

std::optional<BoothRow> BoothRows::before() {
  if (behind_.empty()) {
    if (first_ == 0) return std::nullopt;
    behind_ = rows_of_bead(plan_, plan_.segments[first_ - 1].bead);
    first_ = behind_.front().first;
  }
  BoothRow row = std::move(behind_.back());
  behind_.pop_back();
  return row;
}

std::optional<BoothRow> BoothRows::after() {
  if (ahead_.empty()) {
    if (end_ == plan_.segments.size()) return std::nullopt;
    ahead_ = rows_of_bead(plan_, plan_.segments[end_].bead);
    end_ = ahead_.back().end;
    std::reverse(ahead_.begin(), ahead_.end());
  }
  BoothRow row = std::move(ahead_.back());
  ahead_.pop_back();
  return row;
}

SegmentState state_of(std::size_t segment, std::optional<std::size_t> current, std::span<const SegmentMark> marks,
                      std::span<const Position> positions) {
  SegmentState state;
  if (segment < positions.size()) {
    const Position& at = positions[segment];
    auto found = std::upper_bound(marks.begin(), marks.end(), at,
                                  [](const Position& wanted, const SegmentMark& mark) { return wanted < mark.from; });
    if (found != marks.begin() && at < (--found)->to) state.mark = &*found;
  }
  const bool past = current && segment < *current;
  if (current && segment == *current) {
    state.kind = SegmentState::Kind::current;
  } else if (state.mark != nullptr) {
    const bool skipped = state.mark->kind == SegmentMark::Kind::skipped;
    state.kind = skipped ? SegmentState::Kind::skipped : SegmentState::Kind::delivered;
  } else if (past) {
    state.kind = SegmentState::Kind::delivered;
  }
  return state;
}

}  // namespace rostrum
