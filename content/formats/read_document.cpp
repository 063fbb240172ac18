#include "content/formats/read_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "content/formats/encoding.hpp"
#include "content/formats/file_format.hpp"
#include "content/formats/markdown.hpp"
#include "content/formats/plain_text.hpp"
#include "content/formats/source_lines.hpp"

namespace rostrum {

namespace {

// cmark needs more than linear time for some paragraphs that no author writes; longer ones are read as plain text.
constexpr std::size_t longest_markdown_paragraph = 128 * 1024;
// Hard-wrapped paragraphs have some ten lines each.
constexpr std::size_t max_lines = 10 * max_statement_blocks;

tl::unexpected<Error> failure(std::string what, std::string_view name, std::string advice) {
  return tl::unexpected(Error{Blame::input, std::move(what), std::string(name), std::move(advice)});
}

tl::unexpected<Error> too_many_paragraphs(std::string_view name) {
  return failure(fmt::format("This has more than {} paragraphs, which no statement has", max_statement_blocks), name,
                 "Check that it is the right file, or split it.");
}

struct Shape {
  std::size_t lines = 0;  // that are not blank
  std::size_t paragraphs = 0;
  std::size_t longest_paragraph = 0;
};

// Measured before any reader allocates a node for a paragraph.
Shape shape_of(std::string_view utf8) {
  Shape shape;
  std::size_t paragraph = 0;
  for (std::size_t begin = 0; begin <= utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    const std::string_view line = utf8.substr(begin, end - begin);
    const bool blank = is_blank_line(line);
    if (!blank) ++shape.lines;
    if (!blank && paragraph == 0) ++shape.paragraphs;
    paragraph = blank ? 0 : paragraph + line.size();
    shape.longest_paragraph = std::max(shape.longest_paragraph, paragraph);
    begin = end + 1;
  }
  return shape;
}

Finding replaced_bytes(const DecodedText& decoded, std::string_view name) {
  Finding finding;
  finding.code = "invalid-utf8";
  finding.file = std::string(name);
  finding.line = decoded.first_replaced_line;
  finding.message =
      decoded.replaced == 1
          ? fmt::format("One place is no valid {} and shows as \uFFFD", decoded.encoding)
          : fmt::format("{} places are no valid {} and show as \uFFFD", decoded.replaced, decoded.encoding);
  finding.advice = "Correct the text there, or save the file again as UTF-8.";
  return finding;
}

Finding other_encoding(const DecodedText& decoded, std::string_view name) {
  Finding finding;
  finding.severity = Severity::note;
  finding.code = "legacy-encoding";
  finding.file = std::string(name);
  finding.message = fmt::format("The file is not UTF-8; it was read as {}", decoded.encoding);
  finding.advice = "Look through the text, or save the file again as UTF-8.";
  return finding;
}

Finding read_as_plain(std::string_view name) {
  Finding finding;
  finding.code = "long-paragraph";
  finding.file = std::string(name);
  finding.message = "A paragraph is longer than any statement's, so the file was read as plain text, without emphasis";
  finding.advice = "Part it into paragraphs with blank lines.";
  return finding;
}

bool is_unicode(std::string_view encoding) {
  return encoding.starts_with("UTF-");
}

}  // namespace

Result<Document> read_document(std::string_view bytes, std::string_view name) {
  FileFormat format = format_of_name(name);
  if (is_refused_format(format)) return tl::unexpected(refusal_of(format, name));
  if (is_office_format(format)) {
    return failure("The module that reads Word, OpenDocument and PDF files is missing", name,
                   "Install Rostrum as a whole, or save the file as .md or .txt.");
  }
  if (!is_text_format(format)) {
    return failure("This is no kind of file that statements come in", name,
                   "Give a .docx, .odt, .pdf, .md or .txt file.");
  }
  if (bytes.empty()) return failure("The file is empty", name, "Put the statement's text into it.");
  if (bytes.size() > max_statement_bytes) {
    return failure(fmt::format("This is larger than {} MiB, which no statement is", max_statement_bytes >> 20), name,
                   "Check that it is the right file, or split it.");
  }
  const auto decoded = decode_text(bytes, name);
  if (!decoded) return tl::unexpected(decoded.error());
  const Shape shape = shape_of(decoded->utf8);
  if (shape.lines == 0) return failure("The file holds no text", name, "Put the statement's text into it.");
  if (shape.paragraphs > max_statement_blocks || shape.lines > max_lines) return too_many_paragraphs(name);
  const bool degenerate = format == FileFormat::markdown && shape.longest_paragraph > longest_markdown_paragraph;
  if (degenerate) format = FileFormat::plain_text;

  Document document = format == FileFormat::markdown ? read_markdown(decoded->utf8) : read_plain_text(decoded->utf8);
  if (document.blocks.size() > max_statement_blocks) return too_many_paragraphs(name);
  const auto has_text = [](const Block& block) { return !block.text.empty(); };
  if (std::none_of(document.blocks.begin(), document.blocks.end(), has_text)) {
    return failure("The file holds no text", name, "Put the statement's text into it.");
  }
  for (Finding& finding : document.findings) finding.file = std::string(name);
  document.encoding = decoded->encoding;
  if (decoded->replaced > 0) document.findings.push_back(replaced_bytes(*decoded, name));
  if (!is_unicode(decoded->encoding)) document.findings.push_back(other_encoding(*decoded, name));
  if (degenerate) document.findings.push_back(read_as_plain(name));
  return document;
}

bool is_statement_name(std::string_view name) {
  const FileFormat format = format_of_name(name);
  return is_text_format(format) || is_office_format(format);
}

}  // namespace rostrum
