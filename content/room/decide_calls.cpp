#include <fmt/format.h>

#include "content/room/decide_acts.hpp"
#include "content/room/proceedings.hpp"

namespace rostrum {
namespace {

// While it is suspended for good or adjourned nobody speaks. A room without a programme may never be called to order.
Decided check_speaking(const Deciding& deciding) {
  switch (deciding.now().meeting->phase) {
    case MeetingState::Phase::suspended:
      return refuse("The meeting is suspended", "Resume it first, or continue in informal mode.");
    case MeetingState::Phase::adjourned:
      return refuse("The meeting is adjourned", "Call the next one to order first.");
    case MeetingState::Phase::not_started:
    case MeetingState::Phase::in_session:
    case MeetingState::Phase::informal:
      break;
  }
  return {};
}

// The statement's title, or the speaker with the clock where there is no text.
Decided show_speech(Deciding& deciding, const QueueEntry& entry) {
  if (deciding.head(entry.statement) != nullptr) return decide_act(act::SelectStatement{entry.statement}, deciding);
  deciding.show(View::speaker);
  deciding.unblank();
  return {};
}

Decided call(Deciding& deciding, QueueEntry entry) {
  finish_speaker(deciding);
  Timer timer;
  timer.limit_ms = deciding.now().queue->limit_of(entry);
  entry.turn = Turn::speaking;
  deciding.set_entry(entry);
  deciding.set_timer(started(timer, deciding.stamp()));
  // What was typed for the one before is not what this one says, and hardly in the same language.
  if (!deciding.now().line->empty()) deciding.add(change::LineSet{});
  MeetingState meeting = *deciding.now().meeting;
  meeting.floor.reset();
  deciding.set_meeting(meeting);
  return show_speech(deciding, entry);
}

std::optional<QueueEntry> first_waiting(const Deciding& deciding) {
  const auto waiting = deciding.now().queue->waiting(deciding.now().meeting->item);
  return waiting.empty() ? std::nullopt : std::optional(*waiting.front());
}

tl::unexpected<Error> refuse_nobody_waits() {
  return refuse("Nobody waits under this item", "Inscribe a speaker, or take another item.");
}

}  // namespace

Decided decide_act(const act::CallNext& /*act*/, Deciding& deciding) {
  if (Decided speaking = check_speaking(deciding); !speaking) return speaking;
  const auto entry = first_waiting(deciding);
  if (!entry) return refuse_nobody_waits();
  return call(deciding, *entry);
}

Decided decide_act(const act::Call& act, Deciding& deciding) {
  if (Decided speaking = check_speaking(deciding); !speaking) return speaking;
  const auto entry = entry_numbered(deciding, act.entry);
  if (!entry) return tl::unexpected(entry.error());
  // One that was absent when called may have come since.
  if (entry->turn != Turn::waiting && entry->turn != Turn::absent)
    return refuse(fmt::format("{} does not wait", called(*entry)), "Call one who does, or inscribe another speech.");
  if (entry->turn == Turn::absent && entry->purpose == Purpose::right_of_reply) {
    if (Decided ledger = check_ledger(*deciding.now().queue, *entry); !ledger) return ledger;
  }
  return call(deciding, *entry);
}

Decided decide_act(const act::Finish& /*act*/, Deciding& deciding) {
  if (deciding.now().queue->speaking() == nullptr) return refuse("Nobody is speaking", "Call a speaker first.");
  finish_speaker(deciding);
  return {};
}

Decided decide_act(const act::MarkAbsent& act, Deciding& deciding) {
  std::optional<QueueEntry> entry;
  if (act.entry) {
    auto numbered = entry_numbered(deciding, *act.entry);
    if (!numbered) return tl::unexpected(numbered.error());
    entry = *numbered;
  } else if (const QueueEntry* speaking = deciding.now().queue->speaking()) {
    entry = *speaking;
  } else {
    entry = first_waiting(deciding);
  }
  if (!entry) return refuse_nobody_waits();
  const bool was_called = entry->turn == Turn::speaking;
  if (!was_called && entry->turn != Turn::waiting)
    return refuse(fmt::format("{} is not expected any more", called(*entry)), "Name one who waits.");
  const bool comes_back = act.then == act::MarkAbsent::Then::to_the_end;
  entry->turn = comes_back ? Turn::waiting : Turn::absent;
  ++entry->absences;
  deciding.set_entry(*entry);
  if (comes_back && deciding.now().queue->entries.back()->id != entry->id)
    deciding.add(change::EntryPlaced{entry->id, std::nullopt});
  if (!was_called) return {};
  deciding.set_timer({});
  deciding.show(View::queue);
  return {};
}

}  // namespace rostrum
