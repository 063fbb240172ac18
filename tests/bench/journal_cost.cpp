// What the journal costs as it grows: journal_cost FOLDER [EVENTS]. Grows one journal on the disk of FOLDER to EVENTS
// (1,000,000) and prints, at 1,000, 10,000 and so on, how long a start takes to know the state, how many events it
// read, how many appends a second the disk takes, and how large the file is.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "firmware/store/room_files.hpp"

namespace rostrum {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_of(const std::function<void()>& act) {
  const auto begin = Clock::now();
  act();
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// As the controller stamps them.
Event event_number(std::size_t number) {
  Event event;
  event.kind = Event::Kind::moved;
  event.content = hash_content("a statement");
  event.position = {number % 40, number % 7, 0};
  event.stamp = {"0e3fa1c2-3d51-4b1d-9f0e-0d6f1b1f5a77", static_cast<std::int64_t>(number) * 1000,
                 1'700'000'000'000 + static_cast<std::int64_t>(number) * 1000, true};
  return event;
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
  for (std::size_t size = 1'000; size <= most; size *= 10) {
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

}  // namespace
}  // namespace rostrum

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "journal_cost FOLDER [EVENTS]\n");
    return 2;
  }
  rostrum::run(argv[1], argc > 2 ? std::stoul(argv[2]) : 1'000'000);
  return 0;
}
