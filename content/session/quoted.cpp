#include "content/session/quoted.hpp"

#include <cstddef>

#include "content/session/one_line.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

std::string quoted(std::string_view written) {
  constexpr std::size_t most_letters = 80;
  constexpr std::size_t most_bytes = 1024;  // marks may pile up on a letter, and a file may be all one name
  const std::string line = one_line(written.substr(0, most_bytes));
  std::size_t end = 0;
  for (std::size_t letters = 0; letters < most_letters && end < line.size(); ++letters) next_code_point(line, end);
  const bool whole = end == line.size() && written.size() <= most_bytes;
  return '"' + line.substr(0, end) + (whole ? "\"" : "…\"");
}

}  // namespace rostrum
