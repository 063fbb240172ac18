#pragma once

#include "firmware/link/frame_source.hpp"

namespace rostrum {

// A session without fonts: two statements, whose segments show as that many white squares on a colour of the view's.
// Quick to paint, and different for every state and display, so tests can tell what stands on a screen.
class NumberedFrames : public FrameSource, public RoomContent {
 public:
  explicit NumberedFrames(PictureSize size = {640, 360}, std::size_t segments = 12,
                          std::vector<std::string> displays = {"wall"});

  // In as many pieces as set_pieces() said, one at first.
  std::unique_ptr<Painting> begin(std::size_t display, const Scene& state, Help help,
                                  const Surroundings& around) override;
  // A running timer shows as a bar whose length is the seconds that it says.
  Frame at(std::size_t display, const StillFrame& still, const Readings& readings) override;
  [[nodiscard]] Readings readings(const Scene& scene, const Stamp& now) const override;
  [[nodiscard]] std::vector<act::TakeNewVersion> newer_versions(const Scene& /*scene*/) const override { return {}; }
  [[nodiscard]] RoomContent& content() override { return *this; }
  [[nodiscard]] const std::vector<RoomDisplay>& displays() const override { return displays_; }
  [[nodiscard]] std::string session_title() const override { return "Numbers"; }

  [[nodiscard]] const std::vector<StatementHead>& statements() const override { return heads_; }
  [[nodiscard]] const StatementOutline& outline(std::size_t index) override { return outlines_[index]; }
  [[nodiscard]] const std::vector<Meeting>& meetings() const override { return meetings_; }
  [[nodiscard]] std::string session_name() const override { return ""; }
  [[nodiscard]] std::vector<char32_t> missing_characters(const std::string& /*text*/,
                                                         const Language& /*language*/) const override {
    return {};
  }

  [[nodiscard]] int painted() const { return painted_; }
  [[nodiscard]] int pieces_painted() const { return pieces_painted_; }
  void set_pieces(int pieces) { pieces_ = pieces; }
  // Before anybody asks for the displays.
  void set_view(std::size_t display, DisplayView view) { displays_[display].view = view; }

 private:
  StillFrame whole(std::size_t display, const Scene& state, Help help) const;

  PictureSize size_;
  std::vector<RoomDisplay> displays_;
  std::vector<StatementHead> heads_;
  std::vector<StatementOutline> outlines_;
  std::vector<Meeting> meetings_;
  int painted_ = 0, pieces_ = 1, pieces_painted_ = 0;
};

}  // namespace rostrum
