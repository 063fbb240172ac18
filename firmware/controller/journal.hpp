#pragma once

#include <functional>
#include <vector>

#include "content/room/room.hpp"
#include "content/text/error.hpp"

namespace rostrum {

// Where the controller's events go to outlive a power cut.
class Journal {
 public:
  using Done = std::function<void(const Result<void>&)>;

  virtual ~Journal() = default;

  // Keeps the events after all earlier ones and returns at once. `done` is called later, on the loop: with success
  // only after the events are on the disk; with an error where they are not there yet. In that case the journal
  // holds them and tries again by itself.
  virtual void append(std::vector<Event> events, Done done) = 0;
};

}  // namespace rostrum
