#include "render/views/speaker_name.hpp"

#include <gtest/gtest.h>

namespace rostrum {
namespace {

using Names = std::vector<std::string>;

TEST(speaker_name, falls_to_the_person_then_to_the_surname) {
  EXPECT_EQ(names_by_length("Ms. I. V. Linden, Head of the Delegation"),
            (Names{"Ms. I. V. Linden, Head of the Delegation", "Ms. I. V. Linden", "I. V. Linden", "Linden"}));
  EXPECT_EQ(names_by_length("ПРЕДСТАВИТЕЛЯ АЛЬДЕРМАРКА И. В. ЛИНДЕН"),
            (Names{"ПРЕДСТАВИТЕЛЯ АЛЬДЕРМАРКА И. В. ЛИНДЕН", "И. В. ЛИНДЕН", "ЛИНДЕН"}));
}

TEST(speaker_name, commas_of_other_scripts_part_as_well) {
  EXPECT_EQ(person_and_office("السيدة ليندن، الممثلة الدائمة")->first, "السيدة ليندن");
  EXPECT_EQ(person_and_office("林登女士，常驻代表")->second, "常驻代表");
  EXPECT_FALSE(person_and_office("Aldermark"));
  EXPECT_FALSE(person_and_office("Aldermark, "));
}

TEST(speaker_name, what_has_no_shorter_form_stays_whole) {
  EXPECT_EQ(names_by_length("H.E. DR. OMAR HAMDAN AL-BAHR, AMBASSADOR"),
            (Names{"H.E. DR. OMAR HAMDAN AL-BAHR, AMBASSADOR", "H.E. DR. OMAR HAMDAN AL-BAHR", "OMAR HAMDAN AL-BAHR"}));
  EXPECT_EQ(names_by_length("Aldermark"), Names{"Aldermark"});
  EXPECT_EQ(names_by_length(""), Names{});
  EXPECT_EQ(names_by_length("A."), Names{"A."});
}

}  // namespace
}  // namespace rostrum
