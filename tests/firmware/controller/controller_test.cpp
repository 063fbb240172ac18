#include "firmware/controller/controller.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "tests/firmware/run/numbered_frames.hpp"

namespace rostrum {
namespace {

// Acknowledges nothing before it is told to.
class HeldJournal : public Journal {
 public:
  void append(std::vector<Event> events, Done done) override { held.push_back({std::move(events), std::move(done)}); }

  void answer_all(const Result<void>& result = {}) {
    while (!held.empty()) {
      auto [events, done] = std::move(held.front());
      held.pop_front();
      for (const Event& event : events) written = apply(written, event);
      done(result);
    }
  }

  std::deque<std::pair<std::vector<Event>, Done>> held;
  RoomState written;
};

class RecordingPresenter : public Presenter {
 public:
  void present(const Frame& frame, Transition transition) override {
    shown.push_back(frame);
    last_transition = transition;
    if (on_settled) on_settled();
  }
  void prepare(const std::vector<Frame>& frames) override { prepared = frames; }
  void set_window_title(const std::string& text) override { title = text; }
  [[nodiscard]] std::string description() const override { return "recording"; }

  std::function<void()> on_settled;
  std::vector<Frame> shown, prepared;
  Transition last_transition = Transition::cut;
  std::string title;
};

class ControllerTest : public testing::Test {
 protected:
  ControllerTest() { make({}); }

  void make(ControllerSettings settings) {
    controller = std::make_unique<Controller>(
        Controller::World{*loop, frames, journal, [] { return Stamp{}; },
                          [this](const std::string& sentence) { messages.push_back(sentence); }},
        std::move(settings));
    presenter.on_settled = [this] { controller->settled(0); };
  }

  void start(RoomState stored = {}) {
    controller->start(std::move(stored), {&presenter});
    paint_ahead();
    journal.answer_all();
  }

  // Lets the loop do all that is due, and then one piece of what can wait.
  void paint_a_piece() {
    loop->when_idle([this] { loop->stop(); });
    loop->run();
  }
  // Lets it do all that it has to do.
  void paint_ahead() {
    for (int i = 0; i < 200; ++i) paint_a_piece();
  }

  void press(Key key) { controller->key(key, KeyStroke::press, now += KeyTime(1000)); }
  void act(Act act) {
    controller->act(Command{std::move(act), {}, {}}, [](const Result<RoomStatus>&) {});
    wait_for_the_picture();
  }
  // Of an act that a disk holds up.
  void wait_for_the_picture() {
    const auto end = loop->after(std::chrono::milliseconds(25), [this] { loop->stop(); });
    loop->run();
    paint_ahead();
  }
  [[nodiscard]] std::size_t segment() const { return controller->status().segment; }
  [[nodiscard]] View view() const { return controller->status().state.view; }

  // What stands on the wall is what the state says, whatever was painted when.
  void expect_right_picture() {
    NumberedFrames fresh;
    const Frame expected = fresh.frame(0, controller->status().state, Help::hidden, {}).frame;
    EXPECT_TRUE(same(*presenter.shown.back(), *expected));
  }

  static bool same(const SparseFrame& a, const SparseFrame& b) {
    Pixmap one(a.width(), a.height()), other(b.width(), b.height());
    a.copy_to(one.data(), static_cast<std::size_t>(a.width()) * 4);
    b.copy_to(other.data(), static_cast<std::size_t>(b.width()) * 4);
    return one.same_picture(other);
  }

