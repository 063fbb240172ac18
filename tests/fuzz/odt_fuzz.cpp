// An ODT, or, where the first byte is no 'P', its XML, packed by the target itself.

#include <cstdint>
#include <string>
#include <string_view>

#include "content/formats/office/read_office_document.hpp"
#include "tests/fuzz/office_fuzz.hpp"
#include "tests/support/stored_archive.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("PK")) {
    rostrum::check_office_document(rostrum::read_office_document(bytes, "fuzz.odt"));
    return 0;
  }
  static constexpr std::string_view names[] = {"content.xml", "styles.xml", "META-INF/manifest.xml"};
  rostrum::check_office_document(
      rostrum::read_office_document(rostrum::stored_archive(bytes, names, std::size(names)), "fuzz.odt"));
  return 0;
}
