#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "render/text/bidi_levels.hpp"
#include "render/text/place_line.hpp"
#include "tests/render/text/conformance/known_differences.hpp"
#include "tests/render/text/conformance/unicode_data.hpp"

namespace rostrum {
namespace {

using test::KnownDifferences;

// What the suite calls a paragraph's direction, and the language that gives it.
struct ParagraphDirection {
  std::string_view name;
  Language language;
};

std::vector<ParagraphDirection> directions() {
  return {{"auto", Language{}}, {"ltr", Language::parse("en").value()}, {"rtl", Language::parse("ar").value()}};
}

// A level that the suite leaves open: the character is not shown.
constexpr int removed = -1;

unsigned number(std::string_view figures) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(figures.data(), figures.data() + figures.size(), value);
  EXPECT_TRUE(error == std::errc()) << "\"" << figures << "\" is no number";
  return value;
}

struct Expected {
  std::vector<int> levels;           // of each character
  std::vector<std::uint32_t> order;  // characters from left to right

  static Expected parse(std::string_view levels, std::string_view order) {
    Expected expected;
    for (const std::string_view level : test::split(levels, ' ')) {
      if (!level.empty()) expected.levels.push_back(level == "x" ? removed : static_cast<int>(number(level)));
    }
    for (const std::string_view at : test::split(order, ' ')) {
      if (!at.empty()) expected.order.push_back(number(at));
    }
    return expected;
  }
};

// Resolves texts as the engine does, and holds the outcome against the suite's.
class Resolver {
 public:
  // `firsts` are the units at which the characters begin.
  void resolve(std::u16string_view units, const std::vector<std::uint32_t>& firsts, const Language& language) {
    bidi_.resolve(units, language);
    levels_.clear();
    std::size_t run = 0;
    for (const std::uint32_t at : firsts) {
      while (bidi_.runs()[run].end <= at) ++run;
      levels_.push_back(bidi_.runs()[run].level);
    }
  }

  // ICU gives a text that runs in one direction the paragraph's level throughout, where the rules give the depth of
  // its embeddings too. Nobody sees the difference: such a text has to agree in direction and order alone.
  [[nodiscard]] bool agrees_with(const Expected& expected) {
    if (expected.levels.size() != levels_.size() || !has_order(expected)) return false;
    return has_levels(expected) || (bidi_.runs().size() == 1 && has_directions(expected));
  }

  [[nodiscard]] BidiLevel paragraph_level() const { return bidi_.paragraphs().front().level; }

  [[nodiscard]] std::string spelled() const {
    std::string text;
    for (const BidiLevel level : levels_) text += (text.empty() ? "" : " ") + std::to_string(level);
    return text;
  }

 private:
  [[nodiscard]] bool has_levels(const Expected& expected) const {
    return std::equal(levels_.begin(), levels_.end(), expected.levels.begin(),
                      [](int ours, int theirs) { return theirs == removed || ours == theirs; });
  }

  [[nodiscard]] bool has_directions(const Expected& expected) const {
    return std::equal(levels_.begin(), levels_.end(), expected.levels.begin(),
                      [](int ours, int theirs) { return theirs == removed || (ours & 1) == (theirs & 1); });
  }

  [[nodiscard]] bool has_order(const Expected& expected) {
    shown_.clear();
    shown_levels_.clear();
    for (std::uint32_t at = 0; at < levels_.size(); ++at) {
      if (expected.levels[at] == removed) continue;
      shown_.push_back(at);
      shown_levels_.push_back(levels_[at]);
    }
    const std::vector<std::uint32_t> order = visual_order(shown_levels_);
    return std::equal(order.begin(), order.end(), expected.order.begin(), expected.order.end(),
                      [this](std::uint32_t ours, std::uint32_t theirs) { return shown_[ours] == theirs; });
  }

  BidiLevels bidi_;
  std::vector<BidiLevel> levels_, shown_levels_;
  std::vector<std::uint32_t> shown_;
};

// A character of each class. None is a bracket.
const std::map<std::string_view, char16_t>& characters() {
  static const std::map<std::string_view, char16_t> table = {
      {"L", u'a'},     {"R", 0x05D0},   {"EN", u'0'},    {"ES", u'+'},    {"ET", u'#'},    {"AN", 0x0660},
      {"CS", u','},    {"B", 0x2029},   {"S", u'\t'},    {"WS", u' '},    {"ON", u'!'},    {"AL", 0x0627},
      {"NSM", 0x0300}, {"BN", 0x00AD},  {"LRE", 0x202A}, {"LRO", 0x202D}, {"RLE", 0x202B}, {"RLO", 0x202E},
      {"PDF", 0x202C}, {"LRI", 0x2066}, {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}};
  return table;
}

class ClassSuite {
 public:
  void take(std::string_view line) {
    if (line.starts_with("@Levels:")) {
      levels_ = line.substr(8);
    } else if (line.starts_with("@Reorder:")) {
      expected_ = Expected::parse(levels_, line.substr(9));
    } else {
      run(line);
    }
  }
  void check() const { differences_.check(); }

