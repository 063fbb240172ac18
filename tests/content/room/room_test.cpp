#include "content/room/room.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace rostrum {
namespace {

using Kind = Command::Kind;

StatementOutline outline(const std::string& id, std::size_t segments, const std::string& bytes = "") {
  StatementOutline made;
  made.id = id;
  made.hash = hash_content(bytes.empty() ? id : bytes);
  for (std::size_t s = 0; s < segments; ++s) made.segments.push_back({s / 4, s % 4, 0});
  return made;
}

// A room with its log, as the device keeps it.
struct Room {
  std::vector<StatementOutline> outlines{outline("01-aldermark", 6), outline("02-brook", 3), outline("03-empty", 0)};
  RoomState state;
  std::vector<Event> log;

  Room() { give(Kind::resume); }

  Result<std::vector<Event>> give(const Command& command) {
    auto events = decide(state, command, outlines);
    if (!events) return events;
    for (const Event& event : *events) {
      log.push_back(event);
      state = apply(state, event);
    }
    return events;
  }
  Result<std::vector<Event>> give(Kind kind) {
    Command command;
    command.kind = kind;
    return give(command);
  }
  Result<std::vector<Event>> go_to(std::size_t segment) {
    Command command;
    command.kind = Kind::go_to;
    command.segment = segment;
    return give(command);
  }
  Result<std::vector<Event>> select(const std::string& id) {
    Command command;
    command.kind = Kind::select_statement;
    command.statement = id;
    return give(command);
  }
  Result<std::vector<Event>> show(View view) {
    Command command;
    command.kind = Kind::show_view;
    command.view = view;
    return give(command);
  }
};

TEST(Room, begins_with_the_title_of_the_first_statement) {
  const Room room;
  EXPECT_EQ(room.state.statement, "01-aldermark");
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(room.state.epoch, 1U);
}

TEST(Room, next_from_the_title_shows_the_first_segment_and_back_from_it_the_title) {
  Room room;
  room.give(Kind::next);
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_EQ(room.state.position, room.outlines[0].segments[0]);
  room.give(Kind::back);
  EXPECT_EQ(room.state.view, View::title);
}

TEST(Room, next_at_the_last_segment_and_back_at_the_title_change_nothing) {
  Room room;
  EXPECT_TRUE(room.give(Kind::back)->empty());
  room.go_to(6);
  const RoomState last = room.state;
  EXPECT_TRUE(room.give(Kind::next)->empty());
  EXPECT_EQ(room.state, last);
}

TEST(Room, next_while_blank_shows_the_same_segment_again) {
  for (const Kind kind : {Kind::next, Kind::back, Kind::go_to}) {
    Room room;
    room.go_to(3);
    room.give(Kind::blank);
    EXPECT_TRUE(room.state.blank);
    Command command;
    command.kind = kind;
    command.segment = 5;
    room.give(command);
    EXPECT_FALSE(room.state.blank);
    EXPECT_EQ(room.state.position, room.outlines[0].segments[2]);
  }
}

TEST(Room, blank_toggles) {
  Room room;
  room.give(Kind::blank);
  room.give(Kind::blank);
  EXPECT_FALSE(room.state.blank);
}

TEST(Room, what_lifts_the_blank_changes_the_picture_first) {
  Room room;
  room.go_to(3);
  room.give(Kind::blank);
  const auto events = room.give(Kind::title);
  ASSERT_EQ(events->size(), 2U);
  EXPECT_EQ(events->front().kind, Event::Kind::view_changed);
  EXPECT_EQ(events->back().kind, Event::Kind::unblanked);
}

TEST(Room, the_title_keeps_the_place) {
  Room room;
  room.go_to(4);
  room.give(Kind::title);
  room.show(View::statement);
  EXPECT_EQ(room.state.position, room.outlines[0].segments[3]);
}

TEST(Room, next_from_a_title_called_in_the_middle_returns_to_the_place) {
  Room room;
  room.go_to(4);
  room.give(Kind::title);
  room.give(Kind::next);
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_EQ(room.state.position, room.outlines[0].segments[3]);
}

TEST(Room, next_from_the_hold_screen_shows_the_same_segment_again) {
  Room room;
  room.go_to(4);
  room.show(View::hold);
  room.give(Kind::next);
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_EQ(room.state.position, room.outlines[0].segments[3]);
}

TEST(Room, another_statement_begins_with_its_title) {
  Room room;
  room.go_to(4);
  room.select("02-brook");
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(room.state.content, room.outlines[1].hash);
  EXPECT_EQ(room.state.position, Position{});
}

TEST(Room, selecting_the_selected_statement_keeps_the_place) {
  Room room;
  room.go_to(4);
  room.select("01-aldermark");
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(room.state.position, room.outlines[0].segments[3]);
}

TEST(Room, refuses_a_stale_command_and_names_the_current_revision) {
  Room room;
  room.go_to(3);
  Command command;
  command.seen_revision = room.state.revision - 1;
  const auto refused = decide(room.state, command, room.outlines);
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error().sentence(), testing::HasSubstr(std::to_string(room.state.revision)));
  EXPECT_FALSE(refused.error().advice.empty());
  command.seen_revision = room.state.revision;
  EXPECT_TRUE(decide(room.state, command, room.outlines).has_value());
}

