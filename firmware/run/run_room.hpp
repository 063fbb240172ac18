#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "content/session/session.hpp"
#include "content/text/error.hpp"
#include "content/text/finding.hpp"
#include "firmware/controller/controller.hpp"
#include "firmware/display/open_display.hpp"
#include "firmware/input/key_map.hpp"
#include "firmware/intake/intake.hpp"
#include "firmware/link/frame_source.hpp"
#include "firmware/link/room_lookup.hpp"

namespace rostrum {

// What `rostrum run` is to show.
struct RoomToRun {
  std::unique_ptr<FrameSource> frames;
  std::unique_ptr<RoomLookup> lookup;  // may borrow from the frames
  KeyMap keys;
  std::vector<Finding> findings;  // of the room's and the session's files; the operator is told
  // Content that comes while it runs; empty where nothing can come.
  std::function<std::unique_ptr<Intake>(Loop&, IntakeRoom)> intake;
  // Stored, so that a start without a SESSION shows them again; an empty list forgets what is stored, nullopt leaves
  // it.
  std::optional<std::vector<NamedBytes>> files_to_keep;
  // There is nothing to show: the walls are at rest until content comes, and no demonstration takes its place.
  bool at_rest = false;
};

struct StoredFiles {
  std::vector<NamedBytes> files;
  bool lost = false;  // there was a session, or may have been, and nothing of it can be read
};

// Reads the files of the session that the state folder holds.
using StoredSession = std::function<StoredFiles()>;
using LoadRoom = std::function<Result<RoomToRun>(const StoredSession& stored)>;

struct RunSettings {
  std::filesystem::path state;  // empty: the default folder
  DisplayPlace place = DisplayPlace::automatic;
  std::optional<PictureSize> window;
  StartAt start_at = StartAt::stored_position;
  std::optional<View> view;
  std::optional<bool> rehearsal;  // nullopt: as it was
  Transition transition = Transition::fade;
};

// Runs the room until it is told to quit, by ctl, by its window's button or by a signal. Fails where it cannot start.
[[nodiscard]] Result<void> run_room(const RunSettings& settings, const LoadRoom& load);

}  // namespace rostrum
