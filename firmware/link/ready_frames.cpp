#include "firmware/link/ready_frames.hpp"

#include <algorithm>
#include <utility>

namespace rostrum {
namespace {

std::int64_t minute_of(const Stamp& now) {
  constexpr std::int64_t minute_ms = 60'000;
  return now.wall_time_ms / minute_ms;
}

}  // namespace

bool ReadyFrames::holds(const Kept& kept, const Look& look, const Surroundings& around) const {
  const StillFrame::Follows& follows = kept.still.follows;
  if (follows.wall || kept.made.edition != source_->edition()) return false;
  if (follows.minutes && kept.made.minute != minute_of(around.now)) return false;
  if (follows.pages && kept.made.page != around.page) return false;
  return kept.made.look == look;
}

const StillFrame* ReadyFrames::find(const Look& look, const Surroundings& around) const {
  const auto found =
      std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return holds(kept, look, around); });
  return found == kept_.end() ? nullptr : &found->still;
}

bool ReadyFrames::keeps(const Look& look) const {
  return std::any_of(kept_.begin(), kept_.end(), [&](const Kept& kept) {
    return kept.made.look == look && kept.made.edition == source_->edition();
  });
}

const StillFrame* ReadyFrames::paint_piece(const Look& look, const Scene& scene, const Surroundings& around) {
  Made made{look, minute_of(around.now), around.page, source_->edition()};
  if (!being_painted_ || being_painted_->made != made) {
    auto painting = source_->begin(display_, scene, look.help, around);
    being_painted_ = std::make_unique<Begun>(Begun{std::move(made), std::move(painting)});
    return nullptr;
  }
  if (being_painted_->painting->paint_piece()) return nullptr;
  Kept painted{std::move(being_painted_->made), being_painted_->painting->take()};
  being_painted_.reset();
  std::erase_if(kept_, [&look](const Kept& kept) { return kept.made.look == look; });
  if (kept_.size() >= most_) kept_.erase(kept_.begin());
  return &kept_.emplace_back(std::move(painted)).still;
}

void ReadyFrames::keep_only(const std::vector<Look>& wanted) {
  std::erase_if(kept_, [&wanted](const Kept& kept) {
    return std::find(wanted.begin(), wanted.end(), kept.made.look) == wanted.end();
  });
}

std::vector<Frame> ReadyFrames::all() const {
  std::vector<Frame> frames;
  for (const Kept& kept : kept_) frames.push_back(kept.still.frame);
  return frames;
}

}  // namespace rostrum
