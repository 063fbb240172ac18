#include "firmware/store/journal_database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "firmware/store/room_snapshot.hpp"
#include "firmware/store/sqlite.hpp"

namespace rostrum {
namespace {

constexpr int schema_version = 1;

// How many events a start replays at most, and how many the journal keeps as the room's history.
constexpr std::size_t events_per_snapshot = 64;
constexpr sqlite3_int64 events_kept = 20'000;

constexpr const char* create_schema =
    "BEGIN IMMEDIATE;"
    "CREATE TABLE event (id INTEGER PRIMARY KEY, json TEXT NOT NULL);"
    "CREATE TABLE snapshot (one INTEGER PRIMARY KEY CHECK (one = 1), last_event INTEGER NOT NULL, json TEXT NOT NULL);"
    "CREATE TABLE session_file (place INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL);"
    "PRAGMA user_version = 1;"
    "COMMIT";

// The lock is exclusive because the folder's is: SQLite then needs no shared-memory file. FULL syncs the log at every
// commit, which is what an acknowledgement promises.
constexpr const char* settings =
    "PRAGMA locking_mode = EXCLUSIVE;"
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA cache_size = -256;"
    "PRAGMA journal_size_limit = 4194304";

std::string_view text_of(sqlite3_stmt* statement, int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  return text == nullptr ? std::string_view() : std::string_view(text, size);
}

void bind(sqlite3_stmt* statement, int parameter, sqlite3_int64 number) {
  sqlite3_bind_int64(statement, parameter, number);
}

void bind(sqlite3_stmt* statement, int parameter, const std::string& text) {
  sqlite3_bind_text(statement, parameter, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

}  // namespace

struct JournalDatabase::Connection {
  std::filesystem::path file;
  DatabaseHandle database;

  [[nodiscard]] Error damaged() const {
    return {Blame::device, "The journal is damaged", file.string(),
            "Move it away to start without the stored position."};
  }

  [[nodiscard]] Error error() const {
    switch (sqlite3_errcode(database.get())) {
      case SQLITE_CORRUPT:
      case SQLITE_NOTADB:
      case SQLITE_ERROR:  // a statement about tables that are not there
        return damaged();
      case SQLITE_FULL:
        return {Blame::device, "The disk that holds the state is full", file.string(), "Free some space on it."};
      case SQLITE_READONLY:
      case SQLITE_CANTOPEN:
      case SQLITE_PERM:
        return {Blame::device, "The journal cannot be written", file.string(),
                "Choose a state folder that you may write to with --state DIR."};
      default:
        return {Blame::device,
                std::string("The journal cannot be read or written (") + sqlite3_errmsg(database.get()) + ")",
                file.string(), "Check the disk."};
    }
  }

  [[nodiscard]] Result<void> execute(const char* sql) const {
    if (sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return tl::unexpected(error());
    return {};
  }

  // Calls `on_row(statement)` for each row; it returns false to stop there and call the journal damaged.
  template <typename OnRow>
  [[nodiscard]] Result<void> query(const char* sql, OnRow on_row) const {
    const StatementHandle statement = prepare(sql);
    if (!statement) return tl::unexpected(error());
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) {
      if (!on_row(statement.get())) return tl::unexpected(damaged());
    }
    if (code != SQLITE_DONE) return tl::unexpected(error());
    return {};
  }

  [[nodiscard]] StatementHandle prepare(const char* sql) const {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database.get(), sql, -1, &statement, nullptr);
    return StatementHandle(statement);
  }

  // All of `write()` or nothing of it.
  template <typename Write>
  [[nodiscard]] Result<void> transaction(Write write) const {
    auto done = execute("BEGIN IMMEDIATE");
    if (!done) return done;
    done = write();
    if (done) done = execute("COMMIT");
    // After some failures SQLite has rolled back by itself.
    if (!done && sqlite3_get_autocommit(database.get()) == 0) {
      sqlite3_exec(database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    return done;
  }

  // Runs one statement that returns no rows, with `values` for its parameters.
  template <typename... Values>
  [[nodiscard]] Result<void> write(const char* sql, const Values&... values) const {
    const StatementHandle statement = prepare(sql);
    if (!statement) return tl::unexpected(error());
    int parameter = 0;
    (bind(statement.get(), ++parameter, values), ...);
    if (sqlite3_step(statement.get()) != SQLITE_DONE) return tl::unexpected(error());
    return {};
  }

  [[nodiscard]] Result<int> version() const {
    int version = 0;
    auto done = query("PRAGMA user_version", [&](sqlite3_stmt* row) {
      version = sqlite3_column_int(row, 0);
      return true;
    });
    if (!done) return tl::unexpected(done.error());
    return version;
  }
};

JournalDatabase::JournalDatabase(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
JournalDatabase::~JournalDatabase() = default;
JournalDatabase::JournalDatabase(JournalDatabase&&) noexcept = default;
JournalDatabase& JournalDatabase::operator=(JournalDatabase&&) noexcept = default;

Result<JournalDatabase> JournalDatabase::open(const std::filesystem::path& file) {
  auto connection = std::make_unique<Connection>();
  connection->file = file;
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  connection->database.reset(opened);
  if (code != SQLITE_OK) return tl::unexpected(connection->error());
  if (auto set = connection->execute(settings); !set) return tl::unexpected(set.error());

  auto version = connection->version();
  if (!version) return tl::unexpected(version.error());
  if (*version > schema_version) {
    return tl::unexpected(Error{Blame::device,
                                "A newer Rostrum wrote this state (its version is " + std::to_string(*version) +
                                    ", this program reads up to " + std::to_string(schema_version) + ")",
                                file.string(), "Update this one, or give another folder with --state DIR."});
  }
  if (*version == 0) {
    if (auto created = connection->execute(create_schema); !created) return tl::unexpected(created.error());
  }
  JournalDatabase journal(std::move(connection));
  if (auto replayed = journal.replay(); !replayed) return tl::unexpected(replayed.error());
  return journal;
}

Result<void> JournalDatabase::replay() {
  auto snapshot = connection_->query("SELECT json FROM snapshot", [this](sqlite3_stmt* row) {
    const auto state = snapshot_from_json(text_of(row, 0));
    if (state) state_ = *state;
    return state.has_value();
  });
  if (!snapshot) return snapshot;
  return connection_->query(
      "SELECT json FROM event WHERE id > coalesce((SELECT last_event FROM snapshot), 0) ORDER BY id",
      [this](sqlite3_stmt* row) {
        const auto event = event_from_json(text_of(row, 0));
        if (event) state_ = apply(std::move(state_), *event);
        ++since_snapshot_;
        return event.has_value();
      });
}

Result<void> JournalDatabase::append(const std::vector<Event>& events) {
  RoomState state = state_;
  const bool snapshot_due = since_snapshot_ + events.size() >= events_per_snapshot;
  auto written = connection_->transaction([&]() -> Result<void> {
    for (const Event& event : events) {
      auto done = connection_->write("INSERT INTO event (json) VALUES (?1)", to_json(event));
      if (!done) return done;
      state = apply(std::move(state), event);
    }
    if (!snapshot_due) return {};
    auto done =
        connection_->write("INSERT OR REPLACE INTO snapshot VALUES (1, (SELECT coalesce(max(id), 0) FROM event), ?1)",
                           snapshot_to_json(state));
    if (!done) return done;
    return connection_->write("DELETE FROM event WHERE id <= (SELECT last_event FROM snapshot) - ?1", events_kept);
  });
  if (!written) return written;
  state_ = std::move(state);
  since_snapshot_ = snapshot_due ? 0 : since_snapshot_ + events.size();
  return {};
}

Result<std::vector<StoredFile>> JournalDatabase::session() const {
  std::vector<StoredFile> files;
  const auto read =
      connection_->query("SELECT name, hash FROM session_file ORDER BY place", [&files](sqlite3_stmt* row) {
        const auto hash = ContentHash::from_hex(text_of(row, 1));
        if (hash) files.push_back({std::string(text_of(row, 0)), *hash});
        return hash.has_value();
      });
  if (!read) return tl::unexpected(read.error());
  return files;
}

Result<void> JournalDatabase::replace_session(const std::vector<StoredFile>& files) {
  return connection_->transaction([&]() -> Result<void> {
    auto done = connection_->execute("DELETE FROM session_file");
    for (std::size_t place = 0; done && place < files.size(); ++place) {
      done = connection_->write("INSERT INTO session_file VALUES (?1, ?2, ?3)", static_cast<sqlite3_int64>(place),
                                files[place].name, files[place].hash.hex());
    }
    return done;
  });
}

}  // namespace rostrum