 private:
  void run(std::string_view line) {
    const std::vector<std::string_view> fields = test::split(line, ';');
    ASSERT_EQ(fields.size(), 2U) << line;
    units_.clear();
    firsts_.clear();
    for (const std::string_view name : test::split(fields[0], ' ')) {
      firsts_.push_back(static_cast<std::uint32_t>(units_.size()));
      units_.push_back(characters().at(name));
    }
    const unsigned wanted = number(fields[1]);
    for (std::size_t i = 0; i < directions_.size(); ++i) {
      if ((wanted >> i & 1U) == 0) continue;
      resolver_.resolve(units_, firsts_, directions_[i].language);
      if (resolver_.agrees_with(expected_)) {
        differences_.equal();
      } else {
        differences_.differs(std::string(directions_[i].name) + ": " + std::string(fields[0]), resolver_.spelled());
      }
    }
  }

  KnownDifferences differences_{"bidi_classes"};
  std::vector<ParagraphDirection> directions_ = directions();  // in the order of the suite's bits
  Resolver resolver_;
  std::string_view levels_;
  Expected expected_;
  std::u16string units_;
  std::vector<std::uint32_t> firsts_;
};

TEST(Conformance, ClassesAreOrderedAsUax9Says) {
  const std::string data = test::unicode_data("BidiTest.txt");
  if (data.empty()) return;
  ClassSuite suite;
  test::for_each_line(data, [&](std::string_view line) { suite.take(line); });
  suite.check();
}

TEST(Conformance, CharactersAreOrderedAsUax9Says) {
  const std::string data = test::unicode_data("BidiCharacterTest.txt");
  if (data.empty()) return;
  KnownDifferences differences("bidi_characters");
  Resolver resolver;
  const std::vector<ParagraphDirection> paragraphs = directions();
  // The suite's numbers for them.
  const std::array<const Language*, 3> languages = {&paragraphs[1].language, &paragraphs[2].language,
                                                    &paragraphs[0].language};
  test::for_each_line(data, [&](std::string_view line) {
    const std::vector<std::string_view> fields = test::split(line, ';');
    ASSERT_EQ(fields.size(), 5U) << line;
    std::u16string units;
    std::vector<std::uint32_t> firsts;
    for (const std::string_view character : test::split(fields[0], ' ')) {
      firsts.push_back(static_cast<std::uint32_t>(units.size()));
      test::append_units(units, test::code_point(character));
    }
    resolver.resolve(units, firsts, *languages.at(number(fields[1])));
    const Expected expected = Expected::parse(fields[3], fields[4]);
    if (resolver.paragraph_level() == number(fields[2]) && resolver.agrees_with(expected)) {
      differences.equal();
    } else {
      differences.differs(std::string(fields[0]) + ";" + std::string(fields[1]), resolver.spelled());
    }
  });
  differences.check();
}

// Which code points run from right to left, those of no character yet included: "05D0..05EA ; R" of the file, and
// before it in its comments "# @missing: 0590..05FF; Right_To_Left".
std::vector<bool> right_to_left_characters(const std::string& data) {
  std::vector<bool> result(0x110000);
  const auto take = [&](std::string_view line) {
    const std::vector<std::string_view> fields = test::split(line, ';');
    const std::string_view bidi_class = fields.back();
    const std::size_t dots = fields[0].find("..");
    const char32_t first = test::code_point(fields[0].substr(0, dots));
    const char32_t last = dots == std::string_view::npos ? first : test::code_point(fields[0].substr(dots + 2));
    const bool is_right_to_left =
        bidi_class == "R" || bidi_class == "AL" || bidi_class == "Right_To_Left" || bidi_class == "Arabic_Letter";
    for (char32_t c = first; c <= last; ++c) result[c] = is_right_to_left;
  };
  constexpr std::string_view missing = "# @missing: ";
  for (const std::string_view line : test::split(data, '\n')) {
    if (line.starts_with(missing)) take(line.substr(missing.size()));
  }
  test::for_each_line(data, take);
  return result;
}

// The engine does not ask for levels where it sees that nothing can run from right to left.
TEST(Conformance, NoCharacterFromRightToLeftIsOverlooked) {
  const std::string data = test::unicode_data("extracted/DerivedBidiClass.txt");
  if (data.empty()) return;
  const std::vector<bool> right_to_left = right_to_left_characters(data);
  const Language english = Language::parse("en").value();
  BidiLevels bidi;
  std::size_t found = 0;
  for (char32_t c = 0; c < right_to_left.size(); ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::u16string units = u"a";
    test::append_units(units, c);
    bidi.resolve(units, english);
    const bool runs_right_to_left = (bidi.runs().back().level & 1) != 0;
    ASSERT_EQ(runs_right_to_left, right_to_left[c]) << "the code point " << static_cast<unsigned>(c);
    found += runs_right_to_left ? 1U : 0U;
  }
  EXPECT_GT(found, 4'000U);
}

}  // namespace
}  // namespace rostrum
