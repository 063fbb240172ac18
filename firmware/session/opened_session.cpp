#include "firmware/session/opened_session.hpp"

#include <utility>

#include "firmware/session/open_session.hpp"
#include "firmware/session/room_mistakes.hpp"

namespace rostrum {

Result<OpenedSession> open_for_room(const std::filesystem::path& path, const RoomChoice& choice) {
  auto room = load_room(choice);
  if (!room) return tl::unexpected(room.error());
  auto session = open_session(path, room->file.trust);
  if (!session) return tl::unexpected(session.error());
  auto studio = Studio::create(room->file.style);
  if (!studio) return tl::unexpected(studio.error());
  if (const auto near = check_depths(*room, choice, (*studio)->engine()); !near) return tl::unexpected(near.error());
  PlannedSession planned(std::move(*session), room->displays, (*studio)->engine());
  return OpenedSession{std::move(*room), std::move(*studio), std::move(planned)};
}

}  // namespace rostrum
