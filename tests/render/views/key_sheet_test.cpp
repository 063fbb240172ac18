#include "render/views/key_sheet.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "render/views/lay_out.hpp"
#include "tests/support/drawn_ink.hpp"
#include "tests/support/private_screens.hpp"

namespace rostrum {
namespace {

using test::many_keys;
using test::spoilt;

DisplayProfile page(const std::string& language, int width, int height) {
  DisplayProfile profile;
  profile.width = width;
  profile.height = height;
  profile.languages = test::languages_of({language});
  return profile;
}

class KeySheet : public testing::Test {
 protected:
  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  // Outlines of keys: two rounded fills each, the inner one within the outer.
  static std::size_t caps(const DisplayList& list) {
    return static_cast<std::size_t>(std::count_if(list.items.begin(), list.items.end(),
                                                  [](const DisplayItem& item) {
                                                    const auto* fill = std::get_if<FillRect>(&item);
                                                    return fill != nullptr && fill->radius > 0;
                                                  }) /
                                    2);
  }
  static std::size_t keys_of(const std::vector<HelpLine>& lines) {
    std::size_t count = 0;
    for (const HelpLine& line : lines) {
      ++count;
      for (std::size_t at = line.keys.find("  "); at != std::string::npos; at = line.keys.find("  ", at + 2)) ++count;
    }
    return count;
  }
};

TEST_F(KeySheet, every_key_is_on_the_help_and_on_the_card_and_nothing_overlaps) {
  for (const char* language : {"en", "ru", "fr", "es", "ar", "zh-Hans"}) {
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1280, 720}}) {
      const LaidOut help = lay_out_still({HoldScreen{}, many_keys()}, page(language, width, height), engine_);
      EXPECT_EQ(caps(help.still), keys_of(many_keys())) << language << width;
      EXPECT_EQ(spoilt(help, *fonts_), 0U) << language << width;
    }
    for (const auto& [width, height] : {std::pair{1754, 1240}, std::pair{1240, 1754}}) {
      const KeyCardScreen screen{"Conference Room 4", many_keys()};
      const LaidOut card = lay_out_still({screen, {}}, page(language, width, height), engine_);
      EXPECT_EQ(caps(card.still), keys_of(many_keys())) << language << width;
      EXPECT_EQ(spoilt(card, *fonts_), 0U) << language << width;
    }
  }
}

TEST_F(KeySheet, thirty_keys_are_legible_at_1080) {
  const LaidOut help = lay_out_still({HoldScreen{}, many_keys()}, page("en", 1920, 1080), engine_);
  for (const test::Ink& ink : test::ink_of(help.still, *fonts_)) EXPECT_GE(ink.size, Fixed::from_pixels(20));
}

TEST_F(KeySheet, the_card_is_white_and_dark_on_light_whatever_the_theme) {
  DisplayProfile dark = page("en", 1754, 1240);
  DisplayProfile light = dark;
  light.theme = Theme::light;
  const KeyCardScreen screen{"", many_keys()};
  const DisplayList card = lay_out({screen, {}}, dark, engine_);
  EXPECT_EQ(card, lay_out({screen, {}}, light, engine_));
  EXPECT_EQ(card.background, (Color{0xFF, 0xFF, 0xFF}));
  for (const test::Ink& ink : test::ink_of(card, *fonts_)) EXPECT_GE(contrast(ink.color, card.background), 4.5);
}

TEST_F(KeySheet, more_keys_than_any_page_holds_leave_the_picture_nowhere) {
  std::vector<HelpLine> lines = many_keys();
  for (int i = 0; i < 16; ++i) {
    for (const HelpLine& line : many_keys()) lines.push_back(line);
  }
  EXPECT_EQ(spoilt(lay_out_still({HoldScreen{}, lines}, page("ru", 1280, 720), engine_), *fonts_), 0U);
  EXPECT_EQ(
      spoilt(lay_out_still({KeyCardScreen{std::string(500, 'W'), {}}, {}}, page("ru", 1280, 720), engine_), *fonts_),
      0U);
}

}  // namespace
}  // namespace rostrum
