#include "firmware/cli/run_command.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "content/room/view_name.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/cli/room_to_run.hpp"
#include "firmware/loop/trace.hpp"
#include "firmware/run/run_room.hpp"

namespace rostrum {
namespace {

constexpr int smallest_side = 64, largest_side = 16384;

Error usage(std::string what, std::string advice) {
  return Error{Blame::input, std::move(what), "", std::move(advice)};
}

std::optional<int> side(const char* begin, const char* end) {
  int value = 0;
  const auto [stop, error] = std::from_chars(begin, end, value);
  if (error != std::errc() || stop != end || value < smallest_side || value > largest_side) return std::nullopt;
  return value;
}

Result<std::optional<PictureSize>> window_size(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const char* begin = text.data();
  const char* end = begin + text.size();
  const auto cross = text.find('x');
  if (cross != std::string::npos) {
    const auto width = side(begin, begin + cross);
    const auto height = side(begin + cross + 1, end);
    if (width && height) return PictureSize{*width, *height};
  }
  return tl::unexpected(usage("\"" + text + "\" is no size for a window", "Give width and height, as in 1280x720."));
}

Result<DisplayPlace> place(const RunOptions& options) {
  const int wishes = int{options.headless} + int{options.fullscreen} + int{!options.window.empty()};
  if (wishes > 1) return tl::unexpected(usage("--headless, --window and --fullscreen exclude each other", "Give one."));
  if (options.headless) return DisplayPlace::headless;
  if (options.fullscreen) return DisplayPlace::fullscreen;
  return options.window.empty() ? DisplayPlace::automatic : DisplayPlace::window;
}

Result<std::optional<View>> first_view(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto view = view_named(text);
  if (view) return view;
  return tl::unexpected(usage("There is no view \"" + text + "\"", "Views are " + view_names() + "."));
}

Result<RunSettings> settings_of(const RunOptions& options) {
  RunSettings settings;
  auto where = place(options);
  if (!where) return tl::unexpected(where.error());
  auto window = window_size(options.window);
  if (!window) return tl::unexpected(window.error());
  auto view = first_view(options.view);
  if (!view) return tl::unexpected(view.error());
  if (options.confirmation.by.empty() != options.confirmation.reason.empty()) {
    return tl::unexpected(usage("Who answers for a session says why, and who gives a reason is named",
                                "Give both --confirmed-by and --reason."));
  }
  settings.state = options.state;
  settings.place = *where;
  settings.window = *window;
  settings.view = *view;
  if (options.rehearsal) settings.rehearsal = true;
  settings.start_at = options.fresh ? StartAt::beginning : StartAt::stored_position;
  settings.transition = options.no_fade ? Transition::cut : Transition::fade;
  return settings;
}

}  // namespace

int run_command(const RunOptions& options) {
  trace("start");
  const auto settings = settings_of(options);
  if (!settings) return report(settings.error());
  const auto ran =
      run_room(*settings, [&options](const StoredSession& stored) { return load_room_to_run(options, stored); });
  return ran ? exit_done : report(ran.error());
}

}  // namespace rostrum
