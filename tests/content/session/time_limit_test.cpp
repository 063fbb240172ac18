#include "content/session/time_limit.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace rostrum {
namespace {

long seconds_of(const std::string& text, BareNumber bare = BareNumber::refused) {
  const auto limit = parse_time_limit(text, bare);
  return limit ? static_cast<long>(limit->count()) : -1;
}

TEST(TimeLimit, is_read_as_people_write_it) {
  const std::vector<std::pair<std::string, long>> written = {{"3m", 180},
                                                             {"90s", 90},
                                                             {"1h", 3600},
                                                             {"3m30s", 210},
                                                             {"3 min", 180},
                                                             {"3 minutes", 180},
                                                             {"3 мин.", 180},
                                                             {"5 минут 30 с", 330},
                                                             {"3分钟", 180},
                                                             {"3分30秒", 210},
                                                             {"3 دقائق", 180},
                                                             {"3 MINUTOS", 180},
                                                             {"1 heure", 3600},
                                                             {"3'30\"", 210},
                                                             {"3:30", 210},
                                                             {"03:00", 180},
                                                             {"1:00:00", 3600},
                                                             {"0:03:00", 180},
                                                             {" 3  m  30  s ", 210},
                                                             {"2 минуты", 120},
                                                             {"1 час 30 секунд", 3630},
                                                             {"دقيقتان", -1},
                                                             {"3 دقيقة", 180},
                                                             {"90 secondes", 90},
                                                             {"2 horas", 7200},
                                                             {"1小时", 3600}};
  for (const auto& [text, seconds] : written) EXPECT_EQ(seconds_of(text), seconds) << text;
}

TEST(TimeLimit, is_nothing_where_the_words_are_no_time) {
  for (const char* const text :
       {"",          "m",      "3x",         "long", "-3m",       "0m",         "3m3m",
        "3s3m",      "25h",    "3:61",       "3:",   "3:00:",     ":30",        "99999999999999999999s",
        "3",         "3m 4",   "1:00:00:00", "3.5m", "2 Minuten", "2 minutter", "1 Stunde",
        "3 secrets", "2 miles"})
    EXPECT_EQ(seconds_of(text), -1) << text;
}

TEST(TimeLimit, a_bare_number_counts_what_its_place_says) {
  EXPECT_EQ(seconds_of("3", BareNumber::minutes), 180);
  EXPECT_EQ(seconds_of("180", BareNumber::seconds), 180);
  EXPECT_EQ(seconds_of("3", BareNumber::likely), 180);
  EXPECT_EQ(seconds_of("180", BareNumber::likely), 180);
  EXPECT_EQ(seconds_of("45", BareNumber::likely), -1);
}

}  // namespace
}  // namespace rostrum
