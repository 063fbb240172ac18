#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "content/room/room.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

// A statement of that many segments, four in each paragraph.
inline StatementOutline listed_outline(const std::string& id, std::size_t segments, const std::string& bytes = "") {
  StatementOutline made;
  made.id = id;
  made.hash = hash_content(bytes.empty() ? id : bytes);
  for (std::size_t s = 0; s < segments; ++s) made.segments.push_back({s / 4, s % 4, 0});
  return made;
}

inline LocalText english(const std::string& text) {
  LocalText made;
  if (!text.empty()) made.entries.emplace_back(*Language::parse("en"), text);
  return made;
}

inline AgendaItem listed_item(const std::string& number, const std::vector<std::string>& speakers) {
  AgendaItem item;
  item.number = number;
  for (const std::string& each : speakers) {
    Speaker speaker;
    speaker.name = english(each);
    item.speakers.push_back(std::move(speaker));
  }
  return item;
}

inline QueueEntry named(const std::string& name, Purpose purpose = Purpose::statement) {
  QueueEntry entry;
  entry.name = english(name);
  entry.purpose = purpose;
  return entry;
}

// A session made of outlines. Change its members, then give act::Resume, as a room does that loaded another version.
class ListedContent : public RoomContent {
 public:
  std::vector<StatementOutline> outlines{listed_outline("01-aldermark", 6), listed_outline("02-brook", 3),
                                         listed_outline("03-empty", 0)};
  std::vector<std::string> embargoed;  // ids
  std::vector<Meeting> programme;
  std::string name;
  std::vector<char32_t> no_glyphs_for;  // sorted

  [[nodiscard]] const std::vector<StatementHead>& statements() const override {
    heads_.resize(outlines.size());
    for (std::size_t i = 0; i < outlines.size(); ++i) {
      heads_[i].id = outlines[i].id;
      heads_[i].hash = outlines[i].hash;
      heads_[i].embargoed = false;
      for (const std::string& each : embargoed) heads_[i].embargoed = heads_[i].embargoed || each == outlines[i].id;
    }
    return heads_;
  }
  [[nodiscard]] const StatementOutline& outline(std::size_t index) override { return outlines.at(index); }
  [[nodiscard]] const std::vector<Meeting>& meetings() const override { return programme; }
  [[nodiscard]] std::string session_name() const override { return name; }
  [[nodiscard]] std::vector<char32_t> missing_characters(const std::string& text,
                                                         const Language& /*language*/) const override {
    std::vector<char32_t> missing;
    for (const char32_t each : no_glyphs_for) {
      for (std::size_t at = 0; at < text.size();) {
        if (next_code_point(text, at) != each) continue;
        missing.push_back(each);
        break;
      }
    }
    return missing;
  }

 private:
  mutable std::vector<StatementHead> heads_;
};

// A room with its log and its clock, as the device keeps them.
struct ListedRoom {
  ListedContent content;
  RoomState state;
  std::vector<Event> log;
  Stamp now{"first boot", 60'000, 1'700'000'000'000, true};

  using Events = Result<std::vector<Event>>;

  // A room with statements and no programme.
  ListedRoom() { give(act::Resume{}); }
  explicit ListedRoom(ListedContent listed) : content(std::move(listed)) { give(act::Resume{}); }

  Events give(const Command& command) {
    Events events = decide(state, command, content);
    if (!events) return events;
    for (const Event& event : *events) {
      log.push_back(event);
      state = apply(std::move(state), event);
    }
    return events;
  }
  Events give(Act act) {
    Command command;
    command.act = std::move(act);
    command.stamp = now;
    return give(command);
  }

  // Each at the end of the list.
  void inscribe(const std::vector<std::string>& names) {
    for (const std::string& each : names) EXPECT_TRUE(give(act::Inscribe{named(each), {}})) << each;
  }

  // Time passes.
  void wait_ms(std::int64_t ms) {
    now.boot_time_ms += ms;
    now.wall_time_ms += ms;
  }
  // Power was cut for that long, by the wall clock; the room starts again.
  Events restart(std::int64_t off_ms = 60'000) {
    now.boot_id += "'";
    now.boot_time_ms = 5'000;
    now.wall_time_ms += off_ms;
    return give(act::Resume{});
  }

  [[nodiscard]] TimerReading timer() const { return read_timer(state.timer, now); }
  [[nodiscard]] std::string speaker() const {
    const QueueEntry* speaking = state.queue->speaking();
    return speaking == nullptr ? "" : speaking->name.best({});
  }
  // "Aldermark Brook Calder": those who wait, in their order.
  [[nodiscard]] std::string waiting(const ItemPlace& item = {}) const {
    std::string names;
    for (const QueueEntry* each : state.queue->waiting(item)) names += (names.empty() ? "" : " ") + each->name.best({});
    return names;
  }
  [[nodiscard]] EntryId entry(const std::string& entry_name) const {
    for (const Queue::Entry& each : state.queue->entries) {
      if (each->name.best({}) == entry_name) return each->id;
    }
    ADD_FAILURE() << "nobody is called " << entry_name;
    return 0;
  }
};

}  // namespace rostrum
