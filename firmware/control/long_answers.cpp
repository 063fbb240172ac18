#include "firmware/control/long_answers.hpp"

#include <utility>

namespace rostrum {

LongAnswers::LongAnswers(Loop& loop) : loop_(loop), self_(std::make_shared<LongAnswers*>(this)) {}

LongAnswers::~LongAnswers() {
  if (thread_.joinable()) thread_.join();
}

void LongAnswers::give(std::function<ControlReply()> make, ControlServer::Answer answer) {
  waiting_.push_back({std::move(make), std::move(answer)});
  if (waiting_.size() == 1) make_next();
}

void LongAnswers::make_next() {
  thread_ = std::thread([this, make = waiting_.front().make, self = std::weak_ptr<LongAnswers*>(self_)] {
    auto reply = make();
    loop_.post([self, reply = std::move(reply)]() mutable {
      const auto still_there = self.lock();
      if (!still_there) return;
      LongAnswers& answers = **still_there;
      answers.thread_.join();
      answers.waiting_.front().answer(std::move(reply));
      answers.waiting_.pop_front();
      if (!answers.waiting_.empty()) answers.make_next();
    });
  });
}

}  // namespace rostrum
