#include "firmware/control/act_requests.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "content/room/command.hpp"
#include "firmware/control/request_words.hpp"
#include "firmware/control/verbs.hpp"
#include "firmware/display/headless_presenter.hpp"
#include "tests/firmware/run/numbered_frames.hpp"
#include "tests/firmware/run/numbered_lookup.hpp"

namespace rostrum {
namespace {

using nlohmann::json;
using Words = std::vector<std::string>;

class InstantJournal : public Journal {
 public:
  void append(std::vector<Event>, Done done) override { done({}); }
};

QueueEntry waiting(EntryId id, const char* name) {
  QueueEntry entry;
  entry.id = id;
  entry.name = {{{Language::parse("en").value(), name}}};
  return entry;
}

// A room with three who wait, asked in words.
class ActRequests : public testing::Test {
 protected:
  void SetUp() override {
    RoomState state;
    Queue queue;
    for (const auto& [id, name] : {std::pair(11U, "Aldermark"), std::pair(12U, "Brook"), std::pair(17U, "Corran")})
      queue.entries.push_back(std::make_shared<const QueueEntry>(waiting(id, name)));
    queue.last_id = 17;
    state.queue = std::move(queue);
    controller_.start(std::move(state), {&presenter_});
  }

  Result<Command> ask(const json& request) { return command_of(request, controller_, lookup_); }

  template <typename Wanted>
  Wanted act(const Words& words) {
    const auto request = request_of_words(words);
    if (!request) ADD_FAILURE() << request.error().sentence();
    const auto command = ask(request.value_or(json()));
    if (!command) ADD_FAILURE() << command.error().sentence();
    const Act made = command.value_or(Command()).act;
    if (!std::holds_alternative<Wanted>(made)) {
      ADD_FAILURE() << words.front() << " became " << act_name(made);
      return {};
    }
    return std::get<Wanted>(made);
  }

  std::string refusal(const Words& words) {
    const auto request = request_of_words(words);
    if (!request) return request.error().sentence();
    const auto command = ask(*request);
    EXPECT_FALSE(command) << act_name(command ? command->act : Act());
    return command ? "" : command.error().sentence();
  }

  static LocalText english(const char* words) { return {{{Language::parse("en").value(), words}}}; }

