#include "render/views/desk_view.hpp"

#include <algorithm>

#include "render/views/desk_panel.hpp"
#include "render/views/desk_sticks.hpp"
#include "render/views/desk_wall.hpp"
#include "render/views/near_page.hpp"

namespace rostrum {
namespace {

// The wall and what comes next take so much of a landscape screen's width.
constexpr int wall_share = 63;  // hundredths
// On a portrait screen no more than this of its height is the wall's: it may be portrait itself.
constexpr int most_of_height = 45;

// The wall above, what comes next beneath it, keys at the bottom: what is fixed takes its height, the wall the rest.
Rect place_of_wall(const NearPage& page, const DeskScreen& screen, Rect box) {
  const int keys = KeyStrip(page, screen.keys, box.width).height();
  box.height -= next_height(page, screen) + keys + 2 * page.sizes.gap;
  return box;
}

void draw_left(const NearPage& page, const DeskScreen& screen, Rect box) {
  const KeyStrip keys(page, screen.keys, box.width);
  const int bottom = draw_wall(page, screen, place_of_wall(page, screen, box));
  draw_next(page, screen, {box.x, bottom + page.sizes.gap, box.width, next_height(page, screen)});
  keys.draw(box.x, box.y + box.height - keys.height());
}

// Beneath the speaker: the sticks, the list and the messages.
void draw_rest(const NearPage& page, const DeskScreen& screen, Rect box) {
  Rect sticks = box;
  sticks.height = box.height * 3 / 5;
  const int bottom = draw_desk_sticks(page, screen, sticks);
  const int used = bottom > box.y ? bottom - box.y + page.sizes.gap * 3 / 2 : 0;
  draw_desk_list_and_messages(page, screen, {box.x, box.y + used, box.width, box.height - used});
}

void draw_landscape(const NearPage& page, const DeskScreen& screen, Rect box) {
  const int between = page.sizes.margin;
  int left = (box.width - between) * wall_share / 100;
  // No wider than the picture where that is near: their edges then stand on one line.
  const Rect wall = place_of_wall(page, screen, {box.x, box.y, left, box.height});
  left = std::clamp(wall_width(page, screen, wall), left * 9 / 10, left);
  draw_left(page, screen, {box.x, box.y, left, box.height});
  Rect right{box.x + left + between, box.y, box.width - left - between, box.height};
  if (draw_stick_summary(page, screen, right)) return;
  const int bottom = draw_desk_speaker(page, screen, right) + page.sizes.gap * 2;
  draw_rest(page, screen, {right.x, bottom, right.width, box.y + box.height - bottom});
}

void draw_portrait(const NearPage& page, const DeskScreen& screen, Rect box) {
  const int gap = page.sizes.gap;
  const KeyStrip keys(page, screen.keys, box.width);
  Rect wall = box;
  wall.height = box.height * most_of_height / 100;
  int top = draw_wall(page, screen, wall) + gap;
  top = draw_next(page, screen, {box.x, top, box.width, next_height(page, screen)}) + gap * 3 / 2;
  const int keys_top = box.y + box.height - keys.height();
  keys.draw(box.x, keys_top);
  if (draw_stick_summary(page, screen, {box.x, top, box.width, keys_top - gap - top})) return;
  const int column = (box.width - page.sizes.margin) / 2;
  const int height = keys_top - gap - top;
  draw_desk_speaker(page, screen, {box.x, top, column, height});
  draw_rest(page, screen, {box.x + box.width - column, top, column, height});
}

}  // namespace

void draw_desk(Composer& composer, const DeskScreen& screen, const DisplayProfile& profile, TextEngine& engine) {
  const NearPage page(composer, profile, engine);
  const int margin = page.sizes.margin;
  const Rect box{margin, margin, profile.width - 2 * margin, profile.height - 2 * margin};
  if (profile.height > profile.width) {
    draw_portrait(page, screen, box);
  } else {
    draw_landscape(page, screen, box);
  }
}

}  // namespace rostrum
