#include <fmt/format.h>

#include <algorithm>

#include "content/room/decide_acts.hpp"
#include "content/room/delivering.hpp"

namespace rostrum {
namespace {

// `by` segments on, within the statement.
std::size_t stepped(std::size_t segment, int by, std::size_t count) {
  const auto distance = static_cast<std::size_t>(by < 0 ? -static_cast<std::int64_t>(by) : std::int64_t{by});
  if (by < 0) return segment - std::min(segment, distance);
  return std::min(segment + distance, count - 1);
}

}  // namespace

Decided decide_act(const act::CueTo& act, Deciding& deciding) {
  const std::string& id = act.statement.empty() ? deciding.now().statement : act.statement;
  const StatementOutline* outline = deciding.outline(id);
  if (outline == nullptr && act.statement.empty()) return refuse_without_statement(deciding);
  if (outline == nullptr) return refuse(fmt::format("There is no statement \"{}\"", id), deciding.known_statements());
  if (outline->segments.empty()) return refuse_without_text(*outline);
  if (act.segment == 0 || act.segment > outline->segments.size()) return refuse_without_segment(*outline, act.segment);
  deciding.set_cue(Cue{outline->id, outline->segments[act.segment - 1]});
  return {};
}

Decided decide_act(const act::CueStep& act, Deciding& deciding) {
  const std::optional<Cue> cue = deciding.now().cue;
  const Position from = cue ? cue->position : deciding.now().position;
  const StatementOutline* outline = cue ? deciding.outline(cue->statement) : deciding.selected();
  if (outline == nullptr) {
    if (!cue) return refuse_without_statement(deciding);
    return refuse(fmt::format("The cue is in \"{}\", which is not in this session", cue->statement), "Drop it.");
  }
  if (outline->segments.empty()) return refuse_without_text(*outline);
  const std::size_t segment = stepped(segment_of(*outline, from), act.by, outline->segments.size());
  deciding.set_cue(Cue{outline->id, outline->segments[segment]});
  return {};
}

Decided decide_act(const act::TakeCue& /*act*/, Deciding& deciding) {
  const std::optional<Cue> cue = deciding.now().cue;
  if (!cue) return refuse("There is no cue", "Cue a place first.");
  const StatementOutline* outline = deciding.outline(cue->statement);
  if (outline == nullptr)
    return refuse(fmt::format("The cue is in \"{}\", which is not in this session", cue->statement), "Drop it.");
  if (outline->segments.empty()) return refuse_without_text(*outline);
  if (Decided shown = jump_to(deciding, *outline, segment_of(*outline, cue->position)); !shown) return shown;
  deciding.set_cue(std::nullopt);
  return {};
}

Decided decide_act(const act::DropCue& /*act*/, Deciding& deciding) {
  deciding.set_cue(std::nullopt);
  return {};
}

}  // namespace rostrum
