#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/alignment/align.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// A hand-aligned version: its statement, and which units of meaning each sentence says. Units are numbered through the
// document, alike in all its languages.
struct AlignedVersion {
  Statement statement;
  std::vector<std::vector<int>> units;  // per sentence, counted through the statement
};

// Reads "<name>.<language>.txt": "#" begins a comment, a blank line ends a paragraph, "@ heading" gives its role; every
// other line is a sentence, its units in front ("12 Text.", "12-13 Text.", "12,14 Text."). Throws std::runtime_error
// that names the line where one is not like this.
[[nodiscard]] AlignedVersion read_aligned_version(const std::filesystem::path& file);

// All versions of a folder, by name and language tag.
using AlignmentCorpus = std::map<std::string, std::map<std::string, AlignedVersion>>;
[[nodiscard]] AlignmentCorpus read_alignment_corpus(const std::filesystem::path& folder);

// Which sentences of two versions belong together, counted through the versions, each list ascending; one may be empty.
using GoldBead = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

// Sentences that share a unit belong together. Beads that cross are one, for an alignment keeps the order of both.
[[nodiscard]] std::vector<GoldBead> gold_beads(const std::vector<std::vector<int>>& lead,
                                               const std::vector<std::vector<int>>& other);

// The beads of an alignment between two of its versions, without those that neither stands in.
[[nodiscard]] std::vector<GoldBead> beads_between(const Alignment& alignment, const Statement& lead,
                                                  std::size_t lead_version, const Statement& other,
                                                  std::size_t other_version);

struct AlignmentScore {
  std::size_t beads = 0;  // of the gold
  std::size_t exact = 0;  // that were found just so
};

[[nodiscard]] AlignmentScore score_of(const std::vector<GoldBead>& gold, const std::vector<GoldBead>& found);

}  // namespace rostrum
