#include "render/text/hyphenator.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>

#include "render/text/unit_text.hpp"

namespace rostrum {
namespace {

Hyphenator& shared_hyphenator() {
  static Hyphenator hyphenator;
  return hyphenator;
}

// The word with = where it may be divided.
std::string divided(std::string_view word, const char* tag, Hyphenator& hyphenator = shared_hyphenator()) {
  const UnitText units = decode(word);
  std::string result;
  std::size_t at = 0;
  for (const std::uint32_t point : hyphenator.points(units.units, Language::parse(tag).value())) {
    const std::size_t byte = units.byte_of(point);
    result += std::string(word.substr(at, byte - at)) + "=";
    at = byte;
  }
  return result + std::string(word.substr(at));
}

TEST(Hyphenator, EveryPackageOfThePurposeRunIsInstalled) {
  for (const char* tag : {"be", "bg", "en", "en-US", "es", "fr", "ru", "sr", "uk"}) {
    const auto missing = shared_hyphenator().missing(Language::parse(tag).value());
    EXPECT_FALSE(missing) << *missing << " ./dev setup run installs it.";
  }
}

TEST(Hyphenator, DividesAtSyllables) {
  EXPECT_EQ(divided("организация", "ru"), "орга=ни=за=ция");
  EXPECT_EQ(divided("договорённость", "ru"), "договорён=ность");
  EXPECT_EQ(divided("подъезд", "ru"), "подъезд");
  EXPECT_EQ(divided("майский", "ru"), "май=ский");
  EXPECT_EQ(divided("співробітництво", "uk"), "спів=робі=т=ни=цтво");
  EXPECT_EQ(divided("адказнасць", "be"), "адка=з=насць");
  EXPECT_EQ(divided("отговорност", "bg"), "отго=вор=ност");
  EXPECT_EQ(divided("одговорност", "sr"), "одго=вор=ност");
  EXPECT_EQ(divided("odgovornost", "sr"), "odgo=vor=nost") << "Serbian has two alphabets";
  EXPECT_EQ(divided("cybersecurity", "en"), "cyber=se=cur=ity");
  EXPECT_EQ(divided("representation", "en"), "rep=res=ent=a=tion");
  EXPECT_EQ(divided("representation", "en-US"), "rep=re=sen=ta=tion");
  EXPECT_EQ(divided("responsabilité", "fr"), "res=pon=sa=bi=lité");
  EXPECT_EQ(divided("responsabilidad", "es"), "res=pon=sa=bi=li=dad");
}

TEST(Hyphenator, LeavesEnoughLettersOnBothSides) {
  for (const char* tag : {"be", "bg", "en", "es", "fr", "ru", "sr", "uk"}) {
    const Language language = Language::parse(tag).value();
    for (const std::u16string_view word : {u"абракадабра", u"агентура", u"оппозиция", u"area", u"abracadabra",
                                           u"aerial", u"idea", u"educación", u"éléphant", u"ідея"}) {
      for (const std::uint32_t point : shared_hyphenator().points(word, language)) {
        EXPECT_GE(point, 3U) << tag;
        EXPECT_LE(point + 3, word.size()) << tag;
      }
    }
  }
}

TEST(Hyphenator, DividesNoAbbreviationsNumbersOrAddresses) {
  for (const char* word : {"UNCITRAL", "UNESCO", "iPhone", "COVID-19", "A/RES/75/240", "https://organisation.example",
                           "name@organisation.example", "organisation.example"}) {
    EXPECT_EQ(divided(word, "en"), word);
  }
  for (const char* word : {"ЮНЕСКО", "МАГАТЭ", "Ту-154", "5-летний"}) EXPECT_EQ(divided(word, "ru"), word);
  EXPECT_NE(divided("ОРГАНИЗАЦИЯ", "ru"), "ОРГАНИЗАЦИЯ") << "a heading's word";
}

TEST(Hyphenator, KeepsToTheLettersBetweenThePunctuation) {
  EXPECT_EQ(divided("«организация»,", "ru"), "«" + divided("организация", "ru") + "»,");
  EXPECT_EQ(divided("(organization).", "en"), "(" + divided("organization", "en") + ").");
  EXPECT_EQ(divided("международно-правовая", "ru"), divided("международно", "ru") + "-" + divided("правовая", "ru"));
  // A stress mark stays on its vowel.
  EXPECT_EQ(divided("организа\u0301ция", "ru"), "орга=ни=за\u0301=ция");
}

TEST(Hyphenator, KnowsWhatAnApostropheIs) {
  EXPECT_EQ(divided("l’organisation", "fr"), "l’" + divided("organisation", "fr"));
  EXPECT_EQ(divided("l'organisation", "fr"), "l'" + divided("organisation", "fr"));
  const std::string ukrainian = divided("об’єднання", "uk");
  EXPECT_EQ(ukrainian.find("=’"), std::string::npos) << ukrainian;
  EXPECT_NE(ukrainian, "об’єднання");
}

TEST(Hyphenator, LanguagesWithoutADictionaryDivideNothing) {
  EXPECT_EQ(divided("организација", "mk"), "организација");
  EXPECT_EQ(divided("организация", "zh"), "организация");
  EXPECT_FALSE(shared_hyphenator().missing(Language::parse("mk").value())) << "no package could help";
  EXPECT_FALSE(shared_hyphenator().missing(Language::parse("ar").value()));
}

TEST(Hyphenator, SaysWhichPackageIsMissing) {
  Hyphenator nowhere({"/nonexistent"});
  EXPECT_EQ(divided("организация", "ru", nowhere), "организация");
  const auto missing = nowhere.missing(Language::parse("ru").value());
  ASSERT_TRUE(missing);
  EXPECT_NE(missing->find("hyphen-ru"), std::string::npos) << *missing;
}

TEST(Hyphenator, TakesBrokenDictionariesAndAnyWord) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "rostrum_hyphenator_test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "hyph_ru_RU.dic") << "NO-SUCH-ENCODING\n.а1б\n";
  std::ofstream(folder / "hyph_en_GB.dic") << "";
  std::filesystem::create_directories(folder / "hyph_fr.dic");
  Hyphenator broken({folder});
  EXPECT_EQ(divided("организация", "ru", broken), "организация");
  EXPECT_EQ(divided("organization", "en", broken), "organization");
  EXPECT_EQ(divided("organisation", "fr", broken), "organisation");
  std::filesystem::remove_all(folder);

  const Language russian = Language::parse("ru").value();
  EXPECT_TRUE(shared_hyphenator().points(u"", russian).empty());
  EXPECT_TRUE(shared_hyphenator().points(u"«»-", russian).empty());
  EXPECT_TRUE(shared_hyphenator().points(std::u16string(1'000'000, u'а'), russian).empty());
  EXPECT_TRUE(shared_hyphenator().points(std::u16string(200, u'а'), russian).empty());
  for (const std::uint32_t point : shared_hyphenator().points(u"\xD800\xDC00\xD800организация\xDC00", russian)) {
    EXPECT_TRUE(point >= 6 && point <= 11);
  }
  EXPECT_TRUE(shared_hyphenator().points(u"كلمةطويلةجدا", russian).empty()) << "letters that KOI8-R lacks";
}

}  // namespace
}  // namespace rostrum
