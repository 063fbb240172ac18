#pragma once

// A connection to a journal's database. Included by sources of this folder only.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "content/text/error.hpp"
#include "firmware/store/disk.hpp"
#include "firmware/store/journal_error.hpp"
#include "firmware/store/sqlite.hpp"

namespace rostrum {

// What this program writes: events and states of a room that holds a whole meeting.
inline constexpr int journal_version = 3;
// The first one whose rows carry checksums.
inline constexpr int first_summed_version = 2;

// A journal's application_id is this and its version, so that a spoilt version is not taken for a newer one's.
inline constexpr int journal_mark = 0x526F0000;
inline constexpr const char* mark_version = "PRAGMA application_id = 0x526F0003; PRAGMA user_version = 3";

[[nodiscard]] std::string_view text_of(sqlite3_stmt* row, int column);

// What stands beside a row, so that a row whose bytes changed is known from one that was written so.
[[nodiscard]] sqlite3_int64 checksum_of(sqlite3_int64 number, std::string_view text);

class JournalConnection {
 public:
  // A journal that stands, to be read first and written after prepare_for_writing().
  static JournalResult<JournalConnection> open_for_writing(const std::filesystem::path& file, Disk& disk);
  // An empty database where nothing stands.
  static JournalResult<JournalConnection> create(const std::filesystem::path& file, Disk& disk);

  // Changes nothing, neither the file nor its log; also on a disk that cannot be written.
  static JournalResult<JournalConnection> open_for_reading(const std::filesystem::path& file, Disk& disk);

  // A commit is then on the disk when it returns.
  [[nodiscard]] JournalResult<void> prepare_for_writing() const;
  // Whether it may not be written, after its own header or the disk's.
  [[nodiscard]] bool read_only() const { return sqlite3_db_readonly(database_.get(), "main") == 1; }

  // What the log holds goes into the database: now, or when the connection ends. Unless asked for, neither is changed.
  [[nodiscard]] JournalResult<void> fold_log_in() const;
  [[nodiscard]] JournalResult<void> fold_log_in_for_reuse() const;
  void fold_log_in_at_close() const;
  void leave_log_at_close() const;
  // From now on each commit writes there how many pages the log has. As long as the connection.
  void count_log_pages(int& pages) const;

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  [[nodiscard]] JournalError damaged() const;
  [[nodiscard]] JournalResult<int> version() const;
  [[nodiscard]] JournalResult<void> execute(const char* sql) const;

  // Calls `on_row(statement)` for each row; it returns false to stop there and call the journal damaged.
  template <typename OnRow>
  [[nodiscard]] JournalResult<void> query(const char* sql, OnRow on_row) const {
    const StatementHandle statement = prepare(sql);
    if (!statement) return tl::unexpected(error());
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) {
      if (!on_row(statement.get())) return tl::unexpected(damaged());
    }
    if (code != SQLITE_DONE) return tl::unexpected(error());
    return {};
  }

  // All of `write()` or nothing of it.
  template <typename Write>
  [[nodiscard]] JournalResult<void> transaction(Write write) const {
    auto done = execute("BEGIN IMMEDIATE");
    if (!done) return done;
    done = write();
    if (done) done = execute("COMMIT");
    // After some failures SQLite has rolled back by itself.
    if (!done && sqlite3_get_autocommit(database_.get()) == 0) {
      sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    return done;
  }

  // Runs one statement that returns no rows, with `values` for its parameters.
  template <typename... Values>
  [[nodiscard]] JournalResult<void> write(const char* sql, const Values&... values) const {
    const StatementHandle statement = prepare(sql);
    if (!statement) return tl::unexpected(error());
    int parameter = 0;
    (bind(statement.get(), ++parameter, values), ...);
    if (sqlite3_step(statement.get()) != SQLITE_DONE) return tl::unexpected(error());
    return {};
  }

  // Makes a journal of an older version one of this. All of it or nothing.
  [[nodiscard]] JournalResult<void> bring_up_to_date(int version) const;

 private:
  static JournalResult<JournalConnection> open(const std::filesystem::path& file, int flags, Disk& disk);
  JournalConnection(std::filesystem::path file, DatabaseHandle database)
      : file_(std::move(file)), database_(std::move(database)) {}

  [[nodiscard]] JournalError error() const;
  [[nodiscard]] JournalError error_of(int code) const;
  [[nodiscard]] StatementHandle prepare(const char* sql) const;
  static void bind(sqlite3_stmt* statement, int parameter, sqlite3_int64 number);
  static void bind(sqlite3_stmt* statement, int parameter, const std::string& text);

  std::filesystem::path file_;
  DatabaseHandle database_;
};

}  // namespace rostrum
