// align() where there is little to go by: a few sentences of a statement, and a version without paragraphs.

#include <gtest/gtest.h>

#include <filesystem>
#include <iterator>

#include "tests/support/alignment_corpus.hpp"

namespace rostrum {
namespace {

using Kinship = Alignment::Kinship;

const std::filesystem::path corpus_folder =
    std::filesystem::path(ROSTRUM_SOURCE_DIR) / "tests/content/alignment/corpus";

Alignment align_pair(const Statement& lead, const Statement& other) {
  const std::vector<const Statement*> pair = {&lead, &other};
  return align(pair, 0);
}

// Sentences [first, end), in one paragraph.
AlignedVersion excerpt(const AlignedVersion& whole, std::size_t first, std::size_t end) {
  AlignedVersion some;
  some.statement.language = whole.statement.language;
  Paragraph& all = some.statement.paragraphs.emplace_back();
  all.language = whole.statement.language;
  std::size_t at = 0;
  for (const Paragraph& paragraph : whole.statement.paragraphs) {
    for (const ByteRange& sentence : paragraph.sentences) {
      if (at >= first && at < end) {
        if (!all.text.text.empty()) all.text.text += ' ';
        const std::size_t begin = all.text.text.size();
        all.text.text += paragraph.text.text.substr(sentence.begin, sentence.size());
        all.sentences.push_back({begin, all.text.text.size()});
        some.units.push_back(whole.units[at]);
      }
      ++at;
    }
  }
  return some;
}

struct Verdicts {
  std::size_t texts = 0, refused = 0, pairs = 0, sure = 0;

