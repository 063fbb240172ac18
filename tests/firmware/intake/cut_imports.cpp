// Imports that end at any moment: sticks that are pulled out at every read, through the real workers and the room's
// intake, and power that is cut at every write of what they bring. Whatever the moment, the room has what it had, and
// nothing of the stick; or the whole of it.
//
//   cut_imports POINTS     so many reads and ten times as many writes, spread over all; a line for each kind of stick
//   cut_imports all        every read; every write, as each loss of what was not synced leaves it

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "content/session/demo_session.hpp"
#include "firmware/intake/intake.hpp"
#include "firmware/session/kept_session.hpp"
#include "firmware/store/room_files.hpp"
#include "firmware/usb/import_now.hpp"
#include "firmware/usb/worker/stick_reader.hpp"
#include "tests/firmware/store/crash_disk.hpp"
#include "tests/firmware/store/power_cut.hpp"
#include "tests/firmware/usb/stick_files.hpp"
#include "tests/support/test_effort.hpp"

namespace rostrum {
namespace {

using test::CrashDisk;
using test::DiskImage;

constexpr std::uint64_t most_of_a_file = std::uint64_t{32} * 1024 * 1024;

int wrong = 0;

void require(bool right, const std::string& what) {
  if (right) return;
  ++wrong;
  std::fprintf(stderr, "wrong: %s\n", what.c_str());
}

template <typename Value>
Value value_of(Result<Value> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().sentence().c_str());
  std::exit(1);
}

// That the operator went to a paragraph of some statement.
Event moved_to(std::size_t paragraph) {
  return {change::Moved{hash_content("statement"), {paragraph, 2, 3}}, "goto", Event::Place::begins, {}};
}

// An image in memory, which counts how much was asked of it before each read.
class CountingSource : public BlockSource {
 public:
  explicit CountingSource(const std::string& bytes) : bytes_(bytes) {}

  [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }

  std::optional<std::size_t> read(std::uint64_t offset, std::span<char> bytes) override {
    before_.push_back(asked_);
    asked_ += bytes.size();
    if (offset >= bytes_.size()) return 0;
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), bytes_.size() - offset));
    std::memcpy(bytes.data(), bytes_.data() + offset, count);
    return count;
  }

  [[nodiscard]] const std::vector<std::uint64_t>& before() const { return before_; }

 private:
  const std::string& bytes_;
  std::uint64_t asked_ = 0;
  std::vector<std::uint64_t> before_;
};

// By read: how many bytes an import has asked of the stick before it.
std::vector<std::uint64_t> reads_of(const std::string& image) {
  CountingSource source(image);
  const auto reader = StickReader::open(source);
  require(reader.has_value(), "a stick that cannot be read");
  if (!reader) return {};
  for (std::size_t file = 0; file < (*reader)->listing().files.size(); ++file)
    (void)(*reader)->read(file, most_of_a_file, [](std::string_view) {});
  return source.before();
}

// So many of them, from the first to the last.
template <typename Value>
std::vector<Value> some_of(const std::vector<Value>& all, std::size_t most) {
  if (all.size() <= most) return all;
  std::vector<Value> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
  return some;
}

// A room that shows the demo, to which sticks come. Of its store there is only whether somebody turned to it.
class WatchedRoom {
 public:
  struct Outcome {
    ShownStick::State state = ShownStick::State::reading;
    std::string sentence;
    std::shared_ptr<const StickSummary> summary;
  };

  // Inserts the stick, of which the reads after so many bytes fail; what became of it.
  Outcome insert(const std::string& path, std::optional<std::uint64_t> pulled_after) {
    const auto shown = frames_.planned().shared_session();
    number_ = 0;
    outcome_.reset();
    const auto number = intake_.insert(path, pulled_after);
    require(number.has_value(), "no insertion of " + path);
    if (!number) return {};
    number_ = *number;
    const auto patience = loop_->after(std::chrono::minutes(3), [this] { loop_->stop(); });
    loop_->run();
    require(frames_.planned().shared_session() == shown, "the room shows another session");
    require(!stored_, "something was stored that nobody confirmed");
    require(outcome_.has_value(), "nothing came of " + path);
    return outcome_.value_or(Outcome());
  }

