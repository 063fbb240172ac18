#include "render/views/statement_view.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "content/session/demo_session.hpp"
#include "content/session/session.hpp"
#include "render/views/lay_out.hpp"
#include "tests/support/drawn_ink.hpp"
#include "tests/support/shown_version.hpp"

namespace rostrum {
namespace {

std::vector<NamedBytes> sample_files() {
  std::vector<NamedBytes> files;
  for (const std::string name : {"oewg-2021", "oewg-2024"}) {
    for (const std::string language : {"en", "ru"}) {
      const auto path =
          std::filesystem::path(ROSTRUM_SOURCE_DIR) / "../shared/samples" / name / ("statement." + language + ".md");
      std::ifstream in(path, std::ios::binary);
      if (!in) continue;
      std::ostringstream bytes;
      bytes << in.rdbuf();
      files.push_back({name + "." + language + ".md", bytes.str()});
    }
  }
  return files;
}

class StatementViewTest : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  // Every version of every statement at hand: the demo always, the samples where they are present.
  template <typename Visit>
  void for_every_version(Visit visit) {
    std::vector<std::vector<NamedBytes>> sets = {demo_session_files()};
    if (auto samples = sample_files(); !samples.empty()) sets.push_back(std::move(samples));
    for (auto& files : sets) {
      const Session session = load_session(std::move(files), "test").value();
      for (const SessionStatement& statement : session.statements) {
        for (const Version& version : statement.versions) visit(version.statement);
      }
    }
  }

  BreakPlan plan_for(const Statement& statement, const DisplayProfile& profile) {
    const std::array<const Statement*, 1> versions = {&statement};
    const std::array<DisplayProfile, 1> displays = {profile};
    return plan_breaks(versions, one_bead_per_sentence(statement), fits_on(displays, test::alone(statement), engine_));
  }
};

TEST_F(StatementViewTest, no_segment_overflows_or_falls_under_the_floor_at_any_depth) {
  for_every_version([&](const Statement& statement) {
    for (const double depth : {4.0, 5.5, 7.0, 9.0, 12.0, 15.0}) {
      DisplayProfile profile;
      profile.depth = depth;
      const BreakPlan plan = plan_for(statement, profile);
      const ScreenFrame frame(statement, profile, engine_);
      const Palette& colors = palette(profile.theme);
      for (std::size_t segment = 0; segment < plan.segments.size(); ++segment) {
        const DisplayList list =
            lay_out({StatementScreen{test::alone(statement), &plan, segment}, {}}, profile, engine_);
        for (const DisplayItem& item : list.items) {
          const auto* run = std::get_if<GlyphRun>(&item);
          if (run == nullptr) continue;
          EXPECT_GE(run->size, frame.sizes().label_floor);
          if (run->size != frame.sizes().text) continue;
          EXPECT_GE(run->size, frame.sizes().text_floor);
          for (const DrawnGlyph& glyph : run->glyphs) {
            ASSERT_GE(glyph.y.floor(), frame.body().y) << depth << " segment " << segment;
            ASSERT_LE(glyph.y.ceil(), frame.body().y + frame.body().height) << depth << " segment " << segment;
            ASSERT_LE(glyph.x.floor(), frame.body().x + frame.body().width) << depth << " segment " << segment;
          }
        }
        const auto lit = std::count_if(list.items.begin(), list.items.end(), [&](const DisplayItem& item) {
          const auto* run = std::get_if<GlyphRun>(&item);
          return run != nullptr && run->color == colors.text && run->size == frame.sizes().text;
        });
        EXPECT_GE(lit, 1) << depth << " segment " << segment;
      }
    }
  });
}

TEST_F(StatementViewTest, above_the_text_a_delegation_stands_in_the_nominative) {
  const auto read = [](const char* paper) {
    return load_session({{"a.ru.md", paper}}, "test").value().statements.front().versions.front().statement;
  };
  const auto shown = [this](const Statement& statement) {
    const BreakPlan plan = plan_for(statement, {});
    return lay_out({StatementScreen{test::alone(statement), &plan, 0}, {}}, {}, engine_);
  };
  Statement genitive = read("# Выступление делегации Республики Заречье\n\nБлагодарим за доклад о приливах.\n");
  ASSERT_EQ(genitive.speaker, "делегации Республики Заречье");
  Statement nominative = genitive;
  nominative.heading.clear();
  nominative.speaker = "Делегация Республики Заречье";
  EXPECT_EQ(shown(genitive), shown(nominative));
}

TEST_F(StatementViewTest, nothing_of_a_later_sentence_is_on_the_screen) {
  const Statement statement =
      load_session({{"a.en.md", "Mr. Chair,\n\nThe first sentence is here. ZZZZ QQQQ.\n\nXXXX WWWW.\n"}}, "test")
          .value()
          .statements.front()
          .versions.front()
          .statement;
  const BreakPlan plan = plan_for(statement, {});
  ASSERT_EQ(plan.segments.size(), 4U);
  const auto ink = [&](std::size_t segment) {
    std::size_t glyphs = 0;
    const ScreenFrame frame(statement, {}, engine_);
    const DisplayList list = lay_out({StatementScreen{test::alone(statement), &plan, segment}, {}}, {}, engine_);
    for (const DisplayItem& item : list.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->size == frame.sizes().text) glyphs += run->glyphs.size();
    }
    return glyphs;
  };
  EXPECT_LE(ink(0), 10U);
  EXPECT_LE(ink(1), 10U + 27U);
  EXPECT_GT(ink(2), 30U);
}

