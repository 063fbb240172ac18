#include "render/views/parallel_view.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "render/views/language_label.hpp"
#include "render/views/lay_out.hpp"
#include "tests/support/parallel_statement.hpp"

namespace rostrum {
namespace {

using test::ParallelStatement;

const Palette& colors = palette(Theme::dark);

class ParallelViewTest : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  static DisplayProfile wall(const std::vector<std::string>& languages, double depth = 7.0) {
    DisplayProfile profile;
    profile.languages = test::languages_of(languages);
    profile.depth = depth;
    return profile;
  }

  BreakPlan plan(const ParallelStatement& statement, const DisplayProfile& display) {
    return statement.plan(std::array{display}, engine_);
  }

  DisplayList picture(const ParallelStatement& statement, const BreakPlan& plan, std::size_t segment,
                      const DisplayProfile& display) {
    return lay_out({StatementScreen{statement.versions(), &plan, segment}, {}}, display, engine_);
  }

  // Visits every segment of every kind of pair on displays of several shapes and depths.
  template <typename Visit>
  void for_every_picture(Visit visit) {
    for (const auto& languages : std::vector<std::vector<std::string>>{
             {"en", "ru"}, {"ar", "en"}, {"en", "ar"}, {"zh-Hans", "en"}, {"ru", "fr", "en"}}) {
      const ParallelStatement water = ParallelStatement::water(languages, languages.back());
      const auto versions = water.versions();
      for (const auto& [width, height] : {std::pair{1920, 1080}, {1080, 1920}, {3840, 1080}}) {
        for (const double depth : {4.0, 5.5, 7.0, 9.0}) {
          DisplayProfile display = wall(languages, depth);
          display.width = width;
          display.height = height;
          const auto frame = arrange_several(versions, display, engine_);
          if (!frame) continue;
          SCOPED_TRACE(languages.front() + "-" + languages.back() + " " + std::to_string(width) + "x" +
                       std::to_string(height) + " at " + std::to_string(depth));
          const BreakPlan cut = plan(water, display);
          for (std::size_t segment = 0; segment < cut.segments.size(); ++segment) {
            visit(*frame, cut.segments[segment], picture(water, cut, segment, display));
          }
        }
      }
    }
  }

  static std::vector<GlyphRun> runs(const DisplayList& list) {
    std::vector<GlyphRun> found;
    for (const DisplayItem& item : list.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) found.push_back(*run);
    }
    return found;
  }

  // Where a cell's texts stand in the picture, which may read from right to left.
  static Rect in_picture(const ParallelFrame& frame, const ParallelCell& cell, int picture_width) {
    Rect rect = cell.text;
    if (frame.direction() == Direction::right_to_left) rect.x = picture_width - rect.x - rect.width;
    return rect;
  }

  static bool within(const Rect& rect, const DrawnGlyph& glyph) {
    return glyph.x.ceil() >= rect.x && glyph.x.floor() <= rect.x + rect.width && glyph.y.floor() > rect.y &&
           glyph.y.ceil() < rect.y + rect.height;
  }

  // Of a cell's text: what is at text size, with its colour.
  static std::vector<GlyphRun> texts_in(const ParallelFrame& frame, const ParallelCell& cell, const DisplayList& list) {
    const Rect rect = in_picture(frame, cell, list.width);
    std::vector<GlyphRun> found;
    for (const GlyphRun& run : runs(list)) {
      const bool said = run.color == colors.text || run.color == colors.dim || run.color == colors.rest;
      if (said && within(rect, run.glyphs.front())) found.push_back(run);
    }
    return found;
  }

  static bool lit(const std::vector<GlyphRun>& texts) {
    return std::any_of(texts.begin(), texts.end(), [](const GlyphRun& run) { return run.color == colors.text; });
  }

  std::vector<GlyphId> glyphs_of(const std::string& text, const Language& language, Fixed size) {
    std::vector<GlyphId> glyphs;
    for (const ShapedGlyph& glyph : engine_.measure(text, TextStyle{.language = language, .size = size}).glyphs()) {
      glyphs.push_back(glyph.glyph);
    }
    return glyphs;
  }
};

