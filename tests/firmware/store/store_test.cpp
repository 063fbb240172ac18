#include "firmware/store/store.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "firmware/store/journal_database.hpp"
#include "tests/firmware/store/store_fixtures.hpp"
#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

using test::moved_to;
using test::value_of;

class StoreTest : public testing::Test {
 protected:
  [[nodiscard]] fs::path folder() const { return temporary_.path() / "state"; }

  Result<std::unique_ptr<Store>> try_open(const fs::path& path) {
    auto folder = StateFolder::open(path);
    if (!folder) return tl::unexpected(folder.error());
    return Store::open(std::move(*folder), *loop_);
  }

  std::unique_ptr<Store> open() { return value_of(try_open(folder())); }

  // Appends, and waits for the answer.
  Result<void> append(Store& store, std::vector<Event> events) {
    Result<void> answer;
    store.append(std::move(events), [&](const Result<void>& result) {
      answer = result;
      loop_->stop();
    });
    loop_->run();
    return answer;
  }

  // What the store tells after its answers arrives in a turn of the loop of its own.
  template <typename Condition>
  void run_loop_until(Condition reached) {
    while (!reached()) {
      loop_->post([this] { loop_->stop(); });
      loop_->run();
    }
  }

  TemporaryFolder temporary_;
  std::unique_ptr<Loop> loop_ = make_loop();
};

TEST_F(StoreTest, a_folder_never_used_is_a_fresh_room) {
  const auto store = open();
  EXPECT_EQ(store->stored_state(), RoomState{});
  EXPECT_TRUE(store->stored_session().empty());
}

TEST_F(StoreTest, events_that_were_acknowledged_are_there_after_a_new_start) {
  auto store = open();
  ASSERT_TRUE(append(*store, {moved_to(1), moved_to(2)}));
  store.reset();
  store = open();
  EXPECT_EQ(store->stored_state(), apply(apply(RoomState{}, moved_to(1)), moved_to(2)));
}

TEST_F(StoreTest, the_acknowledgement_comes_after_the_disk_has_it) {
  const auto store = open();
  RoomState on_disk;
  store->append({moved_to(7)}, [&](const Result<void>& result) {
    EXPECT_TRUE(result);
    // What a power cut at this moment would leave.
    const auto copy = temporary_.path() / "copy";
    fs::create_directory(copy);
    for (const char* name : {"journal.db", "journal.db-wal"}) fs::copy_file(folder() / name, copy / name);
    fs::permissions(copy, fs::perms::owner_all);
    const auto after = try_open(copy);
    ASSERT_TRUE(after) << after.error().sentence();
    on_disk = (*after)->stored_state();
    loop_->stop();
  });
  loop_->run();
  EXPECT_EQ(on_disk, apply(RoomState{}, moved_to(7)));
}

TEST_F(StoreTest, a_stop_writes_what_was_still_waiting) {
  auto store = open();
  for (std::size_t i = 1; i <= 20; ++i) store->append({moved_to(i)}, [](const Result<void>&) {});
  store.reset();
  store = open();
  EXPECT_EQ(store->stored_state().revision, 20U);
  EXPECT_EQ(store->stored_state().position.paragraph, 20U);
}

TEST_F(StoreTest, the_session_comes_back_byte_for_byte) {
  const std::vector<NamedBytes> files = {{"02-b.ru.md", std::string("\0\xff\n", 3)}, {"01-a.md", ""}};
  auto store = open();
  store->keep_session(files);
  store.reset();
  store = open();
  const auto read = store->stored_session();
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].name, "02-b.ru.md");
  EXPECT_EQ(read[0].bytes, files[0].bytes);
  EXPECT_EQ(read[1].name, "01-a.md");
  EXPECT_EQ(read[1].bytes, "");
}

