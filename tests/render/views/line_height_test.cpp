#include <gtest/gtest.h>

#include <array>

#include "render/text/text_engine.hpp"
#include "render/views/composer.hpp"

namespace rostrum {
namespace {

struct Reach {
  int above = 0;  // the baseline, in pixels
  int below = 0;
};

class LineHeightTest : public testing::Test {
 protected:
  static constexpr int em = 200;

  std::shared_ptr<FontSet> fonts_ = FontSet::load().value();
  TextEngine engine_{fonts_};

  // How far the ink of a text goes from its baseline, set in bold, which is the larger.
  Reach reach(const char* text, const char* language) {
    const TextStyle style{
        .language = *Language::parse(language), .size = Fixed::from_pixels(em), .weight = Weight::bold};
    Reach reach;
    for (const Line& line : engine_.measure(text, style).wrap(Fixed::from_pixels(100'000))) {
      for (const PlacedGlyph& glyph : line.glyphs) {
        const GlyphMask mask = fonts_->rasterize(glyph.font, glyph.glyph, glyph.size, 0);
        if (mask.height == 0) continue;
        reach.above = std::max(reach.above, mask.top - glyph.y.round());
        reach.below = std::max(reach.below, mask.height - mask.top + glyph.y.round());
      }
    }
    return reach;
  }

  TextEngine::LineHeight height(const char* language) {
    return engine_.line_height(*Language::parse(language), Fixed::from_pixels(em));
  }
};

TEST_F(LineHeightTest, capitals_with_two_marks_and_low_letters_stay_within_their_line) {
  const std::array<std::pair<const char*, const char*>, 6> texts = {{{"vi", "ẤẦẨẪẬ ỖỘ Ắ Ằ gỵ"},
                                                                     {"fr", "À ÇA, ÉPÎTRE; Œuvre, ŸÇ"},
                                                                     {"es", "¿ÑANDÚ? ¡CIGÜEÑA! ÁÉ"},
                                                                     {"ru", "ЁЙ ЩЦД ру́чка, №"},
                                                                     {"sr", "ЂЋЏ ђћџ ј́"},
                                                                     {"zh-Hans", "國議機，屏幕（字）《》。gÉ"}}};
  for (const auto& [language, text] : texts) {
    const Reach ink = reach(text, language);
    EXPECT_LE(ink.above, height(language).ascent.ceil()) << text;
    EXPECT_LE(ink.below, height(language).descent.ceil()) << text;
  }
}

TEST_F(LineHeightTest, arabic_as_it_is_printed_stays_within_its_line) {
  const Reach ink = reach("أود إن الأمانة العامة تقرأ على الجميع، فهي مُلكٌ للجميع (آذار/مارس)؛ حجج؟", "ar");
  EXPECT_LE(ink.above, height("ar").ascent.ceil());
  EXPECT_LE(ink.below, height("ar").descent.ceil());
}

TEST_F(LineHeightTest, arabic_letters_look_as_high_as_latin_ones) {
  const int x = reach("x", "en").above;
  for (const char* letter : {"د", "س", "ه", "ص"}) EXPECT_GE(reach(letter, "ar").above, x * 8 / 10) << letter;
  EXPECT_LE(reach("ا", "ar").above, reach("H", "en").above * 13 / 10);
}

}  // namespace
}  // namespace rostrum
