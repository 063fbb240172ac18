#include "render/views/spoken_text.hpp"

#include <algorithm>

namespace rostrum {
namespace {

const std::optional<Piece>& piece_of(const PlannedVersion& reading, std::size_t segment) {
  return reading.plan->segments[segment].versions[reading.version];
}

// Segments are in the order of their beads: those of one bead are neighbours.
std::size_t first_segment_of(const PlannedVersion& reading, std::size_t bead) {
  const auto& segments = reading.plan->segments;
  const auto first = std::lower_bound(segments.begin(), segments.end(), bead,
                                      [](const Segment& segment, std::size_t wanted) { return segment.bead < wanted; });
  return static_cast<std::size_t>(first - segments.begin());
}

std::optional<WholeBead> whole_in(const PlannedVersion& reading, std::size_t bead,
                                  std::optional<std::size_t> paragraph) {
  const auto& segments = reading.plan->segments;
  std::optional<WholeBead> whole;
  bool several = false;
  for (std::size_t i = first_segment_of(reading, bead); i < segments.size() && segments[i].bead == bead; ++i) {
    const std::optional<Piece>& piece = piece_of(reading, i);
    if (!piece) continue;
    if (whole && piece->paragraph == whole->piece.paragraph) {
      whole->piece.range.begin = std::min(whole->piece.range.begin, piece->range.begin);
      whole->piece.range.end = std::max(whole->piece.range.end, piece->range.end);
      continue;
    }
    several = several || whole.has_value();
    if (whole && paragraph && *paragraph == whole->piece.paragraph) continue;
    whole = WholeBead{*piece, WholeBead::Extent::one_paragraph};
  }
  if (whole && several) whole->extent = WholeBead::Extent::several;
  return whole;
}

}  // namespace

StyledText text_of(const PlannedVersion& reading, const Piece& piece) {
  return reading.statement->paragraphs[piece.paragraph].text.slice(piece.range);
}

const Language& language_of(const PlannedVersion& reading, const Piece& piece) {
  return reading.statement->paragraphs[piece.paragraph].language;
}

std::optional<Standing> standing_at(const PlannedVersion& reading, std::size_t segment) {
  for (std::size_t i = segment + 1; i-- > 0;) {
    if (const std::optional<Piece>& piece = piece_of(reading, i)) {
      return Standing{i == segment ? Standing::Voice::speaking : Standing::Voice::silent, i, *piece};
    }
  }
  return std::nullopt;
}

std::optional<WholeBead> whole_bead(const PlannedVersion& reading, std::size_t bead) {
  return whole_in(reading, bead, std::nullopt);
}

WholeBead whole_bead(const PlannedVersion& reading, const Standing& standing) {
  const std::size_t bead = reading.plan->segments[standing.segment].bead;
  return whole_in(reading, bead, standing.piece.paragraph).value_or(WholeBead{standing.piece});
}

std::optional<Piece> piece_before(const PlannedVersion& reading, const Standing& standing, const Piece& shown) {
  for (std::size_t i = standing.segment; i-- > 0;) {
    const std::optional<Piece>& piece = piece_of(reading, i);
    if (!piece) continue;
    const bool within = piece->paragraph == shown.paragraph && piece->range.begin >= shown.range.begin &&
                        piece->range.end <= shown.range.end;
    if (!within) return piece;
  }
  return std::nullopt;
}

std::vector<ColorSpan> light(const Piece& whole, const Piece& part, const Palette& colors) {
  if (whole == part) return {};
  const std::size_t begin = part.range.begin - whole.range.begin;
  const std::size_t end = part.range.end - whole.range.begin;
  return {{{0, begin}, colors.dim}, {{end, whole.range.size() + 1}, colors.rest}};
}

}  // namespace rostrum
