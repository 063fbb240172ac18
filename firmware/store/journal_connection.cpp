#include "firmware/store/journal_connection.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>

#include "content/text/content_hash.hpp"

namespace rostrum {
namespace {

// The lock is exclusive because the folder's is: SQLite then needs no shared-memory file. FULL syncs the log at every
// commit, which is what an acknowledgement promises. SQLite would fold the log in within a commit, when somebody waits
// for that: we do it ourselves.
constexpr const char* settings_for_writing =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA cache_size = -256;"
    "PRAGMA wal_autocheckpoint = 0;"
    "PRAGMA journal_size_limit = 4194304";

constexpr const char* add_checksums =
    "ALTER TABLE event ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE snapshot ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE session_file ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;"
    "UPDATE event SET sum = checksum(id, json);"
    "UPDATE snapshot SET sum = checksum(last_event, json);"
    "UPDATE session_file SET sum = checksum(place, hash || name)";

// A file name as SQLite's URIs want it.
std::string uri_of(const std::filesystem::path& file, std::string_view parameters) {
  std::string uri = "file:";
  for (const char unit : std::filesystem::absolute(file).string()) {
    constexpr const char* digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(unit);
    if (unit == '%' || unit == '?' || unit == '#') {
      uri += {'%', digits[byte >> 4], digits[byte & 15]};
    } else {
      uri += unit;
    }
  }
  uri += '?';
  uri += parameters;
  return uri;
}

JournalError newer(int version, const std::filesystem::path& file) {
  return {JournalTrouble::newer,
          Error{Blame::device,
                "A newer Rostrum wrote this state (its version is " + std::to_string(version) +
                    ", this program reads up to " + std::to_string(journal_version) + ")",
                file.string(),
                "Update this one, give another folder with --state DIR, or begin anew with --fresh: that leaves the "
                "newer state as it is."}};
}

}  // namespace

std::string_view text_of(sqlite3_stmt* row, int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
  return text == nullptr ? std::string_view() : std::string_view(text, size);
}

sqlite3_int64 checksum_of(sqlite3_int64 number, std::string_view text) {
  std::string bytes = std::to_string(number) + ':';
  bytes += text;
  const ContentHash hash = hash_content(bytes);
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < sizeof sum; ++i) sum = sum << 8 | hash.bytes[i];
  return static_cast<sqlite3_int64>(sum);
}

JournalResult<JournalConnection> JournalConnection::open(const std::filesystem::path& file, int flags, Disk& disk) {
  const bool writing = (flags & SQLITE_OPEN_READWRITE) != 0;
  std::string name = file.string();
  if (!writing) {
    // A database whose log was folded in has none, and SQLite would create it: it has to be told that nothing changes.
    std::filesystem::path log = file;
    log += "-wal";
    name = uri_of(file, disk.kind_of(log) == Disk::Kind::file ? "mode=ro" : "mode=ro&immutable=1");
  }
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX,
                                   writing ? disk.writing_vfs() : disk.reading_vfs());
  JournalConnection connection(file, DatabaseHandle(opened));
  if (code != SQLITE_OK) return tl::unexpected(connection.error());
  // A cheap card may spoil the whole sector that a power cut finds it writing. A commit then begins at a sector of its
  // own, so that no other commit's bytes are in it. Told before the log is opened, or SQLite does not heed it.
  int spares_its_neighbours = 0;
  sqlite3_file_control(opened, nullptr, SQLITE_FCNTL_POWERSAFE_OVERWRITE, &spares_its_neighbours);
  connection.leave_log_at_close();
  // SQLite is content with reading where it may not write.
  if (writing && connection.read_only()) return tl::unexpected(connection.error_of(SQLITE_READONLY));
  if (auto locked = connection.execute("PRAGMA locking_mode = EXCLUSIVE"); !locked) {
    return tl::unexpected(locked.error());
  }
  return connection;
}

JournalResult<JournalConnection> JournalConnection::open_for_writing(const std::filesystem::path& file, Disk& disk) {
  auto connection = open(file, SQLITE_OPEN_READWRITE, disk);
  if (!connection) return connection;
  // Before anything that might change a file which is not ours.
  const auto version = connection->version();
  if (!version) return tl::unexpected(version.error());
  if (*version > journal_version) return tl::unexpected(newer(*version, file));
  return connection;
}

