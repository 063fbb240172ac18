#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

#include "content/room/room.hpp"
#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"
#include "firmware/store/journal_error.hpp"
#include "firmware/store/sqlite.hpp"

namespace rostrum::test {

// That the operator went to a paragraph of some statement.
inline Event moved_to(std::size_t paragraph) {
  return {change::Moved{hash_content("statement"), {paragraph, 2, 3}}, "goto", Event::Place::begins, {}};
}

inline std::string sentence_of(const Error& error) {
  return error.sentence();
}
inline std::string sentence_of(const JournalError& error) {
  return error.error.sentence();
}

// The value, without which the test cannot go on.
template <typename Value, typename Failure>
Value value_of(tl::expected<Value, Failure> result) {
  if (result) return std::move(*result);
  ADD_FAILURE() << sentence_of(result.error());
  std::abort();
}

// Runs SQL on a database that nobody has open; the first column of the last row.
inline long long run_sql(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* opened = nullptr;
  EXPECT_EQ(sqlite3_open(file.c_str(), &opened), SQLITE_OK);
  const DatabaseHandle database(opened);
  long long value = 0;
  const auto take = [](void* to, int, char** columns, char**) {
    *static_cast<long long*>(to) = std::stoll(columns[0]);
    return 0;
  };
  EXPECT_EQ(sqlite3_exec(database.get(), sql.c_str(), take, &value, nullptr), SQLITE_OK)
      << sqlite3_errmsg(database.get());
  return value;
}

}  // namespace rostrum::test
