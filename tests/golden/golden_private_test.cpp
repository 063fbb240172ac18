#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>

#include "render/paint/painter.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/lay_out.hpp"
#include "tests/support/golden_picture.hpp"
#include "tests/support/private_screens.hpp"

namespace rostrum {
namespace {

using test::BoothFixture;
using test::ParallelStatement;

// The screens of those who run the meeting: the operator's, the booths', the Chair's.
class GoldenPrivate : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};
  Painter painter_{fonts_};

  static DisplayProfile monitor(const std::vector<std::string>& languages, int width = 1280, int height = 720) {
    DisplayProfile profile;
    profile.width = width;
    profile.height = height;
    profile.languages = test::languages_of(languages);
    return profile;
  }

  // Where three minutes were given and this much of them is used.
  void expect(const Screen& screen, const DisplayProfile& profile, const std::string& name,
              std::int64_t used_ms = 154'000) {
    Pixmap picture(profile.width, profile.height);
    painter_.paint(lay_out(screen, profile, engine_, test::readings(used_ms)), picture);
    test::expect_golden(picture, name);
  }

  // What a wall of the room shows.
  std::shared_ptr<const SparseFrame> wall(const std::vector<std::string>& languages) {
    const DisplayProfile profile = monitor(languages, 1920, 1080);
    const ParallelStatement water = ParallelStatement::water(languages, languages.front());
    const BreakPlan plan = water.plan(std::array{profile}, engine_);
    const StatementScreen screen{water.versions(), &plan, 4};
    return std::make_shared<const SparseFrame>(painter_.paint_frame(lay_out({screen, {}}, profile, engine_)));
  }

  DeskScreen desk(const std::vector<std::string>& languages) {
    DeskScreen screen = test::desk_screen();
    screen.wall = wall(languages);
    return screen;
  }

  BoothFixture booths(const std::vector<std::string>& languages, std::size_t times = 4) {
    ParallelStatement speech = test::long_speech(languages, languages.front(), times);
    BreakPlan plan = speech.plan(std::array{monitor({languages.front()}, 1920, 1080)}, engine_);
    return {std::move(speech), std::move(plan)};
  }
};

