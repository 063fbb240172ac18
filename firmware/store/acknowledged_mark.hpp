#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "firmware/store/disk.hpp"

namespace rostrum {

// How many events were acknowledged, in a file beside the journal. SQLite leaves out the end of a log that was damaged
// after it was synced, without a word: the mark tells that there was more. It is written without a sync, after the
// commit, so it may lag behind the journal and is never ahead of a whole one.
class AcknowledgedMark {
 public:
  AcknowledgedMark(const std::filesystem::path& journal, Disk& disk);

  // 0 where there is no mark, or none that can be read.
  [[nodiscard]] static std::int64_t read(const std::filesystem::path& journal, Disk& disk);
  // Of a journal that is gone.
  [[nodiscard]] static DiskResult<void> remove(const std::filesystem::path& journal, Disk& disk);

  // Where that fails, nothing is lost but the warning.
  void note(std::int64_t events);

 private:
  std::filesystem::path path_;
  Disk* disk_;
  std::unique_ptr<Disk::File> file_;  // from the first note on
};

}  // namespace rostrum
