#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/room/record.hpp"
#include "content/room/record_writer.hpp"
#include "content/text/error.hpp"
#include "firmware/controller/room_status.hpp"
#include "firmware/packs/admission_log.hpp"
#include "firmware/session/former_versions.hpp"

namespace rostrum {

// A session that took the place of another one in the running room, or a version of it.
struct SessionTaken {
  std::vector<ChangedStatement> changed;
  std::vector<LocalText> speakers;                       // new on the lists
  std::vector<std::string> statements, statements_gone;  // ids
  RoomStatus status;                                     // as it is after that
};

// The delivery record, which is to stand on a stick.
struct RecordForStick {
  std::string stick;  // the number of one that is in, a device, or an image
  RecordFormat format = RecordFormat::markdown;
  RecordOptions::Rehearsals rehearsals = RecordOptions::Rehearsals::left_out;
};
struct RecordOnStick {
  std::string file;       // its name at the top of the stick
  std::int64_t lost = 0;  // events of the journal that are damaged, and missing from it
};

// What can be asked of sticks, and of other content on its way into the room. Numbers are those of the status; without
// one the only stick that can be meant. All of it returns at once; what takes time calls back on the loop, once.
class StickDesk {
 public:
  using Taken = std::function<void(const Result<SessionTaken>&)>;
  virtual ~StickDesk() = default;

  // Plays the insertion of a stick: an image, a device, a folder or a signed pack; after `pulled_after` bytes it is
  // pulled out.
  virtual Result<std::size_t> insert(const std::filesystem::path& medium,
                                     std::optional<std::uint64_t> pulled_after) = 0;
  virtual Result<void> pull(std::optional<std::size_t> number) = 0;
  virtual Result<void> refuse(std::optional<std::size_t> number) = 0;
  // `confirmation`: who answers for what nobody vouches for; may be empty.
  virtual void confirm(std::optional<std::size_t> number, const Confirmation& confirmation, Taken taken) = 0;
  // The session's files anew, from where the room was given them.
  virtual void reload(Taken taken) = 0;
  // Calls back when the record can be read on the stick: then that can be pulled out.
  using Recorded = std::function<void(const Result<RecordOnStick>&)>;
  virtual void record(const RecordForStick& wanted, Recorded recorded) = 0;
};

}  // namespace rostrum
