// A paper turns its page where it is full, not where a sentence ends.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "content/formats/read_document.hpp"
#include "content/statement/join_lines.hpp"
#include "content/statement/read_statement.hpp"

namespace rostrum {
namespace {

struct Cut {
  const char* language;
  const char* opening;  // a paragraph of the first page
  const char* before;   // the sentence's part on that page
  const char* after;    // and on the next
  const char* next;     // the paragraph behind it
};

const Cut cuts[] = {
    {"en", "Mr. Chair,", "The harbour was built by our grandparents. It has served three generations of fishermen and",
     "their families, and we mean to keep it.", "We have two requests."},
    {"en", "Mr. Chair,", "The lighthouse at the northern end of the bay was given to us in 1931 by the people of",
     "Ostervale, who built it.", "We have two requests."},
    {"en", "Mr. Chair,", "We ask the Committee to renew the mandate of the harbour masters for a period of",
     "12 months.", "We have two requests."},
    {"fr", "Madame la Présidente,", "Le port a été construit par nos grands-parents. Il sert depuis trois générations",
     "les pêcheurs de la baie, et nous tenons à le garder.", "Nous avons deux demandes."},
    {"es", "Señora Presidenta:",
     "El puerto lo construyeron nuestros abuelos. Ha servido a tres generaciones de pescadores y a",
     "sus familias, y queremos conservarlo.", "Tenemos dos peticiones."},
    {"ru", "Госпожа Председатель,", "Порт построили наши деды. Он служит уже трём поколениям рыбаков и",
     "их семьям, и мы намерены его сохранить.", "У нас две просьбы."},
    {"ru", "Госпожа Председатель,", "Маяк на северном берегу залива передали нам в 1931 году по решению",
     "Совета портов, который его и построил.", "У нас две просьбы."},
    {"ar", "السيدة الرئيسة،", "لقد بنى أجدادنا هذا الميناء. وهو يخدم منذ ثلاثة أجيال صيادي الخليج",
     "وأسرهم، ونحن حريصون على الحفاظ عليه.", "ولدينا طلبان."},
    {"ar", "السيدة الرئيسة،", "لقد بنى أجدادنا هذا الميناء، وهو يخدم منذ ثلاثة أجيال",
     "صيادي الخليج، ونحن حريصون على الحفاظ عليه.", "ولدينا طلبان."},
    {"zh-Hans", "主席女士：", "这座港口是我们的祖辈修建的。三代渔民靠它生活，我们", "一定要把它保留下去。",
     "我们有两点请求。"},
    {"zh-Hans", "主席女士：", "这座港口是我们的祖辈修建的，三代渔民都靠它生活，", "我们一定要把它保留下去。",
     "我们有两点请求。"},
};

// How a file shows that the second page ends here and the third begins.
const char* const turns[] = {
    "\n\n- 3 -\n\n", "\n\n3\n\n", "\n\n– 3 –\n\n",          "\n- 3 -\n",
    "\n\n2\n\n\f\n", "\n\f\n",    "\n\n2\n\n\f\n- 3 -\n\n", "\n\n\f\n\n3\n\n",
};

std::string with_gap(const Cut& cut) {
  return std::string(cut.before) + (std::string_view(cut.language).starts_with("zh") ? "" : " ") + cut.after;
}

void expect_whole(const Cut& cut, const char* turn, const char* file) {
  const std::string source = std::string(cut.opening) + "\n\n" + cut.next + "\n\n\f\n\n" + cut.next + "\n\n" +
                             cut.before + turn + cut.after + "\n\n" + cut.next + "\n";
  SCOPED_TRACE(std::string(file) + ":\n" + source);
  const auto document = read_document(source, file);
  ASSERT_TRUE(document);
  const Statement statement = read_statement(*document, Language::parse(cut.language));
  ASSERT_EQ(statement.paragraphs.size(), 5U);
  const Paragraph& whole = statement.paragraphs[3];
  EXPECT_EQ(whole.text.text, with_gap(cut));
  EXPECT_EQ(whole.page, 2);
  ASSERT_EQ(whole.page_breaks.size(), 1U);
  EXPECT_EQ(whole.page_breaks[0].page, 3);
  EXPECT_EQ(whole.text.text.substr(whole.page_breaks[0].offset), cut.after);
  EXPECT_EQ(statement.paragraphs[4].text.text, cut.next);
  EXPECT_EQ(statement.paragraphs[4].page, 3);
}

TEST(PageTurn, ASentenceGoesOnBehindIt) {
  for (const Cut& cut : cuts) {
    for (const char* turn : turns) {
      expect_whole(cut, turn, "a.md");
      expect_whole(cut, turn, "a.txt");
    }
  }
}

TEST(PageTurn, AFinishedSentenceIsLeftAsItIs) {
  for (const Cut& cut : cuts) {
    for (const char* turn : turns) {
      const std::string source = std::string(cut.opening) + "\n\n" + cut.next + "\n\n\f\n\n" + with_gap(cut) + turn +
                                 cut.next + "\n\n" + cut.next + "\n";
      const auto document = read_document(source, "a.md");
      ASSERT_TRUE(document);
      const Statement statement = read_statement(*document, Language::parse(cut.language));
      ASSERT_EQ(statement.paragraphs.size(), 5U) << source;
      EXPECT_EQ(statement.paragraphs[2].text.text, with_gap(cut)) << source;
      EXPECT_EQ(statement.paragraphs[3].page, 3) << source;
    }
  }
}

TEST(PrintedLines, of_a_title_are_joined_behind_a_hyphen_that_stays) {
  EXPECT_EQ(one_line({"WORKING GROUP 2021-", "2025"}), "WORKING GROUP 2021-2025");
  EXPECT_EQ(one_line({"ИНФОРМАЦИОННО-", "КОММУНИКАЦИОННЫХ", "ТЕХНОЛОГИЙ"}),
            "ИНФОРМАЦИОННО-КОММУНИКАЦИОННЫХ ТЕХНОЛОГИЙ");
  EXPECT_EQ(one_line({"Statement -", "third session"}), "Statement - third session");
}

}  // namespace
}  // namespace rostrum