 private:
  void look_at(const std::shared_ptr<const ShownSticks>& sticks) {
    using State = ShownStick::State;
    Outcome now{State::failed, "forgotten, since nothing is to be done with it", nullptr};
    if (sticks) {
      for (const ShownStick& stick : sticks->sticks)
        if (stick.number == number_) now = {stick.state, stick.sentence, stick.summary};
    }
    if (number_ == 0 || outcome_ || now.state == State::reading || now.state == State::checking) return;
    outcome_ = std::move(now);
    loop_->stop();
  }

  IntakeRoom room() {
    IntakeRoom room;
    room.show_sticks = [this](const std::shared_ptr<const ShownSticks>& sticks) { look_at(sticks); };
    room.note = [](const std::string&) {};
    room.tell_findings = [](const std::vector<Finding>&) {};
    room.may_begin = [] { return Result<void>(); };
    room.store = [this](const std::vector<NamedBytes>&, const std::function<void(const Result<void>&)>&) {
      stored_ = true;
    };
    room.keep = [this](const std::vector<NamedBytes>&) { stored_ = true; };
    room.session_changed = [](StickSummary::Kind, const IntakeRoom::Shown&) {};
    room.state = [this]() -> const RoomState& { return state_; };
    room.take_note_away = [](const std::string&) {};
    return room;
  }

  RoomState state_;
  std::unique_ptr<Loop> loop_ = make_loop();
  SessionFrames frames_{value_of(Studio::create()), value_of(load_session(demo_session_files(), "demo")),
                        value_of(load_room({})), KeyMap()};
  Intake intake_{*loop_, frames_, SessionOrigin(), room()};
  std::size_t number_ = 0;
  std::optional<Outcome> outcome_;
  bool stored_ = false;
};

struct Pulls {
  std::size_t reads = 0, tried = 0, whole = 0;
};

Pulls pull_at_reads(WatchedRoom& room, const std::string& kind, std::size_t points) {
  const std::string path = stick_path(kind);
  const std::vector<std::uint64_t> reads = reads_of(bytes_of(path));
  const WatchedRoom::Outcome healthy = room.insert(path, std::nullopt);
  require(healthy.state == ShownStick::State::ready && healthy.summary != nullptr, kind + " is not ready");
  Pulls pulls{reads.size(), 0, 0};
  for (const std::uint64_t bytes : some_of(reads, points)) {
    const std::string where = kind + " pulled after " + std::to_string(bytes) + " bytes";
    const WatchedRoom::Outcome outcome = room.insert(path, bytes);
    ++pulls.tried;
    if (outcome.state == ShownStick::State::ready) {  // it was looked at for something else than its files
      ++pulls.whole;
      require(outcome.summary && healthy.summary && *outcome.summary == *healthy.summary, where + " is half there");
    } else {
      require(outcome.state == ShownStick::State::pulled, where + " is not told as such");
      require(outcome.summary == nullptr, where + " has a summary");
      require(!outcome.sentence.empty(), where + " goes unsaid");
    }
  }
  return pulls;
}

struct Cuts {
  std::size_t writes = 0, tried = 0, former = 0, arrived = 0;
};

constexpr const char* state_folder = "/state";

bool same(const std::vector<NamedBytes>& left, const std::vector<NamedBytes>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const NamedBytes& a, const NamedBytes& b) { return a.name == b.name && a.bytes == b.bytes; });
}

std::vector<NamedBytes> as_it_is_stored(std::vector<NamedBytes> files) {
  const auto session = load_session(files, "stick");
  require(session.has_value(), "a stick without a session");
  return session ? to_keep(std::move(files), *session) : files;
}

RoomFiles open_files(CrashDisk& disk) {
  return RoomFiles(state_folder, disk, [] { return Result<void>(); });
}

