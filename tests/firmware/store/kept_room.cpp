#include "tests/firmware/store/kept_room.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "firmware/store/room_files.hpp"
#include "firmware/store/session_key.hpp"
#include "tests/firmware/store/store_fixtures.hpp"
#include "tests/support/random_events.hpp"

namespace rostrum::test {
namespace {

bool same_files(const std::vector<NamedBytes>& left, const std::vector<NamedBytes>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const NamedBytes& a, const NamedBytes& b) { return a.name == b.name && a.bytes == b.bytes; });
}

std::unique_ptr<RoomFiles> room_files(CrashDisk& disk) {
  const auto hold = [&disk]() -> Result<void> {
    const std::filesystem::path folder = KeptRoom::folder;
    for (const auto& each : {folder.parent_path(), folder}) {
      if (auto made = disk.make_folder(each); !made)
        return tl::unexpected(disk_failure("no folder", made.error(), each));
    }
    return {};
  };
  return std::make_unique<RoomFiles>(KeptRoom::folder, disk, hold);
}

// Several of the same bytes, so that files stay from one session to the next.
std::vector<NamedBytes> some_session(Random& random) {
  std::vector<NamedBytes> files;
  const std::size_t count = random() % 4;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t kind = random() % 6;
    files.push_back({std::to_string(i) + "-statement.md", std::string(kind * 1500, static_cast<char>('a' + kind))});
  }
  return files;
}

std::vector<Event> events_of_an_act(Random& random) {
  return random() % 5 == 0 ? random_act(random) : std::vector<Event>{moved_to(random() % 1000)};
}

// As the store hands them over after it waited for the disk.
std::vector<Event> many_events(Random& random) {
  std::vector<Event> events;
  for (std::size_t count = random() % 100 + 1; count > 0; --count) {
    const std::vector<Event> act = events_of_an_act(random);
    events.insert(events.end(), act.begin(), act.end());
  }
  return events;
}

}  // namespace

void KeptRoom::work(CrashDisk& disk, Random& random, Pace pace) {
  auto files = room_files(disk);
  const auto started = files->open(NewerJournal::refuse);
  Act last = acts_.back();
  acts_.clear();
  last.asked = last.acknowledged = 0;
  last.stores = false;
  acts_.push_back(last);
  keys_.clear();
  const std::size_t steps = pace == Pace::with_stops ? 12 : 40;
  for (std::size_t step = 0; started && step < steps; ++step) {
    Act act = acts_.back();
    act.stores = false;
    watch_keys(disk, false);
    act.asked = disk.log().size();
    const std::size_t choice = random() % 13;
    bool done = true;
    if (choice == 0 && pace == Pace::with_stops) {
      files = room_files(disk);
      done = files->open(NewerJournal::refuse).has_value();
    } else if (choice == 12) {
      sessions_.emplace_back();
      act.session = sessions_.size() - 1;
      act.stores = true;
      done = files->forget().has_value();
    } else if (choice <= 2) {
      act.stores = true;
      sessions_.push_back(some_session(random));
      act.session = sessions_.size() - 1;
      done = files->keep_session(sessions_.back()).has_value();
    } else {
      const std::vector<Event> events = choice == 3 ? many_events(random) : events_of_an_act(random);
      RoomState state = states_.back();
      for (const Event& event : events) state = apply(std::move(state), event);
      states_.push_back(std::move(state));
      act.events = states_.size() - 1;
      done = files->append(events).has_value();
    }
    act.acknowledged = done ? disk.log().size() : static_cast<std::size_t>(-1);
    acts_.push_back(act);
    if (!done) break;
    // As the store does: behind the answer, and where acts follow fast upon one another, late.
    if (files->upkeep() == Upkeep::overdue || random() % 2 == 0) done = files->do_upkeep().has_value();
    if (!done) break;
    watch_keys(disk, act.stores);
  }
}

// Which keys there are, and which are gone for good now that an act was acknowledged.
void KeptRoom::watch_keys(CrashDisk& disk, bool acknowledged) {
  const std::filesystem::path keys = std::filesystem::path(folder) / "keys";
  std::vector<std::string> standing;
  for (const std::string& name : disk.names_in(keys).value_or(std::vector<std::string>()))
    standing.push_back(disk.read(keys / name).value_or(""));
  for (const std::string& key : keys_) {
    const bool stands = std::find(standing.begin(), standing.end(), key) != standing.end();
    // What a cut left of one that was being erased is zeros, as are many bytes of a disk.
    if (acknowledged && !stands && SessionKey::from_bytes(key)) erased_.push_back({key, disk.log().size()});
  }
  keys_ = std::move(standing);
}

bool KeptRoom::is_storing(std::size_t call) const {
  const Act* act = under_way(call);
  return act != nullptr && act->stores;
}

bool KeptRoom::holds_erased_key(std::size_t call, std::string_view bytes) const {
  return std::any_of(erased_.begin(), erased_.end(), [&](const ErasedKey& key) {
    return key.since <= call && bytes.find(key.bytes) != std::string::npos;
  });
}

const KeptRoom::Act& KeptRoom::acknowledged(std::size_t call) const {
  return *std::find_if(acts_.rbegin(), acts_.rend(), [call](const Act& act) { return act.acknowledged <= call; });
}

const KeptRoom::Act* KeptRoom::under_way(std::size_t call) const {
  const auto act = std::find_if(acts_.begin(), acts_.end(),
                                [call](const Act& each) { return each.asked < call && call < each.acknowledged; });
  return act == acts_.end() ? nullptr : &*act;
}

std::string KeptRoom::violation_after(std::size_t call, const DiskImage& left) const {
  CrashDisk disk(left);
  const auto files = room_files(disk);
  const std::string at = "cut before call " + std::to_string(call) + ": ";
  if (const auto opened = files->open(NewerJournal::refuse); !opened) return at + opened.error().sentence();
  const std::vector<NamedBytes> session = files->read_session();
  const auto notices = files->take_notices();
  if (!notices.empty()) return at + notices.front().sentence();
  if (files->failure()) return at + files->failure()->sentence();

  const Act& safe = acknowledged(call);
  const Act* next = under_way(call);
  const auto is = [&](const Act& act) {
    return files->state() == states_[act.events] && same_files(session, sessions_[act.session]);
  };
  if (!is(safe) && (next == nullptr || !is(*next))) {
    return at + "the room stands at revision " + std::to_string(files->state().revision) + " with " +
           std::to_string(session.size()) + " files, acknowledged were revision " +
           std::to_string(states_[safe.events].revision) + " and " + std::to_string(sessions_[safe.session].size());
  }
  constexpr std::size_t most_replayed = 600;  // the states are small
  if (files->replayed() > most_replayed) return at + "the start read " + std::to_string(files->replayed()) + " events";
  // It goes on, which need not be tried every time.
  if (call % 8 != 0) return "";
  const Event event = moved_to(1001);
  const RoomState after = apply(files->state(), event);
  if (const auto appended = files->append({event}); !appended) return at + appended.error().sentence();
  const auto again = room_files(disk);
  if (!again->open(NewerJournal::refuse) || again->state() != after) return at + "what came after the cut was lost";
  return "";
}

KeptRoom KeptRoom::after_cut(std::size_t call, const DiskImage& left) const {
  CrashDisk disk(left);
  const auto files = room_files(disk);
  KeptRoom room;
  if (!files->open(NewerJournal::refuse)) return room;
  room.states_ = {files->state()};
  room.sessions_ = {files->read_session()};
  for (const ErasedKey& key : erased_)
    if (key.since <= call) room.erased_.push_back({key.bytes, 0});
  return room;
}

}  // namespace rostrum::test
