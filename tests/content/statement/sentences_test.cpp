#include "content/statement/sentences.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace rostrum {
namespace {

// "One.| Two." stands for a text whose sentences end at the bars.
struct Case {
  const char* language;
  const char* marked;
};

std::string without_bars(std::string text) {
  std::erase(text, '|');
  return text;
}

std::string with_bars(const std::string& text, const std::vector<ByteRange>& sentences) {
  std::string marked = text;
  for (std::size_t i = sentences.size(); i > 1; --i) marked.insert(sentences[i - 2].end, "|");
  return marked;
}

const Case cases[] = {
    // Russian: years, towns, initials, references
    {"ru", "Принято 8 марта 2024 г.| Следующее решение ждет."},
    {"ru", "В 2018 г. Генеральная Ассамблея приняла его.| Затем все разошлись."},
    {"ru", "Дело, начатое в 2018 г.| Ему удалось многое."},
    {"ru", "Резолюция, принятая в 2018 г. Генеральной Ассамблеей, действует."},
    {"ru", "С 2018 г. ему удалось многое, и после 2025 г. постоянно."},
    {"ru", "Мы собрались в г. Нью-Йорк и в г. Женева."},
    {"ru", "Период 2021-2025 гг.| Мы готовы."},
    {"ru", "Это, т. е. Россия и т. д.| Мы тоже, и т. п.| Да."},
    {"ru", "В т. ч. Россия."},
    {"ru", "См. ст. 5, пп. 3 и 4, стр. 12 и п. 7 док. 5."},
    {"ru", "А. С. Пушкин и Т. И. Белова.| А.С. Пушкин тоже."},
    {"ru", "Пушкин А. С.| Он поэт."},
    {"ru", "Университет им. Пушкина.| Мы благодарны им.| Это важно."},
    {"ru", "Г-н Иванов и г-жа Петрова здесь."},
    {"ru", "Сумма 5 млн. долл. США велика."},
    {"ru", "(принят в 2020 г.) Далее.| Вот."},
    {"ru", "Он сказал: «Почему?» – и ушел...| Потом вернулся…| Да! — сказал он."},
    {"ru", "Он остановился… и пошел дальше."},
    {"ru", "Приняли в июле.| 15 государств выступили."},
    {"ru", "Это «важно».| «Да».| Нет: вот; и то."},
    // English
    {"en", "Mr. Chair, H.E. Ms. Smith and Dr. Lee spoke.| We listened."},
    {"en", "The U.N. Charter and the U.S. Government agree.| It was founded by the U.N.| The text is clear."},
    {"en", "See No. 5, art. 3, paras. 4-5, vol. 2, p. 7.| No.| That is all."},
    {"en", "Lakes, e.g. Arden, i.e. States, etc.| We agree."},
    {"en", "Lakes, rivers, etc. are ours."},
    {"en", "It ended in 2018.| It began again.| In July.| 15 countries came."},
    {"en", "J. F. Kennedy and John F. Kennedy."},
    {"en", "This is Annex A.| The text is long."},
    {"en", "\"Why?\" he asked.| 'Fine.'| Yes."},
    {"en", "He said: \"This is it.\"| Then he left... and came back."},
    {"en", "(It was so.| We agreed.)| Next."},
    {"en", "(see p. 5).| Next; then: this."},
    {"en", "1. The first.| 2. The second."},
    {"en", "We heard…| Then we left […] the room."},
    {"en", "Truly [sic] said.[1] Next?!| Yes!"},
    {"en", "No full stop at all"},
    {"en", "J. Smith, St. Petersburg, Sen. Lee, cf. Art. I."},
    // French, Spanish, German, Portuguese
    {"fr", "M. le Président, Mme Laurent et S.E. M. Brandt.| Merci."},
    {"fr", "« C’est fini. »| Nous partons.| Voir art. 5 et n° 3, p. ex. Paris."},
    {"fr", "« Pourquoi ? » demanda-t-il.| Qui sait ?| Nous : non ; vous : oui."},
    {"es", "Sr. Presidente, la Sra. López y EE. UU. apoyan el núm. 5.| ¿Por qué?| Porque sí.| ¡Gracias!"},
    {"es", "Los EE. UU.| Mi delegación apoya."},
    {"de", "Am 8. März kam Dr. Meier.| Danke."},
    // Serbian in both scripts
    {"sr-Latn", "Prema čl. 5 st. 2 i tač. 3 Povelje to važi.| Hvala."},
    {"sr-Latn", "To kaže čl. Povelje, npr. tač. Ugovora, tj. br. 12 i str. 7.| Mi smo za, itd.| Hvala."},
    {"sr-Latn", "Gđa. Petrović i tzv. Grupa su ovde.| Tako je."},
    {"sr", "Према чл. 5 ст. 2 и тач. 3 Повеље то важи.| Хвала."},
    // Arabic, Chinese
    {"ar", "تحدث د. محمد في الجلسة.| ونشكره على ذلك.| هل توافقون؟| نعم؛ وشكرا."},
    {"zh-Hans", "主席先生,我们同意。|他说：“这很好。”|我们支持！|为什么？|因为重要；而且：好。"},
};

TEST(Sentences, EndWhereAReaderWouldEndThem) {
  for (const Case& each : cases) {
    const std::string text = without_bars(each.marked);
    EXPECT_EQ(with_bars(text, find_sentences(text, *Language::parse(each.language))), each.marked);
  }
}

TEST(Sentences, WhiteSpaceIsNoSentence) {
  EXPECT_TRUE(find_sentences("", Language{}).empty());
  EXPECT_TRUE(find_sentences(" \u00A0\n", Language{}).empty());
  const auto sentences = find_sentences("  One.\u00A0 Two. ", *Language::parse("en"));
  EXPECT_EQ(sentences, (std::vector<ByteRange>{{2, 6}, {9, 13}}));
}

TEST(Sentences, CoverAllThatIsNoSpace) {
  for (const Case& each : cases) {
    const std::string text = without_bars(each.marked);
    std::size_t from = 0;
    for (const ByteRange& range : find_sentences(text, Language{})) {
      EXPECT_EQ(text.substr(from, range.begin - from).find_first_not_of(' '), std::string::npos);
      EXPECT_LT(range.begin, range.end);
      from = range.end;
    }
    EXPECT_EQ(from, text.size());
  }
}

}  // namespace
}  // namespace rostrum
