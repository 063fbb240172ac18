#pragma once

#include <vector>

#include "render/views/key_caps.hpp"
#include "render/views/near_page.hpp"
#include "render/views/screen.hpp"

namespace rostrum {

// What the walls show, in a green frame while it is live; dark walls and a speaker who departs from the text are called
// out. The picture is as large as the box allows; it keeps its shape. Returns the bottom.
int draw_wall(const NearPage& page, const DeskScreen& screen, Rect box);

// How wide it will be with its frame.
[[nodiscard]] int wall_width(const NearPage& page, const DeskScreen& screen, Rect box);

// The next segment in each language and, in a frame of its own, the words at the private cue. Returns the bottom.
int draw_next(const NearPage& page, const DeskScreen& screen, Rect box);
[[nodiscard]] int next_height(const NearPage& page, const DeskScreen& screen);

// The keys that matter now, in two rows at most; those that find no place are left to the help.
class KeyStrip {
 public:
  KeyStrip(const NearPage& page, const std::vector<HelpLine>& lines, int width);
  [[nodiscard]] int height() const;
  void draw(int x, int top) const;

 private:
  struct Key {
    KeyCaps caps;
    TextBlock meaning;
    int x = 0, y = 0;
  };
  [[nodiscard]] int words_x(const Key& key) const;

  const NearPage& page_;
  int row_height_ = 0;
  std::vector<Key> keys_;
};

}  // namespace rostrum