  std::unique_ptr<Loop> loop_ = make_loop();
  NumberedFrames frames_;
  NumberedLookup lookup_;
  InstantJournal journal_;
  Stamp stamp_{"boot", 1000, 12 * 3'600'000, true};  // noon
  Controller controller_{{*loop_, frames_, journal_, [this] { return stamp_; }, [](const std::string&) {}}, {}};
  HeadlessPresenter presenter_{PresenterEvents{{}, [this] { controller_.settled(0); }, {}, {}}};
};

TEST_F(ActRequests, name_speakers_by_place_by_id_and_as_the_next) {
  EXPECT_EQ(act<act::Call>({"call", "2"}).entry, 12U);
  EXPECT_EQ(act<act::Call>({"call", "#17"}).entry, 17U);
  act<act::CallNext>({"call"});
  act<act::CallNext>({"call", "next"});
  EXPECT_EQ(act<act::Strike>({"strike", "next"}).entry, 11U);
  const auto swapped = act<act::Swap>({"swap", "1", "3"});
  EXPECT_EQ(std::pair(swapped.one, swapped.other), (std::pair<EntryId, EntryId>(11, 17)));
  EXPECT_EQ(act<act::MoveEntry>({"move", "3"}).before, std::nullopt);
  EXPECT_EQ(act<act::MoveEntry>({"move", "3", "before", "1"}).before, 11U);
  EXPECT_EQ(act<act::CarryOver>({"carry"}).entry, std::nullopt);
  EXPECT_EQ(act<act::CarryOver>({"carry", "2"}).entry, 12U);
  EXPECT_EQ(ask({{"action", "call"}, {"entry", 3}}).value().act.index(), Act(act::Call{}).index());
}

TEST_F(ActRequests, inscribe_with_all_that_an_entry_may_have) {
  const auto made =
      act<act::Inscribe>({"inscribe", "Dun", "--name", "ru=Дан", "--kind", "group", "--behalf", "the Isles",
                          "--statement", "02-second", "--limit", "1:30", "--before", "2", "--after-position"});
  EXPECT_EQ(made.entry.name.entries.size(), 2U);
  EXPECT_EQ(made.entry.name.best({Language::parse("ru").value()}), "Дан");
  EXPECT_EQ(made.entry.kind, SpeakerKind::group);
  EXPECT_EQ(made.entry.on_behalf_of, english("the Isles"));
  EXPECT_EQ(made.entry.statement, "02-second");
  EXPECT_EQ(made.entry.limit_ms, 90'000);
  EXPECT_EQ(made.before, 12U);
  EXPECT_EQ(made.entry.purpose, Purpose::position_after);
  EXPECT_EQ(act<act::Inscribe>({"inscribe", "Dun", "--reply"}).entry.purpose, Purpose::right_of_reply);
  EXPECT_EQ(act<act::Inscribe>({"inscribe", "Dun"}).entry, [] {
    QueueEntry entry;
    entry.name = english("Dun");
    return entry;
  }());
}

TEST_F(ActRequests, absent_goes_to_the_end_or_off_the_list) {
  using Then = act::MarkAbsent::Then;
  EXPECT_EQ(act<act::MarkAbsent>({"absent"}).then, Then::to_the_end);
  const auto struck = act<act::MarkAbsent>({"absent", "2", "--strike"});
  EXPECT_EQ(struck.then, Then::strike);
  EXPECT_EQ(struck.entry, 12U);
}

TEST_F(ActRequests, limits_are_for_all_for_a_kind_or_for_one) {
  EXPECT_EQ(act<act::SetLimit>({"limit", "3m"}).limit_ms, 180'000);
  EXPECT_EQ(act<act::SetLimit>({"limit", "3m"}).kind, std::nullopt);
  EXPECT_EQ(act<act::SetLimit>({"limit", "group", "none"}).kind, SpeakerKind::group);
  EXPECT_EQ(act<act::SetLimit>({"limit", "group", "none"}).limit_ms, std::nullopt);
  EXPECT_EQ(act<act::SetEntryLimit>({"limit", "#12", "90s"}).entry, 12U);
  EXPECT_EQ(act<act::SetEntryLimit>({"limit", "3", "1:30"}).limit_ms, 90'000);
}

TEST_F(ActRequests, the_timer_has_verbs_for_all_that_it_does) {
  act<act::StartTimer>({"timer", "start"});
  act<act::PauseTimer>({"timer", "pause"});
  act<act::ToggleTimer>({"timer", "toggle"});
  act<act::ResetTimer>({"timer", "reset"});
  EXPECT_TRUE(act<act::HideTimer>({"timer", "hide"}).hidden);
  EXPECT_FALSE(act<act::HideTimer>({"timer", "show"}).hidden);
  EXPECT_EQ(act<act::SetTimer>({"timer", "set", "5m"}).limit_ms, 300'000);
  EXPECT_EQ(act<act::SetTimer>({"timer", "set", "none"}).limit_ms, std::nullopt);
  EXPECT_EQ(act<act::ExtendTimer>({"timer", "extend", "1m"}).by_ms, 60'000);
  EXPECT_EQ(act<act::ExtendTimer>({"timer", "extend", "-90s"}).by_ms, -90'000);
}

TEST_F(ActRequests, the_meeting_is_opened_suspended_resumed_and_adjourned) {
  act<act::CallToOrder>({"meeting", "open"});
  act<act::ResumeMeeting>({"meeting", "resume"});
  const auto suspended = act<act::Suspend>({"meeting", "suspend", "--until", "15:00", "--reason", "Lunch"});
  EXPECT_EQ(suspended.until_ms, 15 * 3'600'000);
  EXPECT_EQ(suspended.reason, english("Lunch"));
  EXPECT_EQ(suspended.then, act::Suspend::Then::silence);
  EXPECT_EQ(act<act::Suspend>({"meeting", "suspend", "--informal"}).then, act::Suspend::Then::informal);
  EXPECT_EQ(act<act::Adjourn>({"meeting", "adjourn", "--next", "10:00"}).next_ms, (24 + 10) * 3'600'000);
  EXPECT_EQ(act<act::Adjourn>({"meeting", "adjourn"}).next_ms, std::nullopt);
  EXPECT_EQ(act<act::TakeItem>({"item", "next"}).item, std::nullopt);
  EXPECT_EQ(act<act::SetFloor>({"floor", "ru"}).language, Language::parse("ru"));
  EXPECT_EQ(act<act::SetFloor>({"floor", "auto"}).language, std::nullopt);
}

TEST_F(ActRequests, decisions_and_papers) {
  const auto voted = act<act::Adopt>({"adopt", "vote", "Draft", "--symbol", "A/1", "--votes", "100/3/20"});
  EXPECT_EQ(voted.decision.form, Decision::Form::by_vote);
  EXPECT_EQ(voted.decision.vote, (Vote{100, 3, 20}));
  EXPECT_EQ(voted.decision.symbol, "A/1");
  EXPECT_EQ(voted.decision.what, english("Draft"));
  EXPECT_EQ(act<act::Adopt>({"adopt", "consensus", "Draft"}).decision.form, Decision::Form::by_consensus);
  EXPECT_EQ(act<act::Adopt>({"adopt", "without-vote", "Draft"}).decision.form, Decision::Form::without_a_vote);
  EXPECT_EQ(act<act::Adopt>({"adopt", "so-decided", "Draft"}).decision.form, Decision::Form::so_decided);
  EXPECT_EQ(act<act::Adopt>({"adopt", "rejected", "Draft"}).decision.form, Decision::Form::rejected);
  EXPECT_EQ(act<act::Dissociate>({"dissociate", "Brook", "PP3"}).dissociation.paragraph, "PP3");
  EXPECT_EQ(act<act::RequestPaper>({"paper", "request", "On water", "--by", "Brook"}).by, english("Brook"));
  EXPECT_EQ(act<act::IssueSymbol>({"paper", "symbol", "2", "A/2"}).paper, 2U);
}

TEST_F(ActRequests, delivery) {
  EXPECT_EQ(act<act::SetRelease>({"release", "live"}).statement, "");
  EXPECT_EQ(act<act::SetRelease>({"release", "02-second", "held"}).release, Release::held);
  EXPECT_EQ(act<act::SetRelease>({"release", "02-second", "booths"}).statement, "02-second");
  EXPECT_EQ(act<act::SetRelease>({"release", "live", "--from", "13:30"}).free_from_ms, 13 * 3'600'000 + 1'800'000);
  EXPECT_NE(refusal({"release", "held", "--from", "13:30"}).find("Only what goes live"), std::string::npos);
  EXPECT_EQ(act<act::MarkSegment>({"mark", "skipped"}).kind, SegmentMark::Kind::skipped);
  EXPECT_EQ(act<act::MarkSegment>({"mark", "off-text"}).kind, SegmentMark::Kind::off_text);
  const auto amended = act<act::MarkSegment>({"mark", "amended", "said otherwise", "--segment", "3"});
  EXPECT_EQ(amended.kind, SegmentMark::Kind::amended);
  EXPECT_EQ(amended.note, "said otherwise");
  EXPECT_EQ(amended.segment, 3U);
  act<act::ToggleOffText>({"off-text"});
}

TEST_F(ActRequests, the_cue_goes_to_a_segment_words_and_a_page) {
  EXPECT_EQ(act<act::CueTo>({"cue", "7"}).segment, 7U);
  EXPECT_EQ(act<act::CueTo>({"cue", "words", "five"}).segment, 5U);
  EXPECT_EQ(act<act::CueTo>({"cue", "words", "five"}).statement, "01-first");
  EXPECT_EQ(act<act::CueTo>({"cue", "7", "--statement", "02-second"}).statement, "02-second");
  EXPECT_EQ(act<act::CueStep>({"cue", "next"}).by, 1);
  EXPECT_EQ(act<act::CueStep>({"cue", "back"}).by, -1);
  act<act::TakeCue>({"cue", "take"});
  act<act::DropCue>({"cue", "drop"});
  EXPECT_NE(refusal({"cue", "words", "moon"}).find("Nobody says \"moon\""), std::string::npos);
  EXPECT_NE(refusal({"cue", "page", "3"}).find("page 3"), std::string::npos);
}

TEST_F(ActRequests, a_search_goes_on_from_where_the_operator_looks) {
  act<act::CueTo>({"cue", "words", "five"});
  EXPECT_EQ(lookup_.last_after, 0U) << "the title shows";
  controller_.act({act::GoTo{4}, {}, {}}, [](const Result<RoomStatus>&) {});
  act<act::CueTo>({"cue", "words", "five"});
  EXPECT_EQ(lookup_.last_after, 4U);
}

TEST_F(ActRequests, displays_show_what_room_toml_lets_them) {
  EXPECT_EQ(act<act::SetDisplay>({"display", "wall", "view", "queue"}).choice.view, DisplayView::queue);
  EXPECT_NE(refusal({"display", "wall", "view", "booth"}).find("does not show booth"), std::string::npos)
      << "never public";
  lookup_.shown = {DisplayView::booth, DisplayView::queue};
  EXPECT_EQ(act<act::SetDisplay>({"display", "wall", "view", "booth"}).choice.view, DisplayView::booth);
  const std::string refused = refusal({"display", "wall", "view", "follow"});
  EXPECT_NE(refused.find("it may show booth, queue."), std::string::npos) << refused;
  EXPECT_NE(refusal({"display", "wall", "view", "moon"}).find("no view \"moon\""), std::string::npos);
  EXPECT_NE(refusal({"display", "door", "reset"}).find("Displays: wall."), std::string::npos);
}

TEST_F(ActRequests, displays_keep_what_was_chosen_before_until_they_are_reset) {
  const auto lit = act<act::SetDisplay>({"display", "wall", "light", "60"}).choice;
  EXPECT_EQ(lit.light, 60U);
  EXPECT_EQ(lit.display, "wall");
  EXPECT_EQ(act<act::SetDisplay>({"display", "wall", "langs", "ru,en,ru"}).choice.languages.size(), 2U);
  EXPECT_EQ(act<act::SetDisplay>({"display", "wall", "reset"}).choice, (DisplayChoice{"wall", {}, {}, {}}));
  EXPECT_NE(refusal({"display", "wall", "light", "5"}).find("20 to 100"), std::string::npos);
  EXPECT_NE(refusal({"display", "wall", "langs", "123"}).find("no language tag"), std::string::npos);
}

TEST_F(ActRequests, words_on_the_screens) {
  EXPECT_EQ(act<act::ShowNotice>({"notice", "Break"}).text, english("Break"));
  EXPECT_EQ(act<act::ShowNotice>({"notice", "Break"}).form, act::ShowNotice::Form::band);
  EXPECT_EQ(act<act::ShowNotice>({"notice", "Break", "--full"}).form, act::ShowNotice::Form::full_screen);
  act<act::TakeNoticeAway>({"notice"});
  EXPECT_EQ(act<act::ShowNotice>({"notice", "Перерыв", "--lang", "ru"}).text.entries.front().first,
            Language::parse("ru"));
  EXPECT_TRUE(act<act::SetLine>({"line"}).text.empty());
  EXPECT_TRUE(act<act::SetRehearsal>({"rehearsal", "on"}).on);
  EXPECT_FALSE(act<act::SetRehearsal>({"rehearsal", "off"}).on);
  EXPECT_EQ(act<act::RaisePointOfOrder>({"point-of-order", "Brook", "--limit", "2m"}).limit_ms, 120'000);
  act<act::EndPointOfOrder>({"point-of-order", "end"});
  EXPECT_EQ(act<act::ShowView>({"list", "show"}).view, View::queue);
  act<act::OpenList>({"list", "open"});
  act<act::CloseList>({"list", "close"});
  act<act::Finish>({"finish"});
  act<act::Undo>({"undo"});
  act<act::Redo>({"redo"});
}

TEST_F(ActRequests, a_wrong_value_is_one_sentence_with_what_is_allowed) {
  for (const auto& [words, told] : std::vector<std::pair<Words, const char*>>{
           {{"call", "9"}, "3 wait"},
           {{"call", "0"}, "3 wait"},
           {{"call", "Brook"}, "a place among those who wait"},
           {{"inscribe", "xx=A"}, "no language tag"},
           {{"display", "wall", "langs", "de"}, "Nothing here is in the language de"},
           {{"strike", "#99"}, "No entry has the id #99"},
           {{"strike", "#99999999999999999999"}, "No entry has the id"},
           {{"inscribe", "Dun", "--kind", "king"}, "Kinds are national"},
           {{"inscribe", "Dun", "--reply", "--after-position"}, "one thing"},
           {{"inscribe", "Dun", "--limit", "fast"}, "3m, 90s or 1:30"},
           {{"inscribe", "Dun", "--limit", "-3m"}, "more than nothing"},
           {{"inscribe", "Dun", "--statement", "nobody"}, "There is no statement"},
           {{"inscribe", ""}, "name is empty"},
           {{"inscribe", "Dun", "en=Dun"}, "given twice"},
           {{"inscribe", std::string(5000, 'n')}, "4096 bytes"},
           {{"limit", "king", "3m"}, "Or name a kind"},
           {{"timer", "set", "5"}, "no duration"},
           {{"timer", "set", "25h"}, "at most a day"},
           {{"meeting", "suspend", "--until", "25:00"}, "15:00"},
           {{"meeting", "suspend", "--until", "soon"}, "no time"},
           {{"item", "5"}, "There is no item \"5\""},
           {{"floor", "12345"}, "no language tag"},
           {{"adopt", "vote", "Draft", "--votes", "100/3"}, "100/3/20"},
           {{"adopt", "vote", "Draft", "--votes", "1/2/3/4"}, "100/3/20"},
           {{"adopt", "vote", "Draft", "--votes", ""}, "100/3/20"},
           {{"paper", "symbol", "one", "A/2"}, "no number"},
           {{"goto", "many"}, "no number"},
           {{"depth", "100"}, "ctl depth 9"},
           {{"view", "moon"}, "Views are title, statement"},
           {{"statement", "previous"}, "This is the first statement"}}) {
    const std::string refused = refusal(words);
    EXPECT_NE(refused.find(told), std::string::npos) << refused;
    EXPECT_EQ(refused.find('\n'), std::string::npos);
  }
}

TEST_F(ActRequests, a_wish_that_nobody_would_hear_is_refused) {
  const auto misspelt = ask({{"action", "call"}, {"enty", 3}});
  ASSERT_FALSE(misspelt);
  EXPECT_NE(misspelt.error().sentence().find("It knows entry"), std::string::npos);
  EXPECT_FALSE(ask({{"action", "next"}, {"seen_revision", "x"}}));
  EXPECT_FALSE(ask({{"action", "list"}}));
  EXPECT_FALSE(ask({{"action", "list"}, {"list", 7}}));
  EXPECT_FALSE(ask({{"action", "tick"}}));
  EXPECT_EQ(ask({{"action", "next"}, {"seen_revision", 4U}}).value().seen_revision, 4U);
}

// The table of verbs and the makers of acts name the same actions, but for those that are no acts.
TEST_F(ActRequests, every_verb_leads_to_an_act) {
  const std::set<std::string> none = {"forget", "queue", "record",     "reload",        "status",
                                      "stick",  "quit",  "screenshot", "stick confirm", "stick refuse"};
  for (const VerbShape& shape : verb_shapes()) {
    const auto made = ask({{"action", shape.action}});
    const bool unknown = !made && made.error().what.find("There is no action") != std::string::npos;
    EXPECT_EQ(unknown, none.contains(shape.action)) << shape.action;
  }
}

}  // namespace
}  // namespace rostrum
