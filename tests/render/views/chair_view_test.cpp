#include "render/views/chair_view.hpp"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>

#include "render/views/chair_script.hpp"
#include "render/views/lay_out.hpp"
#include "tests/support/drawn_ink.hpp"
#include "tests/support/private_screens.hpp"

namespace rostrum {
namespace {

using test::chair_screen;
using test::spoilt;

DisplayProfile monitor(const std::string& language, int width = 1920, int height = 1080) {
  DisplayProfile profile;
  profile.width = width;
  profile.height = height;
  profile.languages = test::languages_of({language});
  return profile;
}

class ChairView : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  std::size_t spoilt_on(const ChairScreen& screen, const DisplayProfile& profile) {
    return spoilt(lay_out_still({screen, {}}, profile, engine_), *fonts_);
  }

  // The sentences to say, without the signs that isolate a name.
  std::vector<std::string> script(const ChairScreen& screen, const std::string& language) {
    const DisplayProfile profile = monitor(language);
    Composer composer(profile.width, profile.height, {}, Direction::left_to_right);
    std::vector<std::string> sentences = chair_script(NearPage(composer, profile, engine_), screen);
    for (std::string& sentence : sentences) {
      for (const char* sign : {"\u2068", "\u2069"}) {
        for (std::size_t at = sentence.find(sign); at != std::string::npos; at = sentence.find(sign)) {
          sentence.erase(at, 3);
        }
      }
    }
    return sentences;
  }
  using Script = std::vector<std::string>;
};

TEST_F(ChairView, gives_the_floor_to_nobody_where_the_chair_itself_speaks) {
  ChairScreen screen = chair_screen();
  screen.next.front().kind = SpeakerKind::chair;
  screen.now->kind = SpeakerKind::chair;
  EXPECT_EQ(script(screen, "en"), Script{"I shall now make a statement in my capacity as Chair."});
  screen.next.clear();
  EXPECT_EQ(script(screen, "en"), Script{"We have heard the last speaker on the list."});
}

TEST_F(ChairView, nothing_overlaps_or_leaves_the_picture) {
  for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1024, 600}, std::pair{1080, 1920}}) {
    for (const char* language : {"en", "ru", "fr", "es", "ar", "zh-Hans"}) {
      EXPECT_EQ(spoilt_on(chair_screen(), monitor(language, width, height)), 0U) << language << width;
    }
  }
}

TEST_F(ChairView, long_names_and_ten_thousand_waiting_keep_their_places) {
  std::string long_words;
  while (long_words.size() < 500) long_words += "the Assembly of the Upper Provinces ";
  ChairScreen screen = chair_screen();
  for (SpeakerLine* line : {&*screen.now, &screen.next[0], &screen.next[1], &screen.next[2]}) {
    line->name = test::in_english(long_words);
    line->on_behalf_of = test::in_english(std::string(500, 'W'));
  }
  screen.item.title = test::in_english(long_words);
  screen.waiting = 10'000;
  screen.next.resize(10'000, screen.next[1]);
  for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1024, 600}, std::pair{1080, 1920}}) {
    EXPECT_EQ(spoilt_on(screen, monitor("en", width, height)), 0U) << width;
    ChairScreen point = screen;
    point.point_of_order = test::in_english(long_words);
    EXPECT_EQ(spoilt_on(point, monitor("ru", width, height)), 0U) << width;
  }
}

TEST_F(ChairView, nobody_and_nothing_is_a_screen_too) {
  EXPECT_EQ(spoilt_on({}, monitor("en")), 0U);
  ChairScreen over;
  over.phase = MeetingState::Phase::adjourned;
  EXPECT_EQ(spoilt_on(over, monitor("ru")), 0U);
}

TEST_F(ChairView, thanks_to_the_speaker_and_the_floor_to_the_next) {
  ChairScreen screen = chair_screen();
  EXPECT_EQ(script(screen, "en"), (Script{"I thank the representative of Aldermark.",
                                          "I now give the floor to the distinguished representative of Brennau."}));
  EXPECT_EQ(script(screen, "ru"), (Script{"Благодарю представителя делегации: Алдермарк.",
                                          "Слово предоставляется уважаемому представителю делегации: Бреннау."}));
  screen.now.reset();
  EXPECT_EQ(script(screen, "zh-Hans"), (Script{"我现在请布伦瑙尊敬的代表发言。"}));
}

