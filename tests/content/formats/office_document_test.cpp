// Documents that LibreOffice wrote (tests/support/make_documents.py) and what pdftotext made of its PDFs, against the
// Markdown that they were made from.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "content/formats/office/pdf_text.hpp"
#include "content/formats/office/read_office_document.hpp"
#include "content/formats/read_document.hpp"
#include "content/statement/join_lines.hpp"
#include "content/statement/read_statement.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

const fs::path office_documents = fs::path(ROSTRUM_SOURCE_DIR) / "tests/content/formats/documents";

std::string file_bytes(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Result<Document> read_any(const std::string& name) {
  const std::string bytes = file_bytes(office_documents / name);
  EXPECT_FALSE(bytes.empty()) << name;
  if (name.ends_with(".md")) return read_document(bytes, name);
  return name.ends_with(".xhtml") ? read_pdf_text(bytes, name) : read_office_document(bytes, name);
}

Statement statement_in(const std::string& name) {
  const auto document = read_any(name);
  if (!document) ADD_FAILURE() << document.error().sentence();
  return document ? read_statement(*document) : Statement{};
}

std::vector<std::string> paragraph_texts(const Statement& statement) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : statement.paragraphs) texts.push_back(paragraph.text.text);
  return texts;
}

std::vector<std::string> without_spaces(std::vector<std::string> texts) {
  for (std::string& text : texts) std::erase(text, ' ');
  return texts;
}

std::vector<Marking> marking_kinds(const Statement& statement) {
  std::vector<Marking> kinds;
  for (const FoundMarking& found : statement.markings) kinds.push_back(found.marking);
  return kinds;
}

std::vector<std::string> codes_of(const Document& document) {
  std::vector<std::string> codes;
  for (const Finding& finding : document.findings) codes.push_back(finding.code);
  return codes;
}

class SameStatement : public testing::TestWithParam<std::string> {};

