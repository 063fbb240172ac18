#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "content/text/error.hpp"
#include "firmware/loop/loop.hpp"

namespace rostrum {

struct StickEvents {
  // `medium` is the device's own place in the system while it is in, with its serial number where it has one; `name` is
  // what people may know it by.
  std::function<void(const std::string& medium, const std::string& name, const std::filesystem::path& device)> in;
  std::function<void(const std::string& medium)> out;
};

// Disks on USB that come and go, as udev tells: the loop sleeps on its socket, nothing is polled. Those that are in
// already come first, from within the call. Fails where no udev runs: then nothing is noticed, and `rostrum ctl stick`
// names a device.
class StickWatch {
 public:
  [[nodiscard]] static Result<std::unique_ptr<StickWatch>> open(Loop& loop, StickEvents events);
  virtual ~StickWatch() = default;
};

}  // namespace rostrum
