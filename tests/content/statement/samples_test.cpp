// The sample statements lie beside the repository; what is asserted of them here are counts and facts of the
// title block. Without them these tests are skipped: the fixtures cover the same behaviour.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "content/formats/read_document.hpp"
#include "content/statement/read_statement.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

const fs::path samples = fs::path(ROSTRUM_SOURCE_DIR) / "../shared/samples";

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Statement sample(const std::string& name) {
  const auto document = read_document(bytes_of(samples / name), name);
  if (!document) ADD_FAILURE() << document.error().sentence();
  return document ? read_statement(*document) : Statement{};
}

std::vector<std::size_t> sentence_counts(const Statement& statement) {
  std::vector<std::size_t> counts;
  for (const Paragraph& paragraph : statement.paragraphs) counts.push_back(paragraph.sentences.size());
  return counts;
}

std::string roles(const Statement& statement) {
  std::string letters;
  for (const Paragraph& paragraph : statement.paragraphs) letters += "sbhlc"[static_cast<int>(paragraph.role)];
  return letters;
}

std::vector<Marking> markings(const Statement& statement) {
  std::vector<Marking> found;
  for (const FoundMarking& marking : statement.markings) found.push_back(marking.marking);
  return found;
}

// The last sentence number of every paragraph in one column of alignment.tsv ("3-4" ends with 4).
std::vector<std::size_t> aligned_counts(int column) {
  std::istringstream rows(bytes_of(samples / "oewg-2024/alignment.tsv"));
  std::string row;
  std::getline(rows, row);
  std::map<std::size_t, std::size_t> last;
  while (std::getline(rows, row)) {
    std::istringstream cells(row);
    std::string cell;
    std::vector<std::string> values;
    while (std::getline(cells, cell, '\t')) values.push_back(cell);
    if (values.size() < 3) continue;
    const std::string& range = values[static_cast<std::size_t>(column)];
    const std::size_t dash = range.find('-');
    last[std::stoul(values[0])] = std::stoul(dash == std::string::npos ? range : range.substr(dash + 1));
  }
  std::vector<std::size_t> counts;
  for (const auto& [paragraph, count] : last) counts.push_back(count);
  return counts;
}

class Samples : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(samples / "oewg-2024/alignment.tsv")) GTEST_SKIP() << "no samples beside the repository";
  }
};

TEST_F(Samples, SentencesOf2024AreThoseOfTheAlignment) {
  EXPECT_EQ(sentence_counts(sample("oewg-2024/statement.en.md")), aligned_counts(1));
  EXPECT_EQ(sentence_counts(sample("oewg-2024/statement.ru.md")), aligned_counts(2));
}

TEST_F(Samples, ParagraphsCutByThePageAreOneAgain) {
  const Statement english = sample("oewg-2024/statement.en.md");
  EXPECT_EQ(english.paragraphs.size(), 10U);
  EXPECT_EQ(english.pages, 2);
  ASSERT_EQ(english.paragraphs[5].page_breaks.size(), 1U);
  const std::string& text = english.paragraphs[5].text.text;
  const std::size_t offset = english.paragraphs[5].page_breaks[0].offset;
  EXPECT_EQ(text.substr(offset - 10, 18), "agreement reached ");
  EXPECT_EQ(english.paragraphs[6].page, 2);
  const Statement older = sample("oewg-2021/statement.en.md");
  EXPECT_EQ(older.paragraphs.size(), 18U);
  EXPECT_EQ(older.pages, 3);
  EXPECT_EQ(sample("oewg-2021/statement.ru.md").paragraphs.size(), 18U);
  EXPECT_EQ(sample("oewg-2024/statement.ru.md").paragraphs.size(), 10U);
}

TEST_F(Samples, RolesAreTheSameInBothLanguages) {
  for (const char* language : {"en", "ru"}) {
    EXPECT_EQ(roles(sample(std::string("oewg-2024/statement.") + language + ".md")), "sbbbbbbbbc") << language;
    EXPECT_EQ(roles(sample(std::string("oewg-2021/statement.") + language + ".md")), "sssbbbbbbbbbbbbbbc") << language;
  }
}

TEST_F(Samples, MarkingsAreThoseOfEachVersion) {
  using M = Marking;
  EXPECT_EQ(markings(sample("oewg-2021/statement.en.md")),
            (std::vector<M>{M::unofficial_translation, M::check_against_delivery}));
  EXPECT_EQ(markings(sample("oewg-2021/statement.ru.md")), (std::vector<M>{M::check_against_delivery}));
  EXPECT_TRUE(markings(sample("oewg-2024/statement.en.md")).empty());
  EXPECT_TRUE(markings(sample("oewg-2024/statement.ru.md")).empty());
}

