#include "firmware/controller/controller.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "firmware/controller/key_acts.hpp"
#include "firmware/loop/trace.hpp"

namespace rostrum {
namespace {

constexpr std::size_t most_messages = 8;

Command command(Act act) {
  Command command;
  command.act = std::move(act);
  return command;
}

DisplayView view_on(const RoomDisplay& display, const Scene& scene) {
  for (const DisplayChoice& choice : *scene.displays) {
    if (choice.display == display.name && choice.view) return *choice.view;
  }
  return display.view;
}

Error session_is_not_undone() {
  return {Blame::input, "Undo does not take back a session that was taken from a stick or anew from its folder", "",
          "To go back, take the former stick (rostrum ctl stick confirm N, or insert it again), or reload the former "
          "files; undo once more takes back what was done before."};
}

bool timer_runs(const Scene& scene) {
  const Timer& timer = scene.point_of_order ? scene.point_of_order->timer : scene.timer;
  return timer.run == Timer::Run::running;
}

}  // namespace

Controller::Controller(World world, ControllerSettings settings)
    : world_(std::move(world)),
      settings_(std::move(settings)),
      keys_(settings_.keys),
      link_(world_.loop, world_.now, [this](std::size_t round) { return expected(round); }),
      self_(std::make_shared<Controller*>(this)) {}

void Controller::start(RoomState stored, const std::vector<Presenter*>& presenters) {
  for (std::size_t display = 0; display < presenters.size(); ++display) {
    walls_.push_back(std::make_unique<Wall>(world_.frames, display, *presenters[display]));
    link_.add(*walls_.back());
  }
  recorded_revision_ = stored.revision;
  state_ = std::move(stored);

  const Stamp stamp = world_.now();
  std::vector<Event> events;
  const auto take = [this, &stamp, &events](Act act) { take_own(stamp, std::move(act), events); };
  if (settings_.start_at == StartAt::beginning) {
    take(act::Resume{.anew = true});
  } else {
    resume(stamp, events);
  }
  if (settings_.view) take(act::ShowView{*settings_.view});
  if (settings_.rehearsal) take(act::SetRehearsal{*settings_.rehearsal});

  trace("position-known");
  show_at_once(Transition::cut);
  trace("first-frame");
  link_.show_all();
  record(std::move(events), [](const Result<RoomStatus>&) {});
  keep_ticking();
}

void Controller::take_own(const Stamp& stamp, Act act, std::vector<Event>& events) {
  Command taken = command(std::move(act));
  taken.stamp = stamp;
  for (Event& event : decide(state_, taken, content()).value_or(std::vector<Event>())) {
    state_ = apply(std::move(state_), event);
    events.push_back(std::move(event));
  }
}

void Controller::resume(const Stamp& stamp, std::vector<Event>& events) {
  const std::string former_statement = state_.statement;
  const ContentHash former_content = state_.content;
  take_own(stamp, act::Resume{}, events);
  // Of another session nothing that the former one left may stand before its title, a blank screen least of all.
  const bool same_session = state_.statement == former_statement || state_.content == former_content;
  if (!same_session) take_own(stamp, act::ShowTitle{}, events);
}

void Controller::act(Command command, Acknowledge acknowledge) {
  std::vector<Event> events;
  const KnownList before{state_.queue, state_.meeting->item};
  const auto changed = take(std::move(command), events);
  if (!changed) {
    acknowledge(tl::unexpected(changed.error()));
    return;
  }
  if (*changed) show_when_recorded();
  // Also where nothing changed: what the answer shows may still be on its way to the disk.
  record(std::move(events), std::move(acknowledge), before);
}

Result<bool> Controller::take(Command command, std::vector<Event>& events) {
  command.stamp = world_.now();
  // Said once: who presses again means what was done before the session came.
  if (std::holds_alternative<act::Undo>(command.act) && std::exchange(session_is_newest_, false))
    return tl::unexpected(session_is_not_undone());
  auto decided = decide(state_, command, content());
  if (!decided) return tl::unexpected(decided.error());
  events = std::move(*decided);
  if (!events.empty()) session_is_newest_ = false;
  const Help help_before = std::exchange(help_, Help::hidden);
  for (const Event& event : events) state_ = apply(std::move(state_), event);
  take_newer_versions(command.stamp, events);
  notice_.clear();
  keep_ticking();
  return !events.empty() || help_before == Help::shown;
}

// Also after an undo that led back to a former version.
void Controller::take_newer_versions(const Stamp& stamp, std::vector<Event>& events) {
  for (act::TakeNewVersion& newer : world_.frames.newer_versions(state_)) take_own(stamp, std::move(newer), events);
}

void Controller::session_replaced(Acknowledge acknowledge) {
  std::vector<Event> events;
  const Stamp now = world_.now();
  take_newer_versions(now, events);
  take_own(now, act::TakeSession{}, events);
  session_is_newest_ = true;
  show(Transition::cut);
  record(std::move(events), std::move(acknowledge));
}

void Controller::session_begun(Acknowledge acknowledge) {
  std::vector<Event> events;
  take_own(world_.now(), act::Resume{.anew = true}, events);
  session_is_newest_ = true;
  keep_ticking();
  show(settings_.transition);
  record(std::move(events), std::move(acknowledge));
}

void Controller::set_sticks(std::shared_ptr<const ShownSticks> sticks) {
  sticks_ = std::move(sticks);
  if (!walls_.empty() && walls_.front()->shown()) show(Transition::cut);  // the operator's display
}

void Controller::record(std::vector<Event> events, Acknowledge acknowledge, const std::optional<KnownList>& list) {
  RoomStatus at_act = status();
  at_act.list_changed = !list || list->queue.address() != state_.queue.address() || list->item != state_.meeting->item;
  world_.journal.append(std::move(events),
                        [self = std::weak_ptr<Controller*>(self_), at_act = std::move(at_act),
                         acknowledge = std::move(acknowledge)](const Result<void>& recorded) mutable {
                          const auto controller = self.lock();
                          if (!controller) return;
                          if (!recorded) {
                            Error error = recorded.error();
                            error.what = "It is shown, but not recorded yet: " + error.what;
                            acknowledge(tl::unexpected(std::move(error)));
                            return (*controller)->show_soon();
                          }
                          std::uint64_t& revision = (*controller)->recorded_revision_;
                          revision = std::max(revision, at_act.state.revision);
                          at_act.recorded_revision = revision;
                          acknowledge(std::move(at_act));
                          (*controller)->show_soon();
                        });
}

RoomSnapshot Controller::snapshot(const RoomState& state, Help help) const {
  return {state.epoch, state.revision, state.scene(), help, messages_, sticks_};
}

void Controller::show_when_recorded() {
  constexpr std::chrono::milliseconds soon_enough{20};
  if (!showing_) showing_ = world_.loop.after(soon_enough, [this] { show_if_due(); });
}

// Behind the answer, which is on its way through the loop.
void Controller::show_soon() {
  if (!showing_) return;
  world_.loop.post([self = std::weak_ptr<Controller*>(self_)] {
    if (const auto controller = self.lock()) (*controller)->show_if_due();
  });
}

void Controller::show_if_due() {
  if (showing_) show(settings_.transition);
}

void Controller::show(Transition transition) {
  showing_.reset();
  link_.publish(snapshot(state_, help_), transition);
  refresh_window_title();
}

void Controller::show_at_once(Transition transition) {
  showing_.reset();
  link_.publish(snapshot(state_, help_), transition);
  link_.show_public();
  refresh_window_title();
}

void Controller::show_all() {
  show_if_due();
  link_.show_all();
}

void Controller::settled(std::size_t display) {
  if (display < walls_.size()) walls_[display]->settled();
  link_.settled();
}

std::vector<RoomSnapshot> Controller::expected(std::size_t round) const {
  std::vector<RoomSnapshot> snapshots;
  const auto expect = [&](Act act) {
    if (auto next = after(std::move(act))) snapshots.push_back(std::move(*next));
  };
  if (round == 0) {
    expect(act::Next{});
    expect(act::Back{});
    // Also where nothing leads on: what stands is kept for the way back.
    if (snapshots.empty()) snapshots.push_back(snapshot(state_, Help::hidden));
  } else if (round == 1) {
    expect(act::CallNext{});
  }
  return snapshots;
}

std::optional<RoomSnapshot> Controller::after(Act act) const {
  const auto events = decide(state_, command(std::move(act)), content());
  if (!events || events->empty()) return std::nullopt;
  RoomState state = state_;
  for (const Event& event : *events) state = apply(std::move(state), event);
  return snapshot(state, Help::hidden);
}

void Controller::keep_ticking() {
  if (!timer_runs(state_)) return ticking_.reset();
  if (ticking_) return;
  ticking_ = world_.loop.after(std::chrono::milliseconds(timer_tick_ms), [this] { tick(); });
}

void Controller::tick() {
  ticking_.reset();
  Command ticked = command(act::Tick{});
  ticked.stamp = world_.now();
  auto events = decide(state_, ticked, content()).value_or(std::vector<Event>());
  for (const Event& event : events) state_ = apply(std::move(state_), event);
  // What the walls show does not change by it, so they are not told.
  if (!events.empty()) record(std::move(events), [](const Result<RoomStatus>&) {});
  keep_ticking();
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
  if (intent.action == Action::help) return toggle_help();
  if (is_for_sticks(intent.action)) {
    if (world_.stick_key) world_.stick_key(intent.action);
    return;
  }
  const auto languages = world_.lookup == nullptr ? std::vector<Language>() : world_.lookup->languages();
  std::vector<Event> events;
  const auto changed = take(command(act_of(intent, state_, languages)), events);
  if (!changed) {
    note(changed.error().sentence());
    return;
  }
  if (*changed) show_at_once(settings_.transition);
  if (!events.empty()) {
    record(std::move(events), [](const Result<RoomStatus>&) {});
  }
}

void Controller::toggle_help() {
  help_ = help_ == Help::hidden ? Help::shown : Help::hidden;
  show_at_once(Transition::cut);
}

std::optional<std::string> Controller::neighbour_statement(int step) const {
  const auto& all = content().statements();
  const auto current =
      std::find_if(all.begin(), all.end(), [this](const StatementHead& each) { return each.id == state_.statement; });
  if (current == all.end()) return std::nullopt;
  const auto place = (current - all.begin()) + step;
  if (place < 0 || place >= static_cast<std::ptrdiff_t>(all.size())) return std::nullopt;
  return all[static_cast<std::size_t>(place)].id;
}

void Controller::set_store_failure(const std::optional<Error>& failure) {
  store_ = failure ? "failing: " + failure->sentence() : "ok";
  tell(failure ? failure->sentence() + " The wall goes on; what happens now may be lost by a power cut."
               : "The journal is written again; nothing is missing.");
}

void Controller::note(const std::string& sentence) {
  notice_ = sentence;
  tell(sentence);
}

void Controller::take_note_away(const std::string& sentence) {
  if (notice_ == sentence) notice_.clear();
  const auto told = std::find(messages_.begin(), messages_.end(), sentence);
  if (told == messages_.end()) return;
  messages_.erase(told);
  if (!walls_.empty() && walls_.front()->shown()) show(Transition::cut);  // the operator's display
}

// On stderr, and on the operator's display.
void Controller::tell(const std::string& sentence) {
  world_.operator_message(sentence);
  messages_.insert(messages_.begin(), sentence);
  if (messages_.size() > most_messages) messages_.pop_back();
  if (!walls_.empty() && walls_.front()->shown()) show(Transition::cut);  // the operator's display
}

void Controller::refresh_window_title() {
  const RoomStatus now = status();
  std::string title = now.session.empty() ? "Rostrum" : now.session + " - Rostrum";
  if (now.segments > 0) title = std::to_string(now.segment) + "/" + std::to_string(now.segments) + " - " + title;
  if (!entry_.empty()) title = "Go to " + entry_ + " - " + title;
  if (!notice_.empty()) title = notice_ + " - " + title;
  for (const auto& wall : walls_) {
    wall->presenter().set_window_title(walls_.size() > 1 ? wall->name() + " - " + title : title);
  }
}

const StatementOutline* Controller::outline(const std::string& statement) const {
  const auto& all = content().statements();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].id == statement) return &content().outline(i);
  }
  return nullptr;
}

