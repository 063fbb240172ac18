#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/room/room.hpp"
#include "render/paint/sparse_frame.hpp"

namespace rostrum {

enum class Help { hidden, shown };

struct PictureSize {
  int width = 1920, height = 1080;
  bool operator==(const PictureSize&) const = default;
};

// One of the room's displays, as far as those who show its pictures need to know it.
struct RoomDisplay {
  std::string name;
  PictureSize picture;  // of every frame for it
};

// The session as pictures. The picture depends on its arguments alone.
class FrameSource {
 public:
  virtual ~FrameSource() = default;

  // What a display shows in this state: blank, the help overlay and all. Revision and epoch do not count. `display` is
  // an index of displays().
  [[nodiscard]] virtual SparseFrame frame(std::size_t display, const RoomState& state, Help help) = 0;

  [[nodiscard]] virtual const std::vector<StatementOutline>& outlines() const = 0;
  [[nodiscard]] virtual const std::vector<RoomDisplay>& displays() const = 0;  // never empty, and always the same
  [[nodiscard]] virtual std::string session_title() const = 0;                 // for the operator
};

}  // namespace rostrum