TEST_F(ChairView, the_floor_is_given_for_what_it_was_asked_for) {
  ChairScreen screen = chair_screen();
  screen.now.reset();
  screen.next.erase(screen.next.begin());
  EXPECT_EQ(script(screen, "en"), (Script{"I now give the floor to the distinguished representative of Corvane, who "
                                          "will speak on behalf of the River States."}));
  screen.next.erase(screen.next.begin());
  EXPECT_EQ(script(screen, "es"), (Script{"Doy ahora la palabra a la distinguida delegación de Dunmere, que desea "
                                          "ejercer su derecho a contestar."}));
  screen.next.front().kind = SpeakerKind::observer;
  screen.next.front().purpose = Purpose::statement;
  EXPECT_EQ(script(screen, "en"), (Script{"I now give the floor to the distinguished observer of Dunmere."}));
  screen.next.front().kind = SpeakerKind::secretariat;
  EXPECT_EQ(script(screen, "en"), (Script{"I now give the floor to Dunmere."}));
}

TEST_F(ChairView, a_point_of_order_comes_before_all_else) {
  ChairScreen screen = chair_screen();
  screen.point_of_order = test::delegation("Erlund");
  EXPECT_EQ(script(screen, "en"),
            (Script{"I give the floor to the distinguished representative of Erlund on a point of order."}));
}

TEST_F(ChairView, a_point_of_order_of_somebody_unnamed_leaves_no_hole) {
  ChairScreen screen = chair_screen();
  screen.point_of_order = LocalText();
  EXPECT_EQ(script(screen, "en"), (Script{"I give the floor to the representative who has raised a point of order."}));
  EXPECT_EQ(script(screen, "fr"), (Script{"Je donne la parole à la délégation qui a présenté une motion d’ordre."}));
  for (const char* language : {"en", "ru", "fr", "es", "ar", "zh-Hans"})
    EXPECT_EQ(spoilt_on(screen, monitor(language)), 0U) << language;
}

TEST_F(ChairView, after_a_suspension_the_one_who_was_interrupted_goes_on) {
  ChairScreen screen = chair_screen();
  for (const auto phase : {MeetingState::Phase::suspended, MeetingState::Phase::not_started}) {
    screen.phase = phase;
    EXPECT_EQ(script(screen, "en").back(), "I now give the floor to the distinguished representative of Aldermark.");
  }
  screen.phase = MeetingState::Phase::suspended;
  screen.next.clear();
  EXPECT_EQ(script(screen, "en"), (Script{"The meeting is resumed.",
                                          "I now give the floor to the distinguished representative of Aldermark."}));
}

TEST_F(ChairView, the_meeting_is_opened_resumed_and_left) {
  ChairScreen screen = chair_screen();
  screen.phase = MeetingState::Phase::not_started;
  EXPECT_EQ(script(screen, "fr").front(), "La séance est ouverte.");
  screen.phase = MeetingState::Phase::suspended;
  EXPECT_EQ(script(screen, "en").front(), "The meeting is resumed.");
  screen.phase = MeetingState::Phase::adjourned;
  EXPECT_TRUE(script(screen, "en").empty());
  screen.phase = MeetingState::Phase::in_session;
  screen.next.clear();
  EXPECT_EQ(script(screen, "en").back(), "We have heard the last speaker on the list.");
}

TEST_F(ChairView, three_at_most_are_next) {
  ChairScreen three = chair_screen();
  three.next.resize(3);
  ChairScreen many = three;
  many.next.resize(10, many.next.front());
  EXPECT_EQ(lay_out({three, {}}, monitor("en"), engine_).items, lay_out({many, {}}, monitor("en"), engine_).items);
}

}  // namespace
}  // namespace rostrum
