#include <algorithm>
#include <iterator>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "content/room/history_weight.hpp"
#include "content/room/room.hpp"

namespace rostrum {
namespace {

void set_entry(Scene& scene, const QueueEntry& entry) {
  Queue queue = *scene.queue;
  auto shared = std::make_shared<const QueueEntry>(entry);
  const auto found = std::find_if(queue.entries.begin(), queue.entries.end(),
                                  [&entry](const Queue::Entry& each) { return each->id == entry.id; });
  if (found != queue.entries.end()) {
    *found = std::move(shared);
  } else {
    queue.entries.push_back(std::move(shared));
  }
  queue.last_id = std::max(queue.last_id, entry.id);
  scene.queue = std::move(queue);
}

void set_entries(Scene& scene, const change::EntriesSet& set) {
  Queue queue = *scene.queue;
  std::unordered_map<EntryId, std::size_t> places;
  for (std::size_t i = 0; i < queue.entries.size(); ++i) places.emplace(queue.entries[i]->id, i);
  for (const QueueEntry& entry : set.entries) {
    auto shared = std::make_shared<const QueueEntry>(entry);
    const auto [known, fresh] = places.emplace(entry.id, queue.entries.size());
    if (fresh) {
      queue.entries.push_back(std::move(shared));
    } else {
      queue.entries[known->second] = std::move(shared);
    }
    queue.last_id = std::max(queue.last_id, entry.id);
  }
  if (!set.order.empty()) {
    std::vector<Queue::Entry> ordered;
    ordered.reserve(queue.entries.size());
    const auto take = [&ordered](Queue::Entry& entry) {
      if (entry) ordered.push_back(std::exchange(entry, nullptr));
    };
    for (const EntryId id : set.order) {
      const auto known = places.find(id);
      if (known != places.end()) take(queue.entries[known->second]);
    }
    for (Queue::Entry& each : queue.entries) take(each);
    queue.entries = std::move(ordered);
  }
  scene.queue = std::move(queue);
}

void place_entry(Scene& scene, const change::EntryPlaced& placed) {
  Queue queue = *scene.queue;
  const auto with = [&queue](EntryId id) {
    return std::find_if(queue.entries.begin(), queue.entries.end(),
                        [id](const Queue::Entry& each) { return each->id == id; });
  };
  const auto from = with(placed.entry);
  if (from == queue.entries.end() || placed.before == placed.entry) return;
  Queue::Entry moved = *from;
  queue.entries.erase(from);
  queue.entries.insert(placed.before ? with(*placed.before) : queue.entries.end(), std::move(moved));
  scene.queue = std::move(queue);
}

void set_list(Scene& scene, const change::ListSet& list) {
  Queue queue = *scene.queue;
  std::erase(queue.closed, list.item);
  if (!list.open) queue.closed.push_back(list.item);
  scene.queue = std::move(queue);
}

void set_limits(Scene& scene, const change::LimitsSet& set) {
  Queue queue = *scene.queue;
  queue.limits[set.item] = set.limits;
  scene.queue = std::move(queue);
}

void set_paper(Scene& scene, const Paper& paper) {
  std::vector<Paper> papers = *scene.papers;
  const auto found =
      std::find_if(papers.begin(), papers.end(), [&paper](const Paper& each) { return each.number == paper.number; });
  if (found != papers.end()) {
    *found = paper;
  } else {
    papers.push_back(paper);
  }
  scene.papers = std::move(papers);
}

void put_delivery(Scene& scene, StatementDelivery delivery) {
  std::vector<Shared<StatementDelivery>> all = *scene.deliveries;
  const auto found = std::find_if(all.begin(), all.end(), [&delivery](const Shared<StatementDelivery>& each) {
    return each->statement == delivery.statement;
  });
  if (found != all.end()) {
    *found = std::move(delivery);
  } else {
    all.emplace_back(std::move(delivery));
  }
  scene.deliveries = std::move(all);
}

void set_delivery(Scene& scene, StatementDelivery delivery) {
  const StatementDelivery& before = scene.delivery_of(delivery.statement);
  delivery.marks = before.content == delivery.content ? before.marks : std::vector<SegmentMark>();
  put_delivery(scene, std::move(delivery));
}

// What is left of another mark beside this one. Time and words are not known of a part: they go with the part that is
// left first.
void add_rest(std::vector<SegmentMark>& marks, const SegmentMark& rest) {
  if (rest.from < rest.to) marks.push_back(rest);
}

std::vector<SegmentMark> with_mark(const std::vector<SegmentMark>& marks, const SegmentMark& mark) {
  if (mark.to <= mark.from) return marks;
  std::vector<SegmentMark> all;
  all.reserve(marks.size() + 2);
  const auto first_behind =
      std::find_if(marks.begin(), marks.end(), [&mark](const SegmentMark& each) { return each.to > mark.from; });
  all.insert(all.end(), marks.begin(), first_behind);
  std::vector<SegmentMark> behind;
  for (auto each = first_behind; each != marks.end(); ++each) {
    SegmentMark before = *each;
    before.to = std::min(each->to, mark.from);
    add_rest(all, before);
    SegmentMark after = *each;
    after.from = std::max(each->from, mark.to);
    if (before.from < before.to) {
      after.took_ms = 0;
      after.words = 0;
    }
    add_rest(behind, after);
  }
  all.push_back(mark);
  all.insert(all.end(), std::make_move_iterator(behind.begin()), std::make_move_iterator(behind.end()));
  return all;
}

void mark_segment(Scene& scene, const change::SegmentMarked& marked) {
  StatementDelivery delivery = scene.delivery_of(marked.statement);
  delivery.statement = marked.statement;
  delivery.marks = with_mark(delivery.marks, marked.mark);
  put_delivery(scene, std::move(delivery));
}

void set_display(Scene& scene, const DisplayChoice& choice) {
  std::vector<DisplayChoice> all = *scene.displays;
  std::erase_if(all, [&choice](const DisplayChoice& each) { return each.display == choice.display; });
  if (choice.view || choice.light || !choice.languages.empty()) all.push_back(choice);
  scene.displays = std::move(all);
}

void begin_session(Scene& scene, const std::string& session) {
  Scene fresh;
  fresh.view = scene.view;
  fresh.blank = scene.blank;
  fresh.statement = scene.statement;
  fresh.content = scene.content;
  fresh.position = scene.position;
  fresh.depth = scene.depth;
  fresh.displays = scene.displays;
  fresh.rehearsal = scene.rehearsal;
  fresh.session = session;
  scene = std::move(fresh);
}

// Nobody undoes his way into another session.
void begin_day(RoomState& state, const std::string& session) {
  begin_session(state, session);
  if (state.before_rehearsal) {
    Scene before = *state.before_rehearsal->scene;
    begin_session(before, session);
    state.before_rehearsal = RoomState::Interrupted{Shared<Scene>(std::move(before)), {}};
  }
  state.history = History();
}

void rename_session(RoomState& state, const std::string& session) {
  state.session = session;
  if (!state.before_rehearsal) return;
  Scene before = *state.before_rehearsal->scene;
  before.session = session;
  state.before_rehearsal->scene = Shared<Scene>(std::move(before));
}

void set_rehearsal(RoomState& state, bool on) {
  if (on == state.rehearsal) return;
  if (on) {
    state.before_rehearsal = RoomState::Interrupted{Shared<Scene>(state.scene()), state.history};
    state.rehearsal = true;
    state.history = History();
  } else {
    // Nobody undoes his way out of a rehearsal, or back into it: afterwards it is as though it had not been.
    RoomState::Interrupted before = state.before_rehearsal.value_or(RoomState::Interrupted{});
    static_cast<Scene&>(state) = *before.scene;
    state.rehearsal = false;
    state.history = std::move(before.history);
    state.before_rehearsal.reset();
  }
}

void remember(RoomState& state, const std::string& act) {
  History history = *state.history;
  history.redo.clear();
  history.undo.push_back({state.scene(), act, step_weight(state)});
  keep_within_bounds(history);
  state.history = std::move(history);
}

// What the change takes away is kept by the last step alone.
void weigh(RoomState& state, const Change& change) {
  const std::size_t weight = added_weight(change, state);
  if (weight == 0 || state.history->undo.empty()) return;
  History history = *state.history;
  history.undo.back().weight += weight;
  keep_within_bounds(history);
  state.history = std::move(history);
}

// Depth and what is shown on which display are as much the operator's act as the rest.
void step(RoomState& state, std::vector<History::Step> History::*from, std::vector<History::Step> History::*to) {
  History history = *state.history;
  if ((history.*from).empty()) return;
  History::Step target = std::move((history.*from).back());
  (history.*from).pop_back();
  (history.*to).push_back({state.scene(), target.act, target.weight});
  std::string session = std::move(state.session);  // is called as it is, whatever it was called then
  static_cast<Scene&>(state) = *target.scene;
  state.session = std::move(session);
  state.history = std::move(history);
}

struct Applying {
  RoomState& state;

