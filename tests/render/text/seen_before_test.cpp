#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <sstream>

#include "render/text/hb_handles.hpp"
#include "tests/render/text/fixture_texts.hpp"
#include "tests/render/text/font_file.hpp"
#include "tests/render/text/shared_engine.hpp"

// What an engine has seen before changes nothing in what it makes of a text: a new engine with new fonts is the oracle,
// and HarfBuzz, asked for whole runs at once.

namespace rostrum {
namespace {

using test::Paragraph;

constexpr unsigned seed = 20'260'311;

std::unique_ptr<TextEngine> new_engine() {
  return std::make_unique<TextEngine>(std::shared_ptr<FontSet>(FontSet::load().value()));
}

std::string spelled(const MeasuredText& measured) {
  std::ostringstream out;
  out << "width " << measured.width().raw << ", widest word " << measured.widest_word().raw << ", missing";
  for (const char32_t c : measured.missing_characters()) out << ' ' << static_cast<unsigned>(c);
  for (const ShapedGlyph& glyph : measured.glyphs()) {
    out << '\n'
        << glyph.cluster << ": font " << static_cast<unsigned>(glyph.font) << " glyph "
        << static_cast<unsigned>(glyph.glyph) << " +" << glyph.x_advance.raw << ',' << glyph.y_advance.raw << " @"
        << glyph.x_offset.raw << ',' << glyph.y_offset.raw;
  }
  for (const TextRun& run : measured.runs()) {
    out << '\n'
        << run.range.begin << ".." << run.range.end << ' ' << run.script << ' ' << static_cast<int>(run.direction)
        << ' ' << static_cast<unsigned>(run.font) << ' ' << run.language.tag();
  }
  return out.str();
}

std::string spelled(const std::vector<Line>& lines) {
  std::ostringstream out;
  for (const Line& line : lines) {
    out << "\nline " << line.range.begin << ".." << line.range.end << " width " << line.width.raw << " direction "
        << static_cast<int>(line.direction);
    for (const PlacedGlyph& glyph : line.glyphs) {
      out << "\n  " << glyph.cluster << ": font " << static_cast<unsigned>(glyph.font) << " glyph "
          << static_cast<unsigned>(glyph.glyph) << " size " << glyph.size.raw << " at " << glyph.x.raw << ','
          << glyph.y.raw;
    }
  }
  return out.str();
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::istringstream stream{std::string(text)};
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

// Texts of words that occur again and again beside other words, in other languages, sizes and styles.
class RandomTexts {
 public:
  RandomTexts() : paragraphs_(test::fixture_texts()) {}

  StyledText text() {
    StyledText result;
    const std::vector<std::string> first = words_of(any(paragraphs_).text), second = words_of(any(paragraphs_).text);
    const std::size_t count = below(40) + 1;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string& word = any(below(4) == 0 ? second : first);
      const bool emphasised = below(6) == 0;
      result.append(word, {.bold = emphasised && below(2) == 0, .italic = emphasised && below(2) == 0});
      result.append(any(separators));
    }
    return result;
  }

  TextStyle style() {
    TextStyle style;
    style.language = any(paragraphs_).language;
    style.size = Fixed::from_raw(any(sizes));
    style.weight = below(3) == 0 ? Weight::bold : Weight::regular;
    style.letter_spacing = Fixed::from_raw(any(spacings));
    style.figures = below(3) == 0 ? Figures::tabular : Figures::proportional;
    style.setting = below(3) == 0 ? Setting::as_given : Setting::typeset;
    return style;
  }

  Fixed width(Fixed size) { return size * static_cast<std::int32_t>(below(30)); }
  std::size_t below(std::size_t limit) { return random_() % limit; }

 private:
  template <typename List>
  const typename List::value_type& any(const List& list) {
    return list[below(std::size(list))];
  }

  static constexpr std::array<const char*, 14> separators = {" ", " ", " ",  " ",   " ",      "  ",     "",
                                                             "-", "/", "\n", " — ", "\u00A0", "\u202F", "\u00AD"};
  static constexpr std::array<std::int32_t, 5> sizes = {64 * 64, 64 * 64, 40 * 64, 71 * 64 + 13, 120 * 64};
  static constexpr std::array<std::int32_t, 4> spacings = {0, 0, 0, 100};
  std::vector<Paragraph> paragraphs_;
  std::mt19937 random_{seed};  // the same sequence on every system
};

// A whole run by HarfBuzz.
class WholeRuns {
 public:
  std::string shape(const std::string& text, const TextRun& run, const TextStyle& style) {
    hb_font_t* font = font_of(test::shared_engine().fonts().name(run.font));
    hb_font_set_scale(font, style.size.raw, style.size.raw);
    const HbBuffer buffer(hb_buffer_create());
    const bool right_to_left = run.direction == Direction::right_to_left;
    hb_buffer_set_direction(buffer.get(), right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), hb_script_from_string(run.script.c_str(), -1));
    hb_buffer_set_language(buffer.get(), hb_language_from_string(run.language.tag().c_str(), -1));
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), static_cast<unsigned>(run.range.begin),
                       static_cast<int>(run.range.size()));
    const hb_feature_t tabular = {HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    hb_shape(font, buffer.get(), &tabular, style.figures == Figures::tabular ? 1 : 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    std::ostringstream out;
    for (unsigned i = 0; i < count; ++i) {
      out << infos[i].cluster << ": " << infos[i].codepoint << " +" << positions[i].x_advance << " @"
          << positions[i].x_offset << ',' << positions[i].y_offset << '\n';
    }
    return out.str();
  }

 private:
  hb_font_t* font_of(const std::string& name) {
    HbFont& font = fonts_[name];
    if (!font) {
      const test::FontFile file = test::font_file(name);
      const HbBlob blob(hb_blob_create_from_file(file.path.c_str()));
      const HbFace face(hb_face_create(blob.get(), file.face));
      font.reset(hb_font_create(face.get()));
    }
    return font.get();
  }

  std::map<std::string, HbFont> fonts_;
};

std::string glyphs_of(const std::vector<ShapedGlyph>& glyphs, const TextRun& run) {
  std::ostringstream out;
  for (const ShapedGlyph& glyph : glyphs) {
    if (!run.range.contains(glyph.cluster)) continue;
    out << glyph.cluster << ": " << static_cast<unsigned>(glyph.glyph) << " +" << glyph.x_advance.raw << " @"
        << glyph.x_offset.raw << ',' << glyph.y_offset.raw << '\n';
  }
  return out.str();
}

constexpr int rounds = 600;

TEST(SeenBefore, ChangesNothing) {
  RandomTexts random;
  const std::unique_ptr<TextEngine> experienced = new_engine();
  std::unique_ptr<TextEngine> fresh;
  for (int round = 0; round < rounds; ++round) {
    const StyledText text = random.text();
    const TextStyle style = random.style();
    // A new one costs the opening of its fonts, so it is new every fourth round.
    if (round % 4 == 0) fresh = new_engine();
    const MeasuredText seen = experienced->measure(text, style), unseen = fresh->measure(text, style);
    ASSERT_EQ(spelled(seen), spelled(unseen)) << "seed " << seed << ", round " << round << ": " << text.text;
    for (const Breaking breaking : {Breaking::optimal, Breaking::balanced, Breaking::greedy}) {
      const Fixed width = random.width(style.size);
      ASSERT_EQ(spelled(seen.wrap(width, breaking)), spelled(unseen.wrap(width, breaking)))
          << "seed " << seed << ", round " << round << ", width " << width.raw << ": " << text.text;
      ASSERT_EQ(seen.line_count(width), unseen.line_count(width)) << "seed " << seed << ", round " << round;
    }
  }
}

// A space is kept with the word before it, and has to look as it does wherever the word was first seen.
TEST(SeenBefore, BesideAnotherEmphasisChangesNoSpace) {
  const auto emphasised = [](std::string_view text, std::size_t begin, std::size_t end) {
    return StyledText{std::string(text), {{{begin, end}, {.bold = true}}}};
  };
  TextStyle style;
  style.size = Fixed::from_pixels(64);
  const std::vector<StyledText> firsts = {emphasised("one", 0, 3),      emphasised("one\ntwo", 0, 3),
                                          emphasised("one\ntwo", 3, 7), emphasised("one سلام", 0, 3),
                                          emphasised("\n\ntwo", 1, 5),  emphasised("  سلام", 0, 6)};
  const std::vector<StyledText> seconds = {emphasised("one two", 0, 7), {"one two", {}}, {" two", {}}, {"  سلام", {}}};
  for (const char* language : {"en", "zh", "ar"}) {
    style.language = Language::parse(language).value();
    for (const StyledText& second : seconds) {
      const std::string unseen = spelled(new_engine()->measure(second, style));
      for (const StyledText& first : firsts) {
        const std::unique_ptr<TextEngine> engine = new_engine();
        (void)engine->measure(first, style);
        EXPECT_EQ(spelled(engine->measure(second, style)), unseen)
            << language << ": " << second.text << " after " << first.text;
      }
    }
  }
}

// Views keep measured texts while the engine goes on, forgets, and may be gone.
TEST(SeenBefore, ATextOutlivesTheWordsAndTheEngineItWasMeasuredWith) {
  TextStyle style;
  style.language = Language::parse("en").value();
  style.size = Fixed::from_pixels(64);
  const std::string text = "A word, extraordinarily long: contemporaneousness; سلام and 平和.";
  const Fixed width = Fixed::from_pixels(400);
  std::unique_ptr<TextEngine> engine = new_engine();
  const MeasuredText kept = engine->measure(text, style);
  const std::string before = spelled(kept) + spelled(kept.wrap(width));
  for (int size = 10; size < 90; ++size) {
    style.size = Fixed::from_pixels(size);
    (void)engine->measure(text, style);
  }
  EXPECT_EQ(spelled(kept) + spelled(kept.wrap(width)), before);
  engine->forget_words();
  EXPECT_EQ(spelled(kept) + spelled(kept.wrap(width)), before);
  engine.reset();
  EXPECT_EQ(spelled(kept) + spelled(kept.wrap(width)), before);
}

TEST(SeenBefore, WordsAreShapedAsInTheirRun) {
  RandomTexts random;
  WholeRuns whole;
  const std::unique_ptr<TextEngine> experienced = new_engine();
  std::size_t runs = 0;
  for (int round = 0; round < rounds; ++round) {
    const StyledText text = random.text();
    TextStyle style = random.style();
    style.setting = Setting::as_given;
    style.letter_spacing = Fixed{};
    const MeasuredText measured = experienced->measure(text, style);
    const std::vector<ShapedGlyph> glyphs = measured.glyphs();
    for (const TextRun& run : measured.runs()) {
      ++runs;
      ASSERT_EQ(glyphs_of(glyphs, run), whole.shape(text.text, run, style))
          << "seed " << seed << ", round " << round << ": " << test::slice(text.text, run.range);
    }
  }
  EXPECT_GT(runs, 1000U);
}

}  // namespace
}  // namespace rostrum
