#include "content/session/speakers_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/formats/encoding.hpp"
#include "content/session/list_headings.hpp"

namespace rostrum {
namespace {

using std::chrono::minutes;
using testing::ElementsAre;

Language language(const std::string& tag) {
  return *Language::parse(tag);
}

SpeakersList parse(const std::string& bytes) {
  const Language plain = language("en");
  auto list = parse_speakers_list(bytes, "list.csv", plain);
  EXPECT_TRUE(list.has_value()) << list.error().sentence();
  return list ? *list : SpeakersList{};
}

std::vector<std::string> names(const SpeakersList& list) {
  std::vector<std::string> found;
  for (const ListedSpeaker& speaker : list.speakers) found.push_back(speaker.entry.speaker.name.best({}));
  return found;
}

std::vector<std::string> codes(const SpeakersList& list) {
  std::vector<std::string> found;
  for (const Finding& finding : list.findings) {
    found.push_back(finding.code + ":" + std::to_string(finding.line));
    EXPECT_EQ(finding.file, "list.csv");
    EXPECT_FALSE(finding.advice.empty());
  }
  return found;
}

std::string bytes_of(std::u16string_view text, const std::vector<std::pair<char16_t, unsigned char>>& page) {
  std::string bytes;
  for (const char16_t c : text) {
    const auto found = std::find_if(page.begin(), page.end(), [c](const auto& entry) { return entry.first == c; });
    bytes.push_back(static_cast<char>(found == page.end() ? static_cast<unsigned char>(c) : found->second));
  }
  return bytes;
}

TEST(SpeakersList, takes_every_column_that_it_knows_in_any_order) {
  const SpeakersList list = parse(
      "Statement,Delegation,Type,Time limit,On behalf of,Original language,Item,Meeting,No.,Name (ru),Remarks\n"
      "a.ru.md,Aldermark,Group,5 min,Group of Shores,Russian,5,3,1.,Альдермарк,late\n");
  EXPECT_TRUE(list.findings.empty());
  ASSERT_EQ(list.speakers.size(), 1U);
  const ListedSpeaker& listed = list.speakers[0];
  EXPECT_EQ(listed.meeting, "3");
  EXPECT_EQ(listed.item, "5");
  EXPECT_EQ(listed.order, 1);
  const SpeakerEntry& entry = listed.entry;
  EXPECT_EQ(entry.original->language, language("ru"));
  EXPECT_THAT(entry.statement, ElementsAre(FileReference{std::nullopt, "a.ru.md", 2}));
  EXPECT_EQ(entry.speaker.kind, SpeakerKind::group);
  EXPECT_EQ(entry.speaker.limit, minutes(5));
  EXPECT_EQ(entry.speaker.on_behalf_of.best({}), "Group of Shores");
  EXPECT_EQ(entry.speaker.name.best({language("en")}), "Aldermark");
  EXPECT_EQ(entry.speaker.line, 2);
}

TEST(SpeakersList, a_column_may_be_of_one_language) {
  const SpeakersList list = parse(
      "Delegation en;Делегация (ru);代表团 zh-Hans;Statement (ru);Statement-en\n"
      "Aldermark;Альдермарк;阿尔德马克;a.md;b.md\n");
  const SpeakerEntry& entry = list.speakers.at(0).entry;
  EXPECT_EQ(entry.speaker.name.best({language("ru")}), "Альдермарк");
  EXPECT_EQ(entry.speaker.name.best({language("zh-Hans")}), "阿尔德马克");
  EXPECT_THAT(entry.statement,
              ElementsAre(FileReference{language("ru"), "a.md", 2}, FileReference{language("en"), "b.md", 2}));
}

TEST(SpeakersList, headings_are_known_in_the_six_languages) {
  using enum ListColumn;
  const std::vector<std::pair<std::string, ListColumn>> headings = {{"Delegation", delegation},
                                                                    {"DÉLÉGATION", delegation},
                                                                    {"delegacion", delegation},
                                                                    {"Делегация", delegation},
                                                                    {"الوفد", delegation},
                                                                    {"代表团", delegation},
                                                                    {"Temps de parole", limit},
                                                                    {"Límite de tiempo", limit},
                                                                    {"Регламент", limit},
                                                                    {"时限", limit},
                                                                    {"الحد الزمني", limit},
                                                                    {"Time (min)", limit},
                                                                    {"Au nom de", on_behalf_of},
                                                                    {"От имени", on_behalf_of},
                                                                    {"№", order},
                                                                    {"N°", order},
                                                                    {"No.", order},
                                                                    {"序号", order},
                                                                    {"Язык оригинала", original},
                                                                    {"Langue originale", original},
                                                                    {"اللغة الأصلية", original},
                                                                    {"Выступление", statement},
                                                                    {"البيان", statement},
                                                                    {"Remarks", remarks},
                                                                    {"English", delegation},
                                                                    {"Name_fr", person},
                                                                    {"File [es]", statement},
                                                                    {"Point", item},
                                                                    {"Séance", meeting},
                                                                    {"Type", kind},
                                                                    {"类别", kind}};
  for (const auto& [heading, column] : headings) {
    const auto read = read_list_heading(heading);
    ASSERT_TRUE(read.has_value()) << heading;
    EXPECT_EQ(static_cast<int>(read->column), static_cast<int>(column)) << heading;
  }
  EXPECT_EQ(read_list_heading("Name_fr")->language, language("fr"));
  EXPECT_EQ(read_list_heading("Time (min)")->bare, BareNumber::minutes);
  EXPECT_EQ(read_list_heading("No.")->language, std::nullopt);
  for (const char* heading : {"", "Seat", "Telephone", "Delegation's seat", "-", "ID", "Delegation ID", "A"}) {
    const auto read = read_list_heading(heading);
    EXPECT_FALSE(read.has_value()) << heading;
  }
}

TEST(SpeakersList, kinds_and_languages_are_known_in_the_six_languages) {
  for (const char* word : {"national", "Member State", "État", "Estado miembro", "Государство", "دولة", "会员国"})
    EXPECT_EQ(read_speaker_kind(word), SpeakerKind::national) << word;
  EXPECT_EQ(read_speaker_kind("НПО"), SpeakerKind::stakeholder);
  EXPECT_EQ(read_speaker_kind("Organization"), SpeakerKind::organisation);
  EXPECT_EQ(read_speaker_kind("vessel"), std::nullopt);
  for (const char* word : {"ru", "Russian", "русский", "R", "Russe", "俄文", "RU"})
    EXPECT_EQ(read_language_name(word), language("ru")) << word;
  for (const auto& [name, kind] : speaker_kinds) EXPECT_EQ(read_speaker_kind(name), kind) << name;
}

TEST(SpeakersList, a_title_may_stand_above_the_headings) {
  EXPECT_THAT(names(parse("List of speakers;;\n10 March 2026;;\n\nNo.;Delegation;Time\n1;Aldermark;3\n")),
              ElementsAre("Aldermark"));
}

TEST(SpeakersList, a_delegation_goes_before_the_name_of_a_person) {
  EXPECT_THAT(names(parse("Name,Country\nI. V. Linden,Aldermark\nA. Merten,\n")),
              ElementsAre("Aldermark", "A. Merten"));
}

TEST(SpeakersList, a_broken_row_is_one_finding_and_the_rest_stands) {
  const SpeakersList list = parse("Delegation,Kind\nAldermark,national\n\"Brennau\"x,group\nCorvane,a,b\nDunmere\n");
  EXPECT_THAT(names(list), ElementsAre("Aldermark", "Dunmere"));
  EXPECT_THAT(codes(list), ElementsAre("broken-row:3", "broken-row:4"));
}

TEST(SpeakersList, a_bad_cell_loses_only_itself) {
  const SpeakersList list = parse(
      "Delegation,Kind,Time,Original,Statement\nAldermark,vessel,3,en,a.md\nBrennau,group,long,en,b.md\n"
      "Corvane,group,3,klingonese,c.md\n,group,3,en,\n,group,3,en,d.md\n,Chair,,,\n");
  EXPECT_THAT(codes(list), ElementsAre("bad-value:2", "bad-value:3", "bad-value:4", "no-name:5", "no-name:6"));
  ASSERT_EQ(list.speakers.size(), 5U);
  EXPECT_EQ(list.speakers[0].entry.speaker.limit, minutes(3));
  EXPECT_EQ(list.speakers[1].entry.original->language, language("en"));
  EXPECT_EQ(list.speakers[2].entry.statement.size(), 1U);
  EXPECT_EQ(list.speakers[4].entry.speaker.kind, SpeakerKind::chair);
}

TEST(SpeakersList, a_column_of_its_keepers_is_no_fault) {
  EXPECT_THAT(codes(parse("Delegation,Seat,Remarks\nAldermark,4,x\n")), ElementsAre("unknown-column:1"));
}

TEST(SpeakersList, several_files_may_stand_in_one_cell) {
  EXPECT_EQ(parse("Delegation,Statement\nA,\"a.ru.md; a.en.md\"\nB,\"b.ru.md\nb.en.md\"\n")
                .speakers.at(1)
                .entry.statement.at(1)
                .file,
            "b.en.md");
}

TEST(SpeakersList, a_table_without_a_heading_of_speakers_is_an_error) {
  const Language plain;
  for (const std::string text : {"a,b\nc,d\n", "", "Kind\nnational\n"}) {
    const auto list = parse_speakers_list(text, "list.csv", plain);
    ASSERT_FALSE(list.has_value()) << text;
    EXPECT_FALSE(list.error().advice.empty()) << text;
  }
  EXPECT_EQ(parse_speakers_list("\n\nAldermark,national\n", "list.csv", plain).error().where, "list.csv:3");
  EXPECT_FALSE(parse_speakers_list("%PDF-1.7 Delegation\n", "list.csv", plain).has_value());
}

TEST(SpeakersList, is_read_in_the_encodings_of_windows) {
  std::vector<std::pair<char16_t, unsigned char>> cyrillic;
  for (char16_t c = u'А'; c <= u'я'; ++c) cyrillic.emplace_back(c, static_cast<unsigned char>(0xC0 + (c - u'А')));
  // Few letters of the language among many of file names and headings.
  const std::string russian = bytes_of(
      u"Delegation;Kind;Statement file;Original language\r\nАльдермарк;national;statements/aldermark-final-version.md;"
      u"English\r\nБреннау;national;statements/brennau-final-version.md;English\r\n",
      cyrillic);
  EXPECT_THAT(names(parse(russian)), ElementsAre("Альдермарк", "Бреннау"));
  EXPECT_THAT(names(parse("D\xE9l\xE9gation;Type\r\nC\xF4te d'Albe;\xC9tat\r\n")), ElementsAre("Côte d'Albe"));
  // مملكة الشمال, in windows-1256.
  EXPECT_THAT(
      names(
          parse("Delegation,Statement\r\n\xE3\xE3\xE1\xDF\xC9 \xC7\xE1\xD4\xE3\xC7\xE1,statements/north-final.md\r\n")),
      ElementsAre("مملكة الشمال"));
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("Delegation\tKind\r\nAldermark\tnational\r\n")) utf16 += {c, '\0'};
  EXPECT_THAT(names(parse(utf16)), ElementsAre("Aldermark"));
  EXPECT_THAT(names(parse("\xEF\xBB\xBF"
                          "Delegation\nAldermark\n")),
              ElementsAre("Aldermark"));
}

TEST(SpeakersList, zero_bytes_are_left_out_and_named_once) {
  using namespace std::string_literals;
  const std::string padded = "Delegation,Kind\nAldermark\0\0\0,national\nBrennau,group\nCorvane\0,group\0\0\n"s;
  const SpeakersList list = parse(padded);
  EXPECT_THAT(names(list), ElementsAre("Aldermark", "Brennau", "Corvane"));
  ASSERT_THAT(codes(list), ElementsAre("broken-row:2"));
  EXPECT_THAT(list.findings[0].message, testing::HasSubstr("zero bytes"));
  EXPECT_THAT(list.findings[0].message, testing::HasSubstr("so does another"));
  std::string utf16;
  for (const char c : std::string("Delegation\tKind\nAldermark\tnational\n")) utf16 += {c, '\0'};
  EXPECT_TRUE(parse(utf16).findings.empty());
}

TEST(SpeakersList, letters_that_are_damaged_are_named) {
  const SpeakersList list = parse("Delegation,Name (ru)\nAldermark,Альдермарк\nBrennau,Бре\xFFннау\n");
  EXPECT_THAT(codes(list), ElementsAre("invalid-utf8:3"));
  EXPECT_THAT(names(list), ElementsAre("Aldermark", "Brennau"));
}

TEST(SpeakersList, what_a_message_repeats_is_shortened) {
  const std::string most(4000, 'x');
  const SpeakersList list =
      parse("Delegation,Kind,Time,Original," + most + "\nAldermark," + most + "," + most + "," + most + ",\n");
  EXPECT_THAT(codes(list), ElementsAre("unknown-column:1", "bad-value:2", "bad-value:2", "bad-value:2"));
  for (const Finding& finding : list.findings) EXPECT_LT(finding.message.size(), 200U) << finding.code;
}

}  // namespace
}  // namespace rostrum
