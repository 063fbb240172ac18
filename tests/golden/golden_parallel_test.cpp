#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>

#include "render/paint/painter.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/lay_out.hpp"
#include "tests/support/golden_picture.hpp"
#include "tests/support/parallel_statement.hpp"

namespace rostrum {
namespace {

using test::ParallelStatement;

// Screens of several languages.
class GoldenParallel : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};
  Painter painter_{fonts_};

  // A coarser screen than the usual one: the same layout, a fifth of the bytes.
  static DisplayProfile wall(const std::vector<std::string>& languages, double depth = 7) {
    DisplayProfile profile;
    profile.width = 720;
    profile.height = 405;
    profile.languages = test::languages_of(languages);
    profile.depth = depth;
    return profile;
  }

  void expect(const Screen& screen, const DisplayProfile& profile, const std::string& name) {
    Pixmap picture(profile.width, profile.height);
    painter_.paint(lay_out(screen, profile, engine_), picture);
    test::expect_golden(picture, name);
  }

  void expect_title(const ParallelStatement& statement, const DisplayProfile& profile, const std::string& name) {
    expect({TitleScreen{statement.versions()}, {}}, profile, name);
  }

  // The first segment whose original or, where that is silent, whose last version says `words`.
  void expect_passage(const ParallelStatement& statement, const BreakPlan& plan, const DisplayProfile& profile,
                      const std::string& words, const std::string& name) {
    for (std::size_t i = 0; i < plan.segments.size(); ++i) {
      for (std::size_t version = 0; version < statement.versions().size(); ++version) {
        const std::optional<Piece>& piece = plan.segments[i].versions[version];
        if (!piece) continue;
        const std::string said =
            statement.statement(version).paragraphs[piece->paragraph].text.slice(piece->range).text;
        if (said.find(words) == std::string::npos) continue;
        expect({StatementScreen{statement.versions(), &plan, i}, {}}, profile, name);
        return;
      }
    }
    FAIL() << name << ": nobody says " << words;
  }

  void expect_passage(const ParallelStatement& statement, const DisplayProfile& profile, const std::string& words,
                      const std::string& name) {
    expect_passage(statement, statement.plan(std::array{profile}, engine_), profile, words, name);
  }
};

TEST_F(GoldenParallel, the_demo_in_english_and_russian) {
  const auto demo = ParallelStatement::demo({"en", "ru"}, "ru");
  expect_passage(demo, wall({"en", "ru"}), "Letters do not", "parallel-en-ru");
  expect_title(demo, wall({"en", "ru"}, 4), "parallel-title-en-ru-near");
  expect_title(demo, wall({"en", "ru"}), "parallel-title-en-ru");
  expect_title(demo, wall({"en", "ru"}, 9), "parallel-title-en-ru-deep");
}

TEST_F(GoldenParallel, full_size) {
  DisplayProfile profile = wall({"ru", "en"});
  profile.width = 1920;
  profile.height = 1080;
  expect_passage(ParallelStatement::water({"ru", "en"}, "ru"), profile, "девять деревень", "parallel-ru-en-1080");
}

TEST_F(GoldenParallel, arabic_first_mirrors_the_screen_and_second_its_column) {
  for (const auto& [name, languages] : {std::pair{"ar-en", std::vector<std::string>{"ar", "en"}},
                                        std::pair{"en-ar", std::vector<std::string>{"en", "ar"}}}) {
    const auto water = ParallelStatement::water(languages, "ar");
    expect_passage(water, wall(languages), "18 500", std::string("parallel-") + name);
    expect_title(water, wall(languages), std::string("parallel-title-") + name);
  }
}

TEST_F(GoldenParallel, chinese_and_english) {
  const auto water = ParallelStatement::water({"zh-Hans", "en"}, "zh-Hans");
  expect_passage(water, wall({"zh-Hans", "en"}), "nine villages", "parallel-zh-en");
  expect_title(water, wall({"zh-Hans", "en"}), "parallel-title-zh-en");
}