TEST_F(ParallelViewTest, every_glyph_stands_in_the_place_of_its_kind_and_none_is_under_its_floor) {
  for_every_picture([](const ParallelFrame& frame, const Segment&, const DisplayList& list) {
    const RoomSizes& sizes = frame.sizes();
    for (const GlyphRun& run : runs(list)) {
      ASSERT_GE(run.size, sizes.label_floor);
      for (const DrawnGlyph& glyph : run.glyphs) {
        ASSERT_TRUE(within(sizes.safe, glyph)) << glyph.x.pixels() << ", " << glyph.y.pixels();
        const bool in_a_text = std::any_of(frame.cells().begin(), frame.cells().end(), [&](const ParallelCell& cell) {
          return within(in_picture(frame, cell, list.width), glyph);
        });
        const bool quiet = run.color == colors.quiet || run.color == colors.marking;
        if (quiet) {
          ASSERT_FALSE(in_a_text) << glyph.x.pixels() << ", " << glyph.y.pixels();
        }
        if (run.color == colors.dim || run.color == colors.rest) {
          ASSERT_TRUE(in_a_text) << glyph.x.pixels() << ", " << glyph.y.pixels();
        }
        if (in_a_text && run.color == colors.text) {
          ASSERT_GE(run.size, sizes.text_floor);
        }
      }
    }
  });
}

TEST_F(ParallelViewTest, what_says_the_same_is_lit_in_every_language_and_begins_at_one_height_in_columns) {
  for_every_picture([](const ParallelFrame& frame, const Segment& segment, const DisplayList& list) {
    std::vector<Fixed> heads;
    for (const ParallelCell& cell : frame.cells()) {
      const auto texts = texts_in(frame, cell, list);
      ASSERT_TRUE(lit(texts));
      Fixed first = Fixed::from_pixels(list.height);
      for (const GlyphRun& run : texts) {
        if (run.color != colors.text) continue;
        for (const DrawnGlyph& glyph : run.glyphs) first = std::min(first, glyph.y);
      }
      heads.push_back(first);
    }
    if (frame.kind() == Arrangement::Kind::columns && segment.parts == 1) {
      // Marks of Arabic and Cyrillic stand above their baselines, those of others on them: a few pixels.
      for (const Fixed head : heads)
        EXPECT_NEAR(head.pixels(), heads.front().pixels(), frame.sizes().text.pixels() / 5);
    }
  });
}

TEST_F(ParallelViewTest, nothing_of_what_is_being_said_is_missing) {
  for_every_picture([&](const ParallelFrame& frame, const Segment& segment, const DisplayList& list) {
    for (const ParallelCell& cell : frame.cells()) {
      const Piece& piece = segment.versions[cell.version].value();
      const Paragraph& paragraph = cell.statement->paragraphs[piece.paragraph];
      const std::string text = paragraph.text.slice(piece.range).text;
      const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));  // may end a line
      std::size_t shown = 0;
      for (const GlyphRun& run : texts_in(frame, cell, list)) {
        if (run.color == colors.text) shown += run.glyphs.size();
      }
      EXPECT_GE(shown + spaces, glyphs_of(text, paragraph.language, frame.sizes().text).size()) << text;
    }
  });
}

TEST_F(ParallelViewTest, each_versions_markings_stand_under_its_own_text) {
  for_every_picture([](const ParallelFrame& frame, const Segment&, const DisplayList& list) {
    std::map<std::size_t, std::size_t> per_cell;
    for (const GlyphRun& run : runs(list)) {
      if (run.color != colors.marking) continue;
      for (std::size_t i = 0; i < frame.cells().size(); ++i) {
        const ParallelCell& cell = frame.cells()[i];
        const Rect text = in_picture(frame, cell, list.width);
        const bool beside_label = cell.markings_place == ParallelCell::MarkingsPlace::beside_label;
        const int end = i + 1 < frame.cells().size() && frame.kind() == Arrangement::Kind::stack
                            ? frame.cells()[i + 1].label_top
                            : list.height;
        const Rect place = beside_label ? Rect{text.x, cell.label_top, text.width, text.y - cell.label_top}
                                        : Rect{text.x, text.y + text.height, text.width, end - text.y - text.height};
        if (std::all_of(run.glyphs.begin(), run.glyphs.end(), [&](const DrawnGlyph& g) { return within(place, g); })) {
          per_cell[i] += run.glyphs.size();
        }
      }
    }
    for (std::size_t i = 0; i < frame.cells().size(); ++i) {
      std::size_t expected = 0;
      for (const TextBlock& block : frame.cells()[i].markings) {
        for (const Line& line : block.lines) expected += line.glyphs.size();
      }
      EXPECT_EQ(per_cell[i], expected) << i;
    }
  });
}

