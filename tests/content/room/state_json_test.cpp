#include "content/room/state_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "tests/support/random_events.hpp"

namespace rostrum {
namespace {

using test::Random;
using test::speaker_set;

RoomState state_of(const std::vector<Event>& events) {
  RoomState state;
  for (const Event& event : events) state = apply(std::move(state), event);
  return state;
}

RoomState with_speakers(EntryId count) {
  Queue queue;
  for (EntryId id = 1; id <= count; ++id)
    queue.entries.push_back(std::make_shared<const QueueEntry>(
        std::get<change::EntrySet>(speaker_set(id, Event::Place::outside).change).entry));
  queue.last_id = count;
  RoomState state;
  state.queue = std::move(queue);
  return state;
}

RoomState reread(const RoomState& state) {
  const auto read = state_from_json(to_json(state));
  EXPECT_TRUE(read);
  return read.value_or(RoomState());
}

TEST(StateJson, and_the_events_after_it_lead_where_all_events_lead) {
  Random random(5);
  std::size_t deepest = 0;
  for (std::size_t room = 0; room < 20; ++room) {
    RoomState never_stopped, restarted;
    for (std::size_t act = 0; act < 150; ++act) {
      for (const Event& event : test::random_act(random)) {
        never_stopped = apply(std::move(never_stopped), event);
        restarted = apply(std::move(restarted), event);
      }
      deepest = std::max(deepest, never_stopped.history->undo.size());
      if (random() % 20 != 0) continue;
      restarted = reread(restarted);
      ASSERT_EQ(restarted, never_stopped) << "room " << room << ", act " << act;
      ASSERT_EQ(to_json(restarted), to_json(never_stopped)) << "byte for byte";
    }
  }
  EXPECT_GT(deepest, 60U);
}

// Addresses of what the history holds.
struct Held {
  std::set<const Queue*> queues;
  std::set<const QueueEntry*> entries;
  explicit Held(const RoomState& state) {
    const auto take = [this](const Scene& scene) {
      queues.insert(scene.queue.address());
      for (const Queue::Entry& entry : scene.queue->entries) entries.insert(entry.get());
    };
    take(state);
    for (const History::Step& step : state.history->undo) take(*step.scene);
    for (const History::Step& step : state.history->redo) take(*step.scene);
  }
};

TEST(StateJson, of_a_hundred_scenes_of_ten_thousand_speakers_takes_little_more_than_one) {
  constexpr EntryId speakers = 10'000;
  RoomState state = with_speakers(speakers);
  const std::size_t alone = to_json(state).size();
  Random random(9);
  for (std::size_t i = 0; i < most_undone; ++i) {
    const EntryId id = static_cast<EntryId>(random() % speakers) + 1;
    state = apply(std::move(state), speaker_set(id, Event::Place::begins));
    const change::EntryPlaced moved{static_cast<EntryId>(random() % speakers) + 1, std::nullopt};
    state = apply(std::move(state), {moved, "move", Event::Place::continues, {}});
  }
  for (std::size_t i = 0; i < 40; ++i)
    state = apply(std::move(state), {change::Undone(), "undo", Event::Place::outside, {}});
  ASSERT_EQ(state.history->undo.size(), 60U);
  ASSERT_EQ(state.history->redo.size(), 40U);
  const std::string json = to_json(state);
  EXPECT_LT(json.size(), alone + alone / 10);
  const auto read = state_from_json(json);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, state);
  const Held before(state), after(*read);
  EXPECT_EQ(after.queues.size(), before.queues.size());
  EXPECT_EQ(after.entries.size(), before.entries.size()) << "it shares again what was shared";
}

TEST(StateJson, of_a_statement_marked_segment_by_segment_takes_each_mark_once) {
  RoomState state;
  for (std::size_t i = 0; i < 300; ++i) {
    const SegmentMark mark{{i, 0, 0}, {i + 1, 0, 0}, SegmentMark::Kind::delivered, "", 4321};
    state = apply(std::move(state), {change::SegmentMarked{"01-aldermark", mark}, "next", Event::Place::begins, {}});
  }
  ASSERT_EQ(state.history->undo.size(), most_undone);
  EXPECT_LT(to_json(state).size(), 120'000U);
  EXPECT_EQ(reread(state), state);
}

TEST(StateJson, bounds_the_history_of_lists_that_are_replaced_again_and_again) {
  RoomState never_stopped, restarted;
  for (std::size_t day = 0; day < 30; ++day) {
    std::vector<Event> events{{change::NoticeSet{LocalText{{{*Language::parse("en"), std::to_string(day)}}}},
                               "notice",
                               Event::Place::begins,
                               {}}};
    for (EntryId id = 1; id <= 1'000; ++id) events.push_back(speaker_set(id, Event::Place::continues));
    for (const Event& event : events) {
      never_stopped = apply(std::move(never_stopped), event);
      restarted = apply(std::move(restarted), event);
    }
    restarted = reread(restarted);
    ASSERT_EQ(restarted, never_stopped) << "it drops the same steps";
  }
  EXPECT_LE(Held(never_stopped).entries.size(), heaviest_history + 1'000);
  EXPECT_GE(never_stopped.history->undo.size(), 15U);
  EXPECT_LT(never_stopped.history->undo.size(), 30U);
}

TEST(StateJson, of_the_first_format_is_a_scene_without_history) {
  const std::string hash = hash_content("words").hex();
  const std::string json = R"({"blank":true,"content":")" + hash +
                           R"(","depth":7,"epoch":3,"format":1,"position":[4,5,6],"revision":12,)"
                           R"("statement":"01-aldermark","view":"hold"})";
  const auto read = state_from_json(json);
  ASSERT_TRUE(read);
  RoomState expected;
  expected.blank = true;
  expected.content = hash_content("words");
  expected.depth = 7;
  expected.epoch = 3;
  expected.position = {4, 5, 6};
  expected.revision = 12;
  expected.statement = "01-aldermark";
  expected.view = View::hold;
  EXPECT_EQ(*read, expected);
}

TEST(StateJson, of_numbers_that_count_nothing_is_none) {
  RoomState state = with_speakers(3);
  state.revision = 12;
  state.epoch = 3;
  state.depth = 7;
  state = apply(std::move(state), speaker_set(2, Event::Place::begins));
  const std::string good = to_json(state);
  ASSERT_EQ(state_from_json(good), state);
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"\"revision\":13", "\"revision\":-1"},
                                                        {"\"epoch\":3", "\"epoch\":1e300"},
                                                        {"\"depth\":7", "\"depth\":0.5"},
                                                        {"\"depth\":7", "\"depth\":61"},
                                                        {"\"format\":2", "\"format\":3"},
                                                        {"\"entries\":[0,3]", "\"entries\":[0,5]"},
                                                        {"\"entries\":[0,3]", "\"entries\":[5,1]"},
                                                        {"\"entries\":[0,3]", "\"entries\":[0]"},
                                                        {"\"entries\":[0,3]", "\"entries\":[0,18446744073709551615]"},
                                                        {"\"kept\":[0,0]", "\"kept\":[1,0]"},
                                                        {"\"kept\":[1,1]", "\"kept\":[18446744073709551615,1]"},
                                                        {"[[1,\"inscribe\",2]]", "[[2,\"inscribe\",2]]"},
                                                        {"[[1,\"inscribe\",2]]", "[[1,\"inscribe\"]]"},
                                                        {"\"view\":\"title\"", "\"veiw\":\"title\""},
                                                        {"\"redo\":[]", "\"redo\":[],\"more\":1"}}) {
    std::string changed = good;
    ASSERT_NE(changed.find(from), std::string::npos) << from << " is not in " << good;
    changed.replace(changed.find(from), from.size(), to);
    EXPECT_EQ(state_from_json(changed), std::nullopt) << changed;
  }
}

