#include <gtest/gtest.h>

#include <algorithm>

#include "content/segments/break_plan.hpp"
#include "tests/content/segments/planned_text.hpp"
#include "tests/content/segments/random_text.hpp"

// Plans of several versions whose beads are of any shape: merged sentences, passages of several paragraphs against one,
// beads that versions lack, anywhere.
namespace rostrum {
namespace {

const std::vector<std::string> languages{"en", "ru", "fr", "es", "ar", "uk"};

struct Versions {
  std::vector<Statement> statements;
  std::vector<Bead> beads;

  [[nodiscard]] std::vector<const Statement*> pointers() const {
    std::vector<const Statement*> all;
    for (const Statement& statement : statements) all.push_back(&statement);
    return all;
  }
};

// The next `sentences` of a version, as a passage; moves `at` behind them.
Passage take(const Statement& statement, SentenceSpan& at, std::size_t sentences) {
  Passage passage;
  while (sentences > 0 && at.paragraph < statement.paragraphs.size()) {
    const std::size_t count = statement.paragraphs[at.paragraph].sentences.size();
    const std::size_t taken = std::min(sentences, count - at.first);
    passage.push_back({at.paragraph, at.first, at.first + taken - 1});
    sentences -= taken;
    at.first += taken;
    if (at.first == count) at = {at.paragraph + 1, 0, 0};
  }
  return passage;
}

Versions random_versions(Random& random, std::size_t count, std::size_t most_words) {
  Versions versions;
  for (std::size_t v = 0; v < count; ++v) {
    std::vector<std::string> lines;
    for (std::size_t p = 1 + below(random, 6); p > 0; --p)
      lines.push_back(random_line(random, 1 + below(random, most_words), plain_words));
    versions.statements.push_back(make_statement(languages[v % languages.size()], lines));
  }
  std::vector<SentenceSpan> at(count);
  while (true) {
    Bead bead;
    bool any = false;
    bool left = false;
    for (std::size_t v = 0; v < count; ++v) {
      const std::size_t sentences = below(random, 4) == 0 ? 0 : 1 + below(random, 3) * below(random, 2);
      bead.versions.push_back(take(versions.statements[v], at[v], sentences));
      any = any || !bead.versions.back().empty();
      left = left || at[v].paragraph < versions.statements[v].paragraphs.size();
    }
    if (any) versions.beads.push_back(bead);
    if (!left) return versions;
  }
}

std::size_t count_words(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

// Whether nothing of the passage's share of a paragraph stands outside of the piece.
bool is_whole_span(const Statement& statement, const Passage& passage, const Piece& piece) {
  return std::any_of(passage.begin(), passage.end(), [&](const SentenceSpan& span) {
    const std::vector<ByteRange>& sentences = statement.paragraphs[span.paragraph].sentences;
    return span.paragraph == piece.paragraph && sentences[span.first].begin == piece.range.begin &&
           sentences[span.last].end == piece.range.end;
  });
}

void expect_sound(const Versions& versions, const BreakPlan& plan, std::size_t capacity) {
  std::size_t expected_part = 0;
  for (std::size_t s = 0; s < plan.segments.size(); ++s) {
    const Segment& segment = plan.segments[s];
    ASSERT_EQ(segment.part, expected_part);
    ASSERT_EQ(segment.bead, s == 0 ? 0 : plan.segments[s - 1].bead + (expected_part == 0 ? 1 : 0));
    expected_part = segment.part + 1 == segment.parts ? 0 : expected_part + 1;
    ASSERT_EQ(segment.versions.size(), versions.statements.size());
  }
  ASSERT_EQ(expected_part, 0U);
  for (std::size_t v = 0; v < versions.statements.size(); ++v) {
    const Statement& statement = versions.statements[v];
    std::string shown;
    std::optional<Piece> last;
    for (const Segment& segment : plan.segments) {
      const Passage& passage = plan.beads[segment.bead].versions[v];
      ASSERT_EQ(segment.versions[v].has_value(), !passage.empty());
      if (!segment.versions[v] || segment.versions[v] == last) continue;
      last = segment.versions[v];
      const std::string_view text = text_of(statement, *last);
      shown += std::string(text) + " ";
      EXPECT_LE(code_points(text), capacity) << text;
      EXPECT_TRUE(count_words(text) >= 3 || is_whole_span(statement, passage, *last)) << "a stub: " << text;
    }
    std::string whole;
    for (const Paragraph& paragraph : statement.paragraphs) whole += paragraph.text.text + " ";
    EXPECT_EQ(shown, whole);
  }
}

TEST(Passages, every_word_of_every_version_is_shown_once_in_order_fits_and_is_no_stub) {
  Random random(77);
  for (int round = 0; round < 500; ++round) {
    const Versions versions = random_versions(random, 1 + below(random, 6), 50);
    CountedRoom room{versions.pointers(), 45 + below(random, 120)};
    const BreakPlan plan = plan_breaks(room.versions, versions.beads, room.fits());
    expect_sound(versions, plan, room.capacity);
    EXPECT_EQ(room.absurd_questions, 0U);
    CountedRoom again{room.versions, room.capacity};
    EXPECT_EQ(plan, plan_breaks(again.versions, versions.beads, again.fits()));
    if (HasFailure()) FAIL() << "round " << round << ", capacity " << room.capacity;
  }
}

TEST(Passages, in_stretches_on_threads_they_are_cut_as_soundly_and_always_alike) {
  Random random(77);
  for (int round = 0; round < 300; ++round) {
    const Versions versions = random_versions(random, 1 + below(random, 6), 50);
    const std::size_t capacity = 60 + below(random, 105);
    const std::size_t stretches = 1 + below(random, 5);
    const auto plan_once = [&] {
      std::vector<CountedRoom> rooms(stretches, CountedRoom{versions.pointers(), capacity});
      std::vector<Fits> fits;
      for (CountedRoom& room : rooms) fits.push_back(room.fits());
      BreakPlan plan = plan_breaks(rooms.front().versions, versions.beads, std::span<const Fits>(fits));
      for (const CountedRoom& room : rooms) EXPECT_EQ(room.absurd_questions, 0U);
      return plan;
    };
    const BreakPlan plan = plan_once();
    expect_sound(versions, plan, capacity);
    EXPECT_EQ(plan, plan_once());
    if (versions.statements.size() < 3) {
      CountedRoom room{versions.pointers(), capacity};
      EXPECT_EQ(plan, plan_breaks(room.versions, versions.beads, room.fits()));
    }
    if (HasFailure()) FAIL() << "round " << round << ", capacity " << capacity << ", stretches " << stretches;
  }
}

TEST(Passages, a_place_is_found_again_in_the_plan_of_another_room) {
  Random random(78);
  for (int round = 0; round < 300; ++round) {
    const Versions versions = random_versions(random, 1 + below(random, 4), 50);
    const std::size_t lead = below(random, versions.statements.size());
    const Statement& original = versions.statements[lead];
    std::vector<BreakPlan> plans;
    for (const std::size_t capacity : {45U, 80U, 200U, 4000U}) {
      CountedRoom room{versions.pointers(), capacity};
      plans.push_back(plan_breaks(room.versions, versions.beads, room.fits(), lead));
    }
    for (const BreakPlan& plan : plans) {
      const std::vector<Position> positions = plan.positions(original);
      for (std::size_t s = 0; s < plan.segments.size(); ++s) {
        ASSERT_TRUE(s == 0 || positions[s - 1] < positions[s]);
        ASSERT_EQ(plan.segment_at(positions[s], original), s);
        for (const BreakPlan& other : plans)
          ASSERT_EQ(other.segments[other.segment_at(positions[s], original)].bead, plan.segments[s].bead)
              << "round " << round << " segment " << s;
      }
    }
  }
}

TEST(Passages, questions_grow_with_the_text_and_no_faster_in_six_versions) {
  Random random(79);
  const auto questions = [&random](std::size_t words) {
    std::vector<Statement> statements;
    for (const std::string& language : languages)
      statements.push_back(make_statement(language, {random_line(random, words, plain_words)}));
    CountedRoom room{{}, 100};
    for (const Statement& statement : statements) room.versions.push_back(&statement);
    static_cast<void>(plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits()));
    return room.questions;
  };
  EXPECT_LT(questions(10'000), 12 * questions(1'000));
}

TEST(Passages, words_that_fit_nowhere_beside_versions_of_any_length_are_all_shown) {
  const std::string endless(5'000, 'x');
  const std::string unseen = "\xE2\x80\x8B \xE2\x80\x8B\xE2\x81\xA0 \xEF\xBB\xBF";  // zero width, nothing to see
  Random random(80);
  const std::vector<std::string> lines{
      endless, endless + " " + endless, unseen, "a", "№", random_line(random, 10'000, plain_words)};
  for (const std::string& first : lines)
    for (const std::string& second : lines) {
      const Statement a = make_statement("en", {first});
      const Statement b = make_statement("ru", {second});
      CountedRoom room{{&a, &b}, 60};
      const BreakPlan plan = plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits());
      ASSERT_FALSE(plan.segments.empty());
      EXPECT_EQ(plan.segments.front().versions[0]->range.begin, 0U);
      EXPECT_EQ(plan.segments.back().versions[0]->range.end, a.paragraphs[0].text.text.size());
      EXPECT_EQ(plan.segments.back().versions[1]->range.end, b.paragraphs[0].text.text.size());
    }
}

}  // namespace
}  // namespace rostrum
