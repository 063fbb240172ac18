// What pdftotext prints of a PDF.

#include <cstdint>
#include <string_view>

#include "content/formats/office/pdf_text.hpp"
#include "tests/fuzz/office_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rostrum::check_office_document(
      rostrum::read_pdf_text(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz.pdf"));
  return 0;
}
