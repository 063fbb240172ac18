#pragma once

#include <cstdint>
#include <vector>

#include "content/text/language.hpp"
#include "render/text/hyphenator.hpp"
#include "render/text/line_break.hpp"
#include "render/text/word_row.hpp"

namespace rostrum {

// `breaks` with what stands between two of them and is wider than `width` cut: at a hyphenation point where one fits,
// else between clusters, with a mark that says that the word goes on. Without a hyphenator there are no marks.
[[nodiscard]] std::vector<LineBreak> cut_wide_words(const WordRow& row, const std::vector<LineBreak>& breaks,
                                                    std::int64_t width, const Language& language,
                                                    Hyphenator* hyphenator);

}  // namespace rostrum
