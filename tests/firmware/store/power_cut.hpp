#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/firmware/store/crash_disk.hpp"

namespace rostrum::test {

// What may become of a write that was not synced. A sector is written whole or not at all; `spoilt` is a card that
// leaves noise in a sector which it was writing.
enum class Loss { nothing, everything, all_after_some, some_sectors, some_sectors_spoilt };
inline constexpr Loss losses[] = {Loss::nothing, Loss::everything, Loss::all_after_some, Loss::some_sectors,
                                  Loss::some_sectors_spoilt};

// Follows the log of a disk and tells what a power cut leaves. Bytes are safe once their file was synced, names once
// their folder was; until then any part of them may be lost, in any order.
class PowerCut {
 public:
  // `first` is what the disk held when its log began.
  PowerCut(const DiskImage& first, const CrashDisk& disk);

  // Goes on to the moment before call number `call` of the log.
  void go_to(std::size_t call);

  // What lies on the disk under no name: of removed files, as they were synced last.
  [[nodiscard]] std::vector<std::string_view> nameless() const;

  [[nodiscard]] DiskImage cut(Loss loss, std::size_t sector, std::mt19937_64& random) const;

 private:
  struct Node {
    bool folder = false;
    std::string durable;
    std::vector<const DiskCall*> unsynced;
  };

  void take(const DiskCall& call);
  [[nodiscard]] std::map<std::string, std::size_t> names_after(Loss loss, std::mt19937_64& random) const;
  static std::string bytes_after(const Node& node, Loss loss, std::size_t sector, std::mt19937_64& random);

  const std::vector<DiskCall>& log_;
  std::size_t next_ = 0;
  std::map<std::size_t, Node> nodes_;
  std::map<std::string, std::size_t> names_;
  std::vector<const DiskCall*> unsynced_names_;
};

}  // namespace rostrum::test
