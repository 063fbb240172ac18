#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "content/room/room.hpp"
#include "content/session/session.hpp"
#include "tests/firmware/store/crash_disk.hpp"

namespace rostrum::test {

// A room that works on a disk and remembers what it was told is safe, and when.
class KeptRoom {
 public:
  static constexpr const char* folder = "/state/rostrum";

  enum class Pace { with_stops, at_a_stretch };

  // Some dozen acts by the real code: events of every kind, act by act and by the hundred, sessions, stops and starts.
  void work(CrashDisk& disk, std::mt19937_64& random, Pace pace);

  // Empty, or what a start on `left`, which a cut before `call` of the disk's log left, finds wrong.
  [[nodiscard]] std::string violation_after(std::size_t call, const DiskImage& left) const;

  // Whether a cut before `call` falls into the storing or the forgetting of a session.
  [[nodiscard]] bool is_storing(std::size_t call) const;

  // Whether these bytes hold a key that was said to be erased before `call`.
  [[nodiscard]] bool holds_erased_key(std::size_t call, std::string_view bytes) const;

  // The room as a start on `left` finds it, to go on from.
  [[nodiscard]] KeptRoom after_cut(std::size_t call, const DiskImage& left) const;

 private:
  // Asked for at one length of the disk's log and acknowledged at another: a cut between the two may undo it.
  struct Act {
    std::size_t asked = 0, acknowledged = 0;
    std::size_t events = 0;   // which of `states_` it leads to
    std::size_t session = 0;  // which one is stored with it
    bool stores = false;      // a session, or forgets one
  };
  struct ErasedKey {
    std::string bytes;
    std::size_t since = 0;  // length of the disk's log
  };

  void watch_keys(CrashDisk& disk, bool acknowledged);

  [[nodiscard]] const Act* under_way(std::size_t call) const;
  [[nodiscard]] const Act& acknowledged(std::size_t call) const;

  std::vector<RoomState> states_{RoomState{}};  // after whole acts: no start may find another one
  std::vector<std::vector<NamedBytes>> sessions_{{}};
  std::vector<Act> acts_{Act{}};
  std::vector<std::string> keys_;  // that stand on the disk
  std::vector<ErasedKey> erased_;
};

}  // namespace rostrum::test
