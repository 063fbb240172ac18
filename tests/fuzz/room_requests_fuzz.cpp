#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "firmware/control/room_control.hpp"
#include "firmware/display/headless_presenter.hpp"
#include "tests/firmware/run/numbered_frames.hpp"
#include "tests/firmware/run/numbered_lookup.hpp"
#include "tests/fuzz/require.hpp"

// Lines as they come from the control socket, to a room with two statements: each has one answer, which is an object.

namespace {

using namespace rostrum;

constexpr std::size_t most_requests = 24;

class InstantJournal : public Journal {
 public:
  void append(std::vector<Event>, Done done) override { done({}); }
};

// Takes what it is told of sticks, and never has one that can be confirmed.
class DeafDesk : public StickDesk {
 public:
  Result<std::size_t> insert(const std::filesystem::path& /*medium*/, std::optional<std::uint64_t> /*after*/) override {
    return 1;
  }
  Result<void> pull(std::optional<std::size_t> /*number*/) override { return {}; }
  Result<void> refuse(std::optional<std::size_t> /*number*/) override { return {}; }
  void confirm(std::optional<std::size_t> /*number*/, const Confirmation& /*by*/, Taken taken) override { none(taken); }
  void reload(Taken taken) override { none(taken); }
  void record(const RecordForStick& /*wanted*/, Recorded recorded) override { recorded(RecordOnStick{"record.md", 0}); }

 private:
  static void none(const Taken& taken) { taken(tl::unexpected(Error{Blame::input, "There is no stick", "", ""})); }
};

class FuzzedRoom {
 public:
  FuzzedRoom() { controller_.start({}, {&presenter_}); }

  void ask(const std::string& request) {
    ++asked_;
    control_.handle(request, [this, answered = false](const ControlReply& reply) mutable {
      require(!answered);
      answered = true;
      const auto object = nlohmann::json::parse(reply.json, nullptr, false);
      require(object.is_object() && object.contains("format") && reply.json.find('\n') == std::string::npos);
      ++answers_;
      loop_->stop();
    });
  }

  void await_answers() {
    // A screenshot is encoded by another thread; without one all answers are there.
    while (answers_ < asked_) loop_->run();
  }

 private:
  std::unique_ptr<Loop> loop_ = make_loop();
  NumberedFrames frames_{{32, 18}};
  NumberedLookup lookup_;
  InstantJournal journal_;
  Controller controller_{{*loop_, frames_, journal_, [] { return Stamp{}; }, [](const std::string&) {}}, {}};
  HeadlessPresenter presenter_{PresenterEvents{{}, [this] { controller_.settled(0); }, {}, {}}};
  DeafDesk desk_;
  RoomControl control_{controller_, lookup_, *loop_, {[] {}, &desk_}};
  std::size_t asked_ = 0, answers_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view lines(reinterpret_cast<const char*>(data), size);
  FuzzedRoom room;
  for (std::size_t count = 0; !lines.empty() && count < most_requests; ++count) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    room.ask(std::string(lines.substr(0, end)));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  room.await_answers();
  return 0;
}
