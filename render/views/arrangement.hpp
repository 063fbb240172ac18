#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "render/text/text_engine.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Which versions of a statement a display shows, and how.
struct Arrangement {
  enum class Kind {
    single,
    columns,  // side by side: a reader finds the same sentence at the same height
    stack     // one above the other: where a column would be too narrow
  };
  Kind kind = Kind::single;
  std::vector<std::size_t> versions;  // in the order in which they are shown; empty only where there are none
  bool operator==(const Arrangement&) const = default;
};

// As many of the display's languages as can be read at its depth, up to three: columns where each holds 18 characters
// and three lines at the floor, else a stack of two lines each, else fewer languages. It depends on the display and on
// what stays the same through a statement, never on the segment.
[[nodiscard]] Arrangement arrange(std::span<const ShownVersion> versions, const DisplayProfile& profile,
                                  TextEngine& engine);

// Which versions a display would show if it had the room, in the order of its languages: each by its exact tag, else
// by its primary subtag. Without languages of its own: the original and then the others. The original where none
// matches. Empty only where there are no versions.
[[nodiscard]] std::vector<std::size_t> wanted_versions(std::span<const ShownVersion> versions,
                                                       const DisplayProfile& profile);

// The one that a display shows where it has no room for several; there is at least one.
[[nodiscard]] std::size_t version_alone(std::span<const ShownVersion> versions, const DisplayProfile& profile);

// Whether these versions can be read in this arrangement at the display's depth; for a single one, whether a line holds
// 18 characters (Han: 9).
[[nodiscard]] bool legible(const Arrangement& arrangement, std::span<const ShownVersion> versions,
                           const DisplayProfile& profile, TextEngine& engine);

// Up to which depth, in picture heights, they can be on a display of this size; 0 where at none.
[[nodiscard]] double legible_depth(const Arrangement& arrangement, std::span<const ShownVersion> versions,
                                   const DisplayProfile& profile, TextEngine& engine);

// How wide 18 characters of an average text are in this language; 9 Han, which are twice as wide.
[[nodiscard]] Fixed least_column(const Language& language, Fixed size, TextEngine& engine);

}  // namespace rostrum
