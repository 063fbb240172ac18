// The corpus of aligned statements has one sentence a line: joined to paragraphs, they must part into the same again.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "content/statement/join_lines.hpp"
#include "content/statement/sentences.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

const fs::path corpus = fs::path(ROSTRUM_SOURCE_DIR) / "tests/content/alignment/corpus";

struct CorpusParagraph {
  int line = 0;
  std::vector<std::string> sentences;
};

// "7 …", "4-5 …": the numbers of a line's units; all else is a comment, a role or a blank line.
std::string sentence_of(const std::string& line) {
  const std::size_t numbers = line.find_first_not_of("0123456789-+,");
  if (numbers == 0 || numbers == std::string::npos || line[numbers] != ' ') return {};
  return line.substr(numbers + 1);
}

std::vector<CorpusParagraph> paragraphs_of(const fs::path& file) {
  std::vector<CorpusParagraph> paragraphs(1);
  std::ifstream stream(file);
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (line.empty() && !paragraphs.back().sentences.empty()) paragraphs.emplace_back();
    const std::string sentence = sentence_of(line);
    if (sentence.empty()) continue;
    if (paragraphs.back().sentences.empty()) paragraphs.back().line = number;
    paragraphs.back().sentences.push_back(sentence);
  }
  if (paragraphs.back().sentences.empty()) paragraphs.pop_back();
  return paragraphs;
}

std::vector<std::string> corpus_files() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(corpus)) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Language language_of(const std::string& name) {
  const std::string stem = fs::path(name).stem().string();
  return *Language::parse(stem.substr(stem.find('.') + 1));
}

class SentenceCorpus : public testing::TestWithParam<std::string> {};

TEST_P(SentenceCorpus, IsPartedAsItsAuthorPartedIt) {
  const Language language = language_of(GetParam());
  const std::vector<CorpusParagraph> paragraphs = paragraphs_of(corpus / GetParam());
  ASSERT_GT(paragraphs.size(), 5U);
  for (const CorpusParagraph& paragraph : paragraphs) {
    const std::string text = one_line(paragraph.sentences);
    std::vector<std::string> found;
    for (const ByteRange& range : find_sentences(text, language))
      found.push_back(text.substr(range.begin, range.size()));
    EXPECT_EQ(found, paragraph.sentences) << GetParam() << ":" << paragraph.line;
  }
}

INSTANTIATE_TEST_SUITE_P(Files, SentenceCorpus, testing::ValuesIn(corpus_files()), [](const auto& param) {
  std::string name = param.param;
  for (char& unit : name) unit = std::isalnum(static_cast<unsigned char>(unit)) ? unit : '_';
  return name;
});

TEST(SentenceCorpus, HasAllSixLanguages) {
  for (const char* tag : {".ar.txt", ".en.txt", ".es.txt", ".fr.txt", ".ru.txt", ".zh-Hans.txt"}) {
    const std::vector<std::string> files = corpus_files();
    EXPECT_TRUE(std::any_of(files.begin(), files.end(), [&](const std::string& name) { return name.ends_with(tag); }))
        << tag;
  }
}

}  // namespace
}  // namespace rostrum
