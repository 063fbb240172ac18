#include "content/text/error.hpp"

#include "content/text/printable.hpp"

namespace rostrum {

namespace {

bool ends_like_a_sentence(const std::string& line) {
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
}

}  // namespace

// Every part may hold a file's name, which may hold anything.
std::string Error::sentence() const {
  std::string line;
  if (!where.empty()) line += printable(where) + ": ";
  line += printable(what);
  if (!advice.empty()) {
    if (!ends_like_a_sentence(line)) line += '.';
    line += ' ' + printable(advice);
  }
  return line;
}

}  // namespace rostrum
