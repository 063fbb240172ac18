// The parts from which a statement's reading is made.

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "content/formats/plain_text.hpp"
#include "content/statement/bidi_controls.hpp"
#include "content/statement/continuation.hpp"
#include "content/statement/detect_language.hpp"
#include "content/statement/letter_spacing.hpp"
#include "content/statement/page_number.hpp"
#include "content/statement/personal_name.hpp"
#include "content/statement/place_date.hpp"
#include "content/statement/read_statement.hpp"
#include "content/statement/salutation.hpp"
#include "content/statement/sender_name.hpp"
#include "content/statement/title_note.hpp"
#include "content/statement/title_salutation.hpp"
#include "content/statement/title_words.hpp"

namespace rostrum {
namespace {

TEST(PageNumber, StandsAloneInManyWays) {
  for (const char* line :
       {"- 2 -", "– 2 –", "— 2 —", "2/5", "Page 2 of 5", "page 2", "p. 2", "стр. 2", "Страница 2 из 5", "Página 2",
        "Página 2 de 5", "Page 2 sur 5", "第2页", "第 2 页 共 5 页", "صفحة 2", "صفحة ٢", "[2]", "2 | Page"}) {
    const auto number = page_number_of(line);
    ASSERT_TRUE(number) << line;
    EXPECT_EQ(number->page, 2) << line;
    EXPECT_EQ(number->look, PageNumber::Look::decorated) << line;
  }
  ASSERT_TRUE(page_number_of(" 2 "));
  EXPECT_EQ(page_number_of(" 2 ")->look, PageNumber::Look::bare);
}

TEST(PageNumber, OtherFiguresAreNone) {
  for (const char* line :
       {"2024", "2.", "(2)", "-2", "1-2 June 2021", "517-7427", "5/2", "2 3", "A/75/240", "Item 2", "", "two", "2%"}) {
    EXPECT_FALSE(page_number_of(line)) << line;
  }
}

TEST(LetterSpacing, IsFoldedWhereALineConsistsOfIt) {
  EXPECT_EQ(fold_letter_spacing("S T A T E M E N T"), "STATEMENT");
  EXPECT_EQ(fold_letter_spacing("В Ы С Т У П Л Е Н И Е"), "ВЫСТУПЛЕНИЕ");
  EXPECT_EQ(fold_letter_spacing(" D É C L A R A T I O N "), "DÉCLARATION");
  EXPECT_EQ(fold_letter_spacing("R I G H T   O F   R E P L Y"), "RIGHT OF REPLY");
  EXPECT_EQ(fold_letter_spacing("发　言"), "发言");
  EXPECT_EQ(fold_letter_spacing("A B C"), "A B C");
  EXPECT_EQ(fold_letter_spacing("  I am   here "), "I am here");
}

TEST(LetterSpacing, KashidaIsFoldedButWhereItGivesALetterItsForm) {
  EXPECT_EQ(fold_letter_spacing("بـيــــان"), "بيان");
  EXPECT_EQ(fold_letter_spacing("كـَلِـمة  الوفـــد"), "كَلِمة الوفد");
  EXPECT_EQ(fold_letter_spacing("عام 1448 هـ"), "عام 1448 هـ");
  EXPECT_EQ(fold_letter_spacing("ـــ بيان ـــ"), "ـــ بيان ـــ");
}

TEST(TitleWords, ATopicHasANumberInTheDigitsOfAnyScript) {
  for (const char* line : {"Agenda item 5", "البند 5 من جدول الأعمال", "البند ٥ من جدول الأعمال",
                           "البند ۵ من جدول الأعمال", "Agenda item ५", "议程项目6", "Пункт 5 повестки дня"}) {
    EXPECT_TRUE(names_a_topic(line)) << line;
  }
  EXPECT_FALSE(names_a_topic("The last item on the agenda"));
  EXPECT_FALSE(names_a_topic("البند الذي نناقشه"));
}

TEST(PlaceDate, ADateAloneHasNoPlace) {
  for (const char* line : {"8 March 2024", "8 mars 2024", "8 марта 2024 года", "2024年3月8日", "٨ آذار/مارس ٢٠٢٤"}) {
    EXPECT_TRUE(is_date_alone(line)) << line;
  }
  for (const char* line : {"New York, 8 March 2024", "2024年3月8日，纽约", "New York", ""}) {
    EXPECT_FALSE(is_date_alone(line)) << line;
  }
}

TEST(PlaceDate, IsADateAndLittleElse) {
  for (const char* line :
       {"New York, 8 March 2024", "New York, 1-2 June 2021", "March 8, 2024", "г. Нью-Йорк, 8 марта 2024 года",
        "Genève, le 5 mai 2023", "Nueva York, 8 de marzo de 2024", "نيويورك، 8 آذار/مارس 2024", "2024年3月8日，纽约",
        "(Geneva, 25th of July 2023)", "08.03.2024", "2024-03-08"}) {
    EXPECT_TRUE(is_place_date(line)) << line;
  }
  for (const char* line :
       {"In 2018 we began", "at the session from 4 to 8 March 2024 of the open-ended working group on security",
        "2021-2025", "May we begin?", "Resolution 75/240"}) {
    EXPECT_FALSE(is_place_date(line)) << line;
  }
}

TEST(Salutation, AddressesAndSaysNothingElse) {
  for (const char* line : {"Mr. Chair,",
                           "Madam President",
                           "Distinguished delegates:",
                           "Excellencies, ladies and gentlemen,",
                           "Monsieur le Président,",
                           "Señora Presidenta:",
                           "Г-н Председатель,",
                           "Уважаемые дамы и господа!",
                           "السيد الرئيس،",
                           "主席先生，",
                           "尊敬的主席：",
                           "Председатель,",
                           "Президент!",
                           "Présidente,",
                           "الرئيس،",
                           "Good morning, colleagues,",
                           "Hello there.",
                           "Bonjour à tous",
                           "Добрый день!",
                           "السلام عليكم",
                           "各位代表，大家好！"}) {
    EXPECT_TRUE(is_salutation(line)) << line;
  }
  for (const char* line :
       {"Mr. Chair, we thank you.", "Now, therefore,", "Thank you, Mr. Chair.", "The General Assembly,", "",
        "Mr. Smith is here", "主席先生介绍了报告的内容，", "Председатель", "Председатель Комитета,", "Hellofresh",
        "Good morning. We thank you.", "关系友好"}) {
    EXPECT_FALSE(is_salutation(line)) << line;
  }
}

Statement paper(const char* language, std::string first_line, std::string heading, std::string speaker) {
  Statement statement;
  statement.language = *Language::parse(language);
  statement.title = {std::move(first_line), speaker};
  statement.heading = std::move(heading);
  statement.speaker = std::move(speaker);
  return statement;
}

TEST(SenderName, OfAnInstitutionIsItsNominative) {
  const auto name = [](const char* speaker) {
    return sender_name(paper("ru", std::string("Выступление ") + speaker, "Выступление", speaker));
  };
  EXPECT_EQ(name("делегации Российской Федерации"), "Делегация Российской Федерации");
  EXPECT_EQ(name("ДЕЛЕГАЦИИ РЕСПУБЛИКИ ЗАРЕЧЬЕ"), "ДЕЛЕГАЦИЯ РЕСПУБЛИКИ ЗАРЕЧЬЕ");
  EXPECT_EQ(name("Российской Федерации"), "Российская Федерация");
  EXPECT_EQ(name("Соединённого Королевства"), "Соединённое Королевство");
  EXPECT_EQ(name("Европейского союза"), "Европейский союз");
  EXPECT_EQ(name("Китайской Народной Республики"), "Китайская Народная Республика");
  EXPECT_EQ(name("Группы приливных государств"), "Группа приливных государств");
  EXPECT_EQ(sender_name(paper("uk", "Виступ делегації Заріччя", "Виступ", "делегації Заріччя")), "Делегація Заріччя");
}

TEST(SenderName, StaysWithItsTitleWhereNoRuleTellsTheNominative) {
  EXPECT_EQ(sender_name(paper("ru", "Выступление Китая", "Выступление", "Китая")), "Выступление Китая");
  EXPECT_EQ(sender_name(paper("ru", "ВЫСТУПЛЕНИЕ", "ВЫСТУПЛЕНИЕ", "Постоянного представителя Республики Заречье")),
            "Выступление Постоянного представителя Республики Заречье");
  const char* two = "делегации Заречья, Ивана Лесного";
  EXPECT_EQ(sender_name(paper("ru", std::string("Выступление ") + two, "Выступление", two)),
            "Выступление делегации Заречья, Ивана Лесного");
}

TEST(SenderName, IsAsItWasReadWhereItStandsByItself) {
  EXPECT_EQ(sender_name(paper("ru", "ВЫСТУПЛЕНИЕ", "ВЫСТУПЛЕНИЕ", "Республика Заречье")), "Республика Заречье");
  EXPECT_EQ(sender_name(paper("en", "Statement by Odd", "Statement", "Odd")), "Odd");
  EXPECT_EQ(sender_name(paper("bg", "Изказване на Заречие", "Изказване", "на Заречие")), "на Заречие");
}

TEST(TitleNote, StandsInBracketsThatNoNameHas) {
  for (const char* line : {"[Not for the press]", "【内部使用】", "[Draft 3]"})
    EXPECT_TRUE(is_bracketed_note(line)) << line;
  for (const char* line :
       {"[by H.E. Ms. Ilse Tarnow]", "[Permanent Representative]", "[]", "Not for the press", "[1] [2]"})
    EXPECT_FALSE(is_bracketed_note(line)) << line;
}

TEST(TitleNote, BelowTheSenderIsToldByWhatSetsItApart) {
  const HeadLine heading{HeadLine::Kind::heading, "Statement by the delegation of Odd", 0, HeadLine::Look::other};
  const auto line = [](const char* text, HeadLine::Look look) {
    return HeadLine{HeadLine::Kind::other, text, 1, look};
  };
  EXPECT_TRUE(is_note_below_sender(line("NOT TO BE CITED", HeadLine::Look::other), heading));
  EXPECT_TRUE(is_note_below_sender(line("Please do not quote", HeadLine::Look::bold), heading));
  EXPECT_TRUE(is_note_below_sender(line("(as of this morning)", HeadLine::Look::other), heading));
  EXPECT_FALSE(is_note_below_sender(line("Ambassador Ilse Tarnow", HeadLine::Look::bold), heading));
  EXPECT_FALSE(is_note_below_sender(line("Please do not quote", HeadLine::Look::other), heading));
  EXPECT_FALSE(is_note_below_sender(line("(on behalf of the Tidal States)", HeadLine::Look::other), heading));
  const HeadLine capitals{HeadLine::Kind::heading, "STATEMENT BY ODD", 0, HeadLine::Look::other};
  EXPECT_FALSE(is_note_below_sender(line("ILSE TARNOW", HeadLine::Look::other), capitals));
}

// Where a line that looks like a salutation stands: lines of blocks, which blank lines part.
std::vector<std::string> salutations_in_title(std::string_view text) {
  const Document document = read_plain_text(text);
  std::vector<const Block*> blocks;
  for (const Block& block : document.blocks) blocks.push_back(&block);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::istringstream lines(blocks[i]->text.text);
    std::string line;
    for (std::size_t at = 0; std::getline(lines, line); ++at) {
      if (is_salutation(line) && stands_in_title(blocks, {i, at})) found.push_back(line);
    }
  }
  return found;
}

TEST(PersonalName, StandsBelowAnOffice) {
  constexpr std::string_view office = "ЗАМЕСТИТЕЛЯ МИНИСТРА ТРАНСПОРТА";
  for (const char* line : {"ИВАНА ЛЕСНОГО", "Анны Петровны Лесной", "И. И. ЛЕСНОГО"}) {
    EXPECT_TRUE(is_name_below_office(line, office)) << line;
    EXPECT_FALSE(is_name_below_office(line, "ДЕЛЕГАЦИИ ЗАРЕЧЬЯ")) << line;
  }
  for (const char* line : {"РЕСПУБЛИКИ ЗАРЕЧЬЕ", "ВЕРХНЕЙ ПРИМОРСКОЙ ФЕДЕРАЦИИ", "СЕВЕРНОЙ ЗАМБРИИ", "ЗАРЕЧЬЯ",
                           "СОВЕТА МИНИСТРОВ", "при ООН", "ОБЪЕДИНЁННЫХ ПОРТОВ", "REPUBLIC OF X", ""}) {
    EXPECT_FALSE(is_name_below_office(line, office)) << line;
  }
}

TEST(TitleSalutation, ALineWithMoreOfTheTitleBehindItIsNoSalutation) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(salutations_in_title("BY MS. TARNOW,\nAMBASSADOR,\nHEAD OF DELEGATION"), Lines{"AMBASSADOR,"});
  EXPECT_EQ(salutations_in_title("Ambassador Tarnow,\nHead of Delegation\nat the fifth session"),
            Lines{"Ambassador Tarnow,"});
  EXPECT_EQ(salutations_in_title("سعادة السيدة إلسا تارنو،\nرئيسة الوفد\n\nأمام الدورة الخامسة"),
            Lines{"سعادة السيدة إلسا تارنو،"});
  EXPECT_EQ(salutations_in_title("Son Excellence Mme Tarnow,\n\nPort Meridian, le 6 mai 2027"), Lines{});
  EXPECT_EQ(salutations_in_title("Madame Tarnow,\n\nPort Meridian, le 6 mai 2027\n\nMadame la Présidente,"),
            Lines{"Madame Tarnow,"});
}

