#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rostrum {

// A key by its place on the keyboard, whatever its cap says: Key "B" is right of V on a US keyboard, и on a Russian
// one. The numbers are those of the USB HID usage tables (keyboard page), which SDL calls scancodes. Names stand in
// key.cpp's table; room.toml uses them.
enum class Key : std::uint16_t {
  a = 4,
  b = 5,
  c = 6,
  d = 7,
  e = 8,
  f = 9,
  g = 10,
  h = 11,
  i = 12,
  j = 13,
  k = 14,
  l = 15,
  m = 16,
  n = 17,
  o = 18,
  p = 19,
  q = 20,
  r = 21,
  s = 22,
  t = 23,
  u = 24,
  v = 25,
  w = 26,
  x = 27,
  y = 28,
  z = 29,
  digit1 = 30,
  digit2 = 31,
  digit3 = 32,
  digit4 = 33,
  digit5 = 34,
  digit6 = 35,
  digit7 = 36,
  digit8 = 37,
  digit9 = 38,
  digit0 = 39,
  enter = 40,
  escape = 41,
  backspace = 42,
  tab = 43,
  space = 44,
  minus = 45,
  equal = 46,
  left_bracket = 47,
  right_bracket = 48,
  backslash = 49,
  semicolon = 51,
  apostrophe = 52,
  comma = 54,
  period = 55,
  slash = 56,
  f1 = 58,
  f2 = 59,
  f3 = 60,
  f4 = 61,
  f5 = 62,
  f12 = 69,
  home = 74,
  page_up = 75,
  end = 77,
  page_down = 78,
  right = 79,
  left = 80,
  down = 81,
  up = 82,
  keypad_minus = 86,
  keypad_plus = 87,
  keypad_enter = 88,
  keypad1 = 89,
  keypad9 = 97,
  keypad0 = 98,
};

// nullopt for keys that Rostrum has no name for.
[[nodiscard]] std::optional<Key> key_from_usb(int usage);
[[nodiscard]] std::optional<Key> key_from_evdev(unsigned code);         // linux/input-event-codes.h
[[nodiscard]] std::optional<Key> key_from_name(std::string_view name);  // "PageDown", "B", "7", "Keypad7"
[[nodiscard]] std::string_view key_name(Key key);

// 0 to 9 for the digit keys of either block.
[[nodiscard]] std::optional<int> digit_of(Key key);

}  // namespace rostrum
