#include <gtest/gtest.h>

#include "content/text/content_hash.hpp"
#include "content/text/error.hpp"
#include "content/text/language.hpp"
#include "content/text/printable.hpp"
#include "content/text/styled_text.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

std::string tag_of(std::string_view written) {
  const auto language = Language::parse(written);
  return language ? language->tag() : "none";
}

TEST(Language, WritesTagsInCanonicalCase) {
  EXPECT_EQ(tag_of("RU"), "ru");
  EXPECT_EQ(tag_of("sr-cyrl"), "sr-Cyrl");
  EXPECT_EQ(tag_of("en-gb"), "en-GB");
  EXPECT_EQ(tag_of("rus"), "ru");
  EXPECT_EQ(tag_of("und"), "und");
}

TEST(Language, ChineseAlwaysNamesItsScript) {
  EXPECT_EQ(tag_of("zh"), "zh-Hans");
  EXPECT_EQ(tag_of("zh-CN"), "zh-Hans");
  EXPECT_EQ(tag_of("zh-TW"), "zh-Hant");
  EXPECT_EQ(tag_of("zh-hant"), "zh-Hant");
}

TEST(Language, RefusesWhatNamesNoLanguage) {
  for (const char* written : {"", "e", "zz", "xx", "russian", "en_", "en--GB", "01", "md", "en-GB-"}) {
    EXPECT_EQ(tag_of(written), "none") << written;
  }
  EXPECT_EQ(tag_of(std::string(500, 'a')), "none");
  EXPECT_EQ(tag_of(std::string_view("en\0fr", 5)), "none");
}

TEST(Language, KnowsItsPrimarySubtagAndDirection) {
  EXPECT_EQ(Language::parse("zh-Hans")->primary(), "zh");
  EXPECT_EQ(Language::parse("ar")->direction(), Direction::right_to_left);
  EXPECT_EQ(Language::parse("ru")->direction(), Direction::left_to_right);
  EXPECT_EQ(Language{}.direction(), Direction::left_to_right);
  EXPECT_FALSE(Language{}.known());
}