TEST(Room, refuses_an_unknown_statement_and_names_those_that_exist) {
  Room room;
  const RoomState before = room.state;
  const auto refused = room.select("99-nobody");
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error().sentence(),
              testing::AllOf(testing::HasSubstr("99-nobody"), testing::HasSubstr("02-brook")));
  EXPECT_EQ(room.state, before);
}

TEST(Room, refuses_a_segment_that_does_not_exist_and_names_the_range) {
  Room room;
  for (const std::size_t segment : {std::size_t{0}, std::size_t{7}}) {
    const auto refused = room.go_to(segment);
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().advice, testing::HasSubstr("1 to 6"));
  }
}

TEST(Room, refuses_to_move_before_a_session_is_loaded) {
  EXPECT_FALSE(decide(RoomState{}, Command{}, {}).has_value());
}

TEST(Room, a_statement_without_text_shows_its_title_only) {
  Room room;
  room.select("03-empty");
  EXPECT_TRUE(room.give(Kind::next)->empty());
  EXPECT_FALSE(room.show(View::statement).has_value());
  EXPECT_FALSE(room.go_to(1).has_value());
}

TEST(Room, the_depth_can_be_set_and_keeps_the_place) {
  Room room;
  room.go_to(3);
  const Position place = room.state.position;
  Command command;
  command.kind = Kind::set_depth;
  command.depth = 12;
  ASSERT_TRUE(room.give(command));
  EXPECT_EQ(room.state.depth, 12U);
  EXPECT_EQ(room.state.position, place);
  EXPECT_EQ(event_from_json(to_json(room.log.back())), room.log.back());
  ASSERT_TRUE(room.give(command));
  EXPECT_EQ(room.log.back().kind, Event::Kind::depth_set);
  command.depth = 0;
  ASSERT_TRUE(room.give(command));
  EXPECT_EQ(room.state.depth, 0U);
}

TEST(Room, a_depth_that_no_room_has_is_refused) {
  Room room;
  Command command;
  command.kind = Kind::set_depth;
  command.depth = greatest_depth + 1;
  const auto refused = room.give(command);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().advice, testing::HasSubstr("60"));
  EXPECT_EQ(room.state.depth, 0U);
}

TEST(Resume, keeps_view_blank_and_place_in_a_new_epoch) {
  Room room;
  room.go_to(5);
  room.give(Kind::blank);
  const RoomState before = room.state;
  room.give(Kind::resume);
  EXPECT_EQ(room.state.epoch, before.epoch + 1);
  EXPECT_EQ(room.state.revision, before.revision + 1);
  EXPECT_EQ(room.state.position, before.position);
  EXPECT_EQ(room.state.view, View::statement);
  EXPECT_TRUE(room.state.blank);
}

TEST(Resume, a_changed_text_keeps_the_place_by_paragraph_and_sentence) {
  Room room;
  room.go_to(5);
  const Position place = room.state.position;
  room.outlines[0] = outline("01-aldermark", 6, "a new version");
  room.give(Kind::resume);
  EXPECT_EQ(room.state.content, room.outlines[0].hash);
  EXPECT_EQ(room.state.position, place);
  EXPECT_EQ(room.state.view, View::statement);
}

TEST(Resume, a_renamed_statement_is_known_by_its_bytes) {
  Room room;
  room.go_to(5);
  const Position place = room.state.position;
  room.outlines[0].id = "07-aldermark";
  std::swap(room.outlines[0], room.outlines[1]);
  room.give(Kind::resume);
  EXPECT_EQ(room.state.statement, "07-aldermark");
  EXPECT_EQ(room.state.position, place);
}

TEST(Resume, a_statement_that_is_gone_gives_way_to_the_title_of_the_first) {
  Room room;
  room.go_to(5);
  room.outlines = {outline("05-other", 2)};
  room.give(Kind::resume);
  EXPECT_EQ(room.state.statement, "05-other");
  EXPECT_EQ(room.state.view, View::title);
  EXPECT_EQ(room.state.position, Position{});
}

TEST(Resume, without_content_everything_stays_for_a_later_start) {
  Room room;
  room.go_to(5);
  RoomState expected = room.state;
  ++expected.revision;
  ++expected.epoch;
  room.outlines.clear();
  room.give(Kind::resume);
  EXPECT_EQ(room.state, expected);
}

