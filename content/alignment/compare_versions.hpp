#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "content/alignment/align.hpp"
#include "content/statement/statement.hpp"
#include "content/text/finding.hpp"

namespace rostrum {

// One language version of a statement, and the name of its file for findings.
struct ComparedVersion {
  const Statement* statement = nullptr;  // never null
  std::string file;
};

// What somebody should look at before the versions stand side by side on a wall. `alignment` is of `versions`, in their
// order, with `original` as its lead; of a version that is unrelated to it only the markings are looked at.
//
// Findings, first those of the markings and the title block, then in reading order:
//   marking-contradiction   one version is to be checked against delivery and read out verbatim
//   marking-differs         a version and the original carry different markings; that a translation alone calls itself
//                           unofficial, or is alone read out verbatim, is normal
//   missing-in-translation  what the original says and a version lacks, one for each run of sentences
//   missing-in-original     what a version adds
//   doubtful-pair           below doubtful_confidence
//   symbol-differs, number-differs, name-differs   in paired sentences; numbers in the title block as well
// A number that may be spelled, and a name that may be transcribed otherwise, is no finding.
[[nodiscard]] std::vector<Finding> compare_versions(std::span<const ComparedVersion> versions,
                                                    const Alignment& alignment, std::size_t original);

}  // namespace rostrum
