#include "firmware/intake/session_check.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "content/session/session_image.hpp"
#include "firmware/session/program_build.hpp"

namespace rostrum {
namespace {

using Kind = StickSummary::Kind;
using Files = std::vector<NamedBytes>;

std::string statement(const std::string& sentence) {
  return "STATEMENT\n\nby the delegation of Avalon\n\nMr. Chair,\n\n" + sentence +
         " My delegation thanks the secretariat for its work.\n";
}

const std::string first = "The lamps of the harbour burn until the morning.";
const std::string second = "We read the report with care and with attention.";

Files two_statements() {
  return {{"01-avalon.en.md", statement(first)}, {"02-brook.en.md", statement(second)}};
}

Session session_of(Files files) {
  return load_session(std::move(files), "folder").value();
}

SessionToCheck order_of(Files files, const Session& shown) {
  SessionToCheck order;
  order.taken.given.files = std::move(files);
  order.where = "STICK";
  order.shown = std::make_shared<const Session>(shown);
  order.displays = {DisplayProfile()};
  return order;
}

StickSummary checked(Files files, const Session& shown) {
  const auto report = check_session(order_of(std::move(files), shown));
  EXPECT_TRUE(report) << report.error().sentence();
  return report ? *report->summary : StickSummary();
}

TEST(SessionCheck, the_same_content_is_what_is_shown_already) {
  EXPECT_EQ(checked(two_statements(), session_of(two_statements())).kind, Kind::loaded_already);
}

TEST(SessionCheck, a_changed_text_makes_a_newer_version_and_its_words_are_told) {
  Files files = two_statements();
  files[0].bytes = statement("The lamps of the harbour burn until the evening.");
  const StickSummary summary = checked(files, session_of(two_statements()));
  EXPECT_EQ(summary.kind, Kind::newer_version);
  ASSERT_EQ(summary.changes.size(), 1U);
  EXPECT_EQ(summary.changes[0].statement, "01-avalon");
  EXPECT_EQ(summary.changes[0].reworded, 1U);
  EXPECT_EQ(summary.changes[0].example, "The lamps of the harbour burn until the [-morning.-] {+evening.+}");
}

TEST(SessionCheck, a_title_that_changed_is_told_without_sentences) {
  Files files = two_statements();
  files[0].bytes.replace(files[0].bytes.find("Avalon"), 6, "Albion");
  const StickSummary summary = checked(files, session_of(two_statements()));
  ASSERT_EQ(summary.changes.size(), 1U);
  EXPECT_EQ(summary.changes[0], (StickSummary::Change{"01-avalon", 0, 0, 0, ""}));
}

TEST(SessionCheck, a_new_statement_and_a_new_language_are_news) {
  Files files = two_statements();
  files.push_back({"02-brook.fr.md", "DÉCLARATION\n\nMonsieur le Président,\n\nNous avons lu le rapport avec soin.\n"});
  files.push_back({"03-corran.en.md", statement("It is late, and the sea is calm.")});
  const StickSummary summary = checked(files, session_of(two_statements()));
  EXPECT_EQ(summary.kind, Kind::newer_version);
  EXPECT_EQ(summary.new_statements.front(), "03-corran");
  EXPECT_EQ(summary.statements, 3U);
}

TEST(SessionCheck, what_lacks_a_statement_is_another_session_and_says_which) {
  Files files = two_statements();
  files.pop_back();
  const StickSummary summary = checked(files, session_of(two_statements()));
  EXPECT_EQ(summary.kind, Kind::another_session);
  EXPECT_EQ(summary.statements_gone, std::vector<std::string>{"02-brook"});
}

TEST(SessionCheck, strangers_have_nothing_to_compare) {
  const StickSummary summary = checked({{"x.en.md", statement(first)}}, session_of(two_statements()));
  EXPECT_EQ(summary.kind, Kind::another_session);
  EXPECT_TRUE(summary.statements_gone.empty());
  EXPECT_TRUE(summary.new_statements.empty());
}

TEST(SessionCheck, the_certificate_is_of_this_room_and_its_errors_come_first) {
  Files files = two_statements();
  files[1].bytes = statement("A letter that no font has: \xF3\xB0\x80\x80.");
  files.push_back({"03-gone.en.docx", "no document"});
  const StickSummary summary = checked(files, session_of(two_statements()));
  ASSERT_FALSE(summary.findings.empty());
  EXPECT_EQ(summary.findings.front().severity, Severity::error);
  EXPECT_GE(summary.errors, 1U);
  const auto has = [&summary](const std::string& code) {
    for (const Finding& each : summary.findings) {
      if (each.code == code) return true;
    }
    return false;
  };
  EXPECT_TRUE(has("missing-glyph"));
  EXPECT_EQ(summary.errors + summary.warnings + summary.notes, summary.findings.size());
}

TEST(SessionCheck, who_has_to_answer_for_it_is_asked) {
  SessionToCheck order = order_of(two_statements(), session_of(two_statements()));
  order.taken.admission = {Admission::Answer::ask, "Nobody signed this session"};
  const auto report = check_session(order);
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->summary->asks);
  EXPECT_EQ(report->summary->vouched, "Nobody signed this session");
}

TEST(SessionCheck, a_report_comes_whole_from_one_process_to_another) {
  Files files = two_statements();
  files[0].bytes = statement("The lamps of the harbour burn until the evening.");
  files.push_back({"03-gone.en.docx", "no document"});
  const auto report = check_session(order_of(files, session_of(two_statements())));
  ASSERT_TRUE(report);
  const auto come = report_in(to_bytes(report));
  ASSERT_TRUE(come);
  EXPECT_EQ(*come->summary, *report->summary);
  EXPECT_EQ(come->image, report->image);
  EXPECT_TRUE(from_image(come->image, image_key(files, program_build())));
}

TEST(SessionCheck, an_error_comes_so_too_and_broken_bytes_are_one) {
  const auto nothing = check_session(order_of({}, session_of(two_statements())));
  ASSERT_FALSE(nothing);
  const auto come = report_in(to_bytes(nothing));
  ASSERT_FALSE(come);
  EXPECT_EQ(come.error().sentence(), nothing.error().sentence());
  for (const char* bytes : {"", "x", "{}\n", "[1]\n", "{\"summary\": {\"kind\": 1}}\n", "{\"error\": []}\n"})
    EXPECT_FALSE(report_in(bytes)) << bytes;
}

}  // namespace
}  // namespace rostrum
