#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/room/room.hpp"

namespace rostrum {

// One command on its way to events. Rules read `now()`, which is the room with all that the act has changed so far.
// Included by sources of this folder only.
class Deciding {
 public:
  Deciding(const RoomState& state, const Command& command, RoomContent& content, Event::Place first);

  [[nodiscard]] const RoomState& now() const { return now_; }
  [[nodiscard]] const RoomState& before() const { return before_; }
  [[nodiscard]] const Stamp& stamp() const { return stamp_; }
  [[nodiscard]] RoomContent& content() { return content_; }
  [[nodiscard]] const RoomContent& content() const { return content_; }

  // Adds an event and applies it. Whoever calls it has made sure that it changes something.
  void add(Change change);

  // Each of them only where it changes something.
  void show(View view);
  void unblank();
  void set_timer(const Timer& timer);
  void set_meeting(MeetingState meeting);  // with the numbers that the programme has for its item
  void set_entry(const QueueEntry& entry);
  void set_delivery(const StatementDelivery& delivery);
  void set_cue(const std::optional<Cue>& cue);

  // The statement that is selected, or another; nullptr where the session has none of that name.
  [[nodiscard]] const StatementOutline* selected();
  [[nodiscard]] const StatementHead* head(const std::string& id) const;
  [[nodiscard]] const StatementOutline* outline(const std::string& id);
  // "Choose one of: 01-a, 02-b and 3 more."
  [[nodiscard]] std::string known_statements() const;

  [[nodiscard]] std::vector<Event> take() { return std::move(events_); }

 private:
  const RoomState& before_;
  RoomState now_;
  Stamp stamp_;
  std::string act_;
  RoomContent& content_;
  Event::Place next_place_;
  std::vector<Event> events_;
};

using Decided = Result<void>;

// A refusal: what is wrong, and what to do.
[[nodiscard]] tl::unexpected<Error> refuse(std::string what, std::string advice = "");

// The segment that holds a position, or the nearest one before it, from 0; the outline has segments.
[[nodiscard]] std::size_t segment_of(const StatementOutline& outline, const Position& position);

}  // namespace rostrum
