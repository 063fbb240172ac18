#include "content/room/record_changes.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rostrum {
namespace {

using Kind = RecordLine::Kind;

std::string_view form_name(Decision::Form form) {
  switch (form) {
    case Decision::Form::by_consensus:
      return "by_consensus";
    case Decision::Form::without_a_vote:
      return "without_a_vote";
    case Decision::Form::so_decided:
      return "so_decided";
    case Decision::Form::by_vote:
      return "by_vote";
    case Decision::Form::rejected:
      return "rejected";
  }
  return {};
}

Kind kind_of(SegmentMark::Kind kind) {
  switch (kind) {
    case SegmentMark::Kind::delivered:
      return Kind::delivered;
    case SegmentMark::Kind::skipped:
      return Kind::skipped;
    case SegmentMark::Kind::off_text:
      return Kind::off_text;
    case SegmentMark::Kind::amended:
      return Kind::amended;
  }
  return Kind::delivered;
}

class Telling {
 public:
  explicit Telling(const RecordedChange& change) : change_(change), before_(change.before), after_(change.after) {}

  std::vector<RecordLine> take() { return std::move(lines_); }

  // Whatever change it was that they met with.
  void entries() {
    const std::vector<Queue::Entry>& was = before_.queue->entries;
    const std::vector<Queue::Entry>& is = after_.queue->entries;
    std::size_t first = 0;
    while (first < was.size() && first < is.size() && was[first] == is[first]) ++first;
    std::unordered_map<EntryId, const QueueEntry*> known;
    for (std::size_t i = first; i < was.size(); ++i) known.emplace(was[i]->id, was[i].get());
    for (std::size_t i = first; i < is.size(); ++i) {
      const auto found = known.find(is[i]->id);
      const QueueEntry* former = found == known.end() ? nullptr : found->second;
      if (former != is[i].get()) entry(former, *is[i]);
    }
  }

  template <typename Any>
  void operator()(const Any& /*nothing that the record tells*/) {}

  void operator()(const change::StatementSelected& each) {
    if (each.statement != before_.statement) of_statement(Kind::statement, each.statement).content = each.content;
  }

  void operator()(const change::ListSet& each) {
    if (before_.queue->is_open(each.item) != each.open) add(each.open ? Kind::list_opened : Kind::list_closed);
  }

  void operator()(const change::TimerSet& each) {
    const std::string& act = change_.event.act;
    const bool by_operator = act == "extend_timer" || act == "set_timer";
    if (by_operator && each.timer.limit_ms != before_.timer.limit_ms)
      add(Kind::time_changed).limit_ms = each.timer.limit_ms;
  }

  void operator()(const change::PointOfOrderSet& each) {
    if (each.point && !before_.point_of_order) {
      RecordLine& line = add(Kind::point_of_order);
      line.who = each.point->by.best(change_.languages);
      line.limit_ms = each.point->timer.limit_ms;
    } else if (!each.point && before_.point_of_order) {
      RecordLine& line = add(Kind::point_ended);
      line.who = before_.point_of_order->by.best(change_.languages);
      line.took_ms = read_timer(before_.point_of_order->timer, change_.event.stamp).used_ms;
    }
  }

  void operator()(const change::MeetingSet& each) {
    const MeetingState& was = *before_.meeting;
    const MeetingState& is = each.meeting;
    const bool adjourned = was.phase != is.phase && is.phase == MeetingState::Phase::adjourned;
    if (was.item != is.item && !adjourned) add(Kind::item_taken);
    if (was.floor != is.floor) add(Kind::floor).text = is.floor ? is.floor->tag() : "";
    if (was.phase != is.phase) phase(was.phase, is);
  }

  void operator()(const change::DecisionSet& each) {
    const Decision& is = each.decision;
    const std::optional<Decision>& was = *before_.decision;
    const bool same = was && was->what == is.what && was->symbol == is.symbol && was->form == is.form &&
                      was->item == is.item && was->dissociations.size() < is.dissociations.size();
    if (!same) decided(is);
    for (std::size_t i = same ? was->dissociations.size() : 0; i < is.dissociations.size(); ++i) {
      RecordLine& line = of_delegation(Kind::dissociated, is.dissociations[i].who);
      line.text = is.dissociations[i].paragraph;
      line.symbol = is.symbol;
      line.decision = is.what.best(change_.languages);
    }
  }

