#include <fmt/format.h>

#include "content/room/decide_acts.hpp"
#include "content/room/delivering.hpp"

namespace rostrum {
namespace {

// What an operator writes on the run, and a screen can bear.
constexpr std::size_t longest_note = 2000;

Decided release_at(Deciding& deciding, StatementDelivery delivery, std::int64_t from_ms) {
  if (delivery.release == Release::live) return {};
  const Stamp& now = deciding.stamp();
  // It would never go live by itself, and nobody would know why.
  if (!now.wall_time_trusted)
    return refuse("This device's clock is not set, so nobody can tell when that time has come",
                  "Set it, or give the release when it may be seen.");
  if (now.wall_time_ms >= from_ms) {
    delivery.release = Release::live;
    delivery.free_from_ms.reset();
  } else {
    delivery.free_from_ms = from_ms;
  }
  deciding.set_delivery(delivery);
  return {};
}

}  // namespace

Decided decide_act(const act::SetRelease& act, Deciding& deciding) {
  const std::string& id = act.statement.empty() ? deciding.now().statement : act.statement;
  const StatementHead* head = deciding.head(id);
  if (head == nullptr && act.statement.empty()) return refuse_without_statement(deciding);
  if (head == nullptr) return refuse(fmt::format("There is no statement \"{}\"", id), deciding.known_statements());
  StatementDelivery delivery = delivery_now(deciding, head->id, head->hash);
  if (act.free_from_ms) {
    if (act.release != Release::live) return refuse("Only a release to the walls takes a time");
    return release_at(deciding, std::move(delivery), *act.free_from_ms);
  }
  if (act.release != Release::live && head->id == deciding.now().statement && deciding.now().view == View::statement)
    deciding.show(View::title);
  delivery.release = act.release;
  delivery.free_from_ms.reset();
  deciding.set_delivery(delivery);
  return {};
}

Decided decide_act(const act::MarkSegment& act, Deciding& deciding) {
  const StatementOutline* outline = deciding.selected();
  if (outline == nullptr) return refuse_without_statement(deciding);
  if (outline->segments.empty()) return refuse_without_text(*outline);
  if (Decided allowed = may_be_marked(deciding, *outline); !allowed) return allowed;
  if (act.segment > outline->segments.size()) return refuse_without_segment(*outline, act.segment);
  if (act.note.size() > longest_note) return refuse("This note is too long", "Say it in a sentence or two.");
  const std::size_t segment = act.segment == 0 ? segment_of(*outline, deciding.now().position) : act.segment - 1;
  SegmentMark marked = unmarked(*outline, segment, segment + 1);
  marked.kind = act.kind;
  marked.note = act.note;
  const StatementDelivery& delivery = deciding.now().delivery_of(outline->id);
  const SegmentMark* known = delivery.content == outline->hash ? mark_at(delivery, marked.from) : nullptr;
  if (known != nullptr && known->from == marked.from && known->to == marked.to) marked.took_ms = known->took_ms;
  mark(deciding, *outline, marked);
  return {};
}

Decided decide_act(const act::ToggleOffText& /*act*/, Deciding& deciding) {
  const StatementOutline* outline = deciding.selected();
  if (outline == nullptr) return refuse_without_statement(deciding);
  if (outline->segments.empty()) return refuse_without_text(*outline);
  if (Decided allowed = may_be_marked(deciding, *outline); !allowed) return allowed;
  StatementDelivery delivery = delivery_now(deciding, outline->id, outline->hash);
  delivery.off_text = !delivery.off_text;
  deciding.set_delivery(delivery);
  if (!delivery.off_text) return {};
  const std::size_t segment = segment_of(*outline, deciding.now().position);
  SegmentMark marked = unmarked(*outline, segment, segment + 1);
  marked.kind = SegmentMark::Kind::off_text;
  if (const SegmentMark* known = mark_at(delivery, marked.from)) {
    // Its note says more.
    if (known->kind == SegmentMark::Kind::amended) return {};
    if (known->from == marked.from && known->to == marked.to) marked.took_ms = known->took_ms;
  }
  mark(deciding, *outline, marked);
  return {};
}

Decided decide_act(const act::TakeNewVersion& act, Deciding& deciding) {
  const StatementHead* head = deciding.head(act.statement);
  if (head == nullptr)
    return refuse(fmt::format("There is no statement \"{}\"", act.statement), deciding.known_statements());
  if (head->hash != act.content)
    return refuse(fmt::format("The session has another version of \"{}\" by now", act.statement));
  StatementDelivery delivery = deciding.now().delivery_of(act.statement);
  if (!delivery.statement.empty()) {
    if (delivery.content != act.content && delivery.content != ContentHash()) delivery.former = delivery.content;
    delivery.content = act.content;
    delivery.earlier_texts = act.earlier_texts;
    deciding.set_delivery(delivery);
    for (const SegmentMark& each : act.marks) {
      const SegmentMark* known = mark_at(deciding.now().delivery_of(act.statement), each.from);
      if (each.from < each.to && (known == nullptr || *known != each))
        deciding.add(change::SegmentMarked{act.statement, each});
    }
  }
  const RoomState& now = deciding.now();
  const Position place = act.position.value_or(now.position);
  if (now.statement == act.statement && (now.content != act.content || now.position != place))
    deciding.add(change::Moved{act.content, place});
  if (act.cue && now.cue && now.cue->statement == act.statement) deciding.set_cue(Cue{act.statement, *act.cue});
  return {};
}

}  // namespace rostrum
