#pragma once

#include <span>
#include <string>
#include <vector>

#include "content/segments/break_plan.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/display_profile.hpp"
#include "render/views/screen.hpp"

namespace rostrum::test {

// One statement in several languages whose sentences say the same one by one, and its plan.
class ParallelStatement {
 public:
  // tests/golden/statements/water.<language>.md; the original is one of `languages`.
  static ParallelStatement water(const std::vector<std::string>& languages, const std::string& original);
  // The demo of the program, in English and Russian.
  static ParallelStatement demo(const std::vector<std::string>& languages, const std::string& original);
  explicit ParallelStatement(std::vector<Statement> statements, std::size_t original = 0);

  [[nodiscard]] const Statement& statement(std::size_t i) const { return statements_[i]; }
  [[nodiscard]] std::vector<ShownVersion> versions() const;
  [[nodiscard]] const std::vector<Bead>& beads() const { return beads_; }

  // The version lacks what the bead says.
  void take_out(std::size_t version, std::size_t bead) { beads_[bead].versions[version].clear(); }

  [[nodiscard]] BreakPlan plan(std::span<const DisplayProfile> displays, TextEngine& engine) const;

 private:
  std::vector<Statement> statements_;
  std::size_t original_;
  std::vector<Bead> beads_;
};

[[nodiscard]] Statement read_statement_file(const std::string& name, const std::string& bytes);
[[nodiscard]] std::vector<Language> languages_of(const std::vector<std::string>& tags);

}  // namespace rostrum::test