TEST_F(Samples, TheTitleBlockIsUnderstood) {
  const Statement english = sample("oewg-2024/statement.en.md");
  EXPECT_EQ(english.language.tag(), "en");
  EXPECT_EQ(english.heading, "STATEMENT");
  EXPECT_EQ(english.speaker, "THE RUSSIAN DELEGATION");
  EXPECT_EQ(english.meeting,
            "THE SEVENTH SESSION OF THE UN OPEN-ENDED WORKING GROUP ON SECURITY OF AND IN THE USE OF ICTS 2021-2025");
  EXPECT_EQ(english.place_date, "New York, 8 March 2024");
  EXPECT_EQ(english.title.size(), 4U);
  const Statement russian = sample("oewg-2024/statement.ru.md");
  EXPECT_EQ(russian.language.tag(), "ru");
  EXPECT_EQ(russian.heading, "ВЫСТУПЛЕНИЕ");
  EXPECT_EQ(russian.speaker, "РОССИЙСКОЙ ДЕЛЕГАЦИИ");
  EXPECT_TRUE(russian.meeting.starts_with("НА СЕДЬМОЙ СЕССИИ РАБОЧЕЙ ГРУППЫ ООН"));
  EXPECT_EQ(russian.place_date, "г. Нью-Йорк, 8 марта 2024 года");
  EXPECT_TRUE(sample("oewg-2021/statement.en.md").speaker.starts_with("DR. VLADIMIR SHIN, DEPUTY DIRECTOR"));
  EXPECT_TRUE(sample("oewg-2021/statement.ru.md").speaker.ends_with("ВЛАДИМИРА ШИНА"));
}

TEST_F(Samples, TheLetterheadHasAColumnForEachLanguage) {
  for (const char* name : {"oewg-2024/statement.en.md", "oewg-2024/statement.ru.md", "oewg-2021/statement.en.md",
                           "oewg-2021/statement.ru.md"}) {
    const Statement statement = sample(name);
    ASSERT_EQ(statement.letterhead.size(), 2U) << name;
    EXPECT_EQ(statement.letterhead[0].language.tag(), "ru");
    EXPECT_EQ(statement.letterhead[0].name.size(), 5U);
    EXPECT_EQ(statement.letterhead[0].lines.size(), 7U);
    EXPECT_EQ(statement.letterhead[1].language.tag(), "en");
    EXPECT_EQ(statement.letterhead[1].name.size(), 3U);
    EXPECT_EQ(statement.letterhead[1].lines.size(), 6U);
  }
}

TEST_F(Samples, TheStatesInItalicsKeepThem) {
  const Statement english = sample("oewg-2024/statement.en.md");
  ASSERT_EQ(english.paragraphs[4].text.runs.size(), 1U);
  const StyleRun run = english.paragraphs[4].text.runs[0];
  EXPECT_TRUE(run.style.italic);
  const std::string& text = english.paragraphs[4].text.text;
  EXPECT_EQ(text[run.range.begin - 1], '(');
  EXPECT_EQ(text[run.range.end], ')');
}

TEST_F(Samples, TheDeclarationHasItsParagraphsInEveryLanguage) {
  // A heading for the preamble and each article; the sources differ in paragraphs by one.
  const std::map<std::string, std::size_t> paragraphs = {{"ar", 90}, {"bg", 90},     {"en", 91}, {"es", 91},
                                                         {"fr", 90}, {"mk", 91},     {"ru", 90}, {"sr", 90},
                                                         {"uk", 90}, {"zh-Hans", 89}};
  for (const auto& [language, count] : paragraphs) {
    const Statement statement = sample("udhr/" + language + ".md");
    const std::string letters = roles(statement);
    EXPECT_EQ(statement.language.tag(), language);
    EXPECT_EQ(statement.paragraphs.size(), count) << language;
    EXPECT_EQ(std::count(letters.begin(), letters.end(), 'h'), 31) << language;
    EXPECT_EQ(std::count(letters.begin(), letters.end(), 'b'), static_cast<std::ptrdiff_t>(count) - 31) << language;
    EXPECT_EQ(statement.title.size(), 1U) << language;
    EXPECT_TRUE(statement.letterhead.empty()) << language;
  }
}

}  // namespace
}  // namespace rostrum
