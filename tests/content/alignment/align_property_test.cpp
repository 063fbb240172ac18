// What holds of any alignment, over statements that were torn apart by a fixed sequence of chances.

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <vector>

#include "tests/support/alignment_corpus.hpp"
#include "tests/support/alignment_invariants.hpp"

namespace rostrum {
namespace {

// Paragraphs dropped, doubled, exchanged and cut, and sentences dropped.
Statement torn(Statement statement, std::mt19937& chance) {
  const auto one_in = [&](unsigned number) { return chance() % number == 0; };
  Statement result = statement;
  result.paragraphs.clear();
  for (Paragraph& paragraph : statement.paragraphs) {
    if (one_in(6)) continue;
    if (paragraph.sentences.size() > 1 && one_in(4)) {
      paragraph.sentences.erase(paragraph.sentences.begin() +
                                static_cast<std::ptrdiff_t>(chance() % paragraph.sentences.size()));
    }
    result.paragraphs.push_back(paragraph);
    if (one_in(8)) result.paragraphs.push_back(paragraph);
    if (result.paragraphs.size() > 1 && one_in(8)) {
      std::swap(result.paragraphs.back(), result.paragraphs[result.paragraphs.size() - 2]);
    }
    if (one_in(10)) result.paragraphs.back().role = Paragraph::Role::heading;
  }
  return result;
}

TEST(AlignProperties, EverySentenceOnceAndInOrderHoweverTheVersionsDiffer) {
  const AlignmentCorpus corpus =
      read_alignment_corpus(std::filesystem::path(ROSTRUM_SOURCE_DIR) / "tests/content/alignment/corpus");
  ASSERT_FALSE(corpus.empty());
  std::mt19937 chance(20240308);
  for (int round = 0; round < 40; ++round) {
    auto document = corpus.begin();
    std::advance(document, chance() % corpus.size());
    std::vector<Statement> versions;
    for (const auto& [tag, version] : document->second) {
      if (chance() % 2 == 0) versions.push_back(torn(version.statement, chance));
    }
    versions.push_back(torn(corpus.begin()->second.begin()->second.statement, chance));
    std::vector<const Statement*> pointers;
    for (const Statement& version : versions) pointers.push_back(&version);
    const std::size_t lead = chance() % versions.size();
    const Alignment alignment = align(pointers, lead);
    EXPECT_EQ(broken_promise(alignment, pointers, lead), "") << "round " << round;
    EXPECT_EQ(align(pointers, lead).beads, alignment.beads) << "round " << round;
  }
}

}  // namespace
}  // namespace rostrum
