#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <thread>

#include "firmware/loop/loop.hpp"

namespace rostrum {

// Work that takes longer than a key may wait, piece after piece on one thread. To be used and ended on the loop's
// thread; the other one is there while there is work.
class Background {
 public:
  // What is to be done on the loop with what came of a piece. No piece is being worked on meanwhile.
  using Finish = std::function<void()>;

  explicit Background(Loop& loop) : loop_(loop), self_(std::make_shared<Background*>(this)) {}
  // Waits for the piece that is being worked on; what waits is dropped, and nothing is called any more.
  ~Background();

  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  void run(std::function<Finish()> work);

 private:
  void begin_next();

  Loop& loop_;
  std::deque<std::function<Finish()>> waiting_;
  bool works_ = false;
  std::thread thread_;
  std::shared_ptr<Background*> self_;
};

}  // namespace rostrum