TEST(TitleSalutation, ALineAboveWhatIsSaidIsOne) {
  for (const char* text :
       {"Mr. Chair,\n\nPort Meridian, 6 May 2027", "Ambassador Tarnow,\n\nAt the session of the Group we met\n\nagain.",
        "Ambassador Tarnow,\nWe met in this room\nat the session of the Group in May.",
        "Ambassador Tarnow,\n\nIn May 2027 we met.", "Ambassador Tarnow,\nMr. Chair,\n\nGeneva",
        "尊敬的主席先生：\n\n2027年5月6日，我们开会。", "السيد الرئيس،\n\nفي الدورة الخامسة قلنا"}) {
    EXPECT_EQ(salutations_in_title(text), std::vector<std::string>{}) << text;
  }
}

TEST(Continuation, ASentenceGoesOnOverABlankLineOnlyWhereItHasTo) {
  const auto goes_on = [](const char* text, const char* next, PassageGap gap = PassageGap::blank_line) {
    return continues(Paragraph::Role::body, text, next, gap);
  };
  EXPECT_TRUE(goes_on("We want to keep the good spirit of the talks on the", "whole range of questions."));
  EXPECT_TRUE(goes_on("It was decided by the majority of delegations of the", "United States and others."));
  EXPECT_TRUE(goes_on("A list of all the harbours that took part (Arden, Belmar,", "Corvo) was made."));
  EXPECT_FALSE(goes_on("Now, therefore,", "The General Assembly"));
  EXPECT_FALSE(goes_on("It was decided by the majority of delegations.", "whole range"));
  EXPECT_FALSE(goes_on("Recalling what was decided by the majority of all,", "recognizing the need for more,"));
  EXPECT_FALSE(goes_on("whereas peace is in the interest of each of us; and", "whereas so is trade"));
  EXPECT_FALSE(goes_on("The Group should meet every year in the same place", "We have three requests."));
  EXPECT_TRUE(
      goes_on("The Group should meet every year in the same place", "New York or Geneva.", PassageGap::page_turn));
  EXPECT_FALSE(
      goes_on("The Group should meet every year in the same place:", "New York or Geneva.", PassageGap::page_turn));
  EXPECT_FALSE(goes_on("关于在潮汐能委员会内加强国际合作和信息交流的几点看法", "主席女士曾经说过这一点。"));
  EXPECT_TRUE(goes_on("关于在潮汐能委员会内加强国际合作和信息交流的几点", "看法。", PassageGap::page_turn));
  EXPECT_FALSE(continues(Paragraph::Role::heading, "What the future may bring to all of us in", "the end",
                         PassageGap::page_turn));
}

