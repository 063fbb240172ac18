#include <gtest/gtest.h>

#include <array>
#include <utility>

#include "content/statement/marking.hpp"
#include "render/views/markings.hpp"
#include "render/views/room_words.hpp"

namespace rostrum {
namespace {

TEST(marking_words, what_we_print_for_a_marking_reads_as_that_marking) {
  constexpr std::array<std::pair<Word, Marking>, 4> words = {
      {{Word::marking_check_against_delivery, Marking::check_against_delivery},
       {Word::marking_read_out_verbatim, Marking::read_out_verbatim},
       {Word::marking_unofficial_translation, Marking::unofficial_translation},
       {Word::marking_embargoed, Marking::embargoed}}};
  for (const Language& language : Words::languages()) {
    for (const auto& [word, marking] : words) {
      const std::string& printed = Words::of(language).get(word);
      for (const std::string& text : {printed, in_capitals(printed, language)}) {
        const auto found = find_markings(text);
        ASSERT_EQ(found.size(), 1U) << text;
        EXPECT_EQ(found.front().marking, marking) << text;
      }
    }
  }
}

TEST(marking_words, an_embargo_keeps_its_hour) {
  TextEngine engine{std::shared_ptr<FontSet>(FontSet::load().value())};
  Statement statement;
  statement.language = *Language::parse("en");
  const auto glyphs = [&](const char* printed) {
    statement.markings = {{Marking::embargoed, printed}};
    std::size_t count = 0;
    for (const TextBlock& block : set_markings(statement, {}, Fixed::from_pixels(20), 1000, engine)) {
      for (const Line& line : block.lines) count += line.glyphs.size();
    }
    return count;
  };
  EXPECT_EQ(glyphs("Strictly embargoed"), std::string_view("EMBARGOED").size());
  EXPECT_GT(glyphs("Embargoed until 8 March 2026, 10:00"), 25U);
}

}  // namespace
}  // namespace rostrum
