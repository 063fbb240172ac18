#include <gtest/gtest.h>

#include "content/segments/break_plan.hpp"
#include "tests/content/segments/planned_text.hpp"
#include "tests/content/segments/random_text.hpp"

namespace rostrum {
namespace {

std::size_t count_words(std::string_view text) {
  std::size_t words = 1;
  for (const char c : text) words += c == ' ' ? 1U : 0U;
  return words;
}

std::string without_spaces(std::string_view text) {
  std::string letters;
  for (const char c : text)
    if (c != ' ') letters += c;
  return letters;
}

// The pieces of one version and bead, a piece that several parts show counted once.
std::vector<Piece> pieces_of(const BreakPlan& plan, std::size_t bead, std::size_t version) {
  std::vector<Piece> pieces;
  for (const Segment& segment : plan.segments)
    if (segment.bead == bead && (pieces.empty() || pieces.back() != *segment.versions[version]))
      pieces.push_back(*segment.versions[version]);
  return pieces;
}

void expect_sound(const BreakPlan& plan, const CountedRoom& room) {
  EXPECT_EQ(room.absurd_questions, 0U);
  std::size_t expected_part = 0;
  for (const Segment& segment : plan.segments) {
    EXPECT_EQ(segment.part, expected_part);
    EXPECT_EQ(segment.versions.size(), room.versions.size());
    expected_part = segment.part + 1 == segment.parts ? 0 : expected_part + 1;
  }
  EXPECT_EQ(expected_part, 0U);
  for (std::size_t bead = 0; bead < plan.beads.size(); ++bead)
    for (std::size_t v = 0; v < room.versions.size(); ++v) {
      const std::string& text = room.versions[v]->paragraphs[plan.beads[bead].versions[v].front().paragraph].text.text;
      std::string covered;
      std::size_t end = 0;
      for (const Piece& piece : pieces_of(plan, bead, v)) {
        EXPECT_GE(piece.range.begin, end) << "pieces overlap or stand out of order";
        end = piece.range.end;
        const std::string_view shown = text_of(*room.versions[v], piece);
        covered += without_spaces(shown);
        EXPECT_FALSE(shown.empty() || shown.front() == ' ' || shown.back() == ' ');
        if (code_points(shown) > room.capacity) {
          EXPECT_EQ(shown.find(' '), std::string_view::npos) << shown;
        }
      }
      EXPECT_EQ(covered, without_spaces(text));
    }
}

TEST(BreakPlanProperties, every_word_is_shown_once_in_order_and_fits_unless_it_stands_alone) {
  Random random(20240308);
  for (int round = 0; round < 600; ++round) {
    const std::vector<std::string> lines{random_line(random, 1 + below(random, 90), all_words)};
    const std::vector<std::string> others{random_line(random, 1 + below(random, 90), all_words)};
    const Statement first = make_statement("en", lines);
    const Statement second = make_statement("ru", others);
    CountedRoom room{{&first, &second}, 12 + below(random, 90)};
    if (round % 2 == 0) room.versions.pop_back();
    const BreakPlan plan = plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits());
    expect_sound(plan, room);
    for (std::size_t s = 0; s < plan.segments.size(); ++s)
      ASSERT_EQ(plan.segment_at(plan.position_of(s, first), first), s);
    CountedRoom again{room.versions, room.capacity};
    ASSERT_EQ(plan, plan_breaks(again.versions, one_bead_per_paragraph(again.versions), again.fits()));
    if (HasFailure()) FAIL() << lines[0] << "\n" << others[0] << "\ncapacity " << room.capacity;
  }
}

// Whether words of these lengths can be cut in so many parts that fit, each of `least` words or more.
bool can_be_cut(const std::vector<std::size_t>& lengths, std::size_t parts, std::size_t capacity, std::size_t least) {
  std::vector<bool> reachable(lengths.size() + 1, false);
  reachable[0] = true;
  for (std::size_t part = 0; part < parts; ++part) {
    std::vector<bool> next(lengths.size() + 1, false);
    for (std::size_t from = 0; from < lengths.size(); ++from) {
      if (!reachable[from]) continue;
      std::size_t length = lengths[from];
      for (std::size_t to = from + 1; to <= lengths.size() && length <= capacity; ++to) {
        if (to - from >= least) next[to] = true;
        if (to < lengths.size()) length += 1 + lengths[to];
      }
    }
    reachable = next;
  }
  return reachable.back();
}

TEST(BreakPlanProperties, parts_are_the_fewest_or_one_more_and_no_stub_is_left_where_it_can_be_avoided) {
  Random random(7);
  for (int round = 0; round < 400; ++round) {
    const std::string line = random_line(random, 4 + below(random, 60), plain_words);
    const std::size_t capacity = 30 + below(random, 90);
    const std::vector<std::string> parts = parts_of("en", line, capacity);
    std::vector<std::size_t> lengths;
    bool stub = false;
    for (const std::string& part : parts) {
      stub = stub || count_words(part) < 3;
      for (std::size_t at = 0; at <= part.size();) {
        const std::size_t end = std::min(part.find(' ', at), part.size());
        lengths.push_back(end - at);
        at = end + 1;
      }
    }
    std::size_t fewest = 1;
    while (!can_be_cut(lengths, fewest, capacity, 1)) ++fewest;
    ASSERT_LE(parts.size(), fewest + 1) << line;
    if (parts.size() > 1 && can_be_cut(lengths, parts.size(), capacity, 3)) {
      ASSERT_FALSE(stub) << line << " at " << capacity;
    }
  }
}

TEST(BreakPlanProperties, a_sentence_of_300_words_needs_a_few_hundred_questions) {
  Random random(3);
  for (const std::size_t capacity : {40U, 90U, 150U, 300U}) {
    const Statement statement = make_statement("en", {random_line(random, 300, plain_words)});
    CountedRoom room{{&statement}, capacity};
    const BreakPlan plan = plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits());
    EXPECT_LT(room.questions, 12 * plan.segments.size() + 50) << plan.segments.size();
    EXPECT_LT(room.questions, 700U);
  }
}

TEST(BreakPlanProperties, questions_grow_with_the_statement_and_no_faster) {
  Random random(5);
  const auto questions = [&random](std::size_t words) {
    const Statement statement = make_statement("en", {random_line(random, words, plain_words)});
    CountedRoom room{{&statement}, 100};
    static_cast<void>(plan_breaks(room.versions, one_bead_per_paragraph(room.versions), room.fits()));
    return room.questions;
  };
  EXPECT_LT(questions(40'000), 15 * questions(4'000));
}

TEST(BreakPlanProperties, a_room_that_contradicts_itself_still_gets_every_word) {
  Random random(11);
  for (int round = 0; round < 200; ++round) {
    const Statement statement = make_statement("en", {random_line(random, 1 + below(random, 80), all_words)});
    const std::vector<const Statement*> versions{&statement};
    Random whim(static_cast<unsigned>(round));
    const BreakPlan plan = plan_breaks(versions, one_bead_per_paragraph(versions),
                                       [&whim](auto, auto, auto) { return below(whim, 2) == 0; });
    std::string covered;
    for (const Segment& segment : plan.segments) covered += without_spaces(text_of(statement, *segment.versions[0]));
    ASSERT_EQ(covered, without_spaces(statement.paragraphs[0].text.text));
  }
}

}  // namespace
}  // namespace rostrum