TEST(BidiControls, AreTakenOutOfTitlesAndBalancedInParagraphs) {
  EXPECT_EQ(without_bidi_controls("a\u202Eb\u2069c"), "abc");
  StyledText text;
  text.append("one \u202Etwo\u202C ");
  text.append("\u2067three", {.bold = true});
  EXPECT_EQ(balance_bidi_controls(text), 3U);
  EXPECT_EQ(text.text, "one two \u2067three\u2069");
  ASSERT_EQ(text.runs.size(), 1U);
  EXPECT_EQ(text.text.substr(text.runs[0].range.begin, text.runs[0].range.size()), "\u2067three");
  StyledText balanced;
  balanced.append("a \u2067b\u2069 c");
  EXPECT_EQ(balance_bidi_controls(balanced), 0U);
}

TEST(DetectLanguage, TellsShortTextsOfTheSixAndTheirNeighbours) {
  const std::pair<const char*, const char*> texts[] = {
      {"Permanent Mission of Northmarch to the United Nations", "en"},
      {"Mission permanente d'Orvane auprès des Nations Unies", "fr"},
      {"Misión Permanente de Montalva ante las Naciones Unidas", "es"},
      {"Постоянное представительство Заречья при Организации Объединенных Наций", "ru"},
      {"Постійне представництво при Організації Об'єднаних Націй", "uk"},
      {"Всеки има право на живот и на свобода, както и на сигурност за себе си", "bg"},
      {"البعثة الدائمة لدى الأمم المتحدة", "ar"},
      {"常驻联合国代表团", "zh-Hans"},
      {"中華民國代表團關於會議的發言", "zh-Hant"},
      {"Wir danken der Vorsitzenden und dem Sekretariat für die Arbeit", "de"},
      {"Hm", "und"},
      {"12345", "und"},
      {"", "und"},
  };
  for (const auto& [text, tag] : texts) EXPECT_EQ(detect_language(text).tag(), tag) << text;
}

