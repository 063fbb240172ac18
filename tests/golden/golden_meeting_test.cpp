#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "render/paint/painter.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/lay_out.hpp"
#include "tests/support/golden_picture.hpp"
#include "tests/support/meeting_screens.hpp"
#include "tests/support/parallel_statement.hpp"

namespace rostrum {
namespace {

using Phase = MeetingState::Phase;
using Languages = std::vector<std::string>;

// The screens of a meeting, as the room sees them at one moment.
class GoldenMeeting : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};
  Painter painter_{fonts_};

  static DisplayProfile wall(const Languages& languages, double depth = 7) {
    DisplayProfile profile;
    profile.width = 720;
    profile.height = 405;
    profile.languages = test::languages_of(languages);
    profile.depth = depth;
    return profile;
  }
  static DisplayProfile sized(DisplayProfile profile, int width, int height) {
    profile.width = width;
    profile.height = height;
    return profile;
  }
  static DisplayProfile light(DisplayProfile profile) {
    profile.theme = Theme::light;
    return profile;
  }

  template <typename Content>
  static Screen showing(Content content) {
    Screen screen;
    screen.content = std::move(content);
    return screen;
  }

  void expect(const Screen& screen, const DisplayProfile& profile, const std::string& name,
              const Readings& readings = test::readings_of()) {
    Pixmap picture(profile.width, profile.height);
    painter_.paint(lay_out(screen, profile, engine_, readings), picture);
    test::expect_golden(picture, name);
  }

  // A screen in the languages that differ most, alone and in pairs.
  void expect_everywhere(const Screen& screen, const std::string& name) {
    for (const Languages& languages :
         {Languages{"en"}, {"ru"}, {"fr"}, {"es"}, {"ar"}, {"zh-Hans"}, {"en", "ru"}, {"ar", "en"}}) {
      std::string of;
      for (const std::string& each : languages) of += "-" + each;
      expect(screen, wall(languages), name + of);
    }
    expect(screen, sized(wall({"en", "ru"}, 4), 405, 720), name + "-portrait");
    expect(screen, sized(wall({"ru", "en"}), 640, 480), name + "-4x3");
    expect(screen, wall({"en"}, 4), name + "-near");
    expect(screen, wall({"en"}, 12), name + "-deep");
    expect(screen, light(wall({"ru", "en"})), name + "-light");
  }
};

TEST_F(GoldenMeeting, queue) {
  expect_everywhere(showing(test::queue_screen()), "queue");
  expect(showing(test::queue_screen()), sized(wall({"en"}), 1920, 1080), "queue-1080");
}

