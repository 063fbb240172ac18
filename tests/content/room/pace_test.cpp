#include "content/room/pace.hpp"

#include <gtest/gtest.h>

#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

Language language(const char* tag) {
  return Language::parse(tag).value();
}

// Segments of 20 words each, of which the first were read in so many milliseconds each.
struct Reading {
  StatementOutline outline = listed_outline("01-aldermark", 12);
  StatementDelivery delivery;

  Reading(std::size_t read, std::int64_t took_ms) {
    outline.words.assign(outline.segments.size(), 20);
    for (std::size_t i = 0; i < read; ++i) {
      SegmentMark mark;
      mark.from = outline.segments[i];
      mark.to = outline.segments[i + 1];
      mark.took_ms = took_ms;
      mark.words = 20;
      delivery.marks.push_back(mark);
    }
  }
  [[nodiscard]] Pace pace(std::size_t segment, const char* spoken = "en") const {
    return measure_pace(delivery, outline.segments[segment], language(spoken));
  }
};

TimerReading timer(std::int64_t limit_ms, std::int64_t used_ms) {
  TimerReading reading;
  reading.limit_ms = limit_ms;
  reading.used_ms = used_ms;
  return reading;
}

TEST(Pace, is_words_over_the_time_that_their_segments_took) {
  EXPECT_EQ(Reading(6, 10'000).pace(6).words_a_minute, 120);
  EXPECT_EQ(Reading(6, 12'000).pace(6).overall, 100);
}

TEST(Pace, is_not_known_from_little) {
  EXPECT_FALSE(Reading(0, 0).pace(0).words_a_minute);
  EXPECT_FALSE(Reading(1, 9'000).pace(1).words_a_minute);
}

TEST(Pace, lately_is_the_last_minute) {
  Reading reading(9, 10'000);
  for (std::size_t i = 3; i < 9; ++i) reading.delivery.marks[i].took_ms = 6'000;
  for (std::size_t i = 0; i < 3; ++i) reading.delivery.marks[i].took_ms = 30'000;
  EXPECT_EQ(reading.pace(9).words_a_minute, 7 * 20 * 60 / 66);
  EXPECT_EQ(reading.pace(9).overall, 180 * 60 / 126);
}

TEST(Pace, what_was_stepped_over_skipped_or_departed_from_counts_for_nothing) {
  Reading reading(6, 10'000);
  reading.delivery.marks[1].took_ms = 300;
  reading.delivery.marks[2].kind = SegmentMark::Kind::off_text;
  reading.delivery.marks[2].took_ms = 90'000;
  reading.delivery.marks[3].kind = SegmentMark::Kind::skipped;
  EXPECT_EQ(reading.pace(6).words_a_minute, 120);
}

TEST(Pace, above_what_interpreters_bear_in_this_language_is_too_fast) {
  EXPECT_FALSE(Reading(6, 10'000).pace(6, "en").too_fast);
  EXPECT_TRUE(Reading(6, 9'000).pace(6, "en").too_fast);
  EXPECT_TRUE(Reading(6, 10'000).pace(6, "ar").too_fast);
  EXPECT_FALSE(Reading(6, 7'000).pace(6, "zh").too_fast);
  EXPECT_EQ(most_words_a_minute(language("en")), 120);
  EXPECT_GT(most_words_a_minute(language("fr")), most_words_a_minute(language("en")));
  EXPECT_LT(most_words_a_minute(language("ru")), most_words_a_minute(language("en")));
}

TEST(Pace, marks_of_any_size_are_no_harm) {
  Reading reading(3, std::numeric_limits<std::int64_t>::max());
  reading.delivery.marks[0].words = std::numeric_limits<unsigned>::max();
  reading.delivery.marks[0].took_ms = 1;
  reading.delivery.marks[1].took_ms = std::numeric_limits<std::int64_t>::min();
  EXPECT_FALSE(reading.pace(6).words_a_minute);
}

TEST(Forecast, says_by_how_much_and_where_the_time_ends) {
  const Reading reading(6, 10'000);
  // Six segments are ahead, a minute at this pace; 40 seconds are left.
  const Forecast result = forecast(reading.outline, reading.delivery, reading.outline.segments[6], 0, reading.pace(6),
                                   timer(100'000, 60'000));
  EXPECT_EQ(result.over_by_ms, 20'000);
  EXPECT_EQ(result.ends_at, 11U);
}

TEST(Forecast, knows_what_was_said_of_the_current_segment_and_what_is_left_out) {
  Reading reading(6, 10'000);
  SegmentMark skipped;
  skipped.kind = SegmentMark::Kind::skipped;
  skipped.from = reading.outline.segments[8];
  skipped.to = reading.outline.segments[10];
  reading.delivery.marks.push_back(skipped);
  const Forecast result = forecast(reading.outline, reading.delivery, reading.outline.segments[6], 4'000,
                                   reading.pace(6), timer(100'000, 60'000));
  EXPECT_EQ(result.over_by_ms, 36'000 - 40'000);
  EXPECT_FALSE(result.ends_at);
}

TEST(Forecast, past_the_limit_names_no_segment) {
  const Reading reading(6, 10'000);
  const Forecast result = forecast(reading.outline, reading.delivery, reading.outline.segments[6], 0, reading.pace(6),
                                   timer(60'000, 70'000));
  EXPECT_EQ(result.over_by_ms, 70'000);
  EXPECT_FALSE(result.ends_at);
}

TEST(Forecast, without_a_limit_a_pace_or_words_there_is_none) {
  Reading reading(6, 10'000);
  const Position here = reading.outline.segments[6];
  const Forecast none;
  EXPECT_EQ(forecast(reading.outline, reading.delivery, here, 0, reading.pace(6), TimerReading()), none);
  EXPECT_EQ(forecast(reading.outline, reading.delivery, here, 0, Pace(), timer(100'000, 0)), none);
  reading.outline.words.clear();
  EXPECT_EQ(forecast(reading.outline, reading.delivery, here, 0, reading.pace(6), timer(100'000, 0)), none);
}

}  // namespace
}  // namespace rostrum