TEST_F(ParallelViewTest, nothing_around_the_texts_moves) {
  for (const double depth : {5.0, 7.0, 9.0}) {
    const DisplayProfile display = wall({"en", "ru"}, depth);
    const ParallelStatement water = ParallelStatement::water({"en", "ru"}, "ru");
    const BreakPlan cut = plan(water, display);
    const Rect safe = room_sizes(display, *fonts_).safe;
    const auto around = [&](std::size_t segment) {
      std::vector<DisplayItem> items;
      for (const DisplayItem& item : picture(water, cut, segment, display).items) {
        const auto* fill = std::get_if<FillRect>(&item);
        if (fill != nullptr && fill->rect.x < safe.x + safe.width - 80) items.push_back(item);  // not the rail
        const auto* run = std::get_if<GlyphRun>(&item);
        const bool count = run != nullptr && run->color == colors.quiet && run->glyphs.back().x.floor() > 1600;
        if (run != nullptr && !count && (run->color == colors.quiet || run->color == colors.marking)) {
          items.push_back(item);
        }
      }
      return items;
    };
    const auto first = around(0);
    EXPECT_GE(first.size(), 6U);  // names, labels, rules, markings
    for (std::size_t segment = 1; segment < cut.segments.size(); ++segment)
      EXPECT_EQ(around(segment), first) << segment;
  }
}

TEST_F(ParallelViewTest, a_version_that_lacks_a_sentence_keeps_its_last_words_unlit) {
  const DisplayProfile display = wall({"en", "ru"});
  ParallelStatement water = ParallelStatement::water({"en", "ru"}, "ru");
  water.take_out(0, 2);  // "We have read all of it, including the annexes."
  const BreakPlan cut = plan(water, display);
  const auto versions = water.versions();
  const auto frame = arrange_several(versions, display, engine_).value();
  std::size_t silent = 0;
  for (std::size_t segment = 0; segment < cut.segments.size(); ++segment) {
    const DisplayList list = picture(water, cut, segment, display);
    const auto english = texts_in(frame, frame.cells()[0], list);
    EXPECT_TRUE(lit(texts_in(frame, frame.cells()[1], list)));
    const bool lacks = !cut.segments[segment].versions[0];
    EXPECT_EQ(lit(english), !lacks);
    if (!lacks) continue;
    ++silent;
    const auto kept = std::find_if(english.begin(), english.end(), [&](const GlyphRun& run) {
      return run.size == frame.sizes().text && run.color == colors.dim;
    });
    EXPECT_NE(kept, english.end());
  }
  EXPECT_GE(silent, 1U);
}

TEST_F(ParallelViewTest, a_version_that_begins_later_has_an_empty_place_until_then) {
  const DisplayProfile display = wall({"en", "ru"});
  ParallelStatement water = ParallelStatement::water({"en", "ru"}, "ru");
  water.take_out(0, 0);
  const BreakPlan cut = plan(water, display);
  const auto versions = water.versions();
  const auto frame = arrange_several(versions, display, engine_).value();
  const DisplayList list = picture(water, cut, 0, display);
  EXPECT_TRUE(texts_in(frame, frame.cells()[0], list).empty());
  EXPECT_TRUE(lit(texts_in(frame, frame.cells()[1], list)));
}

TEST_F(ParallelViewTest, a_short_version_stays_lit_while_a_long_one_goes_on) {
  const std::string words = "words follow words until there are a great many of them on the wall ";
  const ParallelStatement pair({test::read_statement_file("a.en.md", "Mr. Chair,\n\nYes.\n"),
                                test::read_statement_file("a.fr.md", "Monsieur le Président,\n\nOui, " + words + words +
                                                                         words + words + words + "et c'est tout.\n")});
  const DisplayProfile display = wall({"en", "fr"});
  const BreakPlan cut = plan(pair, display);
  const auto versions = pair.versions();
  const auto frame = arrange_several(versions, display, engine_).value();
  ASSERT_GT(cut.segments.size(), 2U);
  for (std::size_t segment = 1; segment < cut.segments.size(); ++segment) {
    ASSERT_EQ(cut.segments[segment].versions[0], cut.segments[1].versions[0]);
    EXPECT_TRUE(lit(texts_in(frame, frame.cells()[0], picture(pair, cut, segment, display)))) << segment;
  }
}

