#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "firmware/controller/frame_source.hpp"
#include "firmware/controller/presenter.hpp"

namespace rostrum {

// The few frames of one display that are kept painted: the one on the wall and those that a key may ask for.
class ReadyFrames {
 public:
  ReadyFrames(FrameSource& source, std::size_t display) : source_(&source), display_(display) {}

  // Paints it where it is not kept.
  [[nodiscard]] Frame frame(const RoomState& state, Help help);

  // Forgets every frame but those of `states`, then paints at most one that is missing. False once none is missing.
  bool paint_one_of(const std::vector<std::pair<RoomState, Help>>& wanted);

  [[nodiscard]] std::vector<Frame> all() const;

 private:
  // A state without what no picture depends on.
  struct Key {
    RoomState state;
    Help help = Help::hidden;
    bool operator==(const Key&) const = default;
  };
  static Key key_of(RoomState state, Help help);
  [[nodiscard]] const Frame* find(const Key& key) const;

  FrameSource* source_;
  std::size_t display_;
  std::vector<std::pair<Key, Frame>> kept_;
};

}  // namespace rostrum