  std::unique_ptr<Loop> loop = make_loop();
  NumberedFrames frames;
  HeldJournal journal;
  RecordingPresenter presenter;
  std::vector<std::string> messages;
  std::unique_ptr<Controller> controller;
  KeyTime now{0};
};

TEST_F(ControllerTest, starts_a_fresh_room_at_the_title_of_the_first_statement) {
  start();
  EXPECT_EQ(view(), View::title);
  EXPECT_EQ(controller->status().state.statement, "01-first");
  EXPECT_EQ(controller->status().state.epoch, 1U);
  EXPECT_EQ(presenter.shown.size(), 1U);
  EXPECT_EQ(presenter.last_transition, Transition::cut);
  expect_right_picture();
}

TEST_F(ControllerTest, says_once_that_undo_takes_back_no_session) {
  start();
  act(act::Next{});
  act(act::Next{});
  const std::size_t before = segment();
  controller->session_replaced([](const Result<RoomStatus>&) {});
  std::optional<Error> refused;
  const auto undo = [&] {
    refused.reset();
    controller->act(Command{act::Undo{}, {}, {}}, [&](const Result<RoomStatus>& done) {
      if (!done) refused = done.error();
    });
    journal.answer_all();
  };
  undo();
  ASSERT_TRUE(refused);
  EXPECT_NE(refused->sentence().find("stick confirm"), std::string::npos) << refused->sentence();
  EXPECT_EQ(segment(), before);
  undo();
  EXPECT_FALSE(refused) << "pressed again it means what was done before";
  EXPECT_NE(segment(), before);
}

TEST_F(ControllerTest, what_was_done_since_a_session_came_is_taken_back_at_once) {
  start();
  controller->session_replaced([](const Result<RoomStatus>&) {});
  act(act::Next{});
  act(act::Next{});
  const std::size_t before = segment();
  act(act::Undo{});
  EXPECT_NE(segment(), before);
}

TEST_F(ControllerTest, a_note_goes_when_it_is_so_no_more) {
  start();
  controller->note("Stick 1 was pulled out.");
  controller->note("The disk is slow.");
  controller->take_note_away("Stick 1 was pulled out.");
  EXPECT_EQ(controller->status().notice, "The disk is slow.");
  controller->take_note_away("The disk is slow.");
  EXPECT_EQ(controller->status().notice, "");
}

TEST_F(ControllerTest, shows_the_first_frame_before_the_journal_answers) {
  controller->start({}, {&presenter});
  EXPECT_EQ(presenter.shown.size(), 1U);
  EXPECT_EQ(journal.held.size(), 1U);
}

TEST_F(ControllerTest, several_walls_move_as_one_and_each_shows_its_own_picture) {
  NumberedFrames two({640, 360}, 12, {"left", "right"});
  RecordingPresenter right;
  Controller both({*loop, two, journal, [] { return Stamp{}; }, [](const std::string&) {}}, {});
  both.start({}, {&presenter, &right});
  both.settled(0);
  both.settled(1);
  paint_ahead();
  const int painted = two.painted();
  for (int presses = 1; presses <= 5; ++presses) {
    both.key(Key::right, KeyStroke::press, now += KeyTime(1000));
    ASSERT_EQ(presenter.shown.size(), right.shown.size());
    EXPECT_EQ(both.status().segment, static_cast<std::size_t>(presses));
    EXPECT_FALSE(same(*both.walls()[0]->shown(), *both.walls()[1]->shown()));
    EXPECT_EQ(right.shown.back(), both.walls()[1]->shown());
    if (presses == 1) {
      EXPECT_EQ(two.painted(), painted) << "both frames were ready";
    }
    both.settled(0);
    both.settled(1);
    paint_ahead();
  }
  ASSERT_EQ(both.status().displays.size(), 2U);
  EXPECT_EQ(both.status().displays[1].name, "right");
}

TEST_F(ControllerTest, goes_on_where_the_journal_ended) {
  start();
  press(Key::right);
  press(Key::right);
  press(Key::right);
  journal.answer_all();
  const RoomState before = journal.written;
  make({});
  start(journal.written);
  EXPECT_EQ(segment(), 3U);
  EXPECT_EQ(view(), View::statement);
  EXPECT_EQ(controller->status().state.epoch, before.epoch + 1);
  EXPECT_EQ(journal.written, controller->status().state);
  expect_right_picture();
}

TEST_F(ControllerTest, a_start_from_the_beginning_forgets_the_place_and_the_blank) {
  start();
  press(Key::right);
  press(Key::right);
  press(Key::b);
  journal.answer_all();
  ControllerSettings settings;
  settings.start_at = StartAt::beginning;
  make(settings);
  start(journal.written);
  EXPECT_EQ(view(), View::title);
  EXPECT_EQ(segment(), 1U);
  EXPECT_FALSE(controller->status().state.blank);
  EXPECT_EQ(journal.written, controller->status().state);
}

TEST_F(ControllerTest, another_session_starts_at_its_title_even_where_the_last_one_was_blank) {
  RoomState stored;
  stored.statement = "99-gone";
  stored.content = hash_content("gone");
  stored.view = View::hold;
  stored.blank = true;
  start(stored);
  EXPECT_EQ(view(), View::title);
  EXPECT_FALSE(controller->status().state.blank);
}

TEST_F(ControllerTest, a_key_presents_a_frame_that_was_painted_ahead) {
  start();
  press(Key::right);
  paint_ahead();
  const int painted = frames.painted();
  press(Key::right);
  EXPECT_EQ(frames.painted(), painted) << "next was not ready";
  EXPECT_EQ(segment(), 2U);
  expect_right_picture();
  paint_ahead();
  const int painted_again = frames.painted();
  press(Key::left);
  EXPECT_EQ(frames.painted(), painted_again) << "back was not ready";
  EXPECT_EQ(segment(), 1U);
  expect_right_picture();
}

TEST_F(ControllerTest, at_rest_the_wall_its_next_and_its_previous_frame_are_kept_and_no_more) {
  start();
  for (int i = 0; i < 6; ++i) press(Key::right);
  paint_ahead();
  EXPECT_EQ(presenter.prepared.size(), 3U);
}

TEST_F(ControllerTest, keys_faster_than_the_painter_still_show_the_right_picture) {
  start();
  for (int i = 0; i < 5; ++i) {
    press(Key::right);
    expect_right_picture();
  }
  EXPECT_EQ(segment(), 5U);
}

TEST_F(ControllerTest, the_answer_waits_for_the_disk_and_the_wall_does_not) {
  start();
  bool answered = false;
  const std::size_t shown = presenter.shown.size();
  controller->act({}, [&](const Result<RoomStatus>& status) {
    answered = true;
    ASSERT_TRUE(status);
    EXPECT_EQ(status->segment, 1U);
    EXPECT_EQ(status->recorded_revision, status->state.revision);
  });
  wait_for_the_picture();
  EXPECT_EQ(presenter.shown.size(), shown + 1);
  EXPECT_FALSE(answered);
  journal.answer_all();
  EXPECT_TRUE(answered);
  EXPECT_EQ(presenter.shown.size(), shown + 1);
}

TEST_F(ControllerTest, an_act_is_answered_before_its_picture_is_painted) {
  start();
  const std::size_t shown = presenter.shown.size();
  std::size_t shown_at_answer = 0;
  controller->act({}, [&](const Result<RoomStatus>&) { shown_at_answer = presenter.shown.size(); });
  journal.answer_all();
  EXPECT_EQ(shown_at_answer, shown);
  EXPECT_EQ(presenter.shown.size(), shown) << "the answer is still to be sent";
  paint_ahead();
  EXPECT_EQ(presenter.shown.size(), shown + 1);
  expect_right_picture();
  wait_for_the_picture();
  EXPECT_EQ(presenter.shown.size(), shown + 1);
}

TEST_F(ControllerTest, a_key_does_not_wait_for_the_disk_at_all) {
  start();
  const std::size_t shown = presenter.shown.size();
  press(Key::right);
  EXPECT_EQ(presenter.shown.size(), shown + 1);
  expect_right_picture();
}

TEST_F(ControllerTest, an_answer_tells_of_its_own_act_and_not_of_later_ones) {
  start();
  std::size_t told = 0;
  controller->act({}, [&](const Result<RoomStatus>& status) { told = status->segment; });
  press(Key::right);
  press(Key::right);
  journal.answer_all();
  EXPECT_EQ(told, 1U);
  EXPECT_EQ(segment(), 3U);
}

TEST_F(ControllerTest, an_act_that_changes_nothing_is_answered_after_what_went_before_it) {
  start();
  press(Key::right);
  press(Key::right);
  bool answered = false;
  controller->act({}, [&](const Result<RoomStatus>&) { answered = true; });
  for (int i = 0; i < 20; ++i) act(act::Next{});
  answered = false;
  controller->act({}, [&](const Result<RoomStatus>& status) {
    answered = true;
    EXPECT_EQ(status->segment, 12U);
  });
  EXPECT_FALSE(answered);
  journal.answer_all();
  EXPECT_TRUE(answered);
}

TEST_F(ControllerTest, an_act_that_could_not_be_written_says_so_and_stays_on_the_wall) {
  start();
  std::string sentence;
  controller->act({}, [&](const Result<RoomStatus>& status) { sentence = status.error().sentence(); });
  journal.answer_all(tl::unexpected(Error{Blame::device, "The disk is full", "journal.db", ""}));
  EXPECT_NE(sentence.find("not recorded yet: The disk is full"), std::string::npos) << sentence;
  EXPECT_EQ(segment(), 1U);
  EXPECT_EQ(view(), View::statement);
}

TEST_F(ControllerTest, a_refused_act_changes_nothing) {
  start();
  const RoomState before = controller->status().state;
  const Command command{act::GoTo{99}, {}, {}};
  bool refused = false;
  controller->act(command, [&](const Result<RoomStatus>& status) { refused = !status; });
  EXPECT_TRUE(refused);
  EXPECT_EQ(controller->status().state, before);
  EXPECT_TRUE(messages.empty()) << "whoever sent it was told";
}

TEST_F(ControllerTest, next_while_blank_shows_the_same_segment_again) {
  start();
  press(Key::right);
  press(Key::right);
  press(Key::b);
  EXPECT_TRUE(controller->status().state.blank);
  press(Key::right);
  EXPECT_FALSE(controller->status().state.blank);
  EXPECT_EQ(segment(), 2U);
  expect_right_picture();
}

TEST_F(ControllerTest, digits_stay_with_the_operator_until_enter_takes_them) {
  start();
  const std::size_t shown = presenter.shown.size();
  press(Key::digit1);
  press(Key::digit2);
  EXPECT_EQ(controller->status().entry, "12");
  EXPECT_EQ(presenter.title.rfind("Go to 12", 0), 0U) << presenter.title;
  EXPECT_EQ(presenter.shown.size(), shown) << "the wall must not show it";
  press(Key::enter);
  EXPECT_EQ(segment(), 12U);
  EXPECT_EQ(controller->status().entry, "");
  expect_right_picture();
}

TEST_F(ControllerTest, a_go_to_that_leads_nowhere_is_told_to_the_operator_alone) {
  start();
  press(Key::right);
  const std::size_t shown = presenter.shown.size();
  press(Key::digit9);
  press(Key::digit9);
  press(Key::enter);
  EXPECT_EQ(segment(), 1U);
  EXPECT_EQ(presenter.shown.size(), shown);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(controller->status().notice, messages[0]);
  press(Key::right);
  EXPECT_EQ(controller->status().notice, "") << "what was right since then clears it";
}

TEST_F(ControllerTest, f5_and_escape_never_touch_the_wall) {
  start();
  press(Key::right);
  const std::size_t shown = presenter.shown.size();
  const RoomState before = controller->status().state;
  press(Key::f5);
  press(Key::escape);
  EXPECT_EQ(presenter.shown.size(), shown);
  EXPECT_EQ(controller->status().state, before);
}

TEST_F(ControllerTest, help_comes_and_goes_with_its_key_and_goes_with_the_next_act) {
  start();
  press(Key::right);
  const Frame without = presenter.shown.back();
  press(Key::f1);
  EXPECT_FALSE(same(*presenter.shown.back(), *without));
  press(Key::f1);
  EXPECT_TRUE(same(*presenter.shown.back(), *without));
  press(Key::f1);
  press(Key::right);
  EXPECT_EQ(segment(), 2U);
  expect_right_picture();
  press(Key::f1);
  for (int i = 0; i < 20; ++i) act(act::Next{});
  expect_right_picture();
}

TEST_F(ControllerTest, a_failing_store_is_told_once_and_stands_in_the_status) {
  start();
  controller->set_store_failure(Error{Blame::device, "The disk is full", "journal.db", ""});
  EXPECT_EQ(controller->status().store, "failing: journal.db: The disk is full");
  EXPECT_EQ(messages.size(), 1U);
  press(Key::right);
  EXPECT_EQ(view(), View::statement);
  controller->set_store_failure(std::nullopt);
  EXPECT_EQ(controller->status().store, "ok");
}

TEST_F(ControllerTest, finds_the_neighbours_of_the_current_statement) {
  start();
  EXPECT_EQ(controller->neighbour_statement(1), "02-second");
  EXPECT_EQ(controller->neighbour_statement(-1), std::nullopt);
}

// A wall and the operator's display, both painted in seven pieces: it is laid out, and then painted in six.
class PiecesTest : public ControllerTest {
 protected:
  PiecesTest() {
    two.set_pieces(6);
    two.set_view(1, DisplayView::desk);
    make({});
    start();
  }