TEST(StateJson, cut_off_or_with_a_bit_flipped_is_none_or_a_state) {
  Random random(3);
  std::vector<Event> events;
  for (std::size_t i = 0; i < 60; ++i) events.push_back(test::random_event(random));
  const std::string json = to_json(state_of(events));
  for (std::size_t length = 0; length < json.size(); length += 1 + json.size() / 400)
    ASSERT_EQ(state_from_json(json.substr(0, length)), std::nullopt);
  for (std::size_t round = 0; round < 3'000; ++round) {
    std::string spoilt = json;
    char& byte = spoilt[random() % spoilt.size()];
    byte = static_cast<char>(byte ^ (1 << random() % 8));
    if (const auto state = state_from_json(spoilt)) {
      ASSERT_EQ(state_from_json(to_json(*state)), state);
    }
  }
}

TEST(StateJson, of_a_version_that_knew_less_is_read_with_what_it_lacks_left_as_it_is) {
  RoomState state;
  state = apply(std::move(state), {change::RehearsalSet{true}, "rehearsal", Event::Place::outside, {}});
  nlohmann::json json = nlohmann::json::parse(to_json(state));
  for (const char* key : {"undo_before_rehearsal", "redo_before_rehearsal"}) ASSERT_EQ(json.erase(key), 1U);
  std::size_t erased = 0;
  for (nlohmann::json& scene : json["scenes"]) erased += scene.erase("notice_stands");
  ASSERT_GE(erased, 1U);
  EXPECT_EQ(state_from_json(json.dump()), state);
}

}  // namespace
}  // namespace rostrum
