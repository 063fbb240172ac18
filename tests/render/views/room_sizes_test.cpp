#include "render/views/room_sizes.hpp"

#include <gtest/gtest.h>

namespace rostrum {
namespace {

std::unique_ptr<FontSet> fonts() {
  return FontSet::load().value();
}

TEST(room_sizes, seven_picture_heights_ask_for_71_pixels) {
  const auto set = fonts();
  const RoomSizes sizes = room_sizes({}, *set);
  EXPECT_EQ(sizes.text_floor, Fixed::from_pixels(71));
  EXPECT_EQ(sizes.label_floor, Fixed::from_pixels(48));
  EXPECT_GE(sizes.text, sizes.text_floor);
}

TEST(room_sizes, fourteen_metres_before_a_picture_of_93_centimetres_ask_for_152_pixels) {
  const auto set = fonts();
  DisplayProfile profile;
  profile.depth = 14.0 / 0.93;
  EXPECT_EQ(room_sizes(profile, *set).text_floor, Fixed::from_pixels(152));
  EXPECT_EQ(room_sizes(profile, *set).text, Fixed::from_pixels(152));
}

TEST(room_sizes, text_never_falls_under_its_floor_and_labels_under_theirs) {
  const auto set = fonts();
  for (double depth = 1; depth < 40; depth += 0.7) {
    for (const auto& [width, height] : {std::pair{1920, 1080}, {1280, 720}, {3840, 2160}, {1080, 1920}, {640, 480}}) {
      DisplayProfile profile;
      profile.depth = depth;
      profile.width = width;
      profile.height = height;
      const RoomSizes sizes = room_sizes(profile, *set);
      EXPECT_GE(sizes.text, sizes.text_floor);
      EXPECT_GE(sizes.label, sizes.label_floor);
      EXPECT_GE(legible_depth(sizes.text, profile, *set), depth);
    }
  }
}

}  // namespace
}  // namespace rostrum
