#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/room/record_line.hpp"
#include "content/room/room.hpp"

namespace rostrum {

struct RecordOptions {
  enum class Rehearsals { left_out, included };
  Rehearsals rehearsals = Rehearsals::left_out;
  int utc_offset_minutes = 0;       // of the room
  std::vector<Language> languages;  // in which names are told, the first that they have
};

// The delivery record, from the log of a room. A day ends with its date in the room, where the clock is set, and where
// another session begins. It holds no words of a statement: places, and what the operator wrote.
class Record {
 public:
  // `tell` gets each day when it is over, in their order; those on which nothing happened are left out.
  Record(RecordOptions options, std::function<void(const RecordDay&)> tell);

  // One event after another, from the first of the journal.
  void add(const Event& event);
  // Tells the last day.
  void finish();

  // For tests of how much it holds.
  [[nodiscard]] std::size_t lines_held() const { return day_.lines.size(); }
  [[nodiscard]] std::size_t acts_held() const { return undo_.size() + redo_.size(); }

 private:
  // Lines that one act of the operator led to, counted since the record's begin.
  struct ActLines {
    std::size_t first = 0, last = 0;
  };

  void turn_to_day_of(const Stamp& stamp);
  void close_day();
  void follow_history(const Event& event);
  void interrupt_history(bool was_rehearsal);
  void learn_numbers();
  void take_back(const ActLines& lines, bool back);
  void add_line(RecordLine line, const Event& event);

  RecordOptions options_;
  std::function<void(const RecordDay&)> tell_;
  RoomState state_;
  std::optional<Stamp> history_walked_;  // when an act was last taken back or done again
  Timer timer_before_act_;
  RecordDay day_;
  std::size_t told_ = 0;  // lines of the days before
  std::deque<ActLines> undo_, redo_;
  std::pair<std::deque<ActLines>, std::deque<ActLines>> before_rehearsal_;
  // What the session's file calls a meeting and an item, as far as they were under consideration.
  std::map<ItemPlace, std::pair<std::string, std::string>> numbers_;
};

}  // namespace rostrum
