#include "render/views/desk_view.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "render/views/lay_out.hpp"
#include "tests/support/drawn_ink.hpp"
#include "tests/support/private_screens.hpp"

namespace rostrum {
namespace {

using test::desk_screen;
using test::spoilt;

constexpr std::array<std::pair<int, int>, 5> sizes = {
    {{1920, 1080}, {1280, 720}, {1024, 600}, {1080, 1920}, {720, 1280}}};

class DeskView : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  static DisplayProfile monitor(const std::string& language, std::pair<int, int> size = {1920, 1080}) {
    DisplayProfile profile;
    profile.width = size.first;
    profile.height = size.second;
    profile.languages = test::languages_of({language});
    return profile;
  }

  static std::shared_ptr<const SparseFrame> wall(int width = 1920, int height = 1080) {
    return std::make_shared<const SparseFrame>(Pixmap(width, height), Color{});
  }

  LaidOut laid_out(const DeskScreen& screen, const DisplayProfile& profile) {
    return lay_out_still({screen, {}}, profile, engine_);
  }

  static const Picture* picture_of(const DisplayList& list) {
    for (const DisplayItem& item : list.items) {
      if (const auto* picture = std::get_if<Picture>(&item)) return picture;
    }
    return nullptr;
  }

  // How many glyphs stand in this colour.
  static std::size_t glyphs_in(const DisplayList& list, Color color) {
    std::size_t count = 0;
    for (const DisplayItem& item : list.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->color == color) count += run->glyphs.size();
    }
    return count;
  }

  static bool has_fill(const DisplayList& list, Color color) {
    return std::any_of(list.items.begin(), list.items.end(), [&](const DisplayItem& item) {
      const auto* fill = std::get_if<FillRect>(&item);
      return fill != nullptr && fill->color == color;
    });
  }

  // All that can be the matter at once, in the longest words.
  static DeskScreen busy() {
    const std::string long_name(500, 'W');
    std::string long_words;
    while (long_words.size() < 500) long_words += "the Assembly of the Upper Provinces ";
    DeskScreen screen = desk_screen();
    screen.wall = wall();
    screen.walls = 12;
    screen.now->name = test::in_english(long_name);
    screen.now->on_behalf_of = test::in_english(long_words);
    screen.point_of_order = test::in_english(long_words);
    screen.waiting.resize(10'000, screen.waiting[1]);
    for (SpeakerLine& line : screen.waiting) line.name = test::in_english(long_words);
    screen.messages.assign(50, long_words);
    for (DeskScreen::Next& next : screen.next) next.text = long_words + long_name;
    screen.next.resize(6, screen.next.front());
    screen.cue = long_words;
    screen.cue_segment = 7;
    screen.too_fast = true;
    screen.off_text = true;
    screen.blank = true;
    screen.phase = MeetingState::Phase::informal;
    return screen;
  }
};

TEST_F(DeskView, nothing_overlaps_or_leaves_the_picture) {
  for (const auto& size : sizes) {
    for (const char* language : {"en", "ru", "fr", "es", "ar", "zh-Hans"}) {
      DeskScreen screen = desk_screen();
      screen.wall = wall();
      EXPECT_EQ(spoilt(laid_out(screen, monitor(language, size)), *fonts_), 0U) << language << size.first;
    }
  }
}

TEST_F(DeskView, long_names_and_ten_thousand_waiting_keep_their_places) {
  for (const auto& size : sizes) {
    EXPECT_EQ(spoilt(laid_out(busy(), monitor("en", size)), *fonts_), 0U) << size.first;
  }
  DeskScreen no_point = busy();
  no_point.point_of_order.reset();
  no_point.blank = false;
  EXPECT_EQ(spoilt(laid_out(no_point, monitor("ru")), *fonts_), 0U);
}

TEST_F(DeskView, an_empty_room_is_a_screen_too) {
  for (const auto& size : sizes) EXPECT_EQ(spoilt(laid_out({}, monitor("en", size)), *fonts_), 0U);
}

TEST_F(DeskView, the_picture_of_the_wall_keeps_its_shape) {
  for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1080, 1920}, std::pair{3840, 1080}}) {
    DeskScreen screen = desk_screen();
    screen.wall = wall(width, height);
    for (const auto& size : sizes) {
      const LaidOut out = laid_out(screen, monitor("en", size));
      const Picture* picture = picture_of(out.still);
      ASSERT_NE(picture, nullptr);
      EXPECT_EQ(picture->frame, screen.wall);
      EXPECT_NEAR(1.0 * picture->rect.width / picture->rect.height, 1.0 * width / height, 0.03);
      EXPECT_GE(picture->rect.width * picture->rect.height * 10, size.first * size.second);
    }
  }
}

