#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "content/room/room.hpp"
#include "content/session/session.hpp"
#include "content/text/error.hpp"
#include "firmware/store/disk.hpp"
#include "firmware/store/journal_database.hpp"
#include "firmware/store/journal_names.hpp"
#include "firmware/store/session_vault.hpp"

namespace rostrum {

// What becomes of a journal that a newer version wrote: the room does not start, or starts anew beside it.
enum class NewerJournal { refuse, leave_aside };

// A picture for who runs a room without a screen, in its folder: of its first view.
inline constexpr const char* preview_name = "preview.png";

// The room's journal and the bytes of its session in one folder; the store without its thread. Not for two threads at
// once.
//
// journal.db is the first journal. One that is damaged, or not this version's, is never touched: a new one beside it
// (journal-2.db, and so on) goes on from what can be read of it, and from then on the highest number counts.
class RoomFiles {
 public:
  // `hold` makes sure that the folder stands and is ours; called before every first write.
  RoomFiles(std::filesystem::path folder, Disk& disk, std::function<Result<void>()> hold);

  // Reads what a start goes on from. Fails where the journal is a newer version's, and changes nothing then; all else
  // is a notice, or a failure that may pass.
  [[nodiscard]] Result<void> open(NewerJournal newer);

  [[nodiscard]] const RoomState& state() const { return base_.state; }
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

  // The files of the stored session that are whole.
  [[nodiscard]] std::vector<NamedBytes> read_session();
  // Whether that gave less than there was, or nobody can tell.
  [[nodiscard]] bool session_lost() const { return session_lost_; }

  // Both return after the disk has it, all of it or nothing; after a failure they may be called again with the same.
  // Events are those of whole acts.
  [[nodiscard]] Result<void> append(const std::vector<Event>& events);
  [[nodiscard]] Result<void> keep_session(const std::vector<NamedBytes>& files);

  // The first half of keep_session: after a success a start finds these files, though what could be read of the former
  // ones may still lie there. keep_session with the same files does the rest.
  [[nodiscard]] Result<void> store_session(const std::vector<NamedBytes>& files);

  // The journal's: whenever that suits, and again after a failure.
  [[nodiscard]] Upkeep upkeep() const { return database_ ? database_->upkeep() : Upkeep::none; }
  [[nodiscard]] Result<void> do_upkeep();

  // Erases the keys of all sessions, and what a version before stored without a key: when it returns, nothing of a
  // session can be read from this folder any more, but what the journal tells of a meeting. It does what it can of that
  // also where it fails.
  [[nodiscard]] Result<void> forget();

  // Whether read_session() gave files that a version before stored without a key.
  [[nodiscard]] bool stored_plainly() const { return SessionVault::is_plain(base_.session); }
  // How many there were, the damaged ones included.
  [[nodiscard]] std::size_t stored_files() const { return base_.session.size(); }

  // What the operator has to know since the last call, beside failures.
  [[nodiscard]] std::vector<Error> take_notices() { return std::exchange(notices_, {}); }

  // How many events the journal's opening read.
  [[nodiscard]] std::size_t replayed() const { return database_ ? database_->replayed() : 0; }

 private:
  enum class Plan { as_it_stands, begin_new };

  [[nodiscard]] JournalResult<JournalDatabase> open_database(const std::filesystem::path& file) const;
  void read_without_writing(const std::filesystem::path& file, const JournalError& why);
  Result<void> take_up(const std::filesystem::path& file);
  Result<void> ensure_database();
  Result<void> begin_new(const StandingJournals& standing);
  Result<void> sync_names();
  [[nodiscard]] bool is_stored(const std::vector<NamedBytes>& files);
  template <typename Write>
  Result<void> write(Write write);

  std::filesystem::path folder_;
  Disk& disk_;
  std::function<Result<void>()> hold_;
  SessionVault vault_;
  JournalContents base_;  // before the first append
  Plan plan_ = Plan::as_it_stands;
  std::optional<JournalDatabase> database_;
  std::optional<Error> failure_;
  bool unread_ = false;        // what stands there could not be read at all
  bool session_lost_ = false;  // as session_lost()
  std::vector<Error> notices_;
  bool names_synced_ = false;
  bool leftovers_ = false;  // may lie there
};

}  // namespace rostrum
