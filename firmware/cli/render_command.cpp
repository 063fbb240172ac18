#include "firmware/cli/render_command.hpp"

#include <algorithm>

#include "content/room/view_name.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/files/whole_file.hpp"
#include "firmware/session/opened_session.hpp"
#include "firmware/session/screen_of.hpp"
#include "render/paint/png.hpp"

namespace rostrum {
namespace {

Result<std::size_t> display_named(const std::string& name, const PlannedSession& planned) {
  const auto& displays = planned.displays();
  const auto found = std::find_if(displays.begin(), displays.end(),
                                  [&](const DisplayProfile& display) { return name.empty() || display.name == name; });
  if (found != displays.end()) return static_cast<std::size_t>(found - displays.begin());
  std::string names;
  for (const DisplayProfile& display : displays) names += (names.empty() ? "" : ", ") + display.name;
  return tl::unexpected(
      Error{Blame::input, "There is no display \"" + name + "\"", "--display", "Displays: " + names + "."});
}

Result<Screen> choose(const RenderOptions& options, std::size_t display, const PlannedSession& planned,
                      const Room& room) {
  if (options.view == "blank") return Screen{};
  const std::optional<View> view = view_named(options.view);
  if (!view) {
    return tl::unexpected(Error{Blame::input, "There is no view \"" + options.view + "\"", "--view",
                                "Choose title, statement, hold, test-card or blank."});
  }
  std::size_t statement = 0;
  if (!options.statement.empty()) {
    const auto found = planned.find(options.statement);
    if (!found) {
      return tl::unexpected(Error{Blame::input, "There is no statement \"" + options.statement + "\"", "--statement",
                                  "`rostrum show` lists them."});
    }
    statement = *found;
  }
  if (planned.session().statements.empty()) {
    if (*view == View::hold || *view == View::test_card) return screen_of({*view, 0, 0, display}, planned, room);
    return tl::unexpected(Error{Blame::input, "The session lists speakers, but no statement", options.session.string(),
                                "Choose --view hold or test-card, or put statements into its folder."});
  }
  const std::size_t segments = planned.plan(statement).segments.size();
  if (*view == View::statement && (options.segment < 1 || options.segment > segments)) {
    return tl::unexpected(Error{Blame::input, "The statement has no segment " + std::to_string(options.segment),
                                "--segment", "Its segments are 1 to " + std::to_string(segments) + "."});
  }
  return screen_of({*view, statement, options.segment - 1, display}, planned, room);
}

}  // namespace

int render_command(const RenderOptions& options) {
  const auto opened = open_for_room(options.session, options.room);
  if (!opened) return report(opened.error());
  const PlannedSession& planned = opened->planned;
  const auto display = display_named(options.display, planned);
  if (!display) return report(display.error());
  const auto screen = choose(options, *display, planned, opened->room);
  if (!screen) return report(screen.error());
  const Pixmap picture = opened->studio->picture(*screen, planned.displays()[*display]);
  if (const auto written = write_file(options.output, encode_png(picture)); !written) return report(written.error());
  return exit_done;
}

}  // namespace rostrum
