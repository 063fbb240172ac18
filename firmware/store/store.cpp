#include "firmware/store/store.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace rostrum {
namespace {

struct Append {
  std::vector<Event> events;
  Journal::Done done;  // empty after it was called
};

// A session that somebody waits for.
struct Replacement {
  std::vector<NamedBytes> files;
  Journal::Done done;
};

}  // namespace

// The members before `mutex_` are the loop thread's, those after it are shared, `files_` is the store thread's once
// that runs.
class Store::Worker {
 public:
  Worker(StateFolder folder, Loop& loop, const StoreSettings& settings)
      : folder_(std::move(folder)),
        loop_(loop),
        retry_(settings.retry),
        quiet_(settings.quiet),
        failure_(folder_.failure()),
        self_(std::make_shared<Worker*>(this)),
        files_(folder_.path(), *settings.disk, [this] { return folder_.hold(); }) {}

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

  Result<void> open(NewerJournal newer) {
    if (auto opened = files_.open(newer); !opened) return opened;
    stored_state_ = files_.state();
    if (!failure_) failure_ = files_.failure();
    failing_ = failure_.has_value();
    return {};
  }

  std::vector<NamedBytes> stored_session() {
    auto files = files_.read_session();
    const std::lock_guard lock(mutex_);
    session_lost_ = files_.session_lost();
    if (files_.stored_plainly() && files.size() == files_.stored_files()) session_ = files;
    return files;
  }

  void append(std::vector<Event> events, Done done) {
    hand_over([&] { appends_.push_back({std::move(events), std::move(done)}); });
  }

  void keep_session(std::vector<NamedBytes> files) {
    hand_over([&] { session_ = std::move(files); });
  }

  void replace_session(std::vector<NamedBytes> files, Done done) {
    hand_over([&] {
      session_.reset();  // another one that still waits to be stored would take its place
      replacements_.push_back({std::move(files), std::move(done)});
    });
  }

  void forget(Done done) {
    hand_over([&] {
      session_.reset();
      for (const Replacement& each : std::exchange(replacements_, {})) {
        tell([done = each.done](Worker&) {
          done(tl::unexpected(Error{Blame::input, "What was to be stored was forgotten", "", ""}));
        });
      }
      forgets_.push_back(std::move(done));
    });
  }

  // Before the thread runs, what there is to tell is told here.
  void on_notice(std::function<void(const Error&)> notice) {
    notice_ = std::move(notice);
    if (thread_.joinable()) return;
    for (const Error& each : files_.take_notices()) notice_(each);
  }

 private:
  friend class Store;

  StateFolder folder_;
  Loop& loop_;
  std::chrono::milliseconds retry_, quiet_;
  RoomState stored_state_;
  std::optional<Error> failure_;
  std::function<void()> failure_changed_;
  std::function<void(const Error&)> notice_;

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
      wait(lock);
      const bool quiet = !news_ && !stopping_;
      news_ = false;
      const bool last = stopping_;
      std::deque<Append> appends = std::move(appends_);
      appends_.clear();
      std::optional<std::vector<NamedBytes>> session = std::exchange(session_, std::nullopt);
      const std::vector<Done> forgets = std::exchange(forgets_, {});
      std::vector<Replacement> replacements = std::exchange(replacements_, {});

      lock.unlock();
      if (!forgets.empty()) forget_now(forgets);
      for (Replacement& each : replacements) replace_now(each);
      write(std::move(appends), std::move(session), quiet);
      lock.lock();
      if (last) return;
    }
  }

  // For something to do.
  void wait(std::unique_lock<std::mutex>& lock) {
    const auto news = [this] { return news_ || stopping_; };
    if (failing_) {
      wake_.wait_for(lock, retry_, news);
    } else if (files_.upkeep() != Upkeep::none) {
      wake_.wait_for(lock, quiet_, news);
    } else {
      wake_.wait(lock, news);
    }
  }

  // What is given after it is another session.
  void forget_now(const std::vector<Done>& forgets) {
    unwritten_session_.reset();
    const auto forgotten = files_.forget();
    for (const Done& done : forgets) {
      tell([done, forgotten](Worker&) { done(forgotten); });
    }
  }

  // Once it is stored it is the room's, and goes the way of any other: what could not be erased of the former one is
  // tried again, and told as a failure of the disk.
  void replace_now(Replacement& replacement) {
    const auto stored = files_.store_session(replacement.files);
    if (stored) unwritten_session_ = std::move(replacement.files);
    tell([done = std::move(replacement.done), stored](Worker&) { done(stored); });
  }

  void write(std::deque<Append> appends, std::optional<std::vector<NamedBytes>> session, bool quiet) {
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
    // Those who waited for their acts have their answers.
    if (quiet || files_.upkeep() == Upkeep::overdue) kept_up_ = files_.do_upkeep();
    if (files_.upkeep() == Upkeep::none) kept_up_ = {};
    for (Error& notice : files_.take_notices()) {
      tell([notice = std::move(notice)](Worker& worker) {
        if (worker.notice_) worker.notice_(notice);
      });
    }
    report(!written ? written : !kept ? kept : kept_up_);
  }

  Result<void> write_events() {
    if (unwritten_.empty()) return {};
    std::vector<Event> events;
    for (const Append& append : unwritten_) events.insert(events.end(), append.events.begin(), append.events.end());
    return files_.append(events);
  }

  Result<void> write_session() {
    if (!unwritten_session_) return {};
    auto kept = files_.keep_session(*unwritten_session_);
    if (kept) unwritten_session_.reset();
    return kept;
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
  std::vector<Done> forgets_;
  std::vector<Replacement> replacements_;
  bool news_ = false;
  bool stopping_ = false;

  RoomFiles files_;
  std::deque<Append> unwritten_;
  std::optional<std::vector<NamedBytes>> unwritten_session_;
  Result<void> kept_up_;
  bool session_lost_ = false;
  bool failing_ = false;
  std::thread thread_;
};

Store::Store(std::unique_ptr<Worker> worker) : worker_(std::move(worker)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(StateFolder folder, Loop& loop, const StoreSettings& settings) {
  auto worker = std::make_unique<Worker>(std::move(folder), loop, settings);
  if (auto opened = worker->open(settings.newer); !opened) return tl::unexpected(opened.error());
  return std::unique_ptr<Store>(new Store(std::move(worker)));
}

const RoomState& Store::stored_state() const {
  return worker_->stored_state_;
}
std::vector<NamedBytes> Store::stored_session() {
  return worker_->stored_session();
}
bool Store::session_lost() const {
  return worker_->session_lost_;
}
void Store::on_notice(std::function<void(const Error&)> notice) {
  worker_->on_notice(std::move(notice));
}
void Store::keep_session(std::vector<NamedBytes> files) {
  worker_->keep_session(std::move(files));
}
void Store::replace_session(std::vector<NamedBytes> files, Done done) {
  worker_->replace_session(std::move(files), std::move(done));
}
void Store::forget(Done done) {
  worker_->forget(std::move(done));
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
