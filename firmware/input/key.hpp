#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rostrum {

// A key by its place on the keyboard, whatever its cap says: Key "B" is right of V on a US keyboard, и on a Russian
// one. The numbers are those of the USB HID usage tables (keyboard page), which SDL calls scancodes. Names stand in
// key.cpp's table; room.toml uses them.
enum class Key : std::uint16_t {
  A = 4,
  B = 5,
  Z = 29,
  Digit1 = 30,
  Digit2 = 31,
  Digit3 = 32,
  Digit4 = 33,
  Digit5 = 34,
  Digit6 = 35,
  Digit7 = 36,
  Digit8 = 37,
  Digit9 = 38,
  Digit0 = 39,
  Enter = 40,
  Escape = 41,
  Backspace = 42,
  Space = 44,
  Period = 55,
  F1 = 58,
  F5 = 62,
  F12 = 69,
  Home = 74,
  PageUp = 75,
  End = 77,
  PageDown = 78,
  Right = 79,
  Left = 80,
  Down = 81,
  Up = 82,
  KeypadEnter = 88,
  Keypad1 = 89,
  Keypad9 = 97,
  Keypad0 = 98,
};

// nullopt for keys that Rostrum has no name for.
[[nodiscard]] std::optional<Key> key_from_usb(int usage);
[[nodiscard]] std::optional<Key> key_from_evdev(unsigned code);         // linux/input-event-codes.h
[[nodiscard]] std::optional<Key> key_from_name(std::string_view name);  // "PageDown", "B", "7", "Keypad7"
[[nodiscard]] std::string_view key_name(Key key);

// 0 to 9 for the digit keys of either block.
[[nodiscard]] std::optional<int> digit_of(Key key);

}  // namespace rostrum
