// What the comparison says of whole translations in six languages, paired by hand: nothing, until a figure is mistyped.

#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "content/alignment/differing_figures.hpp"
#include "content/alignment/differing_names.hpp"
#include "tests/support/alignment_corpus.hpp"

namespace rostrum {
namespace {

struct PairedTexts {
  std::vector<BeadText> left;
  std::vector<BeadText> right;
};

std::vector<std::string> sentences_of(const Statement& statement) {
  std::vector<std::string> sentences;
  for (const Paragraph& paragraph : statement.paragraphs)
    for (const ByteRange& range : paragraph.sentences)
      sentences.push_back(paragraph.text.text.substr(range.begin, range.size()));
  return sentences;
}

PairedTexts paired(const AlignedVersion& left, const AlignedVersion& right) {
  const std::vector<std::string> left_sentences = sentences_of(left.statement);
  const std::vector<std::string> right_sentences = sentences_of(right.statement);
  const auto text_of = [](const std::vector<std::size_t>& numbers, const std::vector<std::string>& sentences,
                          const Language& language) {
    BeadText text{{}, language};
    for (const std::size_t number : numbers) text.text += (text.text.empty() ? "" : " ") + sentences[number];
    return text;
  };
  PairedTexts texts;
  for (const auto& [left_numbers, right_numbers] : gold_beads(left.units, right.units)) {
    texts.left.push_back(text_of(left_numbers, left_sentences, left.statement.language));
    texts.right.push_back(text_of(right_numbers, right_sentences, right.statement.language));
  }
  return texts;
}

// Every ordered pair of the languages of the statements whose versions leave out whole sentences at most: in others
// a figure may be left out with half of one.
std::vector<PairedTexts> all_pairs() {
  const std::filesystem::path folder = std::filesystem::path(ROSTRUM_SOURCE_DIR) / "tests/content/alignment/corpus";
  const AlignmentCorpus corpus = read_alignment_corpus(folder);
  std::vector<PairedTexts> pairs;
  for (const char* const name : {"a-water", "b-orbit", "c-roads"}) {
    for (const auto& [left_tag, left] : corpus.at(name))
      for (const auto& [right_tag, right] : corpus.at(name))
        if (left_tag != right_tag) pairs.push_back(paired(left, right));
  }
  return pairs;
}

TEST(ComparedTranslations, GoodOnesGiveNoFalseAlarm) {
  const std::vector<PairedTexts> pairs = all_pairs();
  EXPECT_EQ(pairs.size(), 90U);
  for (const PairedTexts& texts : pairs) {
    for (const Difference& difference : differing_figures(index_figures(texts.left), index_figures(texts.right)))
      ADD_FAILURE() << difference.left << " / " << difference.right << ": " << texts.left[difference.bead].text;
    for (const Difference& difference : differing_names(read_latin_words(texts.left), read_latin_words(texts.right)))
      ADD_FAILURE() << difference.left << " / " << difference.right << ": " << texts.left[difference.bead].text;
  }
}

// The places of figures that end a number of two and more.
std::vector<std::size_t> last_figures(const std::string& text) {
  const auto figure = [&text](std::size_t place) {
    return place < text.size() && text[place] >= '0' && text[place] <= '9';
  };
  std::vector<std::size_t> places;
  for (std::size_t place = 1; place < text.size(); ++place)
    if (figure(place - 1) && figure(place) && !figure(place + 1)) places.push_back(place);
  return places;
}

TEST(ComparedTranslations, NineMistypedFiguresOfTenAreFound) {
  std::size_t mistyped = 0;
  std::size_t found = 0;
  for (PairedTexts& texts : all_pairs()) {
    const std::vector<IndexedFigures> left = index_figures(texts.left);
    std::vector<IndexedFigures> all = index_figures(texts.right);
    for (std::size_t bead = 0; bead < texts.right.size(); ++bead) {
      if (texts.left[bead].text.empty()) continue;
      std::string& text = texts.right[bead].text;
      for (const std::size_t place : last_figures(text)) {
        const char right = std::exchange(text[place], text[place] == '7' ? '3' : '7');
        ++mistyped;
        all[bead] = index_figures({texts.right[bead]}).front();
        if (!differing_figures(left, all).empty()) ++found;
        text[place] = right;
      }
      all[bead] = index_figures({texts.right[bead]}).front();
    }
  }
  EXPECT_GT(mistyped, 1000U);
  EXPECT_GE(found * 10, mistyped * 9) << found << " of " << mistyped;
}

}  // namespace
}  // namespace rostrum
