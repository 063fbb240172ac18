#include "content/session/on_behalf_of.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/content/session/loaded_session.hpp"

namespace rostrum {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> found(const Session& session) {
  std::vector<std::string> all;
  for (const Finding& finding : session.findings)
    all.push_back(finding.code + " " + finding.file + ":" + std::to_string(finding.line));
  return all;
}

Session with_groups(const std::string& groups) {
  return load({{"session.toml", groups + "[[meeting]]\n[[meeting.item]]\n[[meeting.item.speaker]]\nname = \"X\"\n"}});
}

TEST(OnBehalfOf, oneself_is_a_finding_and_the_speaker_speaks_for_itself) {
  const Session session = load({{"session.toml",
                                 "[[group]]\nid = \"g\"\nname = { en = \"Shores\", ru = \"Берега\" }\n[[meeting]]\n"
                                 "[[meeting.item]]\n[[meeting.item.speaker]]\nname = { en = \"Aldermark\" }\n"
                                 "on_behalf_of = { fr = \"L'Alder\", en = \"ALDERMARK\" }\n"
                                 "[[meeting.item.speaker]]\nname = \"берега\"\n\non_behalf_of = \"g\"\n"
                                 "[[meeting.item.speaker]]\nname = \"Brennau\"\non_behalf_of = \"shores\"\n"}});
  EXPECT_THAT(found(session), ElementsAre("cycle session.toml:8", "cycle session.toml:12"));
  const std::vector<Speaker>& speakers = session.meetings.at(0).items.at(0).speakers;
  for (const std::size_t own : {0U, 1U}) {
    EXPECT_TRUE(speakers.at(own).on_behalf_of.empty());
    EXPECT_EQ(speakers.at(own).group, std::nullopt);
  }
  EXPECT_EQ(speakers.at(2).group, 0U);
}

TEST(OnBehalfOf, oneself_is_a_finding_in_a_list_too) {
  const Session session = load({{"speakers.csv", "Delegation,On behalf of\nAldermark,Brennau\nBrennau,Brennau\n"}});
  EXPECT_THAT(found(session), ElementsAre("cycle speakers.csv:3"));
  EXPECT_FALSE(session.meetings.at(0).items.at(0).speakers.at(0).on_behalf_of.empty());
}

TEST(OnBehalfOf, groups_that_hold_each_other_by_name_are_a_circle) {
  const Session session = with_groups(
      "[[group]]\nid = \"n\"\nname = { en = \"North\", ru = \"Север\" }\nmembers = [\"Aldermark\", \"south\"]\n"
      "[[group]]\nid = \"s\"\nname = \"South\"\nmembers = [{ ru = \"север\" }, \"Brennau\"]\n");
  EXPECT_THAT(found(session), ElementsAre("cycle session.toml:5"));
  ASSERT_EQ(session.groups.size(), 2U);
  EXPECT_EQ(session.groups[0].members.at(1).group, 1U);
  EXPECT_EQ(session.groups[1].members.size(), 1U);
}

TEST(OnBehalfOf, a_group_among_its_own_members_is_a_circle) {
  const Session session =
      with_groups("[[group]]\nid = \"n\"\nname = \"North\"\nmembers = [\"Aldermark\", \"North\"]\n");
  ASSERT_THAT(found(session), ElementsAre("cycle session.toml:1"));
  EXPECT_EQ(session.findings[0].message.find("by way of"), std::string::npos);
  EXPECT_THAT(found(with_groups("[[group]]\nid = \"n\"\nmembers = [\"A\", \"B\"]\n")), IsEmpty());
}

}  // namespace
}  // namespace rostrum
