#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "firmware/store/store.hpp"
#include "tests/firmware/store/crash_disk.hpp"
#include "tests/firmware/store/store_fixtures.hpp"

namespace rostrum::test {

// The parents of a real folder, which the store holds a lock in; what it writes goes to the disk in memory.
inline DiskImage parents_of(const std::filesystem::path& folder) {
  DiskImage image;
  for (auto each = folder; each.has_relative_path(); each = each.parent_path()) image[each] = std::nullopt;
  return image;
}

// The real store, with its thread, on a disk in memory.
class StoreOnDisk {
 public:
  StoreOnDisk(std::filesystem::path folder, CrashDisk& disk) : folder_(std::move(folder)), disk_(disk) {}

  Result<void> start(std::chrono::milliseconds quiet = StoreSettings().quiet) {
    StoreSettings settings;
    settings.disk = &disk_;
    settings.retry = std::chrono::milliseconds(1);
    settings.quiet = quiet;
    auto store = Store::open(value_of(StateFolder::open(folder_)), *loop_, settings);
    if (!store) return tl::unexpected(store.error());
    store_ = std::move(*store);
    return {};
  }

  void stop() { store_.reset(); }
  Store& store() { return *store_; }

  // Both wait for the answer.
  Result<void> append(const Event& event) {
    return answer_of([&](const Journal::Done& done) { store_->append({event}, done); });
  }
  Result<void> replace(const std::vector<NamedBytes>& files) {
    return answer_of([&](const Journal::Done& done) { store_->replace_session(files, done); });
  }

  void wait_until_it_fails() {
    while (!store_->failure()) turn();
  }

  // The store tries again by itself; nobody asks it to.
  void wait_until_it_works() {
    while (store_->failure()) turn();
  }

 private:
  Result<void> answer_of(const std::function<void(const Journal::Done&)>& ask) {
    Result<void> answer;
    ask([&](const Result<void>& result) {
      answer = result;
      loop_->stop();
    });
    loop_->run();
    return answer;
  }

  void turn() {
    loop_->post([this] { loop_->stop(); });
    loop_->run();
  }

  std::filesystem::path folder_;
  CrashDisk& disk_;
  std::unique_ptr<Loop> loop_ = make_loop();
  std::unique_ptr<Store> store_;
};

}  // namespace rostrum::test
