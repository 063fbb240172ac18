#include "firmware/cli/forget_command.hpp"

#include <fmt/core.h>

#include <system_error>
#include <utility>

#include "content/text/printable.hpp"
#include "firmware/cli/report.hpp"
#include "firmware/store/room_files.hpp"
#include "firmware/store/state_folder.hpp"

namespace rostrum {

int forget_command(const std::filesystem::path& state) {
  const auto path = state.empty() ? default_state_folder() : state;
  if (std::error_code failed; !std::filesystem::is_directory(path, failed))
    return report({Blame::input, "There is no room's state here", path.string(), "Name its folder with --state."});
  auto folder = StateFolder::open(path);
  if (!folder) return report(folder.error());
  RoomFiles files(folder->path(), system_disk(), [&folder] { return folder->hold(); });
  // A journal that cannot be read keeps no session from being forgotten.
  const auto opened = files.open(NewerJournal::refuse);
  const auto forgotten = files.forget();
  if (!forgotten) return report(forgotten.error());
  if (!opened) return report(opened.error());
  fmt::print(
      "The stored session is forgotten: its key is erased. The meeting's record stays; a flash card may keep what was\n"
      "overwritten until it uses its place again.\n");
  return exit_done;
}

}  // namespace rostrum