TEST_P(SameStatement, IsReadFromEveryFormat) {
  const Statement markdown = statement_in(GetParam() + ".md");
  ASSERT_GT(markdown.paragraphs.size(), 4U);
  for (const std::string extension : {".docx", ".odt", ".pdf.xhtml"}) {
    SCOPED_TRACE(GetParam() + extension);
    const Statement statement = statement_in(GetParam() + extension);
    EXPECT_THAT(marking_kinds(statement), testing::Contains(Marking::check_against_delivery));
    ASSERT_EQ(statement.paragraphs.size(), markdown.paragraphs.size());
    if (extension == ".pdf.xhtml" && GetParam().ends_with(".ar")) {  // whose letters a PDF tells with doubts
      EXPECT_THAT(codes_of(*read_any(GetParam() + extension)), testing::Contains("pdf-arabic"));
      EXPECT_EQ(statement.paragraphs[1].text.text, markdown.paragraphs[1].text.text);
      continue;
    }
    if (extension == ".pdf.xhtml" && GetParam().ends_with(".zh")) {
      // In front of a Han bracket LibreOffice prints the last Latin letter apart from its word.
      EXPECT_EQ(without_spaces(paragraph_texts(statement)), without_spaces(paragraph_texts(markdown)));
    } else {
      EXPECT_EQ(paragraph_texts(statement), paragraph_texts(markdown));
    }
    EXPECT_EQ(one_line(statement.title), one_line(markdown.title));  // a narrow page breaks its lines elsewhere
    EXPECT_EQ(statement.speaker, markdown.speaker);
    EXPECT_EQ(statement.place_date, markdown.place_date);
    EXPECT_EQ(statement.language, markdown.language);
    if (extension == ".pdf.xhtml") continue;  // without emphasis
    for (std::size_t i = 0; i < statement.paragraphs.size(); ++i) {
      EXPECT_EQ(statement.paragraphs[i].text, markdown.paragraphs[i].text);
      EXPECT_EQ(statement.paragraphs[i].role, markdown.paragraphs[i].role);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(InAllSixLanguages, SameStatement,
                         testing::Values("harbour.ar", "harbour.en", "harbour.es", "harbour.fr", "harbour.ru",
                                         "harbour.zh"),
                         [](const auto& each) { return each.param.substr(each.param.rfind('.') + 1); });

// A line for each block, as formats_test has them.
std::string blocks_of(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    constexpr std::string_view kinds[] = {"p", "h", "li", "break", "rule", "row"};
    text += kinds[static_cast<std::size_t>(block.kind)];
    if (block.level > 0) text += std::to_string(block.level);
    if (!block.text.empty()) text += " ";
    std::size_t from = 0;
    for (const StyleRun& run : block.text.runs) {
      const std::string mark = std::string(run.style.bold ? "*" : "") + (run.style.italic ? "_" : "");
      text += block.text.text.substr(from, run.range.begin - from) + mark;
      text += block.text.text.substr(run.range.begin, run.range.size()) + mark;
      from = run.range.end;
    }
    text += block.text.text.substr(from) + "\n";
  }
  return text;
}

TEST(OfficeDocument, EverythingThatAWordProcessorHasIsReadAsItIsPrinted) {
  const std::string expected = file_bytes(office_documents / "features.expected");
  for (const char* name : {"features.docx", "features.odt"}) {
    const auto document = read_any(name);
    ASSERT_TRUE(document) << document.error().sentence();
    EXPECT_EQ(blocks_of(*document), expected) << name;
    EXPECT_THAT(codes_of(*document),
                testing::UnorderedElementsAre("footnotes", "table", "tracked-changes", "hidden-text"))
        << name;
    ASSERT_EQ(document->headers.size(), 1U);
    EXPECT_EQ(document->headers[0].text.text, "Check against delivery");
  }
}

std::string refusal(const std::string& bytes, const std::string& name = "a.docx") {
  const auto document = read_office_document(bytes, name);
  return document ? "none" : document.error().sentence();
}

TEST(OfficeDocument, WhatCannotBeReadIsOneSentenceThatSaysWhatToDo) {
  EXPECT_EQ(refusal(""), "a.docx: The file is empty. Copy it to the stick again.");
  EXPECT_EQ(
      refusal("text"),
      "a.docx: This is no document of a word processor. Open it in the program that made it and save it as .docx.");
  EXPECT_EQ(refusal("{\\rtf1 text}"),
            "a.docx: This is a rich-text document (.rtf), which cannot be read. Open it and save it as .docx.");
  EXPECT_EQ(refusal("%PDF-1.7"), "a.docx: This is a PDF under the name of a document. Name it .pdf.");
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  EXPECT_EQ(
      refusal(ole + "Word.Document.8"),
      "a.docx: This is a Word document of the old kind (.doc), which cannot be read. Open it and save it as .docx.");
  std::string encrypted = ole;
  for (const char unit : std::string("EncryptedPackage")) encrypted += {unit, '\0'};
  EXPECT_EQ(refusal(encrypted), "a.docx: The document is protected with a password. Save it without the password.");
  EXPECT_EQ(refusal(std::string(max_document_bytes + 1, 'a')),
            "a.docx: This is larger than 32 MiB, which no statement is. Check that it is the right file, or save it "
            "without its pictures.");
  EXPECT_THAT(refusal("PK\x03\x04 and nothing"), testing::HasSubstr("damaged"));
}

constexpr const char* page_begin = "<html><body><doc><page width=\"600\" height=\"800\"><flow><block>";
constexpr const char* page_end = "</block></flow></page></doc></body></html>";

TEST(PdfText, APageWithoutTextIsAPictureOfOne) {
  const auto document = read_pdf_text(std::string(page_begin) + page_end, "a.pdf");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().sentence(),
            "a.pdf: The PDF holds pictures of pages, but no text. Ask the delegation for the text itself, as .docx.");
}

}  // namespace
}  // namespace rostrum
