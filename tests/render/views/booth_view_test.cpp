#include "render/views/booth_view.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "render/views/booth_rows.hpp"
#include "render/views/lay_out.hpp"
#include "tests/support/drawn_ink.hpp"
#include "tests/support/private_screens.hpp"

namespace rostrum {
namespace {

using test::BoothFixture;
using test::spoilt;

DisplayProfile monitor(const std::vector<std::string>& languages, int width = 1920, int height = 1080) {
  DisplayProfile profile;
  profile.width = width;
  profile.height = height;
  profile.languages = test::languages_of(languages);
  return profile;
}

class BoothView : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};
  const Palette& colors_ = palette(Theme::dark);

  BoothFixture booths(const std::vector<std::string>& languages, std::size_t times) {
    test::ParallelStatement speech = test::long_speech(languages, languages.front(), times);
    BreakPlan plan = speech.plan(std::array{monitor({languages.front()})}, engine_);
    return {std::move(speech), std::move(plan)};
  }

  LaidOut laid_out(const BoothScreen& screen, const DisplayProfile& profile) {
    return lay_out_still({screen, {}}, profile, engine_);
  }

  // The ground beneath what is being said.
  std::vector<Rect> lit(const DisplayList& list) const {
    std::vector<Rect> all;
    for (const DisplayItem& item : list.items) {
      const auto* fill = std::get_if<FillRect>(&item);
      if (fill != nullptr && fill->color == colors_.panel) all.push_back(fill->rect);
    }
    return all;
  }

  static std::size_t glyphs(const DisplayList& list) {
    std::size_t count = 0;
    for (const DisplayItem& item : list.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) count += run->glyphs.size();
    }
    return count;
  }
};

TEST_F(BoothView, nothing_overlaps_or_leaves_the_picture_at_any_segment) {
  const BoothFixture two = booths({"en", "ru"}, 2);
  for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1024, 600}, std::pair{1080, 1920}}) {
    for (std::size_t i = 0; i < two.plan().segments.size(); ++i) {
      BoothScreen screen = two.at(i);
      screen.off_text = i % 2 == 1;
      EXPECT_EQ(spoilt(laid_out(screen, monitor({"en"}, width, height)), *fonts_), 0U) << width << " segment " << i;
    }
  }
}

TEST_F(BoothView, five_languages_and_arabic_keep_their_columns) {
  const BoothFixture five = booths({"ar", "en", "ru", "fr", "zh-Hans"}, 2);
  for (const char* language : {"en", "ar"}) {
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1024, 600}, std::pair{1080, 1920}}) {
      EXPECT_EQ(spoilt(laid_out(five.at(7), monitor({language}, width, height)), *fonts_), 0U) << language << width;
    }
  }
}

TEST_F(BoothView, what_is_said_is_lit_at_a_third_of_the_height) {
  const BoothFixture two = booths({"en", "ru"}, 6);
  const std::size_t total = two.plan().segments.size();
  for (std::size_t i = total / 2; i < total; ++i) {
    const std::vector<Rect> grounds = lit(laid_out(two.at(i), monitor({"en"})).still);
    ASSERT_EQ(grounds.size(), 1U) << i;
    EXPECT_GT(grounds.front().y, 1080 / 5) << i;
    EXPECT_LT(grounds.front().y, 1080 / 2) << i;
  }
}

TEST_F(BoothView, a_speech_begins_at_the_top) {
  const BoothFixture two = booths({"en", "ru"}, 6);
  const std::vector<Rect> grounds = lit(laid_out(two.at(0), monitor({"en"})).still);
  ASSERT_EQ(grounds.size(), 1U);
  EXPECT_LT(grounds.front().y, 1080 / 3);
  BoothScreen title = two.at(0);
  title.on_title = true;
  EXPECT_TRUE(lit(laid_out(title, monitor({"en"})).still).empty());
}

TEST_F(BoothView, a_long_speech_is_laid_out_only_around_its_place) {
  const BoothFixture speech = booths({"en", "ru"}, 6);
  const BoothFixture book = booths({"en", "ru"}, 60);
  const std::size_t a_page = glyphs(laid_out(speech.at(20), monitor({"en"})).still);
  EXPECT_LT(glyphs(laid_out(book.at(200), monitor({"en"})).still), a_page * 3 / 2);
}

TEST_F(BoothView, without_release_there_is_no_text) {
  const BoothFixture two = booths({"en", "ru"}, 1);
  BoothScreen screen = two.at(2);
  const std::size_t text = glyphs(laid_out(screen, monitor({"en"})).still);
  screen.released = false;
  const DisplayList held = laid_out(screen, monitor({"en"})).still;
  screen.versions.clear();
  screen.plan = nullptr;
  EXPECT_EQ(held.items, laid_out(screen, monitor({"en"})).still.items);  // whatever it is given
  EXPECT_LT(glyphs(held) * 3, text);
}

