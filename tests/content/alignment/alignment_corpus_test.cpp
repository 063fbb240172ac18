// align() against the hand-made alignments of corpus/, and against the samples beside the repository where they are.

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/support/alignment_corpus.hpp"
#include "tests/support/alignment_samples.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

const fs::path corpus_folder = fs::path(ROSTRUM_SOURCE_DIR) / "tests/content/alignment/corpus";
const fs::path samples = fs::path(ROSTRUM_SOURCE_DIR) / "../shared/samples";

constexpr std::size_t least_percent_of_a_pair = 96;
constexpr std::size_t good_percent = 98;
constexpr std::size_t least_good_pairs = 8;
constexpr std::size_t least_permille_of_all = 980;

Alignment align_pair(const Statement& lead, const Statement& other) {
  const std::vector<const Statement*> pair = {&lead, &other};
  return align(pair, 0);
}

AlignmentScore score_pair(const AlignedVersion& lead, const AlignedVersion& other) {
  return score_of(gold_beads(lead.units, other.units),
                  beads_between(align_pair(lead.statement, other.statement), lead.statement, 0, other.statement, 1));
}

// So many of five paragraphs are left, spread over the whole.
AlignedVersion with_some_paragraphs(const AlignedVersion& whole, std::size_t of_five) {
  AlignedVersion some;
  some.statement.language = whole.statement.language;
  std::size_t sentence = 0;
  for (std::size_t p = 0; p < whole.statement.paragraphs.size(); ++p) {
    const Paragraph& paragraph = whole.statement.paragraphs[p];
    if ((p * 7 + 3) % 5 < of_five) {
      some.statement.paragraphs.push_back(paragraph);
      for (std::size_t s = 0; s < paragraph.sentences.size(); ++s) some.units.push_back(whole.units[sentence + s]);
    }
    sentence += paragraph.sentences.size();
  }
  return some;
}

TEST(AlignmentCorpus, PairsOfLanguagesAreFoundAgain) {
  std::map<std::string, AlignmentScore> scores;
  for (const auto& [name, versions] : read_alignment_corpus(corpus_folder)) {
    for (const auto& [lead_tag, lead] : versions) {
      for (const auto& [other_tag, other] : versions) {
        if (lead_tag >= other_tag) continue;
        const AlignmentScore score = score_pair(lead, other);
        scores[lead_tag + "-" + other_tag].beads += score.beads;
        scores[lead_tag + "-" + other_tag].exact += score.exact;
      }
    }
  }
  ASSERT_GE(scores.size(), 8U);
  AlignmentScore all;
  std::size_t good_pairs = 0;
  for (const auto& [pair, score] : scores) {
    if (score.exact * 100 >= score.beads * good_percent) ++good_pairs;
    all.beads += score.beads;
    all.exact += score.exact;
    EXPECT_GE(score.exact * 100, score.beads * least_percent_of_a_pair)
        << pair << ": " << score.exact << " of " << score.beads;
  }
  EXPECT_GE(good_pairs, least_good_pairs);
  EXPECT_GE(all.exact * 1000, all.beads * least_permille_of_all) << all.exact << " of " << all.beads;
}

TEST(AlignmentCorpus, ATranslationOfTwoFifthsIsPartialAndWhatIsThereIsPaired) {
  AlignmentScore all;
  for (const auto& [name, versions] : read_alignment_corpus(corpus_folder)) {
    const AlignedVersion& lead = versions.at("en");
    for (const auto& [tag, other] : versions) {
      if (tag == "en") continue;
      const AlignedVersion some = with_some_paragraphs(other, 2);
      EXPECT_EQ(align_pair(lead.statement, some.statement).kinship[1], Alignment::Kinship::partial)
          << name << " " << tag;
      const AlignmentScore score = score_pair(lead, some);
      all.beads += score.beads;
      all.exact += score.exact;
    }
  }
  EXPECT_GE(all.exact * 100, all.beads * 94) << all.exact << " of " << all.beads;
}