  void make(ControllerSettings settings) {
    controller = std::make_unique<Controller>(
        Controller::World{*loop, two, journal, [] { return Stamp{}; }, [](const std::string&) {}}, std::move(settings));
    presenter.on_settled = [this] { controller->settled(0); };
    desk.on_settled = [this] { controller->settled(1); };
  }

  void start() {
    controller->start({}, {&presenter, &desk});
    journal.answer_all();
    paint_ahead();
  }

  // Without waiting for its pictures.
  void act(Act act) {
    controller->act(Command{std::move(act), {}, {}}, [](const Result<RoomStatus>&) {});
    journal.answer_all();
  }

  [[nodiscard]] bool is_of(const Frame& frame, std::size_t display, std::size_t segment) {
    RoomState state = controller->status().state;
    state.position = two.outline(0).segments[segment - 1];
    return same(*frame, *two.frame(display, state, Help::hidden, {}).frame);
  }

  static constexpr int pieces = 7;
  NumberedFrames two{{640, 360}, 12, {"wall", "desk"}};
  RecordingPresenter desk;
};

TEST_F(PiecesTest, a_key_changes_the_wall_at_once_and_the_operators_display_piece_by_piece) {
  press(Key::right);
  paint_ahead();
  const std::size_t on_wall = presenter.shown.size(), on_desk = desk.shown.size();
  const int painted = two.pieces_painted();
  press(Key::right);
  EXPECT_EQ(presenter.shown.size(), on_wall + 1);
  EXPECT_EQ(two.pieces_painted(), painted) << "nothing stands between a key and a wall that is ready";
  for (int piece = 1; piece < pieces; ++piece) {
    paint_a_piece();
    EXPECT_EQ(desk.shown.size(), on_desk) << piece;
  }
  paint_a_piece();
  EXPECT_EQ(desk.shown.size(), on_desk + 1);
  EXPECT_TRUE(is_of(desk.shown.back(), 1, 2));
}

TEST_F(PiecesTest, whatever_comes_goes_before_the_next_piece) {
  press(Key::right);
  const int before = two.pieces_painted();
  std::vector<int> painted;
  for (int i = 0; i < 4; ++i) {
    paint_a_piece();
    loop->post([&] { painted.push_back(two.pieces_painted() - before); });
  }
  paint_a_piece();
  EXPECT_EQ(painted, (std::vector<int>{0, 1, 2, 3})) << "the first lays out";
}

TEST_F(PiecesTest, an_act_is_answered_while_the_pictures_of_the_one_before_are_painted) {
  act(act::GoTo{9});
  paint_a_piece();
  paint_a_piece();
  const int painted = two.pieces_painted();
  bool answered = false;
  controller->act({}, [&](const Result<RoomStatus>&) { answered = true; });
  journal.answer_all();
  EXPECT_TRUE(answered);
  EXPECT_EQ(two.pieces_painted(), painted);
}

TEST_F(PiecesTest, a_key_that_nobody_painted_ahead_for_is_shown_before_anything_else) {
  act(act::GoTo{9});
  paint_a_piece();
  paint_a_piece();
  const std::size_t shown = presenter.shown.size();
  press(Key::digit5);
  press(Key::enter);
  ASSERT_EQ(presenter.shown.size(), shown + 1) << "without what was begun before";
  EXPECT_TRUE(is_of(presenter.shown.back(), 0, 5));
  paint_ahead();
  EXPECT_EQ(presenter.shown.size(), shown + 1);
}

TEST_F(PiecesTest, acts_faster_than_pictures_are_seen_as_far_as_there_is_time_and_the_last_one_in_the_end) {
  const std::size_t on_wall = presenter.shown.size();
  constexpr int acts = 60;
  for (int i = 0; i < acts; ++i) {
    act(act::GoTo{static_cast<std::size_t>(1 + i * 5 % 12)});
    paint_a_piece();
    paint_a_piece();
  }
  EXPECT_GT(presenter.shown.size(), on_wall + acts / (2 * pieces));
  paint_ahead();
  const std::size_t last = 1 + (acts - 1) * 5 % 12;
  EXPECT_TRUE(is_of(presenter.shown.back(), 0, last));
  EXPECT_TRUE(is_of(desk.shown.back(), 1, last));
}

TEST_F(PiecesTest, all_displays_are_shown_where_somebody_waits_for_that) {
  act(act::GoTo{7});
  controller->show_all();
  EXPECT_TRUE(is_of(presenter.shown.back(), 0, 7));
  EXPECT_TRUE(is_of(desk.shown.back(), 1, 7));
}

TEST_F(PiecesTest, a_display_that_is_not_public_keeps_the_picture_it_shows_and_no_more) {
  std::vector<std::weak_ptr<const SparseFrame>> all;
  for (int i = 0; i < 40; ++i) {
    press(i % 2 == 0 ? Key::right : Key::b);
    paint_ahead();
    all.push_back(desk.shown.back());
    desk.shown.clear();
  }
  const auto kept = std::count_if(all.begin(), all.end(), [](const auto& frame) { return !frame.expired(); });
  EXPECT_EQ(kept, 1);
}

TEST_F(PiecesTest, an_answer_carries_the_list_where_the_act_changed_it) {
  const auto answers = [this](Act act) {
    std::optional<bool> changed;
    controller->act(Command{std::move(act), {}, {}},
                    [&](const Result<RoomStatus>& status) { changed = status.value().list_changed; });
    journal.answer_all();
    return changed;
  };
  act::Inscribe inscribe;
  inscribe.entry.name = LocalText{{{Language::parse("en").value(), "Brook"}}};
  EXPECT_EQ(answers(inscribe), true);
  EXPECT_EQ(answers(act::Next{}), false);
  EXPECT_EQ(answers(act::Undo{}), false);
  EXPECT_EQ(answers(act::Undo{}), true);
  EXPECT_TRUE(controller->status().list_changed) << "who asks is told all";
}

TEST(PiecesOfSeveralWalls, no_wall_moves_before_all_have_their_frames) {
  auto loop = make_loop();
  HeldJournal journal;
  NumberedFrames three({640, 360}, 12, {"left", "right", "door"});
  three.set_pieces(4);
  std::array<RecordingPresenter, 3> walls;
  Controller room({*loop, three, journal, [] { return Stamp{}; }, [](const std::string&) {}}, {});
  for (std::size_t i = 0; i < walls.size(); ++i) walls[i].on_settled = [&room, i] { room.settled(i); };
  room.start({}, {walls.data(), &walls[1], &walls[2]});
  const std::size_t shown = walls[0].shown.size();
  room.act(Command{act::GoTo{8}, {}, {}}, [](const Result<RoomStatus>&) {});
  journal.answer_all();
  int held_up = 0;
  for (int i = 0; i < 100; ++i) {
    loop->when_idle([&loop] { loop->stop(); });
    loop->run();
    ASSERT_EQ(walls[0].shown.size(), walls[1].shown.size());
    ASSERT_EQ(walls[0].shown.size(), walls[2].shown.size());
    if (walls[0].shown.size() == shown) ++held_up;
  }
  EXPECT_EQ(walls[0].shown.size(), shown + 1);
  EXPECT_GE(held_up, 3 * 4);
}

}  // namespace
}  // namespace rostrum
