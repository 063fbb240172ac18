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
  std::vector<std::string> messages;            // for the operator, the newest first; public displays never show them
  std::shared_ptr<const ShownSticks> sticks{};  // as the messages
};

// One display that follows the room. It shows the newest picture it has until it has a better one, and never goes back
// to an older one.
class Follower {
 public:
  virtual ~Follower() = default;

  // Whether everybody in the room may see it; the others show, among other things, a public one's picture.
  [[nodiscard]] virtual bool is_public() const = 0;

  // Whether it has the picture of this snapshot painted.
  [[nodiscard]] virtual bool has(const RoomSnapshot& snapshot, const Stamp& now) const = 0;

  // Turns to this snapshot, without showing it yet. False where it has shown a newer one already, which stays. `wall`
  // is the picture of the first public display.
  [[nodiscard]] virtual bool take(const RoomSnapshot& snapshot, const Stamp& now, const Frame& wall) = 0;

  // The same with the snapshot that it has: what follows a clock is others by now. False where that has to wait.
  [[nodiscard]] virtual bool take_again(const Stamp& now, const Frame& wall) = 0;

  // Whether the picture of what it took can be shown.
  [[nodiscard]] virtual bool ready() const = 0;

  // Paints a piece of it.
  virtual void make_ready(const Stamp& now) = 0;

  // Shows it.
  virtual void present(Transition transition) = 0;

  // What it may be given next, beside what it shows. Other pictures may be forgotten.
  virtual void expect(const std::vector<RoomSnapshot>& next) = 0;

  // Paints a piece of a picture that it expects. False where it has all, or where that has to wait.
  [[nodiscard]] virtual bool paint_ahead(const Stamp& now) = 0;

  // When it has to be refreshed at the latest; nullopt where nothing on it moves by itself.
  [[nodiscard]] virtual std::optional<std::chrono::milliseconds> next_change(const Stamp& now) const = 0;

  // What stands on it.
  [[nodiscard]] virtual const Frame& shown() const = 0;
};

}  // namespace rostrum
