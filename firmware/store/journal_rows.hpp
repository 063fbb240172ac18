#pragma once

// What a journal's database holds, read row by row. Included by sources of this folder only.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/room/room.hpp"
#include "firmware/store/content_files.hpp"
#include "firmware/store/journal_connection.hpp"
#include "firmware/store/snapshot_pace.hpp"

namespace rostrum {

// The intact beginning of a journal: all of it where nothing is damaged.
struct IntactRows {
  RoomState state;
  sqlite3_int64 last_event = 0;  // the number of the last one that `state` knows
  std::size_t replayed = 0;      // how many were read for it
  SnapshotPace pace;             // as it stands after them
  sqlite3_int64 lost = 0;        // known to be damaged after `last_event`; 0 also where nobody can tell
  std::vector<StoredFile> session;
  bool events_whole = true;
  bool session_whole = true;
  bool found_by_number = true;  // false: a search for an event does not lead to it, and one that is added gets lost
};

// Fails where the disk does; what is damaged is left out. The state is the last snapshot's and what came after it;
// where that is damaged, the events' from the first one on.
[[nodiscard]] JournalResult<IntactRows> read_intact_rows(const JournalConnection& journal);

// An event as it stands in its row.
struct EventRow {
  sqlite3_int64 number = 0;
  std::size_t bytes = 0;
  std::optional<Event> event;  // nullopt: damaged
};

// `forwards_through_all` searches for no number: it goes past all that stands before.
enum class RowOrder { forwards, backwards, forwards_through_all };

// Calls `take` for each event after number `after`; it returns false to stop there and call the journal damaged.
[[nodiscard]] JournalResult<void> read_event_rows(const JournalConnection& journal, sqlite3_int64 after, RowOrder order,
                                                  const std::function<bool(EventRow)>& take);

[[nodiscard]] JournalResult<void> write_event(const JournalConnection& journal, sqlite3_int64 number,
                                              const std::string& json);
[[nodiscard]] JournalResult<void> write_snapshot(const JournalConnection& journal, sqlite3_int64 last_event,
                                                 const std::string& json);
[[nodiscard]] JournalResult<void> write_session(const JournalConnection& journal, const std::vector<StoredFile>& files);

// Copies the events up to `last_event` that are intact; a damaged one does not hold up those after it.
[[nodiscard]] JournalResult<void> copy_events(const JournalConnection& from, const JournalConnection& to,
                                              sqlite3_int64 last_event);

}  // namespace rostrum
