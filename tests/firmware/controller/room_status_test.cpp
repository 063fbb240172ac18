#include "firmware/controller/room_status.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/firmware/controller/schema_validator.hpp"

namespace rostrum {
namespace {

using nlohmann::json;

constexpr std::int64_t minute_ms = 60'000;

LocalText text(const char* english, const char* russian = nullptr) {
  LocalText text{{{Language::parse("en").value(), english}}};
  if (russian != nullptr) text.entries.emplace_back(Language::parse("ru").value(), russian);
  return text;
}

Queue::Entry entry(EntryId id, const std::string& name, Turn turn = Turn::waiting) {
  QueueEntry entry;
  entry.id = id;
  entry.name = text(name.c_str());
  entry.turn = turn;
  return std::make_shared<const QueueEntry>(std::move(entry));
}

json printed(const RoomStatus& status) {
  const std::string text = to_json(status);
  EXPECT_EQ(text.rfind("{\"format\":1,", 0), 0U) << text;
  EXPECT_EQ(text.find('\n'), std::string::npos);
  return json::parse(text);
}

void expect_as_documented(const RoomStatus& status) {
  std::ifstream file(ROSTRUM_SOURCE_DIR "/docs/status.schema.json");
  SchemaValidator schema(json::parse(file));
  for (const std::string& fault : schema.check(printed(status))) ADD_FAILURE() << fault;
}

Queue meeting_of_three() {
  Queue queue;
  queue.entries = {entry(1, "Aldermark", Turn::done), entry(2, "Brook", Turn::speaking), entry(3, "Corran")};
  QueueEntry reply = *entry(4, "Dun");
  reply.purpose = Purpose::right_of_reply;
  reply.kind = SpeakerKind::group;
  reply.on_behalf_of = text("the Isles", "Острова");
  reply.statement = "04-dun";
  reply.limit_ms = 90'000;
  queue.entries.push_back(std::make_shared<const QueueEntry>(std::move(reply)));
  queue.limits[{}][SpeakerKind::national] = 3 * minute_ms;
  queue.last_id = 4;
  return queue;
}

// A room in which all that may be there is there.
RoomStatus busy() {
  RoomStatus status;
  RoomState& room = status.state;
  room.revision = 7;
  room.queue = meeting_of_three();
  room.timer.run = Timer::Run::running;
  room.timer.limit_ms = 3 * minute_ms;
  room.timer.since = {"boot", 0, 0, true};
  MeetingState meeting;
  meeting.phase = MeetingState::Phase::suspended;
  meeting.reason = text("Lunch");
  meeting.until_ms = 15 * 60 * minute_ms;
  room.meeting = meeting;
  Decision decision;
  decision.form = Decision::Form::by_vote;
  decision.what = text("Draft decision");
  decision.vote = Vote{100, 3, 20};
  decision.dissociations = {{text("Brook"), "PP3"}, {text("Dun"), ""}};
  room.decision = std::optional<Decision>(decision);
  room.papers = std::vector<Paper>{{1, text("On water"), text("Brook"), ""}, {2, text("On roads"), text("Dun"), "A/2"}};
  room.cue = Cue{"01-first", {}};
  room.notice = text("Break");
  room.line = text("Good morning");
  room.rehearsal = true;
  History history;
  history.undo = {{RoomState{}.scene(), "blank"}, {RoomState{}.scene(), "call_next"}};
  room.history = history;
  status.now = {"boot", 70'000, 70'000, true};
  status.session = "A \"session\"\n\xff";
  status.cue_segment = 5;
  status.meeting = "3rd";
  status.item = "5 (a)";
  status.item_title = text("Dialogue");
  status.displays = {{"wall", "headless", DisplayView::follow}, {"desk", "headless", DisplayView::desk}};
  return status;
}

TEST(RoomStatus, is_as_its_schema_says_whether_much_happens_or_nothing) {
  expect_as_documented(RoomStatus());
  expect_as_documented(busy());
  RoomStatus interrupted = busy();
  PointOfOrder point;
  point.by = text("Brook");
  interrupted.state.point_of_order = point;
  expect_as_documented(interrupted);
  RoomStatus untrusted = busy();
  untrusted.now.wall_time_trusted = false;
  MeetingState sitting;
  sitting.phase = MeetingState::Phase::in_session;
  untrusted.state.meeting = sitting;
  expect_as_documented(untrusted);
}

TEST(RoomStatus, tells_who_speaks_and_who_waits) {
  const json status = printed(busy());
  EXPECT_EQ(status["speaking"]["id"], 2);
  EXPECT_EQ(status["speaking"]["name"]["en"], "Brook");
  EXPECT_EQ(status["speaking"]["statement"], nullptr);
  ASSERT_EQ(status["queue"].size(), 2U);
  EXPECT_EQ(status["queue_count"], 2);
  const json& first = status["queue"][0];
  EXPECT_EQ(first["place"], 1);
  EXPECT_EQ(first["id"], 3);
  EXPECT_EQ(first["limit_seconds"], 180);
  EXPECT_EQ(first["estimate"]["kind"], "next");
  const json& reply = status["queue"][1];
  EXPECT_EQ(reply["purpose"], "right_of_reply");
  EXPECT_EQ(reply["kind"], "group");
  EXPECT_EQ(reply["on_behalf_of"]["ru"], "Острова");
  EXPECT_EQ(reply["statement"], "04-dun");
  EXPECT_EQ(reply["limit_seconds"], 90);
}

TEST(RoomStatus, leaves_out_who_waits_where_an_act_changed_nothing_of_that) {
  RoomStatus status = busy();
  status.list_changed = false;
  expect_as_documented(status);
  const json answer = printed(status);
  EXPECT_FALSE(answer.contains("queue"));
  EXPECT_EQ(answer["queue_count"], 2);
  EXPECT_EQ(answer["speaking"]["id"], 2);
  EXPECT_EQ(json::parse(queue_json(busy()))["queue"].size(), 2U);
}

TEST(RoomStatus, replies_have_the_limits_of_their_turn) {
  RoomStatus status;
  Queue queue;
  for (EntryId id = 1; id <= 2; ++id) {
    QueueEntry reply = *entry(id, "Brook");
    reply.purpose = Purpose::right_of_reply;
    queue.entries.push_back(std::make_shared<const QueueEntry>(std::move(reply)));
  }
  status.state.queue = queue;
  const json list = printed(status)["queue"];
  EXPECT_EQ(list[0]["limit_seconds"], first_reply_ms / 1000);
  EXPECT_EQ(list[1]["limit_seconds"], second_reply_ms / 1000);
  for (std::size_t i = 0; i < list.size(); ++i)
    EXPECT_EQ(list[i]["limit_seconds"], *queue.limit_of(*queue.entries[i]) / 1000) << "as the room itself counts";
}

TEST(RoomStatus, reads_the_timer_at_the_moment_of_asking) {
  RoomStatus status = busy();
  EXPECT_EQ(printed(status)["timer"]["left_seconds"], 110);
  EXPECT_EQ(printed(status)["timer"]["state"], "running");
  status.now.boot_time_ms = status.now.wall_time_ms = 200'000;
  EXPECT_EQ(printed(status)["timer"]["left_seconds"], -20);
  EXPECT_EQ(printed(status)["timer"]["level"], "over");
  status.state.timer.limit_ms.reset();
  EXPECT_EQ(printed(status)["timer"]["left_seconds"], nullptr);
  EXPECT_EQ(printed(status)["timer"]["used_seconds"], 200);
}

TEST(RoomStatus, tells_where_the_meeting_stands_and_what_was_decided) {
  const json status = printed(busy());
  EXPECT_EQ(status["meeting"]["phase"], "suspended");
  EXPECT_EQ(status["meeting"]["until"], "1970-01-01T15:00:00Z");
  EXPECT_EQ(status["meeting"]["item"], "5 (a)");
  EXPECT_EQ(status["decision"]["form"], "by_vote");
  EXPECT_EQ(status["decision"]["vote"]["abstaining"], 20);
  EXPECT_EQ(status["decision"]["dissociations"][1]["paragraph"], nullptr);
  EXPECT_EQ(status["papers"][1]["symbol"], "A/2");
  EXPECT_EQ(status["undo"], "call_next");
  EXPECT_EQ(status["redo"], nullptr);
  EXPECT_EQ(status["cue"]["segment"], 5);
  EXPECT_EQ(status["displays"][1]["view"], "operator");
  EXPECT_EQ(status["point_of_order"], nullptr);
}

TEST(RoomStatus, of_a_long_list_has_the_beginning_and_the_count_and_the_queue_has_all) {
  RoomStatus status;
  Queue queue;
  for (EntryId id = 1; id <= 10'000; ++id) queue.entries.push_back(entry(id, "Speaker " + std::to_string(id)));
  status.state.queue = queue;
  const json short_one = printed(status);
  EXPECT_EQ(short_one["queue"].size(), most_in_status);
  EXPECT_EQ(short_one["queue_count"], 10'000);
  const json all = json::parse(queue_json(status));
  EXPECT_EQ(all["format"], 1);
  ASSERT_EQ(all["queue"].size(), 10'000U);
  EXPECT_EQ(all["queue"][9'999]["place"], 10'000);
  EXPECT_EQ(all["queue"][0], short_one["queue"][0]);
}

TEST(RoomStatus, views_have_names_that_lead_back_to_them) {
  for (const View view : {View::title, View::statement, View::hold, View::test_card, View::speaker, View::queue,
                          View::programme, View::decision, View::notice, View::meeting}) {
    EXPECT_EQ(view_named(view_name(view)), view);
    EXPECT_NE(view_names().find(view_name(view)), std::string::npos);
  }
  EXPECT_EQ(view_named("nowhere"), std::nullopt);
}

TEST(RoomStatus, counts_segments_from_one_and_takes_the_nearest_before) {
  StatementOutline outline;
  EXPECT_EQ(segment_number(outline, {}), 0U);
  outline.segments = {{0, 1, 0}, {0, 4, 0}, {2, 0, 0}};
  EXPECT_EQ(segment_number(outline, {0, 0, 0}), 1U);
  EXPECT_EQ(segment_number(outline, {0, 1, 0}), 1U);
  EXPECT_EQ(segment_number(outline, {1, 9, 9}), 2U);
  EXPECT_EQ(segment_number(outline, {9, 0, 0}), 3U);
}

TEST(RoomStatus, tells_of_sticks_and_what_they_hold) {
  RoomStatus status;
  EXPECT_TRUE(printed(status)["sticks"].empty());
  auto summary = std::make_shared<StickSummary>();
  summary->kind = StickSummary::Kind::newer_version;
  summary->title = "A long day";
  summary->languages = {"en", "ru"};
  summary->findings.assign(200,
                           {Severity::error, "unreadable", "01-brook.en.docx", 3, "It is damaged", "Save it again."});
  summary->changes = {{"01-brook", 1, 2, 3, "[-a-] {+b+}"}};
  summary->new_statements = {"02-dun"};
  ShownSticks sticks;
  for (const ShownStick::State state :
       {ShownStick::State::reading, ShownStick::State::ready, ShownStick::State::pulled}) {
    ShownStick stick;
    stick.number = sticks.sticks.size() + 1;
    stick.name = "STICK";
    stick.state = state;
    stick.found = {{Severity::warning, "missing-glyph", "01-brook.en.docx", 0, "A character is missing", ""}};
    if (state == ShownStick::State::ready) stick.summary = summary;
    sticks.sticks.push_back(std::move(stick));
  }
  sticks.open = 2;
  status.sticks = std::make_shared<const ShownSticks>(std::move(sticks));
  expect_as_documented(status);
  const json told = printed(status)["sticks"];
  EXPECT_EQ(told[0]["state"], "reading");
  EXPECT_TRUE(told[0]["summary"].is_null());
  EXPECT_TRUE(told[1]["open"]);
  EXPECT_EQ(told[1]["summary"]["kind"], "newer_version");
  EXPECT_EQ(told[1]["summary"]["findings"].size(), 50U) << "answers are bounded";
  EXPECT_EQ(told[1]["summary"]["changes"][0]["example"], "[-a-] {+b+}");
}

}  // namespace
}  // namespace rostrum
