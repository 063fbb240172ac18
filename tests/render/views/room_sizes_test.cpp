#include "render/views/room_sizes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <utility>

#include "render/text/text_engine.hpp"

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

// How many characters of this text a full line of the usual screen holds.
double characters_a_line(const char* text, std::size_t characters, const char* language) {
  TextEngine engine{std::shared_ptr<FontSet>(fonts())};
  const RoomSizes sizes = room_sizes({}, engine.fonts());
  const TextStyle style{.language = *Language::parse(language), .size = sizes.text};
  const double column = sizes.safe.width * 0.95;
  return column / engine.measure(text, style).width().pixels() * static_cast<double>(characters);
}

TEST(room_sizes, one_measure_gives_lines_of_a_good_length_in_every_script) {
  const double latin = characters_a_line("an agreement that one half of the room reads later than the other", 65, "en");
  const double cyrillic = characters_a_line("договоренность, которую одна половина зала читает позже", 55, "ru");
  const double arabic = characters_a_line("وقد كلف ذلك الدول الأعضاء في هذه الفترة مبلغا كبيرا من الميزانية", 64, "ar");
  const double han = characters_a_line("坐在最后一排也能看清屏幕，这是议事规则从未要求的一件事", 27, "zh-Hans");
  for (const double letters : {latin, cyrillic, arabic}) {
    EXPECT_GE(letters, 34);
    EXPECT_LE(letters, 46);
  }
  EXPECT_GE(han, 20);
  EXPECT_LE(han, 24);
}

TEST(room_sizes, half_a_usual_screen_holds_eighteen_letters_at_the_floor_in_arabic_as_well) {
  TextEngine engine{std::shared_ptr<FontSet>(fonts())};
  DisplayProfile profile;
  profile.depth = 7;
  const RoomSizes sizes = room_sizes(profile, engine.fonts());
  const std::array<std::pair<const char*, const char*>, 3> words = {
      {{"ru", "договорённость мира"}, {"ar", "والمسؤوليات الدولية"}, {"fr", "confidentialité mm"}}};
  for (const auto& [language, word] : words) {
    const TextStyle style{.language = *Language::parse(language), .size = sizes.text_floor};
    EXPECT_LE(engine.measure(word, style).width(), Fixed::from_pixels(sizes.safe.width * 95 / 200)) << word;
  }
}

}  // namespace
}  // namespace rostrum