TEST_F(GoldenPrivate, the_operators_screen) {
  expect({desk({"en", "ru"}), {}}, monitor({"en"}, 1920, 1080), "desk-en-1080");
  expect({desk({"ru", "en"}), {}}, monitor({"ru"}), "desk-ru");
  DeskScreen arabic = desk({"ar", "en"});
  arabic.next = {{*Language::parse("ar"), "في عام 2025 انخفض المنسوب عند جسر هارو بنسبة 14 في المائة."},
                 {*Language::parse("en"), "In 2025 the level at Harrow Bridge fell by 14 per cent."}};
  expect({arabic, {}}, monitor({"ar"}), "desk-ar");
  DisplayProfile light = monitor({"en"});
  light.theme = Theme::light;
  expect({desk({"en"}), {}}, light, "desk-en-light", 60'000);
}

TEST_F(GoldenPrivate, the_operators_screen_small_and_portrait) {
  DeskScreen screen = desk({"en", "ru"});
  screen.over_by_ms = -20'000;
  expect({screen, {}}, monitor({"en"}, 1024, 600), "desk-en-600", 40'000);
  expect({screen, {}}, monitor({"ru"}, 720, 1280), "desk-ru-portrait", 40'000);
}

TEST_F(GoldenPrivate, the_operators_screen_when_much_is_the_matter) {
  DeskScreen screen = desk({"en", "ru"});
  screen.off_text = true;
  screen.cue_segment = 9;
  screen.cue = "What we propose is simple: every state measures once a day.";
  screen.words_a_minute = 141;
  screen.too_fast = true;
  screen.point_of_order = test::delegation("Dunmere");
  screen.phase = MeetingState::Phase::informal;
  expect({screen, {}}, monitor({"en"}), "desk-en-busy", 192'000);
  screen.blank = true;
  screen.off_text = false;
  expect({screen, {}}, monitor({"en"}), "desk-en-blank", 192'000);
}

TEST_F(GoldenPrivate, the_operators_screen_knows_when_an_embargo_ends) {
  DeskScreen screen = desk({"en", "ru"});
  screen.live_from = ClockTime{13, 30};
  expect({screen, {}}, monitor({"en"}), "desk-en-embargo");
}

TEST_F(GoldenPrivate, the_operators_screen_before_anything) {
  DeskScreen screen;
  screen.keys = test::desk_screen().keys;
  expect({screen, {}}, monitor({"en"}), "desk-en-empty");
}

// Sticks in every state: one is being read, one waits for an answer, others are done.
ShownSticks sticks() {
  using State = ShownStick::State;
  ShownSticks all;
  const auto add = [&all](const std::string& name, State state) -> ShownStick& {
    ShownStick stick;
    stick.number = all.sticks.size() + 1;
    stick.name = name;
    stick.state = state;
    stick.may_unplug = state != State::reading;
    all.sticks.push_back(std::move(stick));
    return all.sticks.back();
  };
  add("OLD", State::refused);
  add("PHOTOS", State::failed).sentence =
      "The stick holds no statement. Put the statements onto it, such as 01-delegation.en.docx.";
  auto summary = std::make_shared<StickSummary>();
  summary->kind = StickSummary::Kind::newer_version;
  summary->title = "Seventh substantive session";
  summary->statements = 40;
  summary->speakers = 200;
  summary->languages = {"en", "ru", "fr", "es", "ar", "zh-Hans"};
  summary->errors = 1;
  summary->warnings = 2;
  summary->notes = 3;
  summary->findings = {
      {Severity::error, "unreadable", "02-brook.en.docx", 0, "This document is locked with a password",
       "Ask for a copy without one."},
      {Severity::warning, "screen-too-small", "03-corran.en.docx", 0,
       "The screen \"wall\" is too small for 9.0 picture heights: legible to 7.2.",
       "Use a larger screen, or one that is nearer to the last row."},
      {Severity::warning, "missing-glyph", "05-esk.ar.docx", 12,
       "No font here has the character \xEF\xBF\xBD (U+F0000); it will show as a box.", "Replace the character."},
      {Severity::note, "language-missing", "04-dun.en.docx", 0,
       "The statement \"04-dun\" has no version in ru, which this room shows.", "Ask for a translation."}};
  summary->changes = {{"01-avalon", 2, 1, 0, "\xE2\x80\xA6 burn until the [-morning-] {+evening+} as they did before"}};
  summary->new_statements = {"41-zennor"};
  add("SESSION", State::ready).summary = std::move(summary);
  ShownStick& read = add("DELEGATION", State::reading);
  read.done = 87;
  read.files = 240;
  read.found = {{Severity::error, "unreadable", "02-brook.en.docx", 0, "This document is locked with a password",
                 "Ask for a copy without one."}};
  return all;
}

std::vector<HelpLine> stick_keys() {
  return {{"F3", Word::keys_stick, HelpLine::Group::other},
          {"F4", Word::keys_stick_take, HelpLine::Group::other},
          {"F12", Word::keys_stick_refuse, HelpLine::Group::other}};
}

TEST_F(GoldenPrivate, desk_tells_what_becomes_of_sticks) {
  DeskScreen screen = desk({"en", "ru"});
  screen.sticks = std::make_shared<const ShownSticks>(sticks());
  screen.stick_keys = stick_keys();
  expect({screen, {}}, monitor({"en"}, 1920, 1080), "desk-en-sticks-1080");
  expect({screen, {}}, monitor({"ru"}), "desk-ru-sticks");
  DeskScreen arabic = desk({"ar", "en"});
  arabic.sticks = screen.sticks;
  arabic.stick_keys = stick_keys();
  expect({arabic, {}}, monitor({"ar"}), "desk-ar-sticks");
}

TEST_F(GoldenPrivate, desk_opens_the_summary_of_a_stick) {
  DeskScreen screen = desk({"en", "ru"});
  ShownSticks opened = sticks();
  opened.open = 3;
  screen.sticks = std::make_shared<const ShownSticks>(opened);
  screen.stick_keys = stick_keys();
  expect({screen, {}}, monitor({"en"}, 1920, 1080), "desk-en-stick-summary-1080");
  expect({screen, {}}, monitor({"fr"}), "desk-fr-stick-summary");
  expect({screen, {}}, monitor({"ru"}, 720, 1280), "desk-ru-stick-summary-portrait");
  expect({screen, {}}, monitor({"ar"}), "desk-ar-stick-summary");
}

TEST_F(GoldenPrivate, desk_says_what_a_list_of_speakers_is_for) {
  auto bare = std::make_shared<StickSummary>();
  bare->statements = 3;
  bare->languages = {"ru", "en"};
  ShownSticks sticks;
  ShownStick& stick = sticks.sticks.emplace_back();
  stick.number = 1;
  stick.name = "PAPERS";
  stick.state = ShownStick::State::ready;
  stick.may_unplug = true;
  stick.summary = std::move(bare);
  sticks.open = 1;
  DeskScreen screen = desk({"en", "ru"});
  screen.sticks = std::make_shared<const ShownSticks>(sticks);
  screen.stick_keys = stick_keys();
  expect({screen, {}}, monitor({"en"}), "desk-en-stick-without-speakers");
  expect({screen, {}}, monitor({"ru"}), "desk-ru-stick-without-speakers");
}

TEST_F(GoldenPrivate, the_booths_screen) {
  const BoothFixture two = booths({"en", "ru"});
  BoothScreen screen = two.at(16);
  screen.marks[15].kind = SegmentMark::Kind::skipped;
  screen.marks[14].kind = SegmentMark::Kind::amended;
  screen.marks[14].note = "The level fell by 15 per cent.";
  expect({screen, {}}, monitor({"en"}, 1920, 1080), "booth-en-1080");
  screen.off_text = true;
  expect({screen, {}}, monitor({"ru"}), "booth-ru-off-text", 192'000);
  expect({two.at(3), {}}, monitor({"en"}), "booth-en-begin", 20'000);
  BoothScreen point = two.at(16);
  point.point_of_order = test::delegation("Erlund");
  expect({point, {}}, monitor({"en"}, 1920, 1080), "booth-en-point", 20'000);
  BoothScreen title = two.at(0);
  title.on_title = true;
  expect({title, {}}, monitor({"en"}), "booth-en-title", 0);
}

TEST_F(GoldenPrivate, the_booths_screen_in_arabic_and_with_many_languages) {
  const BoothFixture arabic = booths({"ar", "en"});
  BoothScreen screen = arabic.at(9);
  screen.earlier_texts = {1};
  expect({screen, {}}, monitor({"ar"}), "booth-ar");
  const BoothFixture five = booths({"en", "ru", "fr", "ar", "zh-Hans"});
  expect({five.at(12), {}}, monitor({"fr"}, 1920, 1080), "booth-fr-five");
}

TEST_F(GoldenPrivate, the_booths_wait_for_a_text_or_know_that_there_is_none) {
  BoothScreen screen;
  screen.name = test::delegation("Aldermark");
  screen.timer = {true, 180'000, false};
  expect({screen, {}}, monitor({"en"}), "booth-en-waits");
  screen.without_text = true;
  expect({screen, {}}, monitor({"en"}), "booth-en-without-text");
  expect({screen, {}}, monitor({"ar"}), "booth-ar-without-text");
}

TEST_F(GoldenPrivate, the_chairs_screen) {
  for (const char* language : {"en", "ru", "fr", "es", "ar", "zh-Hans"}) {
    expect({test::chair_screen(), {}}, monitor({language}), std::string("chair-") + language);
  }
  ChairScreen point = test::chair_screen();
  point.point_of_order = test::delegation("Erlund");
  point.phase = MeetingState::Phase::informal;
  expect({point, {}}, monitor({"en"}), "chair-en-point");
  ChairScreen before;
  before.next = test::chair_screen().next;
  before.waiting = 19;
  expect({before, {}}, monitor({"en"}, 720, 1280), "chair-en-portrait");
}

TEST_F(GoldenPrivate, many_keys) {
  for (const char* language : {"en", "ru", "ar", "zh-Hans"}) {
    const std::string tag = language;
    expect({HoldScreen{}, test::many_keys()}, monitor({tag}), "help-many-" + tag);
    expect({KeyCardScreen{"Conference Room 4", test::many_keys()}, {}}, monitor({tag}, 1754, 1240), "key-card-" + tag);
  }
  expect({KeyCardScreen{"Conference Room 4", test::many_keys()}, {}}, monitor({"fr"}, 1240, 1754),
         "key-card-fr-portrait");
}

}  // namespace
}  // namespace rostrum
