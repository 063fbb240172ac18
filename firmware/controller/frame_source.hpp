#pragma once

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

// The session as pictures. The picture depends on its arguments alone.
class FrameSource {
 public:
  virtual ~FrameSource() = default;

  // What the wall shows in this state: blank, the help overlay and all. Of picture_size(). Revision and epoch do not
  // count.
  [[nodiscard]] virtual SparseFrame frame(const RoomState& state, Help help) = 0;

  [[nodiscard]] virtual const std::vector<StatementOutline>& outlines() const = 0;
  [[nodiscard]] virtual PictureSize picture_size() const = 0;
  [[nodiscard]] virtual std::string session_title() const = 0;  // for the operator
};

}  // namespace rostrum
