// What the journal costs as it grows: journal_cost FOLDER [EVENTS]. Grows one journal on the disk of FOLDER to EVENTS
// (1,000,000) and prints, at 100, 1,000 and so on, how long a start takes to know the state, how many events it
// read, how many appends a second the disk takes, and how large the file is; at the end, what a replay of all events
// takes. The room is one of 200 speakers and 40 statements, with all that can be undone.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "firmware/store/read_events.hpp"
#include "firmware/store/room_files.hpp"

namespace rostrum {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_of(const std::function<void()>& act) {
  const auto begin = Clock::now();
  act();
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

constexpr std::size_t speakers = 200, statements = 40;

QueueEntry speaker(std::size_t number) {
  QueueEntry entry;
  entry.id = static_cast<EntryId>(number + 1);
  entry.name.entries = {{*Language::parse("en"), "Aldermark no. " + std::to_string(number)},
                        {*Language::parse("fr"), "Aldermark no " + std::to_string(number)}};
  entry.key = "day.csv:" + std::to_string(number);
  return entry;
}

// A meeting as it goes on: segments, their marks, the clock, and the list of speakers.
Change change_number(std::size_t number) {
  constexpr std::size_t segments = 100;
  const std::size_t step = number / 4;
  const std::string statement = "statement-" + std::to_string(step / segments % statements);
  const Position at{step % segments, 0, 0};
  if (number % 4 == 1) {
    return change::SegmentMarked{statement, {at, {at.paragraph + 1, 0, 0}, SegmentMark::Kind::delivered, "", 4200}};
  }
  if (number % 4 == 2) {
    Timer timer;
    timer.run = Timer::Run::running;
    timer.limit_ms = 480'000;
    timer.used_ms = static_cast<std::int64_t>(number % 480'000);
    return change::TimerSet{timer};
  }
  if (number % 4 == 3) {
    QueueEntry entry = speaker(step % speakers);
    entry.turn = step / speakers % 2 == 0 ? Turn::speaking : Turn::done;
    return change::EntrySet{entry};
  }
  return change::Moved{hash_content(statement), at};
}

Event::Place place_of_number(std::size_t number) {
  if (number % 4 == 2) return Event::Place::outside;
  return number % 4 == 1 ? Event::Place::continues : Event::Place::begins;
}

// As the controller stamps them.
Event event_number(std::size_t number) {
  const Stamp stamp = {"0e3fa1c2-3d51-4b1d-9f0e-0d6f1b1f5a77", static_cast<std::int64_t>(number) * 1000,
                       1'700'000'000'000 + static_cast<std::int64_t>(number) * 1000, true};
  return {change_number(number), "next", place_of_number(number), stamp};
}

RoomFiles files_in(const std::filesystem::path& folder) {
  return {folder, system_disk(), [] { return Result<void>(); }};
}

void check(const Result<void>& result) {
  if (result) return;
  fmt::print(stderr, "journal_cost: {}\n", result.error().sentence());
  std::exit(3);
}

void grow(RoomFiles& files, std::size_t from, std::size_t to) {
  constexpr std::size_t batch = 5'000;
  for (std::size_t done = from; done < to;) {
    std::vector<Event> events;
    for (; events.size() < batch && done < to; ++done) events.push_back(event_number(done));
    check(files.append(events));
    check(files.do_upkeep());
  }
}

struct Row {
  double resume_ms = 0, append_ms = 0;
  std::size_t replayed = 0;
  std::uintmax_t bytes = 0;
};

Row measure(const std::filesystem::path& folder, std::size_t& events) {
  constexpr std::size_t starts = 11, appends = 100;
  Row row;
  std::vector<double> times;
  for (std::size_t start = 0; start < starts; ++start) {
    auto files = files_in(folder);
    times.push_back(milliseconds_of([&files] { check(files.open(NewerJournal::refuse)); }));
    row.replayed = std::max(row.replayed, files.replayed());
  }
  std::nth_element(times.begin(), times.begin() + starts / 2, times.end());
  row.resume_ms = times[starts / 2];
  row.bytes = std::filesystem::file_size(folder / "journal.db");
  auto files = files_in(folder);
  check(files.open(NewerJournal::refuse));
  check(files.append({event_number(events++)}));  // the first one folds the log in
  row.append_ms = milliseconds_of([&] {
                    for (std::size_t i = 0; i < appends; ++i) check(files.append({event_number(events++)}));
                  }) /
                  appends;
  return row;
}

void run(const std::filesystem::path& folder, std::size_t most) {
  std::filesystem::create_directories(folder);
  std::size_t events = 0;
  fmt::print("{:>9} {:>9} {:>9} {:>10} {:>9} {:>12}\n", "events", "resume ms", "replayed", "appends/s", "MB",
             "bytes/event");
  for (std::size_t size = 100; size <= most; size *= 10) {
    {
      auto files = files_in(folder);
      check(files.open(NewerJournal::refuse));
      grow(files, events, size - 30);  // so that a start has something to replay
      grow(files, size - 30, size);
      events = size;
    }
    const Row row = measure(folder, events);
    fmt::print("{:>9} {:>9.2f} {:>9} {:>10.0f} {:>9.2f} {:>12.0f}\n", size, row.resume_ms, row.replayed,
               1000 / row.append_ms, static_cast<double>(row.bytes) / 1e6,
               static_cast<double>(row.bytes) / static_cast<double>(size));
  }
}

// What a start would take without snapshots, and the record takes: all events, one by one.
void print_replay(const std::filesystem::path& folder) {
  RoomState state;
  std::size_t events = 0;
  const auto read_all = [&folder](const std::function<void(const Event&)>& take) {
    const auto read = read_events(folder, take);
    if (!read) check(tl::unexpected(read.error()));
  };
  const double reading = milliseconds_of([&] { read_all([&events](const Event&) { ++events; }); });
  const double replaying =
      milliseconds_of([&] { read_all([&state](const Event& event) { state = apply(std::move(state), event); }); });
  fmt::print("{} events from the first: read in {:.0f} ms, read and applied in {:.0f} ms\n", events, reading,
             replaying);
}

}  // namespace
}  // namespace rostrum

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "journal_cost FOLDER [EVENTS]\n");
    return 2;
  }
  rostrum::run(argv[1], argc > 2 ? std::stoul(argv[2]) : 1'000'000);
  rostrum::print_replay(argv[1]);
  return 0;
}
