#include "firmware/controller/room_status.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace rostrum {
namespace {

TEST(RoomStatus, prints_format_first_and_every_documented_field) {
  RoomStatus status;
  status.state.revision = 7;
  status.session = "A \"session\"\n\xff";
  const std::string text = to_json(status);
  EXPECT_EQ(text.rfind("{\"format\":1,", 0), 0U) << text;
  EXPECT_EQ(text.find('\n'), std::string::npos);
  const auto object = nlohmann::json::parse(text);
  for (const char* field : {"revision", "session", "view", "statement", "segment", "segments", "speaking", "queue",
                            "timer", "blank", "meeting", "entry", "store", "display", "notice", "recorded_revision"}) {
    EXPECT_TRUE(object.contains(field)) << field;
  }
}

TEST(RoomStatus, views_have_names_that_lead_back_to_them) {
  for (const View view : {View::title, View::statement, View::hold, View::test_card}) {
    EXPECT_EQ(view_named(view_name(view)), view);
  }
  EXPECT_EQ(view_named("nowhere"), std::nullopt);
}

TEST(RoomStatus, counts_segments_from_one_and_takes_the_nearest_before) {
  StatementOutline outline;
  EXPECT_EQ(segment_number(outline, {}), 0U);
  outline.segments = {{0, 1, 0}, {0, 4, 0}, {2, 0, 0}};
  EXPECT_EQ(segment_number(outline, {0, 0, 0}), 1U);
  EXPECT_EQ(segment_number(outline, {0, 1, 0}), 1U);
  EXPECT_EQ(segment_number(outline, {1, 9, 9}), 2U);
  EXPECT_EQ(segment_number(outline, {9, 0, 0}), 3U);
}

}  // namespace
}  // namespace rostrum
