#include "firmware/cli/render_command.hpp"

#include <algorithm>
#include <utility>

#include "content/room/view_name.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/session/help_lines.hpp"
#include "firmware/session/opened_session.hpp"
#include "firmware/session/resting_room.hpp"
#include "firmware/session/screen_of.hpp"
#include "render/paint/png.hpp"

namespace rostrum {
namespace {

tl::unexpected<Error> refused(std::string what, std::string where, std::string advice) {
  return tl::unexpected(Error{Blame::input, std::move(what), std::move(where), std::move(advice)});
}

Result<std::size_t> display_named(const std::string& name, const Room& room) {
  const auto found = std::find_if(room.placed.begin(), room.placed.end(), [&](const PlacedDisplay& display) {
    return name.empty() || display.profile.name == name;
  });
  if (found != room.placed.end()) return static_cast<std::size_t>(found - room.placed.begin());
  std::string names;
  for (const PlacedDisplay& display : room.placed) names += (names.empty() ? "" : ", ") + display.profile.name;
  return refused("There is no display \"" + name + "\"", "--display", "Displays: " + names + ".");
}

// The card has the keys of the room; the rest of it is the printer's.
Result<Screen> key_card(const RenderOptions& options, const Room& room) {
  const auto keys = keys_of(room, options.room);
  if (!keys) return tl::unexpected(keys.error());
  return Screen{KeyCardScreen{room.file.name, help_lines(*keys)}, {}, false};
}

// Which view is wanted of the display.
std::optional<RestingView> view_wanted(const std::string& name) {
  RestingView wanted;
  if (const auto view = view_named(name)) {
    wanted.walls = *view;
    return wanted;
  }
  const auto own = display_view_named(name);
  if (!own || *own == DisplayView::follow) return std::nullopt;
  wanted.view = *own;
  return wanted;
}

Result<std::size_t> statement_named(const RenderOptions& options, const PlannedSession& planned) {
  if (options.statement.empty()) return 0;
  if (const auto found = planned.find(options.statement)) return *found;
  return refused("There is no statement \"" + options.statement + "\"", "--statement", "`rostrum show` lists them.");
}

bool shows_a_segment(const RestingView& wanted) {
  if (wanted.view == DisplayView::follow) return wanted.walls == View::statement;
  return wanted.view == DisplayView::statement || !is_public(wanted.view);
}

Result<void> check_segment(const RenderOptions& options, const PlannedSession& planned, std::size_t statement) {
  if (planned.session().statements.empty()) return {};
  const std::size_t segments = planned.plan(statement).segments.size();
  if (options.segment >= 1 && options.segment <= segments) return {};
  return refused("The statement has no segment " + std::to_string(options.segment), "--segment",
                 "Its segments are 1 to " + std::to_string(segments) + ".");
}

// Title card and segment are shown whatever was released: they are looked at here before the meeting.
Result<Screen> text_of(const RenderOptions& options, const ScreenPlace& place, const OpenedSession& opened) {
  if (!opened.planned.session().statements.empty()) return screen_of(place, opened.planned, opened.room);
  return refused("The session lists speakers, but no statement", options.session.string(),
                 "Choose another view, such as hold or queue, or put statements into its folder.");
}

Result<Screen> choose(const RenderOptions& options, std::size_t display, OpenedSession& opened) {
  if (options.view == "blank") return Screen{};
  if (options.view == "keys") return key_card(options, opened.room);
  auto wanted = view_wanted(options.view);
  if (!wanted)
    return refused("There is no view \"" + options.view + "\"", "--view", "Choose one of: " + render_views() + ".");
  const auto statement = statement_named(options, opened.planned);
  if (!statement) return tl::unexpected(statement.error());
  if (shows_a_segment(*wanted)) {
    if (const auto there = check_segment(options, opened.planned, *statement); !there)
      return tl::unexpected(there.error());
  }
  if (wanted->view == DisplayView::follow && (wanted->walls == View::title || wanted->walls == View::statement))
    return text_of(options, {wanted->walls, *statement, options.segment - 1, display}, opened);
  wanted->display = display;
  wanted->statement = *statement;
  wanted->segment = options.segment;
  return resting_screen(*wanted, opened);
}

}  // namespace

std::string render_views() {
  return view_names() + ", booth, chair, operator, blank, keys";
}

int render_command(const RenderOptions& options) {
  auto opened = open_for_room(options.session, options.room);
  if (!opened) return report(opened.error());
  const auto display = display_named(options.display, opened->room);
  if (!display) return report(display.error());
  const auto screen = choose(options, *display, *opened);
  if (!screen) return report(screen.error());
  const Pixmap picture = opened->studio->picture(*screen, profile_of(*display, *opened));
  if (const auto written = write_file(options.output, encode_png(picture)); !written) return report(written.error());
  return exit_done;
}

}  // namespace rostrum