TEST_F(GoldenParallel, three_languages_on_a_wide_wall) {
  DisplayProfile wide = wall({"en", "ru", "ar"});
  wide.width = 1440;
  const auto water = ParallelStatement::water({"en", "ru", "ar"}, "ru");
  expect_passage(water, wide, "Harrow", "parallel-en-ru-ar-wide");
  expect_title(water, wide, "parallel-title-en-ru-ar-wide");
}

TEST_F(GoldenParallel, three_languages_one_above_the_other) {
  const auto water = ParallelStatement::water({"fr", "ru", "en"}, "fr");
  expect_passage(water, wall({"fr", "ru", "en"}), "every state", "parallel-fr-ru-en-stack");
  expect_title(water, wall({"fr", "ru", "en"}), "parallel-title-fr-ru-en-stack");
}

TEST_F(GoldenParallel, portrait) {
  DisplayProfile portrait = wall({"en", "ru"}, 4);
  portrait.width = 405;
  portrait.height = 720;
  expect_passage(ParallelStatement::water({"en", "ru"}, "ru"), portrait, "competent", "parallel-en-ru-portrait");
}

TEST_F(GoldenParallel, deep_rooms) {
  expect_passage(ParallelStatement::water({"en", "ru"}, "ru"), wall({"en", "ru"}, 9), "every state",
                 "parallel-en-ru-deep");
  expect_passage(ParallelStatement::water({"ar", "en"}, "ar"), wall({"ar", "en"}, 8.5), "every state",
                 "parallel-ar-en-deep");
}

TEST_F(GoldenParallel, a_near_room_shows_whole_the_sentence_that_a_deeper_display_has_in_parts) {
  const auto water = ParallelStatement::water({"en", "ru"}, "ru");
  const std::array<DisplayProfile, 2> room = {wall({"en", "ru"}, 4), wall({"en", "ru"}, 7)};
  const BreakPlan plan = water.plan(room, engine_);
  expect_passage(water, plan, room[0], "competent", "parallel-en-ru-near");
  const auto arabic = ParallelStatement::water({"ar", "zh-Hans"}, "ar");
  const DisplayProfile near = wall({"ar", "zh-Hans"}, 4.5);
  expect_passage(arabic, near, "2026年", "parallel-ar-zh-near");
}

TEST_F(GoldenParallel, a_version_that_lacks_a_sentence_keeps_its_last_words) {
  auto water = ParallelStatement::water({"en", "ru"}, "ru");
  water.take_out(0, 5);  // "The cost of one new gauge is 18,500 euros."
  expect_passage(water, wall({"en", "ru"}), "водомер", "parallel-unpaired");
}

TEST_F(GoldenParallel, an_english_paragraph_of_a_russian_statement_is_labelled_english) {
  const ParallelStatement pair(
      {test::read_statement_file("a.ru.md",
                                 "Г-н Председатель,\n\nСкажу по-английски, чтобы меня поняли без перевода.\n\n"
                                 "This part I would like to say in English, so that nobody has to translate it.\n"),
       test::read_statement_file("a.ar.md",
                                 "السيد الرئيس،\n\nسأقولها بالإنكليزية كي أُفهم من دون ترجمة.\n\n"
                                 "أود أن أقول هذا الجزء بالإنكليزية كي لا يضطر أحد إلى ترجمته.\n")});
  expect_passage(pair, wall({"ru", "ar"}), "This part", "parallel-mixed-paragraph");
}

TEST_F(GoldenParallel, light_theme) {
  DisplayProfile light = wall({"ru", "en"}, 6);
  light.theme = Theme::light;
  expect_passage(ParallelStatement::water({"ru", "en"}, "ru"), light, "два", "parallel-ru-en-light");
}

TEST_F(GoldenParallel, the_delegations_name_from_the_session) {
  const auto water = ParallelStatement::water({"ru", "en"}, "ru");
  auto versions = water.versions();
  versions[0].name = "Бреннау";
  versions[1].name = "Brennau";
  versions[1].role = ShownVersion::Role::official;
  const DisplayProfile profile = wall({"ru", "en"});
  const BreakPlan plan = water.plan(std::array{profile}, engine_);
  expect({StatementScreen{versions, &plan, 2}, {}}, profile, "parallel-named");
  expect({TitleScreen{versions}, {}}, profile, "parallel-title-named");
}

}  // namespace
}  // namespace rostrum
