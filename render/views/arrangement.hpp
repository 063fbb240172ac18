#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// Which versions a display would show if it had the room, in the order of its languages: each by its exact tag, else
// by its primary subtag. Without languages of its own: the original and then the others. The original where none
// matches. Empty only where there are no versions.
[[nodiscard]] std::vector<std::size_t> wanted_versions(std::span<const ShownVersion> versions,
                                                       const DisplayProfile& profile);

// The one that a display shows where it has room for one.
[[nodiscard]] std::size_t version_alone(std::span<const ShownVersion> versions, const DisplayProfile& profile);

}  // namespace rostrum
