#pragma once

#include <filesystem>

#include "firmware/store/disk.hpp"

namespace rostrum {

// The journals of a state folder: journal.db is the first, then journal-2.db and so on; the highest number counts.
struct StandingJournals {
  int current = 0;  // number of the newest journal; 0: there is none
  int highest = 0;  // of all files that belong to journals
};

// None where there is no such folder.
[[nodiscard]] DiskResult<StandingJournals> standing_journals(Disk& disk, const std::filesystem::path& folder);

[[nodiscard]] std::filesystem::path journal_path(const std::filesystem::path& folder, int number);

}  // namespace rostrum
