#include "firmware/input/key_interpreter.hpp"

#include <gtest/gtest.h>

namespace rostrum {
namespace {

using Kind = Intent::Kind;

class Keys : public testing::Test {
 protected:
  std::optional<Intent> press(Key key, int at) { return keys.interpret(key, KeyStroke::press, KeyTime(at)); }
  std::optional<Intent> repeat(Key key, int at) { return keys.interpret(key, KeyStroke::repeat, KeyTime(at)); }
  [[nodiscard]] std::string entry(int at) const { return keys.entry(KeyTime(at)); }

  KeyInterpreter keys{KeyMap()};
};

const Intent next{Kind::next, 0};
const Intent back{Kind::back, 0};
Intent go_to(std::size_t segment) {
  return {Kind::go_to, segment};
}

TEST_F(Keys, a_press_is_an_intent) {
  EXPECT_EQ(press(Key::PageDown, 0), next);
  EXPECT_EQ(press(Key::PageUp, 0), back);
  EXPECT_EQ(press(Key::B, 0), (Intent{Kind::blank, 0}));
  EXPECT_EQ(press(Key::Home, 0), (Intent{Kind::title, 0}));
  EXPECT_EQ(press(Key::F1, 0), (Intent{Kind::help, 0}));
}

TEST_F(Keys, the_same_action_within_250_ms_is_one_press) {
  EXPECT_EQ(press(Key::Right, 1000), next);
  EXPECT_EQ(press(Key::Right, 1249), std::nullopt);
  EXPECT_EQ(press(Key::Right, 1250), next);
}

TEST_F(Keys, another_key_of_the_same_action_bounces_too) {
  EXPECT_EQ(press(Key::Right, 1000), next);
  EXPECT_EQ(press(Key::Space, 1100), std::nullopt);
  EXPECT_EQ(press(Key::Enter, 1200), std::nullopt);
}

TEST_F(Keys, another_action_does_not_wait) {
  EXPECT_EQ(press(Key::Right, 1000), next);
  EXPECT_EQ(press(Key::Left, 1010), back);
}

TEST_F(Keys, an_ignored_press_does_not_lengthen_the_wait) {
  EXPECT_EQ(press(Key::Right, 1000), next);
  EXPECT_EQ(press(Key::Right, 1200), std::nullopt);
  EXPECT_EQ(press(Key::Right, 1300), next);
}

TEST_F(Keys, autorepeat_is_ignored) {
  EXPECT_EQ(press(Key::Right, 0), next);
  EXPECT_EQ(repeat(Key::Right, 600), std::nullopt);
  EXPECT_EQ(repeat(Key::Digit7, 700), std::nullopt);
  EXPECT_EQ(entry(700), "");
}

TEST_F(Keys, digits_are_never_held_back_and_enter_takes_them) {
  EXPECT_EQ(press(Key::Digit1, 0), std::nullopt);
  EXPECT_EQ(press(Key::Digit1, 10), std::nullopt);
  EXPECT_EQ(press(Key::Keypad0, 20), std::nullopt);
  EXPECT_EQ(entry(20), "110");
  EXPECT_EQ(press(Key::KeypadEnter, 30), go_to(110));
  EXPECT_EQ(entry(30), "");
}

TEST_F(Keys, enter_without_digits_is_next) {
  EXPECT_EQ(press(Key::Enter, 0), next);
}

TEST_F(Keys, an_enter_that_bounces_after_a_go_to_does_not_advance) {
  press(Key::Digit4, 0);
  EXPECT_EQ(press(Key::Enter, 100), go_to(4));
  EXPECT_EQ(press(Key::Enter, 200), std::nullopt);
  EXPECT_EQ(press(Key::Enter, 350), next);
}

TEST_F(Keys, the_entry_expires_three_seconds_after_its_last_digit) {
  press(Key::Digit4, 0);
  press(Key::Digit2, 2900);
  EXPECT_EQ(entry(5899), "42");
  EXPECT_EQ(keys.entry_expires(), KeyTime(5900));
  EXPECT_EQ(entry(5900), "");
  EXPECT_EQ(press(Key::Enter, 5900), next);
  EXPECT_EQ(keys.entry_expires(), std::nullopt);
}

TEST_F(Keys, digits_after_an_expired_entry_start_a_new_one) {
  press(Key::Digit4, 0);
  press(Key::Digit2, 4000);
  EXPECT_EQ(entry(4000), "2");
}

TEST_F(Keys, backspace_takes_back_a_digit_and_then_moves) {
  press(Key::Digit4, 0);
  press(Key::Digit2, 100);
  EXPECT_EQ(press(Key::Backspace, 200), std::nullopt);
  EXPECT_EQ(entry(200), "4");
  EXPECT_EQ(press(Key::Backspace, 210), std::nullopt);
  EXPECT_EQ(entry(210), "");
  EXPECT_EQ(press(Key::Backspace, 220), std::nullopt) << "a bounce of the key that took back the last digit";
  EXPECT_EQ(press(Key::Backspace, 460), back);
}

TEST_F(Keys, a_clicker_moves_on_while_digits_wait) {
  press(Key::Digit4, 0);
  EXPECT_EQ(press(Key::PageDown, 100), next);
  EXPECT_EQ(press(Key::Enter, 200), go_to(4));
}

TEST_F(Keys, escape_drops_the_entry_and_does_nothing_else) {
  press(Key::Digit4, 0);
  EXPECT_EQ(press(Key::Escape, 10), std::nullopt);
  EXPECT_EQ(entry(10), "");
  EXPECT_EQ(press(Key::Escape, 20), std::nullopt);
  EXPECT_EQ(press(Key::F5, 30), std::nullopt);
}

TEST_F(Keys, a_long_run_of_digits_stays_a_number) {
  for (int i = 0; i < 40; ++i) press(Key::Digit9, i);
  EXPECT_EQ(press(Key::Enter, 50), go_to(99999));
}

}  // namespace
}  // namespace rostrum
