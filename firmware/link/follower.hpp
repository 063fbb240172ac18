#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/room/scene.hpp"
#include "content/room/stamp.hpp"
#include "firmware/link/frame_source.hpp"
#include "firmware/link/presenter.hpp"

namespace rostrum {

// What the room tells those who show it. (epoch, revision) orders all that it ever told.
struct RoomSnapshot {
  std::uint64_t epoch = 0;
  std::uint64_t revision = 0;
  Scene scene;
  Help help = Help::hidden;
  std::vector<std::string> messages;  // for the operator, the newest first; public displays never show them
};

// One display that follows the room. It shows the newest picture it has until it has a better one, and never goes back
// to an older one.
class Follower {
 public:
  virtual ~Follower() = default;

  // Whether everybody in the room may see it; the others show, among other things, a public one's picture.
  [[nodiscard]] virtual bool is_public() const = 0;

  // Makes the picture of this snapshot ready without showing it. False where it has shown a newer one already, which
  // stays. `wall` is the picture of the first public display.
  [[nodiscard]] virtual bool take(const RoomSnapshot& snapshot, const Stamp& now, const Frame& wall) = 0;

  // Shows what it took.
  virtual void present(Transition transition) = 0;

  // Paints at most one of the pictures that may come next and that it has not yet. False where it has all.
  [[nodiscard]] virtual bool paint_ahead(const std::vector<RoomSnapshot>& next, const Stamp& now) = 0;

  // Brings what follows a clock up to date.
  virtual void refresh(const Stamp& now, const Frame& wall) = 0;

  // When it has to be refreshed at the latest; nullopt where nothing on it moves by itself.
  [[nodiscard]] virtual std::optional<std::chrono::milliseconds> next_change(const Stamp& now) const = 0;

  // What stands on it.
  [[nodiscard]] virtual const Frame& shown() const = 0;
};

}  // namespace rostrum
