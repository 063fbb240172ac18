#include "content/alignment/version_change.hpp"

#include <gtest/gtest.h>

#include "tests/support/made_statement.hpp"

namespace rostrum {
namespace {

// "water [-is rising-] {+rises+}".
std::string shown(const std::vector<ChangedRun>& runs) {
  std::string text;
  for (const ChangedRun& run : runs) {
    if (!text.empty()) text += ' ';
    if (run.fate == ChangedRun::Fate::kept) text += run.text;
    if (run.fate == ChangedRun::Fate::deleted) text += "[-" + run.text + "-]";
    if (run.fate == ChangedRun::Fate::inserted) text += "{+" + run.text + "+}";
  }
  return text;
}

std::vector<std::string> changes(const std::vector<std::string>& former, const std::vector<std::string>& now,
                                 const char* language = "en") {
  std::vector<std::string> all;
  const VersionChange change(made_statement(language, former), made_statement(language, now));
  for (const ChangedSentence& each : change.changes()) all.push_back(shown(each.words));
  return all;
}

using Lines = std::vector<std::string>;

TEST(WordChanges, tell_what_was_kept_deleted_and_inserted_in_its_place) {
  EXPECT_EQ(shown(word_changes("The water is rising fast.", "The water rises very fast.")),
            "The water [-is rising-] {+rises very+} fast.");
  EXPECT_EQ(shown(word_changes("", "New words.")), "{+New words.+}");
  EXPECT_EQ(shown(word_changes("Old words.", "")), "[-Old words.-]");
  EXPECT_TRUE(word_changes("", "").empty());
}

TEST(WordChanges, go_by_characters_in_Chinese) {
  EXPECT_EQ(shown(word_changes("港口很旧。", "港口不旧。")), "港口 [-很-] {+不+} 旧。");
}

TEST(WordChanges, stand_in_a_line_with_the_spaces_that_the_texts_have) {
  const auto line = [](const char* former, const char* now) { return with_marks(word_changes(former, now)); };
  EXPECT_EQ(line("The water is rising fast.", "The water rises very fast."),
            "The water [-is rising-] {+rises very+} fast.");
  EXPECT_EQ(line("Old water rises.", "Water rises."), "[-Old water-] {+Water+} rises.");
  EXPECT_EQ(line("Now water rises.", "water rises."), "[-Now-] water rises.");
  EXPECT_EQ(line("water rises.", "Now water rises."), "{+Now+} water rises.");
  EXPECT_EQ(line("港口很旧。", "港口不旧。"), "港口[-很-]{+不+}旧。");
}

TEST(VersionChange, of_the_same_text_has_no_changes) {
  EXPECT_EQ(changes({"The water rises. The harbour is old."}, {"The water rises. The harbour is old."}), Lines());
}

TEST(VersionChange, joins_a_sentence_with_the_one_that_it_was_reworded_to) {
  EXPECT_EQ(changes({"We greet the Chair. The harbour of Brook is old."},
                    {"We greet the Chair. The harbour of Brook is very old."}),
            Lines{"The harbour of Brook is {+very+} old."});
}

TEST(VersionChange, tells_what_is_new_and_what_is_gone_in_reading_order) {
  EXPECT_EQ(changes({"The water rises. Every boat counts here.", "We thank the keepers."},
                    {"The water rises.", "We thank the keepers.", "Let us go on."}),
            (Lines{"[-Every boat counts here.-]", "{+Let us go on.+}"}));
}

TEST(VersionChange, a_paragraph_parted_in_two_is_no_change) {
  EXPECT_EQ(changes({"The water rises. The harbour is old."}, {"The water rises.", "The harbour is old."}), Lines());
}

TEST(VersionChange, what_moved_is_gone_there_and_new_here_and_still_known) {
  const Statement former = made_statement("en", {"Every boat counts here. The water rises. The harbour is old."});
  const Statement now = made_statement("en", {"The water rises. The harbour is old. Every boat counts here."});
  const VersionChange change(former, now);
  EXPECT_EQ(change.former()[0].other, 2U);
  EXPECT_EQ(change.changes().size(), 2U);
  const VersionChange back(now, former);
  EXPECT_EQ(back.former()[2].other, 0U);
  EXPECT_EQ(back.changes().size(), 2U);
}

TEST(VersionChange, of_a_text_to_nothing_and_back_tells_every_sentence) {
  const Statement some = made_statement("en", {"The water rises. The harbour is old."});
  EXPECT_EQ(VersionChange(some, Statement()).changes().size(), 2U);
  EXPECT_EQ(VersionChange(Statement(), some).changes().size(), 2U);
  EXPECT_TRUE(VersionChange(Statement(), Statement()).changes().empty());
}

TEST(VersionChange, of_long_texts_that_share_nothing_is_bounded) {
  std::vector<std::string> former;
  std::vector<std::string> now;
  for (int i = 0; i < 2000; ++i) {
    former.push_back("Former sentence number " + std::to_string(i) + ".");
    now.push_back("Another thing altogether, " + std::to_string(i) + ".");
  }
  EXPECT_EQ(changes(former, now).size(), 4000U);
}

}  // namespace
}  // namespace rostrum
