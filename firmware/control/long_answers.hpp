#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <thread>

#include "firmware/control/control_server.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

// Answers that take longer than a key may wait, a picture or a list of thousands: a thread makes them, one at a time.
// To be used and ended on the loop's thread.
class LongAnswers {
 public:
  explicit LongAnswers(Loop& loop);
  ~LongAnswers();

  // `make` runs on the thread and touches nothing that the loop's thread may change.
  void give(std::function<ControlReply()> make, ControlServer::Answer answer);

 private:
  struct Waiting {
    std::function<ControlReply()> make;
    ControlServer::Answer answer;
  };
  void make_next();

  Loop& loop_;
  std::deque<Waiting> waiting_;  // the first one is being made
  std::thread thread_;
  std::shared_ptr<LongAnswers*> self_;
};

}  // namespace rostrum
