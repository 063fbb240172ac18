#include "content/room/record.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "content/room/record_turns.hpp"
#include "tests/content/room/record_log.hpp"

namespace rostrum {
namespace {

using Kind = RecordLine::Kind;
using testing::ElementsAre;

// "called finished/": a stroke after what was taken back.
std::vector<std::string> kinds(const RecordDay& day) {
  std::vector<std::string> all;
  for (const RecordLine& line : day.lines)
    all.push_back(std::string(name_of(line.kind)) + (line.taken_back ? "/" : ""));
  return all;
}

StatementDelivery second_text_of_brook() {
  StatementDelivery delivery;
  delivery.statement = "02-brook";
  delivery.content = hash_content("two");
  delivery.release = Release::live;
  return delivery;
}

const QueueEntry brook = RecordLog::speaker(1, "Brook", "02-brook");
const QueueEntry calder = RecordLog::speaker(2, "Calder");

TEST(Record, tells_a_turn_with_its_duration_against_the_limit) {
  RecordLog log;
  log.call(brook, 300);
  log.wait_s(310);
  log.finish(brook, 310);
  const auto days = log.days();
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].date, "2026-03-09");
  const auto turns = turns_of(days[0], RecordPart::meeting);
  ASSERT_EQ(turns.size(), 1U);
  EXPECT_EQ(turns[0].called->who, "Brook");
  EXPECT_EQ(turns[0].took_ms, 310'000);
  EXPECT_EQ(turns[0].limit_ms, 300'000);
  EXPECT_EQ(turns[0].over_ms(), 10'000);
}

TEST(Record, an_extended_limit_is_the_one_that_counts_in_the_end) {
  RecordLog log;
  log.call(brook, 300);
  Timer longer;
  longer.limit_ms = 360'000;
  log.act("extend_timer", {change::TimerSet{started(longer, log.now)}});
  log.finish(brook, 350);
  const auto days = log.days();
  const auto turns = turns_of(days[0], RecordPart::meeting);
  EXPECT_EQ(turns[0].limit_ms, 360'000);
  EXPECT_FALSE(turns[0].over_ms());
  EXPECT_EQ(turns[0].others.size(), 1U);
}

TEST(Record, what_was_undone_is_marked_as_taken_back_and_the_undo_is_told) {
  RecordLog log;
  log.deliver("02-brook", "one");
  log.mark("02-brook", 0, SegmentMark::Kind::skipped);
  log.undo();
  const auto days = log.days();
  EXPECT_THAT(kinds(days[0]), ElementsAre("released", "skipped/", "undone"));
  EXPECT_EQ(days[0].lines.back().form, "mark");
  log.act("redo", {change::Redone{}}, Event::Place::outside);
  EXPECT_THAT(kinds(log.days()[0]), ElementsAre("released", "skipped", "undone", "redone"));
}

TEST(Record, after_an_undo_the_former_speaker_is_the_one_who_speaks) {
  RecordLog log;
  log.call(brook, 300);
  log.call(calder, 300);
  log.undo();
  log.mark("02-brook", 0, SegmentMark::Kind::delivered);
  const auto days = log.days();
  EXPECT_EQ(days[0].lines.back().entry, brook.id);
  EXPECT_EQ(turns_of(days[0], RecordPart::meeting).size(), 1U);
}

TEST(Record, no_turn_has_segments_of_anothers_text) {
  RecordLog log;
  log.call(brook, 300);
  log.finish(brook, 100);
  log.call(calder, 300);
  log.mark("02-brook", 0, SegmentMark::Kind::delivered, 1, 200);
  log.mark("09-nobody", 0, SegmentMark::Kind::delivered, 10, 20);
  const auto days = log.days();
  const auto turns = turns_of(days[0], RecordPart::meeting);
  ASSERT_GE(turns.size(), 2U);
  ASSERT_EQ(turns[1].called->who, "Calder");
  ASSERT_EQ(turns[1].marks.size(), 1U);
  EXPECT_EQ(turns[1].marks[0]->statement, "09-nobody") << "a text that is on no list may be anybody's";
  EXPECT_EQ(turns[1].words_a_minute(), 120);
  EXPECT_THAT(log.written(RecordFormat::markdown), testing::HasSubstr("Beside all speeches"));
}

TEST(Record, who_speaks_still_or_was_absent_has_the_limit_of_its_kind) {
  RecordLog log;
  log.act("limit", {change::LimitsSet{{}, {{SpeakerKind::national, 180'000}}}});
  log.call(brook, 180);
  QueueEntry gone = brook;
  gone.turn = Turn::absent;
  gone.absences = 1;
  log.act("absent", {change::EntrySet{gone}, change::TimerSet{}});
  log.call(calder, 180);
  const auto limit_of = [&log](std::size_t turn) {
    const auto days = log.days();
    return turns_of(days[0], RecordPart::meeting).at(turn).limit_ms;
  };
  EXPECT_EQ(limit_of(0), 180'000);
  EXPECT_EQ(limit_of(1), 180'000);
  Timer longer;
  longer.limit_ms = 240'000;
  log.act("extend_timer", {change::TimerSet{started(longer, log.now)}});
  EXPECT_EQ(limit_of(1), 240'000);
}

TEST(Record, a_dissociation_and_a_paper_have_the_entry_of_who_is_named) {
  RecordLog log;
  log.act("inscribe", {change::EntrySet{brook}, change::EntrySet{calder}});
  log.call(brook, 300);
  Decision decision;
  decision.what = english("Report of the group");
  log.act("adopt", {change::DecisionSet{decision}});
  decision.dissociations.push_back({english("calder"), ""});
  log.act("dissociate", {change::DecisionSet{decision}});
  log.act("request_paper", {change::PaperSet{{1, english("A paper"), english("Nobody listed"), ""}}});
  const auto days = log.days();
  const auto line_of = [&days](Kind kind) {
    return *std::find_if(days[0].lines.begin(), days[0].lines.end(),
                         [kind](const RecordLine& line) { return line.kind == kind; });
  };
  EXPECT_EQ(line_of(Kind::dissociated).entry, calder.id);
  EXPECT_EQ(line_of(Kind::paper_requested).entry, 0U);
}

TEST(Record, a_segment_stands_as_it_was_marked_last) {
  RecordLog log;
  log.call(brook, 300);
  log.mark("02-brook", 0, SegmentMark::Kind::delivered, 10, 20);
  log.mark("02-brook", 1, SegmentMark::Kind::delivered, 10, 20);
  log.mark("02-brook", 1, SegmentMark::Kind::amended, 10, 20, "said less");
  const auto days = log.days();
  const auto turns = turns_of(days[0], RecordPart::meeting);
  ASSERT_EQ(turns[0].marks.size(), 2U);
  EXPECT_EQ(turns[0].marks[1]->kind, Kind::amended);
  EXPECT_EQ(turns[0].words_a_minute(), 120) << "what was amended was not read as written";
}

TEST(Record, names_both_versions_and_does_not_tell_again_what_was_carried_over) {
  RecordLog log;
  log.deliver("02-brook", "one");
  log.mark("02-brook", 0, SegmentMark::Kind::delivered);
  const StatementDelivery next = second_text_of_brook();
  log.act("new_version",
          {change::DeliverySet{next}, change::SegmentMarked{"02-brook", plain_mark({3, 0, 0}, {3, 1, 0})}},
          Event::Place::outside);
  const auto days = log.days();
  EXPECT_THAT(kinds(days[0]), ElementsAre("released", "delivered", "new_version"));
  EXPECT_EQ(days[0].lines[1].content, hash_content("one"));
  EXPECT_EQ(days[0].lines[2].former, hash_content("one"));
  EXPECT_EQ(days[0].lines[2].content, hash_content("two"));
}

TEST(Record, a_new_version_that_comes_back_after_an_undo_arrived_once) {
  RecordLog log;
  log.deliver("02-brook", "one");
  log.mark("02-brook", 0, SegmentMark::Kind::delivered);
  StatementDelivery next = second_text_of_brook();
  log.act("new_version", {change::DeliverySet{next}}, Event::Place::outside);
  log.wait_s(5);
  log.undo();
  log.act("new_version", {change::DeliverySet{next}}, Event::Place::outside);
  EXPECT_THAT(kinds(log.days()[0]), ElementsAre("released", "delivered/", "new_version", "undone"));
  log.wait_s(5);
  next.content = hash_content("three");
  log.act("new_version", {change::DeliverySet{next}}, Event::Place::outside);
  EXPECT_EQ(kinds(log.days()[0]).back(), "new_version") << "another one is news";
}

TEST(Record, tells_the_course_of_the_meeting) {
  RecordLog log;
  MeetingState meeting;
  const auto set = [&](MeetingState::Phase phase) {
    meeting.phase = phase;
    log.act("meeting", {change::MeetingSet{meeting}});
  };
  set(MeetingState::Phase::in_session);
  set(MeetingState::Phase::suspended);
  set(MeetingState::Phase::in_session);
  set(MeetingState::Phase::informal);
  set(MeetingState::Phase::in_session);
  meeting.item = {0, 1};
  set(MeetingState::Phase::in_session);
  set(MeetingState::Phase::adjourned);
  EXPECT_THAT(kinds(log.days()[0]),
              ElementsAre("called_to_order", "suspended", "resumed", "informal", "resumed", "item_taken", "adjourned"));
}

TEST(Record, tells_points_of_order_decisions_dissociations_and_papers) {
  RecordLog log;
  log.call(brook, 300);
  PointOfOrder point;
  point.by = english("Calder");
  point.timer = started(Timer(), log.now);
  log.act("point_of_order", {change::PointOfOrderSet{point}});
  log.wait_s(20);
  log.act("end_point", {change::PointOfOrderSet{}});
  Decision decision;
  decision.what = english("Report of the group");
  log.act("adopt", {change::DecisionSet{decision}});
  decision.dissociations.push_back({english("Calder"), "12 (b)"});
  log.act("dissociate", {change::DecisionSet{decision}});
  log.act("request_paper", {change::PaperSet{{1, english("A paper"), english("Brook"), ""}}});
  log.act("issue_symbol", {change::PaperSet{{1, english("A paper"), english("Brook"), "A/X.1/CRP.1"}}});
  const auto days = log.days();
  EXPECT_THAT(kinds(days[0]), ElementsAre("called", "point_of_order", "point_ended", "decided", "dissociated",
                                          "paper_requested", "symbol_issued"));
  EXPECT_EQ(days[0].lines[2].took_ms, 20'000);
  EXPECT_EQ(days[0].lines[4].decision, "Report of the group");
  EXPECT_EQ(days[0].lines[4].text, "12 (b)");
  EXPECT_EQ(days[0].lines[4].text, "12 (b)");
}

TEST(Record, rehearsals_are_left_out_unless_they_are_asked_for_and_then_kept_apart) {
  RecordLog log;
  log.call(brook, 300);
  log.act("rehearsal", {change::RehearsalSet{true}}, Event::Place::outside);
  log.mark("02-brook", 0, SegmentMark::Kind::skipped);
  log.act("rehearsal", {change::RehearsalSet{false}}, Event::Place::outside);
  log.finish(brook, 10);
  EXPECT_THAT(kinds(log.days()[0]), ElementsAre("called", "finished"));
  RecordOptions options;
  options.rehearsals = RecordOptions::Rehearsals::included;
  const auto days = log.days(options);
  EXPECT_THAT(kinds(days[0]), ElementsAre("called", "rehearsal_begins", "skipped", "rehearsal_ends", "finished"));
  const auto turns = turns_of(days[0], RecordPart::meeting);
  ASSERT_EQ(turns.size(), 1U);
  EXPECT_TRUE(turns[0].marks.empty());
}

TEST(Record, a_day_ends_with_the_date_of_the_room) {
  RecordLog log;
  log.call(brook, 300);
  log.wait_s(13 * 3600 + 1800);
  log.finish(brook, 10);
  EXPECT_EQ(log.days().size(), 1U);
  RecordOptions east;
  east.utc_offset_minutes = 60;
  const auto days = log.days(east);
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[1].date, "2026-03-10");
  const auto turns = turns_of(days[1], RecordPart::meeting);
  ASSERT_EQ(turns.size(), 1U) << "who speaks over midnight was called on the day before";
  EXPECT_EQ(turns[0].called->kind, Kind::called);
  EXPECT_NE(turns[0].finished, nullptr);
}

TEST(Record, another_session_is_another_day_and_undo_does_not_reach_back) {
  RecordLog log;
  log.deliver("02-brook", "one");
  log.act("start", {change::DayBegun{"another"}}, Event::Place::outside);
  log.deliver("02-brook", "two");
  log.undo();
  const auto days = log.days();
  ASSERT_EQ(days.size(), 2U);
  EXPECT_THAT(kinds(days[0]), ElementsAre("released"));
  EXPECT_THAT(kinds(days[1]), ElementsAre("released/", "undone"));
}

TEST(Record, a_session_that_is_called_otherwise_is_the_same_day) {
  RecordLog log;
  log.deliver("02-brook", "one");
  log.act("start", {change::SessionRenamed{"its second title"}}, Event::Place::outside);
  log.deliver("02-brook", "two");
  log.undo();
  const auto days = log.days();
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].session, "its second title");
}

TEST(Record, without_a_clock_there_is_no_date_and_the_day_goes_on) {
  RecordLog log;
  log.now.wall_time_trusted = false;
  log.call(brook, 300);
  log.now.wall_time_ms += 400LL * 24 * 3600 * 1000;
  log.finish(brook, 10);
  const auto days = log.days();
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].date, "");
  EXPECT_FALSE(days[0].lines[0].clock_set);
}

TEST(Record, of_a_million_events_holds_a_day_at_most) {
  std::size_t days = 0;
  std::size_t told = 0;
  Record record({}, [&](const RecordDay& day) {
    ++days;
    told += day.lines.size();
  });
  std::size_t most_lines = 0;
  std::size_t most_acts = 0;
  constexpr std::int64_t morning = 1'773'050'400'000;
  Stamp now{"boot", 0, morning, true};
  constexpr std::size_t events = 1'000'000;
  constexpr std::size_t a_day = 4'000;
  for (std::size_t i = 0; i < events; ++i) {
    now.boot_time_ms += 1000;
    now.wall_time_ms = morning + static_cast<std::int64_t>(i / a_day * 24 * 3600 + i % a_day) * 1000;
    const bool tick = i % 4 != 0;
    Event event{change::TimerSet{Timer{Timer::Run::running, 1000, 0, now, false}}, "tick", Event::Place::outside, now};
    if (!tick)
      event = {change::SegmentMarked{"02-brook", plain_mark({i / 4 % 20, 0, 0}, {i / 4 % 20, 1, 0})}, "next",
               Event::Place::begins, now};
    record.add(event);
    most_lines = std::max(most_lines, record.lines_held());
    most_acts = std::max(most_acts, record.acts_held());
  }
  record.finish();
  EXPECT_EQ(days, events / a_day);
  EXPECT_EQ(told, events / 4);
  EXPECT_LE(most_lines, a_day / 4);
  EXPECT_LE(most_acts, most_undone);
}

TEST(Record, a_day_beyond_all_measure_is_counted_and_not_kept) {
  RecordLog log;
  for (std::size_t i = 0; i < most_record_lines + 10; ++i)
    log.act("mark", {change::SegmentMarked{"02-brook", plain_mark({i % 7, 0, 0}, {i % 7, 1, 0})}},
            Event::Place::outside);
  const auto days = log.days();
  EXPECT_EQ(days[0].lines.size(), most_record_lines);
  EXPECT_EQ(days[0].left_out, 10U);
}

TEST(Record, calls_meetings_and_items_as_the_file_does) {
  RecordLog log;
  MeetingState meeting;
  meeting.item = {1, 2};
  meeting.meeting_number = "7";
  meeting.item_number = "5 (a)";
  log.act("take_item", {change::MeetingSet{meeting}});
  log.call(brook, 300);
  const auto days = log.days();
  EXPECT_EQ(meeting_of(days[0].lines.front()), "7");
  EXPECT_EQ(item_of(days[0].lines.front()), "5 (a)");
  EXPECT_EQ(item_of(days[0].lines.back()), "1") << "of an item that was never taken up nobody knows the number";
  EXPECT_THAT(log.written(RecordFormat::markdown), testing::HasSubstr("Meeting 7, item 5 (a) taken up"));
  EXPECT_THAT(log.written(RecordFormat::json), testing::HasSubstr("\"item_number\":\"5 (a)\""));
}

TEST(Record, an_adjournment_belongs_to_the_meeting_that_it_ends) {
  RecordLog log;
  MeetingState meeting;
  meeting.phase = MeetingState::Phase::in_session;
  log.act("call_to_order", {change::MeetingSet{meeting}});
  meeting.phase = MeetingState::Phase::adjourned;
  meeting.item = {1, 0};
  log.act("adjourn", {change::MeetingSet{meeting}});
  const auto days = log.days();
  EXPECT_THAT(kinds(days[0]), ElementsAre("called_to_order", "adjourned", "item_taken"));
  EXPECT_EQ(days[0].lines[1].item.meeting, 0U);
  EXPECT_EQ(days[0].lines[2].item.meeting, 1U);
}

TEST(Record, tells_what_was_typed_for_everybody) {
  RecordLog log;
  log.call(brook, 300);
  log.act("line", {change::LineSet{english("We thank the keepers.")}});
  log.act("line", {change::LineSet{}});
  log.act("notice", {change::NoticeSet{english("Lunch at one"), true}});
  log.act("notice_away", {change::NoticeSet{english("Lunch at one"), false}});
  log.act("notice", {change::NoticeSet{english("Leave the room"), false}, change::ViewChanged{View::notice}});
  log.act("view", {change::ViewChanged{View::queue}});
  const auto days = log.days();
  EXPECT_THAT(kinds(days[0]), ElementsAre("called", "line", "notice", "notice_away", "notice", "notice_away"));
  EXPECT_EQ(days[0].lines[1].text, "We thank the keepers.");
  EXPECT_EQ(days[0].lines[2].form, "band");
  EXPECT_EQ(days[0].lines[4].form, "full_screen");
  const std::string text = log.written(RecordFormat::markdown);
  for (const char* words : {"We thank the keepers.", "Lunch at one", "Leave the room"})
    EXPECT_THAT(text, testing::HasSubstr(words));
}

TEST(Record, who_was_absent_is_told_by_what_the_list_says_of_it) {
  RecordLog log;
  QueueEntry waits = calder;
  log.act("inscribe", {change::EntrySet{brook}, change::EntrySet{waits}});
  waits.absences = 1;
  log.act("absent", {change::EntrySet{waits}});
  log.act("move", {change::EntryPlaced{1, std::nullopt}});
  EXPECT_THAT(kinds(log.days()[0]), ElementsAre("inscribed", "inscribed", "absent"));
}

TEST(Record, nobody_is_called_by_the_end_of_a_rehearsal) {
  RecordLog log;
  log.call(brook, 300);
  log.act("rehearsal", {change::RehearsalSet{true}}, Event::Place::outside);
  log.finish(brook, 10);
  log.call(calder, 300);
  log.act("rehearsal", {change::RehearsalSet{false}}, Event::Place::outside);
  log.finish(brook, 310);
  EXPECT_THAT(kinds(log.days()[0]), ElementsAre("called", "finished"));
}

TEST(Record, undo_after_a_rehearsal_marks_what_was_done_before_it) {
  for (const auto rehearsals : {RecordOptions::Rehearsals::left_out, RecordOptions::Rehearsals::included}) {
    RecordLog log;
    log.call(brook, 300);
    log.act("rehearsal", {change::RehearsalSet{true}}, Event::Place::outside);
    log.call(calder, 300);
    log.act("rehearsal", {change::RehearsalSet{false}}, Event::Place::outside);
    log.undo();
    RecordOptions options;
    options.rehearsals = rehearsals;
    const auto days = log.days(options);
    EXPECT_TRUE(days[0].lines.front().taken_back);
    EXPECT_EQ(days[0].lines.back().form, "call_next");
    const auto taken = std::count_if(days[0].lines.begin(), days[0].lines.end(),
                                     [](const RecordLine& line) { return line.taken_back; });
    EXPECT_EQ(taken, 1);
  }
}

TEST(Record, the_document_speaks_of_acts_in_words) {
  RecordLog log;
  log.call(brook, 300);
  log.deliver("02-brook", "one");
  log.undo();
  log.undo();
  const std::string text = log.written(RecordFormat::markdown);
  EXPECT_THAT(text, testing::HasSubstr("Taken back: the call of the next speaker"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("call_next")));
  EXPECT_THAT(text, testing::HasSubstr("Released to the screens: 02-brook"));
  EXPECT_EQ(act_in_words("nothing of ours"), "an act");
}

}  // namespace
}  // namespace rostrum
