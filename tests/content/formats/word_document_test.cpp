// What Word writes and LibreOffice does not: small documents, packed here.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <vector>

#include "content/formats/office/read_office_document.hpp"
#include "content/statement/read_statement.hpp"
#include "tests/support/stored_archive.hpp"

namespace rostrum {
namespace {

struct WordParts {
  std::string body = {};
  std::string styles = {};
  std::string numbering = {};
  std::string header = {};
};

Document word_of(const WordParts& parts) {
  constexpr std::string_view names[] = {"word/document.xml", "word/styles.xml", "word/numbering.xml",
                                        "word/header1.xml", "word/_rels/document.xml.rels"};
  const std::string bytes =
      "<w:document><w:body>" + parts.body + "</w:body></w:document>\n#\n<w:styles>" + parts.styles +
      "</w:styles>\n#\n<w:numbering>" + parts.numbering + "</w:numbering>\n#\n<w:hdr>" + parts.header +
      "</w:hdr>\n#\n<Relationships><Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>"
      "<Relationship Id=\"n\" Type=\"x/numbering\" Target=\"/word/numbering.xml\"/>"
      "<Relationship Id=\"h\" Type=\"x/header\" Target=\"header1.xml\"/></Relationships>";
  const auto document = read_office_document(stored_archive(bytes, names, std::size(names)), "a.docx");
  if (!document) ADD_FAILURE() << document.error().sentence();
  return document.value_or(Document{});
}

std::vector<std::string> texts_of(const Document& document) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) texts.push_back(block.text.text);
  return texts;
}

std::string run(const std::string& text, const std::string& look = {}) {
  return "<w:r><w:rPr>" + look + "</w:rPr><w:t>" + text + "</w:t></w:r>";
}
std::string paragraph(const std::string& runs, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

using testing::ElementsAre;

TEST(WordDocument, TrackedChangesAreAccepted) {
  EXPECT_THAT(
      texts_of(word_of(
          {.body = paragraph(run("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins>" + run("c") +
                             "</w:ins><w:moveFrom>" + run("d") + "</w:moveFrom><w:moveTo>" + run("e") + "</w:moveTo>") +
                   paragraph(run("f "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("g"))})),
      ElementsAre("ace", "f g"));
}

TEST(WordDocument, ATextBoxIsReadOnceHoweverOftenItIsWritten) {
  const std::string box = "<w:txbxContent>" + paragraph(run("box")) + "</w:txbxContent>";
  EXPECT_THAT(
      texts_of(word_of({.body = paragraph(run("text") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" +
                                          box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" +
                                          box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")})),
      ElementsAre("box", "text"));
}

TEST(WordDocument, NumbersOfPagesGoAndOtherFieldsShowTheirResult) {
  const auto field = [](const std::string& instruction, const std::string& result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(result) +
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  EXPECT_THAT(
      texts_of(word_of({.body = paragraph(run("a") + field(" PAGE ", "2") + field(" REF x ", "b") +
                                          "<w:fldSimple w:instr=\"NUMPAGES\">" + run("9") + "</w:fldSimple>")})),
      ElementsAre("ab"));
}

TEST(WordDocument, SignsAndBreaksBecomeLetters) {
  EXPECT_THAT(texts_of(word_of(
                  {.body = paragraph("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:br/>"
                                     "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:tab/><w:t>d</w:t></w:r>")})),
              ElementsAre("a\u2011bc\n\u2265\td"));
}

TEST(WordDocument, EmphasisComesFromStylesAndComplexScriptsHaveTheirOwn) {
  const Document document = word_of(
      {.body = paragraph(run("plain", "<w:rStyle w:val=\"Strong\"/>") + run("bold"), "<w:pStyle w:val=\"Loud\"/>") +
               paragraph(run("لا", "<w:rtl/><w:b/>") + run("نعم", "<w:rtl/><w:bCs/>")) +
               paragraph(run("off", "<w:b w:val=\"0\"/>")),
       .styles = "<w:style w:type=\"paragraph\" w:styleId=\"Loud\"><w:rPr><w:b/></w:rPr></w:style>"
                 "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>"});
  ASSERT_EQ(document.blocks.size(), 3U);
  EXPECT_THAT(document.blocks[0].text.runs, ElementsAre(StyleRun{{5, 9}, {.bold = true, .italic = false}}));
  EXPECT_THAT(document.blocks[1].text.runs, ElementsAre(StyleRun{{4, 10}, {.bold = true, .italic = false}}));
  EXPECT_TRUE(document.blocks[2].text.runs.empty());
}

TEST(WordDocument, ItemsHaveTheNumbersThatArePrinted) {
  const auto item = [](const char* list, const char* level, const std::string& text) {
    return paragraph(run(text), std::string("<w:numPr><w:ilvl w:val=\"") + level + "\"/><w:numId w:val=\"" + list +
                                    "\"/></w:numPr>");
  };
  EXPECT_THAT(
      texts_of(word_of(
          {.body = item("1", "0", "a") + item("1", "1", "b") + item("1", "1", "c") + item("1", "0", "d") +
                   item("2", "0", "e") + item("3", "0", "f"),
           .numbering =
               "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt "
               "w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt "
               "w:val=\"russianLower\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum><w:abstractNum "
               "w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
               "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
               "w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num>"
               "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"8\"/></w:num>"})),
      ElementsAre("III. a", "а) b", "б) c", "IV. d", "IX. e", "f"));
}

TEST(WordDocument, ALetterheadInTheHeaderIsTheStatementsOwn) {
  const Document document = word_of({.body = paragraph(run("STATEMENT")) + paragraph(run("Mr. Chair,")) +
                                             paragraph(run("We thank the Secretariat for the report.")) +
                                             "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>",
                                     .header = paragraph(run("Permanent Mission of Calder to the United Nations")) +
                                               paragraph(run("Check against delivery"))});
  EXPECT_EQ(document.headers.size(), 2U);
  const Statement statement = read_statement(document);
  ASSERT_EQ(statement.letterhead.size(), 1U);
  EXPECT_THAT(statement.letterhead[0].name, ElementsAre("Permanent Mission of Calder to the United Nations"));
  EXPECT_TRUE(statement.has(Marking::check_against_delivery));
  EXPECT_EQ(statement.paragraphs.size(), 2U);
}

}  // namespace
}  // namespace rostrum
