#include "firmware/store/journal_rows.hpp"

#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "content/room/state_json.hpp"

namespace rostrum {
namespace {

std::string text_of_file(const StoredFile& file) {
  return file.hash.hex() + file.name;
}

// Whether the row's column 1 is what was written for its column 0. Rows of the first version have no checksum.
bool is_intact(sqlite3_stmt* row) {
  return sqlite3_column_type(row, 2) == SQLITE_NULL ||
         sqlite3_column_int64(row, 2) == checksum_of(sqlite3_column_int64(row, 0), text_of(row, 1));
}

class Reading {
 public:
  Reading(const JournalConnection& journal, int version)
      : journal_(journal), summed_(version >= first_summed_version) {}

  JournalResult<void> snapshot() {
    return damage_noted(rows_.events_whole, journal_.query(sql("SELECT last_event, json", "FROM snapshot").c_str(),
                                                           [this](sqlite3_stmt* row) {
                                                             if (!is_intact(row)) return false;
                                                             auto state = state_from_json(text_of(row, 1));
                                                             if (!state) return false;
                                                             rows_.state = std::move(*state);
                                                             rows_.last_event = sqlite3_column_int64(row, 0);
                                                             rows_.pace = SnapshotPace(text_of(row, 1).size());
                                                             return true;
                                                           }));
  }

  // The numbers by which rows are found have no checksum, and one that is damaged hides rows that are whole: then all
  // are gone through.
  JournalResult<void> events() {
    const IntactRows snapshot = rows_;
    if (auto read = replay(RowOrder::forwards); !read) return read;
    if (auto read = search_for_last(); !read) return read;
    if (rows_.events_whole) return {};
    IntactRows found = std::exchange(rows_, snapshot);
    if (auto read = replay(RowOrder::forwards_through_all); !read) return read;
    if (rows_.last_event <= found.last_event) rows_ = std::move(found);
    rows_.found_by_number = false;
    return {};
  }

  JournalResult<void> session() {
    return damage_noted(
        rows_.session_whole,
        journal_.query(sql("SELECT place, hash || name", ", name, hash FROM session_file ORDER BY place").c_str(),
                       [this](sqlite3_stmt* row) {
                         const auto hash = ContentHash::from_hex(text_of(row, 4));
                         if (sqlite3_column_int64(row, 0) != static_cast<sqlite3_int64>(rows_.session.size()) ||
                             !is_intact(row) || !hash)
                           return false;
                         rows_.session.push_back({std::string(text_of(row, 3)), *hash});
                         return true;
                       }));
  }

  // How many events there are that nothing can be made of.
  JournalResult<void> count_lost() {
    bool readable = true;
    return damage_noted(readable, journal_.query("SELECT max(id) FROM event", [this](sqlite3_stmt* row) {
      rows_.lost = std::max<sqlite3_int64>(0, sqlite3_column_int64(row, 0) - rows_.last_event);
      return true;
    }));
  }

  IntactRows& rows() { return rows_; }

 private:
  [[nodiscard]] std::string sql(const std::string& columns, const std::string& rest) const {
    return columns + (summed_ ? ", sum " : ", NULL ") + rest;
  }

  JournalResult<void> replay(RowOrder order) {
    return damage_noted(rows_.events_whole,
                        read_event_rows(journal_, rows_.last_event, order, [this](const EventRow& row) {
                          if (row.number != rows_.last_event + 1 || !row.event) return false;
                          rows_.state = apply(std::move(rows_.state), *row.event);
                          rows_.pace.event_written(row.bytes);
                          ++rows_.last_event;
                          ++rows_.replayed;
                          return true;
                        }));
  }

  // The last row is at the end of the tree, whatever the numbers say; a search for it has to lead there too.
  JournalResult<void> search_for_last() {
    return damage_noted(rows_.found_by_number,
                        journal_.query("SELECT (SELECT max(id) FROM event) IS"
                                       " (SELECT id FROM event WHERE id = (SELECT max(id) FROM event))",
                                       [](sqlite3_stmt* row) { return sqlite3_column_int(row, 0) == 1; }));
  }

  // Damage is a finding, all else a failure.
  static JournalResult<void> damage_noted(bool& whole, JournalResult<void> read) {
    if (read || read.error().trouble != JournalTrouble::damaged) return read;
    whole = false;
    return {};
  }

