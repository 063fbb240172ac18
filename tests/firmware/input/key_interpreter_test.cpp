#include "firmware/input/key_interpreter.hpp"

#include <gtest/gtest.h>

namespace rostrum {
namespace {

class Keys : public testing::Test {
 protected:
  std::optional<Intent> press(Key key, int at) { return keys.interpret(key, KeyStroke::press, KeyTime(at)); }
  std::optional<Intent> repeat(Key key, int at) { return keys.interpret(key, KeyStroke::repeat, KeyTime(at)); }
  [[nodiscard]] std::string entry(int at) const { return keys.entry(KeyTime(at)); }

  KeyInterpreter keys{KeyMap()};
};

const Intent next{Action::next, 0};
const Intent back{Action::back, 0};
Intent go_to(std::size_t segment) {
  return {Action::go_to, segment};
}

TEST_F(Keys, a_press_is_an_intent) {
  EXPECT_EQ(press(Key::page_down, 0), next);
  EXPECT_EQ(press(Key::page_up, 0), back);
  EXPECT_EQ(press(Key::b, 0), (Intent{Action::blank, 0}));
  EXPECT_EQ(press(Key::home, 0), (Intent{Action::title, 0}));
  EXPECT_EQ(press(Key::f1, 0), (Intent{Action::help, 0}));
}

TEST_F(Keys, every_action_that_has_a_key_is_an_intent) {
  const KeyMap map;
  int at = 0;
  for (const Action action : named_actions()) {
    if (action == Action::none) continue;
    EXPECT_EQ(press(map.keys(action).front(), at += 1000), (Intent{action, 0})) << action_name(action);
  }
}

TEST_F(Keys, a_speaker_is_called_once_however_the_key_bounces) {
  EXPECT_EQ(press(Key::n, 1000), (Intent{Action::call_next, 0}));
  EXPECT_EQ(press(Key::n, 1200), std::nullopt);
  EXPECT_EQ(repeat(Key::n, 1800), std::nullopt);
}

TEST_F(Keys, the_same_action_within_250_ms_is_one_press) {
  EXPECT_EQ(press(Key::right, 1000), next);
  EXPECT_EQ(press(Key::right, 1249), std::nullopt);
  EXPECT_EQ(press(Key::right, 1250), next);
}

TEST_F(Keys, another_key_of_the_same_action_bounces_too) {
  EXPECT_EQ(press(Key::right, 1000), next);
  EXPECT_EQ(press(Key::space, 1100), std::nullopt);
  EXPECT_EQ(press(Key::enter, 1200), std::nullopt);
}

TEST_F(Keys, another_action_does_not_wait) {
  EXPECT_EQ(press(Key::right, 1000), next);
  EXPECT_EQ(press(Key::left, 1010), back);
}

TEST_F(Keys, an_ignored_press_does_not_lengthen_the_wait) {
  EXPECT_EQ(press(Key::right, 1000), next);
  EXPECT_EQ(press(Key::right, 1200), std::nullopt);
  EXPECT_EQ(press(Key::right, 1300), next);
}

TEST_F(Keys, autorepeat_is_ignored) {
  EXPECT_EQ(press(Key::right, 0), next);
  EXPECT_EQ(repeat(Key::right, 600), std::nullopt);
  EXPECT_EQ(repeat(Key::digit7, 700), std::nullopt);
  EXPECT_EQ(entry(700), "");
}

TEST_F(Keys, digits_are_never_held_back_and_enter_takes_them) {
  EXPECT_EQ(press(Key::digit1, 0), std::nullopt);
  EXPECT_EQ(press(Key::digit1, 10), std::nullopt);
  EXPECT_EQ(press(Key::keypad0, 20), std::nullopt);
  EXPECT_EQ(entry(20), "110");
  EXPECT_EQ(press(Key::keypad_enter, 30), go_to(110));
  EXPECT_EQ(entry(30), "");
}

TEST_F(Keys, enter_without_digits_is_next) {
  EXPECT_EQ(press(Key::enter, 0), next);
}

TEST_F(Keys, an_enter_that_bounces_after_a_go_to_does_not_advance) {
  press(Key::digit4, 0);
  EXPECT_EQ(press(Key::enter, 100), go_to(4));
  EXPECT_EQ(press(Key::enter, 200), std::nullopt);
  EXPECT_EQ(press(Key::enter, 350), next);
}

TEST_F(Keys, the_entry_expires_three_seconds_after_its_last_digit) {
  press(Key::digit4, 0);
  press(Key::digit2, 2900);
  EXPECT_EQ(entry(5899), "42");
  EXPECT_EQ(keys.entry_expires(), KeyTime(5900));
  EXPECT_EQ(entry(5900), "");
  EXPECT_EQ(press(Key::enter, 5900), next);
  EXPECT_EQ(keys.entry_expires(), std::nullopt);
}

TEST_F(Keys, digits_after_an_expired_entry_start_a_new_one) {
  press(Key::digit4, 0);
  press(Key::digit2, 4000);
  EXPECT_EQ(entry(4000), "2");
}

TEST_F(Keys, backspace_takes_back_a_digit_and_then_moves) {
  press(Key::digit4, 0);
  press(Key::digit2, 100);
  EXPECT_EQ(press(Key::backspace, 200), std::nullopt);
  EXPECT_EQ(entry(200), "4");
  EXPECT_EQ(press(Key::backspace, 210), std::nullopt);
  EXPECT_EQ(entry(210), "");
  EXPECT_EQ(press(Key::backspace, 220), std::nullopt) << "a bounce of the key that took back the last digit";
  EXPECT_EQ(press(Key::backspace, 460), back);
}

TEST_F(Keys, a_clicker_moves_on_while_digits_wait) {
  press(Key::digit4, 0);
  EXPECT_EQ(press(Key::page_down, 100), next);
  EXPECT_EQ(press(Key::enter, 200), go_to(4));
}

TEST_F(Keys, escape_drops_the_entry_and_does_nothing_else) {
  press(Key::digit4, 0);
  EXPECT_EQ(press(Key::escape, 10), std::nullopt);
  EXPECT_EQ(entry(10), "");
  EXPECT_EQ(press(Key::escape, 20), std::nullopt);
  EXPECT_EQ(press(Key::f5, 30), std::nullopt);
}

TEST_F(Keys, a_long_run_of_digits_stays_a_number) {
  for (int i = 0; i < 40; ++i) press(Key::digit9, i);
  EXPECT_EQ(press(Key::enter, 50), go_to(99999));
}

}  // namespace
}  // namespace rostrum