TEST_F(GoldenMeeting, queue_while_a_point_of_order_stands) {
  QueueScreen screen = test::queue_screen();
  screen.point_of_order = test::delegation(3);
  screen.timer.point_of_order = true;
  expect(showing(screen), wall({"en", "ru"}), "queue-order", test::readings_of(192'000));
}

TEST_F(GoldenMeeting, queue_whose_last_page_is_shown_and_whose_end) {
  QueueScreen screen = test::queue_screen(5);
  screen.list = QueueScreen::List::closed;
  Screen last = showing(screen);
  last.page = 1;
  expect(last, wall({"en"}), "queue-last-page", test::readings_of(160'000));
  expect(showing(test::queue_screen(0)), wall({"en"}), "queue-empty");
}

TEST_F(GoldenMeeting, speaker) {
  expect_everywhere(showing(test::speaker_screen()), "speaker");
  SpeakerScreen spoken = test::speaker_screen();
  spoken.now->name = test::delegation(1);
  spoken.line = test::local({{"en", "We can join the consensus if the second sentence of paragraph three goes out."}});
  expect(showing(spoken), wall({"en"}), "speaker-line", test::readings_of(192'000));
  spoken.line =
      test::local({{"en", "We can join the consensus if the second sentence of paragraph three goes out."},
                   {"ru", "Мы можем присоединиться к консенсусу, если второе предложение третьего пункта снять."}});
  expect(showing(spoken), wall({"en", "ru"}), "speaker-line-en-ru", test::readings_of(192'000));
}

// Languages that do not fit together take turns, and a text too long for its place goes on on the next page.
TEST_F(GoldenMeeting, what_is_longer_than_a_screen_turns_its_pages) {
  const LocalText longest = test::local(
      {{"en",
        "The group of experts shall meet three times before the next session, twice in the capital of the coast and "
        "once "
        "where the river rises, shall hear those who live by the water and those who keep its records, and shall "
        "report "
        "on the level of the wells, on the state of the sluices, on what each of them costs and on who pays for it"},
       {"ru",
        "Группа экспертов до следующей сессии соберётся трижды, дважды в столице побережья и один раз у истока реки, "
        "выслушает тех, кто живёт у воды, и тех, кто ведёт её записи, и представит доклад об уровне колодцев, о "
        "состоянии "
        "шлюзов, о том, чего стоит каждый из них, и о том, кто за это платит"}});
  DecisionScreen decision = test::decision_screen();
  decision.decision.what = longest;
  SpeakerScreen speaker = test::speaker_screen();
  speaker.line = longest;
  for (std::size_t page = 0; page < 2; ++page) {
    const std::string of = "-page-" + std::to_string(page + 1);
    Screen screen = showing(decision);
    screen.page = page;
    expect(screen, wall({"en", "ru"}), "decision-long" + of);
    expect(screen, wall({"ru", "en"}, 9), "decision-long-deep" + of);
    screen.content = speaker;
    expect(screen, wall({"en", "ru"}), "speaker-long" + of, test::readings_of(192'000));
    screen.content = NoticeScreen{longest};
    expect(screen, wall({"ru", "en"}), "notice-long" + of);
  }
}

TEST_F(GoldenMeeting, programme) {
  expect_everywhere(showing(test::programme_screen()), "programme");
}

TEST_F(GoldenMeeting, decision) {
  expect_everywhere(showing(test::decision_screen()), "decision");
  expect(showing(test::decision_screen(Decision::Form::by_vote)), wall({"en", "ru"}), "decision-vote");
  expect(showing(test::decision_screen(Decision::Form::without_a_vote)), wall({"en"}), "decision-dissociated");
  expect(showing(test::decision_screen(Decision::Form::rejected)), wall({"fr", "en"}), "decision-rejected");
}

TEST_F(GoldenMeeting, notice) {
  expect_everywhere(showing(test::notice_screen()), "notice");
}

TEST_F(GoldenMeeting, meeting) {
  expect_everywhere(showing(test::meeting_screen(Phase::adjourned)), "meeting");
  expect(showing(test::meeting_screen(Phase::suspended)), wall({"en", "ru"}), "meeting-suspended");
  expect(showing(test::meeting_screen(Phase::informal)), wall({"es", "ar"}), "meeting-informal");
  expect(showing(test::meeting_screen(Phase::in_session)), wall({"ru"}), "meeting-opened");
  expect(showing(test::meeting_screen(Phase::not_started)), wall({"fr"}), "meeting-before");
}

TEST_F(GoldenMeeting, statement_with_its_timer_and_what_happened_to_it) {
  for (const Languages& languages : {Languages{"en"}, {"ar"}, {"zh-Hans"}, {"ru", "en"}, {"ar", "en"}}) {
    const auto water = test::ParallelStatement::water(languages, languages.front());
    std::string of;
    for (const std::string& each : languages) of += "-" + each;
    for (const double depth : {4.0, 7.0}) {
      const DisplayProfile profile = wall(languages, depth);
      const BreakPlan plan = water.plan(std::array{profile}, engine_);
      StatementScreen screen{water.versions(), &plan, 6};
      screen.timer = {true, 180'000, false};
      const std::string where = depth < 5 ? "-near" : "";
      expect(showing(screen), profile, "timed" + of + where, test::readings_of(160'000));
      screen.off_text = true;
      for (std::size_t i = 0; i < plan.segments.size(); ++i) screen.positions.push_back({0, i, 0});
      screen.marks.push_back({{0, 1, 0}, {0, 3, 0}, SegmentMark::Kind::skipped, "", 0});
      screen.marks.push_back({{0, 3, 0}, {0, 4, 0}, SegmentMark::Kind::off_text, "", 0});
      screen.marks.push_back({{0, 5, 0}, {0, 6, 0}, SegmentMark::Kind::amended, "nine", 0});
      screen.earlier_texts = {languages.size() - 1};
      expect(showing(screen), profile, "noted" + of + where);
    }
  }
}

TEST_F(GoldenMeeting, title_with_channels) {
  for (const Languages& languages : {Languages{"en"}, {"ar"}, {"ru", "en"}}) {
    const auto water = test::ParallelStatement::water(languages, languages.front());
    std::string of;
    for (const std::string& each : languages) of += "-" + each;
    expect(showing(TitleScreen{water.versions(), test::floor_channels()}), wall(languages, 4), "title-channels" + of);
  }
}

TEST_F(GoldenMeeting, rehearsal) {
  Screen screen = showing(test::queue_screen());
  screen.rehearsal = true;
  expect(screen, wall({"en", "ru"}), "rehearsal-queue");
  screen.content = test::meeting_screen(Phase::suspended);
  expect(screen, light(wall({"ar", "en"})), "rehearsal-meeting");
}

TEST_F(GoldenMeeting, a_notice_stands_at_the_foot_beside_what_is_shown) {
  const auto noticed = [](auto content) {
    Screen screen = showing(std::move(content));
    screen.notice = test::local({{"en", "Lunch until 15:00"},
                                 {"ru", "Перерыв до 15:00"},
                                 {"ar", "استراحة الغداء حتى 15:00"},
                                 {"zh-Hans", "午餐休息至15:00"}});
    return screen;
  };
  expect(noticed(test::queue_screen()), wall({"en"}), "band-queue-en");
  expect(noticed(test::queue_screen()), wall({"ru", "en"}), "band-queue-ru-en");
  expect(noticed(test::speaker_screen()), light(wall({"zh-Hans", "en"})), "band-speaker-light");
  expect(noticed(test::meeting_screen(Phase::suspended)), wall({"ar", "en"}), "band-meeting-ar-en");
  expect(noticed(HoldScreen{"Conference Room 4"}), wall({"en", "ru"}), "band-hold");
  expect(noticed(test::programme_screen()), sized(wall({"en", "ru"}), 405, 720), "band-programme-portrait");
  Screen rehearsal = noticed(test::queue_screen());
  rehearsal.rehearsal = true;
  expect(rehearsal, wall({"en"}), "band-rehearsal");
  DisplayProfile signer = sized(wall({"en", "ru"}), 1920, 1080);
  signer.keepout = Rect{0, 880, 480, 200};
  expect(noticed(test::speaker_screen()), signer, "band-keepout-1080");
  const auto water = test::ParallelStatement::water({"en", "ru"}, "ru");
  const DisplayProfile both = sized(wall({"ru", "en"}), 1920, 1080);
  const BreakPlan plan = water.plan(std::array{both}, engine_);
  expect(noticed(StatementScreen{water.versions(), &plan, 3}), both, "band-statement-1080");
}

TEST_F(GoldenMeeting, a_name_of_five_hundred_letters_ends_with_an_ellipsis) {
  std::string letters;
  while (letters.size() < 490) letters += "Unending ";
  const LocalText endless = test::local({{"en", letters.c_str()}});
  QueueScreen queue = test::queue_screen();
  queue.now->name = queue.waiting.front().name = endless;
  expect(showing(queue), wall({"en"}), "queue-endless");
  SpeakerScreen speaker = test::speaker_screen();
  speaker.now->name = speaker.next->name = endless;
  expect(showing(speaker), wall({"en"}), "speaker-endless");
}

}  // namespace
}  // namespace rostrum
