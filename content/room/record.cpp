#include "content/room/record.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "content/room/record_changes.hpp"
#include "content/room/record_time.hpp"

namespace rostrum {

Record::Record(RecordOptions options, std::function<void(const RecordDay&)> tell)
    : options_(std::move(options)), tell_(std::move(tell)) {}

void Record::add(const Event& event) {
  if (event.place == Event::Place::begins) timer_before_act_ = state_.timer;
  const bool undone = std::holds_alternative<change::Undone>(event.change);
  const std::vector<History::Step>& steps = undone ? state_.history->undo : state_.history->redo;
  const std::string taken = steps.empty() ? std::string() : steps.back().act;
  const RoomState before = state_;
  state_ = apply(std::move(state_), event);
  if (std::holds_alternative<change::SessionRenamed>(event.change)) day_.session = state_.session;
  turn_to_day_of(event.stamp);
  if (undone || std::holds_alternative<change::Redone>(event.change)) {
    history_walked_ = event.stamp;
    std::deque<ActLines>& from = undone ? undo_ : redo_;
    if (from.empty()) return;
    const ActLines lines = from.back();
    from.pop_back();
    (undone ? redo_ : undo_).push_back(lines);
    take_back(lines, undone);
    if (lines.first == lines.last) return;
    RecordLine line;
    line.kind = undone ? RecordLine::Kind::undone : RecordLine::Kind::redone;
    line.item = state_.meeting->item;
    line.form = taken;
    add_line(std::move(line), event);
    return;
  }
  if (std::holds_alternative<change::RehearsalSet>(event.change)) interrupt_history(before.rehearsal);
  follow_history(event);
  learn_numbers();
  // An undo leads back to before a new version, which takes its place again at once: it arrived only once.
  const bool arrived_before = event.act == "new_version" && history_walked_ && *history_walked_ == event.stamp;
  for (RecordLine& line : lines_of({before, state_, event, timer_before_act_, options_.languages}))
    if (!arrived_before || line.kind != RecordLine::Kind::new_version) add_line(std::move(line), event);
}

// The room's own history, in lines: as long as that one, whatever made it shorter.
void Record::follow_history(const Event& event) {
  if (event.place == Event::Place::begins) {
    const std::size_t next = told_ + day_.lines.size();
    undo_.push_back({next, next});
  }
  while (undo_.size() > state_.history->undo.size()) undo_.pop_front();
  while (redo_.size() > state_.history->redo.size()) redo_.pop_front();
}

// A rehearsal has a history of its own, and the former one goes on after it.
void Record::interrupt_history(bool was_rehearsal) {
  if (was_rehearsal == state_.rehearsal) return;
  if (state_.rehearsal) {
    before_rehearsal_ = {std::exchange(undo_, {}), std::exchange(redo_, {})};
  } else {
    std::tie(undo_, redo_) = std::exchange(before_rehearsal_, {});
  }
}

void Record::learn_numbers() {
  const MeetingState& meeting = *state_.meeting;
  if (meeting.meeting_number.empty() && meeting.item_number.empty()) return;
  numbers_[meeting.item] = {meeting.meeting_number, meeting.item_number};
}

void Record::take_back(const ActLines& lines, bool back) {
  for (std::size_t i = std::max(lines.first, told_); i < lines.last; ++i) day_.lines[i - told_].taken_back = back;
}

void Record::add_line(RecordLine line, const Event& event) {
  line.at_ms = event.stamp.wall_time_ms;
  line.clock_set = event.stamp.wall_time_trusted;
  if (const auto numbers = numbers_.find(line.item); numbers != numbers_.end())
    std::tie(line.meeting_number, line.item_number) = numbers->second;
  line.rehearsal = state_.rehearsal || line.kind == RecordLine::Kind::rehearsal_ends;
  if (line.rehearsal && options_.rehearsals == RecordOptions::Rehearsals::left_out) return;
  if (day_.lines.size() >= most_record_lines) {
    ++day_.left_out;
    return;
  }
  day_.lines.push_back(std::move(line));
  if (event.place != Event::Place::outside && !undo_.empty()) undo_.back().last = told_ + day_.lines.size();
}

void Record::turn_to_day_of(const Stamp& stamp) {
  const std::string date =
      stamp.wall_time_trusted ? date_of(stamp.wall_time_ms, options_.utc_offset_minutes) : day_.date;
  const bool another = state_.session != day_.session || (!day_.date.empty() && date != day_.date);
  if (another) close_day();
  if (state_.session != day_.session) numbers_.clear();
  day_.date = date;
  day_.session = state_.session;
}

void Record::close_day() {
  std::optional<RecordLine> speaking;
  const QueueEntry* entry = state_.queue->speaking();
  for (const RecordLine& line : day_.lines) {
    if (entry != nullptr && line.kind == RecordLine::Kind::called && line.entry == entry->id && !line.taken_back)
      speaking = line;
  }
  if (!day_.lines.empty() || day_.left_out > 0) tell_(day_);
  told_ += day_.lines.size();
  day_ = {};
  // Who speaks over midnight was called on the day before.
  if (speaking) day_.lines.push_back(*speaking);
}

void Record::finish() {
  if (!day_.lines.empty() || day_.left_out > 0) tell_(day_);
  told_ += day_.lines.size();
  day_ = {};
}

}  // namespace rostrum