TEST(AlignmentCorpus, AnotherStatementIsUnrelatedAndStandsInNoBead) {
  const AlignmentCorpus corpus = read_alignment_corpus(corpus_folder);
  for (const auto& [lead_name, leads] : corpus) {
    for (const auto& [other_name, others] : corpus) {
      for (const auto& [tag, other] : others) {
        const Alignment alignment = align_pair(leads.at("en").statement, other.statement);
        if (lead_name == other_name) {
          EXPECT_EQ(alignment.kinship[1], Alignment::Kinship::translation) << lead_name << " " << tag;
          continue;
        }
        EXPECT_EQ(alignment.kinship[1], Alignment::Kinship::unrelated) << lead_name << " " << other_name << " " << tag;
        for (const Bead& bead : alignment.beads) EXPECT_TRUE(bead.versions[1].empty());
      }
    }
  }
}

TEST(AlignmentCorpus, MostOfWhatIsWrongIsDoubtfulAndLittleOfWhatIsRight) {
  std::map<bool, AlignmentScore> doubtful;  // by whether the bead is right: of how many beads, how many are doubtful
  for (const auto& [name, versions] : read_alignment_corpus(corpus_folder)) {
    for (const auto& [lead_tag, lead] : versions) {
      for (const auto& [other_tag, other] : versions) {
        if (lead_tag >= other_tag) continue;
        const Alignment alignment = align_pair(lead.statement, other.statement);
        const auto gold = gold_beads(lead.units, other.units);
        const auto found = beads_between(alignment, lead.statement, 0, other.statement, 1);
        ASSERT_EQ(found.size(), alignment.beads.size());
        for (std::size_t at = 0; at < found.size(); ++at) {
          AlignmentScore& score = doubtful[score_of({found[at]}, gold).exact == 1];
          ++score.beads;
          if (alignment.beads[at].confidence < doubtful_confidence) ++score.exact;
        }
      }
    }
  }
  EXPECT_GE(doubtful[false].exact * 2, doubtful[false].beads);
  EXPECT_LE(doubtful[true].exact * 100, doubtful[true].beads * 8);
}

class AlignmentSamples : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(samples / "oewg-2024/alignment.tsv")) GTEST_SKIP() << "no samples beside the repository";
  }
};

TEST_F(AlignmentSamples, AllBeadsOfTheStatementOf2024) {
  const AlignedVersion english = read_sample_of_2024(samples, "en");
  const AlignedVersion russian = read_sample_of_2024(samples, "ru");
  const AlignmentScore score = score_pair(english, russian);
  EXPECT_EQ(score.beads, 30U);
  EXPECT_EQ(score.exact, 30U);
  EXPECT_EQ(score_pair(russian, english).exact, 30U);
}

TEST_F(AlignmentSamples, TwoStatementsOfOneDelegationOnOneSubjectAreUnrelated) {
  for (const char* lead : {"en", "ru"}) {
    for (const char* other : {"en", "ru"}) {
      const Statement a = read_sample(samples / "oewg-2021" / (std::string("statement.") + lead + ".md"));
      const Statement b = read_sample(samples / "oewg-2024" / (std::string("statement.") + other + ".md"));
      EXPECT_EQ(align_pair(a, b).kinship[1], Alignment::Kinship::unrelated) << lead << " " << other;
    }
  }
}

TEST_F(AlignmentSamples, ParagraphsOfTheDeclarationInTenLanguages) {
  std::map<std::string, Statement> versions;
  for (const std::string& language : declaration_languages()) {
    versions[language] = read_sample(samples / "udhr" / (language + ".md"));
    ASSERT_EQ(versions[language].paragraphs.size(), declaration_units(language).size()) << language;
  }
  for (const auto& [lead_tag, lead] : versions) {
    for (const auto& [other_tag, other] : versions) {
      if (lead_tag >= other_tag) continue;
      const auto gold = gold_beads(declaration_units(lead_tag), declaration_units(other_tag));
      const AlignmentScore score = score_of(gold, paragraphs_between(align_pair(lead, other), lead, 0, other, 1));
      EXPECT_GE(score.exact, score.beads) << lead_tag << "-" << other_tag;
    }
  }
}

}  // namespace
}  // namespace rostrum
