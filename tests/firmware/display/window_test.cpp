#include <gtest/gtest.h>

#include <fstream>

#include "firmware/display/frame_picture.hpp"
#include "firmware/display/open_display.hpp"
#include "firmware/display/sdl/letterbox.hpp"
#include "firmware/display/sdl/scale_frame.hpp"
#include "firmware/display/sdl/screen_watch.hpp"
#include "tests/firmware/temporary_folder.hpp"

namespace rostrum {
namespace {

TEST(Letterbox, fills_a_window_of_the_pictures_shape) {
  EXPECT_EQ(letterbox(1920, 1080, 1920, 1080), (Rect{0, 0, 1920, 1080}));
  EXPECT_EQ(letterbox(1920, 1080, 1280, 720), (Rect{0, 0, 1280, 720}));
  EXPECT_EQ(letterbox(1920, 1080, 3840, 2160), (Rect{0, 0, 3840, 2160}));
}

TEST(Letterbox, leaves_bars_on_two_sides_only) {
  EXPECT_EQ(letterbox(1920, 1080, 1280, 1024), (Rect{0, 152, 1280, 720}));
  EXPECT_EQ(letterbox(1920, 1080, 2560, 1080), (Rect{320, 0, 1920, 1080}));
  EXPECT_EQ(letterbox(1080, 1920, 1920, 1080), (Rect{656, 0, 608, 1080}));
}

TEST(Letterbox, of_the_smallest_window_is_a_pixel) {
  const Rect fit = letterbox(1920, 1080, 1, 1);
  EXPECT_EQ(fit.width, 1);
  EXPECT_EQ(fit.height, 1);
  EXPECT_EQ(letterbox(16384, 64, 100, 100).height, 1);
}

SparseFrame halves(int width, int height, std::uint32_t left, std::uint32_t right) {
  Pixmap picture(width, height);
  for (int y = 0; y < height; ++y) {
    auto row = picture.row(y);
    for (int x = 0; x < width; ++x) row[static_cast<std::size_t>(x)] = x < width / 2 ? left : right;
  }
  return {picture, Color{}};
}

TEST(ScaleFrame, keeps_plain_areas_plain_in_every_size) {
  const SparseFrame frame = halves(640, 360, 0x102030, 0xF0E0D0);
  for (const auto& [width, height] : {std::pair{320, 180}, {213, 120}, {64, 36}, {960, 540}, {1280, 720}}) {
    const Pixmap picture = picture_of(scale_frame(frame, width, height));
    EXPECT_EQ(picture.row(0)[0] & 0xFFFFFF, 0x102030U) << width;
    EXPECT_EQ(picture.row(height - 1)[static_cast<std::size_t>(width) / 4] & 0xFFFFFF, 0x102030U) << width;
    EXPECT_EQ(picture.row(height / 2)[static_cast<std::size_t>(width) - 1] & 0xFFFFFF, 0xF0E0D0U) << width;
  }
}

TEST(ScaleFrame, a_fine_grid_becomes_its_mean_and_no_pattern) {
  Pixmap picture(640, 360);
  for (int y = 0; y < 360; ++y) {
    auto row = picture.row(y);
    for (int x = 0; x < 640; ++x) row[static_cast<std::size_t>(x)] = (x + y) % 2 == 0 ? 0xFFFFFF : 0;
  }
  const Pixmap scaled = picture_of(scale_frame(SparseFrame(picture, Color{}), 160, 90));
  for (int y = 2; y < 88; ++y) {
    for (int x = 2; x < 158; ++x) {
      ASSERT_NEAR(static_cast<int>(scaled.row(y)[static_cast<std::size_t>(x)] & 0xFF), 127, 12) << x << "," << y;
    }
  }
}

TEST(ConnectedScreens, are_listed_with_their_modes) {
  const TemporaryFolder sys;
  const auto connector = [&](const std::string& name, const std::string& status, const std::string& modes) {
    std::filesystem::create_directory(sys.path() / name);
    std::ofstream(sys.path() / name / "status") << status << "\n";
    std::ofstream(sys.path() / name / "modes") << modes;
  };
  std::filesystem::create_directory(sys.path() / "card0");
  EXPECT_EQ(connected_screens(sys.path()), "");
  connector("card0-HDMI-A-2", "connected", "3840x2160\n1920x1080\n");
  connector("card0-HDMI-A-1", "connected", "1920x1080\n");
  connector("card0-DP-1", "disconnected", "");
  EXPECT_EQ(connected_screens(sys.path()), "card0-HDMI-A-1 1920x1080, card0-HDMI-A-2 3840x2160");
  EXPECT_EQ(connected_screens(sys.path() / "nowhere"), "");
}

TEST(FindDisplay, takes_a_desktop_before_a_console_and_headless_always) {
  ::unsetenv("WAYLAND_DISPLAY");
  ::setenv("DISPLAY", ":9", 1);
  EXPECT_EQ(find_display(DisplayPlace::automatic), DisplayKind::desktop);
  EXPECT_EQ(find_display(DisplayPlace::headless), DisplayKind::headless);
  ::setenv("DISPLAY", "", 1);
  ::setenv("WAYLAND_DISPLAY", "wayland-0", 1);
  EXPECT_EQ(find_display(DisplayPlace::fullscreen), DisplayKind::desktop);
}

}  // namespace
}  // namespace rostrum