  const JournalConnection& journal_;
  bool summed_;
  IntactRows rows_;
};

}  // namespace

JournalResult<IntactRows> read_intact_rows(const JournalConnection& journal) {
  const auto version = journal.version();
  // Without a first page there is nothing.
  if (!version && version.error().trouble != JournalTrouble::damaged) return tl::unexpected(version.error());
  if (!version) {
    IntactRows nothing;
    nothing.events_whole = nothing.session_whole = false;
    return nothing;
  }
  Reading reading(journal, *version);
  if (auto read = reading.snapshot(); !read) return tl::unexpected(read.error());
  if (auto read = reading.events(); !read) return tl::unexpected(read.error());
  if (auto read = reading.session(); !read) return tl::unexpected(read.error());
  if (!reading.rows().events_whole) {
    if (auto read = reading.count_lost(); !read) return tl::unexpected(read.error());
  }
  return std::move(reading.rows());
}

JournalResult<void> read_event_rows(const JournalConnection& journal, sqlite3_int64 after, RowOrder order,
                                    const std::function<bool(EventRow)>& take) {
  const auto version = journal.version();
  if (!version) return tl::unexpected(version.error());
  const std::string columns = *version >= first_summed_version ? "SELECT id, json, sum" : "SELECT id, json, NULL";
  // A number with a sign before it is none that SQLite searches for.
  const std::string sql = columns + " FROM event WHERE " +
                          (order == RowOrder::forwards_through_all ? "+id > " : "id > ") + std::to_string(after) +
                          " ORDER BY id" + (order == RowOrder::backwards ? " DESC" : "");
  return journal.query(sql.c_str(), [&take](sqlite3_stmt* row) {
    const std::string_view json = text_of(row, 1);
    return take({sqlite3_column_int64(row, 0), json.size(), is_intact(row) ? event_from_json(json) : std::nullopt});
  });
}

JournalResult<void> write_event(const JournalConnection& journal, sqlite3_int64 number, const std::string& json) {
  return journal.write("INSERT INTO event (id, json, sum) VALUES (?1, ?2, ?3)", number, json,
                       checksum_of(number, json));
}

JournalResult<void> write_snapshot(const JournalConnection& journal, sqlite3_int64 last_event,
                                   const std::string& json) {
  return journal.write("INSERT OR REPLACE INTO snapshot (one, last_event, json, sum) VALUES (1, ?1, ?2, ?3)",
                       last_event, json, checksum_of(last_event, json));
}

JournalResult<void> write_session(const JournalConnection& journal, const std::vector<StoredFile>& files) {
  auto done = journal.execute("DELETE FROM session_file");
  for (std::size_t i = 0; done && i < files.size(); ++i) {
    const auto place = static_cast<sqlite3_int64>(i);
    done = journal.write("INSERT INTO session_file (place, name, hash, sum) VALUES (?1, ?2, ?3, ?4)", place,
                         files[i].name, files[i].hash.hex(), checksum_of(place, text_of_file(files[i])));
  }
  return done;
}

JournalResult<void> copy_events(const JournalConnection& from, const JournalConnection& to, sqlite3_int64 last_event) {
  const auto version = from.version();
  if (!version)
    return version.error().trouble == JournalTrouble::damaged ? JournalResult<void>() : tl::unexpected(version.error());
  const std::string columns = *version >= first_summed_version ? "SELECT id, json, sum" : "SELECT id, json, NULL";
  // Forwards until the damage, then backwards to it.
  sqlite3_int64 copied = 0;
  JournalResult<void> written;
  for (const bool forwards : {true, false}) {
    const std::string range = " FROM event WHERE id > " + std::to_string(copied) +
                              " AND id <= " + std::to_string(last_event) + " ORDER BY id" + (forwards ? "" : " DESC");
    auto read = from.query((columns + range).c_str(), [&](sqlite3_stmt* row) {
      const sqlite3_int64 number = sqlite3_column_int64(row, 0);
      if (forwards) copied = number;
      // A damaged tree may show a row twice.
      const std::string json(text_of(row, 1));
      if (is_intact(row)) {
        written = to.write("INSERT OR IGNORE INTO event (id, json, sum) VALUES (?1, ?2, ?3)", number, json,
                           checksum_of(number, json));
      }
      return written.has_value();
    });
    if (!written) return written;
    if (read) return {};
    if (read.error().trouble != JournalTrouble::damaged) return read;
  }
  return {};
}

}  // namespace rostrum
