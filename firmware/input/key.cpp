#include "firmware/input/key.hpp"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <array>

namespace rostrum {
namespace {

struct Place {
  std::uint16_t usb;
  std::uint16_t evdev;
  std::string_view name;
};

constexpr std::array places = {
    Place{4, KEY_A, "A"},
    Place{5, KEY_B, "B"},
    Place{6, KEY_C, "C"},
    Place{7, KEY_D, "D"},
    Place{8, KEY_E, "E"},
    Place{9, KEY_F, "F"},
    Place{10, KEY_G, "G"},
    Place{11, KEY_H, "H"},
    Place{12, KEY_I, "I"},
    Place{13, KEY_J, "J"},
    Place{14, KEY_K, "K"},
    Place{15, KEY_L, "L"},
    Place{16, KEY_M, "M"},
    Place{17, KEY_N, "N"},
    Place{18, KEY_O, "O"},
    Place{19, KEY_P, "P"},
    Place{20, KEY_Q, "Q"},
    Place{21, KEY_R, "R"},
    Place{22, KEY_S, "S"},
    Place{23, KEY_T, "T"},
    Place{24, KEY_U, "U"},
    Place{25, KEY_V, "V"},
    Place{26, KEY_W, "W"},
    Place{27, KEY_X, "X"},
    Place{28, KEY_Y, "Y"},
    Place{29, KEY_Z, "Z"},
    Place{30, KEY_1, "1"},
    Place{31, KEY_2, "2"},
    Place{32, KEY_3, "3"},
    Place{33, KEY_4, "4"},
    Place{34, KEY_5, "5"},
    Place{35, KEY_6, "6"},
    Place{36, KEY_7, "7"},
    Place{37, KEY_8, "8"},
    Place{38, KEY_9, "9"},
    Place{39, KEY_0, "0"},
    Place{40, KEY_ENTER, "Enter"},
    Place{41, KEY_ESC, "Escape"},
    Place{42, KEY_BACKSPACE, "Backspace"},
    Place{43, KEY_TAB, "Tab"},
    Place{44, KEY_SPACE, "Space"},
    Place{45, KEY_MINUS, "Minus"},
    Place{46, KEY_EQUAL, "Equal"},
    Place{47, KEY_LEFTBRACE, "LeftBracket"},
    Place{48, KEY_RIGHTBRACE, "RightBracket"},
    Place{49, KEY_BACKSLASH, "Backslash"},
    Place{51, KEY_SEMICOLON, "Semicolon"},
    Place{52, KEY_APOSTROPHE, "Apostrophe"},
    Place{53, KEY_GRAVE, "Grave"},
    Place{54, KEY_COMMA, "Comma"},
    Place{55, KEY_DOT, "Period"},
    Place{56, KEY_SLASH, "Slash"},
    Place{58, KEY_F1, "F1"},
    Place{59, KEY_F2, "F2"},
    Place{60, KEY_F3, "F3"},
    Place{61, KEY_F4, "F4"},
    Place{62, KEY_F5, "F5"},
    Place{63, KEY_F6, "F6"},
    Place{64, KEY_F7, "F7"},
    Place{65, KEY_F8, "F8"},
    Place{66, KEY_F9, "F9"},
    Place{67, KEY_F10, "F10"},
    Place{68, KEY_F11, "F11"},
    Place{69, KEY_F12, "F12"},
    Place{73, KEY_INSERT, "Insert"},
    Place{74, KEY_HOME, "Home"},
    Place{75, KEY_PAGEUP, "PageUp"},
    Place{76, KEY_DELETE, "Delete"},
    Place{77, KEY_END, "End"},
    Place{78, KEY_PAGEDOWN, "PageDown"},
    Place{79, KEY_RIGHT, "Right"},
    Place{80, KEY_LEFT, "Left"},
    Place{81, KEY_DOWN, "Down"},
    Place{82, KEY_UP, "Up"},
    Place{84, KEY_KPSLASH, "KeypadSlash"},
    Place{85, KEY_KPASTERISK, "KeypadAsterisk"},
    Place{86, KEY_KPMINUS, "KeypadMinus"},
    Place{87, KEY_KPPLUS, "KeypadPlus"},
    Place{88, KEY_KPENTER, "KeypadEnter"},
    Place{89, KEY_KP1, "Keypad1"},
    Place{90, KEY_KP2, "Keypad2"},
    Place{91, KEY_KP3, "Keypad3"},
    Place{92, KEY_KP4, "Keypad4"},
    Place{93, KEY_KP5, "Keypad5"},
    Place{94, KEY_KP6, "Keypad6"},
    Place{95, KEY_KP7, "Keypad7"},
    Place{96, KEY_KP8, "Keypad8"},
    Place{97, KEY_KP9, "Keypad9"},
    Place{98, KEY_KP0, "Keypad0"},
    Place{99, KEY_KPDOT, "KeypadPeriod"},
    Place{100, KEY_102ND, "LessThan"},
};

template <typename Matches>
std::optional<Key> find(Matches matches) {
  const auto* const place = std::find_if(places.begin(), places.end(), matches);
  if (place == places.end()) return std::nullopt;
  return static_cast<Key>(place->usb);
}

}  // namespace

std::optional<Key> key_from_usb(int usage) {
  return find([usage](const Place& place) { return place.usb == usage; });
}

std::optional<Key> key_from_evdev(unsigned code) {
  return find([code](const Place& place) { return place.evdev == code; });
}

std::optional<Key> key_from_name(std::string_view name) {
  return find([name](const Place& place) { return place.name == name; });
}

std::string_view key_name(Key key) {
  for (const Place& place : places) {
    if (place.usb == static_cast<std::uint16_t>(key)) return place.name;
  }
  return "?";
}

std::optional<int> digit_of(Key key) {
  // Both blocks run from 1 to 9 and then 0.
  for (const Key first : {Key::digit1, Key::keypad1}) {
    const int place = static_cast<int>(key) - static_cast<int>(first);
    if (place >= 0 && place <= 9) return (place + 1) % 10;
  }
  return std::nullopt;
}

}  // namespace rostrum