  void operator()(const change::PaperSet& each) {
    const Paper& paper = each.paper;
    const auto& all = *before_.papers;
    const auto known =
        std::find_if(all.begin(), all.end(), [&paper](const Paper& one) { return one.number == paper.number; });
    if (known == all.end()) of_paper(Kind::paper_requested, paper);
    if (!paper.symbol.empty() && (known == all.end() || known->symbol != paper.symbol))
      of_paper(Kind::symbol_issued, paper);
  }

  void operator()(const change::DeliverySet& each) {
    const StatementDelivery& is = each.delivery;
    const StatementDelivery& was = before_.delivery_of(is.statement);
    if (was.content != is.content && was.content != ContentHash()) {
      RecordLine& line = of_statement(Kind::new_version, is.statement);
      line.content = is.content;
      line.former = was.content;
    }
    if (was.release != is.release) {
      const bool less = is.release < was.release;
      const Kind more = is.release == Release::booths ? Kind::to_booths : Kind::released;
      of_statement(less ? Kind::taken_from_view : more, is.statement).content = is.content;
    }
    // A departure ends with the speech; nobody is told of it when the next text takes the place of this one.
    const bool left_behind = !is.off_text && after_.queue->is_text_of_another(is.statement);
    if (was.off_text != is.off_text && !left_behind) {
      RecordLine& line = of_statement(is.off_text ? Kind::off_text_begins : Kind::off_text_ends, is.statement);
      line.content = is.content;
      if (after_.statement == is.statement) line.from = after_.position;
    }
  }

  void operator()(const change::SegmentMarked& each) {
    // What a new version takes over was told before.
    if (change_.event.act == "new_version") return;
    RecordLine& line = of_statement(kind_of(each.mark.kind), each.statement);
    line.content = before_.delivery_of(each.statement).content;
    line.from = each.mark.from;
    line.to = each.mark.to;
    if (each.mark.took_ms > 0) line.took_ms = each.mark.took_ms;
    line.words = each.mark.words;
    line.words_before = each.mark.words_before;
    line.text = each.mark.note;
  }

  void operator()(const change::LineSet& each) {
    if (!each.text.empty()) of_statement(Kind::line, "").text = each.text.best(change_.languages);
  }

  void operator()(const change::NoticeSet& /*each*/) { notice(); }
  void operator()(const change::ViewChanged& /*each*/) { notice(); }

  void operator()(const change::RehearsalSet& each) {
    if (each.on != before_.rehearsal) add(each.on ? Kind::rehearsal_begins : Kind::rehearsal_ends);
  }

 private:
  // What everybody can read, at the foot or alone.
  static const LocalText& noticed(const RoomState& room) {
    static const LocalText none;
    return room.notice_stands || room.view == View::notice ? *room.notice : none;
  }
  void notice() {
    const LocalText& was = noticed(before_);
    const LocalText& is = noticed(after_);
    const bool alone = after_.view == View::notice;
    if (is.empty() && !was.empty()) add(Kind::notice_away);
    if (is.empty() || (is == was && (before_.view == View::notice) == alone)) return;
    RecordLine& line = add(Kind::notice);
    line.text = is.best(change_.languages);
    line.form = alone ? "full_screen" : "band";
  }

  void entry(const QueueEntry* known, const QueueEntry& entry) {
    if (known == nullptr && change_.event.act == "inscribe") of_entry(Kind::inscribed, entry);
    const Turn was = known == nullptr ? Turn::waiting : known->turn;
    const bool missed = known != nullptr && known->absences < entry.absences;
    if (missed) of_entry(Kind::absent, entry);
    if (was == entry.turn || missed) return;
    switch (entry.turn) {
      case Turn::waiting:
        break;
      case Turn::speaking:
        of_entry(Kind::called, entry).limit_ms = after_.queue->limit_of(entry);
        break;
      case Turn::done:
        finished(entry);
        break;
      case Turn::absent:
        of_entry(Kind::absent, entry);
        break;
      case Turn::struck:
        of_entry(Kind::struck, entry);
        break;
      case Turn::carried_over:
        of_entry(Kind::carried_over, entry);
        break;
    }
  }

