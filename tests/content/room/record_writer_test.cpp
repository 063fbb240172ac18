#include "content/room/record_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "content/room/record_time.hpp"
#include "content/session/csv.hpp"
#include "tests/content/room/record_log.hpp"

namespace rostrum {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

// Brook speaks ten seconds too long, skips, departs and amends; an act is taken back.
RecordLog day() {
  RecordLog log;
  QueueEntry brook = RecordLog::speaker(1, "Brook", "02-brook");
  brook.on_behalf_of = english("Group of *Harbours*");
  log.deliver("02-brook", "one");
  log.call(brook, 300);
  log.mark("02-brook", 0, SegmentMark::Kind::delivered, 10, 20);
  log.mark("02-brook", 1, SegmentMark::Kind::skipped);
  log.mark("02-brook", 2, SegmentMark::Kind::amended, 5, 10, "=SUM(A1), said \"40\"");
  log.mark("02-brook", 3, SegmentMark::Kind::off_text);
  log.mark("02-brook", 4, SegmentMark::Kind::skipped);
  log.undo();
  log.wait_s(310);
  log.finish(brook, 310);
  return log;
}

// The cell of a row by its heading.
std::string cell(const CsvTable& table, std::size_t row, const std::string& heading) {
  const auto& headings = table.rows.at(0).fields;
  const auto found = std::find(headings.begin(), headings.end(), heading);
  EXPECT_NE(found, headings.end()) << heading;
  return table.rows.at(row).fields.at(static_cast<std::size_t>(found - headings.begin()));
}

TEST(RecordCsv, has_a_header_and_a_row_for_each_thing_that_happened) {
  const CsvTable table = parse_csv(day().written(RecordFormat::csv));
  EXPECT_TRUE(table.faults.empty());
  ASSERT_EQ(table.rows.size(), 1U + 9U);
  for (const CsvRow& row : table.rows) EXPECT_EQ(row.fields.size(), table.rows[0].fields.size());
  EXPECT_EQ(cell(table, 2, "event"), "called");
  EXPECT_EQ(cell(table, 3, "event"), "delivered");
  EXPECT_EQ(cell(table, 3, "name"), "Brook");
  EXPECT_EQ(cell(table, 3, "paragraph"), "3");
  EXPECT_EQ(cell(table, 3, "sentence"), "1");
  EXPECT_EQ(cell(table, 3, "took_seconds"), "10.000");
  EXPECT_EQ(cell(table, 3, "words_a_minute"), "120");
  EXPECT_EQ(cell(table, 7, "taken_back"), "yes");
  EXPECT_EQ(cell(table, 9, "over_seconds"), "10.000");
}

TEST(RecordCsv, ends_rows_as_RFC_4180_wants_and_makes_formulas_harmless) {
  const std::string text = day().written(RecordFormat::csv);
  EXPECT_THAT(text, HasSubstr("\"'=SUM(A1), said \"\"40\"\"\",,\r\n"));
  for (const char* formula : {"=1", "+1", "-1", "@x", "\tx"}) {
    RecordLog log;
    log.mark("02-brook", 0, SegmentMark::Kind::amended, 0, 0, formula);
    EXPECT_EQ(cell(parse_csv(log.written(RecordFormat::csv)), 1, "text"), "'" + std::string(formula));
  }
}

TEST(RecordWriter, says_until_when_a_meeting_is_suspended_and_what_a_dissociation_is_about) {
  RecordLog log;
  MeetingState meeting;
  meeting.phase = MeetingState::Phase::suspended;
  meeting.until_ms = log.now.wall_time_ms + 3'600'000;
  log.act("suspend", {change::MeetingSet{meeting}});
  Decision decision;
  decision.what = english("Report of the group");
  decision.dissociations.push_back({english("Calder"), "12 (b)"});
  log.act("adopt", {change::DecisionSet{decision}});
  RecordOptions options;
  options.utc_offset_minutes = 60;
  const std::string when = iso_time(*meeting.until_ms, options.utc_offset_minutes);
  const std::string markdown = log.written(RecordFormat::markdown, options);
  EXPECT_THAT(markdown, HasSubstr("Suspended until " + when.substr(11, 5) + "\n"));
  EXPECT_THAT(markdown, HasSubstr("Calder dissociates itself from 12 (b) of Report of the group"));
  const CsvTable table = parse_csv(log.written(RecordFormat::csv, options));
  EXPECT_EQ(cell(table, 1, "until"), when);
  EXPECT_EQ(cell(table, 3, "decision"), "Report of the group");
  const json events = json::parse(log.written(RecordFormat::json, options))["days"][0]["events"];
  EXPECT_EQ(events[0]["until"], when);
  EXPECT_EQ(events[2]["decision"], "Report of the group");
}

// Of a point of order that nobody is named for, while Brook speaks.
RecordLog unnamed_point() {
  RecordLog log;
  log.call(RecordLog::speaker(1, "Brook", "02-brook"), 300);
  PointOfOrder point;
  point.timer = started(Timer(), log.now);
  log.act("point_of_order", {change::PointOfOrderSet{point}});
  log.wait_s(20);
  log.act("end_point", {change::PointOfOrderSet{}});
  return log;
}

TEST(RecordWriter, an_unnamed_point_of_order_has_no_name_rather_than_that_of_who_was_interrupted) {
  const RecordLog log = unnamed_point();
  const CsvTable table = parse_csv(log.written(RecordFormat::csv));
  ASSERT_EQ(cell(table, 2, "event"), "point_of_order");
  ASSERT_EQ(cell(table, 3, "event"), "point_ended");
  for (const std::size_t row : {2U, 3U}) EXPECT_EQ(cell(table, row, "name"), "");
  const std::string text = log.written(RecordFormat::markdown);
  EXPECT_THAT(text, HasSubstr(" Point of order\n"));
  EXPECT_THAT(text, HasSubstr(" End of the point of order (0:20)\n"));
  EXPECT_THAT(text, HasSubstr(" Interrupted by a point of order\n"));
}

TEST(RecordWriter, a_point_of_order_has_no_kind_of_speech) {
  RecordLog log;
  log.call(RecordLog::speaker(1, "Brook", "02-brook"), 300);
  PointOfOrder point;
  point.by = english("Calder");
  log.act("point_of_order", {change::PointOfOrderSet{point}});
  const CsvTable table = parse_csv(log.written(RecordFormat::csv));
  EXPECT_EQ(cell(table, 2, "name"), "Calder");
  EXPECT_EQ(cell(table, 2, "kind"), "") << "that of whoever was interrupted";
  EXPECT_EQ(cell(table, 2, "purpose"), "");
  EXPECT_FALSE(json::parse(log.written(RecordFormat::json))["days"][0]["events"][1].contains("kind"));
}

TEST(RecordJson, is_one_object_of_format_1_with_speakers_and_events) {
  RecordOptions options;
  options.utc_offset_minutes = -300;
  const json record = json::parse(day().written(RecordFormat::json, options));
  EXPECT_EQ(record.begin().key(), "days");  // sorted by this reader
  EXPECT_EQ(record["format"], 1);
  EXPECT_EQ(record["heading"], record_heading);
  ASSERT_EQ(record["days"].size(), 1U);
  const json& speaker = record["days"][0]["speakers"].at(0);
  EXPECT_EQ(speaker["name"], "Brook");
  EXPECT_EQ(speaker["over_ms"], 10'000);
  EXPECT_EQ(speaker["called"], "2026-03-09T05:00:00-05:00");
  const json& events = record["days"][0]["events"];
  ASSERT_EQ(events.size(), 9U);
  EXPECT_EQ(events[2]["from"], (json{{"paragraph", 3}, {"sentence", 1}, {"offset", 0}}));
  EXPECT_EQ(events[6]["taken_back"], true);
}

TEST(RecordJson, begins_with_the_format) {
  EXPECT_EQ(make_record_json({})->begin().rfind("{\"format\":1,", 0), 0U);
}

TEST(RecordJson, of_no_days_is_still_one) {
  EXPECT_TRUE(json::parse(RecordLog().written(RecordFormat::json))["days"].empty());
}

TEST(RecordJson, survives_names_that_are_no_text) {
  RecordLog log;
  log.call(RecordLog::speaker(1, "Bro\xff\"ok"), 300);
  EXPECT_FALSE(json::parse(log.written(RecordFormat::json), nullptr, false).is_discarded());
}

// Every key that a schema's object has, under the path of its properties.
void expect_known(const json& schema, const json& root, const json& value, const std::string& path) {
  const json& shape =
      schema.contains("$ref") ? root.at(json::json_pointer(schema["$ref"].get<std::string>().substr(1))) : schema;
  if (value.is_array()) {
    for (const json& each : value) expect_known(shape.at("items"), root, each, path + "[]");
  }
  if (!value.is_object()) return;
  const json& known = shape.contains("oneOf") ? root.at("$defs").at("position") : shape;
  for (const auto& [key, member] : value.items()) {
    ASSERT_TRUE(known.at("properties").contains(key)) << path << "." << key;
    EXPECT_TRUE(known["properties"][key].contains("description") || known["properties"][key].contains("$ref")) << key;
    expect_known(known["properties"][key], root, member, path + "." + key);
  }
}

TEST(RecordJson, has_only_what_its_schema_describes) {
  std::ifstream stream(ROSTRUM_SOURCE_DIR "/docs/record.schema.json");
  const json schema = json::parse(stream, nullptr, false);
  ASSERT_FALSE(schema.is_discarded());
  RecordLog log = day();
  StatementDelivery next;
  next.statement = "02-brook";
  next.content = hash_content("two");
  log.act("new_version", {change::DeliverySet{next}}, Event::Place::outside);
  Decision decision;
  decision.symbol = "A/X.1";
  decision.what = english("Report");
  decision.vote = Vote{10, 2, 3};
  log.act("adopt", {change::DecisionSet{decision}});
  log.act("rehearsal", {change::RehearsalSet{true}}, Event::Place::outside);
  log.call(RecordLog::speaker(3, "Calder"), 60);
  RecordOptions options;
  options.rehearsals = RecordOptions::Rehearsals::included;
  const json record = json::parse(log.written(RecordFormat::json, options));
  expect_known(schema, schema, record, "");
  for (const json& event : record["days"][0]["events"])
    EXPECT_THAT(schema["$defs"]["event"]["properties"]["event"]["enum"], testing::Contains(event["event"]));
}

TEST(RecordJson, schema_lists_every_kind_of_event) {
  std::ifstream stream(ROSTRUM_SOURCE_DIR "/docs/record.schema.json");
  const json schema = json::parse(stream, nullptr, false);
  const json& names = schema["$defs"]["event"]["properties"]["event"]["enum"];
  const auto count = static_cast<std::size_t>(RecordLine::Kind::redone) + 1;
  ASSERT_EQ(names.size(), count);
  for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(names[i], name_of(static_cast<RecordLine::Kind>(i)));
}

TEST(RecordMarkdown, is_headed_as_no_official_record) {
  EXPECT_EQ(make_record_markdown({})->begin().rfind("# Operator's log, not an official record\n", 0), 0U);
}

TEST(RecordMarkdown, tells_a_speaker_with_times_and_what_differed_from_the_text) {
  const std::string text = day().written(RecordFormat::markdown);
  EXPECT_THAT(text, HasSubstr("## 2026-03-09\n"));
  EXPECT_THAT(text, HasSubstr("#### 1. Brook, on behalf of Group of \\*Harbours\\*\n"));
  EXPECT_THAT(text, HasSubstr("10:00:00 to 10:05:10, spoke 5:10, limit 5:00, over by 0:10\n"));
  EXPECT_THAT(text, HasSubstr("Pace: 120 words a minute\n"));
  EXPECT_THAT(text, HasSubstr("Skipped: paragraph 3, sentence 2\n"));
  EXPECT_THAT(text, HasSubstr("Amended: paragraph 3, sentence 3: =SUM(A1), said \"40\"\n"));
  EXPECT_THAT(text, HasSubstr("Departed from the text: paragraph 3, sentence 4\n"));
  EXPECT_THAT(text, HasSubstr("Segments delivered as written: 1\n"));
}

// A long sentence is read in parts: whoever has the paper before them counts words, and no bytes.
TEST(RecordMarkdown, tells_a_part_of_a_sentence_by_its_words) {
  RecordLog log;
  log.deliver("02-brook", "one");
  const auto skip = [&log](const Position& from, const Position& to, unsigned words, unsigned words_before) {
    SegmentMark mark = plain_mark(from, to);
    mark.kind = SegmentMark::Kind::skipped;
    mark.words = words;
    mark.words_before = words_before;
    log.act("mark", {change::SegmentMarked{"02-brook", mark}});
  };
  skip({1, 0, 0}, {1, 0, 70}, 12, 0);
  skip({1, 0, 70}, {1, 0, 130}, 9, 12);
  skip({1, 0, 130}, {1, 1, 0}, 8, 21);
  skip({2, 0, 40}, {2, 0, 60}, 0, 0);
  skip({2, 1, 40}, {4, 2, 9}, 80, 7);
  skip({5, 1, 40}, end_of_statement, 80, 7);
  const std::string text = log.written(RecordFormat::markdown);
  EXPECT_THAT(text, HasSubstr("Skipped: paragraph 2, sentence 1, words 1 to 12\n"));
  EXPECT_THAT(text, HasSubstr("Skipped: paragraph 2, sentence 1, words 13 to 21\n"));
  EXPECT_THAT(text, HasSubstr("Skipped: paragraph 2, sentence 1 from its word 22 on\n"));
  EXPECT_THAT(text, HasSubstr("Skipped: part of paragraph 3, sentence 1\n")) << "nobody counted";
  EXPECT_THAT(text, HasSubstr("Skipped: paragraph 3, sentence 2 from its word 8 to within paragraph 5, sentence 3\n"));
  EXPECT_THAT(text, HasSubstr("Skipped: paragraph 6, sentence 2 from its word 8 to the end\n"));
}

TEST(RecordMarkdown, tells_what_was_taken_back_by_itself) {
  const std::string text = day().written(RecordFormat::markdown);
  const std::size_t back = text.find("### Taken back by the operator");
  ASSERT_NE(back, std::string::npos);
  EXPECT_GT(text.find("skipped: paragraph 3, sentence 5"), back);
}

TEST(RecordMarkdown, marks_times_of_a_clock_that_was_not_set) {
  RecordLog log;
  log.now.wall_time_trusted = false;
  log.call(RecordLog::speaker(1, "Brook"), 300);
  EXPECT_THAT(log.written(RecordFormat::markdown), HasSubstr("10:00:00?"));
  EXPECT_THAT(day().written(RecordFormat::markdown), Not(HasSubstr("10:00:00?")));
}

TEST(RecordMarkdown, rehearsals_stand_under_a_heading_of_their_own) {
  RecordLog log;
  log.act("rehearsal", {change::RehearsalSet{true}}, Event::Place::outside);
  log.call(RecordLog::speaker(1, "Brook"), 300);
  RecordOptions options;
  options.rehearsals = RecordOptions::Rehearsals::included;
  const std::string text = log.written(RecordFormat::markdown, options);
  EXPECT_GT(text.find("Brook"), text.find("### Rehearsal, not the meeting"));
  EXPECT_THAT(log.written(RecordFormat::markdown), Not(HasSubstr("Brook")));
}

TEST(RecordTime, is_the_rooms_whatever_the_number) {
  EXPECT_EQ(iso_time(0, 0), "1970-01-01T00:00:00+00:00");
  EXPECT_EQ(iso_time(-1, 0), "1969-12-31T23:59:59+00:00");
  EXPECT_EQ(iso_time(1'709'164'800'000, -330), "2024-02-28T18:30:00-05:30");
  EXPECT_EQ(offset_name(345), "UTC+05:45");
  EXPECT_EQ(duration_text(3'723'000), "1:02:03");
  for (const std::int64_t any : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_FALSE(iso_time(any, std::numeric_limits<int>::min()).empty());
    EXPECT_FALSE(duration_text(any).empty());
  }
}

TEST(RecordFormat, has_three_names) {
  EXPECT_EQ(record_format_named("md"), RecordFormat::markdown);
  EXPECT_EQ(record_format_named("json"), RecordFormat::json);
  EXPECT_EQ(record_format_named("csv"), RecordFormat::csv);
  EXPECT_FALSE(record_format_named("docx"));
}

}  // namespace
}  // namespace rostrum