JournalResult<JournalConnection> JournalConnection::create(const std::filesystem::path& file, Disk& disk) {
  auto connection = open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, disk);
  if (!connection) return connection;
  if (auto set = connection->prepare_for_writing(); !set) return tl::unexpected(set.error());
  return connection;
}

JournalResult<void> JournalConnection::prepare_for_writing() const {
  return execute(settings_for_writing);
}

JournalResult<JournalConnection> JournalConnection::open_for_reading(const std::filesystem::path& file, Disk& disk) {
  auto connection = open(file, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, disk);
  if (!connection) return connection;
  const auto version = connection->version();
  if (version && *version > journal_version) return tl::unexpected(newer(*version, file));
  return connection;
}

JournalResult<void> JournalConnection::fold_log_in() const {
  return query("PRAGMA wal_checkpoint(TRUNCATE)", [](sqlite3_stmt* row) { return sqlite3_column_int(row, 0) == 0; });
}

// The file keeps its size: to write over it is quicker than to let it grow again.
JournalResult<void> JournalConnection::fold_log_in_for_reuse() const {
  return query("PRAGMA wal_checkpoint(PASSIVE)", [](sqlite3_stmt* row) { return sqlite3_column_int(row, 0) == 0; });
}

void JournalConnection::count_log_pages(int& pages) const {
  const auto note = [](void* counted, sqlite3*, const char*, int in_log) {
    *static_cast<int*>(counted) = in_log;
    return SQLITE_OK;
  };
  sqlite3_wal_hook(database_.get(), note, &pages);
}

void JournalConnection::fold_log_in_at_close() const {
  sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

void JournalConnection::leave_log_at_close() const {
  sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

JournalResult<void> JournalConnection::bring_up_to_date(int version) const {
  const auto sum = [](sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[1]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[1]));
    sqlite3_result_int64(context, checksum_of(sqlite3_value_int64(values[0]), {text, text == nullptr ? 0 : size}));
  };
  sqlite3_create_function_v2(database_.get(), "checksum", 2, SQLITE_UTF8, nullptr, sum, nullptr, nullptr, nullptr);
  return transaction([this, version]() -> JournalResult<void> {
    JournalResult<void> done;
    if (version < first_summed_version) done = execute(add_checksums);
    return done ? execute(mark_version) : done;
  });
}

JournalError JournalConnection::damaged() const {
  return {JournalTrouble::damaged, Error{Blame::device, "The journal is damaged", file_.string(), ""}};
}

JournalError JournalConnection::error() const {
  return error_of(sqlite3_errcode(database_.get()));
}

JournalError JournalConnection::error_of(int code) const {
  const auto trouble = [this](std::string what, std::string advice) {
    return JournalError{JournalTrouble::disk, Error{Blame::device, std::move(what), file_.string(), std::move(advice)}};
  };
  switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:       // a statement about tables that are not there
    case SQLITE_CONSTRAINT:  // a row in the place of the next one
      return damaged();
    case SQLITE_FULL:
      return trouble("The disk that holds the state is full", "Free some space on it.");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return trouble("The journal cannot be written", "Choose a state folder that you may write to with --state DIR.");
    default:
      return trouble(std::string("The journal cannot be read or written (") + sqlite3_errmsg(database_.get()) + ")",
                     "Check the disk.");
  }
}

JournalResult<void> JournalConnection::execute(const char* sql) const {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return tl::unexpected(error());
  return {};
}

StatementHandle JournalConnection::prepare(const char* sql) const {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database_.get(), sql, -1, &statement, nullptr);
  return StatementHandle(statement);
}

JournalResult<int> JournalConnection::version() const {
  int version = 0, mark = 0;
  const auto read_into = [this](const char* pragma, int& value) {
    return query(pragma, [&value](sqlite3_stmt* row) {
      value = sqlite3_column_int(row, 0);
      return true;
    });
  };
  if (auto read = read_into("PRAGMA user_version", version); !read) return tl::unexpected(read.error());
  if (auto read = read_into("PRAGMA application_id", mark); !read) return tl::unexpected(read.error());
  // The first version had no mark.
  if (version <= 0 || (version != 1 && mark != std::int64_t{journal_mark} + version)) return tl::unexpected(damaged());
  return version;
}

void JournalConnection::bind(sqlite3_stmt* statement, int parameter, sqlite3_int64 number) {
  sqlite3_bind_int64(statement, parameter, number);
}

void JournalConnection::bind(sqlite3_stmt* statement, int parameter, const std::string& text) {
  sqlite3_bind_text(statement, parameter, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

}  // namespace rostrum
