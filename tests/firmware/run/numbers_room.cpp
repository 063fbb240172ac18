// A room of numbered frames with the commands of the real program, for tests that need a process but no fonts:
//   numbers_room run [--state DIR] [--headless] [--window WxH] [--size WxH] [--two] [--no-fade] [--fresh]
//   numbers_room ctl [--state DIR] [--json] [-o FILE] ACTION...

#include <cstdio>
#include <string>
#include <vector>

#include "firmware/cli/ctl_command.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/run/run_room.hpp"
#include "tests/firmware/run/numbered_frames.hpp"
#include "tests/firmware/run/numbered_lookup.hpp"

namespace rostrum {
namespace {

bool parse_size(const std::string& text, PictureSize& size) {
  return std::sscanf(text.c_str(), "%dx%d", &size.width, &size.height) == 2;
}

int run(const std::vector<std::string>& words) {
  RunSettings settings;
  PictureSize picture;
  std::vector<std::string> displays{"wall"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--state") settings.state = words.at(++i);
    if (words[i] == "--headless") settings.place = DisplayPlace::headless;
    if (words[i] == "--fullscreen") settings.place = DisplayPlace::fullscreen;
    if (words[i] == "--two") displays = {"left", "right"};
    if (words[i] == "--no-fade") settings.transition = Transition::cut;
    if (words[i] == "--fresh") settings.start_at = StartAt::beginning;
    if (words[i] == "--size" && !parse_size(words.at(++i), picture)) return exit_input;
    if (words[i] == "--window") {
      settings.place = DisplayPlace::window;
      if (!parse_size(words.at(++i), settings.window.emplace())) return exit_input;
    }
  }
  const auto ran = run_room(settings, [picture, displays](const StoredSession&) -> Result<RoomToRun> {
    RoomToRun room;
    room.lookup = std::make_unique<NumberedLookup>();
    room.frames = std::make_unique<NumberedFrames>(picture, 60, displays);
    room.files_to_keep = std::vector<NamedBytes>{{"01-first.md", "one"}, {"02-second.md", "two"}};
    return room;
  });
  return ran ? exit_done : report(ran.error());
}

int ctl(const std::vector<std::string>& words) {
  CtlOptions options;
  options.words = words;
  return ctl_command(options);
}

}  // namespace
}  // namespace rostrum

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + (argc > 1 ? 2 : 1), argv + argc);
  const std::string command = argc > 1 ? argv[1] : "";
  if (command == "run") return rostrum::run(words);
  if (command == "ctl") return rostrum::ctl(words);
  std::fputs("usage: numbers_room run | ctl\n", stderr);
  return 2;
}
