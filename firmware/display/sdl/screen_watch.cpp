#include "firmware/display/sdl/screen_watch.hpp"

#include <libudev.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

namespace rostrum {
namespace {

namespace fs = std::filesystem;

struct UnreferenceUdev {
  void operator()(udev* context) const { udev_unref(context); }
};
struct UnreferenceMonitor {
  void operator()(udev_monitor* monitor) const { udev_monitor_unref(monitor); }
};
struct UnreferenceDevice {
  void operator()(udev_device* device) const { udev_device_unref(device); }
};

std::string first_line(const fs::path& file) {
  std::string line;
  std::ifstream in(file);
  std::getline(in, line);
  return line;
}

}  // namespace

std::string connected_screens(const std::string& devices) {
  std::vector<std::string> screens;
  std::error_code error;
  for (const auto& connector : fs::directory_iterator(devices, error)) {
    if (first_line(connector.path() / "status") != "connected") continue;
    screens.push_back(connector.path().filename().string() + " " + first_line(connector.path() / "modes"));
  }
  std::sort(screens.begin(), screens.end());
  std::string list;
  for (const std::string& screen : screens) list += (list.empty() ? "" : ", ") + screen;
  return list;
}

class ScreenWatch::Monitor {
 public:
  Monitor(Loop& loop, std::function<void()> changed) : udev_(udev_new()), changed_(std::move(changed)) {
    std::error_code error;
    // The kernel's own events where no udev daemon passes them on.
    const char* source = fs::exists("/run/udev/control", error) ? "udev" : "kernel";
    monitor_.reset(udev_monitor_new_from_netlink(udev_.get(), source));
    if (!monitor_) return;
    udev_monitor_filter_add_match_subsystem_devtype(monitor_.get(), "drm", nullptr);
    if (udev_monitor_enable_receiving(monitor_.get()) < 0) return;
    watch_ = loop.watch(udev_monitor_get_fd(monitor_.get()), Readiness::readable, [this] {
      while (
          const std::unique_ptr<udev_device, UnreferenceDevice> device{udev_monitor_receive_device(monitor_.get())}) {
      }
      changed_();
    });
  }

 private:
  std::unique_ptr<udev, UnreferenceUdev> udev_;
  std::unique_ptr<udev_monitor, UnreferenceMonitor> monitor_;
  std::function<void()> changed_;
  std::unique_ptr<Subscription> watch_;
};

ScreenWatch::ScreenWatch(Loop& loop, std::function<void()> changed)
    : monitor_(std::make_unique<Monitor>(loop, std::move(changed))) {}
ScreenWatch::~ScreenWatch() = default;

}  // namespace rostrum
