#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "content/room/room.hpp"
#include "content/session/session.hpp"
#include "content/text/error.hpp"
#include "firmware/controller/journal.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/store/disk.hpp"
#include "firmware/store/room_files.hpp"
#include "firmware/store/state_folder.hpp"

namespace rostrum {

struct StoreSettings {
  NewerJournal newer = NewerJournal::refuse;
  std::chrono::milliseconds retry = std::chrono::seconds(5);  // after a failure, where nothing new comes
  std::chrono::milliseconds quiet{100};                       // without an act, and the journal's upkeep begins
  Disk* disk = &system_disk();
};

// What outlives a power cut: the room's events and the bytes of the session. A thread of its own waits for the disk.
// While the disk fails the store holds what it could not write, tries again every few seconds, and says so.
class Store : public Journal {
 public:
  // What a start goes on from. A folder that was never used gives a fresh state and touches no disk. Fails only where a
  // newer version wrote the journal; one that is damaged gives what can be read of it and a notice, and a disk that
  // cannot be read or written is a failure() that may pass.
  static Result<std::unique_ptr<Store>> open(StateFolder folder, Loop& loop, const StoreSettings& settings = {});

  // Waits for what is not yet written, one attempt.
  ~Store() override;

  // As the journal stood when it was opened.
  [[nodiscard]] const RoomState& stored_state() const;

  // The files of the last session kept, none where there is none; a damaged one is left out, with a notice. Before the
  // first append or keep_session only. One that a version before stored without a key is stored anew with the first
  // append.
  [[nodiscard]] std::vector<NamedBytes> stored_session();

  // Whether of the session that stored_session() was asked for something cannot be read.
  [[nodiscard]] bool session_lost() const;

  // From now on stored_session() after a start gives these, once they are on the disk.
  void keep_session(std::vector<NamedBytes> files);

  // The same, for who waits for it: one attempt, after which `done` is called on the loop. Where it fails what was
  // stored before stays, and nothing is tried again.
  void replace_session(std::vector<NamedBytes> files, Done done);

  // Drops the stored session and what is still to be stored of one: RoomFiles::forget. `done` is called on the loop.
  void forget(Done done);

  void append(std::vector<Event> events, Done done) override;

  // Why it cannot write at present; nullopt while it can. Changes on the loop's thread only, with a call to `changed`.
  [[nodiscard]] const std::optional<Error>& failure() const;
  void on_failure_change(std::function<void()> changed);

  // Calls, on the loop's thread, for each thing that the operator has to know beside failures. Set before the first
  // append or keep_session, it is called at once for what the opening found.
  void on_notice(std::function<void(const Error&)> notice);

  [[nodiscard]] const std::filesystem::path& folder() const;

 private:
  class Worker;
  explicit Store(std::unique_ptr<Worker> worker);
  std::unique_ptr<Worker> worker_;
};

}  // namespace rostrum
