#pragma once

#include <cstddef>
#include <functional>

#include "content/segments/bead_words.hpp"

namespace rostrum {

// No screen lacks room for a word of so many code points.
inline constexpr std::size_t surely_shown_letters = 40;

// Cuts every word that does not fit alone (an address, a key, a text without spaces) into pieces small enough to fill
// screens with; `fits` tells of a stretch of the row's version. Between letters and the marks on them nothing is cut;
// behind a stroke or a point rather than between letters. A letter that does not fit alone stays as it is.
void cut_long_words(BeadWords& row, const Statement& statement, const std::function<bool(const Piece&)>& fits);

}  // namespace rostrum
