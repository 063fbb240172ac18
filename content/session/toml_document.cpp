#include "content/session/toml_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "content/session/open_value.hpp"
#include "content/session/stray_letter.hpp"

namespace rostrum {
namespace {

constexpr int most_faults = 20;

// The text by lines, of which some can be emptied without moving the others.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    for (std::size_t begin = 0; begin <= text_.size(); begin = text_.find('\n', begin) + 1) {
      begins_.push_back(begin);
      if (text_.find('\n', begin) == std::string::npos) break;
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t count() const { return begins_.size(); }

  [[nodiscard]] std::string_view line(std::size_t index) const {
    const std::size_t end = index + 1 < begins_.size() ? begins_[index + 1] - 1 : text_.size();
    return std::string_view(text_).substr(begins_[index], end - begins_[index]);
  }

  [[nodiscard]] std::string_view from(std::size_t index) const {
    return std::string_view(text_).substr(begins_[index]);
  }

  void blank(std::size_t index) {
    const std::size_t size = line(index).size();
    std::fill_n(text_.begin() + static_cast<std::ptrdiff_t>(begins_[index]), size, ' ');
  }

  [[nodiscard]] bool is_heading(std::size_t index) const {
    const std::string_view content = line(index);
    const std::size_t first = content.find_first_not_of(" \t");
    return first != std::string_view::npos && content[first] == '[';
  }

 private:
  std::string text_;
  std::vector<std::size_t> begins_;
};

struct Range {
  std::size_t first = 0;
  std::size_t end = 0;
};

// The end of an inline table that a line opens and another closes, as JSON has it and TOML 1.0 does not.
std::optional<std::size_t> end_of_broken_table(const Lines& lines, const TomlFault& fault, std::size_t at) {
  constexpr std::size_t most_lines = 64;
  if (fault.what.find("inline table") == std::string::npos) return std::nullopt;
  const std::string_view rest = lines.from(at);
  for (std::size_t count = 1; count <= most_lines && at + count <= lines.count(); ++count) {
    if (count > 1 && is_table_heading(lines.line(at + count - 1))) break;
    if (!line_of_open_value(rest, count)) return count > 1 ? std::optional(at + count) : std::nullopt;
  }
  return std::nullopt;
}

// What has to go for the rest to stand: the keys under a broken heading must not fall to the table before it, and a
// value that was never closed began above the line that shows it.
Range range_of(const Lines& lines, const TomlFault& fault) {
  const std::size_t at = std::min(static_cast<std::size_t>(fault.line), lines.count()) - 1;
  if (const auto opened = line_of_open_value(lines.text(), at)) {
    const bool of_a_string = fault.what.find("end-of-file") != std::string::npos;
    if (of_a_string) return {*opened, *opened + 1};
    const std::string_view line = lines.line(at);
    const bool goes_on = line.find('=') != std::string_view::npos || is_table_heading(line);
    return {*opened, goes_on ? at : at + 1};
  }
  if (const auto end = end_of_broken_table(lines, fault, at)) return {at, *end};
  std::size_t end = at + 1;
  if (lines.is_heading(at)) {
    while (end < lines.count() && !lines.is_heading(end)) ++end;
  }
  return {at, end};
}

// In words of somebody who edits the file, where the parser's are those of a programmer.
std::string in_plain_words(const std::string& what) {
  constexpr std::string_view again = "cannot redefine existing ";
  if (const std::size_t at = what.find(again); at != std::string::npos) {
    const std::size_t quote = what.find('\'', at);
    if (quote != std::string::npos) return fmt::format("The file has {} a second time here", what.substr(quote));
  }
  constexpr std::string_view parsing = "Error while parsing ";
  const std::size_t colon = what.find(": ");
  if (!what.starts_with(parsing) || colon == std::string::npos) return what;
  return fmt::format("This {} cannot be read: {}", what.substr(parsing.size(), colon - parsing.size()),
                     what.substr(colon + 2));
}

Finding finding_of(const TomlFault& fault, const Lines& lines, const Range& range, const std::string& name) {
  Finding finding{
      Severity::error, "bad-toml", name, fault.line, in_plain_words(fault.what), "The line is left out; correct it."};
  if (lines.is_heading(range.first)) {
    finding.advice = "The table under this heading is left out; correct the heading.";
  } else if (range.end > range.first + 1 && fault.line == static_cast<int>(range.first) + 1) {
    finding.message = "What stands in braces goes on over several lines";
    finding.advice = "It is left out; write all of it in one line.";
  }
  return finding;
}

}  // namespace

tl::expected<toml::table, TomlFault> parse_toml(std::string_view text, const std::string& name) {
  if (const int line = line_of_stray_letter(text); line > 0) {
    return tl::unexpected(TomlFault{line, "A letter that is not ASCII stands outside quotes"});
  }
  try {
    toml::parse_result parsed = toml::parse(text, name);
    if (parsed) return std::move(parsed).table();
    const toml::parse_error& error = parsed.error();
    return tl::unexpected(TomlFault{static_cast<int>(error.source().begin.line), std::string(error.description())});
  } catch (const TomlAssertion&) {
    return tl::unexpected(TomlFault{0, "In one line the name of a table begins with what no name has"});
  }
}

Result<toml::table> parse_most_of_toml(std::string_view text, const std::string& name, std::vector<Finding>& findings) {
  Lines lines(text);
  for (int faults = 0;; ++faults) {
    auto parsed = parse_toml(lines.text(), name);
    if (parsed) return std::move(*parsed);
    const TomlFault& fault = parsed.error();
    if (fault.line <= 0 || faults == most_faults) {
      return tl::unexpected(Error{Blame::input, fault.what,
                                  fault.line > 0 ? fmt::format("{}:{}", name, fault.line) : name,
                                  "Correct the line, or remove it."});
    }
    const Range range = range_of(lines, fault);
    findings.push_back(finding_of(fault, lines, range, name));
    for (std::size_t i = range.first; i < range.end; ++i) lines.blank(i);
  }
}

}  // namespace rostrum
