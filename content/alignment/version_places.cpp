#include "content/alignment/version_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

BeadText bead_text(const Statement& statement, const Passage& passage) {
  BeadText text{{}, statement.language};
  if (!passage.empty()) text.language = statement.paragraphs[passage.front().paragraph].language;
  for (const SentenceSpan& span : passage) {
    const Paragraph& paragraph = statement.paragraphs[span.paragraph];
    const std::size_t begin = paragraph.sentences[span.first].begin;
    const std::size_t end = paragraph.sentences[span.last].end;
    if (!text.text.empty()) text.text += ' ';
    text.text += std::string_view(paragraph.text.text).substr(begin, end - begin);
  }
  return text;
}

int line_of(const Statement& statement, const Passage& passage) {
  return passage.empty() ? 0 : statement.paragraphs[passage.front().paragraph].line;
}

std::string quoted_beginning(std::string_view text) {
  constexpr int longest = 40;
  constexpr int shortest = 20;  // before a word is cut in two
  std::size_t offset = 0;
  std::size_t gap = 0;
  for (int characters = 0; offset < text.size() && characters < longest; ++characters) {
    const std::size_t here = offset;
    if (is_white_space(next_code_point(text, offset)) && characters >= shortest) gap = here;
  }
  if (offset >= text.size()) return fmt::format("\"{}\"", text);
  return fmt::format("\"{}…\"", text.substr(0, gap == 0 ? offset : gap));
}

bool is_headings_alone(const Statement& statement, std::span<const Passage> run) {
  return std::all_of(run.begin(), run.end(), [&statement](const Passage& passage) {
    return std::all_of(passage.begin(), passage.end(), [&statement](const SentenceSpan& span) {
      return statement.paragraphs[span.paragraph].role == Paragraph::Role::heading;
    });
  });
}

std::string name_of_run(const Statement& statement, std::span<const Passage> run) {
  std::map<std::size_t, std::size_t> sentences;  // by paragraph
  std::size_t all = 0;
  for (const Passage& passage : run)
    for (const SentenceSpan& span : passage) {
      sentences[span.paragraph] += span.last - span.first + 1;
      all += span.last - span.first + 1;
    }
  const bool whole = std::all_of(sentences.begin(), sentences.end(), [&statement](const auto& entry) {
    return entry.second == statement.paragraphs[entry.first].sentences.size();
  });
  const auto counted = [](std::size_t count, std::string_view name) {
    return count == 1 ? fmt::format("a {}", name) : fmt::format("{} {}s", count, name);
  };
  if (is_headings_alone(statement, run)) return counted(sentences.size(), "heading");
  return whole ? counted(sentences.size(), "paragraph") : counted(all, "sentence");
}

}  // namespace rostrum
