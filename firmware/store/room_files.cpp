#include "firmware/store/room_files.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace rostrum {
namespace {

constexpr const char* unreadable = "The stored position cannot be read: the room starts at its beginning";
constexpr const char* kept_aside = "It stays as it is, and a new journal stands beside it.";

Error damage_notice(const JournalContents& read, const std::filesystem::path& file) {
  std::string what = "The journal is damaged";
  if (read.events_whole && read.session_whole) {
    what += ", but all that it holds can be read";
  } else if (read.events_whole) {
    what += ": the stored session is lost in part";
  } else if (read.last_event == 0) {
    what += " and nothing of it can be read: the room starts at its beginning";
  } else {
    what += ": the room goes on from its event " + std::to_string(read.last_event) + ", " +
            (read.lost > 0 ? std::to_string(read.lost) + " after it are lost" : "what came after it is lost");
    if (!read.session_whole) what += ", as is part of the stored session";
  }
  return {Blame::device, what, file.string(), kept_aside};
}

}  // namespace

RoomFiles::RoomFiles(std::filesystem::path folder, Disk& disk, std::function<Result<void>()> hold)
    : folder_(std::move(folder)), disk_(disk), hold_(std::move(hold)), vault_(disk, folder_) {}

Result<void> RoomFiles::open(NewerJournal newer) {
  const auto found = standing_journals(disk_, folder_);
  if (!found) {
    failure_ = disk_failure(unreadable, found.error(), folder_);
    unread_ = true;
    return {};
  }
  if (found->current == 0) {
    if (found->highest == 0) return {};
    plan_ = Plan::begin_new;
    unread_ = true;
    notices_.push_back({Blame::device, "The journal is gone, only its log is left: the room starts at its beginning",
                        journal_path(folder_, found->highest).string() + "-wal", kept_aside});
    return {};
  }
  const auto file = journal_path(folder_, found->current);
  auto database = open_database(file);
  if (database) {
    base_ = database->contents();
    database_ = std::move(*database);
    leftovers_ = true;
    return {};
  }
  if (database.error().trouble == JournalTrouble::newer && newer == NewerJournal::refuse) {
    return tl::unexpected(database.error().error);
  }
  read_without_writing(file, database.error());
  return {};
}

JournalResult<JournalDatabase> RoomFiles::open_database(const std::filesystem::path& file) const {
  // SQLite would begin a database in an empty file, and remove the log beside it.
  bool damaged = disk_.kind_of(file) != Disk::Kind::file;
  for (const char* log : {"-wal", "-journal"}) damaged |= disk_.kind_of(file.string() + log) == Disk::Kind::other;
  if (damaged) return tl::unexpected(JournalError{JournalTrouble::damaged, {}});
  const std::filesystem::path log = file.string() + "-wal";
  const bool logged = disk_.kind_of(log) != Disk::Kind::nothing;
  auto database = JournalDatabase::open(file, disk_);
  // Of a journal that is not ours to change nothing may be left either.
  if (!database && !logged && disk_.kind_of(log) == Disk::Kind::empty_file) (void)disk_.remove(log);
  return database;
}

void RoomFiles::read_without_writing(const std::filesystem::path& file, const JournalError& why) {
  if (why.trouble == JournalTrouble::newer) {
    plan_ = Plan::begin_new;
    notices_.push_back({Blame::device, "A newer Rostrum wrote the journal: the room starts at its beginning",
                        file.string(), kept_aside});
    return;
  }
  JournalResult<JournalContents> read = tl::unexpected(why);
  if (disk_.kind_of(file) == Disk::Kind::file) read = read_journal(file, disk_);
  if (why.trouble == JournalTrouble::disk) failure_ = why.error;
  if (!read && read.error().trouble == JournalTrouble::disk && failure_) {
    failure_ = Error{Blame::device, unreadable, file.string(), "Check its disk."};
    unread_ = true;
    return;
  }
  if (read) base_ = std::move(*read);
  if (!read) base_.events_whole = base_.session_whole = false;
  if (failure_ && base_.events_whole && base_.session_whole) return;
  plan_ = Plan::begin_new;
  notices_.push_back(damage_notice(base_, file));
}

std::vector<NamedBytes> RoomFiles::read_session() {
  auto contents = vault_.read(base_.session);
  notices_.insert(notices_.end(), contents.notices.begin(), contents.notices.end());
  session_lost_ = unread_ || !base_.session_whole || !contents.notices.empty();
  return std::move(contents.files);
}

Result<void> RoomFiles::append(const std::vector<Event>& events) {
  return write([&events](JournalDatabase& journal) { return journal.append(events); });
}

Result<void> RoomFiles::do_upkeep() {
  if (upkeep() == Upkeep::none) return {};
  return write([](JournalDatabase& journal) { return journal.do_upkeep(); });
}

// Encrypted, whole, and the same.
bool RoomFiles::is_stored(const std::vector<NamedBytes>& files) {
  if (database_->session().empty() || SessionVault::is_plain(database_->session())) return false;
  const auto stored = vault_.read(database_->session()).files;
  return std::equal(files.begin(), files.end(), stored.begin(), stored.end(),
                    [](const NamedBytes& a, const NamedBytes& b) { return a.name == b.name && a.bytes == b.bytes; });
}

