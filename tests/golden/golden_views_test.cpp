#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>

#include "content/session/demo_session.hpp"
#include "content/session/session.hpp"
#include "render/paint/painter.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/lay_out.hpp"
#include "render/views/statement_view.hpp"
#include "tests/support/golden_picture.hpp"

namespace rostrum {
namespace {

using test::expect_golden;

constexpr const char* arabic = R"(بيان وفد ألدرمارك

السيد الرئيس،

يسر وفد بلادي أن يرى النص مكتوبا بحروف كبيرة في القاعة رقم 4، وأن يقرأه الجالس في الصف الأخير كما يقرأه الجالس في الصف الأول.

لقد صدرت الوثيقة A/CONF.402/2026/CRP.1 في عام 2026، وهي تؤكد أن الوضوح حق للجميع.

شكرا سيدي الرئيس.
)";

constexpr const char* chinese = R"(主席先生，

我国代表团高兴地看到，会议厅的屏幕上显示的文字清晰易读，最后一排的代表也能看清每一个字。

文件 A/CONF.402/2026/CRP.1 已于2026年3月2日分发，共12页。

谢谢主席先生。
)";

class GoldenViews : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};
  Painter painter_{fonts_};

  static Statement demo(const char* language) {
    const Session session = load_session(demo_session_files(), "demo").value();
    const SessionStatement& statement = session.statements.front();
    return statement.versions[statement.version_for({*Language::parse(language)})].statement;
  }

  static Statement text(const char* name, const char* bytes) {
    return load_session({{name, bytes}}, "text").value().statements.front().versions.front().statement;
  }

  BreakPlan plan_for(const Statement& statement, const DisplayProfile& profile) {
    const std::array<const Statement*, 1> versions = {&statement};
    const std::array<DisplayProfile, 1> displays = {profile};
    return plan_breaks(versions, one_bead_per_sentence(statement), fits_on(displays, versions, engine_));
  }

  void expect(const Screen& screen, const DisplayProfile& profile, const std::string& name) {
    Pixmap picture(profile.width, profile.height);
    painter_.paint(lay_out(screen, profile, engine_), picture);
    expect_golden(picture, name);
  }

  void expect_segment(const Statement& statement, const DisplayProfile& profile, std::size_t segment,
                      const std::string& name) {
    const BreakPlan plan = plan_for(statement, profile);
    ASSERT_LT(segment, plan.segments.size());
    expect({StatementScreen{&statement, &plan, 0, segment}, {}}, profile, name);
  }

  static DisplayProfile deep() {
    DisplayProfile profile;
    profile.depth = 12;
    return profile;
  }

  static DisplayProfile light() {
    DisplayProfile profile;
    profile.theme = Theme::light;
    return profile;
  }
};

TEST_F(GoldenViews, title_card) {
  const Statement english = demo("en");
  const Statement russian = demo("ru");
  expect({TitleScreen{&english}, {}}, {}, "title-en");
  expect({TitleScreen{&russian}, {}}, {}, "title-ru");
  expect({TitleScreen{&english}, {}}, light(), "title-en-light");
  expect({TitleScreen{&russian}, {}}, deep(), "title-ru-deep");
}

TEST_F(GoldenViews, statement) {
  expect_segment(demo("en"), {}, 5, "statement-en");
  expect_segment(demo("ru"), {}, 5, "statement-ru");
  expect_segment(demo("ru"), light(), 8, "statement-ru-light");
  expect_segment(demo("en"), deep(), 9, "statement-en-deep");
  expect_segment(demo("ru"), deep(), 14, "statement-ru-deep");
}

TEST_F(GoldenViews, statement_in_other_scripts) {
  expect_segment(text("a.ar.txt", arabic), {}, 2, "statement-ar");
  expect_segment(text("a.zh-Hans.txt", chinese), {}, 1, "statement-zh");
}

TEST_F(GoldenViews, statement_on_other_screens) {
  DisplayProfile portrait;
  portrait.width = 1080;
  portrait.height = 1920;
  portrait.depth = 4;
  expect_segment(demo("en"), portrait, 5, "statement-en-portrait");
  DisplayProfile small;
  small.width = 1280;
  small.height = 720;
  expect_segment(demo("en"), small, 5, "statement-en-720");
}

TEST_F(GoldenViews, hold_and_blank) {
  expect({HoldScreen{"Conference Room 4"}, {}}, {}, "hold");
  expect({HoldScreen{""}, {}}, light(), "hold-light");
  expect({BlankScreen{}, {}}, {}, "blank");
}

TEST_F(GoldenViews, test_card) {
  const TestCardScreen card{"Conference Room 4", "wall-left", "1920 × 1080", "", "Rostrum 0.1.0"};
  DisplayProfile russian;
  russian.languages = {*Language::parse("ru")};
  expect({card, {}}, {}, "test-card");
  expect({card, {}}, russian, "test-card-ru");
  expect({card, {}}, light(), "test-card-light");
  DisplayProfile portrait;
  portrait.width = 1080;
  portrait.height = 1920;
  expect({card, {}}, portrait, "test-card-portrait");
}

TEST_F(GoldenViews, help_over_the_hold_screen) {
  expect({HoldScreen{""}, {{"→  Space", "next"}, {"←", "back"}, {"B", "blank the screen"}}}, {}, "help");
}

}  // namespace
}  // namespace rostrum
