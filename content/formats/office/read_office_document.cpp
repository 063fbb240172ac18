#include "content/formats/office/read_office_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "content/formats/file_format.hpp"
#include "content/formats/office/document_parts.hpp"
#include "content/formats/office/open_document.hpp"
#include "content/formats/office/word_document.hpp"
#include "content/formats/read_document.hpp"

namespace rostrum {

namespace {

tl::unexpected<Error> office_failure(std::string what, std::string_view name, std::string advice) {
  return tl::unexpected(Error{Blame::input, std::move(what), std::string(name), std::move(advice)});
}

// A name of a stream in an OLE container, as UTF-16.
std::string in_utf16(std::string_view ascii) {
  std::string text;
  for (const char unit : ascii) {
    text += unit;
    text += '\0';
  }
  return text;
}

Error refusal_of_ole(std::string_view bytes, std::string_view name) {
  if (bytes.find(in_utf16("EncryptedPackage")) != std::string_view::npos) {
    return {Blame::input, "The document is protected with a password", std::string(name),
            "Save it without the password."};
  }
  return refusal_of(FileFormat::word_97, name);
}

bool is_wanted(std::string_view part) {
  return is_word_part(part) || is_open_document_part(part);
}

}  // namespace

Result<Document> checked_document(Document document, std::string_view name) {
  std::size_t bytes = 0;
  for (const Block& block : document.blocks) bytes += block.text.text.size();
  if (document.blocks.size() > max_statement_blocks) {
    return office_failure(fmt::format("This has more than {} paragraphs, which no statement has", max_statement_blocks),
                          name, "Check that it is the right file, or split it.");
  }
  if (bytes > max_statement_bytes) {
    return office_failure(
        fmt::format("This holds more than {} MiB of text, which no statement does", max_statement_bytes >> 20), name,
        "Check that it is the right file, or split it.");
  }
  const auto says_something = [](const Block& block) { return !fold_spaces(block.text).empty(); };
  if (std::none_of(document.blocks.begin(), document.blocks.end(), says_something)) {
    return office_failure("The document holds no text", name,
                          "If it is a picture of a page, ask the delegation for the text itself.");
  }
  for (Finding& finding : document.findings) finding.file = std::string(name);
  return document;
}

Result<Document> read_office_document(std::string_view bytes, std::string_view name) {
  if (bytes.empty()) return office_failure("The file is empty", name, "Copy it to the stick again.");
  if (bytes.size() > max_document_bytes) {
    return office_failure(fmt::format("This is larger than {} MiB, which no statement is", max_document_bytes >> 20),
                          name, "Check that it is the right file, or save it without its pictures.");
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return tl::unexpected(refusal_of_ole(bytes, name));
  if (bytes.starts_with("{\\rtf")) return tl::unexpected(refusal_of(FileFormat::rich_text, name));
  if (bytes.starts_with("%PDF-")) {
    return office_failure("This is a PDF under the name of a document", name, "Name it .pdf.");
  }
  if (!bytes.starts_with("PK\x03\x04") && !bytes.starts_with("PK\x05\x06")) {
    return office_failure("This is no document of a word processor", name,
                          "Open it in the program that made it and save it as .docx.");
  }
  const auto parts = DocumentParts::open(bytes, name, is_wanted);
  if (!parts) return tl::unexpected(parts.error());
  auto document = parts->has("content.xml") && !parts->has("_rels/.rels") ? read_open_document(*parts, name)
                                                                          : read_word_document(*parts, name);
  if (!document) return document;
  return checked_document(std::move(*document), name);
}

}  // namespace rostrum
