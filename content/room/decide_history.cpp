#include <algorithm>

#include "content/room/decide_acts.hpp"
#include "content/room/seed_queue.hpp"
#include "content/room/speaker_keys.hpp"

namespace rostrum {
namespace {

Position first_of(const StatementOutline& outline) {
  return outline.segments.empty() ? Position{} : outline.segments.front();
}

void select_first(Deciding& deciding) {
  const StatementOutline& first = deciding.content().outline(0);
  deciding.add(change::StatementSelected{first.id, first.hash, first_of(first)});
}

// The statement of the stored place, by its name or its bytes, else the first of the session.
void find_place(Deciding& deciding) {
  const auto& all = deciding.content().statements();
  if (all.empty()) return;
  const RoomState& now = deciding.now();
  if (const StatementHead* current = deciding.head(now.statement)) {
    if (now.content != current->hash) deciding.add(change::StatementSelected{current->id, current->hash, now.position});
    return;
  }
  const auto renamed =
      std::find_if(all.begin(), all.end(), [&now](const StatementHead& each) { return each.hash == now.content; });
  if (renamed != all.end() && !now.statement.empty()) {
    deciding.add(change::StatementSelected{renamed->id, renamed->hash, now.position});
    return;
  }
  select_first(deciding);
  if (deciding.now().view == View::statement) deciding.show(View::title);
}

bool has_text(Deciding& deciding, const ContentHash& content) {
  const auto& all = deciding.content().statements();
  return std::any_of(all.begin(), all.end(), [&content](const StatementHead& each) { return each.hash == content; });
}

// Whether it may only be called something else: nobody is missing in its lists, and a text that the room showed is in
// it byte for byte, or its meetings begin when they began. The next day's has the same delegations and other texts.
bool is_same_content(Deciding& deciding) {
  const RoomState& now = deciding.now();
  std::vector<std::string> listed;
  for (const KeyedSpeaker& each : keyed_speakers(deciding.content().meetings())) listed.push_back(each.key);
  std::sort(listed.begin(), listed.end());
  bool any = false;
  bool dated = true;
  for (const Queue::Entry& each : now.queue->entries) {
    if (each->key.empty()) continue;
    if (!std::binary_search(listed.begin(), listed.end(), each->key)) return false;
    any = true;
    dated = dated && is_dated_key(each->key);
  }
  if (any && dated) return true;
  return (!now.statement.empty() && has_text(deciding, now.content)) ||
         std::any_of(now.deliveries->begin(), now.deliveries->end(),
                     [&](const auto& each) { return has_text(deciding, each->content); });
}

bool knows_a_statement(Deciding& deciding) {
  const RoomState& now = deciding.now();
  return deciding.head(now.statement) != nullptr ||
         std::any_of(now.deliveries->begin(), now.deliveries->end(),
                     [&](const auto& each) { return deciding.head(each->statement) != nullptr; });
}

// A room that nobody used yet has nothing to begin anew.
bool is_unused(const Scene& now) {
  return now.session.empty() && now.statement.empty() && now.queue->entries.empty();
}

bool is_another_session(Deciding& deciding) {
  const RoomState& now = deciding.now();
  const std::string session = deciding.content().session_name();
  if (!session.empty()) return session != now.session && (now.session.empty() || !is_same_content(deciding));
  // Bare files have no name to tell them by; and where there are none at all, they may come back.
  if (deciding.content().statements().empty() && deciding.content().meetings().empty()) return false;
  const bool had_one =
      !now.statement.empty() || std::any_of(now.queue->entries.begin(), now.queue->entries.end(),
                                            [](const Queue::Entry& each) { return !each->key.empty(); });
  return had_one && !knows_a_statement(deciding) && !is_same_content(deciding);
}

// As on the first day, and with the first statement's title.
void begin_day(Deciding& deciding) {
  deciding.add(change::DayBegun{deciding.content().session_name()});
  // No act of an operator's: undo leads to nothing before it.
  deciding.show(View::title);
  deciding.unblank();
  if (!deciding.content().statements().empty()) select_first(deciding);
}

void take_programme(Deciding& deciding) {
  find_place(deciding);
  seed_queue(deciding);
  deciding.set_meeting(*deciding.now().meeting);
}

}  // namespace

Decided decide_act(const act::Undo& /*act*/, Deciding& deciding) {
  if (deciding.now().history->undo.empty())
    return refuse(
        deciding.now().rehearsal ? "Nothing was done in this rehearsal yet" : "There is nothing to take back",
        deciding.now().rehearsal ? "To go on where the meeting stood, end it: rostrum ctl rehearsal off." : "");
  deciding.add(change::Undone{});
  return {};
}

Decided decide_act(const act::Redo& /*act*/, Deciding& deciding) {
  if (deciding.now().history->redo.empty()) return refuse("There is nothing to do again");
  deciding.add(change::Redone{});
  return {};
}

Decided decide_act(const act::TakeSession& /*act*/, Deciding& deciding) {
  // Whatever it is called: whoever gives it says that it is a version of the same.
  const std::string session = deciding.content().session_name();
  if (!session.empty() && session != deciding.now().session) deciding.add(change::SessionRenamed{session});
  take_programme(deciding);
  return {};
}

Decided decide_act(const act::Resume& act, Deciding& deciding) {
  deciding.add(change::Started{deciding.now().epoch + 1});
  const std::string session = deciding.content().session_name();
  if (act.anew && !is_unused(deciding.now())) {
    begin_day(deciding);
  } else if (is_another_session(deciding)) {
    deciding.add(change::DayBegun{session});
  } else if (!session.empty() && session != deciding.now().session) {
    deciding.add(change::SessionRenamed{session});
  }
  take_programme(deciding);
  // From here on this boot's clock counts, whatever happens to the wall's.
  return decide_act(act::Tick{}, deciding);
}

}  // namespace rostrum