  void add(const Alignment& alignment) {
    ++texts;
    refused += alignment.kinship[1] == Kinship::unrelated ? 1U : 0U;
    for (const Bead& bead : alignment.beads) {
      if (bead.versions[0].empty() || bead.versions[1].empty()) continue;
      ++pairs;
      sure += bead.confidence >= doubtful_confidence ? 1U : 0U;
    }
  }
};

// Of every pair of languages, so many beads in a row against their translation, and against another statement.
void judge_excerpts(std::size_t beads, Verdicts& translations, Verdicts& strangers) {
  const AlignmentCorpus corpus = read_alignment_corpus(corpus_folder);
  for (auto statement = corpus.begin(); statement != corpus.end(); ++statement) {
    const auto next = std::next(statement) == corpus.end() ? corpus.begin() : std::next(statement);
    for (const auto& [lead_tag, lead] : statement->second) {
      for (const auto& [other_tag, other] : statement->second) {
        if (lead_tag >= other_tag) continue;
        const auto gold = gold_beads(lead.units, other.units);
        for (std::size_t first = 0; first + beads <= gold.size(); first += 7) {
          const auto& [lead_begin, other_begin] = gold[first];
          const auto& [lead_end, other_end] = gold[first + beads - 1];
          if (lead_begin.empty() || other_begin.empty() || lead_end.empty() || other_end.empty()) continue;
          const AlignedVersion said = excerpt(lead, lead_begin.front(), lead_end.back() + 1);
          const AlignedVersion translated = excerpt(other, other_begin.front(), other_end.back() + 1);
          translations.add(align_pair(said.statement, translated.statement));
          const AlignedVersion stranger =
              excerpt(next->second.at(other_tag), other_begin.front(), other_end.back() + 1);
          if (!stranger.units.empty()) strangers.add(align_pair(said.statement, stranger.statement));
        }
      }
    }
  }
}

TEST(AlignmentOfExcerpts, TwoToFourSentencesAreHardlyEverSurelyPairedWithAnotherStatement) {
  for (const std::size_t beads : {2U, 3U, 4U}) {
    Verdicts translations;
    Verdicts strangers;
    judge_excerpts(beads, translations, strangers);
    ASSERT_GE(strangers.texts, 300U);
    EXPECT_GE(strangers.refused * 100, strangers.texts * 90) << beads;
    EXPECT_LE(strangers.sure * 100, strangers.texts * 2) << beads;
  }
}

TEST(AlignmentOfExcerpts, TwoToFourSentencesAreKnownForATranslation) {
  for (const std::size_t beads : {2U, 3U, 4U}) {
    Verdicts translations;
    Verdicts strangers;
    judge_excerpts(beads, translations, strangers);
    EXPECT_LE(translations.refused * 100, translations.texts * 3) << beads;
    EXPECT_GE(translations.sure * 100, translations.pairs * 75) << beads;
  }
}

// All statements of the corpus but one, in one language.
Statement all_but(const AlignmentCorpus& corpus, const std::string& left_out, const std::string& tag) {
  Statement whole;
  for (const auto& [name, versions] : corpus) {
    if (name == left_out) continue;
    const Statement& statement = versions.at(tag).statement;
    whole.language = statement.language;
    whole.paragraphs.insert(whole.paragraphs.end(), statement.paragraphs.begin(), statement.paragraphs.end());
  }
  return whole;
}

TEST(AlignmentOfExcerpts, AFewSentencesAreNoPartOfALongTextThatSaysSomethingElse) {
  const AlignmentCorpus corpus = read_alignment_corpus(corpus_folder);
  Verdicts strangers;
  for (const auto& [name, versions] : corpus) {
    for (const auto& [lead_tag, lead] : versions) {
      const Statement whole = all_but(corpus, name, lead_tag);
      for (const auto& [other_tag, other] : versions) {
        if (lead_tag == other_tag) continue;
        strangers.add(align_pair(whole, excerpt(other, strangers.texts % 20, strangers.texts % 20 + 3).statement));
      }
    }
  }
  ASSERT_EQ(strangers.texts, 180U);
  EXPECT_GE(strangers.refused * 100, strangers.texts * 97);
}

TEST(AlignmentOfExcerpts, TwoParagraphsInFiveAreAPartOfALongText) {
  const AlignmentCorpus corpus = read_alignment_corpus(corpus_folder);
  std::size_t texts = 0;
  std::size_t partial = 0;
  for (const auto& [lead_tag, lead] : corpus.begin()->second) {
    const Statement whole = all_but(corpus, "", lead_tag);
    for (const auto& [other_tag, other] : corpus.begin()->second) {
      if (lead_tag == other_tag) continue;
      Statement some = all_but(corpus, "", other_tag);
      std::vector<Paragraph> kept;
      for (std::size_t p = 0; p < some.paragraphs.size(); ++p)
        if ((p * 7 + texts) % 5 < 2) kept.push_back(some.paragraphs[p]);
      some.paragraphs = kept;
      ++texts;
      partial += align_pair(whole, some).kinship[1] == Kinship::partial ? 1U : 0U;
    }
  }
  ASSERT_EQ(texts, 30U);
  EXPECT_EQ(partial, texts);
}

TEST(AlignmentOfExcerpts, AVersionPrintedAsOneParagraphIsPairedWell) {
  AlignmentScore all;
  for (const auto& [name, versions] : read_alignment_corpus(corpus_folder)) {
    for (const auto& [lead_tag, lead] : versions) {
      for (const auto& [other_tag, other] : versions) {
        if (lead_tag == other_tag) continue;
        const AlignedVersion block = excerpt(other, 0, other.units.size());
        const Alignment alignment = align_pair(lead.statement, block.statement);
        EXPECT_EQ(alignment.kinship[1], Kinship::translation) << name << " " << lead_tag << "-" << other_tag;
        const AlignmentScore score = score_of(gold_beads(lead.units, block.units),
                                              beads_between(alignment, lead.statement, 0, block.statement, 1));
        all.beads += score.beads;
        all.exact += score.exact;
      }
    }
  }
  EXPECT_GE(all.exact * 100, all.beads * 95) << all.exact << " of " << all.beads;
}

}  // namespace
}  // namespace rostrum
