#pragma once

#include <memory>
#include <string>
#include <vector>

#include "firmware/controller/frame_source.hpp"
#include "firmware/input/key_map.hpp"
#include "firmware/session/planned_session.hpp"
#include "firmware/session/room_choice.hpp"
#include "firmware/session/studio.hpp"
#include "render/paint/sparse_frame.hpp"

namespace rostrum {

// The pictures of a session on the room's displays.
class SessionFrames final : public FrameSource {
 public:
  SessionFrames(std::unique_ptr<Studio> studio, Session session, Room room, const KeyMap& keys);

  [[nodiscard]] SparseFrame frame(std::size_t display, const RoomState& state, Help help) override;
  [[nodiscard]] const std::vector<StatementOutline>& outlines() const override { return planned_.outlines(); }
  [[nodiscard]] const std::vector<RoomDisplay>& displays() const override { return displays_; }
  [[nodiscard]] std::string session_title() const override { return planned_.session().plain_title(); }

 private:
  [[nodiscard]] Screen screen(std::size_t display, const RoomState& state) const;
  void set_depth(unsigned picture_heights);

  std::unique_ptr<Studio> studio_;
  Room room_;
  PlannedSession planned_;
  unsigned depth_ = 0;  // that planned_ was made for; 0: room_'s own
  std::vector<RoomDisplay> displays_;
  std::vector<HelpLine> help_;
};

// What the keys of this map do.
[[nodiscard]] std::vector<HelpLine> help_lines(const KeyMap& keys);

}  // namespace rostrum
