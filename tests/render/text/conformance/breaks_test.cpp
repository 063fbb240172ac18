#include <gtest/gtest.h>
#include <unicode/ubrk.h>

#include <algorithm>

#include "content/text/unicode.hpp"
#include "render/text/language_traits.hpp"
#include "render/text/line_break_places.hpp"
#include "render/text/unit_text.hpp"
#include "tests/render/text/conformance/known_differences.hpp"
#include "tests/render/text/conformance/unicode_data.hpp"
#include "tests/render/text/shared_engine.hpp"

namespace rostrum {
namespace {

using test::BreakCase;
using test::KnownDifferences;

std::string spelled(const BreakCase& one, const std::vector<std::uint32_t>& breaks) {
  std::string text;
  for (std::uint32_t at = 0; at < one.units.size(); ++at) {
    const bool breaks_here = std::find(breaks.begin(), breaks.end(), at) != breaks.end();
    text += at == 0 ? "" : breaks_here ? " ÷ " : " × ";
    constexpr std::string_view figures = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) text += figures[(one.units[at] >> shift) & 0xFU];
  }
  return text;
}

template <typename FindBreaks>
void run_suite(const char* file, const char* list, const FindBreaks& find_breaks) {
  const std::string data = test::unicode_data(file);
  if (data.empty()) return;
  KnownDifferences differences(list);
  test::for_each_line(data, [&](std::string_view line) {
    const BreakCase one = test::break_case(line);
    const std::vector<std::uint32_t> ours = find_breaks(one);
    if (ours == one.breaks) {
      differences.equal();
    } else {
      differences.differs(line, spelled(one, ours));
    }
  });
  differences.check();
}

// What ICU's own iterator of the root locale finds: the library that we ship with.
void run_icu_suite(const char* file, const char* list, UBreakIteratorType type) {
  UErrorCode error = U_ZERO_ERROR;
  const IcuBreakIterator iterator(ubrk_open(type, "", nullptr, 0, &error));
  ASSERT_TRUE(U_SUCCESS(error)) << "ICU has no data for the root locale";
  run_suite(file, list, [&](const BreakCase& one) {
    std::vector<std::uint32_t> breaks;
    ubrk_setText(iterator.get(), one.units.data(), static_cast<std::int32_t>(one.units.size()), &error);
    for (std::int32_t at = ubrk_next(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
      if (static_cast<std::size_t>(at) < one.units.size()) breaks.push_back(static_cast<std::uint32_t>(at));
    }
    return breaks;
  });
}

TEST(Conformance, LinesBreakAsUax14Says) {
  LanguageTable languages;
  UBreakIterator* iterator = languages.of(Language{}).line_breaks.get();
  ASSERT_NE(iterator, nullptr);
  run_suite("auxiliary/LineBreakTest.txt", "line_break", [&](const BreakCase& one) {
    std::vector<std::uint32_t> breaks;
    for (const BreakOpportunity& place : find_opportunities(one.units, iterator)) breaks.push_back(place.unit);
    EXPECT_EQ(breaks.back(), one.units.size()) << one.line;
    breaks.pop_back();
    return breaks;
  });
}

TEST(Conformance, WordsBreakAsUax29Says) {
  run_icu_suite("auxiliary/WordBreakTest.txt", "word_break", UBRK_WORD);
}

TEST(Conformance, SentencesBreakAsUax29Says) {
  run_icu_suite("auxiliary/SentenceBreakTest.txt", "sentence_break", UBRK_SENTENCE);
}

TEST(Conformance, GraphemesBreakAsUax29Says) {
  run_icu_suite("auxiliary/GraphemeBreakTest.txt", "grapheme_break", UBRK_CHARACTER);
}

std::size_t utf8_size(char32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

// The byte of each unit in the same text as UTF-8.
std::vector<std::size_t> bytes_of(std::u16string_view units) {
  std::vector<std::size_t> bytes;
  std::size_t byte = 0;
  for (std::uint32_t at = 0; at < units.size();) {
    const std::uint32_t first = at;
    const char32_t c = next_code_point(units, at);
    bytes.insert(bytes.end(), at - first, byte);
    byte += utf8_size(c);
  }
  return bytes;
}

// A word wider than its line is cut, and nowhere inside a grapheme. Not every grapheme has a place to cut behind it.
TEST(Conformance, WordsAreCutBetweenGraphemesOnly) {
  const std::string data = test::unicode_data("auxiliary/GraphemeBreakTest.txt");
  if (data.empty()) return;
  KnownDifferences differences("cut_words");
  LanguageTable languages;
  test::for_each_line(data, [&](std::string_view line) {
    const BreakCase one = test::break_case(line);
    const std::vector<std::size_t> bytes = bytes_of(one.units);
    std::vector<std::size_t> allowed = {0};
    for (const std::uint32_t at : one.breaks) allowed.push_back(bytes[at]);
    // Between words a line may end where UAX #14 has it: a space parts from a mark behind it.
    for (const BreakOpportunity& place :
         find_opportunities(one.units, languages.of(Language::parse("en").value()).line_breaks.get())) {
      if (place.unit < bytes.size()) allowed.push_back(bytes[place.unit]);
    }
    std::string text, starts;
    for (std::uint32_t at = 0; at < one.units.size();) append_code_point(text, next_code_point(one.units, at));
    bool is_allowed = true;
    for (const Line& cut : test::measure(text, "en").wrap(Fixed::from_raw(1), Breaking::greedy)) {
      starts += (starts.empty() ? "lines begin at bytes " : ", ") + std::to_string(cut.range.begin);
      // Of an empty line nothing is seen.
      const bool shows_nothing = cut.range.begin == cut.range.end;
      const bool is_listed = std::find(allowed.begin(), allowed.end(), cut.range.begin) != allowed.end();
      is_allowed = is_allowed && (shows_nothing || is_listed);
    }
    if (is_allowed) {
      differences.equal();
    } else {
      differences.differs(line, starts);
    }
  });
  differences.check();
}

}  // namespace
}  // namespace rostrum