TEST_F(StatementViewTest, markings_are_on_every_segment) {
  for_every_version([&](const Statement& statement) {
    if (statement.markings.empty()) return;
    const DisplayProfile profile;
    const BreakPlan plan = plan_for(statement, profile);
    for (std::size_t segment = 0; segment < plan.segments.size(); ++segment) {
      const DisplayList list = lay_out({StatementScreen{test::alone(statement), &plan, segment}, {}}, profile, engine_);
      std::size_t glyphs = 0;
      for (const DisplayItem& item : list.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run != nullptr && run->color == palette(profile.theme).marking) glyphs += run->glyphs.size();
      }
      EXPECT_GE(glyphs, 12U) << "segment " << segment;
    }
  });
}

TEST_F(StatementViewTest, a_statement_without_markings_shows_none) {
  for_every_version([&](const Statement& statement) {
    if (!statement.markings.empty()) return;
    const BreakPlan plan = plan_for(statement, {});
    const DisplayList list = lay_out({StatementScreen{test::alone(statement), &plan, 0}, {}}, {}, engine_);
    for (const DisplayItem& item : list.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      EXPECT_TRUE(run == nullptr || !(run->color == palette(Theme::dark).marking));
    }
  });
}

TEST_F(StatementViewTest, the_text_around_the_body_is_the_same_on_every_segment) {
  const Session session = load_session(demo_session_files(), "demo").value();
  const Statement& statement = session.statements.front().versions.front().statement;
  const BreakPlan plan = plan_for(statement, {});
  const ScreenFrame frame(statement, {}, engine_);
  const auto header = [&](std::size_t segment) {
    std::vector<DisplayItem> items;
    for (const DisplayItem& item :
         lay_out({StatementScreen{test::alone(statement), &plan, segment}, {}}, {}, engine_).items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->glyphs.front().y.round() < frame.body().y) items.push_back(item);
    }
    return items;
  };
  EXPECT_FALSE(header(0).empty());
  EXPECT_EQ(header(0), header(plan.segments.size() / 2));
}

TEST_F(StatementViewTest, an_empty_statement_is_a_frame_without_text) {
  Statement statement;
  statement.language = *Language::parse("en");
  const BreakPlan plan;
  const DisplayList list = lay_out({StatementScreen{test::alone(statement), &plan, 0}, {}}, {}, engine_);
  EXPECT_EQ(list.width, 1920);
}

TEST_F(StatementViewTest, nothing_is_drawn_through_the_markings_at_any_depth) {
  DisplayProfile profile;
  Statement paper = load_session(demo_session_files(), "test").value().statements.front().versions.front().statement;
  paper.markings = {{Marking::check_against_delivery, "Check against delivery"},
                    {Marking::unofficial_translation, "Unofficial translation"}};
  for (const double depth : {9.0, 12.0, 18.0, 20.0, 25.0}) {
    profile.depth = depth;
    const BreakPlan plan = plan_for(paper, profile);
    StatementScreen screen;
    screen.versions = test::alone(paper);
    screen.plan = &plan;
    EXPECT_EQ(test::spoilt(lay_out_still({screen, {}}, profile, engine_), *fonts_), 0U) << depth;
  }
}

TEST_F(StatementViewTest, a_screen_is_too_far_away_where_it_holds_no_line_above_a_marking) {
  EXPECT_EQ(deepest_with_markings({}, 60, engine_), 39U);
  EXPECT_EQ(deepest_with_markings({}, 30, engine_), 30U);
}

}  // namespace
}  // namespace rostrum
