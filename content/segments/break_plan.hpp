#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "content/alignment/bead.hpp"
#include "content/statement/statement.hpp"
#include "content/text/byte_range.hpp"

namespace rostrum {

// A stretch of a paragraph of one version, which stands on a screen as one piece.
struct Piece {
  std::size_t paragraph = 0;
  ByteRange range;  // of the paragraph's text, without white space at its ends
  bool operator==(const Piece&) const = default;
};

// What one press of "next" moves by: a bead, or one part of it where it is too long for the tightest view.
struct Segment {
  std::size_t bead = 0;
  std::size_t part = 0;  // from 0
  std::size_t parts = 1;
  std::vector<std::optional<Piece>> versions;  // as the bead's
  bool operator==(const Segment&) const = default;
};

// Where a statement stands, in terms that outlive a new plan, another screen and a restart.
struct Position {
  std::size_t paragraph = 0;  // of the version that leads (the original), from 0
  std::size_t sentence = 0;   // in that paragraph, from 0
  std::size_t offset = 0;     // bytes from the sentence's begin
  auto operator<=>(const Position&) const = default;
};

// One statement, cut once for all languages and all screens of a room.
struct BreakPlan {
  std::vector<Bead> beads;
  std::vector<Segment> segments;
  // What beads hold that only versions have which no display shows, a segment for each paragraph: no press of a key
  // stops there, but it keeps its place among positions.
  std::vector<Segment> unshown;
  std::size_t lead = 0;  // index of the version whose paragraphs positions count in

  // Where each segment begins in the version that leads, strictly increasing, so that every segment has a position
  // of its own. Where a segment has nothing new in the lead version (only a translation goes on), its position is a
  // byte or more after the one before; what the lead version lacks stands beyond the end of the sentence before it
  // (before the first sentence: at its begin, which makes room). Another plan of the same beads, for another room,
  // finds the same bead at a position.
  [[nodiscard]] std::vector<Position> positions(const Statement& lead_version) const;

  // The segment that holds `position`, or the nearest one before it; 0 for an empty plan. Beyond the end: the last.
  [[nodiscard]] std::size_t segment_at(const Position& position, const Statement& lead_version) const;
  // One of `positions`: for all of them at once, take those. A number beyond the last counts as the last.
  [[nodiscard]] Position position_of(std::size_t segment, const Statement& lead_version) const;
  bool operator==(const BreakPlan&) const = default;
};

// "Can this stretch of this version stand on every screen of the room that shows it?" Answered by real layout.
// Must be monotone: what lies within a stretch that fits, fits.
using Fits = std::function<bool(std::size_t version, std::size_t paragraph, ByteRange range)>;

// Cuts every bead into the least number of parts that fit in all versions; breaks fall at clause ends where
// possible, leave no part of fewer than three words, and are balanced. The versions of one bead are cut together, at
// like places: by one optimum over all of them (joint_cut.hpp).
//  - Dates, amounts, names with initials and their like are parted only where they do not fit whole.
//  - One part more than the least where that spares a break which reads badly (after "of the").
//  - A version too short to give every part three words is cut into fewer, and shows a piece for several parts, those
//    that say what it says.
//  - A passage of several paragraphs is cut at their ends, and the other versions along with it.
//  - A word that does not fit alone is cut between its letters; one letter that does not stands alone.
//  - Every segment has something in one of the versions `shown`, by index: those that some display shows. Empty for
//    all; and where no bead has anything in any of them, all beads get their segments.
[[nodiscard]] BreakPlan plan_breaks(std::span<const Statement* const> versions, std::vector<Bead> beads,
                                    const Fits& fits, std::size_t lead = 0, std::span<const std::size_t> shown = {});

// As good a plan in less time: the statement is parted into as many stretches of beads as `fits` holds answers (at
// least one), all alike, and each of them is asked about a stretch of its own, on a thread of its own. Of three and
// more versions the best cut is sought from what the cuts before it taught, so that another number of stretches may cut
// a bead otherwise; the same number cuts it always alike.
[[nodiscard]] BreakPlan plan_breaks(std::span<const Statement* const> versions, std::vector<Bead> beads,
                                    std::span<const Fits> fits, std::size_t lead = 0,
                                    std::span<const std::size_t> shown = {});

}  // namespace rostrum
