// How long a key takes to reach the screen: presses keys by XTEST, and takes the time until the last damage that the
// window reports. Every press must change the picture, or the run fails.
//   DISPLAY=:7 key_to_damage [PRESSES]        prints "first" and a time in ms for each press, and a line "last"
//   likewise

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <X11/keysym.h>
#include <poll.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds between_presses{400};  // beyond the debounce, and long enough to paint ahead
constexpr milliseconds patience{2000};
constexpr milliseconds quiet{250};  // beyond a fade's steps: no damage for so long was the last

double milliseconds_between(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

// The largest window that can be seen.
Window find_window(Display* display) {
  Window root = 0, parent = 0, best = 0;
  Window* children = nullptr;
  unsigned count = 0;
  long best_area = 0;
  XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
  for (unsigned i = 0; i < count; ++i) {
    XWindowAttributes attributes;
    XGetWindowAttributes(display, children[i], &attributes);
    const long area = long{attributes.width} * attributes.height;
    if (attributes.map_state != IsViewable || area <= best_area) continue;
    best = children[i];
    best_area = area;
  }
  XFree(children);
  return best;
}

std::uint64_t picture_of(Display* display, Window window) {
  XWindowAttributes attributes;
  XGetWindowAttributes(display, window, &attributes);
  XImage* image = XGetImage(display, window, 0, 0, static_cast<unsigned>(attributes.width),
                            static_cast<unsigned>(attributes.height), AllPlanes, ZPixmap);
  if (image == nullptr) return 0;
  std::uint64_t hash = 14695981039346656037U;
  const auto bytes = static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height);
  for (std::size_t i = 0; i < bytes; ++i) hash = (hash ^ static_cast<unsigned char>(image->data[i])) * 1099511628211U;
  XDestroyImage(image);
  return hash;
}

struct Latency {
  double first = 0, last = 0;
};

// nullopt where no damage came at all.
std::optional<Latency> press(Display* display, KeyCode key, int damage_event, Damage damage) {
  std::optional<Latency> seen;
  const auto begin = Clock::now();
  XTestFakeKeyEvent(display, key, True, CurrentTime);
  XTestFakeKeyEvent(display, key, False, CurrentTime);
  XFlush(display);
  while (true) {
    while (XPending(display) > 0) {
      XEvent event;
      XNextEvent(display, &event);
      if (event.type != damage_event + XDamageNotify) continue;
      const double now = milliseconds_between(begin, Clock::now());
      if (!seen) seen = Latency{now, now};
      seen->last = now;
    }
    pollfd ready{ConnectionNumber(display), POLLIN, 0};
    const auto limit = seen ? quiet : patience;
    if (poll(&ready, 1, static_cast<int>(limit.count())) == 0) break;
  }
  XDamageSubtract(display, damage, None, None);
  return seen;
}

void print(const char* name, const std::vector<double>& values) {
  std::printf("%s", name);
  for (const double value : values) std::printf(" %.3f", value);
  std::puts("");
}

}  // namespace

int main(int argc, char** argv) {
  const int presses = argc > 1 ? std::atoi(argv[1]) : 30;
  Display* const display = XOpenDisplay(nullptr);
  int damage_event = 0, damage_error = 0;
  if (display == nullptr || XDamageQueryExtension(display, &damage_event, &damage_error) == False) {
    std::fputs("key_to_damage: no display with the DAMAGE extension\n", stderr);
    return 3;
  }
  const Window window = find_window(display);
  if (window == 0) {
    std::fputs("key_to_damage: no window\n", stderr);
    return 3;
  }
  const Damage damage = XDamageCreate(display, window, XDamageReportRawRectangles);
  std::vector<double> first, last;
  std::uint64_t before = picture_of(display, window);
  for (int i = 0; i < presses; ++i) {
    const KeySym symbol = i % 2 == 0 ? XK_Right : XK_Left;
    const auto latency = press(display, XKeysymToKeycode(display, symbol), damage_event, damage);
    const std::uint64_t after = picture_of(display, window);
    if (!latency || after == before) {
      std::fprintf(stderr, "key_to_damage: press %d changed nothing\n", i + 1);
      return 1;
    }
    before = after;
    first.push_back(latency->first);
    last.push_back(latency->last);
    std::this_thread::sleep_for(between_presses);
  }
  print("first", first);
  print("last", last);
  XCloseDisplay(display);
  return 0;
}
