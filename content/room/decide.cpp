#include <fmt/format.h>

#include <type_traits>

#include "content/room/decide_acts.hpp"

namespace rostrum {
namespace {

template <typename Wanted>
bool is(const Act& act) {
  return std::holds_alternative<Wanted>(act);
}

// Firmware's, who saw no revision.
bool own(const Act& act) {
  return is<act::Resume>(act) || is<act::Tick>(act) || is<act::TakeNewVersion>(act) || is<act::TakeSession>(act);
}

Event::Place first_place(const Act& act) {
  const bool outside = own(act) || is<act::Undo>(act) || is<act::Redo>(act) || is<act::SetRehearsal>(act);
  return outside ? Event::Place::outside : Event::Place::begins;
}

}  // namespace

Result<std::vector<Event>> decide(const RoomState& state, const Command& command, RoomContent& content) {
  if (!own(command.act) && command.seen_revision && *command.seen_revision > state.revision)
    return refuse(fmt::format("There is no revision {} yet: the room is at {}", *command.seen_revision, state.revision),
                  "Give the one that the status tells.");
  if (!own(command.act) && command.seen_revision && *command.seen_revision != state.revision)
    return refuse(fmt::format("The room has moved on: it is at revision {}, and the command was given at {}",
                              state.revision, *command.seen_revision),
                  "Look at what stands there now, then repeat the command if it still applies.");
  Deciding deciding(state, command, content, first_place(command.act));
  if (const Decided free = check_point_of_order(command.act, deciding); !free) return tl::unexpected(free.error());
  const Decided decided = std::visit([&deciding](const auto& act) { return decide_act(act, deciding); }, command.act);
  if (!decided) return tl::unexpected(decided.error());
  return deciding.take();
}

}  // namespace rostrum
