#pragma once

#include <cstdint>
#include <vector>

#include "render/text/line_break.hpp"
#include "render/text/word_row.hpp"

namespace rostrum {

// `breaks` with what stands between two of them and is wider than `width` cut between clusters.
[[nodiscard]] std::vector<LineBreak> cut_wide_words(const WordRow& row, const std::vector<LineBreak>& breaks,
                                                    std::int64_t width);

}  // namespace rostrum
