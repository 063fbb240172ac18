#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/room/room.hpp"
#include "firmware/controller/journal.hpp"
#include "firmware/controller/room_status.hpp"
#include "firmware/input/key_interpreter.hpp"
#include "firmware/link/direct_link.hpp"
#include "firmware/link/frame_source.hpp"
#include "firmware/link/presenter.hpp"
#include "firmware/link/room_lookup.hpp"
#include "firmware/link/wall.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

enum class StartAt { stored_position, beginning };

struct ControllerSettings {
  KeyMap keys;
  Transition transition = Transition::fade;
  StartAt start_at = StartAt::stored_position;
  std::optional<View> view;       // shown first, in place of the stored one
  std::optional<bool> rehearsal;  // begins or ends with the start; nullopt: as it was
};

// The room at work: turns what operators ask for into events, shows them at once, and has them recorded. Frames for
// the next and the previous segment are painted ahead, while nobody waits.
class Controller {
 public:
  // `now` gives the stamp of each command; `operator_message` takes one sentence for stderr.
  struct World {
    Loop& loop;
    FrameSource& frames;
    Journal& journal;
    std::function<Stamp()> now;
    std::function<void(const std::string&)> operator_message;
    const RoomLookup* lookup = nullptr;  // nullptr: the floor key knows no languages, and nobody when a meeting ends
    // Keys that are the sticks': Action::stick, stick_take, stick_refuse.
    std::function<void(Action)> stick_key{};
  };

  // Called once the act is recorded, with the room as the act left it; or with why it was refused or is not yet on the
  // disk.
  using Acknowledge = std::function<void(const Result<RoomStatus>&)>;

  Controller(World world, ControllerSettings settings);

  // Goes on from what the journal holds, and shows the first frames. There is a presenter for each display of the
  // frames, in their order; they outlive the controller.
  void start(RoomState stored, const std::vector<Presenter*>& presenters);

  void key(Key key, KeyStroke stroke, KeyTime time);

  // Acts of ctl are never held back as second presses. Stamps the command itself.
  void act(Command command, Acknowledge acknowledge);

  // The frames' session is another version of itself: the room goes on in it at the same place.
  void session_replaced(Acknowledge acknowledge);

  // The frames' session is another one: its day begins, as a start with it would begin it.
  void session_begun(Acknowledge acknowledge);

  // What the operator's display and the status say of sticks.
  void set_sticks(std::shared_ptr<const ShownSticks> sticks);
  // Why nobody notices by himself that a stick comes or goes; for the status.
  void set_stick_watch(std::string trouble) { stick_watch_ = std::move(trouble); }

  // The session's statement before or after the current one; `step` is -1 or 1. nullopt where there is none.
  [[nodiscard]] std::optional<std::string> neighbour_statement(int step) const;

  // The frame of this display has come to rest: time to paint ahead.
  void settled(std::size_t display);

  // Every display shows the room as it is before this returns, whatever has to be painted for that.
  void show_all();

  void set_store_failure(const std::optional<Error>& failure);
  void note(const std::string& sentence);            // tells the operator, once
  void take_note_away(const std::string& sentence);  // is so no more

  [[nodiscard]] RoomStatus status() const;
  [[nodiscard]] const RoomState& state() const { return state_; }
  [[nodiscard]] Stamp now() const { return world_.now(); }

  // Of this statement; nullptr where the session has none of that name.
  [[nodiscard]] const StatementOutline* outline(const std::string& statement) const;

  // Never empty once the room was started; all in step.
  [[nodiscard]] const std::vector<std::unique_ptr<Wall>>& walls() const { return walls_; }

  // The session, as commands are checked against it.
  [[nodiscard]] RoomContent& content() const { return world_.frames.content(); }

 private:
  // Those who wait, before an act.
  struct KnownList {
    Shared<Queue> queue;
    ItemPlace item;
  };
  void describe_place(RoomStatus& status) const;
  void describe_item(RoomStatus& status) const;
  // One of our own acts, whose events are added.
  void take_own(const Stamp& stamp, Act act, std::vector<Event>& events);
  void resume(const Stamp& stamp, std::vector<Event>& events);
  void take_newer_versions(const Stamp& stamp, std::vector<Event>& events);
  // Whether the pictures may be others now.
  Result<bool> take(Command command, std::vector<Event>& events);
  // `list`: as the one who acts knows it.
  void record(std::vector<Event> events, Acknowledge acknowledge, const std::optional<KnownList>& list = {});
  // Where pictures are missing they are painted piece by piece.
  void show(Transition transition);
  // For keys.
  void show_at_once(Transition transition);
  // To paint takes longer than to answer: whoever asked waits for neither, as long as the disk is quick.
  void show_when_recorded();
  void show_soon();
  void show_if_due();
  [[nodiscard]] RoomSnapshot snapshot(const RoomState& state, Help help) const;
  // What may be asked for next: the segments beside this one; then the next speaker, whose statement is cut by that.
  [[nodiscard]] std::vector<RoomSnapshot> expected(std::size_t round) const;
  [[nodiscard]] std::optional<RoomSnapshot> after(Act act) const;
  // While a timer runs it is written down every timer_tick_ms.
  void keep_ticking();
  void tick();
  void toggle_help();
  void perform(const Intent& intent);
  void tell(const std::string& sentence);
  void refresh_window_title();

  World world_;
  ControllerSettings settings_;
  KeyInterpreter keys_;
  RoomState state_;
  Help help_ = Help::hidden;
  std::vector<std::unique_ptr<Wall>> walls_;
  DirectLink link_;
  std::unique_ptr<Subscription> showing_;  // due at the latest when it ends
  std::unique_ptr<Subscription> ticking_;
  std::shared_ptr<const ShownSticks> sticks_;
  std::vector<std::string> messages_;  // for the operator, the newest first
  bool session_is_newest_ = false;     // nothing was done since it was taken: undo would reach behind it
  std::uint64_t recorded_revision_ = 0;
  std::string stick_watch_ = "ok";
  std::string store_ = "ok";
  std::string notice_;
  std::string entry_;
  std::unique_ptr<Subscription> entry_timer_;
  std::shared_ptr<Controller*> self_;
};

}  // namespace rostrum