// A room that was used, takes what is on the stick, and goes on in it.
Cuts cut_at_writes(const std::string& kind, std::size_t points, bool all) {
  auto imported = import_medium_now(stick_path(kind));
  require(imported.has_value(), "no import of " + kind);
  if (!imported) return {};
  const std::vector<NamedBytes> former = as_it_is_stored(demo_session_files());
  const std::vector<NamedBytes> arriving = as_it_is_stored(std::move(imported->files));

  CrashDisk before({{state_folder, std::nullopt}});
  RoomState state;
  {
    RoomFiles files = open_files(before);
    require(files.open(NewerJournal::refuse) && files.keep_session(former), "no room to begin with");
    for (std::size_t i = 0; i < 5; ++i) require(files.append({moved_to(i)}).has_value(), "no act before it");
    for (std::size_t i = 0; i < 5; ++i) state = apply(state, moved_to(i));
  }
  const DiskImage image = before.image();
  CrashDisk disk(image);
  std::size_t stored = 0;
  {
    RoomFiles files = open_files(disk);
    require(files.open(NewerJournal::refuse) && files.store_session(arriving), "it cannot be stored");
    stored = disk.log().size();
    require(files.keep_session(arriving) && files.append({moved_to(99)}), "the room does not go on in it");
  }
  const RoomState after = apply(state, moved_to(99));

  Cuts cuts{disk.log().size(), 0, 0, 0};
  struct Moment {
    std::size_t call = 0;
    test::Loss loss = test::Loss::nothing;
    std::size_t sector = 512;
  };
  std::vector<Moment> moments;
  for (std::size_t call = 0; call <= disk.log().size(); ++call)
    for (const test::Loss loss : test::losses) moments.push_back({call, loss, call % 2 == 0 ? 512U : 4096U});
  if (!all) moments = some_of(moments, points);
  test::PowerCut power(image, disk);
  std::mt19937_64 random(17);
  for (const Moment& moment : moments) {
    power.go_to(moment.call);
    CrashDisk left(power.cut(moment.loss, moment.sector, random));
    RoomFiles files = open_files(left);
    const std::string where = kind + ", power cut before write " + std::to_string(moment.call);
    require(files.open(NewerJournal::refuse) && !files.failure(), where + ": no start");
    const std::vector<NamedBytes> session = files.read_session();
    require(files.take_notices().empty(), where + ": damage");
    const bool arrived = same(session, arriving);
    ++cuts.tried;
    cuts.arrived += arrived ? 1U : 0U;
    cuts.former += arrived ? 0U : 1U;
    require(arrived || same(session, former), where + ": neither session is whole");
    require(arrived || moment.call < stored, where + ": what was stored is gone");
    require(files.state() == state || (arrived && files.state() == after), where + ": the place is lost");
  }
  return cuts;
}

bool cut(const std::string& what) {
  const bool all = what == "all";
  const std::size_t points =
      all ? static_cast<std::size_t>(-1) : std::max<std::size_t>(1, test::at_effort(std::stoul(what)));
  std::printf(
      "| stick | reads | pulled at | whole all the same | writes | power cut at | former session | new one |\n");
  std::printf("|---|---|---|---|---|---|---|---|\n");
  Pulls pulled;
  Cuts powerless;
  WatchedRoom room;
  for (const char* kind : {"fat12", "fat16", "fat32", "exfat", "ntfs", "ext4", "joliet", "joliet-rockridge",
                           "mbr-fat16", "mbr-ntfs", "gpt-exfat", "documents", "wide"}) {
    const Pulls pulls = pull_at_reads(room, kind, points);
    const Cuts cuts = cut_at_writes(kind, all ? points : 10 * points, all);  // these cost no process
    std::printf("| %s | %zu | %zu | %zu | %zu | %zu | %zu | %zu |\n", kind, pulls.reads, pulls.tried, pulls.whole,
                cuts.writes, cuts.tried, cuts.former, cuts.arrived);
    std::fflush(stdout);
    pulled.reads += pulls.reads;
    pulled.tried += pulls.tried;
    pulled.whole += pulls.whole;
    powerless.writes += cuts.writes;
    powerless.tried += cuts.tried;
    powerless.former += cuts.former;
    powerless.arrived += cuts.arrived;
  }
  std::printf("| all | %zu | %zu | %zu | %zu | %zu | %zu | %zu |\n\n%zu points, of which %d are wrong.\n", pulled.reads,
              pulled.tried, pulled.whole, powerless.writes, powerless.tried, powerless.former, powerless.arrived,
              pulled.tried + powerless.tried, wrong);
  // That both sides of every promise were seen.
  require(pulled.tried > pulled.whole && powerless.former > 0 && powerless.arrived > 0, "only one outcome was tried");
  return wrong == 0;
}

}  // namespace
}  // namespace rostrum

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "cut_imports POINTS | all\n");
    return 2;
  }
  return rostrum::cut(arguments[1]) ? 0 : 1;
}
