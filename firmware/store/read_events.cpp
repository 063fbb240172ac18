#include "firmware/store/read_events.hpp"

#include <optional>
#include <utility>

#include "firmware/store/journal_names.hpp"
#include "firmware/store/journal_rows.hpp"

namespace rostrum {
namespace {

// What stays spoilt over so many looks is damaged, and not in the middle of a change.
constexpr int most_looks = 8;
// A room that goes on while it is read is read up to here at most; that is more than it can write meanwhile.
constexpr int most_passes = 64;

class EventReading {
 public:
  EventReading(std::filesystem::path file, Disk& disk, const std::function<void(const Event&)>& on_event)
      : file_(std::move(file)), disk_(disk), on_event_(on_event) {}

  Result<EventsRead> read() {
    int looks = 0;
    for (int passes = 0; passes < most_passes;) {
      const sqlite3_int64 before = read_.last;
      const JournalResult<void> passed = pass();
      if (!passed && passed.error().trouble == JournalTrouble::newer) return tl::unexpected(passed.error().error);
      if (passed && read_.last == before) break;
      looks = passed || read_.last != before ? 0 : looks + 1;
      passes += passed ? 1 : 0;
      if (looks < most_looks) continue;
      if (passed.error().trouble == JournalTrouble::disk) return tl::unexpected(passed.error().error);
      if (!step_over_damage()) break;
      looks = 0;
    }
    return read_;
  }

 private:
  // Reads on from the last one, until the end or until something is not as it should be.
  JournalResult<void> pass() {
    const auto journal = JournalConnection::open_for_reading(file_, disk_);
    if (!journal) return tl::unexpected(journal.error());
    return read_event_rows(*journal, position_, RowOrder::forwards, [this](const EventRow& row) {
      if (!row.event || (read_.first != 0 && row.number != position_ + 1)) return false;
      if (read_.first == 0) read_.first = row.number;
      if (row.number > read_.last + 1 && read_.last != 0) read_.lost += row.number - read_.last - 1;
      position_ = read_.last = row.number;
      on_event_(*row.event);
      return true;
    });
  }

  // To before the next one that can be read. False where there is none.
  bool step_over_damage() {
    const auto journal = JournalConnection::open_for_reading(file_, disk_);
    if (!journal) return false;
    std::optional<sqlite3_int64> next;
    const auto first_intact = [&next](const EventRow& row) {
      if (row.event) next = row.number;
      return !row.event;
    };
    const auto all = read_event_rows(*journal, position_, RowOrder::forwards, first_intact);
    if (!next && !all) {
      // Where the tree itself is damaged, what lies behind can be reached from the other end.
      const auto last_intact = [&next](const EventRow& row) {
        if (row.event) next = row.number;
        return true;
      };
      (void)read_event_rows(*journal, position_, RowOrder::backwards, last_intact);
    }
    if (!next) return false;
    // Found again and again, and yet not to be read where it stands.
    if (*next <= stepped_to_) next = stepped_to_ + 1;
    stepped_to_ = *next;
    position_ = *next - 1;
    return true;
  }

  std::filesystem::path file_;
  Disk& disk_;
  const std::function<void(const Event&)>& on_event_;
  EventsRead read_;
  sqlite3_int64 position_ = 0;  // all up to here were read, or are lost
  sqlite3_int64 stepped_to_ = 0;
};

}  // namespace

Result<EventsRead> read_events(const std::filesystem::path& folder, const std::function<void(const Event&)>& on_event,
                               Disk& disk) {
  const auto found = standing_journals(disk, folder);
  if (!found) return tl::unexpected(disk_failure("The record cannot be read", found.error(), folder));
  if (found->current == 0) return EventsRead{};
  return EventReading(journal_path(folder, found->current), disk, on_event).read();
}

}  // namespace rostrum
