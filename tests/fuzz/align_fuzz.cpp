// Bytes -> two or three statements -> an alignment that keeps its promises. The first byte chooses languages and lead;
// a zero byte begins the next version, a line end the next paragraph.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/unicode.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/alignment_invariants.hpp"
#include "tests/support/made_statement.hpp"

namespace rostrum {
namespace {

std::vector<std::string> parted(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

Statement version_of(std::string_view bytes, unsigned choice) {
  constexpr const char* languages[] = {"en", "ru", "zh-Hans", "ar", "fr", "sr", "ja", "und"};
  std::vector<std::string> paragraphs;
  for (const std::string& line : parted(bytes, '\n')) {
    if (!line.empty()) paragraphs.push_back(to_nfc(line));
  }
  Statement statement = made_statement(languages[choice % 8], paragraphs);
  for (Paragraph& paragraph : statement.paragraphs) {
    if (paragraph.text.text.front() == '#') paragraph.role = Paragraph::Role::heading;
    if (paragraph.text.text.front() == '-') paragraph.role = Paragraph::Role::list_item;
  }
  return statement;
}

}  // namespace
}  // namespace rostrum

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rostrum;
  if (size == 0) return 0;
  const unsigned choice = data[0];
  std::vector<Statement> versions;
  for (const std::string& bytes : parted({reinterpret_cast<const char*>(data) + 1, size - 1}, '\0')) {
    if (versions.size() == 3) break;
    versions.push_back(version_of(bytes, choice >> versions.size()));
  }
  std::vector<const Statement*> pointers;
  for (const Statement& version : versions) pointers.push_back(&version);
  const std::size_t lead = choice % pointers.size();
  require(broken_promise(align(pointers, lead), pointers, lead).empty());
  return 0;
}
