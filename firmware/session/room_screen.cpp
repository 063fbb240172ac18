#include "firmware/session/room_screen.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "firmware/session/desk_screen.hpp"
#include "firmware/session/screen_of.hpp"
#include "firmware/session/speaker_lines.hpp"

namespace rostrum {
namespace {

DisplayView view_of(const Scene& scene, std::size_t display, const ScreenSources& sources) {
  const PlacedDisplay& placed = sources.room.placed[display];
  for (const DisplayChoice& choice : *scene.displays) {
    if (choice.display == placed.profile.name && choice.view) return *choice.view;
  }
  return placed.views.front();
}

// Makes one screen of a scene.
class ScreenMaker {
 public:
  ScreenMaker(const Scene& scene, const Surroundings& around, const ScreenSources& sources)
      : scene_(scene), around_(around), sources_(sources), statement_(sources.planned.find(scene.statement)) {}

  RoomScreen make(DisplayView view) {
    if (is_public(view) && scene_.blank) return {};
    made_.screen.rehearsal = scene_.rehearsal;
    made_.screen.page = around_.page;
    switch (view) {
      case DisplayView::follow:
        follow();
        break;
      case DisplayView::title:
        show(View::title);
        break;
      case DisplayView::statement:
        show(View::statement);
        break;
      case DisplayView::speaker:
        show(View::speaker);
        break;
      case DisplayView::queue:
        show(sits() ? View::queue : View::meeting);
        break;
      case DisplayView::programme:
        show(sits() ? View::programme : View::meeting);
        break;
      case DisplayView::meeting:
        show(View::meeting);
        break;
      case DisplayView::booth:
        made_.screen.content = booth();
        break;
      case DisplayView::chair:
        made_.screen.content = chair();
        break;
      case DisplayView::desk:
        made_.screen.content = desk_screen(scene_, around_, sources_);
        made_.follows.wall = true;
        break;
    }
    if (is_public(view)) add_notice();
    return std::move(made_);
  }

 private:
  // Displays with a view of their own have it at the foot where the walls show nothing else.
  void add_notice() {
    if (!scene_.notice_stands && scene_.view != View::notice) return;
    made_.screen.notice = *scene_.notice;
  }

  void follow() { show(scene_.view); }

  // Lists of a meeting that is suspended or adjourned say nothing of that.
  [[nodiscard]] bool sits() const {
    using Phase = MeetingState::Phase;
    return scene_.meeting->phase != Phase::suspended && scene_.meeting->phase != Phase::adjourned;
  }

  // Who rises to a point of order stands on the walls in place of the text, which comes back as it was.
  [[nodiscard]] View shown_view(View view) const {
    const bool of_text = view == View::statement || view == View::title;
    return scene_.point_of_order && of_text ? View::speaker : view;
  }

  void show(View wanted) {
    const View view = shown_view(wanted);
    switch (view) {
      case View::title:
        made_.screen.content = title_or_hold();
        break;
      case View::statement:
        made_.screen.content = statement_or_title();
        break;
      case View::hold:
        made_.screen.content = HoldScreen{sources_.room.file.name};
        break;
      case View::test_card:
        made_.screen.content = test_card_screen(sources_.profile, sources_.room);
        break;
      case View::speaker:
        made_.screen.content = speaker();
        break;
      case View::queue:
        made_.screen.content = queue();
        made_.follows.minutes = true;
        break;
      case View::programme:
        made_.screen.content = programme();
        break;
      case View::decision:
        show_decision();
        break;
      case View::notice:
        made_.screen.content = NoticeScreen{*scene_.notice};
        break;
      case View::meeting:
        made_.screen.content = meeting();
        break;
    }
  }

  using Content = decltype(Screen::content);

  Content title_or_hold() const {
    if (!statement_) return HoldScreen{sources_.room.file.name};
    return TitleScreen{sources_.planned.versions(*statement_), channels()};
  }

  // The text of an embargoed statement stays off public screens until the operator releases it.
  Content statement_or_title() const {
    if (!statement_) return title_or_hold();
    const StatementDelivery& delivery = scene_.delivery_of(scene_.statement);
    const bool embargoed = sources_.planned.statements()[*statement_].embargoed;
    const bool free_by_time =
        delivery.free_from_ms && around_.now.wall_time_trusted && around_.now.wall_time_ms >= *delivery.free_from_ms;
    if (embargoed && delivery.release != Release::live && !free_by_time) return title_or_hold();
    const BreakPlan& plan = sources_.planned.plan(*statement_);
    StatementScreen screen{sources_.planned.versions(*statement_), &plan,
                           sources_.planned.segment_at(*statement_, scene_.position)};
    screen.timer = shown_timer(scene_, Audience::everybody);
    screen.off_text = delivery.off_text;
    screen.marks = delivery.marks;
    screen.positions = sources_.planned.outline_at(*statement_).segments;
    screen.earlier_texts = earlier_texts(delivery);
    return screen;
  }

  Content speaker() const {
    SpeakerScreen screen;
    screen.now = speaker_now(scene_);
    screen.point_of_order = point_of_order_by(scene_);
    screen.timer = shown_timer(scene_, Audience::everybody);
    if (!scene_.point_of_order) screen.line = *scene_.line;  // words of the one who waits
    const auto all = waiting();
    if (!all.empty()) screen.next = all.front();
    screen.channels = channels();
    return screen;
  }

