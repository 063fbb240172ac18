#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "firmware/controller/frame_source.hpp"
#include "firmware/controller/presenter.hpp"
#include "firmware/controller/ready_frames.hpp"

namespace rostrum {

// One display of the room: what stands on it, and what is kept painted because a key may ask for it.
class Wall {
 public:
  // All borrowed. `display` is an index of the source's displays.
  Wall(FrameSource& source, std::size_t display, Presenter& presenter);

  // Painted now, unless it was before.
  [[nodiscard]] Frame frame(const RoomState& state, Help help) { return ready_.frame(state, help); }

  void present(const Frame& frame, Transition transition);

  // One that is missing of these, so that a key waits for one at most; what is not among them is forgotten. False where
  // none was missing.
  bool paint_ahead(const std::vector<std::pair<RoomState, Help>>& wanted);

  [[nodiscard]] const Frame& shown() const { return shown_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Presenter& presenter() const { return *presenter_; }

 private:
  std::string name_;
  ReadyFrames ready_;
  Presenter* presenter_;
  Frame shown_;
};

}  // namespace rostrum
