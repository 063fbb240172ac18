#include "content/session/open_value.hpp"

#include <algorithm>

namespace rostrum {
namespace {

std::string_view trimmed_line(std::string_view line) {
  line = line.substr(0, line.find('#'));
  constexpr std::string_view spaces = " \t\r";
  const std::size_t first = line.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(spaces) - first + 1);
}

class Scanner {
 public:
  Scanner(std::string_view toml, std::size_t before) : toml_(toml), before_(before) {}

  std::optional<std::size_t> run() {
    for (std::size_t begin = 0; begin < toml_.size() && line_ < before_; ++line_) {
      const std::size_t end = std::min(toml_.find('\n', begin), toml_.size());
      scan(toml_.substr(begin, end - begin));
      begin = end + 1;
    }
    return quote_.empty() && depth_ == 0 ? std::nullopt : std::optional(opened_);
  }

 private:
  void scan(std::string_view line) {
    if (quote_.empty() && is_table_heading(line)) {
      depth_ = 0;
      return;
    }
    for (std::size_t at = 0; at < line.size();) {
      const std::string_view rest = line.substr(at);
      if (!quote_.empty()) {
        at = skip_string(line, at);
      } else if (rest.starts_with("\"\"\"") || rest.starts_with("'''")) {
        quote_ = rest.substr(0, 3);
        if (depth_ == 0) opened_ = line_;
        at += 3;
      } else if (rest.front() == '#') {
        return;
      } else if (rest.front() == '"' || rest.front() == '\'') {
        at = after_quoted(line, at);
      } else {
        bracket(rest.front());
        ++at;
      }
    }
  }

  void bracket(char c) {
    if (c == '[' || c == '{') {
      if (depth_++ == 0) opened_ = line_;
    } else if ((c == ']' || c == '}') && depth_ > 0) {
      --depth_;
    }
  }

  // Within a string of several lines; behind its end, where this line has it.
  std::size_t skip_string(std::string_view line, std::size_t at) {
    const std::size_t end = line.find(quote_, at);
    if (end == std::string_view::npos) return line.size();
    quote_ = {};
    return end + 3;
  }

  static std::size_t after_quoted(std::string_view line, std::size_t at) {
    const char quote = line[at];
    for (++at; at < line.size() && line[at] != quote; ++at)
      if (quote == '"' && line[at] == '\\') ++at;
    return at + 1;
  }

  std::string_view toml_;
  std::size_t before_;
  std::size_t line_ = 0;
  std::size_t opened_ = 0;
  int depth_ = 0;
  std::string_view quote_;  // that ends the string of several lines
};

}  // namespace

bool is_table_heading(std::string_view line) {
  std::string_view name = trimmed_line(line);
  const bool list = name.starts_with("[[");
  const std::string_view closing = list ? "]]" : "]";
  if (!name.starts_with('[') || !name.ends_with(closing) || name.size() <= 2 * closing.size()) return false;
  name = name.substr(closing.size(), name.size() - 2 * closing.size());
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  const auto belongs = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
  return std::all_of(name.begin(), name.end(), belongs) && std::any_of(name.begin(), name.end(), is_letter);
}

std::optional<std::size_t> line_of_open_value(std::string_view toml, std::size_t before) {
  return Scanner(toml, before).run();
}

}  // namespace rostrum
