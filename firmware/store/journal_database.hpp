#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "content/room/room.hpp"
#include "firmware/store/acknowledged_mark.hpp"
#include "firmware/store/content_files.hpp"
#include "firmware/store/disk.hpp"
#include "firmware/store/journal_error.hpp"
#include "firmware/store/snapshot_pace.hpp"

namespace rostrum {

// What a start finds in a journal.
struct JournalContents {
  RoomState state;
  std::int64_t last_event = 0;  // how many events led to the state
  std::int64_t lost = 0;        // events known to be damaged after it; 0 also where nobody can tell
  std::vector<StoredFile> session;
  bool events_whole = true;
  bool session_whole = true;
  bool operator==(const JournalContents&) const = default;
};

// Reads what is intact of a journal and changes nothing; also on a disk that cannot be written. Fails where the disk
// does and where a newer version wrote the journal.
[[nodiscard]] JournalResult<JournalContents> read_journal(const std::filesystem::path& file, Disk& disk);

// The journal's file: the events of the room, a snapshot of the state every so often, and the names of the stored
// session's files. Every function that writes returns after the disk has it, all of it or nothing. Not for two threads
// at once. The state folder's lock keeps other processes out.
class JournalDatabase {
 public:
  // Opens one that stands. Where it fails, the file and its log are as before.
  static JournalResult<JournalDatabase> open(const std::filesystem::path& file, Disk& disk = system_disk());

  // Begins a new one, whole or not at all, which goes on from `contents`; `record_of` is a journal whose events are
  // copied as far as they can be read.
  static JournalResult<JournalDatabase> create(const std::filesystem::path& file, const JournalContents& contents,
                                               const std::optional<std::filesystem::path>& record_of,
                                               Disk& disk = system_disk());

  ~JournalDatabase();
  JournalDatabase(JournalDatabase&&) noexcept;
  JournalDatabase& operator=(JournalDatabase&&) noexcept;

  // What the events on the disk lead to.
  [[nodiscard]] const RoomState& state() const { return contents_.state; }
  [[nodiscard]] const std::vector<StoredFile>& session() const { return contents_.session; }
  // Both, for a journal that takes this one's place.
  [[nodiscard]] const JournalContents& contents() const { return contents_; }

  // How many events were read to know the state: what a start costs.
  [[nodiscard]] std::size_t replayed() const { return replayed_; }

  // Whole acts only: a power cut leaves all of `events` or none.
  [[nodiscard]] JournalResult<void> append(const std::vector<Event>& events);

  // Snapshots of the state, and to fold the log in: no part of an act, since they take several times as long as one,
  // and nothing is missing without them but a quick start. do_upkeep() does what is due.
  [[nodiscard]] Upkeep upkeep() const;
  [[nodiscard]] JournalResult<void> do_upkeep();

  [[nodiscard]] JournalResult<void> replace_session(const std::vector<StoredFile>& files);

  // A write that failed may have come to the disk all the same, and a start would find it. After this the disk has what
  // this object says, and nothing else.
  [[nodiscard]] JournalResult<void> settle();

 private:
  // What stands at one place, for SQLite points at it.
  struct Connection;
  JournalDatabase(std::unique_ptr<Connection> connection, AcknowledgedMark mark, Disk& disk);

  [[nodiscard]] JournalResult<void> begin_log();
  DiskResult<void> write_log_ahead() const;
  [[nodiscard]] JournalResult<void> keep_snapshot();
  [[nodiscard]] JournalResult<void> commit(const std::function<JournalResult<void>()>& change);
  // What is damaged is not made worse.
  [[nodiscard]] JournalResult<void> leave_if_damaged(JournalResult<void> written) const;

  Disk* disk_;
  std::unique_ptr<Connection> connection_;
  JournalContents contents_;
  std::size_t replayed_ = 0;
  SnapshotPace pace_;
  bool log_begun_ = false;
  bool certain_ = true;  // the last commit did not fail
  AcknowledgedMark mark_;
};

}  // namespace rostrum
