#include <gtest/gtest.h>

#include <string>

#include "content/formats/encoding.hpp"
#include "content/formats/markdown.hpp"
#include "content/formats/plain_text.hpp"
#include "content/formats/read_document.hpp"

namespace rostrum {
namespace {

// A line for each block: kind, level, source line, text; bold as *…*, italic as _…_.
std::string dump(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    constexpr std::string_view kinds[] = {"p", "h", "li", "break", "rule", "row"};
    text += kinds[static_cast<std::size_t>(block.kind)];
    if (block.level > 0) text += std::to_string(block.level);
    text += "@" + std::to_string(block.line);
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

TEST(Markdown, KeepsHeadingsListsRulesAndEmphasis) {
  EXPECT_EQ(dump(read_markdown("# One\n\nTwo **three _four_** five\n\n- a\n- b\n  1. c\n\n---\n\nsix")),
            "h1@1 One\np@3 Two *three **_four*_ five\nli1@5 a\nli1@6 b\nli2@7 1. c\nrule@9\np@11 six\n");
}

TEST(Markdown, LineEndsSoftAndHardAreKept) {
  EXPECT_EQ(dump(read_markdown("one\ntwo  \nthree\\\nfour<br>five")), "p@1 one\ntwo\nthree\nfour\nfive\n");
}

TEST(Markdown, NumbersOfAListAreThoseThatWereTyped) {
  EXPECT_EQ(dump(read_markdown("3. c\n7. d\n\n12) e")), "li1@1 3. c\nli1@2 7. d\nli1@4 12) e\n");
}

TEST(Markdown, IndentsAreNoCodeAndHtmlIsItsText) {
  EXPECT_EQ(dump(read_markdown("    indented\n    more\n\n    again")), "p@1 indented\nmore\np@4 again\n");
  EXPECT_EQ(dump(read_markdown(
                "<p align=center>Title &amp; more</p>\n\nA <u>word</u>, [a link](http://x.y) ![a picture](p.png)")),
            "p@1 Title & more\np@3 A word, a link a picture\n");
}

TEST(Markdown, PageBreaksComeInManyForms) {
  EXPECT_EQ(dump(read_markdown("one\n\\pagebreak\ntwo\n\n<!-- Page break -->\n\nthree\n\fqfour")),
            "p@1 one\nbreak@2\np@3 two\nbreak@5\np@7 three\nbreak@8\np@8 qfour\n");
  EXPECT_EQ(dump(read_markdown("one\n\n<div style=\"page-break-after: always\"></div>\n\ntwo")),
            "p@1 one\nbreak@3\np@5 two\n");
}

std::string findings_of(const Document& document) {
  std::string text;
  for (const Finding& finding : document.findings) text += finding.code + "@" + std::to_string(finding.line) + "\n";
  return text;
}

TEST(Markdown, FootnotesAndTheirMarksAreNotRead) {
  const Document document = read_markdown(
      "Harbours[^1] grow [^b], *fast*[^1].\n\n[^1]: See A/75/240.\nAnd more.\n\n    Still more.\n\n[^b]: Here\n\n"
      "The end \\[^1] is[^9] near.");
  EXPECT_EQ(dump(document), "p@1 Harbours grow, _fast_.\np@10 The end [^1] is[^9] near.\n");
  EXPECT_EQ(findings_of(document), "footnotes@3\n");
  EXPECT_EQ(findings_of(read_markdown("Plain [^1] text")), "");
}

TEST(Markdown, AnIndentedParagraphBehindAFootnoteIsNoneOfItWhereAllAreIndented) {
  EXPECT_EQ(dump(read_markdown("    One[^1].\n\n[^1]: A note\n\n    Two.\n\nThree.")),
            "p@1 One.\np@5 Two.\np@7 Three.\n");
  EXPECT_EQ(dump(read_markdown("One[^1] and\n\n[^1]: A note\n- 2 -\ntwo.")), "p@1 One and\np@4 - 2 -\np@5 two.\n");
}

TEST(Markdown, ATableIsReadRowByRow) {
  const Document document = read_markdown(
      "Before\n| Year | *Sum* |\n|:-----|---:|\n| 2024 | 3 % |\n| - 2025 | |\n# | a \\| b\n\nAfter | all\n\nالسنة | "
      "المبلغ\n---|---\n");
  EXPECT_EQ(dump(document),
            "p@1 Before\nrow@2 Year; _Sum_\nrow@4 2024; 3 %\nrow@5 - 2025\nrow@6 #; a | b\np@8 After | all\nrow@10 "
            "السنة؛ المبلغ\n");
  EXPECT_EQ(findings_of(document), "table@2\ntable@10\n");
  for (const char* text : {"a | b\nc | d", "A | B\n---\n", "| a |\n|---|---|\n"}) {
    EXPECT_EQ(findings_of(read_markdown(text)), "") << text;
  }
}

TEST(Markdown, APageNumberBetweenDashesIsNoBullet) {
  EXPECT_EQ(dump(read_markdown("one\n\n- 2 -\n\ntwo")), "p@1 one\np@3 - 2 -\np@5 two\n");
  EXPECT_EQ(dump(read_markdown("one\n- 2 -\ntwo\n\n- 3 apples")), "p@1 one\np@2 - 2 -\np@3 two\nli1@5 3 apples\n");
}

TEST(Markdown, ARuleUnderAParagraphMakesNoHeadingOfIt) {
  const std::string text(150, 'a');
  EXPECT_EQ(dump(read_markdown(text + "\n---\n\nb")), "p@1 " + text + "\nrule@1\np@4 b\n");
  EXPECT_EQ(dump(read_markdown("Title\n---\n\nb")), "h2@1 Title\np@4 b\n");
}

TEST(PlainText, BlankLinesAndIndentsPartParagraphs) {
  EXPECT_EQ(dump(read_plain_text("One\ntwo\n\n  Three\nfour.\n  Five\nsix")),
            "p@1 One\ntwo\np@4 Three\nfour.\np@6 Five\nsix\n");
}

TEST(PlainText, IndentsAreNoCodeDashesNoHeadingAsterisksNoEmphasis) {
  EXPECT_EQ(dump(read_plain_text("     One\n\nTwo\n---\n*three*\n* * *\n# four")),
            "p@1 One\np@3 Two\nrule@4\np@5 *three*\nrule@6\np@7 # four\n");
}

TEST(PlainText, FormFeedsArePageBreaks) {
  EXPECT_EQ(dump(read_plain_text("one\n\ftwo\n\f\nthree\fmore")),
            "p@1 one\nbreak@2\np@2 two\nbreak@3\np@4 three\nbreak@4\np@4 more\n");
}

TEST(PlainText, ItemsAreBlocksOfTheirOwn) {
  EXPECT_EQ(dump(read_plain_text("Three things:\n- one\n  and more\n- two\n\n(a) three\n(b) four\n\n• five")),
            "p@1 Three things:\nli1@2 one\nand more\nli1@4 two\nli1@6 (a) three\n(b) four\nli1@9 five\n");
  EXPECT_EQ(dump(read_plain_text("(a) three;\n(b) four")), "li1@1 (a) three;\nli1@2 (b) four\n");
  EXPECT_EQ(dump(read_plain_text("this is on page\n5. The next")), "p@1 this is on page\n5. The next\n");
}

TEST(PlainText, ALongLineIsAParagraph) {
  const std::string text(140, 'a');
  EXPECT_EQ(dump(read_plain_text("Mr. Chair,\n" + text + "\nb")), "p@1 Mr. Chair,\np@2 " + text + "\np@3 b\n");
}

std::string decoded(std::string_view bytes) {
  const auto text = decode_text(bytes, "a.txt");
  if (!text) return "error: " + text.error().what;
  return text->encoding + " " + std::to_string(text->replaced) + "@" + std::to_string(text->first_replaced_line) + " " +
         text->utf8;
}

TEST(Encoding, ByteOrderMarksDecide) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFhi"), "UTF-8 0@0 hi");
  EXPECT_EQ(decoded(std::string_view("\xFF\xFEh\0i\0", 6)), "UTF-16LE 0@0 hi");
  EXPECT_EQ(decoded(std::string_view("\xFE\xFF\0h\0i", 6)), "UTF-16BE 0@0 hi");
  EXPECT_EQ(decoded(std::string_view("\xFF\xFEh\0\0\xD8i\0", 8)), "UTF-16LE 1@1 h\uFFFDi");
}

TEST(Encoding, Utf16WithoutAMarkIsKnownByItsZeros) {
  EXPECT_EQ(decoded(std::string_view("M\0r\0.\0 \0C\0h\0a\0i\0r\0", 18)), "UTF-16LE 0@0 Mr. Chair");
  EXPECT_EQ(decoded(std::string_view("\0M\0r\0.\0 \0C\0h\0a\0i\0r", 18)), "UTF-16BE 0@0 Mr. Chair");
}

TEST(Encoding, DamageInUtf8IsReplacedAndCounted) {
  EXPECT_EQ(decoded("caf\xC3\xA9\nna\xC3 ve \xFF"), "UTF-8 2@2 caf\u00E9\nna\uFFFD ve \uFFFD");
  EXPECT_EQ(decoded("Mr. Chair, all of this is plain ASCII\r\nbut \xFF\xFE here"),
            "UTF-8 2@2 Mr. Chair, all of this is plain ASCII\nbut \uFFFD\uFFFD here");
  EXPECT_EQ(decoded("Mr. Chair, all of this is plain ASCII but \xC3( here"),
            "UTF-8 1@1 Mr. Chair, all of this is plain ASCII but \uFFFD( here");
}

TEST(Encoding, AFewBadBytesMakeAShortFileNoOtherEncoding) {
  EXPECT_EQ(decoded("Mr. Chair,\n\nWe \xFF\xFE\xFD agree."), "UTF-8 3@3 Mr. Chair,\n\nWe \uFFFD\uFFFD\uFFFD agree.");
  EXPECT_EQ(decoded("Caf\xC3\xA9 \xE9t\xE9 na\xEFve"), "UTF-8 3@1 Caf\u00E9 \uFFFDt\uFFFD na\uFFFDve");
  EXPECT_EQ(decoded("\xD0\x94\xD0\xB0\xFF\xD0.\xE2\x80"), "UTF-8 3@1 Да\uFFFD\uFFFD.\uFFFD");
  EXPECT_EQ(decoded("L'\xE9t\xE9 \xE0 Gen\xE8ve est doux et bref"), "windows-1252 0@0 L'été à Genève est doux et bref");
}

TEST(Encoding, LegacyCodePagesAreToldApart) {
  EXPECT_EQ(decoded("\xC3\xEE\xF1\xEF\xEE\xE4\xE8\xED \xCF\xF0\xE5\xE4\xF1\xE5\xE4\xE0\xF2\xE5\xEB\xFC"),
            "windows-1251 0@0 Господин Председатель");
  EXPECT_EQ(decoded("\xE7\xCF\xD3\xD0\xCF\xC4\xC9\xCE \xF0\xD2\xC5\xC4\xD3\xC5\xC4\xC1\xD4\xC5\xCC\xD8"),
            "KOI8-R 0@0 Господин Председатель");
  EXPECT_EQ(decoded("Monsieur le Pr\xE9sident, l\x92\xE9t\xE9"), "windows-1252 0@0 Monsieur le Président, l’été");
  EXPECT_EQ(decoded("\xC7\xE1\xD3\xED\xCF \xC7\xE1\xD1\xC6\xED\xD3"), "windows-1256 0@0 السيد الرئيس");
  EXPECT_EQ(decoded("\xD6\xF7\xCF\xAF\xCF\xC8\xC9\xFA\xA3\xAC\xCE\xD2\xC3\xC7\xCD\xAC\xD2\xE2\xA1\xA3"),
            "GB18030 0@0 主席先生，我们同意。");
}

TEST(Encoding, LineEndsAndControlsAreMadePlain) {
  EXPECT_EQ(decoded("a\r\nb\rc\vd\x01"
                    "e\u2028f"),
            "UTF-8 0@0 a\nb\nc\nd"
            "e\nf");
  EXPECT_EQ(decoded("e\u0301"), "UTF-8 0@0 \u00E9");
}

TEST(Encoding, BinaryDataIsNoText) {
  std::string bytes;
  for (int i = 0; i < 4000; ++i) bytes.push_back(static_cast<char>((i * 37 + i / 7) % 256));
  EXPECT_EQ(decoded(bytes), "error: This is binary data, not text");
  for (const std::string& controls : {std::string("\0\1\2", 3), std::string("\1\2\n"), std::string("\0\1", 2)})
    EXPECT_EQ(decoded(controls), "error: This is binary data, not text");
  EXPECT_EQ(decoded("%PDF-1.7\n..."), "error: This is a PDF, not text");
  EXPECT_EQ(decoded("PK\x03\x04..."), "error: This is a Word document or an archive, not text");
  EXPECT_EQ(decoded("{\\rtf1 hello}"), "error: This is a rich-text document, not plain text");
}

std::string error_of(const std::string& bytes, const char* name = "a.md") {
  const auto document = read_document(bytes, name);
  return document ? "none" : document.error().sentence();
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(ReadDocument, RefusesWhatIsNoStatementInOneSentence) {
  EXPECT_EQ(error_of(""), "a.md: The file is empty. Put the statement's text into it.");
  EXPECT_EQ(error_of(" \n\u00A0\n"), "a.md: The file holds no text. Put the statement's text into it.");
  EXPECT_EQ(error_of("---\n"), "a.md: The file holds no text. Put the statement's text into it.");
  EXPECT_EQ(error_of("text", "a.png"),
            "a.png: This is no kind of file that statements come in. Give a .docx, .odt, .pdf, .md or .txt file.");
  EXPECT_EQ(
      error_of("text", "a.doc"),
      "a.doc: This is a Word document of the old kind (.doc), which cannot be read. Open it and save it as .docx.");
  EXPECT_EQ(error_of("text", "a.rtf"),
            "a.rtf: This is a rich-text document (.rtf), which cannot be read. Open it and save it as .docx.");
  EXPECT_EQ(error_of("text", "a.pages"),
            "a.pages: This is a Pages document, which cannot be read. Export it from Pages as Word (.docx).");
  EXPECT_EQ(error_of("PK", "a.docx"),
            "a.docx: The module that reads Word, OpenDocument and PDF files is missing. Install Rostrum as a whole, or "
            "save the file as .md or .txt.");
  const std::string large =
      "a.md: This is larger than 4 MiB, which no statement is. Check that it is the right file, or split it.";
  for (const std::size_t bytes : {std::size_t{10'000'000}, std::size_t{200'000'000}}) {
    EXPECT_EQ(error_of(std::string(bytes, 'a')), large);
  }
  const std::string many =
      "a.md: This has more than 20000 paragraphs, which no statement has. Check that it is the right file, or split "
      "it.";
  EXPECT_EQ(error_of(repeated("a\n\n", 1'000'000)), many);
  EXPECT_EQ(error_of(repeated("- a\n", 1'000'000)), many);
  EXPECT_EQ(error_of(repeated("- a\n", 100'000)), many);
}

TEST(ReadDocument, ReportsWhatItHadToReplace) {
  const auto document = read_document(
      "Caf\xC3\xA9.\n\nDam\xFF"
      "aged.",
      "s/a.txt");
  ASSERT_TRUE(document);
  ASSERT_EQ(document->findings.size(), 1U);
  EXPECT_EQ(document->findings[0].code, "invalid-utf8");
  EXPECT_EQ(document->findings[0].line, 3);
  EXPECT_EQ(document->findings[0].file, "s/a.txt");
}

TEST(ReadDocument, AHugeParagraphOfMarkdownIsReadAsPlainText) {
  const auto document = read_document(repeated("*one* <!-- ", 300'000), "a.md");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->blocks.size(), 1U);
  EXPECT_EQ(document->findings.at(0).code, "long-paragraph");
}

TEST(ReadDocument, TakesTextByItsName) {
  for (const char* name : {"a.md", "a.MD", "b/a.ru.markdown", "a.txt", "a.text", "a.docx", "a.ODT", "a.ru.pdf"})
    EXPECT_TRUE(is_statement_name(name)) << name;
  for (const char* name : {"a", "a.doc", "md", "a.md/b", ""}) EXPECT_FALSE(is_statement_name(name)) << name;
}

}  // namespace
}  // namespace rostrum
