#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firmware/link/follower.hpp"
#include "firmware/link/frame_source.hpp"
#include "firmware/link/presenter.hpp"
#include "firmware/link/ready_frames.hpp"

namespace rostrum {

// One display of the room on this device: what stands on it, and what is kept painted because a key may ask for it.
class Wall final : public Follower {
 public:
  // All borrowed. `display` is an index of the source's displays.
  Wall(FrameSource& source, std::size_t display, Presenter& presenter);

  [[nodiscard]] bool is_public() const override { return public_; }
  [[nodiscard]] bool has(const RoomSnapshot& snapshot, const Stamp& now) const override;
  [[nodiscard]] bool take(const RoomSnapshot& snapshot, const Stamp& now, const Frame& wall) override;
  [[nodiscard]] bool take_again(const Stamp& now, const Frame& wall) override;
  [[nodiscard]] bool ready() const override { return next_ != nullptr; }
  void make_ready(const Stamp& now) override;
  void present(Transition transition) override;
  void expect(const std::vector<RoomSnapshot>& next) override;
  [[nodiscard]] bool paint_ahead(const Stamp& now) override;
  [[nodiscard]] std::optional<std::chrono::milliseconds> next_change(const Stamp& now) const override;
  [[nodiscard]] const Frame& shown() const override { return shown_; }

  // The presenter's fade has ended.
  void settled() { fading_ = false; }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Presenter& presenter() const { return *presenter_; }

 private:
  struct Expected {
    Look look;
    Scene scene;
  };

  [[nodiscard]] Surroundings around(const Stamp& now, const Frame& wall) const;
  [[nodiscard]] std::size_t page_at(const Stamp& now) const;
  void turn_to_snapshot(const Stamp& now, const Frame& wall);
  void use(const StillFrame& still, const Stamp& now);

  FrameSource* source_;
  std::size_t display_;
  std::string name_;
  bool public_;
  ReadyFrames ready_;
  Presenter* presenter_;
  RoomSnapshot snapshot_;  // the newest
  Look look_;              // of the snapshot
  Surroundings around_;    // when it was taken
  StillFrame still_;       // that of the snapshot, or the one before it until that is painted
  Frame next_;             // ready to be presented; null until it is
  Frame shown_;
  std::vector<Expected> expected_;
  std::int64_t pages_changed_ms_ = 0;  // CLOCK_BOOTTIME
  bool fading_ = false;
};

}  // namespace rostrum
