#include "firmware/input/key.hpp"

#include <gtest/gtest.h>
#include <linux/input-event-codes.h>

namespace rostrum {
namespace {

TEST(Key, is_the_same_place_by_usb_usage_evdev_code_and_name) {
  EXPECT_EQ(key_from_usb(78), Key::page_down);
  EXPECT_EQ(key_from_evdev(KEY_PAGEDOWN), Key::page_down);
  EXPECT_EQ(key_from_name("PageDown"), Key::page_down);
  EXPECT_EQ(key_name(Key::page_down), "PageDown");
  EXPECT_EQ(key_from_evdev(KEY_DOT), Key::period);
  EXPECT_EQ(key_from_usb(5), Key::b);
  EXPECT_EQ(key_from_name("7"), key_from_evdev(KEY_7));
}

TEST(Key, letters_and_brackets_stand_where_the_tables_say) {
  EXPECT_EQ(key_from_evdev(KEY_Q), Key::q);
  EXPECT_EQ(key_from_name("Y"), Key::y);
  EXPECT_EQ(key_from_evdev(KEY_LEFTBRACE), Key::left_bracket);
  EXPECT_EQ(key_from_evdev(KEY_RIGHTBRACE), Key::right_bracket);
  EXPECT_EQ(key_from_evdev(KEY_BACKSLASH), Key::backslash);
  EXPECT_EQ(key_from_evdev(KEY_SEMICOLON), Key::semicolon);
  EXPECT_EQ(key_from_evdev(KEY_APOSTROPHE), Key::apostrophe);
  EXPECT_EQ(key_from_evdev(KEY_EQUAL), Key::equal);
  EXPECT_EQ(key_from_evdev(KEY_KPPLUS), Key::keypad_plus);
  EXPECT_EQ(key_from_evdev(KEY_KPMINUS), Key::keypad_minus);
  EXPECT_EQ(key_from_evdev(KEY_F2), Key::f2);
}

TEST(Key, that_has_no_name_is_none) {
  EXPECT_EQ(key_from_usb(500), std::nullopt);
  EXPECT_EQ(key_from_evdev(KEY_POWER), std::nullopt);
  EXPECT_EQ(key_from_name("pagedown"), std::nullopt);
  EXPECT_EQ(key_from_name(""), std::nullopt);
}

TEST(Key, digits_of_both_blocks_count_from_zero_to_nine) {
  EXPECT_EQ(digit_of(Key::digit1), 1);
  EXPECT_EQ(digit_of(Key::digit9), 9);
  EXPECT_EQ(digit_of(Key::digit0), 0);
  EXPECT_EQ(digit_of(Key::keypad1), 1);
  EXPECT_EQ(digit_of(Key::keypad0), 0);
  EXPECT_EQ(digit_of(Key::keypad_enter), std::nullopt);
  EXPECT_EQ(digit_of(Key::enter), std::nullopt);
  EXPECT_EQ(digit_of(Key::z), std::nullopt);
}

}  // namespace
}  // namespace rostrum
