#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "content/session/demo_session.hpp"
#include "content/session/session.hpp"
#include "render/paint/painter.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/lay_out.hpp"
#include "render/views/statement_view.hpp"
#include "render/words/words.hpp"
#include "tests/support/golden_picture.hpp"
#include "tests/support/shown_version.hpp"
#include "tests/support/version_in.hpp"

namespace rostrum {
namespace {

using test::expect_golden;

constexpr std::array<const char*, 6> six_languages = {"en", "ru", "fr", "es", "ar", "zh-Hans"};

// The demo in the languages that it has; a shorter speech on the same subject in the others.
std::string paper(const std::string& language) {
  const auto path =
      std::filesystem::path(ROSTRUM_SOURCE_DIR) / "tests/golden/statements" / ("conference." + language + ".md");
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

Statement read(const std::string& name, const std::string& bytes) {
  return load_session({{name, bytes}}, "text").value().statements.front().versions.front().statement;
}

Statement conference(const std::string& language) {
  if (language != "en" && language != "ru") return read("conference." + language + ".md", paper(language));
  const Session session = load_session(demo_session_files(), "demo").value();
  return version_in(session.statements.front(), language);
}

// A coarser screen than the usual one: the same layout, a fifth of the bytes.
DisplayProfile wall(const std::string& language = "") {
  DisplayProfile profile;
  profile.width = 720;
  profile.height = 405;
  if (!language.empty()) profile.languages = {*Language::parse(language)};
  return profile;
}

DisplayProfile light() {
  DisplayProfile profile = wall();
  profile.theme = Theme::light;
  return profile;
}

DisplayProfile deep(const std::string& language) {
  DisplayProfile profile = wall(language);
  profile.width = 560;
  profile.height = 315;
  profile.depth = 12;
  return profile;
}

DisplayProfile portrait(const std::string& language) {
  DisplayProfile profile = wall(language);
  profile.width = 315;
  profile.height = 560;
  profile.depth = 4;
  return profile;
}

class GoldenViews : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};
  Painter painter_{fonts_};

  BreakPlan plan_for(const Statement& statement, const DisplayProfile& profile) {
    const std::array<const Statement*, 1> versions = {&statement};
    const std::array<DisplayProfile, 1> displays = {profile};
    return plan_breaks(versions, one_bead_per_sentence(statement), fits_on(displays, test::alone(statement), engine_));
  }

  void expect(const Screen& screen, const DisplayProfile& profile, const std::string& name) {
    Pixmap picture(profile.width, profile.height);
    painter_.paint(lay_out(screen, profile, engine_), picture);
    expect_golden(picture, name);
  }

  // The first segment that says `words`: plans change with sizes and fonts, what is looked at does not.
  void expect_passage(const Statement& statement, const DisplayProfile& profile, const std::string& words,
                      const std::string& name) {
    const BreakPlan plan = plan_for(statement, profile);
    for (std::size_t i = 0; i < plan.segments.size(); ++i) {
      const Piece& piece = *plan.segments[i].versions.front();
      const std::string said = statement.paragraphs[piece.paragraph].text.slice(piece.range).text;
      if (said.find(words) == std::string::npos) continue;
      expect({StatementScreen{test::alone(statement), &plan, i}, {}}, profile, name);
      return;
    }
    FAIL() << name << ": nobody says " << words;
  }

  static std::vector<HelpLine> help() {
    return {{"→  Space  PageDown", Word::help_next},
            {"←  PageUp", Word::help_back},
            {"B", Word::help_blank},
            {"T", Word::help_title_card},
            {"?", Word::help_help},
            {"0–9, Enter", Word::help_go_to}};
  }

