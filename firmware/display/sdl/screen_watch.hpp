#pragma once

#include <functional>
#include <memory>
#include <string>

#include "firmware/loop/loop.hpp"

namespace rostrum {

// The screens that are plugged in, with their first modes: "card0-HDMI-A-1 1920x1080". Empty where there is none.
// `devices` is /sys/class/drm, or a folder of the same shape.
[[nodiscard]] std::string connected_screens(const std::string& devices = "/sys/class/drm");

// Calls when the kernel reports that a screen or a display device came, went or changed.
class ScreenWatch {
 public:
  ScreenWatch(Loop& loop, std::function<void()> changed);
  ~ScreenWatch();

 private:
  class Monitor;
  std::unique_ptr<Monitor> monitor_;
};

}  // namespace rostrum
