#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "content/alignment/bead.hpp"
#include "content/alignment/difference.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// The sentences of a passage as one text.
[[nodiscard]] BeadText bead_text(const Statement& statement, const Passage& passage);

// Line in the source of the paragraph in which the passage begins; 0 where it is empty.
[[nodiscard]] int line_of(const Statement& statement, const Passage& passage);

// In quotation marks, cut off with an ellipsis after some forty characters.
[[nodiscard]] std::string quoted_beginning(std::string_view text);

// What consecutive passages of one version are, counted: "a heading", "2 sentences", "3 paragraphs".
[[nodiscard]] std::string name_of_run(const Statement& statement, std::span<const Passage> run);
[[nodiscard]] bool is_headings_alone(const Statement& statement, std::span<const Passage> run);

}  // namespace rostrum