TEST(Resume, a_place_inside_a_part_of_a_new_plan_leads_on_from_that_part) {
  Room room;
  room.outlines[0].segments = {{0, 0, 0}, {0, 0, 40}, {0, 0, 80}, {0, 1, 0}};
  room.go_to(3);
  room.outlines[0].segments = {{0, 0, 0}, {0, 0, 60}, {0, 1, 0}};
  room.give(Kind::resume);
  room.give(Kind::next);
  EXPECT_EQ(room.state.position, (Position{0, 1, 0}));
}

Command random_command(std::mt19937& random, const RoomState& state) {
  Command command;
  command.kind = static_cast<Kind>(random() % 8);
  if (random() % 2 == 0) command.kind = random() % 3 == 0 ? Kind::back : Kind::next;
  command.segment = random() % 8;
  command.view = static_cast<View>(random() % 4);
  static const std::vector<std::string> names{"01-aldermark", "02-brook", "03-empty", "99-nobody", ""};
  command.statement = names[random() % names.size()];
  if (random() % 4 == 0) command.seen_revision = state.revision - random() % 2;
  command.stamp = {"boot", static_cast<std::int64_t>(random()), -1, random() % 2 == 0};
  return command;
}

TEST(RoomProperties, a_hundred_thousand_commands_replay_to_the_same_state) {
  std::mt19937 random(2);
  Room room;
  RoomState replayed;
  for (const Event& event : room.log) replayed = apply(replayed, event);
  for (int i = 0; i < 100'000; ++i) {
    const Command command = random_command(random, room.state);
    const RoomState before = room.state;
    const auto events = room.give(command);
    if (!events) {
      ASSERT_EQ(room.state, before);
      ASSERT_FALSE(events.error().what.empty());
      ASSERT_FALSE(events.error().advice.empty());
      continue;
    }
    for (const Event& event : *events) {
      const auto read = event_from_json(to_json(event));
      ASSERT_TRUE(read.has_value());
      ASSERT_EQ(*read, event);
      replayed = apply(replayed, *read);
    }
    ASSERT_EQ(replayed, room.state);
    ASSERT_EQ(room.state.revision, before.revision + events->size());
    ASSERT_TRUE(!events->empty() || room.state == before);
    const StatementOutline& current = *std::find_if(room.outlines.begin(), room.outlines.end(),
                                                    [&](const auto& o) { return o.id == room.state.statement; });
    ASSERT_TRUE(current.segments.empty() ? room.state.position == Position{}
                                         : testing::Value(current.segments, testing::Contains(room.state.position)));
    ASSERT_TRUE(room.state.view != View::statement || !current.segments.empty());
  }
  EXPECT_GT(room.log.size(), 20'000U);
}

TEST(RoomProperties, next_then_back_is_where_it_was_inside_a_statement) {
  for (std::size_t segment = 1; segment < 6; ++segment) {
    Room room;
    room.go_to(segment);
    const Position place = room.state.position;
    room.give(Kind::next);
    EXPECT_NE(room.state.position, place);
    room.give(Kind::back);
    EXPECT_EQ(room.state.position, place);
    EXPECT_EQ(room.state.view, View::statement);
  }
}

TEST(EventJson, is_one_line) {
  Event event;
  event.kind = Event::Kind::statement_selected;
  event.statement = "two\nlines \"quoted\" и ещё";
  const std::string line = to_json(event);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(event_from_json(line), event);
}

TEST(EventJson, a_truncated_line_is_no_event) {
  Event event;
  event.position = {1, 2, 3};
  const std::string line = to_json(event);
  for (std::size_t length = 0; length < line.size(); ++length)
    EXPECT_FALSE(event_from_json(line.substr(0, length)).has_value()) << length;
}

TEST(EventJson, hostile_lines_are_no_events) {
  const std::string good = to_json(Event{});
  const auto with = [&good](const std::string& from, const std::string& to) {
    std::string changed = good;
    const std::size_t at = changed.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return changed.replace(at, from.size(), to);
  };
  for (const std::string& line :
       {std::string("null"), std::string("[]"), std::string("{}"), std::string("\"moved\""),
        std::string(R"({"kind":7})"), std::string(200'000, '['), with("\"moved\"", "\"exploded\""),
        with("\"paragraph\":0", "\"paragraph\":-1"), with("\"paragraph\":0", "\"paragraph\":1e99"),
        with("\"paragraph\":0", "\"paragraph\":\"0\""), with("\"offset\":0", "\"offset\":99999999999999999999999"),
        with("\"wall_time_trusted\":false", "\"x\":1"), with("\"content\":\"0", "\"content\":\"z"), good + good,
        std::string("\xff\xfe\x00{", 4)})
    EXPECT_FALSE(event_from_json(line).has_value()) << line.substr(0, 120);
}

TEST(EventJson, unknown_members_of_a_newer_version_are_passed_over) {
  std::string line = to_json(Event{});
  line.insert(1, R"("mood":"calm",)");
  EXPECT_EQ(event_from_json(line), Event{});
}

}  // namespace
}  // namespace rostrum
