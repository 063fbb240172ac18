#include "firmware/controller/controller.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <deque>

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

  // Lets the loop do all that it has to do.
  void paint_ahead() {
    for (int i = 0; i < 10; ++i) {
      loop->post([this] { loop->stop(); });
      loop->run();
    }
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

}  // namespace
}  // namespace rostrum