TEST_F(DeskView, what_is_live_is_framed_in_green) {
  const Palette& colors = palette(Theme::dark);
  DeskScreen screen = desk_screen();
  screen.wall = wall();
  const DisplayList live = laid_out(screen, monitor("en")).still;
  const Rect inside = picture_of(live)->rect;
  const auto frames = std::count_if(live.items.begin(), live.items.end(), [&](const DisplayItem& item) {
    const auto* fill = std::get_if<FillRect>(&item);
    return fill != nullptr && fill->color == colors.done && fill->rect.x < inside.x && fill->rect.width > inside.width;
  });
  EXPECT_EQ(frames, 1);
  screen.blank = true;
  const DisplayList dark = laid_out(screen, monitor("en")).still;
  EXPECT_FALSE(has_fill(dark, colors.done));
  EXPECT_EQ(glyphs_in(dark, colors.done), 0U);
}

TEST_F(DeskView, a_dark_wall_says_so_twice) {
  DeskScreen screen = desk_screen();
  screen.wall = wall();
  screen.over_by_ms.reset();
  const Palette& colors = palette(Theme::dark);
  EXPECT_EQ(glyphs_in(laid_out(screen, monitor("en")).still, colors.over), 0U);
  screen.blank = true;
  const DisplayList list = laid_out(screen, monitor("en")).still;
  EXPECT_TRUE(has_fill(list, colors.over));
  EXPECT_EQ(glyphs_in(list, colors.over), std::string("BLANKON THE WALL").size());
}

TEST_F(DeskView, off_text_is_called_out_on_a_coloured_ground) {
  DeskScreen screen = desk_screen();
  screen.wall = wall();
  const Color loud = palette(Theme::dark).marking;
  EXPECT_FALSE(has_fill(laid_out(screen, monitor("en")).still, loud));
  screen.off_text = true;
  EXPECT_TRUE(has_fill(laid_out(screen, monitor("en")).still, loud));
}

TEST_F(DeskView, the_picture_does_not_move_when_a_cue_is_set) {
  DeskScreen screen = desk_screen();
  screen.wall = wall();
  const LaidOut before = laid_out(screen, monitor("en"));
  screen.cue = "every state measures once a day";
  screen.cue_segment = 9;
  const LaidOut after = laid_out(screen, monitor("en"));
  EXPECT_EQ(picture_of(before.still)->rect, picture_of(after.still)->rect);
  EXPECT_TRUE(has_fill(after.still, palette(Theme::dark).accent));
}

TEST_F(DeskView, the_timer_follows_a_clock_and_is_the_largest_thing) {
  DeskScreen screen = desk_screen();
  screen.wall = wall();
  const LaidOut out = laid_out(screen, monitor("en"));
  ASSERT_EQ(out.moving.size(), 2U);
  for (const DisplayItem& item : out.still.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr) continue;
    EXPECT_LT(run->size, out.moving.front().style.size);
  }
  screen.timer.shown = false;
  EXPECT_TRUE(laid_out(screen, monitor("en")).moving.empty());
}

TEST_F(DeskView, an_arabic_screen_has_the_wall_at_the_right) {
  DeskScreen screen = desk_screen();
  screen.wall = wall();
  const DisplayList list = laid_out(screen, monitor("ar")).still;
  const Rect rect = picture_of(list)->rect;
  EXPECT_GT(rect.x, 1920 / 3);
}

TEST_F(DeskView, a_stick_that_waits_for_an_answer_stands_before_newer_ones) {
  DeskScreen screen = desk_screen();
  screen.stick_keys.clear();
  const auto ready_glyphs = [&](ShownStick::State oldest) {
    ShownSticks all;
    for (std::size_t number = 1; number <= 5; ++number) {
      ShownStick& stick = all.sticks.emplace_back();
      stick.number = number;
      stick.name = "STICK";
      stick.state = number == 1 ? oldest : ShownStick::State::refused;
    }
    screen.sticks = std::make_shared<const ShownSticks>(all);
    const DisplayProfile profile = monitor("en");
    return glyphs_in(laid_out(screen, profile).still, palette(profile.theme).accent);
  };
  EXPECT_GT(ready_glyphs(ShownStick::State::ready), ready_glyphs(ShownStick::State::refused));
}

}  // namespace
}  // namespace rostrum
