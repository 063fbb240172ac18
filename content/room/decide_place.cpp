#include <fmt/format.h>

#include "content/room/decide_acts.hpp"

namespace rostrum {
namespace {

Decided refuse_without_statement(const Deciding& deciding) {
  const std::string& id = deciding.now().statement;
  if (id.empty()) return refuse("No statement is selected", "Select one first.");
  return refuse(fmt::format("The statement \"{}\" is not in this session", id), deciding.known_statements());
}

Decided refuse_without_text(const StatementOutline& outline) {
  return refuse(fmt::format("The statement \"{}\" has no text", outline.id), "Show its title.");
}

void move_to(Deciding& deciding, const StatementOutline& outline, std::size_t segment) {
  const Position position = outline.segments[segment];
  const RoomState& now = deciding.now();
  if (now.position != position || now.content != outline.hash) deciding.add(change::Moved{outline.hash, position});
}

bool beside_the_text(View view) {
  return view != View::statement && view != View::title;
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
  const std::size_t segment = segment_of(*outline, deciding.now().position);
  if (beside_the_text(deciding.now().view)) {
    deciding.show(View::statement);
  } else if (deciding.now().view == View::title) {
    move_to(deciding, *outline, segment);
    deciding.show(View::statement);
  } else if (segment + 1 < outline->segments.size()) {
    move_to(deciding, *outline, segment + 1);
  }
  return {};
}

Decided decide_act(const act::Back& /*act*/, Deciding& deciding) {
  if (deciding.now().blank) {
    deciding.unblank();
    return {};
  }
  const StatementOutline* outline = deciding.selected();
  if (outline == nullptr) return refuse_without_statement(deciding);
  const std::size_t segment = outline->segments.empty() ? 0 : segment_of(*outline, deciding.now().position);
  if (beside_the_text(deciding.now().view)) {
    if (!outline->segments.empty()) deciding.show(View::statement);
  } else if (deciding.now().view == View::title) {
    return {};
  } else if (segment == 0) {
    deciding.show(View::title);
  } else {
    move_to(deciding, *outline, segment - 1);
  }
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
  if (act.segment == 0 || act.segment > count)
    return refuse(fmt::format("There is no segment {} in \"{}\"", act.segment, outline->id),
                  fmt::format("Give a number from 1 to {}.", count));
  move_to(deciding, *outline, act.segment - 1);
  deciding.show(View::statement);
  return {};
}

Decided decide_act(const act::ToggleBlank& /*act*/, Deciding& deciding) {
  deciding.add(change::Blanked{!deciding.now().blank});
  return {};
}

Decided decide_act(const act::ShowTitle& /*act*/, Deciding& deciding) {
  deciding.show(View::title);
  deciding.unblank();
  return {};
}

Decided decide_act(const act::ShowView& act, Deciding& deciding) {
  if (act.view == View::statement) {
    const StatementOutline* outline = deciding.selected();
    if (outline == nullptr) return refuse_without_statement(deciding);
    if (outline->segments.empty()) return refuse_without_text(*outline);
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
  if (now.statement != chosen->id) {
    const Position first = chosen->segments.empty() ? Position{} : chosen->segments.front();
    deciding.add(change::StatementSelected{chosen->id, chosen->hash, first});
  } else if (now.content != chosen->hash) {
    deciding.add(change::StatementSelected{chosen->id, chosen->hash, now.position});
  }
  deciding.show(View::title);
  deciding.unblank();
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
