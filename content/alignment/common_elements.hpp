#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace rostrum {

// What two sequences have in common, in both orders: pairs of indices, strictly increasing in both. The longest such
// sequence in the gaps between what is unique in both (patience), where they are not too large to look; n log n for
// texts, and bounded for anything.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> common_elements(std::span<const std::uint32_t> one,
                                                                               std::span<const std::uint32_t> other);

}  // namespace rostrum
