#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "render/views/shown_stick.hpp"

namespace rostrum {

// What is known of the sticks in the room: news go in, and what people see of them comes out. It reads no stick, and
// knows no time.
class StickBoard {
 public:
  // `medium` tells one stick from another: one that comes back has its former number, and is read anew whatever became
  // of it before. `name` is what people may know it by.
  std::size_t insert(const std::string& medium, const std::string& name);

  // While it is read. Numbers that are not there are passed over, here and below.
  void progress(std::size_t number, std::size_t done, std::size_t files);
  void find(std::size_t number, const Finding& finding);
  // All of it is read.
  void is_read(std::size_t number);
  // All that it gave is here, and being looked at; `whole`: that is all there is on it. Also where it was looked at
  // before, and the room changed.
  void check(std::size_t number, bool whole);
  void sum_up(std::size_t number, std::shared_ptr<const StickSummary> summary);
  void fail(std::size_t number, const Error& error);

  // What was read whole stays, what was not is dropped. One that nothing is to be done with any more is forgotten.
  void pull(std::size_t number);

  // The one that is meant: by its number, or the only one of which that can be meant. Fails with what to do instead.
  [[nodiscard]] Result<std::size_t> to_pull(std::optional<std::size_t> number) const;
  [[nodiscard]] Result<std::size_t> to_take(std::optional<std::size_t> number) const;
  [[nodiscard]] Result<std::size_t> to_refuse(std::optional<std::size_t> number) const;

  void take(std::size_t number);
  void taken(std::size_t number);
  // Behind it, of whatever kind it was to the session before; number 0 where it came from no stick. What the room
  // showed until then, and versions that came before this one, offer themselves no more: they can be taken by their
  // number. What was pulled out too early is of no interest any more.
  void set_others_aside(std::size_t number, StickSummary::Kind kind);
  // It waits again.
  void not_taken(std::size_t number, const Error& error);
  void refuse(std::size_t number);

  // Opens the summary of the first stick that has one, then of the next; none after the last.
  void open_next();
  void close() { open_ = 0; }
  [[nodiscard]] std::size_t open() const { return open_; }

  [[nodiscard]] const std::vector<ShownStick>& sticks() const { return sticks_; }
  [[nodiscard]] const ShownStick* find_stick(std::size_t number) const;

  // So many are remembered; of those that nothing is to be done with the oldest go first.
  static constexpr std::size_t most = 16;
  static constexpr std::size_t most_found = 8;

 private:
  [[nodiscard]] ShownStick* at(std::size_t number);
  void forget(std::size_t number);
  void forget_oldest();

  std::vector<ShownStick> sticks_;  // in the order of their insertion
  std::vector<std::string> media_;  // of sticks_
  std::set<std::size_t> aside_;     // whose summaries wait for nobody
  std::size_t last_ = 0, open_ = 0;
};

}  // namespace rostrum