  static TestCardScreen card() { return {"Conference Room 4", "wall-left", "1920 × 1080", "", "Rostrum 0.1.0"}; }
};

// Every view in each of the six languages.
class GoldenLanguages : public GoldenViews, public testing::WithParamInterface<const char*> {};

TEST_P(GoldenLanguages, title_card) {
  const std::string language = GetParam();
  const Statement statement = conference(language);
  expect({TitleScreen{test::alone(statement)}, {}}, wall(language), "title-" + language);
  expect({TitleScreen{test::alone(statement)}, {}}, deep(language), "title-" + language + "-deep");
  if (language == "en" || language == "ar") {
    expect({TitleScreen{test::alone(statement)}, {}}, portrait(language), "title-" + language + "-portrait");
  }
}

TEST_P(GoldenLanguages, statement) {
  const std::string language = GetParam();
  const Statement statement = conference(language);
  expect_passage(statement, wall(language), "CRP.1", "statement-" + language);
  expect_passage(statement, wall(language), "64", "statement-" + language + "-figures");
  expect_passage(statement, deep(language), "64", "statement-" + language + "-deep");
  expect_passage(statement, portrait(language), "CRP.1", "statement-" + language + "-portrait");
}

TEST_P(GoldenLanguages, hold_test_card_and_help) {
  const std::string language = GetParam();
  expect({HoldScreen{"Conference Room 4 (East)"}, {}}, wall(language), "hold-" + language);
  expect({card(), {}}, wall(language), "test-card-" + language);
  expect({HoldScreen{""}, help()}, wall(language), "help-" + language);
}

INSTANTIATE_TEST_SUITE_P(six, GoldenLanguages, testing::ValuesIn(six_languages),
                         [](const auto& language) { return std::string(language.param).substr(0, 2); });

TEST_F(GoldenViews, other_cyrillic_languages_have_their_own_letters) {
  for (const std::string language : {"uk", "sr", "bg"}) {
    expect_passage(conference(language), wall(language), "CRP.1", "statement-" + language);
  }
}

TEST_F(GoldenViews, an_arabic_statement_before_readers_of_english_has_its_markings_in_both) {
  const Statement statement = conference("ar");
  expect_passage(statement, wall("en"), "CRP.1", "mixed-ar-in-en-room");
  expect({TitleScreen{test::alone(statement)}, {}}, wall("en"), "mixed-title-ar-in-en-room");
}

TEST_F(GoldenViews, an_english_statement_before_readers_of_arabic_reads_from_left_to_right) {
  expect_passage(conference("en"), wall("ar"), "CRP.1", "mixed-en-in-ar-room");
}

TEST_F(GoldenViews, help_of_a_room_of_two_languages) {
  DisplayProfile profile = wall("ar");
  profile.languages.push_back(*Language::parse("en"));
  expect({HoldScreen{""}, help()}, profile, "mixed-help-ar-en");
}

TEST_F(GoldenViews, a_quoted_english_paragraph_of_an_arabic_statement_stands_at_the_left) {
  const Statement statement = read("a.ar.md",
                                   "السيدة الرئيسة،\n\nاسمحوا لي بأن أقتبس من الورقة A/CONF.402/2026/CRP.1.\n\n"
                                   "“What cannot be read (by everybody, in one language or another) cannot be "
                                   "agreed upon.”\n\nهذا كل ما أردنا قوله في 10 آذار/مارس 2026.\n");
  expect_passage(statement, wall(), "What cannot", "mixed-english-paragraph");
}

TEST_F(GoldenViews, light_theme) {
  const Statement english = conference("en");
  expect({TitleScreen{test::alone(english)}, {}}, light(), "title-en-light");
  expect_passage(conference("ru"), light(), "Мертен", "statement-ru-light");
  expect({HoldScreen{""}, {}}, light(), "hold-light");
  expect({card(), {}}, light(), "test-card-light");
}

TEST_F(GoldenViews, full_size) {
  expect_passage(conference("ru"), {}, "Мертен", "statement-ru-1080");
  DisplayProfile small;
  small.width = 1280;
  small.height = 720;
  expect_passage(conference("ar"), small, "ميرتن", "statement-ar-720");
}

TEST_F(GoldenViews, portrait_test_card) {
  DisplayProfile profile;
  profile.width = 540;
  profile.height = 960;
  expect({card(), {}}, profile, "test-card-portrait");
}

TEST_F(GoldenViews, blank) {
  expect({BlankScreen{}, {}}, wall(), "blank");
}

}  // namespace
}  // namespace rostrum
