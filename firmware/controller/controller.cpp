#include "firmware/controller/controller.hpp"

#include <algorithm>
#include <utility>

#include "firmware/loop/trace.hpp"

namespace rostrum {
namespace {

Command command(Command::Kind kind) {
  Command command;
  command.kind = kind;
  return command;
}

Command show_view(View view) {
  Command show = command(Command::Kind::show_view);
  show.view = view;
  return show;
}

// On the test card a typed number is the line of the eye chart that was read: the room's depth.
Command command_of(const Intent& intent, const RoomState& state) {
  Command go = command(Command::Kind::next);
  switch (intent.kind) {
    case Intent::Kind::back:
      go.kind = Command::Kind::back;
      break;
    case Intent::Kind::go_to:
      if (state.view == View::test_card && !state.blank) {
        go.kind = Command::Kind::set_depth;
        go.depth = static_cast<unsigned>(std::min<std::size_t>(intent.segment, greatest_depth + 1));
      } else {
        go.kind = Command::Kind::go_to;
        go.segment = intent.segment;
      }
      break;
    case Intent::Kind::blank:
      go.kind = Command::Kind::blank;
      break;
    case Intent::Kind::title:
      go.kind = Command::Kind::title;
      break;
    case Intent::Kind::next:
    case Intent::Kind::help:
      break;
  }
  return go;
}

}  // namespace

Controller::Controller(World world, ControllerSettings settings)
    : world_(std::move(world)),
      settings_(std::move(settings)),
      keys_(settings_.keys),
      self_(std::make_shared<Controller*>(this)) {}

void Controller::start(RoomState stored, const std::vector<Presenter*>& presenters) {
  for (std::size_t display = 0; display < presenters.size(); ++display) {
    walls_.emplace_back(world_.frames, display, *presenters[display]);
  }
  recorded_revision_ = stored.revision;
  const std::string stored_statement = stored.statement;
  const ContentHash stored_content = stored.content;
  state_ = std::move(stored);

  const Stamp stamp = world_.now();
  std::vector<Event> events;
  const auto take = [this, &stamp, &events](Command command) {
    command.stamp = stamp;
    for (Event& event : decide(state_, command, world_.frames.outlines()).value_or(std::vector<Event>())) {
      state_ = apply(std::move(state_), event);
      events.push_back(std::move(event));
    }
  };
  take(command(Command::Kind::resume));
  // Of another session nothing that the former one left may stand before its title, a blank screen least of all.
  const bool same_session = state_.statement == stored_statement || state_.content == stored_content;
  if (settings_.start_at == StartAt::beginning) {
    go_to_beginning(take);
  } else if (!same_session) {
    take(command(Command::Kind::title));
  }
  if (settings_.view) take(show_view(*settings_.view));

  trace("position-known");
  show(Transition::cut);
  trace("first-frame");
  record(std::move(events), [](const Result<RoomStatus>&) {});
}

void Controller::go_to_beginning(const std::function<void(Command)>& take) const {
  const auto& outlines = world_.frames.outlines();
  if (!outlines.empty()) {
    Command select = command(Command::Kind::select_statement);
    select.statement = outlines.front().id;
    take(std::move(select));
    Command first = command(Command::Kind::go_to);
    first.segment = 1;
    take(std::move(first));
  }
  take(command(Command::Kind::title));
}

void Controller::act(Command command, Acknowledge acknowledge) {
  std::vector<Event> events;
  if (auto shown = decide_and_show(std::move(command), events); !shown) {
    acknowledge(tl::unexpected(shown.error()));
    return;
  }
  // Also where nothing changed: what the answer shows may still be on its way to the disk.
  record(std::move(events), std::move(acknowledge));
}

Result<void> Controller::decide_and_show(Command command, std::vector<Event>& events) {
  command.stamp = world_.now();
  auto decided = decide(state_, command, world_.frames.outlines());
  if (!decided) return tl::unexpected(decided.error());
  events = std::move(*decided);
  const Help help_before = std::exchange(help_, Help::hidden);
  for (const Event& event : events) state_ = apply(std::move(state_), event);
  notice_.clear();
  if (!events.empty() || help_before == Help::shown) show(settings_.transition);
  return {};
}

void Controller::record(std::vector<Event> events, Acknowledge acknowledge) {
  world_.journal.append(std::move(events),
                        [self = std::weak_ptr<Controller*>(self_), at_act = status(),
                         acknowledge = std::move(acknowledge)](const Result<void>& recorded) mutable {
                          const auto controller = self.lock();
                          if (!controller) return;
                          if (!recorded) {
                            Error error = recorded.error();
                            error.what = "It is shown, but not recorded yet: " + error.what;
                            acknowledge(tl::unexpected(std::move(error)));
                            return;
                          }
                          std::uint64_t& revision = (*controller)->recorded_revision_;
                          revision = std::max(revision, at_act.state.revision);
                          at_act.recorded_revision = revision;
                          acknowledge(std::move(at_act));
                        });
}

void Controller::show(Transition transition) {
  // All of them before the first is shown: the walls move as one.
  std::vector<Frame> frames;
  for (Wall& wall : walls_) frames.push_back(wall.frame(state_, help_));
  for (std::size_t i = 0; i < walls_.size(); ++i) walls_[i].present(frames[i], transition);
  refresh_window_title();
}

void Controller::settled() {
  if (std::exchange(painting_is_due_, true)) return;
  world_.loop.post([self = std::weak_ptr<Controller*>(self_)] {
    const auto controller = self.lock();
    if (!controller) return;
    (*controller)->painting_is_due_ = false;
    (*controller)->paint_ahead();
  });
}

void Controller::paint_ahead() {
  std::vector<std::pair<RoomState, Help>> wanted{{state_, help_}};
  for (RoomState& neighbour : neighbours()) wanted.emplace_back(std::move(neighbour), Help::hidden);
  for (Wall& wall : walls_) {
    if (wall.paint_ahead(wanted)) return settled();
  }
  trace("ready");
}

std::vector<RoomState> Controller::neighbours() const {
  std::vector<RoomState> states;
  for (const Command::Kind kind : {Command::Kind::next, Command::Kind::back}) {
    RoomState state = state_;
    for (const Event& event : decide(state_, command(kind), world_.frames.outlines()).value_or(std::vector<Event>())) {
      state = apply(std::move(state), event);
    }
    states.push_back(std::move(state));
  }
  return states;
}

void Controller::key(Key key, KeyStroke stroke, KeyTime time) {
  const auto intent = keys_.interpret(key, stroke, time);
  const std::string entry = keys_.entry(time);
  if (entry != entry_) {
    entry_ = entry;
    refresh_window_title();
  }
  entry_timer_.reset();
  if (const auto end = keys_.entry_expires(); end && !entry_.empty()) {
    entry_timer_ = world_.loop.after(*end - time, [this] {
      entry_.clear();
      refresh_window_title();
    });
  }
  if (intent) perform(*intent);
}

void Controller::perform(const Intent& intent) {
  if (intent.kind == Intent::Kind::help) return toggle_help();
  std::vector<Event> events;
  if (auto shown = decide_and_show(command_of(intent, state_), events); !shown) {
    note(shown.error().sentence());
  } else if (!events.empty()) {
    record(std::move(events), [](const Result<RoomStatus>&) {});
  }
}

void Controller::toggle_help() {
  help_ = help_ == Help::hidden ? Help::shown : Help::hidden;
  show(Transition::cut);
}

std::optional<std::string> Controller::neighbour_statement(int step) const {
  const auto& outlines = world_.frames.outlines();
  const auto current = std::find_if(outlines.begin(), outlines.end(),
                                    [this](const StatementOutline& each) { return each.id == state_.statement; });
  if (current == outlines.end()) return std::nullopt;
  const auto place = (current - outlines.begin()) + step;
  if (place < 0 || place >= static_cast<std::ptrdiff_t>(outlines.size())) return std::nullopt;
  return outlines[static_cast<std::size_t>(place)].id;
}

void Controller::set_store_failure(const std::optional<Error>& failure) {
  store_ = failure ? "failing: " + failure->sentence() : "ok";
  world_.operator_message(failure
                              ? failure->sentence() + " The wall goes on; what happens now may be lost by a power cut."
                              : "The journal is written again; nothing is missing.");
}

void Controller::note(const std::string& sentence) {
  notice_ = sentence;
  world_.operator_message(sentence);
  refresh_window_title();
}

void Controller::refresh_window_title() {
  const RoomStatus now = status();
  std::string title = now.session.empty() ? "Rostrum" : now.session + " - Rostrum";
  if (now.segments > 0) title = std::to_string(now.segment) + "/" + std::to_string(now.segments) + " - " + title;
  if (!entry_.empty()) title = "Go to " + entry_ + " - " + title;
  if (!notice_.empty()) title = notice_ + " - " + title;
  for (const Wall& wall : walls_) {
    wall.presenter().set_window_title(walls_.size() > 1 ? wall.name() + " - " + title : title);
  }
}

const StatementOutline* Controller::outline() const {
  for (const StatementOutline& each : world_.frames.outlines()) {
    if (each.id == state_.statement) return &each;
  }
  return nullptr;
}

RoomStatus Controller::status() const {
  RoomStatus status;
  status.state = state_;
  status.recorded_revision = recorded_revision_;
  status.session = world_.frames.session_title();
  if (const StatementOutline* current = outline()) {
    status.segment = segment_number(*current, state_.position);
    status.segments = current->segments.size();
    if (status.segment > 0 && status.segment <= current->spoken.size()) {
      status.floor = current->spoken[status.segment - 1].tag();
    }
  }
  status.entry = entry_;
  status.display = walls_.front().presenter().description();
  for (const Wall& wall : walls_) status.displays.push_back({wall.name(), wall.presenter().description()});
  status.store = store_;
  status.notice = notice_;
  return status;
}

}  // namespace rostrum