TEST_F(ParallelViewTest, a_near_room_shows_the_sentence_whole_and_lights_its_part_in_all_languages) {
  const ParallelStatement water = ParallelStatement::water({"en", "ru"}, "ru");
  const std::array<DisplayProfile, 2> displays = {wall({"en", "ru"}, 4), wall({"en", "ru"}, 7)};
  const BreakPlan cut = water.plan(displays, engine_);
  const auto versions = water.versions();
  const auto frame = arrange_several(versions, displays[0], engine_).value();
  std::size_t parts = 0;
  for (std::size_t segment = 0; segment < cut.segments.size(); ++segment) {
    if (cut.segments[segment].part == 0 || cut.segments[segment].part + 1 == cut.segments[segment].parts) continue;
    ++parts;
    const DisplayList list = picture(water, cut, segment, displays[0]);
    for (const ParallelCell& cell : frame.cells()) {
      const auto texts = texts_in(frame, cell, list);
      const auto has = [&](Color color) {
        return std::any_of(texts.begin(), texts.end(), [&](const GlyphRun& run) { return run.color == color; });
      };
      EXPECT_TRUE(has(colors.dim) && has(colors.text) && has(colors.rest)) << segment;
    }
  }
  EXPECT_GE(parts, 1U);
}

TEST_F(ParallelViewTest, the_label_follows_the_language_of_the_paragraph) {
  const ParallelStatement pair(
      {test::read_statement_file("a.ru.md",
                                 "Г-н Председатель,\n\nСкажу по-английски, чтобы меня поняли без перевода.\n\n"
                                 "This part I would like to say in English, so that nobody has to translate it.\n"),
       test::read_statement_file("a.en.md",
                                 "Mr. Chair,\n\nI shall say it in English, so that I am understood.\n\n"
                                 "This part I would like to say in English, so that nobody has to translate it.\n")});
  ASSERT_EQ(pair.statement(0).paragraphs.back().language, *Language::parse("en"));
  const DisplayProfile display = wall({"ru", "en"});
  const BreakPlan cut = plan(pair, display);
  const auto versions = pair.versions();
  const auto frame = arrange_several(versions, display, engine_).value();
  const auto labelled = [&](std::size_t segment, const char* tag) {
    const auto expected = glyphs_of(language_label(*Language::parse(tag), ShownVersion::Role::original),
                                    *Language::parse(tag), frame.sizes().label);
    const auto all = runs(picture(pair, cut, segment, display));
    return std::any_of(all.begin(), all.end(), [&](const GlyphRun& run) {
      return run.color == colors.quiet &&
             std::equal(run.glyphs.begin(), run.glyphs.end(), expected.begin(), expected.end(),
                        [](const DrawnGlyph& glyph, GlyphId wanted) { return glyph.glyph == wanted; });
    });
  };
  EXPECT_TRUE(labelled(0, "ru"));
  EXPECT_FALSE(labelled(0, "en"));
  EXPECT_TRUE(labelled(cut.segments.size() - 1, "en"));
  EXPECT_FALSE(labelled(cut.segments.size() - 1, "ru"));
}

TEST_F(ParallelViewTest, arabic_stands_at_the_right_of_its_own_column_whichever_comes_first) {
  for (const auto& languages : std::vector<std::vector<std::string>>{{"ar", "en"}, {"en", "ar"}}) {
    const ParallelStatement water = ParallelStatement::water(languages, "ar");
    const DisplayProfile display = wall(languages);
    const BreakPlan cut = plan(water, display);
    const auto versions = water.versions();
    const auto frame = arrange_several(versions, display, engine_).value();
    const DisplayList list = picture(water, cut, 3, display);
    EXPECT_EQ(frame.direction(), water.statement(0).language.direction());
    for (const ParallelCell& cell : frame.cells()) {
      const Rect rect = in_picture(frame, cell, list.width);
      int left = list.width;
      int right = 0;
      for (const GlyphRun& run : texts_in(frame, cell, list)) {
        for (const DrawnGlyph& glyph : run.glyphs) {
          left = std::min(left, glyph.x.floor());
          right = std::max(right, glyph.x.ceil());
        }
      }
      const bool arabic = cell.statement->language.direction() == Direction::right_to_left;
      if (arabic) {
        EXPECT_GT(right, rect.x + rect.width - frame.sizes().text.ceil());
        EXPECT_GT(left, rect.x + 10);
      } else {
        EXPECT_LT(left, rect.x + 5);
      }
    }
  }
}

TEST_F(ParallelViewTest, an_empty_plan_shows_who_speaks_and_nothing_said) {
  const ParallelStatement water = ParallelStatement::water({"en", "ru"}, "ru");
  const BreakPlan empty;
  const DisplayList list = picture(water, empty, 0, wall({"en", "ru"}));
  EXPECT_GE(runs(list).size(), 4U);
  for (const GlyphRun& run : runs(list)) EXPECT_NE(run.color, colors.dim);
}

}  // namespace
}  // namespace rostrum
