#include "firmware/store/store.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "firmware/store/content_files.hpp"
#include "firmware/store/journal_database.hpp"

namespace rostrum {
namespace {

constexpr std::chrono::seconds retry_interval{5};

struct Append {
  std::vector<Event> events;
  Journal::Done done;  // empty after it was called
};

}  // namespace

// The members before `mutex_` are the loop thread's, those after it are shared, `database_` is the store thread's once
// that runs.
class Store::Worker {
 public:
  Worker(StateFolder folder, Loop& loop)
      : folder_(std::move(folder)),
        files_(folder_.path() / "content"),
        loop_(loop),
        self_(std::make_shared<Worker*>(this)) {}

  ~Worker() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
  }

  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  Result<void> open() {
    std::error_code error;
    // An empty file is a first start that was cut off. Creating the tables waits for the disk: the store thread does.
    if (std::filesystem::file_size(database_file(), error) == 0 || error) return {};
    auto database = JournalDatabase::open(database_file());
    if (!database) return tl::unexpected(database.error());
    stored_state_ = database->state();
    database_ = std::move(*database);
    return {};
  }

  [[nodiscard]] Result<std::vector<NamedBytes>> stored_session() const {
    if (!database_) return std::vector<NamedBytes>();
    auto files = database_->session();
    if (!files) return tl::unexpected(files.error());
    return files_.read(*files);
  }

  void append(std::vector<Event> events, Done done) {
    hand_over([&] { appends_.push_back({std::move(events), std::move(done)}); });
  }

  void keep_session(std::vector<NamedBytes> files) {
    hand_over([&] { session_ = std::move(files); });
  }

  [[nodiscard]] std::filesystem::path database_file() const { return folder_.path() / "journal.db"; }

 private:
  friend class Store;

  StateFolder folder_;
  ContentFiles files_;
  Loop& loop_;
  RoomState stored_state_;
  std::optional<Error> failure_;
  std::function<void()> failure_changed_;

  template <typename Change>
  void hand_over(Change change) {
    {
      const std::lock_guard lock(mutex_);
      change();
      news_ = true;
    }
    if (thread_.joinable()) {
      wake_.notify_one();
    } else {
      thread_ = std::thread([this] { work(); });
    }
  }

  // Calls on the loop's thread, unless the store is gone by then.
  template <typename Callback>
  void tell(Callback callback) {
    loop_.post([self = std::weak_ptr<Worker*>(self_), callback = std::move(callback)] {
      if (const auto alive = self.lock()) callback(**alive);
    });
  }

  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      if (failing_) {
        wake_.wait_for(lock, retry_interval, [this] { return news_ || stopping_; });
      } else {
        wake_.wait(lock, [this] { return news_ || stopping_; });
      }
      news_ = false;
      const bool last = stopping_;
      std::deque<Append> appends = std::move(appends_);
      appends_.clear();
      std::optional<std::vector<NamedBytes>> session = std::exchange(session_, std::nullopt);

      lock.unlock();
      write(std::move(appends), std::move(session));
      lock.lock();
      if (last) return;
    }
  }

  void write(std::deque<Append> appends, std::optional<std::vector<NamedBytes>> session) {
    for (Append& append : appends) unwritten_.push_back(std::move(append));
    if (session) unwritten_session_ = std::move(session);

    // A session that cannot be stored does not hold up the position.
    const auto kept = write_session();
    const auto written = write_events();
    for (Append& append : unwritten_) {
      if (!append.done) continue;
      tell([done = std::exchange(append.done, nullptr), written](Worker&) { done(written); });
    }
    if (written) unwritten_.clear();
    report(!written ? written : kept);
  }

  Result<void> write_events() {
    if (unwritten_.empty()) return {};
    std::vector<Event> events;
    for (const Append& append : unwritten_) events.insert(events.end(), append.events.begin(), append.events.end());
    if (auto ready = ensure_database(); !ready) return ready;
    return database_->append(events);
  }

  Result<void> write_session() {
    if (!unwritten_session_) return {};
    if (auto ready = ensure_database(); !ready) return ready;
    auto stored = files_.keep(*unwritten_session_);
    if (!stored) return tl::unexpected(stored.error());
    auto before = database_->session();
    if (!before) return tl::unexpected(before.error());
    if (*before != *stored) {
      if (auto replaced = database_->replace_session(*stored); !replaced) return replaced;
    }
    files_.keep_only(*stored);
    unwritten_session_.reset();
    return {};
  }

  Result<void> ensure_database() {
    if (database_) return {};
    auto database = JournalDatabase::open(database_file());
    if (!database) return tl::unexpected(database.error());
    database_ = std::move(*database);
    return {};
  }

  void report(const Result<void>& outcome) {
    if (outcome && !failing_) return;
    failing_ = !outcome;
    tell([failure = outcome ? std::nullopt : std::optional<Error>(outcome.error())](Worker& worker) {
      const bool changed = worker.failure_.has_value() != failure.has_value();
      worker.failure_ = failure;
      if (changed && worker.failure_changed_) worker.failure_changed_();
    });
  }

  std::shared_ptr<Worker*> self_;

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Append> appends_;
  std::optional<std::vector<NamedBytes>> session_;
  bool news_ = false;
  bool stopping_ = false;

  std::optional<JournalDatabase> database_;
  std::deque<Append> unwritten_;
  std::optional<std::vector<NamedBytes>> unwritten_session_;
  bool failing_ = false;
  std::thread thread_;
};

Store::Store(std::unique_ptr<Worker> worker) : worker_(std::move(worker)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(StateFolder folder, Loop& loop) {
  auto worker = std::make_unique<Worker>(std::move(folder), loop);
  if (auto opened = worker->open(); !opened) return tl::unexpected(opened.error());
  return std::unique_ptr<Store>(new Store(std::move(worker)));
}

const RoomState& Store::stored_state() const {
  return worker_->stored_state_;
}
Result<std::vector<NamedBytes>> Store::stored_session() const {
  return worker_->stored_session();
}
void Store::keep_session(std::vector<NamedBytes> files) {
  worker_->keep_session(std::move(files));
}
void Store::append(std::vector<Event> events, Done done) {
  worker_->append(std::move(events), std::move(done));
}
const std::optional<Error>& Store::failure() const {
  return worker_->failure_;
}
void Store::on_failure_change(std::function<void()> changed) {
  worker_->failure_changed_ = std::move(changed);
}
const std::filesystem::path& Store::folder() const {
  return worker_->folder_.path();
}

}  // namespace rostrum
