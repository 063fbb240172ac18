// The sessions that the golden pictures are drawn from are understood wholly: what stands on a title card is there.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "content/formats/read_document.hpp"
#include "content/statement/detect_language.hpp"
#include "content/statement/read_statement.hpp"

namespace rostrum {
namespace {

namespace fs = std::filesystem;

const fs::path sessions = fs::path(ROSTRUM_SOURCE_DIR) / "tests/golden/sessions";

Statement read_session_file(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  const auto document = read_document(bytes, file.filename().string());
  if (!document) ADD_FAILURE() << document.error().sentence();
  return document ? read_statement(*document, language_of_file_name(file.filename().string())) : Statement{};
}

TEST(GoldenSessions, AnArabicTitleIsUnderstood) {
  const Statement statement = read_session_file(sessions / "ar-en/01-sahmar.ar.md");
  EXPECT_EQ(statement.heading, "بيان");
  EXPECT_EQ(statement.speaker, "سعادة السفير الدكتور نادر حمدان البركي، الممثل الدائم لجمهورية سهمار");
  EXPECT_EQ(statement.meeting, "الدورة الثانية عشرة للمؤتمر المعني بخدمات الأرصاد الجوية، الجلسة الثالثة");
  EXPECT_EQ(statement.place_date, "خليج هالفيرن، ١٤ نيسان/أبريل ٢٠٢٧");
}

TEST(GoldenSessions, ARankOnALineOfItsOwnIsTheSpeakers) {
  const Statement statement = read_session_file(sessions / "ar-en/01-sahmar.en.md");
  EXPECT_EQ(statement.speaker,
            "H.E. DR. NADER HAMDAN AL-BARKI, AMBASSADOR, PERMANENT REPRESENTATIVE OF THE REPUBLIC OF SAHMAR");
  EXPECT_EQ(statement.meeting, "THE TWELFTH SESSION OF THE CONFERENCE ON WEATHER SERVICES, THIRD MEETING");
  EXPECT_EQ(statement.place_date, "Halvern Bay, 14 April 2027");
}

TEST(GoldenSessions, EveryFileHasAWholeTitleAndBeginsWithItsSalutation) {
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(sessions)) {
    if (entry.path().extension() != ".md") continue;
    ++files;
    SCOPED_TRACE(entry.path().string());
    const Statement statement = read_session_file(entry.path());
    for (const std::string* field :
         {&statement.heading, &statement.speaker, &statement.meeting, &statement.place_date}) {
      EXPECT_FALSE(field->empty());
    }
    EXPECT_EQ(statement.letterhead.size(), 2U);
    ASSERT_FALSE(statement.paragraphs.empty());
    EXPECT_EQ(statement.paragraphs.front().role, Paragraph::Role::salutation);
  }
  EXPECT_GE(files, 4);
}

}  // namespace
}  // namespace rostrum
