#pragma once

#include <string>
#include <utility>
#include <vector>

#include "content/room/record.hpp"
#include "content/room/record_writer.hpp"
#include "tests/content/room/room_fixture.hpp"

namespace rostrum {

inline SegmentMark plain_mark(const Position& from, const Position& to) {
  SegmentMark mark;
  mark.from = from;
  mark.to = to;
  return mark;
}

// The log of a day, told event by event. It begins at 10:00:00 UTC on 9 March 2026.
struct RecordLog {
  Stamp now{"first boot", 60'000, 1'773'050'400'000, true};
  std::vector<Event> events;

  // An act of the operator that led to these changes.
  void act(const std::string& name, std::vector<Change> changes, Event::Place place = Event::Place::begins) {
    for (Change& change : changes) {
      events.push_back({std::move(change), name, place, now});
      if (place == Event::Place::begins) place = Event::Place::continues;
    }
  }
  void wait_s(std::int64_t seconds) {
    now.boot_time_ms += seconds * 1000;
    now.wall_time_ms += seconds * 1000;
  }

  static QueueEntry speaker(EntryId id, const std::string& name, const std::string& statement = "") {
    QueueEntry entry = named(name);
    entry.id = id;
    entry.statement = statement;
    return entry;
  }
  void call(QueueEntry entry, std::int64_t limit_s) {
    entry.turn = Turn::speaking;
    Timer timer;
    timer.limit_ms = limit_s * 1000;
    act("call_next", {change::EntrySet{entry}, change::TimerSet{started(timer, now)}});
  }
  // As the room does it: the timer is gone before the entry says that it is done.
  void finish(QueueEntry entry, std::int64_t spoke_s) {
    entry.turn = Turn::done;
    entry.spoke_ms = spoke_s * 1000;
    act("finish", {change::TimerSet{}, change::EntrySet{entry}});
  }
  void undo() { act("undo", {change::Undone{}}, Event::Place::outside); }

  void mark(const std::string& statement, std::size_t sentence, SegmentMark::Kind kind, std::int64_t took_s = 0,
            unsigned words = 0, const std::string& note = "") {
    act("mark",
        {change::SegmentMarked{statement, {{2, sentence, 0}, {2, sentence + 1, 0}, kind, note, took_s * 1000, words}}});
  }
  void deliver(const std::string& statement, const std::string& content) {
    StatementDelivery delivery;
    delivery.statement = statement;
    delivery.content = hash_content(content);
    delivery.release = Release::live;
    act("next", {change::DeliverySet{delivery}});
  }

  [[nodiscard]] std::vector<RecordDay> days(const RecordOptions& options = {}) const {
    std::vector<RecordDay> all;
    Record record(options, [&all](const RecordDay& day) { all.push_back(day); });
    for (const Event& each : events) record.add(each);
    record.finish();
    return all;
  }
  [[nodiscard]] std::string written(RecordFormat format, const RecordOptions& options = {}) const {
    const auto writer = make_record_writer(format, options);
    std::string text = writer->begin();
    for (const RecordDay& day : days(options)) text += writer->day(day);
    return text + writer->end();
  }
};

}  // namespace rostrum
