#include "firmware/store/journal_database.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "content/room/state_json.hpp"
#include "firmware/store/journal_connection.hpp"
#include "firmware/store/journal_rows.hpp"

namespace rostrum {
namespace {

// How many events the journal keeps as the room's record: two years of busy days, a GB.
constexpr sqlite3_int64 events_kept = 2'000'000;

// The log is folded in every MiB, so that a start has little to read; where no act leaves time for it, at four.
constexpr int log_pages_folded = 256, most_log_pages = 1024;

constexpr const char* create_schema =
    "CREATE TABLE event (id INTEGER PRIMARY KEY, json TEXT NOT NULL, sum INTEGER NOT NULL);"
    "CREATE TABLE snapshot (one INTEGER PRIMARY KEY CHECK (one = 1), last_event INTEGER NOT NULL, json TEXT NOT NULL,"
    "                       sum INTEGER NOT NULL);"
    "CREATE TABLE session_file (place INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL,"
    "                           sum INTEGER NOT NULL)";

JournalContents contents_of(IntactRows rows) {
  return {std::move(rows.state),   rows.last_event,   rows.lost,
          std::move(rows.session), rows.events_whole, rows.session_whole};
}

constexpr const char* log_suffixes[] = {"-wal", "-journal"};

// A log that lost its end after it was acknowledged looks whole.
JournalResult<IntactRows> read_rows(const JournalConnection& journal, Disk& disk) {
  auto rows = read_intact_rows(journal);
  if (!rows) return rows;
  const std::int64_t missing = AcknowledgedMark::read(journal.file(), disk) - rows->last_event;
  if (missing > 0) {
    rows->events_whole = false;
    rows->lost = std::max<sqlite3_int64>(rows->lost, missing);
  }
  return rows;
}

JournalError cannot_begin(DiskError error, const std::filesystem::path& file) {
  return {JournalTrouble::disk, disk_failure("The journal cannot be written", error, file)};
}

// What an attempt that was cut off left.
DiskResult<void> remove_database(const std::filesystem::path& file, Disk& disk) {
  std::vector<std::filesystem::path> files = {file};
  for (const char* suffix : log_suffixes) files.emplace_back(file.string() + suffix);
  for (const auto& each : files) {
    if (disk.kind_of(each) == Disk::Kind::nothing) continue;
    if (auto removed = disk.remove(each); !removed) return removed;
  }
  return {};
}

// The database alone then holds all that was committed.
JournalResult<void> write_first_rows(const std::filesystem::path& file, const JournalContents& contents,
                                     const std::optional<std::filesystem::path>& record_of, Disk& disk) {
  const auto database = JournalConnection::create(file, disk);
  if (!database) return tl::unexpected(database.error());
  auto written = database->transaction([&]() -> JournalResult<void> {
    auto done = database->execute(create_schema);
    if (done) done = database->execute(mark_version);
    if (done && contents.last_event > 0) done = write_snapshot(*database, contents.last_event, to_json(contents.state));
    if (done) done = write_session(*database, contents.session);
    if (!done || !record_of) return done;
    const auto record = JournalConnection::open_for_reading(*record_of, disk);
    return record ? copy_events(*record, *database, contents.last_event) : JournalResult<void>();
  });
  return written ? database->fold_log_in() : written;
}

}  // namespace

struct JournalDatabase::Connection {
  JournalConnection database;
  int log_pages = 0;
};

JournalDatabase::JournalDatabase(std::unique_ptr<Connection> connection, AcknowledgedMark mark, Disk& disk)
    : disk_(&disk), connection_(std::move(connection)), mark_(std::move(mark)) {}
JournalDatabase::~JournalDatabase() = default;
JournalDatabase::JournalDatabase(JournalDatabase&&) noexcept = default;
JournalDatabase& JournalDatabase::operator=(JournalDatabase&&) noexcept = default;

JournalResult<JournalContents> read_journal(const std::filesystem::path& file, Disk& disk) {
  auto connection = JournalConnection::open_for_reading(file, disk);
  if (!connection) return tl::unexpected(connection.error());
  auto rows = read_rows(*connection, disk);
  if (!rows) return tl::unexpected(rows.error());
  return contents_of(std::move(*rows));
}

JournalResult<JournalDatabase> JournalDatabase::open(const std::filesystem::path& file, Disk& disk) {
  auto opened = JournalConnection::open_for_writing(file, disk);
  if (!opened) return tl::unexpected(opened.error());
  auto rows = read_rows(*opened, disk);
  if (!rows) return tl::unexpected(rows.error());
  const bool sound = rows->events_whole && rows->session_whole && rows->found_by_number;
  if (!sound || opened->read_only()) return tl::unexpected(opened->damaged());
  if (auto prepared = opened->prepare_for_writing(); !prepared) return tl::unexpected(prepared.error());
  const auto version = opened->version();
  if (!version) return tl::unexpected(version.error());
  if (*version < journal_version) {
    if (auto done = opened->bring_up_to_date(*version); !done) return tl::unexpected(done.error());
  }

  opened->fold_log_in_at_close();
  auto connection = std::make_unique<Connection>(Connection{std::move(*opened)});
  connection->database.count_log_pages(connection->log_pages);
  JournalDatabase journal(std::move(connection), AcknowledgedMark(file, disk), disk);
  journal.replayed_ = rows->replayed;
  journal.pace_ = rows->pace;
  journal.contents_ = contents_of(std::move(*rows));
  return journal;
}

JournalResult<JournalDatabase> JournalDatabase::create(const std::filesystem::path& file,
                                                       const JournalContents& contents,
                                                       const std::optional<std::filesystem::path>& record_of,
                                                       Disk& disk) {
  auto beginning = file;
  beginning += ".new";
  if (auto removed = remove_database(beginning, disk); !removed) {
    return tl::unexpected(cannot_begin(removed.error(), file));
  }
  if (auto written = write_first_rows(beginning, contents, record_of, disk); !written) {
    return tl::unexpected(written.error());
  }
  if (auto removed = AcknowledgedMark::remove(file, disk); !removed) {
    return tl::unexpected(cannot_begin(removed.error(), file));
  }
  if (auto renamed = disk.rename(beginning, file); !renamed) return tl::unexpected(cannot_begin(renamed.error(), file));
  if (auto synced = disk.sync_folder(file.parent_path()); !synced) {
    return tl::unexpected(cannot_begin(synced.error(), file));
  }
  (void)remove_database(beginning, disk);
  return open(file, disk);
}

// A log that a power cut ended may end in the middle of a sector, and the next commit would put what it holds at risk
// once more: it is folded in before the first one.
JournalResult<void> JournalDatabase::begin_log() {
  if (log_begun_) return {};
  auto folded = connection_->database.fold_log_in();
  log_begun_ = folded.has_value();
  // Without it the first hundred acts take longer, that is all.
  if (folded) (void)write_log_ahead();
  return folded;
}

// Zeros, which are no log to SQLite. Where the log was folded in and cut off, the disk may not know that yet: its head
// goes first, or what stands behind it might be read as a log that ends early, over a database that is newer.
DiskResult<void> JournalDatabase::write_log_ahead() const {
  constexpr std::size_t head = 4096;
  auto path = connection_->database.file();
  path += "-wal";
  const auto log = disk_->open_existing(path);
  if (!log) return tl::unexpected(log.error());
  if (auto written = write_all(**log, 0, std::string(head, '\0')); !written) return written;
  return write_all(**log, head, std::string(std::max(head, disk_->log_ahead()) - head, '\0'));
}

JournalResult<void> JournalDatabase::append(const std::vector<Event>& events) {
  RoomState state = contents_.state;
  sqlite3_int64 last = contents_.last_event;
  const JournalConnection& database = connection_->database;
  SnapshotPace pace = pace_;
  auto written = commit([&]() -> JournalResult<void> {
    for (const Event& event : events) {
      const std::string json = to_json(event);
      if (auto done = write_event(database, ++last, json); !done) return done;
      pace.event_written(json.size());
      state = apply(std::move(state), event);
    }
    return {};
  });
  if (!written) return written;
  contents_.state = std::move(state);
  contents_.last_event = last;
  mark_.note(last);
  pace_ = pace;
  return {};
}

Upkeep JournalDatabase::upkeep() const {
  const int pages = connection_->log_pages;
  if (pages >= most_log_pages) return Upkeep::overdue;
  return std::max(pace_.need(), pages >= log_pages_folded ? Upkeep::due : Upkeep::none);
}

JournalResult<void> JournalDatabase::do_upkeep() {
  if (pace_.need() != Upkeep::none) {
    if (auto kept = keep_snapshot(); !kept) return kept;
  }
  if (connection_->log_pages < log_pages_folded) return {};
  auto folded = connection_->database.fold_log_in_for_reuse();
  if (folded) connection_->log_pages = 0;
  return leave_if_damaged(std::move(folded));
}

JournalResult<void> JournalDatabase::keep_snapshot() {
  const std::string json = to_json(contents_.state);
  const sqlite3_int64 last = contents_.last_event;
  const JournalConnection& database = connection_->database;
  auto written = commit([&]() -> JournalResult<void> {
    if (auto done = write_snapshot(database, last, json); !done) return done;
    return database.write("DELETE FROM event WHERE id <= ?1", last - events_kept);
  });
  if (written) pace_ = SnapshotPace(json.size());
  return written;
}

JournalResult<void> JournalDatabase::settle() {
  return certain_ ? JournalResult<void>() : keep_snapshot();
}

JournalResult<void> JournalDatabase::commit(const std::function<JournalResult<void>()>& change) {
  if (auto begun = begin_log(); !begun) return leave_if_damaged(std::move(begun));
  auto written = connection_->database.transaction(change);
  certain_ = written.has_value();
  return leave_if_damaged(std::move(written));
}

JournalResult<void> JournalDatabase::leave_if_damaged(JournalResult<void> written) const {
  if (!written && written.error().trouble == JournalTrouble::damaged) connection_->database.leave_log_at_close();
  return written;
}

JournalResult<void> JournalDatabase::replace_session(const std::vector<StoredFile>& files) {
  auto written = commit([&] { return write_session(connection_->database, files); });
  if (written) contents_.session = files;
  return written;
}

}  // namespace rostrum
