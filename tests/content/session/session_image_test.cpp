#include "content/session/session_image.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/session/demo_session.hpp"

namespace rostrum {
namespace {

// Every member of a session holds something.
const std::vector<NamedBytes> files = {
    {"session.toml", R"([session]
title = { en = "A meeting" }
languages = ["en", "ru"]
[[group]]
id = "shore"
name = { en = "The Shore States" }
members = [{ en = "Brook" }, { en = "Calder" }]
[[meeting]]
number = "1"
starts = 2026-05-12T10:00:00+02:00
[[meeting.item]]
number = "5"
title = { en = "Harbours" }
limits = { all = "3m", group = "5m" }
[[meeting.item.speaker]]
name = { en = "Brook", ru = "Брук" }
on_behalf_of = "shore"
limit = "4m"
statement = { en = "01-brook.en.md", ru = "01-brook.ru.md" }
original = "en"
official = "ru"
[[meeting.item.speaker]]
name = { en = "Calder" }
)"},
    {"01-brook.en.md",
     "Embargoed until delivery\n\n# STATEMENT\n\nMr. Chair,\n\nWe **thank** you for 12 harbours. They are open. All "
     "ships may come in.\n\nThank you.\n"},
    {"01-brook.ru.md",
     "# ВЫСТУПЛЕНИЕ\n\nГосподин Председатель,\n\nМы благодарим вас за 12 гаваней. Они открыты. Все суда могут "
     "войти.\n\nСпасибо.\n"},
    {"02-note.txt", "A few words of another paper, that nobody names."}};

Session loaded(const std::vector<NamedBytes>& from) {
  auto session = load_session(from, "test");
  EXPECT_TRUE(session) << session.error().sentence();
  return std::move(*session);
}

TEST(SessionImage, holds_all_of_a_session) {
  const Session session = loaded(files);
  ASSERT_FALSE(session.findings.empty());
  ASSERT_EQ(session.groups.size(), 1U);
  ASSERT_EQ(session.statements.front().versions.size(), 2U);
  const auto read = from_image(to_image(session, "key"), "key");
  ASSERT_TRUE(read);
  EXPECT_TRUE(*read == session);
}

TEST(SessionImage, holds_the_demo) {
  const Session session = loaded(demo_session_files());
  const auto read = from_image(to_image(session, ""), "");
  ASSERT_TRUE(read);
  EXPECT_TRUE(*read == session);
}

TEST(SessionImage, of_another_key_is_none) {
  const std::string image = to_image(loaded(demo_session_files()), "key");
  EXPECT_FALSE(from_image(image, "kez"));
  EXPECT_FALSE(from_image(image, ""));
  EXPECT_FALSE(from_image("", "key"));
}

TEST(SessionImage, that_is_cut_off_is_none) {
  const std::string image = to_image(loaded(files), "key");
  for (std::size_t size = 0; size < image.size(); ++size)
    EXPECT_FALSE(from_image(std::string_view(image).substr(0, size), "key")) << size;
  EXPECT_FALSE(from_image(image + '\0', "key"));
}

TEST(SessionImage, has_a_key_for_its_files_and_its_program) {
  const std::string key = image_key(files, "build");
  EXPECT_EQ(image_key({files.rbegin(), files.rend()}, "build"), key);
  EXPECT_NE(image_key(files, "another build"), key);
  auto changed = files;
  changed.back().bytes += '.';
  EXPECT_NE(image_key(changed, "build"), key);
  auto renamed = files;
  renamed.back().name = "03-note.txt";
  EXPECT_NE(image_key(renamed, "build"), key);
}

}  // namespace
}  // namespace rostrum