Result<void> RoomFiles::keep_session(const std::vector<NamedBytes>& files) {
  if (auto stored = store_session(files); !stored) return stored;
  return vault_.keep_only(database_->session());
}

Result<void> RoomFiles::store_session(const std::vector<NamedBytes>& files) {
  // The folder has to stand before the files.
  if (auto ready = ensure_database(); !ready) return ready;
  // Whose keys are in use has to be known before others are erased.
  if (auto settled = write([](JournalDatabase& journal) { return journal.settle(); }); !settled) return settled;
  // What an attempt before left behind takes space that this one may need.
  if (auto cleaned = vault_.keep_only(database_->session()); !cleaned) return cleaned;
  if (is_stored(files)) return {};
  std::vector<StoredFile> rows;
  if (!files.empty()) {
    auto row = vault_.keep(files);
    if (!row) {
      (void)vault_.keep_only(database_->session());  // what was written of it would only take space
      return tl::unexpected(row.error());
    }
    rows.push_back(std::move(*row));
  }
  if (database_->session() == rows) return {};
  return write([&rows](JournalDatabase& journal) { return journal.replace_session(rows); });
}

Result<void> RoomFiles::forget() {
  const auto ready = ensure_database();
  auto cleared =
      ready ? write([](JournalDatabase& journal) { return journal.replace_session({}); }) : Result<void>(ready);
  auto erased = vault_.keep_only({});
  const auto preview = ContentFiles(disk_, folder_).erase(preview_name);
  if (!erased) return erased;
  if (!preview) return tl::unexpected(disk_failure("The preview cannot be erased", preview.error(), folder_));
  return cleared;
}

// A journal that turns out to be damaged while it is written gives way to a new one: what it held is known here.
template <typename Write>
Result<void> RoomFiles::write(Write write) {
  if (auto ready = ensure_database(); !ready) return ready;
  auto written = write(*database_);
  if (!written && written.error().trouble == JournalTrouble::damaged) {
    notices_.push_back({Blame::device, "The journal was found damaged: a new one goes on, nothing is lost",
                        written.error().error.where, kept_aside});
    base_ = database_->contents();
    plan_ = Plan::begin_new;
    database_.reset();
    if (auto ready = ensure_database(); !ready) return ready;
    written = write(*database_);
  }
  if (!written) return tl::unexpected(written.error().error);
  return {};
}

Result<void> RoomFiles::ensure_database() {
  if (!database_) {
    if (auto held = hold_(); !held) return held;
    const auto found = standing_journals(disk_, folder_);
    if (!found) return tl::unexpected(disk_failure("The journal cannot be written", found.error(), folder_));
    if (found->current > 0 && plan_ == Plan::as_it_stands) {
      if (auto taken = take_up(journal_path(folder_, found->current)); !taken) return taken;
    }
    if (!database_) {
      if (auto begun = begin_new(*found); !begun) return begun;
    }
  }
  if (auto synced = sync_names(); !synced) return synced;
  // Of a storing or a forgetting that a power cut ended. Where the journal is another one than the room began with, it
  // does not know whose they are.
  if (std::exchange(leftovers_, false)) (void)vault_.keep_only(database_->session());
  return {};
}

// What stood there when the room started, or came to light since.
Result<void> RoomFiles::take_up(const std::filesystem::path& file) {
  auto database = open_database(file);
  if (database && database->contents() == base_) {
    database_ = std::move(*database);
    return {};
  }
  if (!database && database.error().trouble != JournalTrouble::damaged) {
    return tl::unexpected(database.error().error);
  }
  plan_ = Plan::begin_new;
  notices_.push_back({Blame::device, "The journal could not be read when the room started: the room goes on without it",
                      file.string(), kept_aside});
  return {};
}

Result<void> RoomFiles::begin_new(const StandingJournals& standing) {
  std::optional<std::filesystem::path> record_of;
  if (standing.current > 0 && base_.last_event > 0) record_of = journal_path(folder_, standing.current);
  auto database = JournalDatabase::create(journal_path(folder_, standing.highest + 1), base_, record_of, disk_);
  if (!database) return tl::unexpected(database.error().error);
  database_ = std::move(*database);
  plan_ = Plan::as_it_stands;
  return {};
}

// A folder's own name is on the disk once its parent is. Which of the parents are new nobody knows here; those that
// cannot be opened are somebody else's.
Result<void> RoomFiles::sync_names() {
  if (names_synced_) return {};
  auto folder = std::filesystem::absolute(folder_);
  if (auto synced = disk_.sync_folder(folder); !synced) {
    return tl::unexpected(disk_failure("The journal cannot be written", synced.error(), folder_));
  }
  while (folder.has_relative_path()) {
    folder = folder.parent_path();
    (void)disk_.sync_folder(folder);
  }
  names_synced_ = true;
  return {};
}

}  // namespace rostrum
