#pragma once

#include "firmware/link/frame_source.hpp"

namespace rostrum {

// A session without fonts: two statements, whose segments show as that many white squares on a colour of the view's.
// Quick to paint, and different for every state and display, so tests can tell what stands on a screen.
class NumberedFrames : public FrameSource {
 public:
  explicit NumberedFrames(PictureSize size = {640, 360}, std::size_t segments = 12,
                          std::vector<std::string> displays = {"wall"});

  SparseFrame frame(std::size_t display, const RoomState& state, Help help) override;
  [[nodiscard]] const std::vector<StatementOutline>& outlines() const override { return outlines_; }
  [[nodiscard]] const std::vector<RoomDisplay>& displays() const override { return displays_; }
  [[nodiscard]] std::string session_title() const override { return "Numbers"; }

  [[nodiscard]] int painted() const { return painted_; }

 private:
  PictureSize size_;
  std::vector<RoomDisplay> displays_;
  std::vector<StatementOutline> outlines_;
  int painted_ = 0;
};

}  // namespace rostrum
