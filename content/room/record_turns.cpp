#include "content/room/record_turns.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace rostrum {
namespace {

using Kind = RecordLine::Kind;

constexpr std::uint64_t minute_ms = 60'000;

std::optional<int> pace_of(std::uint64_t words, std::int64_t took_ms) {
  if (words == 0 || took_ms <= 0) return std::nullopt;
  const std::uint64_t pace = words * minute_ms / static_cast<std::uint64_t>(took_ms);
  return static_cast<int>(std::min<std::uint64_t>(pace, std::numeric_limits<int>::max()));
}

// The last mark of each place.
class LastMarks {
 public:
  void add(const RecordLine& line) {
    if (!line.from || !line.to) return;
    const ContentHash content = line.content.value_or(ContentHash());
    const auto first = marks_.lower_bound({line.statement, content, *line.from});
    auto last = first;
    while (last != marks_.end() && std::get<0>(last->first) == line.statement && std::get<1>(last->first) == content &&
           std::get<2>(last->first) < *line.to)
      ++last;
    marks_.erase(first, last);
    marks_[{line.statement, content, *line.from}] = &line;
  }

  [[nodiscard]] std::vector<const RecordLine*> in_order() const {
    std::vector<const RecordLine*> all;
    all.reserve(marks_.size());
    for (const auto& [place, line] : marks_) all.push_back(line);
    return all;
  }

 private:
  std::map<std::tuple<std::string, ContentHash, Position>, const RecordLine*> marks_;
};

bool belongs_to_a_turn(Kind kind) {
  return kind == Kind::point_of_order || kind == Kind::point_ended || kind == Kind::time_changed ||
         kind == Kind::off_text_begins || kind == Kind::off_text_ends || kind == Kind::new_version ||
         kind == Kind::line;
}

class Turns {
 public:
  std::vector<RecordTurn> find(const RecordDay& day, RecordPart part) {
    for (const RecordLine& line : day.lines) {
      if (!line.taken_back && line.rehearsal == (part == RecordPart::rehearsal)) add(line);
    }
    for (std::size_t i = 0; i < turns_.size(); ++i) turns_[i].marks = marks_[i].in_order();
    return std::move(turns_);
  }

 private:
  // The one of this entry that goes on, else a new one.
  std::size_t turn_of(EntryId entry) {
    const auto known = open_.find(entry);
    if (known != open_.end()) return known->second;
    turns_.emplace_back();
    marks_.emplace_back();
    return open_[entry] = turns_.size() - 1;
  }

  void add(const RecordLine& line) {
    if (line.kind == Kind::called) {
      open_.erase(line.entry);
      RecordTurn& turn = turns_[turn_of(line.entry)];
      turn.called = &line;
      turn.limit_ms = line.limit_ms;
    } else if (line.kind == Kind::finished) {
      RecordTurn& turn = turns_[turn_of(line.entry)];
      turn.finished = &line;
      if (turn.called == nullptr) turn.called = &line;
      turn.took_ms = line.took_ms;
      turn.limit_ms = line.limit_ms;
      open_.erase(line.entry);
    } else if (is_mark(line.kind)) {
      marks_[turn_of(line.entry)].add(line);
    } else if (belongs_to_a_turn(line.kind)) {
      RecordTurn& turn = turns_[turn_of(line.entry)];
      turn.others.push_back(&line);
      if (line.kind == Kind::time_changed) turn.limit_ms = line.limit_ms;  // of who still speaks; an end tells its own
    }
  }

  std::vector<RecordTurn> turns_;
  std::vector<LastMarks> marks_;
  std::map<EntryId, std::size_t> open_;
};

}  // namespace

std::optional<std::int64_t> RecordTurn::over_ms() const {
  if (!took_ms || !limit_ms || *took_ms <= *limit_ms) return std::nullopt;
  return *took_ms - *limit_ms;
}

std::optional<int> RecordTurn::words_a_minute() const {
  std::uint64_t words = 0;
  std::int64_t took = 0;
  for (const RecordLine* mark : marks) {
    if (!rostrum::words_a_minute(*mark)) continue;
    words += mark->words;
    if (__builtin_add_overflow(took, *mark->took_ms, &took)) return std::nullopt;
  }
  return pace_of(words, took);
}

std::vector<RecordTurn> turns_of(const RecordDay& day, RecordPart part) {
  return Turns().find(day, part);
}

std::optional<int> words_a_minute(const RecordLine& line) {
  if (line.kind != Kind::delivered || !line.took_ms) return std::nullopt;
  return pace_of(line.words, *line.took_ms);
}

}  // namespace rostrum
