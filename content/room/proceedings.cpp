#include "content/room/proceedings.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "content/room/timer.hpp"

namespace rostrum {

std::string called(const QueueEntry& entry) {
  const std::string name = entry.name.best({});
  return name.empty() ? fmt::format("Number {}", entry.id) : name;
}

Result<QueueEntry> entry_numbered(const Deciding& deciding, EntryId id) {
  if (const QueueEntry* entry = deciding.now().queue->find(id)) return *entry;
  return refuse(fmt::format("There is no entry {} in the list of speakers", id), "Name one that stands there.");
}

bool of_one_list(const QueueEntry& one, const QueueEntry& other) {
  const bool reply = one.purpose == Purpose::right_of_reply;
  return one.item == other.item && reply == (other.purpose == Purpose::right_of_reply);
}

Decided check_ledger(const Queue& queue, const QueueEntry& reply) {
  if (replies_of(queue, delegation_of(reply), reply.item) < most_replies) return {};
  return refuse(fmt::format("{} has its {} replies on this item at this meeting", called(reply), most_replies),
                "Strike one that waits, or leave it.");
}

Decided check_limit(const std::optional<std::int64_t>& limit_ms) {
  constexpr std::int64_t second_ms = 1000;
  // A limit of nothing would have every speaker over the time at the first word.
  if (!limit_ms || (*limit_ms >= second_ms && *limit_ms <= longest_limit_ms)) return {};
  return refuse(fmt::format("Nobody speaks for {} s", *limit_ms / second_ms),
                "Give a limit from 1 second to 24 hours, or none.");
}

void finish_speaker(Deciding& deciding) {
  const QueueEntry* speaking = deciding.now().queue->speaking();
  if (speaking == nullptr) return;
  QueueEntry entry = *speaking;
  const TimerReading reading = read_timer(deciding.now().timer, deciding.stamp());
  entry.turn = Turn::done;
  entry.spoke_ms = reading.used_ms;
  entry.given_ms = reading.limit_ms;
  deciding.set_entry(entry);
  deciding.set_timer({});
}

void end_point_of_order(Deciding& deciding) {
  if (!deciding.now().point_of_order) return;
  const Timer::Run run = deciding.now().point_of_order->speaker_run;
  deciding.add(change::PointOfOrderSet{});
  if (run == Timer::Run::running) deciding.set_timer(started(deciding.now().timer, deciding.stamp()));
}

void show_proceedings(Deciding& deciding) {
  const RoomState& now = deciding.now();
  const QueueEntry* speaking = now.queue->speaking();
  View view = View::title;
  if (speaking != nullptr) {
    const StatementOutline* text = deciding.outline(speaking->statement);
    const bool on_the_wall = text != nullptr && speaking->statement == now.statement && !text->segments.empty();
    if (text == nullptr) {
      view = View::speaker;
    } else if (on_the_wall && now.position != text->segments.front()) {
      view = View::statement;
    }
  } else if (!now.queue->waiting(now.meeting->item).empty()) {
    view = View::queue;
  } else if (!deciding.content().meetings().empty()) {
    view = View::programme;
  }
  deciding.show(view);
  deciding.unblank();
}

}  // namespace rostrum
