#include "firmware/run/run_room.hpp"

#include <sys/stat.h>

#include <csignal>
#include <cstdio>
#include <string>
#include <utility>

#include "firmware/control/control_server.hpp"
#include "firmware/control/room_control.hpp"
#include "firmware/controller/stamp.hpp"
#include "firmware/display/frame_picture.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/intake/stick_watch.hpp"
#include "firmware/loop/trace.hpp"
#include "firmware/store/store.hpp"
#include "render/paint/png.hpp"

namespace rostrum {
namespace {

void tell_operator(const std::string& sentence) {
  std::fprintf(stderr, "rostrum: %s\n", sentence.c_str());
}

std::string ctl_command(const std::filesystem::path& state) {
  return state == default_state_folder() ? "rostrum ctl" : "rostrum ctl --state " + state.string();
}

void tell_findings(const std::vector<Finding>& findings) {
  constexpr std::size_t most = 8;
  std::size_t told = 0;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::note) continue;
    if (told++ == most) return tell_operator("There is more: 'rostrum check' lists everything.");
    const std::string line = finding.line > 0 ? ":" + std::to_string(finding.line) : "";
    tell_operator(Error{Blame::input, finding.message, finding.file + line, finding.advice}.sentence());
  }
}

// Another session takes the walls as a start with it would: nobody's speech is cut off for it.
Result<void> may_begin_another(const RoomState& room) {
  const char* what = nullptr;
  if (room.view == View::statement && !room.blank) what = "A statement stands on the walls";
  if (room.timer.run == Timer::Run::running) what = "A speaker's clock runs";
  if (room.queue->speaking()) what = "Somebody has the floor";
  if (room.point_of_order) what = "A point of order stands";
  if (what == nullptr) return {};
  return tl::unexpected(Error{Blame::input, std::string(what) + ", and this is another session", "",
                              "Let the speaker finish, show the title card or blank the walls; then confirm again."});
}

// The parts of a running room, in the order in which they are built; they go in the reverse order.
class RunningRoom {
 public:
  static Result<std::unique_ptr<RunningRoom>> start(const RunSettings& settings, const LoadRoom& load) {
    auto room = std::unique_ptr<RunningRoom>(new RunningRoom(settings));
    if (auto opened = room->open_store(); !opened) return tl::unexpected(opened.error());
    auto loaded = load([&store = *room->store_] {
      StoredFiles stored{store.stored_session()};
      stored.lost = stored.files.empty() && store.session_lost();
      return stored;
    });
    if (!loaded) return tl::unexpected(loaded.error());
    trace("session-loaded");
    room->frames_ = std::move(loaded->frames);
    room->lookup_ = std::move(loaded->lookup);
    if (loaded->at_rest) room->settings_.view = View::hold;
    if (auto shown = room->show(std::move(loaded->keys)); !shown) return tl::unexpected(shown.error());
    room->begin_intake(loaded->intake);
    if (auto listening = room->listen(); !listening) return tl::unexpected(listening.error());
    tell_findings(loaded->findings);
    if (loaded->files_to_keep) room->store_->keep_session(std::move(*loaded->files_to_keep));
    return room;
  }

  void run() {
    const auto signals = loop_->on_termination([this](int) { loop_->stop(); });
    say_ready();
    loop_->run();
  }

 private:
  explicit RunningRoom(const RunSettings& settings) : settings_(settings), loop_(make_loop()) {}

  Result<void> open_store() {
    auto folder = StateFolder::open(settings_.state.empty() ? default_state_folder() : settings_.state);
    if (!folder) return tl::unexpected(folder.error());
    StoreSettings settings;
    if (settings_.start_at == StartAt::beginning) settings.newer = NewerJournal::leave_aside;
    auto store = Store::open(std::move(*folder), *loop_, settings);
    if (!store) return tl::unexpected(store.error());
    store_ = std::move(*store);
    trace("store-opened");
    return {};
  }

  Result<void> show(KeyMap keys) {
    auto kind = find_display(settings_.place);
    if (!kind) return tl::unexpected(kind.error());
    kind_ = *kind;

    PresenterEvents events;
    events.key = [this](Key key, KeyStroke stroke, KeyTime time) { controller_->key(key, stroke, time); };
    events.close_requested = [this] { loop_->stop(); };
    events.notice = [this](const std::string& sentence) { controller_->note(sentence); };
    const ControllerSettings settings{std::move(keys), settings_.transition, settings_.start_at, settings_.view,
                                      settings_.rehearsal};
    controller_ = std::make_unique<Controller>(
        Controller::World{*loop_, *frames_, *store_, stamp_now, tell_operator, lookup_.get(),
                          [this](Action action) {
                            if (intake_) intake_->key(action);
                          }},
        settings);

    std::vector<Presenter*> walls;
    for (const RoomDisplay& display : frames_->displays()) {
      events.settled = [this, index = walls.size()] { controller_->settled(index); };
      auto presenter = open_display(
          {walls.size(), kind_, settings_.place, display.picture, display.turned, settings_.window}, *loop_, events);
      if (!presenter) return tl::unexpected(presenter.error());
      walls.push_back(presenter->get());
      presenters_.push_back(std::move(*presenter));
    }
    trace("display-opened");
    store_->on_failure_change([this] {
      controller_->set_store_failure(store_->failure());
      if (!server_ && !store_->failure()) (void)listen();
    });
    // With the start's events the store begins to write: what its opening found is asked for before that.
    std::vector<std::string> found;
    store_->on_notice([&found](const Error& notice) { found.push_back(notice.sentence()); });
    controller_->start(store_->stored_state(), walls);
    store_->on_notice([this](const Error& notice) { controller_->note(notice.sentence()); });
    for (const std::string& sentence : found) controller_->note(sentence);
    if (store_->failure()) controller_->set_store_failure(store_->failure());
    return {};
  }

