#include "firmware/intake/stick_watch.hpp"

#include <libudev.h>
#include <unistd.h>

#include <map>
#include <utility>

namespace rostrum {
namespace {

struct UdevDeleter {
  void operator()(udev* each) const { udev_unref(each); }
  void operator()(udev_monitor* each) const { udev_monitor_unref(each); }
  void operator()(udev_device* each) const { udev_device_unref(each); }
  void operator()(udev_enumerate* each) const { udev_enumerate_unref(each); }
};
template <typename Kind>
using UdevPointer = std::unique_ptr<Kind, UdevDeleter>;

std::string text(const char* value) {
  return value == nullptr ? "" : value;
}

Error no_udev(const char* what) {
  return {Blame::device, std::string("Sticks are not noticed by themselves: ") + what, "",
          "Name the device: rostrum ctl stick /dev/sdX."};
}

// A disk behind USB with a medium in it. Its partitions are found by whoever reads it.
bool is_stick(udev_device* device) {
  if (text(udev_device_get_devtype(device)) != "disk") return false;
  if (text(udev_device_get_property_value(device, "ID_BUS")) != "usb") return false;
  return text(udev_device_get_sysattr_value(device, "size")) != "0";
}

// Of the medium where it has a label, else of the stick.
std::string name_of(udev_device* device) {
  for (const char* property : {"ID_FS_LABEL", "ID_MODEL"}) {
    if (std::string name = text(udev_device_get_property_value(device, property)); !name.empty()) return name;
  }
  return text(udev_device_get_sysname(device));
}

class UdevWatch final : public StickWatch {
 public:
  UdevWatch(UdevPointer<udev> library, UdevPointer<udev_monitor> monitor, Loop& loop, StickEvents events)
      : library_(std::move(library)), monitor_(std::move(monitor)), events_(std::move(events)) {
    watch_ = loop.watch(udev_monitor_get_fd(monitor_.get()), Readiness::readable, [this] { receive(); });
  }

  void find_those_that_are_in() {
    const UdevPointer<udev_enumerate> all(udev_enumerate_new(library_.get()));
    if (!all) return;
    udev_enumerate_add_match_subsystem(all.get(), "block");
    udev_enumerate_scan_devices(all.get());
    for (udev_list_entry* each = udev_enumerate_get_list_entry(all.get()); each != nullptr;
         each = udev_list_entry_get_next(each)) {
      const UdevPointer<udev_device> device(
          udev_device_new_from_syspath(library_.get(), udev_list_entry_get_name(each)));
      if (device) take(device.get());
    }
  }

 private:
  void receive() {
    while (const UdevPointer<udev_device> device{udev_monitor_receive_device(monitor_.get())}) {
      const std::string action = text(udev_device_get_action(device.get()));
      if (action == "remove") {
        drop(text(udev_device_get_syspath(device.get())));
      } else if (action == "add" || action == "change") {
        take(device.get());
      }
    }
  }

  // A reader of cards stays when its medium goes: that is a change to a disk without a size.
  void take(udev_device* device) {
    const std::string place = text(udev_device_get_syspath(device));
    if (!is_stick(device)) return drop(place);
    const std::string serial = text(udev_device_get_property_value(device, "ID_SERIAL"));
    const std::string medium = serial.empty() ? place : serial;
    if (!in_.emplace(place, medium).second) return;  // a change that leaves it in
    events_.in(medium, name_of(device), text(udev_device_get_devnode(device)));
  }

  void drop(const std::string& place) {
    const auto known = in_.find(place);
    if (known == in_.end()) return;
    const std::string medium = known->second;
    in_.erase(known);
    events_.out(medium);
  }

  UdevPointer<udev> library_;
  UdevPointer<udev_monitor> monitor_;
  StickEvents events_;
  std::map<std::string, std::string> in_;  // media by the places of their devices
  std::unique_ptr<Subscription> watch_;
};

}  // namespace

Result<std::unique_ptr<StickWatch>> StickWatch::open(Loop& loop, StickEvents events) {
  // The library would listen for ever to a udev that does not run.
  if (::access("/run/udev/control", F_OK) != 0) return tl::unexpected(no_udev("no udev runs here"));
  UdevPointer<udev> library(udev_new());
  UdevPointer<udev_monitor> monitor(library ? udev_monitor_new_from_netlink(library.get(), "udev") : nullptr);
  if (!monitor || udev_monitor_filter_add_match_subsystem_devtype(monitor.get(), "block", "disk") < 0 ||
      udev_monitor_enable_receiving(monitor.get()) < 0)
    return tl::unexpected(no_udev("udev does not answer"));
  auto watch = std::make_unique<UdevWatch>(std::move(library), std::move(monitor), loop, std::move(events));
  watch->find_those_that_are_in();
  return watch;
}

}  // namespace rostrum
