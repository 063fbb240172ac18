#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/alignment_corpus.hpp"

namespace rostrum {

// The sample statements beside the repository, as the readers give them.

[[nodiscard]] Statement read_sample(const std::filesystem::path& file);

// "en" or "ru" of the statement of 2024, its sentences' units from alignment.tsv.
[[nodiscard]] AlignedVersion read_sample_of_2024(const std::filesystem::path& samples, const std::string& language);

// The languages of the Universal Declaration of Human Rights.
[[nodiscard]] const std::vector<std::string>& declaration_languages();

// The units of its paragraphs: all versions have the same but for the end of the preamble ("Now, therefore", "The
// General Assembly", "proclaims this Declaration", "as a common standard": in four paragraphs, three, two or one), and
// Arabic lacks the one on friendly relations.
[[nodiscard]] std::vector<std::vector<int>> declaration_units(const std::string& language);

// What belongs together by an alignment, in paragraphs instead of sentences.
[[nodiscard]] std::vector<GoldBead> paragraphs_between(const Alignment& alignment, const Statement& lead,
                                                       std::size_t lead_version, const Statement& other,
                                                       std::size_t other_version);

}  // namespace rostrum
