#pragma once

#include <memory>
#include <string>
#include <vector>

#include "firmware/input/key_map.hpp"
#include "firmware/link/frame_source.hpp"
#include "firmware/session/former_versions.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/room_choice.hpp"
#include "firmware/session/room_clock.hpp"
#include "firmware/session/studio.hpp"
#include "render/paint/sparse_frame.hpp"

namespace rostrum {

// The pictures of a session on the room's displays.
class SessionFrames final : public FrameSource {
 public:
  SessionFrames(std::unique_ptr<Studio> studio, Session session, Room room, const KeyMap& keys);

  [[nodiscard]] std::unique_ptr<Painting> begin(std::size_t display, const Scene& scene, Help help,
                                                const Surroundings& around) override;
  [[nodiscard]] Frame at(std::size_t display, const StillFrame& still, const Readings& readings) override;
  [[nodiscard]] Readings readings(const Scene& scene, const Stamp& now) const override;
  [[nodiscard]] std::vector<act::TakeNewVersion> newer_versions(const Scene& scene) const override {
    return formers_.newer_versions(scene, planned_.session());
  }
  [[nodiscard]] std::uint64_t edition() const override { return edition_; }
  [[nodiscard]] RoomContent& content() override { return planned_; }
  [[nodiscard]] const std::vector<RoomDisplay>& displays() const override { return displays_; }
  [[nodiscard]] std::string session_title() const override { return planned_.session().plain_title(); }

  [[nodiscard]] const PlannedSession& planned() const { return planned_; }
  // What texts are cut for: the room's public displays, as the operator's choices leave them.
  [[nodiscard]] const std::vector<DisplayProfile>& cut_displays() const { return cut_for_; }
  [[nodiscard]] const Room& room() const { return room_; }
  [[nodiscard]] const RoomClock& clock() const { return clock_; }

  // Another version of the same session, whose place the room keeps: see newer_versions().
  void replace_session(Session session);
  // Another session: nothing of the former one is kept.
  void begin_session(Session session);

 private:
  // Texts are cut for the room's depth and for the languages that displays have now.
  void cut_for(const Scene& scene);
  // As the operator's choices leave it.
  [[nodiscard]] DisplayProfile profile(std::size_t display, const Scene& scene) const;

  std::unique_ptr<Studio> studio_;
  Room room_;
  RoomClock clock_;
  PlannedSession planned_;
  std::vector<DisplayProfile> cut_for_;  // what planned_ was made for; empty: the room as its file has it
  FormerVersions formers_;
  std::uint64_t edition_ = 0;
  std::vector<RoomDisplay> displays_;
  std::vector<HelpLine> help_, frequent_, for_sticks_;
};

}  // namespace rostrum
