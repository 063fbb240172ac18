#include "content/text/finding.hpp"

#include "content/text/error.hpp"

namespace rostrum {

std::string Finding::sentence() const {
  const std::string where = line > 0 ? file + ":" + std::to_string(line) : file;
  return Error{Blame::input, message, where, advice}.sentence();
}

}  // namespace rostrum
