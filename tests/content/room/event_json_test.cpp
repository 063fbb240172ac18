#include <gtest/gtest.h>

#include <set>
#include <string>

#include "content/room/room.hpp"
#include "tests/support/random_events.hpp"

namespace rostrum {
namespace {

using test::Random;

const std::string stamp = R"("stamp":{"boot_id":"b","boot_time_ms":5,"wall_time_ms":7,"wall_time_trusted":true})";
const Stamp stamped{"b", 5, 7, true};

// A line of a journal with these members, and a stamp.
std::string line(const std::string& members) {
  return "{" + members + "," + stamp + "}";
}

TEST(EventJson, of_every_change_reads_as_it_was_written) {
  Random random(1);
  std::set<std::size_t> seen;
  for (std::size_t i = 0; i < 20'000; ++i) {
    const Event event = test::random_event(random);
    const std::string json = to_json(event);
    ASSERT_EQ(event_from_json(json), event) << json;
    ASSERT_EQ(json.find('\n'), std::string::npos) << "one line each";
    seen.insert(event.change.index());
  }
  EXPECT_EQ(seen.size(), std::variant_size_v<Change>);
}

TEST(EventJson, names_the_change_the_act_and_what_differs_from_the_usual) {
  const Event event{change::EntryPlaced{7, EntryId{3}}, "move", Event::Place::begins, stamped};
  EXPECT_EQ(to_json(event), R"({"act":"move","before":3,"entry":7,"kind":"entry_placed",)" + stamp + "}");
}

TEST(EventJson, leaves_the_marks_of_a_delivery_out) {
  Event event;
  change::DeliverySet set;
  set.delivery.statement = "01-aldermark";
  set.delivery.marks = {{{0, 0, 0}, {1, 0, 0}, SegmentMark::Kind::delivered, "", 0}};
  event.change = set;
  set.delivery.marks.clear();
  const auto read = event_from_json(to_json(event));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->change, Change(set));
  EXPECT_EQ(apply(RoomState(), *read), apply(RoomState(), event)) << "for they have no say in it";
}

TEST(EventJson, of_the_former_version_is_read) {
  const std::string hash = hash_content("words").hex();
  const std::string content = R"("content":")" + hash + "\"";
  const std::string position = R"("position":{"offset":3,"paragraph":1,"sentence":2})";
  const auto expect = [](const std::string& members, const Change& change, Event::Place place) {
    const auto event = event_from_json(line(members));
    ASSERT_TRUE(event) << members;
    EXPECT_EQ(*event, (Event{change, "", place, stamped})) << members;
  };
  const Position at{1, 2, 3};
  const auto begins = Event::Place::begins;
  expect(R"("epoch":4,"kind":"started")", change::Started{4}, Event::Place::outside);
  expect(content + R"(,"kind":"statement_selected",)" + position + R"(,"statement":"s")",
         change::StatementSelected{"s", hash_content("words"), at}, begins);
  expect(content + R"(,"kind":"moved",)" + position, change::Moved{hash_content("words"), at}, begins);
  expect(R"("kind":"view_changed","view":"test-card")", change::ViewChanged{View::test_card}, begins);
  expect(R"("kind":"blanked")", change::Blanked{true}, begins);
  expect(R"("kind":"unblanked")", change::Blanked{false}, begins);
  expect(R"("depth":12,"kind":"depth_set")", change::DepthSet{12}, begins);
}

TEST(EventJson, that_is_foreign_or_spoilt_is_none) {
  for (const char* members : {R"("kind":"waved")",
                              R"("kind":7)",
                              R"("epoch":4)",
                              R"("kind":"started","epoch":-1)",
                              R"("kind":"started","epoch":1.5)",
                              R"("kind":"started","epoch":18446744073709551616)",
                              R"("kind":"started","epoch":null)",
                              R"("kind":"started","epohc":4)",
                              R"("kind":"undone","place":"before")",
                              R"("kind":"depth_set","depth":61)",
                              R"("kind":"view_changed","view":"wall")",
                              R"("kind":"moved","content":"00")",
                              R"("kind":"moved","position":[1,2,3])",
                              R"("kind":"moved","position":{"paragraph":-1})",
                              R"("kind":"entry_set","entry":{"id":4294967296})",
                              R"("kind":"entry_set","entry":{"name":[["en",""]]})",
                              R"("kind":"entry_set","entry":{"name":[["en"]]})",
                              R"("kind":"entry_set","entry":{"name":[["en","a"],["en","b"]]})",
                              R"("kind":"entry_set","entry":{"name":[["qqq-x!","a"]]})",
                              R"("kind":"entry_set","entry":{"item":[1]})",
                              R"("kind":"timer_set","timer":{"used_ms":9223372036854775807})",
                              R"("kind":"timer_set","timer":{"since":{"wall_time_ms":-9223372036854775808}})",
                              R"("kind":"limits_set","limits":{"nobody":5})",
                              R"("kind":"limits_set","limits":{"chair":-5})",
                              R"("kind":"display_set","choice":{"light":19})",
                              R"("kind":"notice_set","text":{"en":"a"})"}) {
    EXPECT_EQ(event_from_json(line(members)), std::nullopt) << members;
  }
  EXPECT_TRUE(event_from_json(line(R"("kind":"undone")")));
  EXPECT_EQ(event_from_json(R"({"kind":"undone"})"), std::nullopt) << "without a stamp";
  EXPECT_EQ(event_from_json(line("\"kind\":\"line_set\",\"text\":[[\"en\",\"\xC3\"]]")), std::nullopt) << "no UTF-8";
  for (const char* text : {"", "null", "[]", "7", "{", "\"kind\""}) EXPECT_EQ(event_from_json(text), std::nullopt);
  EXPECT_EQ(event_from_json(std::string(100'000, '[')), std::nullopt);
}

TEST(EventJson, cut_off_anywhere_is_none_and_with_a_bit_flipped_nothing_worse) {
  Random random(2);
  for (std::size_t i = 0; i < 100; ++i) {
    const std::string json = to_json(test::random_event(random));
    for (std::size_t length = 0; length < json.size(); length += 1 + json.size() / 300)
      ASSERT_EQ(event_from_json(json.substr(0, length)), std::nullopt) << json.substr(0, length);
    for (std::size_t round = 0; round < 200; ++round) {
      std::string spoilt = json;
      char& byte = spoilt[random() % spoilt.size()];
      byte = static_cast<char>(byte ^ (1 << random() % 8));
      if (const auto event = event_from_json(spoilt)) {
        ASSERT_EQ(event_from_json(to_json(*event)), event) << spoilt;
        ASSERT_EQ(apply(RoomState(), *event).revision, 1U);
      }
    }
  }
}

}  // namespace
}  // namespace rostrum
