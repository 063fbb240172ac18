#include "tests/support/parallel_statement.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "content/session/demo_session.hpp"
#include "content/session/session.hpp"
#include "render/views/statement_view.hpp"
#include "tests/support/version_in.hpp"

namespace rostrum::test {
namespace {

// A bead per sentence where the versions of a paragraph have as many sentences, else one for the paragraph.
std::vector<Bead> pair_by_paragraph(const std::vector<Statement>& versions) {
  std::vector<Bead> beads;
  for (std::size_t paragraph = 0; paragraph < versions.front().paragraphs.size(); ++paragraph) {
    const auto sentences = [&](const Statement& version) { return version.paragraphs.at(paragraph).sentences.size(); };
    const bool paired = std::all_of(versions.begin(), versions.end(), [&](const Statement& version) {
      return sentences(version) == sentences(versions.front());
    });
    for (std::size_t i = 0; i < (paired ? sentences(versions.front()) : 1); ++i) {
      Bead bead;
      for (const Statement& version : versions) {
        const std::size_t last = paired ? i : sentences(version) - 1;
        bead.versions.push_back({SentenceSpan{paragraph, i, last}});
      }
      beads.push_back(std::move(bead));
    }
  }
  return beads;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Statement read_statement_file(const std::string& name, const std::string& bytes) {
  return load_session({{name, bytes}}, "test").value().statements.front().versions.front().statement;
}

std::vector<Language> languages_of(const std::vector<std::string>& tags) {
  std::vector<Language> languages;
  for (const std::string& tag : tags) languages.push_back(*Language::parse(tag));
  return languages;
}

ParallelStatement::ParallelStatement(std::vector<Statement> statements, std::size_t original)
    : statements_(std::move(statements)), original_(original), beads_(pair_by_paragraph(statements_)) {}

ParallelStatement ParallelStatement::water(const std::vector<std::string>& languages, const std::string& original) {
  const auto folder = std::filesystem::path(ROSTRUM_SOURCE_DIR) / "tests/golden/statements";
  std::vector<Statement> statements;
  for (const std::string& language : languages) {
    const std::string name = "water." + language + ".md";
    statements.push_back(read_statement_file(name, bytes_of(folder / name)));
  }
  const auto lead = std::find(languages.begin(), languages.end(), original) - languages.begin();
  return ParallelStatement(std::move(statements), static_cast<std::size_t>(lead));
}

ParallelStatement ParallelStatement::demo(const std::vector<std::string>& languages, const std::string& original) {
  const Session session = load_session(demo_session_files(), "demo").value();
  const SessionStatement& both = session.statements.front();
  std::vector<Statement> statements;
  std::size_t lead = 0;
  for (const std::string& language : languages) {
    if (language == original) lead = statements.size();
    statements.push_back(version_in(both, language));
  }
  return ParallelStatement(std::move(statements), lead);
}

std::vector<ShownVersion> ParallelStatement::versions() const {
  std::vector<ShownVersion> versions;
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    using Role = ShownVersion::Role;
    versions.push_back({&statements_[i], i == original_ ? Role::original : Role::translation, ""});
  }
  return versions;
}

BreakPlan ParallelStatement::plan(std::span<const DisplayProfile> displays, TextEngine& engine) const {
  std::vector<const Statement*> statements;
  for (const Statement& statement : statements_) statements.push_back(&statement);
  return plan_breaks(statements, beads_, fits_on(displays, versions(), engine), original_);
}

}  // namespace rostrum::test