TEST_F(StoreTest, a_session_of_folders_and_lists_is_the_same_when_it_comes_back) {
  const std::vector<NamedBytes> files = {
      {"session.toml",
       "[session]\ntitle = \"First\"\n[[meeting]]\n[[meeting.item]]\nspeakers = \"lists/day 1.csv\"\nlimit = 3\n"},
      {"lists/day 1.csv", "Delegation;Statement\nA;none.md\nB;statements/b.md\n"},
      {"statements/b.md", "Mr. Chair,\n\nWe thank you for the work.\n"},
      {"c.docx", ""}};
  auto store = open();
  store->keep_session(files);
  store.reset();
  store = open();
  const auto read = store->stored_session();
  const Session before = load_session(files, "stick").value();
  const Session after = load_session(read, "stick").value();
  EXPECT_EQ(after.title, before.title);
  EXPECT_EQ(after.meetings, before.meetings);
  EXPECT_EQ(after.findings, before.findings);
  ASSERT_EQ(after.statements.size(), 1U);
  EXPECT_EQ(after.statements[0].id, "statements/b");
  EXPECT_EQ(after.meetings.at(0).items.at(0).speakers.at(1).statement, 0U);
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  if (!fs::exists(folder)) return names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Of all that lies in the folder.
bool holds(const fs::path& folder, const std::string& bytes) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().string().find(bytes) != std::string::npos) return true;
    if (entry.is_regular_file() && bytes_of(entry.path()).find(bytes) != std::string::npos) return true;
  }
  return false;
}

const std::vector<NamedBytes> confidential = {{"01-avalon.en.md", "We cannot accept paragraph nine."},
                                              {"02-lyonesse.ru.md", "Мы не можем принять пункт девять."}};

// What a version before left: files as they are, by the hash of their bytes.
void store_plainly(const fs::path& state, const std::vector<NamedBytes>& files) {
  fs::create_directories(state / "content");
  fs::permissions(state, fs::perms::owner_all);
  JournalContents contents;
  for (const NamedBytes& file : files) {
    contents.session.push_back({file.name, hash_content(file.bytes)});
    std::ofstream(state / "content" / contents.session.back().hash.hex(), std::ios::binary) << file.bytes;
  }
  value_of(JournalDatabase::create(state / "journal.db", contents, std::nullopt));
}

TEST_F(StoreTest, a_new_session_replaces_the_old_one_its_files_and_its_key) {
  auto store = open();
  store->keep_session({{"old.md", "old words"}, {"both.md", "both"}});
  store.reset();
  const auto former_keys = names_in(folder() / "keys"), former_files = names_in(folder() / "content");
  ASSERT_EQ(former_keys.size(), 1U);
  ASSERT_EQ(former_files.size(), 3U);  // with their list
  store = open();
  store->keep_session({{"both.md", "both"}, {"new.md", "new words"}});
  store.reset();
  EXPECT_EQ(names_in(folder() / "keys").size(), 1U);
  EXPECT_NE(names_in(folder() / "keys"), former_keys);
  const auto files = names_in(folder() / "content");
  EXPECT_EQ(files.size(), 3U);
  for (const std::string& name : files) EXPECT_EQ(std::count(former_files.begin(), former_files.end(), name), 0);
}

TEST_F(StoreTest, the_same_session_given_again_is_not_written_again) {
  auto store = open();
  store->keep_session(confidential);
  store.reset();
  const auto keys = names_in(folder() / "keys"), files = names_in(folder() / "content");
  store = open();
  store->keep_session(confidential);
  store.reset();
  EXPECT_EQ(names_in(folder() / "keys"), keys);
  EXPECT_EQ(names_in(folder() / "content"), files);
}

