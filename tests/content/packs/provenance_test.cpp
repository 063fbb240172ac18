#include "content/packs/provenance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rostrum {
namespace {

using Answer = Admission::Answer;
using Kind = Provenance::Kind;
using testing::HasSubstr;

Trust trust(Trust::Unsigned unsigned_content) {
  return {{{"secretariat", PublicKey{}}}, unsigned_content};
}

const Provenance nobody{};
const Provenance unknown{Kind::unknown_key, {}, {}, {}};
const Provenance trusted{Kind::trusted_key, {}, "secretariat", {"seventh", 5}};

TEST(Admission, takes_what_a_trusted_key_signed_whatever_the_room_does_with_the_rest) {
  for (const auto rest : {Trust::Unsigned::accept, Trust::Unsigned::ask, Trust::Unsigned::refuse}) {
    EXPECT_EQ(admit(trusted, trust(rest), std::nullopt), Admission{});
    EXPECT_EQ(admit(trusted, trust(rest), 4), Admission{});
    EXPECT_EQ(admit(trusted, trust(rest), 5), Admission{});
  }
}

TEST(Admission, of_everything_else_is_as_the_room_says_with_the_reason) {
  for (const Provenance& each : {nobody, unknown}) {
    EXPECT_EQ(admit(each, trust(Trust::Unsigned::refuse), {}).answer, Answer::refuse);
    EXPECT_EQ(admit(each, trust(Trust::Unsigned::ask), {}).answer, Answer::ask);
    EXPECT_EQ(admit(each, trust(Trust::Unsigned::accept), {}).answer, Answer::take);
    EXPECT_FALSE(admit(each, trust(Trust::Unsigned::accept), {}).reason.empty());
    EXPECT_FALSE(admit(each, trust(Trust::Unsigned::ask), {}).reason.empty());
  }
  EXPECT_EQ(admit(nobody, Trust{}, {}), Admission{});
}

TEST(Admission, of_an_older_version_is_not_a_matter_of_course) {
  EXPECT_EQ(admit(trusted, trust(Trust::Unsigned::refuse), 6).answer, Answer::refuse);
  EXPECT_EQ(admit(trusted, trust(Trust::Unsigned::ask), 6).answer, Answer::ask);
  const Admission warned = admit(trusted, trust(Trust::Unsigned::accept), 6);
  EXPECT_EQ(warned.answer, Answer::take);
  EXPECT_THAT(warned.reason, HasSubstr("older version of \"seventh\" (5) than this room has taken (6)"));
}

TEST(PackIdentity, stands_in_the_trusted_comment) {
  const std::string comment = trusted_comment({"Седьмая сессия: часть 2", 12}, 1'700'000'000);
  EXPECT_EQ(comment, "timestamp:1700000000\tfile:session.zip\thashed\tsession:Седьмая сессия: часть 2\tversion:12");
  EXPECT_EQ(identity_in(comment), (PackIdentity{"Седьмая сессия: часть 2", 12}));
}

TEST(PackIdentity, of_the_tools_own_comment_is_its_time) {
  EXPECT_EQ(identity_in("timestamp:1700000000\tfile:session.zip\thashed"), (PackIdentity{"", 1'700'000'000}));
  EXPECT_EQ(identity_in("session:x"), (PackIdentity{"x", 0}));
  EXPECT_EQ(identity_in("version:-1\tsession:\xFF\tversion:99999999999999999999"), PackIdentity());
  EXPECT_EQ(identity_in(""), PackIdentity());
}

}  // namespace
}  // namespace rostrum
