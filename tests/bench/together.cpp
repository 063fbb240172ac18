// What it costs to pair and to cut the versions of a statement together, and whether what comes out can stand on
// screens.
//
//   together time CORPUS      aligning and planning ten pages in six languages, and twice as much
//   together sweep SAMPLES    every pair of the samples' languages at every depth: what must not happen, counted

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "content/alignment/align.hpp"
#include "content/segments/break_plan.hpp"
#include "render/text/text_engine.hpp"
#include "render/views/statement_view.hpp"
#include "tests/support/alignment_corpus.hpp"

namespace rostrum {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

// All statements of the corpus behind each other, `times` over: once is ten pages.
std::vector<Statement> long_statements(const AlignmentCorpus& corpus, std::size_t times) {
  std::map<std::string, Statement> by_language;
  for (std::size_t i = 0; i < times; ++i)
    for (const auto& [name, versions] : corpus)
      for (const auto& [tag, version] : versions) {
        Statement& whole = by_language[tag];
        whole.language = version.statement.language;
        whole.paragraphs.insert(whole.paragraphs.end(), version.statement.paragraphs.begin(),
                                version.statement.paragraphs.end());
      }
  std::vector<Statement> statements;
  for (auto& [tag, statement] : by_language) statements.push_back(std::move(statement));
  return statements;
}

struct Costs {
  std::vector<double> align, plan;
  std::size_t sentences = 0, segments = 0, questions = 0;
};

// A wall for each language: every version is asked about.
Costs costs_of(const std::vector<Statement>& statements, const std::shared_ptr<FontSet>& fonts, int runs) {
  std::vector<const Statement*> versions;
  std::vector<ShownVersion> shown;
  std::vector<DisplayProfile> displays;
  Costs costs;
  for (const Statement& statement : statements) {
    versions.push_back(&statement);
    shown.push_back({&statement, ShownVersion::Role::translation, {}});
    DisplayProfile display;
    display.languages = {statement.language};
    displays.push_back(display);
  }
  for (const Paragraph& paragraph : statements.front().paragraphs) costs.sentences += paragraph.sentences.size();
  for (int run = 0; run < runs; ++run) {
    TextEngine engine(fonts);  // that has not seen a word
    const Clock::time_point start = Clock::now();
    Alignment alignment = align(versions, 0);
    costs.align.push_back(milliseconds_since(start));
    const Clock::time_point paired = Clock::now();
    const Fits fits = fits_on(displays, shown, engine);
    std::size_t questions = 0;
    const BreakPlan plan = plan_breaks(
        versions, std::move(alignment.beads),
        [&](std::size_t version, std::size_t paragraph, ByteRange range) {
          ++questions;
          return fits(version, paragraph, range);
        },
        0);
    costs.plan.push_back(milliseconds_since(paired));
    costs.segments = plan.segments.size();
    costs.questions = questions;
  }
  return costs;
}

void print_times(const std::string& folder) {
  const std::shared_ptr<FontSet> fonts = FontSet::load().value();
  const AlignmentCorpus corpus = read_alignment_corpus(folder);
  for (const std::size_t times : {1U, 2U}) {
    const Costs costs = costs_of(long_statements(corpus, times), fonts, 9);
    fmt::print("time {} sentences {} segments {} questions {} align {:.2f} plan {:.2f}\n", times, costs.sentences,
               costs.segments, costs.questions, median(costs.align), median(costs.plan));
  }
}

}  // namespace
}  // namespace rostrum

int main(int argc, char** argv) {
  try {
    if (argc == 3 && std::string(argv[1]) == "time") {
      rostrum::print_times(argv[2]);
      return 0;
    }
    fmt::print(stderr, "usage: together time CORPUS | sweep SAMPLES\n");
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "together: {}\n", error.what());
    return 1;
  }
}
