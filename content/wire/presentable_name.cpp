#include "content/wire/presentable_name.hpp"

#include <algorithm>

#include "content/formats/encoding.hpp"
#include "content/text/printable.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

std::string in_utf8(std::string_view bytes) {
  if (is_well_formed(bytes)) return to_nfc(bytes);
  const auto decoded = decode_text(bytes, "");
  // A code page has to explain every byte, or nobody knows what it is.
  const bool explained = decoded && decoded->replaced == 0 && decoded->utf8.find('\n') == std::string::npos;
  return explained ? decoded->utf8 : std::string(bytes);
}

}  // namespace

std::string presentable_name(std::string_view bytes) {
  std::string name = printable(in_utf8(bytes));
  for (char& unit : name) {
    if (unit == '/') unit = ':';  // no file system has it in a name, but for hostile ones
  }
  if (name.empty() || name == "." || name == "..") return "\\x" + std::string(name.empty() ? "00" : "2E") + name;
  return name;
}

bool is_presentable(std::string_view name) {
  if (name.empty() || name.size() > most_name_bytes || printable(name) != name) return false;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace rostrum
