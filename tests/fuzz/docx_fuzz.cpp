// A DOCX, or, where the first byte is no 'P', the XML of word/document.xml, packed by the target itself: what a fuzzer
// changes in packed bytes hardly reaches the reader.

#include <cstdint>
#include <string>
#include <string_view>

#include "content/formats/office/read_office_document.hpp"
#include "tests/fuzz/office_fuzz.hpp"
#include "tests/support/stored_archive.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("PK")) {
    rostrum::check_office_document(rostrum::read_office_document(bytes, "fuzz.docx"));
    return 0;
  }
  // Parts one behind the other, a line "#" between them.
  static constexpr std::string_view names[] = {"word/document.xml",  "word/styles.xml",
                                               "word/numbering.xml", "word/_rels/document.xml.rels",
                                               "word/header1.xml",   "_rels/.rels"};
  rostrum::check_office_document(
      rostrum::read_office_document(rostrum::stored_archive(bytes, names, std::size(names)), "fuzz.docx"));
  return 0;
}