  void operator()(const change::Started& each) const { state.epoch = each.epoch; }
  void operator()(const change::StatementSelected& each) const {
    state.statement = each.statement;
    state.content = each.content;
    state.position = each.position;
  }
  void operator()(const change::Moved& each) const {
    state.content = each.content;
    state.position = each.position;
  }
  void operator()(const change::ViewChanged& each) const { state.view = each.view; }
  void operator()(const change::Blanked& each) const { state.blank = each.blank; }
  void operator()(const change::DepthSet& each) const { state.depth = each.depth; }
  void operator()(const change::DayBegun& each) const { begin_day(state, each.session); }
  void operator()(const change::SessionRenamed& each) const { rename_session(state, each.session); }
  void operator()(const change::EntrySet& each) const { set_entry(state, each.entry); }
  void operator()(const change::EntriesSet& each) const { set_entries(state, each); }
  void operator()(const change::EntryPlaced& each) const { place_entry(state, each); }
  void operator()(const change::ListSet& each) const { set_list(state, each); }
  void operator()(const change::LimitsSet& each) const { set_limits(state, each); }
  void operator()(const change::TimerSet& each) const { state.timer = each.timer; }
  void operator()(const change::PointOfOrderSet& each) const { state.point_of_order = each.point; }
  void operator()(const change::MeetingSet& each) const { state.meeting = each.meeting; }
  void operator()(const change::DecisionSet& each) const { state.decision = std::optional(each.decision); }
  void operator()(const change::PaperSet& each) const { set_paper(state, each.paper); }
  void operator()(const change::DeliverySet& each) const { set_delivery(state, each.delivery); }
  void operator()(const change::SegmentMarked& each) const { mark_segment(state, each); }
  void operator()(const change::CueSet& each) const { state.cue = each.cue; }
  void operator()(const change::NoticeSet& each) const {
    state.notice = each.text;
    state.notice_stands = each.stands;
  }
  void operator()(const change::LineSet& each) const { state.line = each.text; }
  void operator()(const change::DisplaySet& each) const { set_display(state, each.choice); }
  void operator()(const change::RehearsalSet& each) const { set_rehearsal(state, each.on); }
  void operator()(const change::Undone& /*each*/) const { step(state, &History::undo, &History::redo); }
  void operator()(const change::Redone& /*each*/) const { step(state, &History::redo, &History::undo); }
};

}  // namespace

RoomState apply(RoomState state, const Event& event) {
  ++state.revision;
  if (event.place == Event::Place::begins) remember(state, event.act);
  weigh(state, event.change);
  std::visit(Applying{state}, event.change);
  // Undo would lead back to lists without what a new version of the session's files brought.
  if (event.place == Event::Place::outside && std::holds_alternative<change::EntriesSet>(event.change))
    state.history = History();
  return state;
}

bool Scene::is_anothers(const std::string& id) const {
  const QueueEntry* speaking = queue->speaking();
  const bool chosen = view == View::title || view == View::statement;
  return speaking != nullptr && !chosen && speaking->statement != id;
}

const StatementDelivery& Scene::delivery_of(const std::string& id) const {
  static const StatementDelivery none;
  for (const Shared<StatementDelivery>& each : *deliveries) {
    if (each->statement == id) return *each;
  }
  return none;
}

}  // namespace rostrum