  RecordLine& add(Kind kind) {
    RecordLine& line = lines_.emplace_back();
    line.kind = kind;
    line.item = after_.meeting->item;
    if (const QueueEntry* speaking = after_.queue->speaking()) line.entry = speaking->id;
    return line;
  }

  RecordLine& of_statement(Kind kind, const std::string& id) {
    RecordLine& line = add(kind);
    line.statement = id;
    // What is done to another's text, while somebody speaks, is no part of that speech.
    if (after_.queue->is_text_of_another(id)) line.entry = 0;
    return line;
  }

  RecordLine& of_entry(Kind kind, const QueueEntry& entry) {
    RecordLine& line = of_statement(kind, entry.statement);
    line.entry = entry.id;
    line.item = entry.item;
    line.who = entry.name.best(change_.languages);
    line.on_behalf_of = entry.on_behalf_of.best(change_.languages);
    line.speaker = entry.kind;
    line.purpose = entry.purpose;
    return line;
  }

  // Whom the operator named, with its entry under this item where it has one: not that of whoever speaks meanwhile.
  RecordLine& of_delegation(Kind kind, const LocalText& name) {
    RecordLine& line = add(kind);
    line.entry = after_.queue->entry_of(name, line.item);
    line.who = name.best(change_.languages);
    return line;
  }

  void of_paper(Kind kind, const Paper& paper) {
    RecordLine& line = of_delegation(kind, paper.by);
    line.text = paper.title.best(change_.languages);
    line.symbol = paper.symbol;
  }

  // The act that ends a speech may set the timer back before or after it says so: what counted is how it stood before.
  void finished(const QueueEntry& entry) {
    const Timer& timer = change_.timer_before_act;
    RecordLine& line = of_entry(Kind::finished, entry);
    line.limit_ms = timer.limit_ms ? timer.limit_ms : entry.limit_ms;
    line.took_ms = entry.spoke_ms;
    if (!line.took_ms && timer.run != Timer::Run::stopped)
      line.took_ms = read_timer(timer, change_.event.stamp).used_ms;
  }

  void decided(const Decision& decision) {
    RecordLine& line = add(Kind::decided);
    line.item = decision.item;
    line.form = form_name(decision.form);
    line.symbol = decision.symbol;
    line.text = decision.what.best(change_.languages);
    if (decision.vote)
      line.form += ' ' + std::to_string(decision.vote->in_favour) + '-' + std::to_string(decision.vote->against) + '-' +
                   std::to_string(decision.vote->abstaining);
  }

  RecordLine& interrupted_until(RecordLine& line, const MeetingState& is) const {
    line.text = is.reason.best(change_.languages);
    line.until_ms = is.until_ms;
    return line;
  }

  void phase(MeetingState::Phase was, const MeetingState& is) {
    using Phase = MeetingState::Phase;
    const bool interrupted = was == Phase::suspended || was == Phase::informal;
    switch (is.phase) {
      case Phase::not_started:
        break;
      case Phase::in_session:
        add(interrupted ? Kind::resumed : Kind::called_to_order);
        break;
      case Phase::suspended:
        interrupted_until(add(Kind::suspended), is);
        break;
      case Phase::informal:
        interrupted_until(add(Kind::informal), is);
        break;
      case Phase::adjourned:
        interrupted_until(add(Kind::adjourned), is).item = before_.meeting->item;  // afterwards it is the next one's
        if (before_.meeting->item != is.item) add(Kind::item_taken);
        break;
    }
  }

  const RecordedChange& change_;
  const RoomState& before_;
  const RoomState& after_;
  std::vector<RecordLine> lines_;
};

}  // namespace

std::vector<RecordLine> lines_of(const RecordedChange& change) {
  Telling telling(change);
  // After a rehearsal the list is as it was before: nobody is called by that.
  const bool returns = std::holds_alternative<change::RehearsalSet>(change.event.change);
  if (!returns && change.before.queue.address() != change.after.queue.address()) telling.entries();
  std::visit(telling, change.event.change);
  return telling.take();
}

}  // namespace rostrum