TEST_F(BoothView, off_text_is_a_bar_across_the_screen_and_moves_nothing) {
  const BoothFixture two = booths({"en", "ru"}, 3);
  BoothScreen screen = two.at(12);
  const DisplayList before = laid_out(screen, monitor({"en"})).still;
  screen.off_text = true;
  const DisplayList after = laid_out(screen, monitor({"en"})).still;
  const auto bar = std::find_if(after.items.begin(), after.items.end(), [&](const DisplayItem& item) {
    const auto* fill = std::get_if<FillRect>(&item);
    return fill != nullptr && fill->color == colors_.marking;
  });
  ASSERT_NE(bar, after.items.end());
  EXPECT_EQ(std::get<FillRect>(*bar).rect.width, 1920);
  EXPECT_GE(std::get<FillRect>(*bar).rect.height, 1080 / 20);
  EXPECT_EQ(lit(before), lit(after));
}

TEST_F(BoothView, what_was_skipped_is_struck_through_and_what_was_amended_is_told) {
  const BoothFixture two = booths({"en", "ru"}, 3);
  BoothScreen screen = two.at(12);
  const auto lines_through = [&] {
    const DisplayList list = laid_out(screen, monitor({"en"})).still;
    return std::count_if(list.items.begin(), list.items.end(), [&](const DisplayItem& item) {
      const auto* fill = std::get_if<FillRect>(&item);
      return fill != nullptr && fill->color == colors_.dim && fill->rect.height <= 3 && fill->rect.width > 40;
    });
  };
  const auto told = [&] {
    const DisplayList list = laid_out(screen, monitor({"en"})).still;
    std::size_t count = 0;
    for (const test::Ink& ink : test::ink_of(list, *fonts_)) count += ink.color == colors_.marking ? 1U : 0U;
    return count;
  };
  EXPECT_EQ(lines_through(), 0);
  const std::size_t markings = told();
  screen.marks[10].kind = SegmentMark::Kind::skipped;
  EXPECT_GE(lines_through(), 2);  // in both languages
  screen.marks[11].kind = SegmentMark::Kind::amended;
  screen.marks[11].note = "fell by 15 per cent";
  EXPECT_GT(told(), markings);
}

TEST_F(BoothView, a_name_of_five_hundred_letters_and_no_statement) {
  BoothScreen screen;
  screen.released = true;
  screen.timer = {true, 180'000, false};
  screen.name = test::in_english(std::string(500, 'W'));
  for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1024, 600}, std::pair{600, 1024}}) {
    EXPECT_EQ(spoilt(laid_out(screen, monitor({"en"}, width, height)), *fonts_), 0U) << width;
  }
}

TEST_F(BoothView, rows_in_both_directions_hold_every_segment_once) {
  const BoothFixture three = booths({"en", "ru", "ar"}, 2);
  const BreakPlan& plan = three.plan();
  for (std::size_t segment = 0; segment < plan.segments.size(); ++segment) {
    BoothRows rows(plan, segment);
    EXPECT_LE(rows.current().first, segment);
    EXPECT_GT(rows.current().end, segment);
    std::size_t first = rows.current().first, end = rows.current().end;
    while (const std::optional<BoothRow> row = rows.before()) {
      ASSERT_EQ(row->end, first);
      first = row->first;
    }
    while (const std::optional<BoothRow> row = rows.after()) {
      ASSERT_EQ(row->first, end);
      end = row->end;
    }
    EXPECT_EQ(first, 0U);
    EXPECT_EQ(end, plan.segments.size());
  }
}

TEST_F(BoothView, a_mark_belongs_to_the_segments_it_spans) {
  const BoothFixture two = booths({"en", "ru"}, 1);
  const BoothScreen screen = two.at(6);
  const std::vector<SegmentMark> marks = {two.mark(2, SegmentMark::Kind::skipped),
                                          two.mark(4, SegmentMark::Kind::amended, "so")};
  using Kind = SegmentState::Kind;
  const std::array expected = {Kind::delivered, Kind::delivered, Kind::skipped, Kind::delivered,
                               Kind::delivered, Kind::delivered, Kind::current, Kind::ahead};
  for (std::size_t i = 0; i < expected.size() && i < screen.positions.size(); ++i) {
    EXPECT_EQ(state_of(i, 6, marks, screen.positions).kind, expected[i]) << i;
  }
  EXPECT_EQ(state_of(4, 6, marks, screen.positions).mark->note, "so");
  EXPECT_EQ(state_of(3, 6, marks, screen.positions).mark, nullptr);
  EXPECT_EQ(state_of(2, std::nullopt, {}, {}).kind, Kind::ahead);
}

}  // namespace
}  // namespace rostrum
