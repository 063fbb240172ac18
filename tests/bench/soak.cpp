// A day at the wall in a few minutes: thousands of advances through the real controller, frames and store, without a
// display, while the process's memory is watched. Run by ./dev soak.
//   soak ADVANCES STATE-FOLDER LANGUAGE=FILE...
// Prints "advances N pss KIB rss KIB heap KIB" at every thousandth, and exits 1 where memory grew.

#include <fmt/core.h>
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "content/session/session.hpp"
#include "firmware/controller/controller.hpp"
#include "firmware/controller/stamp.hpp"
#include "firmware/display/headless_presenter.hpp"
#include "firmware/session/session_frames.hpp"
#include "firmware/store/store.hpp"

using namespace rostrum;

namespace {

constexpr std::size_t between_samples = 100;
constexpr std::size_t between_lines = 1000;
// What is on the wall makes memory rise and fall, so that peaks are compared: that of the time in which every text was
// shown for the second to the sixth time, and that of all the time after it. Of the resident set: the proportional one
// changes with what other processes map.
constexpr std::size_t warm_from = 2500, warm_to = 7500;
// What the kernel's and the allocator's pages may differ by, whatever the number of advances.
constexpr long most_growth_kib = 1024;

struct Memory {
  std::size_t advances = 0;
  long pss_kib = 0, rss_kib = 0;
};

Memory memory_at(std::size_t advances) {
  Memory now{advances};
  std::ifstream rollup("/proc/self/smaps_rollup");
  std::string line;
  while (std::getline(rollup, line)) {
    std::istringstream words(line);
    std::string name;
    long kib = 0;
    words >> name >> kib;
    if (name == "Pss:") now.pss_kib = kib;
    if (name == "Rss:") now.rss_kib = kib;
  }
  if (advances % between_lines == 0) {
    fmt::print("advances {} pss {} rss {} heap {}\n", advances, now.pss_kib, now.rss_kib, mallinfo2().uordblks / 1024);
    std::fflush(stdout);
  }
  return now;
}

// Each file is a statement of its own, so that every language comes to the wall.
std::vector<NamedBytes> files_of(const std::vector<std::string>& arguments) {
  std::vector<NamedBytes> files;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    std::ifstream file(argument.substr(equals + 1), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    files.push_back({fmt::format("{:02}-statement.{}.md", files.size() + 1, argument.substr(0, equals)), bytes.str()});
  }
  return files;
}

class Soak {
 public:
  Soak(std::vector<NamedBytes> files, const std::string& state, std::size_t advances)
      : advances_(advances),
        loop_(make_loop()),
        store_(Store::open(StateFolder::open(state).value(), *loop_).value()),
        frames_(Studio::create().value(), load_session(std::move(files), "soak").value(), load_room({}).value(),
                KeyMap()),
        controller_({*loop_, frames_, *store_, stamp_now, [](const std::string&) {}}, {}),
        presenter_(events()) {}

  int run() {
    controller_.start(store_->stored_state(), {&presenter_});
    advance();
    loop_->run();
    return verdict();
  }

 private:
  PresenterEvents events() {
    PresenterEvents events;
    events.settled = [this] { controller_.settled(0); };
    return events;
  }

  void advance() {
    if (done_ % between_samples == 0) samples_.push_back(memory_at(done_));
    if (done_++ == advances_) return loop_->stop();
    controller_.act(next_act(), [this](const Result<RoomStatus>& result) {
      if (!result) {
        fmt::print(stderr, "soak: {}\n", result.error().sentence());
        std::exit(3);
      }
      loop_->post([this] { advance(); });
    });
  }

  // From the last segment to the next statement, and from the last statement to the first.
  Command next_act() {
    const RoomStatus now = controller_.status();
    if (now.state.view == View::statement && now.segment == now.segments) {
      ++statements_;
      const std::string& first = frames_.content().statements().front().id;
      return {act::SelectStatement{controller_.neighbour_statement(1).value_or(first)}, {}, {}};
    }
    return {};
  }

  [[nodiscard]] long peak_of(std::size_t from, std::size_t to) const {
    long peak = 0;
    for (const Memory& memory : samples_) {
      if (memory.advances >= from && memory.advances < to) peak = std::max(peak, memory.rss_kib);
    }
    return peak;
  }

  int verdict() const {
    if (advances_ <= warm_to) {
      fmt::print(stderr, "soak: too short to say anything: it takes more than {} advances\n", warm_to);
      return 3;
    }
    const long warm = peak_of(warm_from, warm_to), later = peak_of(warm_to, advances_ + 1);
    fmt::print("statements {}\nfirst {}\nwarm {}\nlast {}\npeak {}\nbound {}\n", statements_, samples_.front().rss_kib,
               warm, samples_.back().rss_kib, later, warm + most_growth_kib);
    return later > warm + most_growth_kib ? 1 : 0;
  }

  std::size_t advances_, done_ = 0, statements_ = 0;
  std::unique_ptr<Loop> loop_;
  std::unique_ptr<Store> store_;
  SessionFrames frames_;
  Controller controller_;
  HeadlessPresenter presenter_;
  std::vector<Memory> samples_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "soak ADVANCES STATE-FOLDER LANGUAGE=FILE...\n");
    return 2;
  }
  return Soak(files_of({argv + 3, argv + argc}), argv[2], std::stoul(argv[1])).run();
}