TEST_F(StoreTest, nothing_in_the_folder_tells_what_a_session_says_or_what_its_files_are_called) {
  auto store = open();
  store->keep_session(confidential);
  ASSERT_TRUE(append(*store, {moved_to(1)}));
  store.reset();
  for (const NamedBytes& file : confidential) {
    EXPECT_FALSE(holds(folder(), file.bytes)) << file.name;
    EXPECT_FALSE(holds(folder(), file.bytes.substr(3, 12))) << file.name;
    EXPECT_FALSE(holds(folder(), file.name)) << file.name;
    // Who guesses the text finds nothing to hold the guess against.
    EXPECT_FALSE(holds(folder(), hash_content(file.bytes).hex())) << file.name;
  }
  EXPECT_EQ(open()->stored_session().size(), 2U);
}

TEST_F(StoreTest, forgetting_erases_the_key_and_nothing_can_be_read_any_more) {
  auto store = open();
  store->keep_session(confidential);
  ASSERT_TRUE(append(*store, {moved_to(1)}));
  const auto keys = names_in(folder() / "keys");
  ASSERT_EQ(keys.size(), 1U);
  const std::string key = bytes_of(folder() / "keys" / keys[0]);
  ASSERT_EQ(key.size(), 32U);
  ASSERT_TRUE(holds(folder(), key));
  std::ofstream(folder() / "preview.png") << "a picture of the first view";
  Result<void> answer = tl::unexpected(Error{});
  store->forget([&](const Result<void>& forgotten) {
    answer = forgotten;
    loop_->stop();
  });
  loop_->run();
  EXPECT_TRUE(answer);
  EXPECT_FALSE(holds(folder(), key));
  EXPECT_TRUE(names_in(folder() / "keys").empty());
  EXPECT_TRUE(names_in(folder() / "content").empty());
  EXPECT_FALSE(fs::exists(folder() / "preview.png"));
  store.reset();
  store = open();
  EXPECT_TRUE(store->stored_session().empty());
  EXPECT_EQ(store->stored_state().revision, 1U);  // the record stays
}

TEST_F(StoreTest, what_a_version_before_stored_is_read_and_encrypted_with_the_next_start) {
  store_plainly(folder(), confidential);
  ASSERT_TRUE(holds(folder(), confidential[0].bytes));
  auto store = open();
  auto read = store->stored_session();
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].bytes, confidential[0].bytes);
  ASSERT_TRUE(append(*store, {moved_to(1)}));
  store.reset();
  EXPECT_FALSE(holds(folder(), confidential[0].bytes));
  for (const NamedBytes& file : confidential)
    EXPECT_FALSE(fs::exists(folder() / "content" / hash_content(file.bytes).hex()));
  store = open();
  read = store->stored_session();
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[1].name, confidential[1].name);
  EXPECT_EQ(read[1].bytes, confidential[1].bytes);
}

TEST_F(StoreTest, what_a_version_before_stored_is_forgotten_too) {
  store_plainly(folder(), confidential);
  auto store = open();
  store->forget([&](const Result<void>& forgotten) {
    EXPECT_TRUE(forgotten);
    loop_->stop();
  });
  loop_->run();
  for (const NamedBytes& file : confidential) EXPECT_FALSE(holds(folder(), file.bytes));
}

// A file of `content` that is not the list, which is the shortest here.
fs::path some_stored_file(const fs::path& content) {
  fs::path largest;
  for (const auto& entry : fs::directory_iterator(content))
    if (largest.empty() || fs::file_size(entry) > fs::file_size(largest)) largest = entry;
  return largest;
}