TEST(Unicode, EachMaximalSubpartBecomesOneReplacementCharacter) {
  // The example of Unicode 15, table 3-8, and those around it.
  EXPECT_EQ(to_nfc("a\xF1\x80\x80\xE1\x80\xC2"
                   "b\x80"
                   "c\x80\xBF"
                   "d"),
            "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  EXPECT_EQ(to_nfc("\xC0\xAF"), "\uFFFD\uFFFD");
  EXPECT_EQ(to_nfc("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(to_nfc("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(to_nfc("\xE2\x82"), "\uFFFD");
  EXPECT_EQ(to_nfc(std::string_view("\0", 1)), "\uFFFD");
}

TEST(Unicode, ComposesToNfc) {
  EXPECT_EQ(to_nfc("e\u0301"), "\u00E9");
  EXPECT_EQ(to_nfc("и\u0306"), "й");
  EXPECT_EQ(to_nfc("plain"), "plain");
}

TEST(Unicode, EveryCodePointSurvivesARoundTrip) {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; code_point += 7) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    std::string utf8;
    append_code_point(utf8, code_point);
    std::size_t offset = 0;
    ASSERT_TRUE(is_well_formed(utf8));
    ASSERT_EQ(next_code_point(utf8, offset), code_point);
    ASSERT_EQ(offset, utf8.size());
  }
}

TEST(Unicode, NoBreakSpacesAreNotFoldable) {
  for (const char32_t space : {U' ', U'\t', U'\n', char32_t{0x2003}, char32_t{0x3000}})
    EXPECT_TRUE(is_foldable_space(space));
  for (const char32_t kept : {char32_t{0xA0}, char32_t{0x202F}, char32_t{0x2007}, char32_t{0x200B}, U'a'}) {
    EXPECT_FALSE(is_foldable_space(kept));
  }
}

TEST(StyledText, NeighbouringRunsOfOneStyleAreOneRun) {
  StyledText text;
  text.append("plain ");
  text.append("bold", {.bold = true});
  text.append(" more", {.bold = true});
  StyledText tail;
  tail.append("!", {.bold = true});
  text.append(tail);
  EXPECT_EQ(text.text, "plain bold more!");
  EXPECT_EQ(text.runs, (std::vector<StyleRun>{{{6, 16}, {.bold = true}}}));
}

TEST(StyledText, ASliceKeepsItsPartOfEveryRun) {
  StyledText text;
  text.append("ab", {.italic = true});
  text.append("cd");
  text.append("ef", {.bold = true});
  const StyledText part = text.slice({1, 5});
  EXPECT_EQ(part.text, "bcde");
  EXPECT_EQ(part.runs, (std::vector<StyleRun>{{{0, 1}, {.italic = true}}, {{3, 4}, {.bold = true}}}));
  EXPECT_TRUE(text.slice({6, 9}).empty());
}

TEST(StyledText, FoldingSpacesMovesTheRunsAlong) {
  StyledText text;
  text.append(" \n one\t");
  text.append(" two\n", {.bold = true});
  text.append("  three \u00A0 ");
  const StyledText folded = fold_spaces(text);
  EXPECT_EQ(folded.text, "one two three \u00A0");
  ASSERT_EQ(folded.runs.size(), 1U);
  EXPECT_EQ(folded.text.substr(folded.runs[0].range.begin, folded.runs[0].range.size()), "two ");
}

TEST(StyledText, TakingRangesOutMovesTheRunsAlong) {
  StyledText text;
  text.append("ab", {.italic = true});
  text.append("cd");
  text.append("ef", {.italic = true});
  const StyledText rest = without_ranges(text, {{1, 2}, {2, 5}});
  EXPECT_EQ(rest.text, "af");
  EXPECT_EQ(rest.runs, (std::vector<StyleRun>{{{0, 2}, {.italic = true}}}));
  EXPECT_EQ(without_ranges(text, {}), text);
}

TEST(ContentHash, IsBlake2bOf256Bits) {
  EXPECT_EQ(hash_content("").hex(), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  EXPECT_EQ(hash_content("abc").hex(), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST(ContentHash, ReadsItsOwnHex) {
  const ContentHash hash = hash_content("statement");
  EXPECT_EQ(ContentHash::from_hex(hash.hex()), hash);
  EXPECT_FALSE(ContentHash::from_hex("12"));
  EXPECT_FALSE(ContentHash::from_hex(std::string(64, 'g')));
}

TEST(Error, IsOneLine) {
  EXPECT_EQ((Error{Blame::input, "The file holds no text", "a.md", "Save it as text."}.sentence()),
            "a.md: The file holds no text. Save it as text.");
  EXPECT_EQ((Error{Blame::device, "The disk is full.", "", ""}.sentence()), "The disk is full.");
  EXPECT_EQ((Error{Blame::input, "No", "a\nb", "Do."}.sentence()), "a\\nb: No. Do.");
}

TEST(Printable, is_one_line_that_no_terminal_obeys) {
  EXPECT_EQ(printable("a\nb\r\t\x1B[2J\x7F"), "a\\nb\\r\\t\\x1B[2J\\x7F");
  EXPECT_EQ(printable("\u009B"
                      "31m"),
            "\\u{9B}31m");
  EXPECT_EQ(printable("\u202Efdp.\u2066\u200F\u2028"), "\\u{202E}fdp.\\u{2066}\\u{200F}\\u{2028}");
  EXPECT_EQ(printable("a\xFF\xC3"), "a\\xFF\\xC3");
}

TEST(Printable, leaves_every_letter_as_it_is) {
  for (const std::string text : {"C:\\stick\\a.md", "Йод", "بيان", "声明", "é", "\uFFFD", "می‌خواهم"}) {
    EXPECT_EQ(printable(text), text);
  }
  EXPECT_EQ(printable(printable("a\n\xFF\u202E")), printable("a\n\xFF\u202E"));
}

}  // namespace
}  // namespace rostrum
