#include "firmware/control/session_changes.hpp"

#include <gtest/gtest.h>

#include "tests/support/made_statement.hpp"

namespace rostrum {
namespace {

class ChangesInWords : public testing::Test {
 protected:
  // The room stands at the second sentence.
  ChangesInWords() {
    scene_.statement = "01-avalon";
    scene_.position = {0, 1, 0};
  }

  static ChangedStatement to(const std::string& text) {
    return {"01-avalon", VersionChange(made_statement("en", {"The water rises. The harbour is old. We repair it."}),
                                       made_statement("en", {text}))};
  }

  Scene scene_;
};

TEST_F(ChangesInWords, say_that_the_place_was_kept_where_its_sentence_is_there) {
  EXPECT_EQ(in_words(to("The water rises. The harbour is very old. We repair it. It is late."), scene_),
            "01-avalon is another text now; its place was kept (sentences changed: 1, new: 1, gone: 0)");
}

TEST_F(ChangesInWords, say_that_the_sentence_is_gone_where_the_room_stood) {
  EXPECT_EQ(in_words(to("The water rises. We repair it."), scene_),
            "01-avalon is another text now; the sentence where the room stood is gone, so it stands at what follows "
            "(sentences changed: 0, new: 0, gone: 1)");
}

TEST_F(ChangesInWords, say_nothing_of_a_place_where_the_room_stands_elsewhere) {
  scene_.statement = "02-brook";
  EXPECT_EQ(in_words(to("The water rises. We repair it."), scene_),
            "01-avalon is another text now (sentences changed: 0, new: 0, gone: 1)");
}

TEST_F(ChangesInWords, count_nothing_where_no_sentence_changed) {
  EXPECT_EQ(in_words(to("The water rises. The harbour is old. We repair it."), scene_),
            "01-avalon is another text now; its place was kept (no sentence changed)");
}

}  // namespace
}  // namespace rostrum