  // The socket needs the disk too: a room that starts on one that fails is driven by its keys until that recovers.
  Result<void> listen() {
    control_ = std::make_unique<RoomControl>(
        *controller_, *lookup_, *loop_,
        RoomControl::Acts{[this] { loop_->post([this] { loop_->stop(); }); }, intake_.get(),
                          [this](Journal::Done done) { store_->forget(std::move(done)); }});
    auto server =
        ControlServer::open(store_->folder(), *loop_, [this](const std::string& request, ControlServer::Answer answer) {
          control_->handle(request, std::move(answer));
        });
    if (!server && store_->failure()) {
      tell_operator(Error{Blame::device, server.error().what + ", so that 'rostrum ctl' does not reach this room yet",
                          server.error().where, "Its keys do."}
                        .sentence());
      return {};
    }
    if (!server) return tl::unexpected(server.error());
    server_ = std::move(*server);
    return {};
  }

  void begin_intake(const std::function<std::unique_ptr<Intake>(Loop&, IntakeRoom)>& make) {
    if (!make) return;
    IntakeRoom room;
    room.show_sticks = [this](std::shared_ptr<const ShownSticks> sticks) {
      controller_->set_sticks(std::move(sticks));
    };
    room.note = [this](const std::string& sentence) { controller_->note(sentence); };
    room.take_note_away = [this](const std::string& sentence) { controller_->take_note_away(sentence); };
    room.tell_findings = tell_findings;
    room.may_begin = [this] { return may_begin_another(controller_->state()); };
    room.store = [this](std::vector<NamedBytes> files, Journal::Done done) {
      store_->replace_session(std::move(files), std::move(done));
    };
    room.keep = [this](std::vector<NamedBytes> files) { store_->keep_session(std::move(files)); };
    room.session_changed = [this](StickSummary::Kind kind, IntakeRoom::Shown shown) {
      if (kind == StickSummary::Kind::another_session) {
        controller_->session_begun(std::move(shown));
      } else {
        controller_->session_replaced(std::move(shown));
      }
    };
    room.state = [this]() -> const RoomState& { return controller_->state(); };
    intake_ = make(*loop_, std::move(room));
    // Behind the first frame: sticks that are in already are no part of a start.
    loop_->post([this] { watch_sticks(); });
  }

  void watch_sticks() {
    auto watch = StickWatch::open(
        *loop_, {[this](const std::string& medium, const std::string& name, const std::filesystem::path& device) {
                   intake_->device_in(medium, name, device);
                 },
                 [this](const std::string& medium) { intake_->device_out(medium); }});
    if (watch) {
      stick_watch_ = std::move(*watch);
    } else {
      controller_->set_stick_watch(watch.error().sentence());
    }
  }

  void say_ready() {
    const std::string ctl = ctl_command(store_->folder());
    const std::string title = frames_->session_title();
    std::printf("Showing %s (%s). Drive it with its keys (F1) or: %s next | call | status | quit | --help\n",
                title.empty() ? "the session" : ("\"" + title + "\"").c_str(), places().c_str(), ctl.c_str());
    std::fflush(stdout);
    if (kind_ == DisplayKind::headless && settings_.place == DisplayPlace::automatic) write_preview(ctl);
  }

  // "window 1280x720 (x11)", or of several: "wall-left: headless, wall-right: headless"
  [[nodiscard]] std::string places() const {
    if (presenters_.size() == 1) return presenters_.front()->description();
    std::string all;
    for (const auto& wall : controller_->walls()) {
      all += (all.empty() ? "" : ", ") + wall->name() + ": " + wall->presenter().description();
    }
    return all;
  }

  // For whoever wonders where the picture is.
  void write_preview(const std::string& ctl) {
    const auto file = store_->folder() / preview_name;
    const auto written = write_file(file, encode_png(picture_of(*controller_->walls().front()->shown())));
    if (!written) return tell_operator(written.error().sentence());
    tell_operator(
        "There is neither a desktop nor a console with a screen, so this runs headless. What it shows first stands "
        "in " +
        file.string() + "; later pictures: " + ctl + " screenshot -o FILE.png");
  }

  RunSettings settings_;
  DisplayKind kind_ = DisplayKind::headless;
  std::unique_ptr<Loop> loop_;
  std::unique_ptr<FrameSource> frames_;
  std::unique_ptr<RoomLookup> lookup_;
  std::vector<std::unique_ptr<Presenter>> presenters_;  // of the displays, in their order
  std::unique_ptr<Store> store_;
  std::unique_ptr<Controller> controller_;
  std::unique_ptr<Intake> intake_;
  std::unique_ptr<StickWatch> stick_watch_;
  std::unique_ptr<RoomControl> control_;
  std::unique_ptr<ControlServer> server_;
};

}  // namespace

Result<void> run_room(const RunSettings& settings, const LoadRoom& load) {
  ::umask(077);                   // statements are confidential before they are delivered
  std::signal(SIGPIPE, SIG_IGN);  // a reader of our output that goes away must not take the wall with it
  std::signal(SIGXFSZ, SIG_IGN);  // nor must a limit on the journal's size: its writing fails and says so
  auto room = RunningRoom::start(settings, load);
  if (!room) return tl::unexpected(room.error());
  (*room)->run();
  return {};
}

}  // namespace rostrum
