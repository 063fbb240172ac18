#include "firmware/controller/ready_frames.hpp"

#include <algorithm>

namespace rostrum {

ReadyFrames::Key ReadyFrames::key_of(RoomState state, Help help) {
  state.revision = 0;
  state.epoch = 0;
  return {std::move(state), help};
}

const Frame* ReadyFrames::find(const Key& key) const {
  for (const auto& [kept, frame] : kept_) {
    if (kept == key) return &frame;
  }
  return nullptr;
}

Frame ReadyFrames::frame(const RoomState& state, Help help) {
  Key key = key_of(state, help);
  if (const Frame* ready = find(key)) return *ready;
  auto painted = std::make_shared<const SparseFrame>(source_->frame(display_, state, help));
  kept_.emplace_back(std::move(key), painted);
  return painted;
}

bool ReadyFrames::paint_one_of(const std::vector<std::pair<RoomState, Help>>& wanted) {
  std::vector<Key> keys;
  for (const auto& [state, help] : wanted) keys.push_back(key_of(state, help));
  std::erase_if(kept_,
                [&keys](const auto& kept) { return std::find(keys.begin(), keys.end(), kept.first) == keys.end(); });
  for (const auto& [state, help] : wanted) {
    if (find(key_of(state, help)) != nullptr) continue;
    static_cast<void>(frame(state, help));
    return true;
  }
  return false;
}

std::vector<Frame> ReadyFrames::all() const {
  std::vector<Frame> frames;
  for (const auto& [key, frame] : kept_) frames.push_back(frame);
  return frames;
}

}  // namespace rostrum