void Controller::describe_place(RoomStatus& status) const {
  if (const StatementOutline* current = outline(state_.statement)) {
    status.segment = segment_number(*current, state_.position);
    status.segments = current->segments.size();
    if (status.segment > 0 && status.segment <= current->spoken.size())
      status.floor = current->spoken[status.segment - 1].tag();
  }
  if (state_.meeting->floor) status.floor = state_.meeting->floor->tag();
  if (!state_.cue) return;
  if (const StatementOutline* cued = outline(state_.cue->statement))
    status.cue_segment = segment_number(*cued, state_.cue->position);
}

void Controller::describe_item(RoomStatus& status) const {
  const ItemPlace& place = state_.meeting->item;
  const auto& meetings = content().meetings();
  if (place.meeting >= meetings.size()) return;
  const Meeting& meeting = meetings[place.meeting];
  status.meeting = meeting.number;
  if (place.item >= meeting.items.size()) return;
  status.item = meeting.items[place.item].number;
  status.item_title = meeting.items[place.item].title;
}

RoomStatus Controller::status() const {
  RoomStatus status;
  status.state = state_;
  status.now = world_.now();
  status.recorded_revision = recorded_revision_;
  status.session = world_.frames.session_title();
  describe_place(status);
  describe_item(status);
  if (world_.lookup != nullptr) status.meeting_ends_ms = world_.lookup->meeting_ends_ms(state_);
  status.entry = entry_;
  status.display = walls_.front()->presenter().description();
  const auto& displays = world_.frames.displays();
  for (std::size_t i = 0; i < walls_.size(); ++i) {
    const Wall& wall = *walls_[i];
    status.displays.push_back({wall.name(), wall.presenter().description(), view_on(displays[i], state_)});
  }
  status.store = store_;
  status.notice = notice_;
  status.sticks = sticks_;
  status.stick_watch = stick_watch_;
  return status;
}

}  // namespace rostrum