TEST(LanguageOfStatement, IsThatOfItsFrameNotOfTheLongestParagraphBetween) {
  const std::string text =
      "We thank the secretariat for the report and for the time that all of you gave us.\n\n"
      "Je voudrais dire quelques mots en français, car les collègues de notre région nous ont demandé de le faire, et "
      "nous avons promis que leur voix serait entendue dans cette salle avec la nôtre, sans rien en retrancher.\n\n"
      "We will return to this with all the delegations that have asked for it.\n";
  const Statement statement = read_statement(read_plain_text(text));
  EXPECT_EQ(statement.language.tag(), "en");
  ASSERT_EQ(statement.paragraphs.size(), 3U);
  EXPECT_EQ(statement.paragraphs[1].language.tag(), "fr");
}

TEST(ParagraphsOfAStatement, AreNothingThatNobodySees) {
  const Statement statement = read_statement(
      read_plain_text("Mr. Chair,\n\n\u200B\u200B\n\n\u2060\u00AD \u200D\n\nWe begin h\u00ADere.\n\n\u00A0\u200F\n"));
  ASSERT_EQ(statement.paragraphs.size(), 2U);
  EXPECT_EQ(statement.paragraphs[1].text.text, "We begin h\u00ADere.");
}

TEST(LanguageOfFileName, IsTheLastPartBeforeTheExtension) {
  const auto tag = [](const char* name) {
    const auto language = language_of_file_name(name);
    return language ? language->tag() : "none";
  };
  EXPECT_EQ(tag("russia.ru.md"), "ru");
  EXPECT_EQ(tag("a/b/01-russia.zh-Hans.txt"), "zh-Hans");
  EXPECT_EQ(tag("ru.md"), "ru");
  EXPECT_EQ(tag("Northmarch.EN.md"), "en");
  for (const char* name : {"russia.md", "statement", ".md", "v1.2.md", "agenda.new.md", "notes.final.md", "und.md"})
    EXPECT_EQ(tag(name), "none") << name;
}

TEST(LanguageOfFileName, IsToldWhereItIsNoneThatIsKnown) {
  EXPECT_EQ(no_language_of_file_name("a/15-lang.tlh.md"), "tlh");
  EXPECT_EQ(no_language_of_file_name("16-lang.xx.md"), "xx");
  for (const char* name : {"russia.ru.md", "russia.md", "xx.md", "a.xx/b.md", "v1.2.md", "notes.final.md", "xx", ""})
    EXPECT_EQ(no_language_of_file_name(name), "") << name;
}

}  // namespace
}  // namespace rostrum
