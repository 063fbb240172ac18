#include "content/session/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rostrum {
namespace {

using testing::ElementsAre;

std::vector<std::vector<std::string>> fields(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  const CsvTable table = parse_csv(text);
  for (const CsvRow& row : table.rows) rows.push_back(row.fields);
  return rows;
}

std::vector<int> lines(const CsvTable& table) {
  std::vector<int> found;
  for (const CsvRow& row : table.rows) found.push_back(row.line);
  return found;
}

TEST(Csv, fields_stand_between_commas_semicolons_or_tabs) {
  EXPECT_THAT(fields("a,b;c\nd,e,\n"), ElementsAre(ElementsAre("a", "b;c"), ElementsAre("d", "e", "")));
  EXPECT_THAT(fields("a;b\nc,d;e\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("c,d", "e")));
  EXPECT_THAT(fields("a\tb, c\n"), ElementsAre(ElementsAre("a", "b, c")));
  EXPECT_THAT(fields("sep=;\na,b,c,d;e\n"), ElementsAre(ElementsAre("a,b,c,d", "e")));
  EXPECT_THAT(fields("\"a,b,c,d,e\";f\n"), ElementsAre(ElementsAre("a,b,c,d,e", "f")));
}

TEST(Csv, a_quoted_field_holds_separators_quotes_and_line_ends) {
  const CsvTable table = parse_csv("a,\"b \"\"c\"\", d\"\n\"e\nf\" ,g\r\nh,i");
  EXPECT_THAT(lines(table), ElementsAre(1, 2, 4));
  EXPECT_THAT(table.rows[0].fields, ElementsAre("a", "b \"c\", d"));
  EXPECT_THAT(table.rows[1].fields, ElementsAre("e\nf", "g"));
  EXPECT_THAT(table.rows[2].fields, ElementsAre("h", "i"));
  EXPECT_TRUE(table.faults.empty());
}

TEST(Csv, a_quotation_mark_within_a_field_is_a_letter) {
  EXPECT_THAT(fields("Group \"A\",b\n"), ElementsAre(ElementsAre("Group \"A\"", "b")));
}

TEST(Csv, blank_rows_are_none) {
  const CsvTable table = parse_csv("a,b\n\n , \n,,,\nc,d\n");
  EXPECT_THAT(lines(table), ElementsAre(1, 5));
}

TEST(Csv, a_broken_row_is_one_fault_and_the_rest_stands) {
  for (const std::string broken : {"\"x\"y,z", "\"x,z", "x,\"y\" z,\"\""}) {
    const CsvTable table = parse_csv("a,b\n" + broken + "\nc,\"d\"\ne,f\n");
    ASSERT_EQ(table.faults.size(), 1U) << broken;
    EXPECT_EQ(table.faults[0].line, 2) << broken;
    EXPECT_THAT(lines(table), ElementsAre(1, 3, 4)) << broken;
  }
}

TEST(Csv, a_table_that_is_all_broken_comes_to_an_end) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "\"x\"y\n";
  const CsvTable table = parse_csv(text);
  EXPECT_LT(table.faults.size(), 200U);
  EXPECT_TRUE(parse_csv("").rows.empty());
  EXPECT_EQ(parse_csv("\"").faults.size(), 1U);
}

TEST(Csv, a_field_of_megabytes_is_a_fault_that_says_so) {
  for (const std::string quote : {"", "\""}) {
    const std::string name = quote + std::string(3 << 20, 'a') + quote;
    const CsvTable table = parse_csv("a,b\n" + name + ",x\nc,d\n");
    ASSERT_EQ(table.faults.size(), 1U) << quote;
    EXPECT_EQ(table.faults[0].line, 2);
    EXPECT_LT(table.faults[0].what.size(), 100U);
    EXPECT_THAT(table.faults[0].what, testing::HasSubstr("longer"));
    EXPECT_THAT(lines(table), ElementsAre(1, 3));
  }
}

}  // namespace
}  // namespace rostrum
