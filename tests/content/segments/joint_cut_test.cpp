#include "content/segments/joint_cut.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "content/segments/bead_words.hpp"
#include "tests/content/segments/planned_text.hpp"
#include "tests/content/segments/random_text.hpp"

// cut_jointly against every cut there is, and against the way that lets each version in turn guide the others.
namespace rostrum {
namespace {

// Versions of one bead, in a room without fonts where so many code points fit.
struct Versions {
  std::vector<Statement> statements;
  std::size_t capacity = 0;

  // Paragraph 0 of all, or all paragraphs of each as one passage.
  [[nodiscard]] std::vector<CutWords> words() const {
    std::vector<CutWords> all;
    for (const Statement& statement : statements) {
      Passage passage;
      for (std::size_t p = 0; p < statement.paragraphs.size(); ++p)
        passage.push_back({p, 0, statement.paragraphs[p].sentences.size() - 1});
      BeadWords row = read_words(statement, passage, 0);
      auto shared = std::make_shared<BeadWords>(row);
      auto ask = [shared, &statement, most = capacity](std::size_t first, std::size_t last) {
        return code_points(text_of(statement, shared->piece(first, last))) <= most;
      };
      const std::size_t count = row.words.size();
      all.push_back({std::move(row.words), std::move(row.costs), KnownFits(count, ask, shared->walls), 0});
    }
    return all;
  }
};

Versions random_versions(Random& random, const std::vector<std::string>& languages, std::size_t most_words) {
  Versions versions;
  const std::size_t common = 4 + below(random, most_words - 4);
  for (const std::string& language : languages) {
    const std::size_t words = below(random, 4) == 0 ? 1 + below(random, most_words) : common;
    std::vector<std::string> lines{random_line(random, words, all_words)};
    if (below(random, 6) == 0) lines.push_back(random_line(random, 1 + below(random, 4), plain_words));
    versions.statements.push_back(make_statement(language, lines));
  }
  versions.capacity = 18 + below(random, 40);
  return versions;
}

// All the ways to show `pieces` spans that fit in `parts` parts.
void all_spans(CutWords& words, std::size_t pieces, std::size_t parts, std::vector<WordSpan>& so_far,
               std::vector<std::vector<WordSpan>>& found) {
  const std::size_t begin = so_far.empty() ? 0 : so_far.back().last;
  if (so_far.size() == parts) {
    if (pieces == 0 && begin == words.size()) found.push_back(so_far);
    return;
  }
  if (!so_far.empty()) {
    so_far.push_back(so_far.back());
    all_spans(words, pieces, parts, so_far, found);
    so_far.pop_back();
  }
  for (std::size_t end = begin + 1; pieces > 0 && end <= words.size() && words.fits.fits(begin, end); ++end) {
    so_far.push_back({begin, end});
    all_spans(words, pieces - 1, parts, so_far, found);
    so_far.pop_back();
  }
}

std::vector<std::vector<WordSpan>> all_spans(CutWords& words, std::size_t parts) {
  std::vector<std::vector<WordSpan>> found;
  std::vector<WordSpan> so_far;
  all_spans(words, pieces_for(words, parts), parts, so_far, found);
  return found;
}

std::string shown(const Versions& versions, const JointSpans& spans) {
  std::string text;
  for (std::size_t v = 0; v < spans.size(); ++v) {
    const std::string& paragraph = versions.statements[v].paragraphs[0].text.text;
    text += paragraph + "\n ";
    for (const WordSpan& span : spans[v]) text += " " + std::to_string(span.first) + "-" + std::to_string(span.last);
    text += "\n";
  }
  return text + "capacity " + std::to_string(versions.capacity);
}

TEST(JointCut, no_cut_of_two_versions_into_as_many_parts_costs_less) {
  Random random(1993);
  std::size_t cut = 0;
  for (int round = 0; round < 400; ++round) {
    const Versions versions = random_versions(random, {"en", "ru"}, 16);
    std::vector<CutWords> words = versions.words();
    const JointSpans spans = cut_jointly(words);
    const std::size_t parts = spans.front().size();
    if (parts < 2 || parts > 4) continue;
    ++cut;
    const JointCosts costs(words);
    const BreakCost cost = costs.of(spans);
    const auto first = all_spans(words[0], parts);
    const auto second = all_spans(words[1], parts);
    ASSERT_FALSE(first.empty() || second.empty());
    BreakCost least = cost + 1;
    for (const std::vector<WordSpan>& a : first)
      for (const std::vector<WordSpan>& b : second) least = std::min(least, costs.of({a, b}));
    ASSERT_EQ(cost, least) << shown(versions, spans);
  }
  EXPECT_GT(cut, 200U);
}

// The cheapest cut of one version, alone or (`guide` given) at the places of another one.
std::vector<WordSpan> best_alone(CutWords& words, std::size_t parts, const std::vector<double>* guide) {
  std::vector<WordSpan> best;
  double least = 0;
  const auto length = static_cast<double>(words.length(0, words.size()));
  const PartCosts costs(words, parts, Balance::loose);
  for (const std::vector<WordSpan>& spans : all_spans(words, parts)) {
    double cost = 0;
    for (std::size_t k = 0; k < parts; ++k) {
      if (k > 0 && spans[k] == spans[k - 1]) continue;
      cost += static_cast<double>(costs.of(spans[k]));
      const double end = static_cast<double>(words.length(0, spans[k].last)) / length;
      const double away = guide != nullptr ? (end - (*guide)[k]) * static_cast<double>(parts)
                                           : static_cast<double>(words.length(spans[k].first, spans[k].last)) *
                                                     static_cast<double>(parts) / length -
                                                 1;
      cost += 1000 * away * away;
    }
    if (!best.empty() && cost >= least) continue;
    least = cost;
    best = spans;
  }
  return best;
}

JointSpans guided_by(std::size_t guide, std::vector<CutWords>& words, std::size_t parts) {
  JointSpans spans(words.size());
  spans[guide] = best_alone(words[guide], parts, nullptr);
  std::vector<double> ends;
  for (const WordSpan& span : spans[guide])
    ends.push_back(static_cast<double>(words[guide].length(0, span.last)) /
                   static_cast<double>(words[guide].length(0, words[guide].size())));
  for (std::size_t v = 0; v < words.size(); ++v)
    if (v != guide) spans[v] = best_alone(words[v], parts, &ends);
  return spans;
}

TEST(JointCut, versions_that_guide_each_other_by_lengths_never_do_better) {
  Random random(2024);
  BreakCost ours = 0;
  BreakCost theirs = 0;
  std::size_t worse = 0;
  std::size_t cut = 0;
  for (int round = 0; round < 250; ++round) {
    const std::vector<std::string> all{"en", "ru", "fr", "es", "uk"};
    const std::vector<std::string> languages(all.begin(), all.begin() + 2 + round % 4);
    const Versions versions = random_versions(random, languages, 24);
    std::vector<CutWords> words = versions.words();
    const JointSpans spans = cut_jointly(words);
    const std::size_t parts = spans.front().size();
    if (parts < 2 || parts > 4) continue;
    ++cut;
    const JointCosts costs(words);
    const BreakCost cost = costs.of(spans);
    BreakCost least = costs.of(guided_by(0, words, parts));
    for (std::size_t guide = 1; guide < words.size(); ++guide)
      least = std::min(least, costs.of(guided_by(guide, words, parts)));
    if (languages.size() == 2) {
      ASSERT_LE(cost, least) << shown(versions, spans);
    }
    worse += cost > least ? 1U : 0U;
    ours += cost;
    theirs += least;
  }
  EXPECT_GT(cut, 150U);
  EXPECT_EQ(worse, 0U);
  EXPECT_LT(ours, theirs);
}

TEST(JointCut, three_versions_come_close_to_the_best_there_is) {
  Random random(3);
  std::size_t cut = 0;
  std::size_t best_found = 0;
  for (int round = 0; round < 400; ++round) {
    const Versions versions = random_versions(random, {"en", "ru", "fr"}, 11);
    std::vector<CutWords> words = versions.words();
    const JointSpans spans = cut_jointly(words);
    const std::size_t parts = spans.front().size();
    if (parts < 2 || parts > 3) continue;
    ++cut;
    const JointCosts costs(words);
    const BreakCost cost = costs.of(spans);
    BreakCost least = cost;
    for (const auto& a : all_spans(words[0], parts))
      for (const auto& b : all_spans(words[1], parts))
        for (const auto& c : all_spans(words[2], parts)) least = std::min(least, costs.of({a, b, c}));
    best_found += cost == least ? 1U : 0U;
  }
  EXPECT_GT(cut, 150U);
  EXPECT_GE(100 * best_found, 95 * cut) << best_found << " of " << cut;
}

}  // namespace
}  // namespace rostrum