  Content queue() const {
    QueueScreen screen;
    if (const AgendaItem* item = item_of(scene_, sources_.planned)) screen.item = shown_item(*item);
    screen.list = scene_.queue->is_open(scene_.meeting->item) ? QueueScreen::List::open : QueueScreen::List::closed;
    if (scene_.queue->entries.empty()) screen.list = QueueScreen::List::none;
    screen.now = speaker_now(scene_);
    screen.point_of_order = point_of_order_by(scene_);
    screen.timer = shown_timer(scene_, Audience::everybody);
    screen.waiting = waiting();
    screen.beyond = waiting_count(scene_) - screen.waiting.size();
    screen.replies = static_cast<std::size_t>(
        std::count_if(screen.waiting.begin(), screen.waiting.end(),
                      [](const SpeakerLine& line) { return line.purpose == Purpose::right_of_reply; }));
    screen.channels = channels();
    return screen;
  }

  Content programme() const {
    ProgrammeScreen screen;
    const auto& meetings = sources_.planned.session().meetings;
    const ItemPlace& current = scene_.meeting->item;
    if (current.meeting >= meetings.size()) return screen;
    const Meeting& meeting = meetings[current.meeting];
    screen.meeting_number = meeting.number;
    screen.meeting_title = meeting.title;
    if (const auto begins = start_of(meeting, sources_.clock)) screen.begins = sources_.clock.at(*begins);
    for (std::size_t i = 0; i < meeting.items.size(); ++i) {
      using State = ProgrammeScreen::State;
      const State state = i < current.item ? State::done : (i == current.item ? State::current : State::ahead);
      const std::size_t waits = scene_.queue->waiting({current.meeting, i}).size();
      screen.lines.push_back({shown_item(meeting.items[i]), state, waits});
    }
    return screen;
  }

  void show_decision() {
    if (const auto& decision = *scene_.decision) {
      made_.screen.content = DecisionScreen{*decision};
    } else {
      made_.screen.content = title_or_hold();
    }
  }

  Content meeting() const {
    MeetingScreen screen;
    const MeetingState& state = *scene_.meeting;
    screen.phase = state.phase;
    screen.reason = state.reason;
    const auto& meetings = sources_.planned.session().meetings;
    screen.title = sources_.planned.session().title;
    const std::size_t current = state.held.value_or(state.item.meeting);
    if (current < meetings.size()) {
      screen.meeting_number = meetings[current].number;
      if (!meetings[current].title.empty()) screen.title = meetings[current].title;
    }
    const bool another_follows = current != state.item.meeting && state.item.meeting < meetings.size();
    if (another_follows) screen.next_number = meetings[state.item.meeting].number;
    std::optional<std::int64_t> until = state.until_ms;
    // What begins by the room's own clock is given without an offset in the session's file.
    const bool begins = another_follows || state.phase == MeetingState::Phase::not_started;
    if (!until && begins && state.item.meeting < meetings.size())
      until = start_of(meetings[state.item.meeting], sources_.clock);
    if (until) screen.until = sources_.clock.at(*until);
    return screen;
  }

  Content booth() const {
    BoothScreen screen;
    // The clock of a point of order stands where it is called so.
    if (!scene_.point_of_order) screen.timer = shown_timer(scene_, Audience::those_at_work);
    if (const auto now = speaker_now(scene_)) screen.name = now->name;
    screen.point_of_order = point_of_order_by(scene_);
    const StatementDelivery& delivery = scene_.delivery_of(scene_.statement);
    const QueueEntry* speaking = scene_.queue->speaking();
    const bool shows_text = statement_ && !scene_.is_anothers(scene_.statement);
    screen.without_text = !shows_text && speaking != nullptr && speaking->statement.empty();
    if (!statement_ || delivery.release == Release::held || scene_.is_anothers(scene_.statement)) return screen;
    screen.released = true;
    screen.versions = sources_.planned.versions(*statement_);
    screen.plan = &sources_.planned.plan(*statement_);
    screen.segment = sources_.planned.segment_at(*statement_, scene_.position);
    screen.marks = delivery.marks;
    screen.positions = sources_.planned.outline_at(*statement_).segments;
    screen.off_text = delivery.off_text;
    screen.on_title = scene_.view == View::title;
    screen.earlier_texts = earlier_texts(delivery);
    return screen;
  }

  Content chair() const {
    ChairScreen screen;
    screen.now = speaker_now(scene_);
    screen.point_of_order = point_of_order_by(scene_);
    screen.timer = shown_timer(scene_, Audience::those_at_work);
    const auto all = waiting();
    screen.waiting = waiting_count(scene_);
    constexpr std::size_t most = 3;
    screen.next.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size())));
    screen.phase = scene_.meeting->phase;
    if (const AgendaItem* item = item_of(scene_, sources_.planned)) screen.item = shown_item(*item);
    return screen;
  }

  // Those whose text was made for a former original.
  [[nodiscard]] std::vector<std::size_t> earlier_texts(const StatementDelivery& delivery) const {
    std::vector<std::size_t> earlier;
    const auto& versions = sources_.planned.session().statements[*statement_].versions;
    for (std::size_t i = 0; i < versions.size(); ++i) {
      const auto& marked = delivery.earlier_texts;
      if (std::find(marked.begin(), marked.end(), versions[i].hash) != marked.end()) earlier.push_back(i);
    }
    return earlier;
  }

  [[nodiscard]] std::vector<SpeakerLine> waiting() const {
    return speakers_waiting(scene_, around_.now, sources_.planned, sources_.clock);
  }

  [[nodiscard]] FloorChannels channels() const { return floor_channels(scene_, sources_.planned, sources_.room.file); }

  const Scene& scene_;
  const Surroundings& around_;
  const ScreenSources& sources_;
  std::optional<std::size_t> statement_;
  RoomScreen made_;
};

}  // namespace

RoomScreen room_screen(const Scene& scene, std::size_t display, const Surroundings& around,
                       const ScreenSources& sources) {
  return ScreenMaker(scene, around, sources).make(view_of(scene, display, sources));
}

}  // namespace rostrum
