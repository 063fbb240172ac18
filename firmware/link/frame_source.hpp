#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "content/room/command.hpp"
#include "content/room/room_content.hpp"
#include "content/room/scene.hpp"
#include "content/room/stamp.hpp"
#include "render/paint/sparse_frame.hpp"
#include "render/views/moving_text.hpp"
#include "render/views/readings.hpp"
#include "render/views/shown_stick.hpp"

namespace rostrum {

using Frame = std::shared_ptr<const SparseFrame>;

enum class Help { hidden, shown };

struct PictureSize {
  int width = 1920, height = 1080;
  bool operator==(const PictureSize&) const = default;
};

// Quarter turns clockwise by which a screen hangs.
enum class Turned { none, right, upside_down, left };

// One of the room's displays, as far as those who show its pictures need to know it.
struct RoomDisplay {
  std::string name;
  PictureSize picture;                     // of every frame for it, before it is turned
  DisplayView view = DisplayView::follow;  // until the operator chooses another
  Turned turned = Turned::none;
};

// booth, chair and desk are never public.
[[nodiscard]] constexpr bool is_public(DisplayView view) {
  return view != DisplayView::booth && view != DisplayView::chair && view != DisplayView::desk;
}

// What a picture depends on beside the scene, and what the operator's display alone shows.
struct Surroundings {
  Stamp now;
  std::size_t page = 0;                         // of what is longer than a screen
  Frame wall;                                   // on the first public display at this moment
  std::vector<std::string> messages;            // for the operator, the newest first
  std::shared_ptr<const ShownSticks> sticks{};  // for the operator; null: none
};

// A picture, and what of it moves.
struct StillFrame {
  // What changes it by itself: then it has to be asked for anew.
  struct Follows {
    bool minutes = false;  // the clock
    bool pages = false;
    bool wall = false;  // the picture of another display, pace and messages: every second while a timer runs
  };
  Frame frame;
  std::vector<MovingText> moving;
  unsigned light = 100;  // percent, of the moving words too
  Follows follows;
};

// A picture that is laid out, and painted piece by piece, each small enough for a key to wait for. It holds all that it
// is made from: what happens in the room meanwhile changes nothing of it.
class Painting {
 public:
  virtual ~Painting() = default;
  // Paints a piece. False once none is left.
  virtual bool paint_piece() = 0;
  // Once, when none is left.
  [[nodiscard]] virtual StillFrame take() = 0;
};

// The session as pictures. The picture depends on its arguments alone.
class FrameSource {
 public:
  virtual ~FrameSource() = default;

  // What a display shows of this scene: blank, the help overlay and all. `display` is an index of displays().
  [[nodiscard]] virtual std::unique_ptr<Painting> begin(std::size_t display, const Scene& scene, Help help,
                                                        const Surroundings& around) = 0;

  // The same, painted at once.
  [[nodiscard]] StillFrame frame(std::size_t display, const Scene& scene, Help help, const Surroundings& around) {
    const auto painting = begin(display, scene, help, around);
    while (painting->paint_piece()) continue;
    return painting->take();
  }

  // The same with the words that its moving places have at these readings.
  [[nodiscard]] virtual Frame at(std::size_t display, const StillFrame& still, const Readings& readings) = 0;

  // What the clocks of the room say to this display.
  [[nodiscard]] virtual Readings readings(const Scene& scene, const Stamp& now) const = 0;

  // For each statement that the scene counts in a former version of: how to go on in the present one. Empty nearly
  // always.
  [[nodiscard]] virtual std::vector<act::TakeNewVersion> newer_versions(const Scene& scene) const = 0;

  // Counts the sessions that took each other's place: pictures of another edition are worth nothing.
  [[nodiscard]] virtual std::uint64_t edition() const { return 0; }

  [[nodiscard]] virtual RoomContent& content() = 0;
  [[nodiscard]] virtual const std::vector<RoomDisplay>& displays() const = 0;  // never empty, and always the same
  [[nodiscard]] virtual std::string session_title() const = 0;                 // for the operator
};

}  // namespace rostrum
