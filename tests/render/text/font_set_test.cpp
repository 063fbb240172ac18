#include "render/text/font_set.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/render/text/shared_engine.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

// Sets the folders of fonts for as long as it lives.
class FontFolders {
 public:
  explicit FontFolders(const fs::path& folder) { setenv("ROSTRUM_FONT_DIRS", folder.c_str(), 1); }
  ~FontFolders() { unsetenv("ROSTRUM_FONT_DIRS"); }
  FontFolders(const FontFolders&) = delete;
  FontFolders& operator=(const FontFolders&) = delete;
};

fs::path empty_folder(const char* name) {
  fs::path folder = fs::path(testing::TempDir()) / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

const fs::path installed = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";

TEST(FontSet, NothingIsMissingWhereThePackagesAreInstalled) {
  EXPECT_EQ(FontSet::load().value()->missing(), std::vector<std::string>{});
}

TEST(FontSet, WithoutItsMainFontItNamesThePackage) {
  const FontFolders folders(empty_folder("no_fonts"));
  const auto fonts = FontSet::load();
  ASSERT_FALSE(fonts.has_value());
  EXPECT_EQ(fonts.error().blame, Blame::device);
  EXPECT_NE(fonts.error().sentence().find("fonts-noto-core"), std::string::npos);
}

TEST(FontSet, OtherFontsMayBeMissingAndAreNamed) {
  const fs::path folder = empty_folder("one_font");
  fs::copy(installed, folder);
  const FontFolders folders(folder);
  auto loaded = FontSet::load();
  ASSERT_TRUE(loaded.has_value());
  const std::vector<std::string> missing = (*loaded)->missing();
  EXPECT_TRUE(std::any_of(missing.begin(), missing.end(), [](const std::string& sentence) {
    return sentence.find("NotoSansCJK-Bold.ttc") != std::string::npos &&
           sentence.find("fonts-noto-cjk") != std::string::npos;
  }));
  TextEngine engine(std::shared_ptr<FontSet>(std::move(*loaded)));
  TextStyle style = test::style_of("zh");
  style.weight = Weight::bold;
  EXPECT_EQ(engine.measure("联", style).missing_glyphs(), 1U);
}

TEST(FontSet, ABrokenFontIsPassedOverAndNamed) {
  const fs::path folder = empty_folder("broken_font");
  fs::copy(installed, folder);
  std::ofstream(folder / "NotoSans-Bold.ttf") << "";
  std::ofstream(folder / "NotoSansArabic-Regular.ttf") << "no font at all";
  const FontFolders folders(folder);
  auto loaded = FontSet::load();
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ((*loaded)->name((*loaded)->primary(Weight::bold, Slant::upright)), "NotoSans-Regular.ttf");
  const std::vector<std::string> missing = (*loaded)->missing();
  EXPECT_TRUE(std::any_of(missing.begin(), missing.end(), [](const std::string& sentence) {
    return sentence.find("NotoSans-Bold.ttf cannot be read") != std::string::npos;
  }));
  TextEngine engine(std::shared_ptr<FontSet>(std::move(*loaded)));
  EXPECT_EQ(engine.measure("سلام", test::style_of("ar")).missing_glyphs(), 4U);
}

TEST(FontSet, AGivenFileThatIsNoFontIsAnErrorOfTheInput) {
  const fs::path folder = empty_folder("given_font");
  std::ofstream(folder / "empty.ttf") << "";
  std::ofstream(folder / "text.ttf") << "no font at all";
  for (const char* name : {"empty.ttf", "text.ttf", "absent.ttf"}) {
    const auto fonts = FontSet::load(folder / name);
    ASSERT_FALSE(fonts.has_value()) << name;
    EXPECT_EQ(fonts.error().blame, Blame::input);
    EXPECT_NE(fonts.error().sentence().find(name), std::string::npos);
  }
}

TEST(FontSet, AFontCutShortAnywhereDoesNoHarm) {
  const fs::path folder = empty_folder("cut_font");
  std::ifstream in(installed, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  for (std::size_t size = 1; size < bytes.size(); size += bytes.size() / 60) {
    const fs::path file = folder / "cut.ttf";
    std::ofstream(file, std::ios::binary) << bytes.substr(0, size);
    auto loaded = FontSet::load(file);
    if (!loaded) continue;
    TextEngine engine(std::shared_ptr<FontSet>(std::move(*loaded)));
    for (const Line& line : engine.measure("Мир AV", test::style_of("ru")).wrap(Fixed::from_pixels(300))) {
      for (const PlacedGlyph& glyph : line.glyphs) {
        (void)engine.fonts().rasterize(glyph.font, glyph.glyph, Fixed::from_pixels(64), 0);
      }
    }
  }
}

TEST(FontSet, AGivenFileIsUsedForEverything) {
  auto loaded = FontSet::load(installed);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ((*loaded)->name((*loaded)->primary(Weight::bold, Slant::italic)), "NotoSans-Regular.ttf");
  TextEngine engine(std::shared_ptr<FontSet>(std::move(*loaded)));
  EXPECT_EQ(engine.measure("سلام", test::style_of("ar")).missing_glyphs(), 4U);
}

TEST(FontSet, MetricsAreThoseOfTheFont) {
  const FontSet& fonts = test::shared_engine().fonts();
  const FontMetrics metrics = fonts.metrics(fonts.primary(Weight::regular, Slant::upright), Fixed::from_pixels(1000));
  EXPECT_EQ(metrics.ascent, Fixed::from_pixels(1069));
  EXPECT_EQ(metrics.descent, Fixed::from_pixels(293));
  EXPECT_EQ(metrics.x_height, Fixed::from_pixels(536));
  EXPECT_EQ(metrics.cap_height, Fixed::from_pixels(714));
}

GlyphId glyph_of(const char* letter) {
  return test::measure(letter, "en").glyphs().at(0).glyph;
}

TEST(FontSet, RasterizesALetterWhereItsOutlineIs) {
  const FontSet& fonts = test::shared_engine().fonts();
  const FontId font = fonts.primary(Weight::regular, Slant::upright);
  const GlyphMask mask = fonts.rasterize(font, glyph_of("H"), Fixed::from_pixels(100), 0);
  EXPECT_EQ(mask.top, 72);  // capitals are 71.4 pixels high
  EXPECT_EQ(mask.height, 72);
  EXPECT_EQ(mask.coverage.size(), static_cast<std::size_t>(mask.width * mask.height));
  EXPECT_NE(std::count(mask.coverage.begin(), mask.coverage.end(), 255), 0);
}

TEST(FontSet, FourQuarterPixelsMoveTheInkByOnePixel) {
  const FontSet& fonts = test::shared_engine().fonts();
  const FontId font = fonts.primary(Weight::regular, Slant::upright);
  const auto centre = [&](int subpixel) {
    const GlyphMask mask = fonts.rasterize(font, glyph_of("o"), Fixed::from_pixels(64), subpixel);
    double sum = 0, weight = 0;
    for (int i = 0; i < mask.width * mask.height; ++i) {
      const double ink = mask.coverage[static_cast<std::size_t>(i)];
      sum += ink * (mask.left + i % mask.width);
      weight += ink;
    }
    return sum / weight;
  };
  for (int subpixel = 1; subpixel < 4; ++subpixel) EXPECT_NEAR(centre(subpixel) - centre(0), subpixel / 4.0, 0.02);
}

TEST(FontSet, ASpaceAndAGiantHaveNoMask) {
  const FontSet& fonts = test::shared_engine().fonts();
  const FontId font = fonts.primary(Weight::regular, Slant::upright);
  EXPECT_EQ(fonts.rasterize(font, glyph_of(" "), Fixed::from_pixels(64), 0).width, 0);
  EXPECT_EQ(fonts.rasterize(font, glyph_of("W"), Fixed::from_pixels(30'000), 0).width, 0);
  EXPECT_EQ(fonts.rasterize(font, GlyphId{1'000'000}, Fixed::from_pixels(64), 0).width, 0);
}

TEST(FontSet, ArabicLinesAreHigherThanLatinOnes) {
  const TextEngine& engine = test::shared_engine();
  const Fixed size = Fixed::from_pixels(100);
  const auto latin = engine.line_height(*Language::parse("ru"), size),
             arabic = engine.line_height(*Language::parse("ar"), size),
             chinese = engine.line_height(*Language::parse("zh"), size);
  EXPECT_EQ(latin.advance, Fixed::from_pixels(125));
  EXPECT_EQ(arabic.advance, Fixed::from_pixels(180));  // 1.5 of the 120 that it is shown at
  EXPECT_EQ(chinese.advance, Fixed::from_pixels(135));
  for (const auto& height : {latin, arabic, chinese}) EXPECT_LE(height.ascent + height.descent, height.advance);
}

}  // namespace
}  // namespace rostrum
