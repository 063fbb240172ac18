#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/session/session.hpp"
#include "content/signatures/trust.hpp"
#include "content/text/error.hpp"
#include "firmware/control/stick_desk.hpp"
#include "firmware/input/action.hpp"
#include "firmware/intake/background.hpp"
#include "firmware/intake/session_check.hpp"
#include "firmware/intake/side_process.hpp"
#include "firmware/intake/stick_board.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/session/session_frames.hpp"
#include "firmware/usb/import.hpp"
#include "firmware/usb/stick_writing.hpp"

namespace rostrum {

// What content on its way into a room needs of that room.
struct IntakeRoom {
  using Shown = std::function<void(const Result<RoomStatus>&)>;

  std::function<void(std::shared_ptr<const ShownSticks>)> show_sticks;
  std::function<void(const std::string& sentence)> note;            // for the operator
  std::function<void(const std::string& sentence)> take_note_away;  // what was noted is so no more
  std::function<void(const std::vector<Finding>&)> tell_findings;
  // Why another session than the one that is shown cannot begin now.
  std::function<Result<void>()> may_begin;
  // Puts the files on the disk in place of the stored session; calls back once they are there, or are not to be.
  std::function<void(std::vector<NamedBytes>, std::function<void(const Result<void>&)>)> store;
  // The same for files of the session that the room shows already: as soon as the disk can.
  std::function<void(std::vector<NamedBytes>)> keep;
  // The frames have another session now: a version of the former one, or another.
  std::function<void(StickSummary::Kind, Shown)> session_changed;
  std::function<const RoomState&()> state;
};

// Where the room's session came from.
struct SessionOrigin {
  std::filesystem::path session;  // empty: from the store
  std::filesystem::path state;
  Trust trust;
  std::optional<Confirmation> confirmation;
};

// Content on its way into a running room, from sticks and from the session's own folder. Nothing on the loop takes
// time: media are read by workers, files of folders by a thread, and what they hold is looked at by a copy of this
// process, so that the room stays as small as it is. What a stick holds is the room's when a person has said so and the
// disk has it, as a whole and not before.
class Intake final : public StickDesk {
 public:
  // Loop and frames are borrowed.
  Intake(Loop& loop, SessionFrames& frames, SessionOrigin origin, IntakeRoom room);
  ~Intake() override;

  // A device that came and went. `medium` tells it from others for as long as it lives.
  void device_in(const std::string& medium, const std::string& name, const std::filesystem::path& device);
  void device_out(const std::string& medium);

  // Keys of sticks.
  void key(Action action);

  Result<std::size_t> insert(const std::filesystem::path& medium, std::optional<std::uint64_t> pulled_after) override;
  Result<void> pull(std::optional<std::size_t> number) override;
  Result<void> refuse(std::optional<std::size_t> number) override;
  void confirm(std::optional<std::size_t> number, const Confirmation& confirmation, Taken taken) override;
  void reload(Taken taken) override;
  void record(const RecordForStick& wanted, Recorded recorded) override;

 private:
  // What was read and looked at, as small as can be: it may wait for an answer for hours.
  struct LookedAt {
    TakenSession taken;
    std::string image;  // of the session
    std::shared_ptr<const Session> compared_with;
    std::shared_ptr<const StickSummary> summary;
  };
  // About to become the room's.
  struct Arriving {
    std::vector<NamedBytes> files;  // to be stored
    Session session;
    std::vector<ChangedStatement> changed;
  };
  // A session on its way, from a stick or, under the number 0, from the room's own folder.
  struct OnItsWay {
    std::string where;
    std::uint64_t reading = 0;  // changes with each new reading: what comes late of another one is passed over
    std::optional<std::uint64_t> pulled_after;
    std::unique_ptr<Import> import;
    TakenSession taken;  // who vouches for it, as soon as that is known; its files when all are read
    std::unique_ptr<SideProcess> looking;
    std::shared_ptr<LookedAt> looked_at;
    Taken reloaded;  // of number 0
  };
  static constexpr std::size_t own_folder = 0;

  std::size_t begin_stick(const std::string& medium, const std::string& name, const std::filesystem::path& path,
                          std::optional<std::uint64_t> pulled_after);
  void read(std::size_t number, const std::filesystem::path& path);
  [[nodiscard]] Result<std::filesystem::path> stick_to_write(const std::string& stick) const;
  void write_to(const std::filesystem::path& stick, FileForStick file, std::int64_t lost);
  void tell_recorded(const Result<RecordOnStick>& outcome);
  void read_on_thread(std::size_t number, const std::filesystem::path& path);
  [[nodiscard]] ImportEvents events_for(std::size_t number, std::uint64_t reading);
  [[nodiscard]] OnItsWay* current(std::size_t number, std::uint64_t reading);
  void tell_progress(std::size_t number, const ImportProgress& progress);
  void take_files(std::size_t number, Result<ImportedFiles> files);
  void take_pack(std::size_t number, ImportedFiles files);
  void import_unpacked(std::size_t number, Result<TakenSession> unpacked);
  void check(std::size_t number);
  void look(std::size_t number, const std::shared_ptr<SessionToCheck>& order);
  void take_report(std::size_t number, const std::shared_ptr<SessionToCheck>& order, Result<CheckReport> report);
  void prepare(const std::shared_ptr<LookedAt>& session,
               std::function<void(const std::shared_ptr<Result<Arriving>>&)> done);
  void fail(std::size_t number, const Error& error);
  void out(std::size_t number);
  void sweep();
  void store(std::size_t number, const Confirmation& confirmation, const Taken& taken);
  void not_stored(std::size_t number, const std::shared_ptr<LookedAt>& session, const Error& error, const Taken& taken);
  void show(std::size_t number, const std::shared_ptr<LookedAt>& session, Arriving& arriving, const Taken& taken);
  void take_reloaded(const std::shared_ptr<LookedAt>& session);
  void change_session(Arriving& arriving, StickSummary::Kind kind, const Taken& taken);
  void compare_anew();
  [[nodiscard]] std::string about(std::size_t number, const std::string& sentence) const;
  void note_pulled(std::size_t number);
  void note_of(std::size_t number, const std::string& sentence);
  void changed();
  void changed_soon();

  Loop& loop_;
  SessionFrames& frames_;
  SessionOrigin origin_;
  IntakeRoom room_;
  StickBoard board_;
  std::map<std::size_t, OnItsWay> on_their_way_;        // by the board's numbers
  std::map<std::string, std::size_t> devices_;          // numbers of those that are in
  std::map<std::size_t, std::filesystem::path> media_;  // of those that the board knows
  std::map<std::size_t, std::string> pulled_;           // what was noted of those that were pulled out too early
  std::uint64_t last_reading_ = 0;
  std::size_t taking_ = 0;  // the stick that is on its way to the disk; 0: none
  Recorded recorded_;       // whoever waits for the record that is on its way to a stick
  std::unique_ptr<StickWriting> writing_;
  std::unique_ptr<Subscription> soon_;
  Background background_;
};

}  // namespace rostrum
