#include "render/views/moving_text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "render/views/composer.hpp"
#include "render/views/theme.hpp"
#include "render/words/words.hpp"

namespace rostrum {
namespace {

using What = MovingText::What;

constexpr std::int64_t three_minutes = 180'000;

TimerReading reading_at(std::int64_t used_ms, std::optional<std::int64_t> limit_ms = three_minutes) {
  Timer timer;
  timer.limit_ms = limit_ms;
  timer.used_ms = used_ms;
  TimerReading reading = read_timer(timer, {});
  reading.run = Timer::Run::running;
  return reading;
}

MovingText place_of(What what, const std::string& language = "en") {
  MovingText place;
  place.what = what;
  place.box = {1000, 100, 600, 100};
  place.baseline = 180;
  place.style = {.language = *Language::parse(language), .size = Fixed::from_pixels(80)};
  place.color = palette(Theme::dark).text;
  place.background = palette(Theme::dark).rule;
  return place;
}

std::string says(What what, const TimerReading& timer, const std::string& language = "en") {
  return moving_words(place_of(what, language), {timer, std::nullopt});
}

class MovingTextTest : public testing::Test {
 protected:
  TextEngine engine_{FontSet::load().value()};
  DisplayProfile profile_;
};

TEST(timer_figures, are_minutes_and_seconds_and_hours_from_an_hour_on) {
  EXPECT_EQ(figures_of(107), "1:47");
  EXPECT_EQ(figures_of(0), "0:00");
  EXPECT_EQ(figures_of(3599), "59:59");
  EXPECT_EQ(figures_of(3723), "1:02:03");
  EXPECT_EQ(figures_of(-12), "−0:12");
  EXPECT_EQ(figures_of(ClockTime{9, 5}), "09:05");
}

TEST(timer_words, say_what_the_figures_count) {
  EXPECT_EQ(says(What::timer_figures, reading_at(73'000)), "1:47");
  EXPECT_EQ(says(What::timer_label, reading_at(73'000)), "left of 3:00");
  EXPECT_EQ(says(What::timer_label, reading_at(160'000)), "last seconds of 3:00");
  EXPECT_EQ(says(What::timer_word, reading_at(160'000)), "last");
  EXPECT_EQ(says(What::timer_word, reading_at(73'000)), "left");
  EXPECT_EQ(says(What::timer_figures, reading_at(192'000)), "−0:12");
  EXPECT_EQ(says(What::timer_label, reading_at(192'000)), "over 3:00");
  EXPECT_EQ(says(What::timer_label, reading_at(192'000), "ru"), "сверх 3:00");
  EXPECT_EQ(says(What::timer_figures, reading_at(61'000, std::nullopt)), "1:01");
  EXPECT_EQ(says(What::timer_label, reading_at(61'000, std::nullopt)), "speaking time");
}

TEST(timer_words, a_paused_timer_and_an_uncertain_one_are_called_so) {
  TimerReading paused = reading_at(1000);
  paused.run = Timer::Run::paused;
  EXPECT_EQ(says(What::timer_label, paused), "paused");
  paused.certain = false;
  EXPECT_EQ(says(What::timer_label, paused), "time uncertain");
}

TEST(timer_words, without_a_clock_nothing_is_said) {
  EXPECT_EQ(moving_words(place_of(What::clock), {}), "");
  EXPECT_EQ(moving_words(place_of(What::timer_label), {}), "");
  EXPECT_EQ(moving_words(place_of(What::clock), {std::nullopt, ClockTime{10, 39}}), "10:39");
}

TEST_F(MovingTextTest, each_place_is_filled_with_what_it_stands_on_before_its_words) {
  const MovingText place = place_of(What::timer_figures);
  const auto items = set_moving({place}, {reading_at(1000), std::nullopt}, profile_, engine_);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(std::get<FillRect>(items[0]), (FillRect{place.box, place.background}));
  EXPECT_TRUE(std::holds_alternative<GlyphRun>(items[1]));
  EXPECT_EQ(set_moving({place}, {}, profile_, engine_).size(), 1U);  // what stood there is gone
}

TEST_F(MovingTextTest, each_level_takes_its_colour_while_it_runs_and_a_word_of_its_own) {
  const auto color_at = [&](What what, std::int64_t used_ms) {
    const auto items = set_moving({place_of(what)}, {reading_at(used_ms), ClockTime{10, 39}}, profile_, engine_);
    return std::get<GlyphRun>(items.back()).color;
  };
  const Palette& colors = palette(profile_.theme);
  EXPECT_EQ(color_at(What::timer_figures, 1000), colors.done);
  EXPECT_EQ(color_at(What::timer_label, 1000), colors.text);
  EXPECT_EQ(color_at(What::timer_figures, 160'000), colors.marking);
  EXPECT_EQ(color_at(What::timer_figures, 190'000), colors.over);
  EXPECT_EQ(color_at(What::timer_label, 190'000), colors.over);
  EXPECT_EQ(color_at(What::clock, 190'000), colors.text);

  const auto label_at = [&](std::int64_t used_ms) {
    return moving_words(place_of(What::timer_label), {reading_at(used_ms), std::nullopt});
  };
  EXPECT_NE(label_at(1000), label_at(160'000));
  EXPECT_NE(label_at(160'000), label_at(190'000));

  Readings halted{reading_at(1000), std::nullopt};
  halted.timer->run = Timer::Run::paused;
  const auto items = set_moving({place_of(What::timer_figures)}, halted, profile_, engine_);
  EXPECT_EQ(std::get<GlyphRun>(items.back()).color, colors.text);
}

TEST_F(MovingTextTest, figures_of_all_seconds_end_at_the_same_pixel) {
  for (const std::int64_t used : {1000, 69'000, 71'000, 111'000, 192'000}) {
    const auto items = set_moving({place_of(What::timer_figures)}, {reading_at(used), std::nullopt}, profile_, engine_);
    const auto& run = std::get<GlyphRun>(items.back());
    const auto first = set_moving({place_of(What::timer_figures)}, {reading_at(2000), std::nullopt}, profile_, engine_);
    EXPECT_EQ(run.glyphs.back().x, std::get<GlyphRun>(first.back()).glyphs.back().x) << used;
  }
}

TEST_F(MovingTextTest, a_sign_stands_before_its_figures_on_a_screen_that_reads_from_the_right) {
  MovingText place = place_of(What::timer_figures, "ar");
  place.reading = Direction::right_to_left;
  const auto arabic = set_moving({place}, {reading_at(192'000), std::nullopt}, profile_, engine_);
  const auto& run = std::get<GlyphRun>(arabic[1]);
  EXPECT_EQ(run.glyphs.front().x.round(), place.box.x);  // aligned to the end, which is at the left
  const auto english =
      set_moving({place_of(What::timer_figures)}, {reading_at(192'000), std::nullopt}, profile_, engine_);
  EXPECT_EQ(run.glyphs.front().glyph, std::get<GlyphRun>(english[1]).glyphs.front().glyph);
}

TEST_F(MovingTextTest, the_widest_holds_all_that_can_be_said_in_every_language) {
  for (const Language& language : Words::languages()) {
    for (const What what : {What::timer_figures, What::timer_label, What::timer_word, What::clock}) {
      for (const std::optional<std::int64_t> limit : {std::optional<std::int64_t>(three_minutes), {}}) {
        MovingText place = place_of(what, language.tag());
        place.style.language = Words::of(language).language();
        place.box.width = widest(what, limit, place.style, language, engine_);
        for (const std::int64_t used : {0, 1000, 100'000, 170'000, 181'000, 700'000, 3'700'000}) {
          if (limit && used > 3'600'000) continue;
          for (const auto run : {Timer::Run::running, Timer::Run::paused, Timer::Run::stopped}) {
            TimerReading timer = reading_at(used, limit);
            timer.run = run;
            timer.certain = run != Timer::Run::paused || used != 1000;
            const auto items = set_moving({place}, {timer, ClockTime{23, 59}}, profile_, engine_);
            for (std::size_t i = 1; i < items.size(); ++i) {
              const auto& glyphs = std::get<GlyphRun>(items[i]);
              EXPECT_GE(glyphs.glyphs.front().x.round(), place.box.x) << language.tag();
              MovingText wide = place;
              wide.box.width = 4000;
              const auto unbounded = set_moving({wide}, {timer, ClockTime{23, 59}}, profile_, engine_);
              EXPECT_EQ(glyphs.size, std::get<GlyphRun>(unbounded[i]).size) << language.tag();
            }
          }
        }
      }
    }
  }
}

TEST_F(MovingTextTest, an_hour_over_a_short_limit_still_fits) {
  MovingText place = place_of(What::timer_figures);
  place.box.width = widest(What::timer_figures, three_minutes, place.style, place.style.language, engine_);
  const auto items = set_moving({place}, {reading_at(3'900'000), std::nullopt}, profile_, engine_);
  EXPECT_GE(std::get<GlyphRun>(items[1]).glyphs.front().x.round(), place.box.x);
}

}  // namespace
}  // namespace rostrum
