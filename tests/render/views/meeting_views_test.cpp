#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "render/views/lay_out.hpp"
#include "render/views/progress.hpp"
#include "render/views/room_sizes.hpp"
#include "render/views/theme.hpp"
#include "tests/support/meeting_screens.hpp"
#include "tests/support/parallel_statement.hpp"

namespace rostrum {
namespace {

using Phase = MeetingState::Phase;

template <typename Content>
Screen showing(Content content) {
  Screen screen;
  screen.content = std::move(content);
  return screen;
}

DisplayProfile display(const std::vector<std::string>& languages, double depth, int width = 1920, int height = 1080) {
  DisplayProfile profile;
  profile.width = width;
  profile.height = height;
  profile.depth = depth;
  profile.languages = test::languages_of(languages);
  return profile;
}

std::vector<GlyphRun> runs_of(const DisplayList& list) {
  std::vector<GlyphRun> runs;
  for (const DisplayItem& item : list.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) runs.push_back(*run);
  }
  return runs;
}

bool holds(const Rect& rect, const DrawnGlyph& glyph) {
  const int x = glyph.x.round();
  const int y = glyph.y.round();
  return x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

class MeetingViews : public testing::Test {
 protected:
  TextEngine engine_{FontSet::load().value()};

  static std::vector<Screen> screens() {
    SpeakerScreen spoken = test::speaker_screen();
    spoken.now->name = test::delegation(1);
    spoken.line = test::local({{"en", "We can join the consensus without the second sentence."}});
    QueueScreen order = test::queue_screen();
    order.point_of_order = test::delegation(1);
    return {showing(test::queue_screen()),
            showing(order),
            showing(test::speaker_screen()),
            showing(spoken),
            showing(test::programme_screen()),
            showing(test::decision_screen(Decision::Form::without_a_vote)),
            showing(test::decision_screen(Decision::Form::by_vote)),
            showing(test::notice_screen()),
            showing(test::meeting_screen(Phase::adjourned)),
            showing(test::meeting_screen(Phase::suspended))};
  }

  // How often a text stands on one line at the size of names.
  std::size_t times_shown(const std::string& text, const DisplayList& list, const DisplayProfile& profile) {
    const Fixed size = room_sizes(profile, engine_.fonts()).text_floor;
    std::vector<GlyphId> wanted;
    for (const auto& glyph : engine_.measure(text, {.language = profile.languages.front(), .size = size}).glyphs())
      wanted.push_back(glyph.glyph);
    std::size_t times = 0;
    for (const GlyphRun& run : runs_of(list)) {
      std::vector<GlyphId> drawn;
      for (const DrawnGlyph& glyph : run.glyphs) drawn.push_back(glyph.glyph);
      if (run.size == size && drawn == wanted) ++times;
    }
    return times;
  }

  // Whether a word stands on one line at any size.
  bool stands_in(const std::string& word, const std::vector<GlyphRun>& runs) {
    for (const Weight weight : {Weight::regular, Weight::bold}) {
      const TextStyle style{.language = *Language::parse("en"), .size = Fixed::from_pixels(40), .weight = weight};
      std::vector<GlyphId> wanted;
      for (const auto& glyph : engine_.measure(word, style).glyphs()) wanted.push_back(glyph.glyph);
      for (const GlyphRun& run : runs) {
        const auto same = [](const DrawnGlyph& drawn, GlyphId glyph) { return drawn.glyph == glyph; };
        const auto& in = run.glyphs;
        if (std::search(in.begin(), in.end(), wanted.begin(), wanted.end(), same) != in.end()) return true;
      }
    }
    return false;
  }

  static std::vector<DisplayProfile> displays() {
    std::vector<DisplayProfile> all;
    for (const std::vector<std::string>& languages :
         {std::vector<std::string>{"en"}, {"ru", "en"}, {"fr"}, {"es", "fr"}}) {
      for (const double depth : {4.0, 7.0, 9.0}) all.push_back(display(languages, depth));
      all.push_back(display(languages, 4, 1080, 1920));
      all.push_back(display(languages, 7, 1440, 1080));
    }
    return all;
  }

  template <typename Claim>
  void on_every_screen(Claim&& claim) {
    for (const DisplayProfile& profile : displays()) {
      const std::vector<Screen> all = screens();
      for (std::size_t i = 0; i < all.size(); ++i) {
        SCOPED_TRACE(profile.languages.front().tag() + " at " + std::to_string(profile.depth) + ", " +
                     std::to_string(profile.width) + ", screen " + std::to_string(i));
        claim(all[i], profile, lay_out_still(all[i], profile, engine_));
      }
    }
  }
};

TEST_F(MeetingViews, nothing_falls_below_the_floor_of_labels) {
  on_every_screen([&](const Screen& screen, const DisplayProfile& profile, const LaidOut&) {
    const RoomSizes sizes = room_sizes(profile, engine_.fonts());
    for (const GlyphRun& run : runs_of(lay_out(screen, profile, engine_, test::readings_of()))) {
      EXPECT_GE(run.size, sizes.label_floor);
    }
  });
}

TEST_F(MeetingViews, all_words_stand_in_the_safe_area) {
  on_every_screen([&](const Screen&, const DisplayProfile& profile, const LaidOut& laid_out) {
    const Rect safe = room_sizes(profile, engine_.fonts()).safe;
    for (const GlyphRun& run : runs_of(laid_out.still)) {
      for (const DrawnGlyph& glyph : run.glyphs) {
        EXPECT_GE(glyph.x.ceil(), safe.x);
        EXPECT_LE(glyph.x.floor(), safe.x + safe.width);
        EXPECT_GE(glyph.y.ceil(), safe.y);
        EXPECT_LE(glyph.y.floor(), safe.y + safe.height);
      }
    }
  });
}

TEST_F(MeetingViews, moving_words_have_their_places_for_themselves) {
  on_every_screen([&](const Screen&, const DisplayProfile&, const LaidOut& laid_out) {
    for (std::size_t i = 0; i < laid_out.moving.size(); ++i) {
      const MovingText& place = laid_out.moving[i];
      for (const GlyphRun& run : runs_of(laid_out.still)) {
        EXPECT_TRUE(std::none_of(run.glyphs.begin(), run.glyphs.end(),
                                 [&](const DrawnGlyph& glyph) { return holds(place.box, glyph); }));
      }
      for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(overlap(place.box, laid_out.moving[j].box));
    }
  });
}

TEST_F(MeetingViews, places_hold_the_widest_that_can_ever_stand_there) {
  on_every_screen([&](const Screen&, const DisplayProfile&, const LaidOut& laid_out) {
    for (const MovingText& place : laid_out.moving) {
      EXPECT_GE(place.box.width, widest(place.what, 180'000, place.style, place.style.language, engine_));
    }
  });
}

TEST_F(MeetingViews, moving_words_stand_on_what_is_painted_behind_them) {
  for (const Theme theme : {Theme::dark, Theme::light}) {
    DisplayProfile profile = display({"en"}, 7);
    profile.theme = theme;
    const LaidOut queue = lay_out_still(showing(test::queue_screen()), profile, engine_);
    ASSERT_EQ(queue.moving.size(), 3U);  // clock, figures, label
    for (const MovingText& place : queue.moving) {
      const bool clock = place.what == MovingText::What::clock;
      EXPECT_EQ(place.background, clock ? palette(theme).field : palette(theme).panel);
    }
  }
}

TEST_F(MeetingViews, no_name_is_ever_shortened) {
  const auto dots = engine_.measure("…", {.language = *Language::parse("en"), .size = Fixed::from_pixels(64)}).glyphs();
  ASSERT_EQ(dots.size(), 1U);
  on_every_screen([&](const Screen&, const DisplayProfile&, const LaidOut& laid_out) {
    for (const GlyphRun& run : runs_of(laid_out.still)) {
      for (const DrawnGlyph& glyph : run.glyphs) {
        EXPECT_FALSE(run.font == dots.front().font && glyph.glyph == dots.front().glyph);
      }
    }
  });
}

TEST_F(MeetingViews, names_stand_at_the_floor_of_texts_at_least) {
  const DisplayProfile profile = display({"en"}, 9);
  const RoomSizes sizes = room_sizes(profile, engine_.fonts());
  QueueScreen screen = test::queue_screen(1);
  screen.waiting.front().name = test::delegation(1);
  const std::string name = *test::delegation(1).find(*Language::parse("en"));
  const auto letters = name.size() - static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
  std::size_t large = 0;
  for (const GlyphRun& run : runs_of(lay_out_still(showing(screen), profile, engine_).still)) {
    if (run.size >= sizes.text_floor) large += run.glyphs.size();
  }
  EXPECT_GE(large, letters);
}

TEST_F(MeetingViews, pages_turn_for_ever_and_show_everybody_once) {
  const DisplayProfile profile = display({"en"}, 7);
  QueueScreen screen = test::queue_screen(19);
  const auto name_of = [](std::size_t i) { return "Delegation " + std::to_string(10 + i); };
  for (std::size_t i = 0; i < screen.waiting.size(); ++i)
    screen.waiting[i].name = test::local({{"en", name_of(i).c_str()}});
  Screen shown = showing(screen);
  const std::size_t pages = lay_out_still(shown, profile, engine_).pages;
  EXPECT_EQ(pages, 5U);
  std::vector<std::size_t> seen(screen.waiting.size());
  for (shown.page = 0; shown.page < pages; ++shown.page) {
    const DisplayList list = lay_out_still(shown, profile, engine_).still;
    for (std::size_t i = 0; i < seen.size(); ++i) seen[i] += times_shown(name_of(i), list, profile);
  }
  EXPECT_EQ(seen, std::vector<std::size_t>(seen.size(), 1));
  shown.page = 0;
  const DisplayList first = lay_out_still(shown, profile, engine_).still;
  shown.page = pages * 7;
  EXPECT_EQ(lay_out_still(shown, profile, engine_).still, first);
}

TEST_F(MeetingViews, a_deeper_room_has_fewer_rows_and_an_empty_list_one_page) {
  QueueScreen screen = test::queue_screen(19);
  std::size_t before = 0;
  for (const double depth : {4.0, 7.0, 12.0}) {
    const std::size_t pages = lay_out_still(showing(screen), display({"en"}, depth), engine_).pages;
    EXPECT_GT(pages, before);
    before = pages;
  }
  EXPECT_EQ(lay_out_still(showing(test::queue_screen(0)), display({"en"}, 7), engine_).pages, 1U);
  EXPECT_EQ(lay_out_still(showing(ProgrammeScreen()), display({"en"}, 7), engine_).pages, 1U);
}

// The words of a text that does not fit at the sizes of the room's depth: each of them stands on some page.
TEST_F(MeetingViews, what_is_too_long_for_a_screen_takes_turns_and_loses_nothing) {
  const auto numbered = [](const std::string& word) {
    std::vector<std::string> words;
    for (int i = 100; i < 350; ++i) words.push_back(word + std::to_string(i));
    return words;
  };
  const auto in_one = [](const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
  };
  const std::vector<std::string> english = numbered("w"), russian = numbered("ж");
  const LocalText longest = test::local({{"en", in_one(english).c_str()}, {"ru", in_one(russian).c_str()}});
  DecisionScreen decision = test::decision_screen();
  decision.decision.what = longest;
  MeetingScreen meeting;
  meeting.phase = MeetingState::Phase::suspended;
  meeting.reason = longest;
  SpeakerScreen speaker = test::speaker_screen();
  speaker.line = longest;
  for (Screen screen : {showing(decision), showing(meeting), showing(speaker), showing(NoticeScreen{longest})}) {
    for (const DisplayProfile& profile : {display({"en", "ru"}, 5), display({"ru", "en"}, 8)}) {
      SCOPED_TRACE("screen " + std::to_string(screen.content.index()) + " at " + std::to_string(profile.depth));
      const std::size_t pages = lay_out_still(screen, profile, engine_).pages;
      EXPECT_GT(pages, 2U);
      const RoomSizes sizes = room_sizes(profile, engine_.fonts());
      std::vector<GlyphRun> drawn;
      std::vector<DisplayList> all;
      for (screen.page = 0; screen.page < pages; ++screen.page) {
        all.push_back(lay_out_still(screen, profile, engine_).still);
        for (GlyphRun& run : runs_of(all.back())) {
          EXPECT_GE(run.size, sizes.label_floor);
          for (const DrawnGlyph& glyph : run.glyphs) ASSERT_LE(glyph.y.floor(), sizes.safe.y + sizes.safe.height);
          drawn.push_back(std::move(run));
        }
        for (std::size_t i = 0; i + 1 < all.size(); ++i) EXPECT_NE(all[i], all.back());
      }
      for (const auto& words : {english, russian}) {
        for (const std::string& word : words) ASSERT_TRUE(stands_in(word, drawn)) << word;
      }
      EXPECT_EQ(lay_out_still(screen, profile, engine_).still, all.front()) << "the first comes after the last";
    }
  }
}

TEST_F(MeetingViews, marks_stacked_without_end_stay_out_of_the_rows_around) {
  std::string stacked = "Zealand";
  for (int i = 0; i < 80; ++i) stacked += "\u0301";
  SpeakerScreen screen = test::speaker_screen();
  screen.now->name = test::local({{"en", stacked.c_str()}});
  const DisplayProfile profile = display({"en"}, 6);
  std::size_t stacked_marks = 0;
  for (const GlyphRun& run : runs_of(lay_out_still(showing(screen), profile, engine_).still)) {
    for (const DrawnGlyph& glyph : run.glyphs) {
      const Fixed raised = run.glyphs.front().y - glyph.y;
      EXPECT_LE(raised, run.size * 3 / 4);
      stacked_marks += raised > Fixed{} ? 1U : 0U;
    }
  }
  EXPECT_GE(stacked_marks, 2U) << "as many as a language has";
}

// Words and one word without a space, five hundred letters each: they end with an ellipsis where their place does.
TEST_F(MeetingViews, names_of_five_hundred_letters_never_leave_their_place) {
  std::string words;
  while (words.size() < 490) words += "Unending ";
  const std::string word(500, 'w');
  for (const std::string& letters : {words, word}) {
    const LocalText endless = test::local({{"en", letters.c_str()}, {"ru", letters.c_str()}});
    QueueScreen queue = test::queue_screen(3);
    queue.now->name = queue.now->on_behalf_of = endless;
    for (SpeakerLine& line : queue.waiting) line.name = line.on_behalf_of = endless;
    QueueScreen order = queue;
    order.point_of_order = endless;
    SpeakerScreen speaker = test::speaker_screen();
    speaker.now = queue.now;
    speaker.next = queue.waiting.front();
    SpeakerScreen spoken = speaker;
    spoken.line = endless;
    for (const Screen& screen : {showing(queue), showing(order), showing(speaker), showing(spoken)}) {
      for (const DisplayProfile& profile : displays()) {
        const Rect safe = room_sizes(profile, engine_.fonts()).safe;
        SCOPED_TRACE(profile.languages.front().tag() + " at " + std::to_string(profile.depth) + ", " +
                     std::to_string(profile.width) + ", screen " + std::to_string(screen.content.index()));
        for (const GlyphRun& run : runs_of(lay_out_still(screen, profile, engine_).still)) {
          for (const DrawnGlyph& glyph : run.glyphs) {
            ASSERT_LE(glyph.x.floor(), safe.x + safe.width);
            ASSERT_LE(glyph.y.floor(), safe.y + safe.height);
          }
        }
      }
    }
  }
}

TEST_F(MeetingViews, of_ten_thousand_speakers_everybody_has_a_page_and_a_picture_one_page) {
  constexpr std::size_t speakers = 10'000;
  const DisplayProfile profile = display({"en"}, 7);
  QueueScreen screen = test::queue_screen(1);
  const SpeakerLine one = screen.waiting.front();
  screen.waiting.assign(speakers, one);
  for (std::size_t i = 0; i < speakers; ++i) screen.waiting[i].number = i + 1;
  Screen shown = showing(screen);
  const std::size_t pages = lay_out_still(shown, profile, engine_).pages;
  EXPECT_GE(pages, speakers / 6);
  EXPECT_LE(pages, speakers / 3);
  const std::size_t items = lay_out_still(showing(test::queue_screen(19)), profile, engine_).still.items.size();
  shown.page = pages - 1;
  EXPECT_LE(lay_out_still(shown, profile, engine_).still.items.size(), items + 4);
}

// What the notice at the foot does to the screens of a meeting.
class Noticed : public MeetingViews {
 protected:
  static LocalText notice() {
    return test::local({{"en", "Lunch until 15:00"}, {"ru", "Перерыв до 15:00"}, {"fr", "Pause jusqu’à 15 h"}});
  }
  static LocalText long_notice() {
    return test::local(
        {{"en", "The informal consultations on the draft report are held in Conference Room 12 at 13:15."},
         {"ru", "Неофициальные консультации по проекту доклада пройдут в зале заседаний 12 в 13:15."}});
  }
};

TEST_F(Noticed, everything_goes_up_by_the_same_and_nothing_else_changes) {
  on_every_screen([&](const Screen& screen, const DisplayProfile& profile, const LaidOut& plain) {
    Screen noticed = screen;
    noticed.notice = notice();
    const LaidOut laid_out = lay_out_still(noticed, profile, engine_);
    if (std::holds_alternative<NoticeScreen>(screen.content)) {
      EXPECT_EQ(laid_out.still, plain.still) << "it says so already";
      return;
    }
    const std::vector<GlyphRun> before = runs_of(plain.still), after = runs_of(laid_out.still);
    ASSERT_GT(after.size(), before.size());
    int raised = -1;
    for (std::size_t i = 0; i < before.size(); ++i) {
      ASSERT_EQ(after[i].glyphs.size(), before[i].glyphs.size());
      for (std::size_t g = 0; g < before[i].glyphs.size(); ++g) {
        const DrawnGlyph &was = before[i].glyphs[g], &is = after[i].glyphs[g];
        if (raised < 0) raised = (was.y - is.y).round();
        ASSERT_EQ(is.x, was.x);
        ASSERT_EQ((was.y - is.y).round(), raised);
      }
    }
    EXPECT_LE(raised, profile.height / 20);
  });
}

TEST_F(Noticed, its_words_are_as_large_as_labels_and_stand_beneath_all_others) {
  on_every_screen([&](const Screen& screen, const DisplayProfile& profile, const LaidOut& plain) {
    if (std::holds_alternative<NoticeScreen>(screen.content)) return;
    Screen noticed = screen;
    noticed.notice = notice();
    const LaidOut laid_out = lay_out_still(noticed, profile, engine_);
    const std::vector<GlyphRun> all = runs_of(laid_out.still);
    const std::size_t others = runs_of(plain.still).size();
    Fixed lowest;
    for (std::size_t i = 0; i < others; ++i) {
      for (const DrawnGlyph& glyph : all[i].glyphs) lowest = std::max(lowest, glyph.y);
    }
    for (std::size_t i = others; i < all.size(); ++i) {
      EXPECT_GE(all[i].size, room_sizes(profile, engine_.fonts()).label_floor);
      for (const DrawnGlyph& glyph : all[i].glyphs) {
        EXPECT_GT(glyph.y, lowest);
        EXPECT_LT(glyph.y.ceil(), profile.height);
        EXPECT_GE(glyph.x.round(), 0);
        EXPECT_LE(glyph.x.round(), profile.width);
      }
    }
  });
}

TEST_F(Noticed, languages_stand_side_by_side_or_take_turns) {
  const DisplayProfile profile = display({"en", "ru"}, 7);
  Screen screen = showing(HoldScreen{});
  screen.notice = notice();
  EXPECT_EQ(lay_out_still(screen, profile, engine_).pages, 1U);
  EXPECT_EQ(lay_out_still(screen, display({"en", "ru"}, 7, 1080, 1920), engine_).pages, 2U) << "no room for both";
  screen.notice = long_notice();
  const std::size_t pages = lay_out_still(screen, profile, engine_).pages;
  EXPECT_GE(pages, 2U);
  const DisplayList first = lay_out_still(screen, profile, engine_).still;
  std::vector<DisplayList> all{first};
  for (screen.page = 1; screen.page < pages; ++screen.page) {
    all.push_back(lay_out_still(screen, profile, engine_).still);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) EXPECT_NE(all[i], all.back());
  }
  screen.page = pages * 3;
  EXPECT_EQ(lay_out_still(screen, profile, engine_).still, first);
}

TEST_F(Noticed, a_blank_screen_stays_dark) {
  Screen blank;
  blank.notice = notice();
  EXPECT_TRUE(lay_out_still(blank, display({"en"}, 7), engine_).still.items.empty());
}

TEST_F(Noticed, what_is_kept_out_stays_free) {
  for (const Rect& keepout : {Rect{0, 880, 480, 200}, Rect{1440, 880, 480, 200}, Rect{0, 900, 1920, 180}}) {
    DisplayProfile profile = display({"en", "ru"}, 7);
    profile.keepout = keepout;
    Screen screen = showing(test::queue_screen());
    screen.notice = notice();
    for (const GlyphRun& run : runs_of(lay_out_still(screen, profile, engine_).still)) {
      for (const DrawnGlyph& glyph : run.glyphs) EXPECT_FALSE(holds(keepout, glyph));
    }
  }
}

TEST(meeting_colours, keep_their_contrast_on_the_panel_and_before_the_rehearsals_mark) {
  for (const Theme theme : {Theme::dark, Theme::light}) {
    const Palette& colors = palette(theme);
    EXPECT_GE(contrast(colors.text, colors.panel), 7.0);
    EXPECT_GE(contrast(colors.text, colors.ghost), 7.0);
    for (const Color& color : {colors.quiet, colors.accent, colors.marking, colors.over}) {
      EXPECT_GE(contrast(color, colors.panel), 4.5);
      EXPECT_GE(contrast(color, colors.ghost), 4.5);
    }
    EXPECT_GE(contrast(colors.dim, colors.ghost), 3.0);
    EXPECT_GE(contrast(colors.field, colors.marking), 7.0);
  }
}

TEST_F(MeetingViews, a_rehearsal_marks_every_screen_but_a_dark_one) {
  const DisplayProfile profile = display({"en"}, 7);
  std::vector<Screen> all = screens();
  all.push_back(showing(HoldScreen{}));
  for (Screen& screen : all) {
    const std::size_t plain = lay_out_still(screen, profile, engine_).still.items.size();
    screen.rehearsal = true;
    EXPECT_GT(lay_out_still(screen, profile, engine_).still.items.size(), plain + 3);
  }
  Screen blank;
  blank.rehearsal = true;
  EXPECT_TRUE(lay_out_still(blank, profile, engine_).still.items.empty());
}

TEST(rail, what_happened_to_a_segment_shows_by_its_shape) {
  const auto shapes_with = [](std::optional<SegmentMark::Kind> kind) {
    Composer composer(1920, 1080, {}, Direction::left_to_right);
    const std::vector<std::optional<SegmentMark::Kind>> marks = {kind, std::nullopt, std::nullopt};
    draw_rail(composer, {96, 54, 1728, 972}, {96, 100, 1600, 800}, 2, 3, palette(Theme::dark), marks);
    std::vector<Rect> rects;
    for (const DisplayItem& item : composer.take().items) rects.push_back(std::get<FillRect>(item).rect);
    return rects;
  };
  using Kind = SegmentMark::Kind;
  const std::array all = {shapes_with(std::nullopt), shapes_with(Kind::skipped), shapes_with(Kind::off_text),
                          shapes_with(Kind::amended)};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(all[i], all[j]);
  }
  EXPECT_EQ(shapes_with(Kind::delivered), shapes_with(std::nullopt));
}

// Of a statement's screen with all that a meeting adds to it, and without.
class NotedStatement : public MeetingViews {
 protected:
  static void note(StatementScreen& screen) {
    screen.timer = {true, 180'000, false};
    screen.off_text = true;
    for (std::size_t i = 0; i < screen.plan->segments.size(); ++i) screen.positions.push_back({0, i, 0});
    screen.marks.push_back({{0, 1, 0}, {0, 3, 0}, SegmentMark::Kind::skipped, "", 0});
    screen.earlier_texts.push_back(1);
  }
};

TEST_F(NotedStatement, no_word_of_the_text_moves) {
  const auto water = test::ParallelStatement::water({"en", "ru"}, "ru");
  for (const std::vector<std::string>& languages : {std::vector<std::string>{"en"}, {"ru"}, {"en", "ru"}}) {
    for (const double depth : {4.0, 7.0, 9.0, 12.0}) {
      const DisplayProfile profile = display(languages, depth);
      const RoomSizes sizes = room_sizes(profile, engine_.fonts());
      const BreakPlan plan = water.plan(std::array{profile}, engine_);
      StatementScreen screen{water.versions(), &plan, 3};
      const auto texts = [&] {
        std::vector<GlyphRun> large;
        for (const GlyphRun& run : runs_of(lay_out_still(showing(screen), profile, engine_).still)) {
          if (run.size >= sizes.text_floor) large.push_back(run);
        }
        return large;
      };
      const std::vector<GlyphRun> plain = texts();
      ASSERT_FALSE(plain.empty());
      note(screen);
      EXPECT_EQ(texts(), plain) << languages.front() << " at " << depth;
    }
  }
}

TEST_F(NotedStatement, the_timer_stands_alone_in_its_place) {
  const auto water = test::ParallelStatement::water({"en", "ru"}, "ru");
  for (const std::vector<std::string>& languages : {std::vector<std::string>{"en"}, {"ru"}, {"en", "ru"}}) {
    for (const double depth : {4.0, 7.0}) {
      const DisplayProfile profile = display(languages, depth);
      const BreakPlan plan = water.plan(std::array{profile}, engine_);
      StatementScreen screen{water.versions(), &plan, 3};
      note(screen);
      const LaidOut laid_out = lay_out_still(showing(screen), profile, engine_);
      EXPECT_EQ(laid_out.moving.size(), 2U);
      for (const MovingText& place : laid_out.moving) {
        for (const GlyphRun& run : runs_of(laid_out.still)) {
          for (const DrawnGlyph& glyph : run.glyphs) EXPECT_FALSE(holds(place.box, glyph));
        }
      }
    }
  }
}

}  // namespace
}  // namespace rostrum
