#include "content/text/error.hpp"

namespace rostrum {

namespace {

// One line whatever the parts held: a file's name may contain a line end.
void append_on_one_line(std::string& line, const std::string& part) {
  for (const char unit : part) {
    const auto byte = static_cast<unsigned char>(unit);
    line.push_back(byte < 0x20 || byte == 0x7F ? ' ' : unit);
  }
}

bool ends_like_a_sentence(const std::string& line) {
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
}

}  // namespace

std::string Error::sentence() const {
  std::string line;
  if (!where.empty()) {
    append_on_one_line(line, where);
    line += ": ";
  }
  append_on_one_line(line, what);
  if (!advice.empty()) {
    if (!ends_like_a_sentence(line)) line += '.';
    line += ' ';
    append_on_one_line(line, advice);
  }
  return line;
}

}  // namespace rostrum