TEST_F(StoreTest, a_stored_file_whose_bytes_changed_is_left_out_and_given_again_is_whole) {
  const std::vector<NamedBytes> files = {{"a.md", std::string(5'000, 'a')}, {"b.md", "more words"}};
  auto store = open();
  store->keep_session(files);
  store.reset();
  const auto damaged = some_stored_file(folder() / "content");
  std::string bytes = bytes_of(damaged);
  bytes[100] = static_cast<char>(bytes[100] ^ 1);
  std::ofstream(damaged, std::ios::binary) << bytes;
  store = open();
  const auto read = store->stored_session();
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read[0].name, "b.md");
  std::vector<std::string> notices;
  store->on_notice([&](const Error& notice) { notices.push_back(notice.sentence()); });
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_NE(notices[0].find("\"a.md\" of the stored session is damaged"), std::string::npos) << notices[0];
  store->keep_session(files);
  store.reset();
  EXPECT_EQ(open()->stored_session().size(), 2U);
}

TEST_F(StoreTest, files_that_change_places_are_damaged_files) {
  auto store = open();
  store->keep_session({{"a.md", std::string(5'000, 'a')}, {"b.md", std::string(5'000, 'b')}, {"c.md", "short"}});
  store.reset();
  std::vector<fs::path> long_ones;
  for (const auto& entry : fs::directory_iterator(folder() / "content"))
    if (fs::file_size(entry) > 4'000) long_ones.push_back(entry);
  ASSERT_EQ(long_ones.size(), 2U);
  fs::rename(long_ones[0], folder() / "x");
  fs::rename(long_ones[1], long_ones[0]);
  fs::rename(folder() / "x", long_ones[1]);
  const auto read = open()->stored_session();
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read[0].name, "c.md");
}

TEST_F(StoreTest, a_key_that_is_lost_is_said_in_one_sentence) {
  auto store = open();
  store->keep_session(confidential);
  store.reset();
  fs::remove_all(folder() / "keys");
  store = open();
  EXPECT_TRUE(store->stored_session().empty());
  std::vector<std::string> notices;
  store->on_notice([&](const Error& notice) { notices.push_back(notice.sentence()); });
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_NE(notices[0].find("its key is gone"), std::string::npos) << notices[0];
}

TEST_F(StoreTest, everything_in_the_folder_is_the_owners_alone) {
  auto store = open();
  store->keep_session({{"a.md", "confidential"}});
  ASSERT_TRUE(append(*store, {moved_to(1)}));
  struct stat status {};
  ASSERT_EQ(::stat(folder().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700U);
  for (const char* each : {"content", "keys"}) {
    for (const std::string& name : names_in(folder() / each)) {
      ASSERT_EQ(::stat((folder() / each / name).c_str(), &status), 0);
      EXPECT_EQ(status.st_mode & 0077, 0U);
    }
  }
}

// A limit on the size of files stands for a full disk: writes fail in the middle.
class FullDisk {
 public:
  FullDisk() {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit limit = before_;
    limit.rlim_cur = 512;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
};

TEST_F(StoreTest, a_failing_disk_is_reported_and_what_it_refused_is_written_once_it_recovers) {
  auto store = open();
  int changes = 0;
  store->on_failure_change([&] { ++changes; });
  ASSERT_TRUE(append(*store, {moved_to(1)}));
  {
    const FullDisk full;
    const auto refused = append(*store, {moved_to(2)});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().blame, Blame::device);
    EXPECT_FALSE(append(*store, {moved_to(3)}));
    ASSERT_TRUE(store->failure());
    EXPECT_EQ(changes, 1);
  }
  EXPECT_TRUE(append(*store, {moved_to(4)}));
  run_loop_until([&] { return changes == 2; });
  EXPECT_FALSE(store->failure());
  store.reset();
  store = open();
  EXPECT_EQ(store->stored_state().revision, 4U);
  EXPECT_EQ(store->stored_state().position.paragraph, 4U);
}

TEST_F(StoreTest, a_session_that_cannot_be_stored_does_not_hold_up_the_position) {
  auto store = open();
  ASSERT_TRUE(append(*store, {moved_to(1)}));
  fs::remove_all(folder() / "content");
  std::ofstream(folder() / "content") << "in the way";
  store->keep_session({{"a.md", "words"}});
  EXPECT_TRUE(append(*store, {moved_to(2)}));
  run_loop_until([&] { return store->failure().has_value(); });
}

}  // namespace
}  // namespace rostrum
