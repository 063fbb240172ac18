#include <fmt/format.h>

#include "content/room/decide_acts.hpp"
#include "content/room/delivering.hpp"

namespace rostrum {
namespace {

void move_to(Deciding& deciding, const StatementOutline& outline, std::size_t segment) {
  const Position position = outline.segments[segment];
  const RoomState& now = deciding.now();
  if (now.position != position || now.content != outline.hash) deciding.add(change::Moved{outline.hash, position});
}

bool beside_the_text(View view) {
  return view != View::statement && view != View::title;
}

// The segment at the place, from the title or another view.
Decided show_text(Deciding& deciding, const StatementOutline& outline) {
  if (Decided allowed = may_be_shown(deciding, outline); !allowed) return allowed;
  move_to(deciding, outline, segment_of(outline, deciding.now().position));
  deciding.show(View::statement);
  read_segment(deciding, outline, Reading::goes_on);
  return {};
}

// Once, so that the record is complete.
void complete(Deciding& deciding, const StatementOutline& outline, std::size_t last) {
  using Kind = SegmentMark::Kind;
  const StatementDelivery& delivery = deciding.now().delivery_of(outline.id);
  const SegmentMark* known = delivery.content == outline.hash ? mark_at(delivery, outline.segments[last]) : nullptr;
  const bool told =
      known != nullptr && known->kind != Kind::skipped && (known->kind == Kind::delivered || known->took_ms > 0);
  if (!told) leave_segment(deciding, outline, last);
}

Decided step_forward(Deciding& deciding, const StatementOutline& outline, std::size_t segment) {
  if (Decided allowed = may_be_shown(deciding, outline); !allowed) return allowed;
  if (segment + 1 >= outline.segments.size()) {
    complete(deciding, outline, segment);
    return {};
  }
  leave_segment(deciding, outline, segment);
  move_to(deciding, outline, segment + 1);
  read_segment(deciding, outline, Reading::anew);
  return {};
}

Decided step_back(Deciding& deciding, const StatementOutline& outline, std::size_t segment) {
  if (Decided allowed = may_be_shown(deciding, outline); !allowed) return allowed;
  move_to(deciding, outline, segment - 1);
  const StatementDelivery& delivery = deciding.now().delivery_of(outline.id);
  const Position& position = outline.segments[segment - 1];
  const SegmentMark* known = delivery.content == outline.hash ? mark_at(delivery, position) : nullptr;
  const bool its_own = known != nullptr && known->from == position;
  read_segment(deciding, outline, Reading::anew, its_own ? known->took_ms : 0);
  return {};
}

}  // namespace

Decided decide_act(const act::Next& /*act*/, Deciding& deciding) {
  if (deciding.now().blank) {
    deciding.unblank();
    return {};
  }
  const StatementOutline* outline = deciding.selected();
  if (outline == nullptr) return refuse_without_statement(deciding);
  if (outline->segments.empty()) return {};
  if (deciding.now().view != View::statement) return show_text(deciding, *outline);
  return step_forward(deciding, *outline, segment_of(*outline, deciding.now().position));
}

Decided decide_act(const act::Back& /*act*/, Deciding& deciding) {
  if (deciding.now().blank) {
    deciding.unblank();
    return {};
  }
  const StatementOutline* outline = deciding.selected();
  if (outline == nullptr) return refuse_without_statement(deciding);
  const std::size_t segment = outline->segments.empty() ? 0 : segment_of(*outline, deciding.now().position);
  if (beside_the_text(deciding.now().view))
    return outline->segments.empty() ? Decided() : show_text(deciding, *outline);
  if (deciding.now().view == View::title) return {};
  if (segment > 0) return step_back(deciding, *outline, segment);
  deciding.show(View::title);
  return {};
}

Decided decide_act(const act::GoTo& act, Deciding& deciding) {
  if (deciding.now().blank) {
    deciding.unblank();
    return {};
  }
  const StatementOutline* outline = deciding.selected();
  if (outline == nullptr) return refuse_without_statement(deciding);
  const std::size_t count = outline->segments.size();
  if (count == 0) return refuse_without_text(*outline);
  if (act.segment == 0 || act.segment > count) return refuse_without_segment(*outline, act.segment);
  return jump_to(deciding, *outline, act.segment - 1);
}

Decided decide_act(const act::ToggleBlank& /*act*/, Deciding& deciding) {
  deciding.add(change::Blanked{!deciding.now().blank});
  return {};
}

Decided decide_act(const act::ShowTitle& /*act*/, Deciding& deciding) {
  if (Decided allowed = belongs_to_the_floor(deciding, deciding.now().statement); !allowed) return allowed;
  deciding.show(View::title);
  deciding.unblank();
  return {};
}

Decided decide_act(const act::ShowView& act, Deciding& deciding) {
  if (act.view == View::statement) {
    const StatementOutline* outline = deciding.selected();
    if (outline == nullptr) return refuse_without_statement(deciding);
    if (outline->segments.empty()) return refuse_without_text(*outline);
    if (Decided shown = show_text(deciding, *outline); !shown) return shown;
  }
  if (act.view == View::title) {
    if (Decided allowed = belongs_to_the_floor(deciding, deciding.now().statement); !allowed) return allowed;
  }
  deciding.show(act.view);
  deciding.unblank();
  return {};
}

Decided decide_act(const act::SelectStatement& act, Deciding& deciding) {
  const StatementOutline* chosen = deciding.outline(act.statement);
  if (chosen == nullptr)
    return refuse(fmt::format("There is no statement \"{}\"", act.statement), deciding.known_statements());
  const RoomState& now = deciding.now();
  const std::string former = now.statement;
  if (former != chosen->id) {
    const Position first = chosen->segments.empty() ? Position{} : chosen->segments.front();
    deciding.add(change::StatementSelected{chosen->id, chosen->hash, first});
  } else if (now.content != chosen->hash) {
    deciding.add(change::StatementSelected{chosen->id, chosen->hash, now.position});
  }
  deciding.show(View::title);
  deciding.unblank();
  if (former != chosen->id) leave_statement(deciding, former);
  return {};
}

Decided decide_act(const act::SetDepth& act, Deciding& deciding) {
  if (act.depth != 0 && (act.depth < least_depth || act.depth > greatest_depth))
    return refuse(fmt::format("No room is {} picture heights deep", act.depth),
                  fmt::format("Give {} to {}, or 0 for what room.toml says.", least_depth, greatest_depth));
  if (act.depth != deciding.now().depth) deciding.add(change::DepthSet{act.depth});
  return {};
}

}  // namespace rostrum
