#include "firmware/intake/background.hpp"

#include <utility>

namespace rostrum {

Background::~Background() {
  if (thread_.joinable()) thread_.join();
}

void Background::run(std::function<Finish()> work) {
  waiting_.push_back(std::move(work));
  if (!works_) begin_next();
}

void Background::begin_next() {
  works_ = true;
  thread_ = std::thread([this, work = std::move(waiting_.front()), self = std::weak_ptr<Background*>(self_)] {
    auto finish = work();
    loop_.post([self, finish = std::move(finish)] {
      const auto still_there = self.lock();
      if (!still_there) return;
      Background& background = **still_there;
      background.thread_.join();
      finish();
      background.works_ = false;
      if (!background.waiting_.empty()) background.begin_next();
    });
  });
  waiting_.pop_front();
}

}  // namespace rostrum
