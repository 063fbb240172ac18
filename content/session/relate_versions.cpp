#include "content/session/relate_versions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace rostrum {
namespace {

using Kinship = Alignment::Kinship;

int first_line(const Version& version) {
  const std::vector<Paragraph>& paragraphs = version.statement.paragraphs;
  return paragraphs.empty() ? 0 : paragraphs.front().line;
}

Finding unrelated(const Version& version, const Version& original) {
  return {Severity::error,
          "not-a-translation",
          version.file,
          first_line(version),
          fmt::format("This text is no translation of {}, so it stands as a statement of its own", original.file),
          "Check that it is the right file; else give it a name of its own."};
}

std::set<std::size_t> paragraphs_in(const std::vector<Bead>& beads, std::size_t version, std::size_t beside) {
  std::set<std::size_t> paragraphs;
  for (const Bead& bead : beads) {
    if (bead.versions[beside].empty()) continue;
    for (const SentenceSpan& span : bead.versions[version]) paragraphs.insert(span.paragraph);
  }
  return paragraphs;
}

// Of the paragraph behind which the first that is missing would stand.
int line_of_gap(const SessionStatement& statement, std::size_t index) {
  const Version& version = statement.versions[index];
  int line = first_line(version);
  for (const Bead& bead : statement.beads) {
    const bool in_original = !bead.versions[statement.original].empty();
    if (in_original && bead.versions[index].empty()) break;
    if (in_original) line = version.statement.paragraphs[bead.versions[index].back().paragraph].line;
  }
  return line;
}

Finding partial(const SessionStatement& statement, std::size_t index) {
  const Version& version = statement.versions[index];
  const Version& original = statement.versions[statement.original];
  const std::size_t all = original.statement.paragraphs.size();
  const std::size_t present = paragraphs_in(statement.beads, statement.original, index).size();
  return {Severity::warning,
          "partial-translation",
          version.file,
          line_of_gap(statement, index),
          fmt::format("Of the {} paragraphs of {}, {} are missing here ({} %)", all, original.file, all - present,
                      all == 0 ? 0 : (all - present) * 100 / all),
          "Ask for the whole translation; what is missing shows in the original's language alone."};
}

// Takes out the version and what stood for it in every bead, which is nothing.
Version take_out(SessionStatement& statement, std::size_t index) {
  const auto at = static_cast<std::ptrdiff_t>(index);
  Version version = std::move(statement.versions[index]);
  statement.versions.erase(statement.versions.begin() + at);
  statement.kinship.erase(statement.kinship.begin() + at);
  for (Bead& bead : statement.beads) bead.versions.erase(bead.versions.begin() + at);
  if (statement.original > index) --statement.original;
  if (statement.official == index) statement.official.reset();
  if (statement.official && *statement.official > index) --*statement.official;
  return version;
}

}  // namespace

std::vector<SessionStatement> relate_versions(SessionStatement& statement, Alignment alignment,
                                              std::vector<Finding>& findings) {
  statement.beads = std::move(alignment.beads);
  statement.kinship = std::move(alignment.kinship);
  const auto before = static_cast<std::ptrdiff_t>(findings.size());
  std::vector<SessionStatement> others;
  for (std::size_t i = statement.versions.size(); i-- > 0;) {
    if (statement.kinship[i] != Kinship::unrelated || i == statement.original) continue;
    SessionStatement other;
    other.versions.push_back(take_out(statement, i));
    other.beads = one_bead_per_sentence(other.versions.front().statement);
    other.kinship.push_back(Kinship::translation);
    findings.insert(findings.begin() + before,
                    unrelated(other.versions.front(), statement.versions[statement.original]));
    others.insert(others.begin(), std::move(other));
  }
  // A version without any text was told of when it was read.
  for (std::size_t i = 0; i < statement.versions.size(); ++i)
    if (statement.kinship[i] == Kinship::partial && !statement.versions[i].statement.paragraphs.empty())
      findings.push_back(partial(statement, i));
  return others;
}

}  // namespace rostrum
