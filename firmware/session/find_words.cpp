#include "firmware/session/find_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "content/session/one_line.hpp"

namespace rostrum {
namespace {

std::string folded(std::string_view text) {
  return fold_case(one_line(text));
}

// One version's words in a row, and where in it each segment begins.
class WordsInARow {
 public:
  WordsInARow(const PlannedSession& planned, std::size_t statement, std::size_t version) {
    const auto versions = planned.versions(statement);
    for (const Segment& segment : planned.plan(statement).segments) {
      begins_.push_back(text_.size());
      const auto& piece = segment.versions[version];
      if (!piece) continue;
      const std::string& paragraph = versions[version].statement->paragraphs[piece->paragraph].text.text;
      text_ += folded(std::string_view(paragraph).substr(piece->range.begin, piece->range.size())) + " ";
    }
  }

  // From 0, the first segment from `first` on in which the words begin.
  [[nodiscard]] std::optional<std::size_t> find(const std::string& words, std::size_t first) const {
    if (first >= begins_.size()) return std::nullopt;
    const std::size_t at = text_.find(words, begins_[first]);
    if (at == std::string::npos) return std::nullopt;
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
    return static_cast<std::size_t>(after - begins_.begin()) - 1;
  }

 private:
  std::string text_;
  std::vector<std::size_t> begins_;
};

}  // namespace

std::optional<std::size_t> find_words(const PlannedSession& planned, std::size_t statement, std::string_view words,
                                      std::size_t after) {
  const std::string wanted = folded(words);
  if (wanted.empty()) return std::nullopt;
  std::vector<WordsInARow> rows;
  for (std::size_t version = 0; version < planned.versions(statement).size(); ++version)
    rows.emplace_back(planned, statement, version);
  for (const std::size_t first : {after, std::size_t{0}}) {
    std::optional<std::size_t> nearest;
    for (const WordsInARow& row : rows) {
      const auto found = row.find(wanted, first);
      if (found && (!nearest || *found < *nearest)) nearest = found;
    }
    if (nearest) return *nearest + 1;
  }
  return std::nullopt;
}

}  // namespace rostrum
