#include "firmware/link/ready_frames.hpp"

#include <algorithm>

namespace rostrum {
namespace {

std::int64_t minute_of(const Stamp& now) {
  constexpr std::int64_t minute_ms = 60'000;
  return now.wall_time_ms / minute_ms;
}

}  // namespace

bool ReadyFrames::holds(const Kept& kept, const Look& look, const Surroundings& around) const {
  const StillFrame::Follows& follows = kept.still.follows;
  if (follows.wall || kept.edition != source_->edition()) return false;
  if (follows.minutes && kept.minute != minute_of(around.now)) return false;
  if (follows.pages && kept.page != around.page) return false;
  return kept.look == look;
}

const ReadyFrames::Kept* ReadyFrames::find(const Look& look, const Surroundings& around) const {
  for (const Kept& kept : kept_) {
    if (holds(kept, look, around)) return &kept;
  }
  return nullptr;
}

const StillFrame& ReadyFrames::paint(Look look, const Scene& scene, const Surroundings& around) {
  StillFrame still = source_->frame(display_, scene, look.help, around);
  std::erase_if(kept_, [&look](const Kept& kept) { return kept.look == look; });
  return kept_
      .emplace_back(Kept{std::move(look), minute_of(around.now), around.page, source_->edition(), std::move(still)})
      .still;
}

const StillFrame& ReadyFrames::still(const Scene& scene, Help help, const Surroundings& around) {
  Look look{seen(scene), help};
  if (const Kept* ready = find(look, around)) return ready->still;
  return paint(std::move(look), scene, around);
}

bool ReadyFrames::paint_one_of(const std::vector<std::pair<Scene, Help>>& wanted, const Surroundings& around) {
  std::vector<Look> looks;
  for (const auto& [scene, help] : wanted) looks.push_back({seen(scene), help});
  std::erase_if(kept_,
                [&looks](const Kept& kept) { return std::find(looks.begin(), looks.end(), kept.look) == looks.end(); });
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto same = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
      return kept.look == looks[i] && kept.edition == source_->edition();
    });
    // What follows a clock or another display is brought up to date when it is shown, not here, or there were no end.
    if (same != kept_.end()) continue;
    static_cast<void>(paint(looks[i], wanted[i].first, around));
    return true;
  }
  return false;
}

std::vector<Frame> ReadyFrames::all() const {
  std::vector<Frame> frames;
  for (const Kept& kept : kept_) frames.push_back(kept.still.frame);
  return frames;
}

}  // namespace rostrum
