#include "firmware/input/key.hpp"

#include <gtest/gtest.h>
#include <linux/input-event-codes.h>

namespace rostrum {
namespace {

TEST(Key, is_the_same_place_by_usb_usage_evdev_code_and_name) {
  EXPECT_EQ(key_from_usb(78), Key::PageDown);
  EXPECT_EQ(key_from_evdev(KEY_PAGEDOWN), Key::PageDown);
  EXPECT_EQ(key_from_name("PageDown"), Key::PageDown);
  EXPECT_EQ(key_name(Key::PageDown), "PageDown");
  EXPECT_EQ(key_from_evdev(KEY_DOT), Key::Period);
  EXPECT_EQ(key_from_usb(5), Key::B);
  EXPECT_EQ(key_from_name("7"), key_from_evdev(KEY_7));
}

TEST(Key, that_has_no_name_is_none) {
  EXPECT_EQ(key_from_usb(500), std::nullopt);
  EXPECT_EQ(key_from_evdev(KEY_POWER), std::nullopt);
  EXPECT_EQ(key_from_name("pagedown"), std::nullopt);
  EXPECT_EQ(key_from_name(""), std::nullopt);
}

TEST(Key, digits_of_both_blocks_count_from_zero_to_nine) {
  EXPECT_EQ(digit_of(Key::Digit1), 1);
  EXPECT_EQ(digit_of(Key::Digit9), 9);
  EXPECT_EQ(digit_of(Key::Digit0), 0);
  EXPECT_EQ(digit_of(Key::Keypad1), 1);
  EXPECT_EQ(digit_of(Key::Keypad0), 0);
  EXPECT_EQ(digit_of(Key::KeypadEnter), std::nullopt);
  EXPECT_EQ(digit_of(Key::Enter), std::nullopt);
  EXPECT_EQ(digit_of(Key::Z), std::nullopt);
}

}  // namespace
}  // namespace rostrum
