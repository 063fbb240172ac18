#include "firmware/controller/wall.hpp"

namespace rostrum {

Wall::Wall(FrameSource& source, std::size_t display, Presenter& presenter)
    : name_(source.displays()[display].name), ready_(source, display), presenter_(&presenter) {}

void Wall::present(const Frame& frame, Transition transition) {
  shown_ = frame;
  presenter_->present(frame, transition);
}

bool Wall::paint_ahead(const std::vector<std::pair<RoomState, Help>>& wanted) {
  const bool painted = ready_.paint_one_of(wanted);
  presenter_->prepare(ready_.all());
  return painted;
}

}  // namespace rostrum
