#include "content/session/csv.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace rostrum {
namespace {

constexpr std::size_t most_rows = 20'000;
constexpr std::size_t most_faults = 100;
constexpr std::size_t longest_field = 8 * 1024;  // a quote that is open for longer was never meant to be
constexpr std::string_view too_long = "A field is longer than anything that a list says of a speaker";
constexpr std::size_t most_fields = 256;

bool ends_line(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == '\n' || text.substr(at).starts_with("\r\n");
}

std::size_t after_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

char frequent_separator(std::string_view text) {
  constexpr std::array<char, 3> candidates{'\t', ';', ','};
  constexpr int most_lines = 10;
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  int lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < most_lines; ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (text[at] == '\n') ++lines;
    for (std::size_t i = 0; !quoted && i < candidates.size(); ++i) counts[i] += text[at] == candidates[i] ? 1U : 0U;
  }
  return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {}

  CsvTable read() {
    if (text_.size() >= 5 && text_.starts_with("sep=") && ends_line(text_, 5) &&
        std::string_view("\t;,|").find(text_[4]) != std::string_view::npos) {
      table_.separator = text_[4];
      at_ = after_line(text_, 0);
      line_ = 2;
    } else {
      table_.separator = frequent_separator(text_);
    }
    while (at_ < text_.size()) {
      if (table_.rows.size() == most_rows || table_.faults.size() == most_faults) {
        table_.faults.push_back({line_, "The table is too long, or too much of it is broken; the rest is left out"});
        break;
      }
      read_row();
    }
    return std::move(table_);
  }

 private:
  void read_row() {
    const std::size_t begin = at_;
    CsvRow row;
    row.line = line_;
    for (bool more = true; more;) {
      std::string field;
      if (const auto what = read_field(field)) {
        table_.faults.push_back({row.line, std::string(*what)});
        at_ = after_line(text_, begin);
        line_ = row.line + 1;
        return;
      }
      if (row.fields.size() < most_fields) row.fields.push_back(std::move(field));
      more = at_ < text_.size() && text_[at_] == table_.separator;
      if (more) ++at_;
    }
    line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                         text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n')) +
             1;
    at_ = after_line(text_, at_);
    const auto blank = [](const std::string& field) { return field.find_first_not_of(" \t\r\n") == std::string::npos; };
    if (!std::all_of(row.fields.begin(), row.fields.end(), blank)) table_.rows.push_back(std::move(row));
  }

  // Up to the separator or the line's end that closes it; what is wrong with it, if anything.
  std::optional<std::string_view> read_field(std::string& field) {
    std::size_t quote = at_;
    while (quote < text_.size() && text_[quote] == ' ') ++quote;
    if (quote < text_.size() && text_[quote] == '"') {
      at_ = quote + 1;
      return read_quoted(field);
    }
    const std::size_t begin = at_;
    while (!ends_line(text_, at_) && text_[at_] != table_.separator) ++at_;
    if (at_ - begin > longest_field) return too_long;
    field = text_.substr(begin, at_ - begin);
    return std::nullopt;
  }

  std::optional<std::string_view> read_quoted(std::string& field) {
    const std::size_t begin = at_;
    for (; at_ < text_.size() && at_ - begin < longest_field; ++at_) {
      if (text_[at_] != '"') {
        field.push_back(text_[at_]);
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field.push_back(text_[at_++]);
      } else {
        ++at_;
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        if (ends_line(text_, at_) || text_[at_] == table_.separator) return std::nullopt;
        return "Behind the quotation mark that closes a field stands more text";
      }
    }
    const bool one_line = at_ < text_.size() && text_.substr(begin, at_ - begin).find('\n') == std::string_view::npos;
    if (one_line) return too_long;
    return "A quotation mark opens a field and none closes it";
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  CsvTable table_;
};

}  // namespace

CsvTable parse_csv(std::string_view utf8) {
  return CsvReader(utf8).read();
}

}  // namespace rostrum
