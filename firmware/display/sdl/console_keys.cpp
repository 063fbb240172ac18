#include "firmware/display/sdl/console_keys.hpp"

#include <fcntl.h>
#include <libinput.h>
#include <libudev.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstddef>
#include <filesystem>
#include <system_error>
#include <utility>

namespace rostrum {
namespace {

struct UnreferenceUdev {
  void operator()(udev* context) const { udev_unref(context); }
};
struct UnreferenceLibinput {
  void operator()(libinput* context) const { libinput_unref(context); }
};
struct DestroyEvent {
  void operator()(libinput_event* event) const { libinput_event_destroy(event); }
};

bool has_key(const std::array<unsigned long, KEY_MAX / (sizeof(long) * CHAR_BIT) + 1>& bits, unsigned code) {
  constexpr unsigned word = sizeof(long) * CHAR_BIT;
  return (bits[code / word] >> (code % word) & 1UL) != 0;
}

// Power buttons and remote controls of the screen are left to the system.
bool sends_our_keys(int fd) {
  std::array<unsigned long, KEY_MAX / (sizeof(long) * CHAR_BIT) + 1> bits{};
  if (::ioctl(fd, EVIOCGBIT(EV_KEY, sizeof bits), bits.data()) < 0) return false;
  return has_key(bits, KEY_SPACE) || has_key(bits, KEY_PAGEDOWN) || has_key(bits, KEY_RIGHT) || has_key(bits, KEY_DOWN);
}

}  // namespace

class ConsoleKeys::Reader {
 public:
  Reader(Loop& loop, OnKey on_key) : on_key_(std::move(on_key)) {
    std::error_code error;
    const bool udev_runs = std::filesystem::exists("/run/udev/control", error);
    if (udev_runs) {
      udev_.reset(udev_new());
      input_.reset(libinput_udev_create_context(&open_and_close, this, udev_.get()));
      if (input_ && libinput_udev_assign_seat(input_.get(), "seat0") != 0) input_.reset();
    }
    if (!input_) open_each();
    if (!input_) return;
    watch_ = loop.watch(libinput_get_fd(input_.get()), Readiness::readable, [this] { dispatch(); });
    dispatch();
  }

  [[nodiscard]] std::string trouble() const {
    if (devices_ > 0) return "";
    if (denied_) return "Keyboards cannot be read: the user that runs Rostrum must be in the group \"input\".";
    return "No keyboard or clicker is plugged in.";
  }

 private:
  static int open_device(const char* path, int flags, void* self) {
    const int fd = ::open(path, flags | O_CLOEXEC);
    if (fd < 0) {
      const int code = errno;
      if (code == EACCES || code == EPERM) static_cast<Reader*>(self)->denied_ = true;
      return -code;
    }
    if (sends_our_keys(fd)) ::ioctl(fd, EVIOCGRAB, 1);
    return fd;
  }

  static void close_device(int fd, void*) { ::close(fd); }

  static constexpr libinput_interface open_and_close{open_device, close_device};

  // Without udev: what is plugged in now.
  void open_each() {
    input_.reset(libinput_path_create_context(&open_and_close, this));
    if (!input_) return;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/input", error)) {
      if (entry.path().filename().string().starts_with("event")) {
        libinput_path_add_device(input_.get(), entry.path().c_str());
      }
    }
  }

  void dispatch() {
    libinput_dispatch(input_.get());
    while (const std::unique_ptr<libinput_event, DestroyEvent> event{libinput_get_event(input_.get())}) {
      handle(event.get());
    }
  }

  void handle(libinput_event* event) {
    libinput_device* const device = libinput_event_get_device(event);
    const bool keyboard = libinput_device_has_capability(device, LIBINPUT_DEVICE_CAP_KEYBOARD) != 0;
    switch (libinput_event_get_type(event)) {
      case LIBINPUT_EVENT_DEVICE_ADDED:
        if (keyboard) {
          ++devices_;
        } else {  // a mouse that is moved must not wake the room
          libinput_device_config_send_events_set_mode(device, LIBINPUT_CONFIG_SEND_EVENTS_DISABLED);
        }
        break;
      case LIBINPUT_EVENT_DEVICE_REMOVED:
        if (keyboard) --devices_;
        break;
      case LIBINPUT_EVENT_KEYBOARD_KEY:
        press(libinput_event_get_keyboard_event(event));
        break;
      default:
        break;
    }
  }

  // libinput passes no autorepeat on.
  void press(libinput_event_keyboard* event) {
    if (libinput_event_keyboard_get_key_state(event) != LIBINPUT_KEY_STATE_PRESSED) return;
    const std::chrono::microseconds time(libinput_event_keyboard_get_time_usec(event));
    if (const auto key = key_from_evdev(libinput_event_keyboard_get_key(event))) {
      on_key_(*key, KeyStroke::press, std::chrono::duration_cast<KeyTime>(time));
    }
  }

  OnKey on_key_;
  bool denied_ = false;
  int devices_ = 0;
  std::unique_ptr<udev, UnreferenceUdev> udev_;
  std::unique_ptr<libinput, UnreferenceLibinput> input_;
  std::unique_ptr<Subscription> watch_;
};

ConsoleKeys::ConsoleKeys(Loop& loop, OnKey on_key) : reader_(std::make_unique<Reader>(loop, std::move(on_key))) {}
ConsoleKeys::~ConsoleKeys() = default;
std::string ConsoleKeys::trouble() const {
  return reader_->trouble();
}

}  // namespace rostrum
