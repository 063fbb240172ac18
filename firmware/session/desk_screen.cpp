#include "firmware/session/desk_screen.hpp"

#include <algorithm>
#include <string>

#include "content/room/pace.hpp"
#include "content/room/timer.hpp"
#include "firmware/session/speaker_lines.hpp"

namespace rostrum {
namespace {

std::string words_of_piece(const ShownVersion& version, const Piece& piece) {
  const std::string& text = version.statement->paragraphs[piece.paragraph].text.text;
  return text.substr(piece.range.begin, piece.range.size());
}

void show_place(DeskScreen& desk, const Scene& scene, const PlannedSession& planned, std::size_t statement) {
  const BreakPlan& plan = planned.plan(statement);
  if (plan.segments.empty()) return;
  const auto versions = planned.versions(statement);
  const std::size_t segment = planned.segment_at(statement, scene.position);
  // Beside a notice or the list the place in the text stays.
  const bool begun = scene.view != View::title && scene.delivery_of(scene.statement).release == Release::live;
  desk.segments = plan.segments.size();
  desk.segment = begun ? segment + 1 : 0;
  const std::size_t next = begun ? segment + 1 : segment;
  if (next >= plan.segments.size()) return;
  for (std::size_t v = 0; v < versions.size(); ++v) {
    if (const auto& piece = plan.segments[next].versions[v])
      desk.next.push_back({versions[v].statement->language, words_of_piece(versions[v], *piece)});
  }
}

// Pace and forecast of what is being read, while somebody's clock runs or has run.
void show_pace(DeskScreen& desk, const Scene& scene, const Stamp& now, const PlannedSession& planned,
               std::size_t statement) {
  if (scene.view != View::statement) return;
  const StatementOutline& outline = planned.outline_at(statement);
  if (outline.segments.empty()) return;
  const StatementDelivery& delivery = scene.delivery_of(scene.statement);
  const Language& spoken = outline.spoken[planned.segment_at(statement, scene.position)];
  const Pace pace = measure_pace(delivery, scene.position, spoken);
  const Forecast ahead = forecast(outline, delivery, scene.position, current_took_ms(delivery, scene.timer, now), pace,
                                  read_timer(scene.timer, now));
  desk.words_a_minute = pace.words_a_minute;
  desk.too_fast = pace.too_fast;
  desk.over_by_ms = ahead.over_by_ms;
  desk.ends_at = ahead.ends_at;
}

void show_cue(DeskScreen& desk, const Scene& scene, const PlannedSession& planned) {
  if (!scene.cue) return;
  const auto statement = planned.find(scene.cue->statement);
  if (!statement) return;
  const BreakPlan& plan = planned.plan(*statement);
  if (plan.segments.empty()) return;
  const std::size_t segment = planned.segment_at(*statement, scene.cue->position);
  desk.cue_segment = segment + 1;
  if (const auto& piece = plan.segments[segment].versions[plan.lead])
    desk.cue = words_of_piece(planned.versions(*statement)[plan.lead], *piece);
}

}  // namespace

DeskScreen desk_screen(const Scene& scene, const Surroundings& around, const ScreenSources& sources) {
  DeskScreen desk;
  desk.wall = around.wall;
  desk.wall_name = sources.room.displays.front().name;
  desk.walls = sources.room.displays.size();
  desk.blank = scene.blank;
  if (const auto statement = sources.planned.find(scene.statement)) {
    show_place(desk, scene, sources.planned, *statement);
    show_pace(desk, scene, around.now, sources.planned, *statement);
  }
  show_cue(desk, scene, sources.planned);
  desk.now = speaker_now(scene);
  desk.point_of_order = point_of_order_by(scene);
  desk.timer = shown_timer(scene, Audience::those_at_work);
  desk.waiting = speakers_waiting(scene, around.now, sources.planned, sources.clock);
  desk.beyond = waiting_count(scene) - desk.waiting.size();
  desk.messages = around.messages;
  desk.sticks = around.sticks;
  desk.off_text = scene.delivery_of(scene.statement).off_text;
  desk.phase = scene.meeting->phase;
  const StatementDelivery& delivery = scene.delivery_of(scene.statement);
  if (delivery.free_from_ms && delivery.release != Release::live)
    desk.live_from = sources.clock.at(*delivery.free_from_ms);
  return desk;
}

}  // namespace rostrum
