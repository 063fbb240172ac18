#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/views/readings.hpp"
#include "render/views/screen.hpp"
#include "tests/support/parallel_statement.hpp"

namespace rostrum::test {

// A name in the six languages, of delegations that do not exist.
[[nodiscard]] LocalText delegation(const std::string& english);
[[nodiscard]] LocalText in_english(const std::string& text);

// Aldermark speaks, four wait: a group, a reply and an explanation of position among them. Nothing on the wall yet.
[[nodiscard]] DeskScreen desk_screen();
[[nodiscard]] ChairScreen chair_screen();

// A speech of several pages: the fixture about the waters, so many times over, its paper turning its page after every
// fourth paragraph and within the sixth.
[[nodiscard]] ParallelStatement long_speech(const std::vector<std::string>& languages, const std::string& original,
                                            std::size_t times);

// Booths at a segment of a statement, everything before it delivered but for what is said.
class BoothFixture {
 public:
  BoothFixture(ParallelStatement statement, BreakPlan plan);
  [[nodiscard]] BoothScreen at(std::size_t segment) const;
  [[nodiscard]] const BreakPlan& plan() const { return plan_; }
  [[nodiscard]] const ParallelStatement& statement() const { return statement_; }
  // The mark of one segment.
  [[nodiscard]] SegmentMark mark(std::size_t segment, SegmentMark::Kind kind, const std::string& note = "") const;

 private:
  ParallelStatement statement_;
  BreakPlan plan_;
  std::vector<Position> positions_;
};

// Thirty-odd keys, group by group.
[[nodiscard]] std::vector<HelpLine> many_keys();

// A running timer of three minutes.
[[nodiscard]] Readings readings(std::int64_t used_ms);

}  // namespace rostrum::test
