#include "firmware/documents/pdf_to_text.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace rostrum {
namespace {

std::string fixture_pdf() {
  std::ifstream stream(std::string(ROSTRUM_SOURCE_DIR) + "/tests/content/formats/documents/harbour.en.pdf",
                       std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string failure_of(std::string_view bytes, const PdfBounds& bounds = {}) {
  const auto text = pdf_to_text(bytes, "a.pdf", bounds);
  return text ? "none" : text.error().what;
}

TEST(PdfToText, GivesTheWordsWithTheirPlaces) {
  const auto text = pdf_to_text(fixture_pdf(), "a.pdf");
  ASSERT_TRUE(text) << text.error().sentence();
  EXPECT_NE(text->find(">harbours,</word>"), std::string::npos);
}

TEST(PdfToText, EndsAtItsBounds) {
  PdfBounds little;
  little.output_bytes = 1000;
  EXPECT_EQ(failure_of(fixture_pdf(), little), "The PDF holds more text than any statement");
  PdfBounds at_once;
  at_once.time = std::chrono::seconds(0);
  EXPECT_EQ(failure_of(fixture_pdf(), at_once), "The PDF takes too long to read");
}

TEST(PdfToText, AProgramThatEndsBeforeItHasReadAllEndsNobodyElse) {
  // Its input is refused at the first bytes, and there are more than a socket holds.
  const std::string damaged = "%PDF-1.7\n" + std::string(std::size_t{8} << 20, '\0');
  EXPECT_EQ(failure_of(damaged), "The PDF is damaged or has a password");
}

}  // namespace
}  // namespace rostrum
