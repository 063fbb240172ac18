#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "content/segments/break_plan.hpp"
#include "content/statement/statement.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"
#include "render/views/theme.hpp"

namespace rostrum {

// One version of a statement, as its plan cuts it for all of them.
struct PlannedVersion {
  const Statement* statement = nullptr;
  const BreakPlan* plan = nullptr;
  std::size_t version = 0;  // in the plan
};

// Where a version stands while the room is at some segment: at its piece of it, or at the last piece that it had.
struct Standing {
  enum class Voice { speaking, silent };  // silent: the version lacks what is being said
  Voice voice = Voice::silent;
  std::size_t segment = 0;
  Piece piece;
};

[[nodiscard]] StyledText text_of(const PlannedVersion& reading, const Piece& piece);
[[nodiscard]] const Language& language_of(const PlannedVersion& reading, const Piece& piece);

// nullopt where the version has not begun.
[[nodiscard]] std::optional<Standing> standing_at(const PlannedVersion& reading, std::size_t segment);

// From a bead's first piece to its last, as far as they stand in the paragraph of its last (or of `standing`): the
// sentence, or the merged sentences, as one stretch. Nullopt where the version lacks the bead.
struct WholeBead {
  enum class Extent { one_paragraph, several };
  Piece piece;
  Extent extent = Extent::one_paragraph;
};
[[nodiscard]] std::optional<WholeBead> whole_bead(const PlannedVersion& reading, std::size_t bead);
[[nodiscard]] WholeBead whole_bead(const PlannedVersion& reading, const Standing& standing);

// The last piece before `standing` that is no part of what is shown already.
[[nodiscard]] std::optional<Piece> piece_before(const PlannedVersion& reading, const Standing& standing,
                                                const Piece& shown);

// Of a sentence shown whole: what was said is dim, what is to come is plain but not lit.
[[nodiscard]] std::vector<ColorSpan> light(const Piece& whole, const Piece& part, const Palette& colors);

}  // namespace rostrum
