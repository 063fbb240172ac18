#include "firmware/link/look.hpp"

#include <utility>
#include <vector>

namespace rostrum {
namespace {

// A picture leaves a place for the timer; what it says is set in when it is shown.
void forget_times(Timer& timer) {
  timer.used_ms = 0;
  timer.since = {};
}

}  // namespace

Scene seen(Scene scene) {
  StatementDelivery delivery = scene.delivery_of(scene.statement);
  delivery.current_since.reset();
  delivery.current_used_ms = 0;
  delivery.current_took_ms = 0;
  for (SegmentMark& mark : delivery.marks) mark.took_ms = 0;
  std::vector<Shared<StatementDelivery>> only;
  only.emplace_back(std::move(delivery));
  scene.deliveries = std::move(only);
  forget_times(scene.timer);
  if (scene.point_of_order) forget_times(scene.point_of_order->timer);
  scene.papers = {};
  scene.cue.reset();
  return scene;
}

}  // namespace rostrum
