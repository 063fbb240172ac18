#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "content/room/speaker_keys.hpp"
#include "tests/content/room/room_fixture.hpp"

namespace rostrum {
namespace {

using std::chrono::minutes;

ListedContent listed_session() {
  ListedContent listed;
  listed.name = "session";
  Meeting meeting;
  meeting.number = "5";
  meeting.items = {listed_item("5", {"Aldermark", "Brook", "Calder"}), listed_item("6", {"Aldermark", "Dunmere"})};
  meeting.items[0].limits[SpeakerKind::national] = minutes(3);
  listed.programme = {meeting};
  return listed;
}

struct Seeded : testing::Test {
  ListedRoom room{listed_session()};
  AgendaItem& item(std::size_t index) { return room.content.programme[0].items[index]; }
  void put(std::size_t item_index, std::size_t place, const std::string& name) {
    auto& speakers = item(item_index).speakers;
    Speaker speaker;
    speaker.name = english(name);
    speakers.insert(speakers.begin() + static_cast<std::ptrdiff_t>(place), speaker);
  }
  std::size_t events_of_restart() {
    const std::size_t before = room.log.size();
    EXPECT_TRUE(room.give(act::Resume{}));
    return room.log.size() - before;
  }
};

TEST_F(Seeded, the_lists_are_the_programmes) {
  EXPECT_EQ(room.waiting({0, 0}), "Aldermark Brook Calder");
  EXPECT_EQ(room.waiting({0, 1}), "Aldermark Dunmere");
  EXPECT_EQ(room.state.session, "session");
  EXPECT_EQ(room.state.queue->limits.at({0, 0}).at(SpeakerKind::national), 180'000);
  EXPECT_TRUE(room.state.history->undo.empty()) << "nobody takes back what no operator did";
}

TEST_F(Seeded, a_restart_with_the_same_files_changes_nothing_but_the_epoch) {
  const Scene before = room.state.scene();
  EXPECT_EQ(events_of_restart(), 1U);
  EXPECT_EQ(room.state.scene(), before);
}

TEST_F(Seeded, a_session_without_a_name_takes_over_nothing_of_another_one) {
  room.give(act::CallNext{});
  ListedContent bare;
  bare.outlines = {listed_outline("07-erlund", 2)};
  Speaker speaker;
  speaker.name = english("Erlund");
  Meeting meeting;
  meeting.items.emplace_back().speakers = {speaker};
  bare.programme = {meeting};
  room.content = bare;
  EXPECT_TRUE(room.give(act::Resume{}));
  EXPECT_EQ(room.waiting({0, 0}), "Erlund");
  EXPECT_EQ(room.speaker(), "");
  EXPECT_EQ(room.state.statement, "07-erlund");
  EXPECT_EQ(*room.state.meeting, MeetingState());
  room.give(act::CallNext{});
  EXPECT_TRUE(room.give(act::Resume{}));
  EXPECT_EQ(room.speaker(), "Erlund") << "the same again goes on";
}

TEST_F(Seeded, of_bare_files_a_text_that_was_changed_goes_on) {
  ListedContent bare;
  bare.outlines = {listed_outline("07-erlund", 5)};
  ListedRoom alone{bare};
  alone.inscribe({"Erlund"});
  alone.content.outlines = {listed_outline("07-erlund", 6)};
  EXPECT_TRUE(alone.give(act::Resume{}));
  EXPECT_EQ(alone.waiting({0, 0}), "Erlund");
}

TEST_F(Seeded, begun_anew_the_same_session_is_as_on_its_first_day) {
  const Scene first = room.state.scene();
  room.give(act::CallNext{});
  room.give(act::GoTo{2});
  room.give(act::Adjourn{});
  EXPECT_TRUE(room.give(act::Resume{.anew = true}));
  EXPECT_EQ(room.state.scene(), first);
  EXPECT_TRUE(room.state.history->undo.empty());
}

TEST_F(Seeded, what_a_speaker_has_of_its_own_comes_along) {
  Speaker speaker;
  speaker.name = english("Group of Five");
  speaker.kind = SpeakerKind::group;
  speaker.limit = minutes(12);
  speaker.statement = 1;
  item(1).speakers.push_back(speaker);
  room.give(act::Resume{});
  const QueueEntry& entry = *room.state.queue->find(room.entry("Group of Five"));
  EXPECT_EQ(entry.kind, SpeakerKind::group);
  EXPECT_EQ(entry.limit_ms, 720'000);
  EXPECT_EQ(entry.statement, "02-brook");
}

TEST_F(Seeded, new_speakers_come_behind_those_before_them_in_the_file) {
  put(0, 0, "Ester");
  put(0, 2, "Farholm");
  put(0, 5, "Greystone");
  put(1, 1, "Hollin");
  put(1, 2, "Ibsley");
  EXPECT_EQ(events_of_restart(), 2U);
  EXPECT_EQ(room.waiting({0, 0}), "Ester Aldermark Farholm Brook Calder Greystone");
  EXPECT_EQ(room.waiting({0, 1}), "Aldermark Hollin Ibsley Dunmere");
  EXPECT_EQ(room.state.queue->entries.size(), 10U);
  EXPECT_EQ(events_of_restart(), 1U) << "nobody is entered twice";
}

TEST_F(Seeded, what_the_operator_changed_stays) {
  room.give(act::CallNext{});
  room.give(act::MoveEntry{room.entry("Calder"), room.entry("Brook")});
  room.give(act::SetEntryLimit{room.entry("Brook"), 60'000});
  room.give(act::SetLimit{SpeakerKind::national, 120'000});
  room.give(act::Strike{room.entry("Dunmere")});
  item(0).limits[SpeakerKind::national] = minutes(9);
  put(0, 3, "Ester");
  room.give(act::Resume{});
  EXPECT_EQ(room.speaker(), "Aldermark");
  EXPECT_EQ(room.waiting({0, 0}), "Calder Ester Brook");
  EXPECT_EQ(room.state.queue->find(room.entry("Brook"))->limit_ms, 60'000);
  EXPECT_EQ(room.state.queue->find(room.entry("Dunmere"))->turn, Turn::struck);
  EXPECT_EQ(room.state.queue->limits.at({0, 0}).at(SpeakerKind::national), 120'000);
}

TEST_F(Seeded, names_kinds_and_statements_of_those_who_wait_follow_the_file) {
  item(0).speakers[1].name.entries.emplace_back(*Language::parse("fr"), "Ruisseau");
  item(0).speakers[1].kind = SpeakerKind::observer;
  item(0).speakers[1].statement = 1;
  room.give(act::Resume{});
  const QueueEntry& entry = *room.state.queue->find(room.entry("Brook"));
  EXPECT_EQ(entry.name.entries.size(), 2U);
  EXPECT_EQ(entry.kind, SpeakerKind::observer);
  EXPECT_EQ(entry.statement, "02-brook");
}

TEST_F(Seeded, one_inscribed_by_hand_whom_the_file_lists_now_is_not_entered_twice) {
  room.inscribe({"Ester"});
  put(0, 1, "ESTER");
  room.give(act::Resume{});
  EXPECT_EQ(room.waiting({0, 0}), "Aldermark Brook Calder ESTER");
  EXPECT_EQ(events_of_restart(), 1U);
}

TEST_F(Seeded, one_whom_the_file_lacks_stays) {
  item(0).speakers.erase(item(0).speakers.begin());
  room.give(act::Resume{});
  EXPECT_EQ(room.waiting({0, 0}), "Aldermark Brook Calder");
}

TEST_F(Seeded, those_carried_over_are_not_entered_again) {
  Meeting next;
  next.number = "6";
  next.items = {listed_item("5", {})};
  room.content.programme.push_back(next);
  room.give(act::CarryOver{});
  EXPECT_EQ(room.waiting({1, 0}), "Aldermark Brook Calder");
  EXPECT_EQ(events_of_restart(), 1U);
}

TEST_F(Seeded, an_item_put_before_others_takes_nothing_from_them) {
  room.give(act::TakeItem{});
  room.inscribe({"Ester"});
  room.give(act::CloseList{});
  auto& items = room.content.programme[0].items;
  items.insert(items.begin(), listed_item("4", {"Farholm"}));
  items[0].limits[SpeakerKind::national] = minutes(7);
  room.give(act::Resume{});
  EXPECT_EQ(room.waiting({0, 0}), "Farholm");
  EXPECT_EQ(room.waiting({0, 1}), "Aldermark Brook Calder");
  EXPECT_EQ(room.waiting({0, 2}), "Aldermark Dunmere Ester");
  EXPECT_EQ(room.state.meeting->item, (ItemPlace{0, 2}));
  EXPECT_THAT(room.state.queue->closed, testing::ElementsAre(ItemPlace{0, 2}));
  EXPECT_EQ(room.state.queue->limits.at({0, 0}).at(SpeakerKind::national), 420'000);
  EXPECT_EQ(room.state.queue->limits.at({0, 1}).at(SpeakerKind::national), 180'000);
}

TEST_F(Seeded, a_new_version_of_the_lists_is_not_undone) {
  room.give(act::CallNext{});
  put(0, 0, "Ester");
  room.give(act::Resume{});
  EXPECT_FALSE(room.give(act::Undo{}));
  EXPECT_EQ(room.state.queue->entries.size(), 6U);
}

TEST_F(Seeded, another_session_begins_with_nothing_of_the_former) {
  room.give(act::CallToOrder{});
  room.give(act::CallNext{});
  room.give(act::Adopt{});
  room.content.name = "another session";
  room.content.programme[0].items[0] = listed_item("1", {"Ester"});
  room.give(act::Resume{});
  EXPECT_EQ(room.waiting({0, 0}), "Ester");
  EXPECT_EQ(room.speaker(), "");
  EXPECT_EQ(room.state.timer, Timer());
  EXPECT_FALSE(room.state.decision->has_value());
  EXPECT_EQ(room.state.meeting->phase, MeetingState::Phase::not_started);
  EXPECT_FALSE(room.give(act::Undo{})) << "nobody undoes his way back into it";
}

// The text that stood on the wall tells it from the next day's, or the lists' own times do.
TEST_F(Seeded, a_session_with_another_title_keeps_its_lists) {
  room.give(act::CallToOrder{});
  room.give(act::CallNext{});
  const MeetingState meeting = *room.state.meeting;
  const std::string speaker = room.speaker(), waiting = room.waiting({0, 0});
  ASSERT_FALSE(speaker.empty());
  room.content.name = "the session, second edition";
  put(0, 0, "Ester");
  room.give(act::Resume{});
  EXPECT_EQ(room.state.session, "the session, second edition");
  EXPECT_EQ(room.speaker(), speaker);
  EXPECT_EQ(room.waiting({0, 0}), "Ester " + waiting);
  EXPECT_EQ(*room.state.meeting, meeting);
  room.give(act::Undo{});
  EXPECT_EQ(room.state.session, "the session, second edition") << "what it is called is not undone";
}

TEST_F(Seeded, the_next_day_has_the_same_delegations_and_other_texts) {
  room.give(act::CallNext{});
  room.content.name = "tomorrow";
  for (StatementOutline& each : room.content.outlines) each.hash = hash_content("tomorrow " + each.id);
  room.give(act::Resume{});
  EXPECT_EQ(room.speaker(), "");
}

TEST_F(Seeded, a_session_that_is_replaced_while_the_room_runs_is_the_same_whatever_it_is_called) {
  room.give(act::CallNext{});
  const std::string speaker = room.speaker();
  room.content.name = "retitled";
  room.content.programme[0].items[0] = listed_item("1", {"Ester"});
  room.give(act::TakeSession{});
  room.give(act::Resume{});
  EXPECT_EQ(room.speaker(), speaker);
  EXPECT_EQ(room.state.session, "retitled");
}

TEST(SpeakerKeys, all_differ_and_outlive_what_is_put_before) {
  const auto keys = [](const std::vector<Meeting>& meetings) {
    std::vector<std::string> all;
    for (const KeyedSpeaker& each : keyed_speakers(meetings)) all.push_back(each.key);
    return all;
  };
  Meeting meeting;
  meeting.items = {listed_item("5", {"Aldermark", "aldermark", ""}), listed_item("5", {"Aldermark"}),
                   listed_item("", {"Aldermark"})};
  const std::vector<std::string> before = keys({meeting});
  EXPECT_EQ(std::set<std::string>(before.begin(), before.end()).size(), 5U);
  Meeting first;
  first.number = "1";
  meeting.items[0].speakers.insert(meeting.items[0].speakers.begin(), listed_item("", {"Brook"}).speakers[0]);
  const std::vector<std::string> after = keys({first, meeting});
  EXPECT_EQ(std::vector<std::string>(after.begin() + 1, after.end()), before);
}

}  // namespace
}  // namespace rostrum
