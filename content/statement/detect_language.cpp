#include "content/statement/detect_language.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/statement/letters.hpp"
#include "content/text/ascii_letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

// Enough to be sure of any text, and a bound on the time it takes.
constexpr std::size_t sample_bytes = 8 * 1024;

struct Vocabulary {
  std::string_view language;
  std::string_view words;    // frequent ones, and those of a delegation's paper
  std::string_view letters;  // that within its script (nearly) only this language has
  std::string_view foreign;  // that this language never has
};

constexpr Vocabulary latin[] = {
    {"en",
     "the of and to in that is for on with as by we our this are be it at from has have not which will its an or "
     "all their would mission permanent united nations thank you mr chair delivery statement session new york",
     "", "éèêàçùñóíáãõäöüß"},
    {"fr",
     "le la les de des du et en un une est que qui pour dans par sur au aux nous notre ce cette ces il ne pas plus "
     "avec sont mission permanente auprès nations unies monsieur madame président république l'organisation fait foi "
     "à a y ou où toute tout tous droit personne doit sans sous "
     "leur leurs se d'un d'une qu'il être a été seul déclaration",
     "êèçùîûœ", "ñãõßäö"},
    {"es",
     "el la los las de del y en un una es que para por con no se su sus al lo como más este esta estos estas nuestro "
     "nuestra ha han ante a o e ni u toda todo todos todas tiene derecho persona nadie sin desde según ser será "
     "cualquier país países cuando donde hay muy ya nos debe pueden puede "
     "misión permanente naciones unidas señor señora presidente república intervención entre "
     "también sobre son",
     "ñ¿¡", "çêèàãõßäö"},
    {"pt",
     "o a os as de do da dos das e em um uma é que para por com não se seu sua ao à no na nos nas como mais este "
     "esta nosso nossa missão permanente nações unidas senhor presidente são também pelo pela",
     "ãõ", "ñßäöù"},
    {"de",
     "der die das und in den von zu mit dem des ist im für auf ein eine nicht sich wir unser unsere als auch es an "
     "werden aus bei nach ständige vertretung vereinten nationen herr frau vorsitzender dass wird sind",
     "ßäö", "ñçéèãõ"},
    {"it",
     "il lo la i gli le di del della dei delle e in un una è che per con non si su al alla nel nella come più questo "
     "questa nostro nostra sono missione permanente nazioni unite signor signora presidente anche dal dalla",
     "ìò", "ñçãõßäöê"},
};

constexpr Vocabulary cyrillic[] = {
    {"ru",
     "и в на с по что не для как это из к от мы все при его наш наша также быть или о за а но было постоянное "
     "так будет есть был были будем можно нужно друзья господа дамы спасибо внимание вас вам ваш "
     "или то его их ее она оно они мне вас нам имеет право всех быть должен может если чтобы со во до "
     "представительство федерации при организации наций благодарю уважаемый председатель года выступление",
     "ыэё", "іїєґўјљњћђџѓќѕ"},
    {"uk",
     "і в на з що не для як це від ми та у до є за також бути або про наш наша які який та при постійне "
     "представництво об'єднаних націй пане голово року",
     "іїєґ", "ыэёъўјљњћђџѓќѕ"},
    {"be",
     "і у на з што не для як гэта ад мы і да за таксама быць або пра наш наша якія які пры пастаяннае "
     "прадстаўніцтва аб'яднаных нацый года",
     "ўыэёі", "иїєґщъјљњћђџѓќѕ"},
    {"bg",
     "има право всеки никой или свобода и в на с по че не за как това от ние да се са е при нашата също или към което "
     "които през което така "
     "постоянно представителство обединените нации благодаря господин председател година със",
     "ъ", "ыэёіїєґўјљњћђџѓќѕ"},
    {"sr",
     "има право свако нико или своје слободу и у на с са да не за као то од ми се је су при наш наша такође или према "
     "који која које уједињених нација "
     "хвала господине председавајући године што",
     "ђћљњџј", "ыэёъьщюяійїєґўѓќѕ"},
    {"mk",
     "има право секој никој или слобода и во на со да не за како тоа од ние се е при нашата исто или кон кој која кои "
     "обединетите нации благодарам "
     "господине претседавач година што ги го ја",
     "ѓќѕљњџј", "ыэёъьщюяійїєґўђћ"},
};

struct Letters {
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
  std::size_t arabic = 0;
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t hangul = 0;
  std::size_t greek = 0;
  std::size_t hebrew = 0;
  [[nodiscard]] std::size_t total() const { return latin + cyrillic + arabic + han + kana + hangul + greek + hebrew; }
};

Letters count_by_script(std::string_view text) {
  Letters letters;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_letter(c)) continue;
    if (c < 0x250) {
      ++letters.latin;
    } else if (c >= 0x370 && c < 0x400) {
      ++letters.greek;
    } else if (c >= 0x3040 && c < 0x3100) {
      ++letters.kana;
    } else if (c >= 0xAC00 && c < 0xD7B0) {
      ++letters.hangul;
    } else if (c >= 0x590 && c < 0x600) {
      ++letters.hebrew;
    } else if (is_cyrillic(c)) {
      ++letters.cyrillic;
    } else if (is_arabic(c)) {
      ++letters.arabic;
    } else if (is_han(c)) {
      ++letters.han;
    }
  }
  return letters;
}

std::size_t count_any_of(std::string_view text, std::string_view letters) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (next_code_point(text, offset) < 0x80) continue;
    count += letters.find(text.substr(begin, offset - begin)) != std::string_view::npos ? 1U : 0U;
  }
  return count;
}

constexpr std::size_t contenders = 6;
using Points = std::array<int, contenders>;

void add(Points& sum, const Points& points) {
  for (std::size_t i = 0; i < contenders; ++i) sum[i] += points[i];
}

// The vocabularies of one script, turned around: what a word or letter says for and against each language.
class Ballot {
 public:
  explicit Ballot(const Vocabulary (&vocabularies)[contenders]) : vocabularies_(vocabularies) {
    for (std::size_t i = 0; i < contenders; ++i) {
      for (const auto word : words_of(vocabularies[i].words)) words_[word][i] = 2;
      for_each_letter(vocabularies[i].letters, [&](char32_t letter) { letters_[letter][i] += 2; });
      for_each_letter(vocabularies[i].foreign, [&](char32_t letter) { letters_[letter][i] -= 2; });
    }
  }

  [[nodiscard]] Language winner(std::string_view text) const {
    const std::string lower = lowercase(text);
    Points points{};
    for (const auto word : words_of(lower)) {
      if (const auto found = words_.find(word); found != words_.end()) add(points, found->second);
    }
    for_each_letter(lower, [&](char32_t letter) {
      if (const auto found = letters_.find(letter); found != letters_.end()) add(points, found->second);
    });
    const auto best = std::max_element(points.begin(), points.end());
    const auto index = static_cast<std::size_t>(best - points.begin());
    const int score = *best;
    *best = -1;
    const int second = std::max(0, *std::max_element(points.begin(), points.end()));
    // A lead of one word is chance; a sixth of the score is a language.
    if (score < (second == 0 ? 2 : 4) || score - second < 2 || (score - second) * 6 < score) return {};
    return Language::parse(vocabularies_[index].language).value_or(Language{});
  }

 private:
  template <typename Take>
  static void for_each_letter(std::string_view text, Take take) {
    for (std::size_t offset = 0; offset < text.size();) {
      if (const char32_t c = next_code_point(text, offset); c >= 0x80) take(c);
    }
  }

  const Vocabulary (&vocabularies_)[contenders];
  std::unordered_map<std::string_view, Points> words_;
  std::unordered_map<char32_t, Points> letters_;
};

Language best_latin(std::string_view text) {
  static const Ballot ballot(latin);
  return ballot.winner(text);
}

Language best_cyrillic(std::string_view text) {
  static const Ballot ballot(cyrillic);
  return ballot.winner(text);
}

Language chinese(std::string_view text) {
  constexpr std::string_view simplified = "国会这们对为发时产动个与关开来问经过实现议题总统书记务员际贸东专边变调";
  constexpr std::string_view traditional = "國會這們對為發時產動個與關開來問經過實現議題總統書記務員際貿東專邊變調";
  const bool old_forms = count_any_of(text, traditional) > count_any_of(text, simplified);
  return Language::parse(old_forms ? "zh-Hant" : "zh-Hans").value_or(Language{});
}

Language arabic(std::string_view text) {
  const std::size_t persian = count_any_of(text, "پچژگ");
  const std::size_t urdu = count_any_of(text, "ٹڈڑںے");
  const std::size_t letters = count_letters(text);
  if (urdu * 50 > letters) return Language::parse("ur").value_or(Language{});
  if (persian * 50 > letters) return Language::parse("fa").value_or(Language{});
  return Language::parse("ar").value_or(Language{});
}

// A slice that ends on a code point.
std::string_view sample_of(std::string_view text) {
  if (text.size() <= sample_bytes) return text;
  return text.substr(0, previous_offset(text, sample_bytes));
}

}  // namespace

Language detect_language(std::string_view utf8) {
  const std::string_view text = sample_of(utf8);
  const Letters letters = count_by_script(text);
  const auto most = [&](std::size_t count) { return count * 2 > letters.total(); };
  // A character of Chinese says as much as a word of the others.
  if (letters.kana > 0 && most(letters.han + letters.kana) && letters.kana * 10 > letters.han) {
    return Language::parse("ja").value_or(Language{});
  }
  if (letters.han >= 2 && letters.han * 3 > letters.total()) return chinese(text);
  if (letters.arabic >= 3 && most(letters.arabic)) return arabic(text);
  if (letters.cyrillic >= 3 && most(letters.cyrillic)) return best_cyrillic(text);
  if (letters.hangul >= 2 && most(letters.hangul)) return Language::parse("ko").value_or(Language{});
  if (letters.greek >= 3 && most(letters.greek)) return Language::parse("el").value_or(Language{});
  if (letters.hebrew >= 3 && most(letters.hebrew)) return Language::parse("he").value_or(Language{});
  if (letters.latin >= 4 && most(letters.latin)) return best_latin(text);
  return {};
}

std::optional<Language> language_of_file_name(std::string_view name) {
  if (const auto slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  const auto extension = name.rfind('.');
  if (extension == std::string_view::npos || extension == 0) return std::nullopt;
  std::string_view stem = name.substr(0, extension);
  if (const auto dot = stem.rfind('.'); dot != std::string_view::npos) stem.remove_prefix(dot + 1);
  auto language = Language::parse(stem);
  if (!language || !language->known()) return std::nullopt;
  // "agenda.new.md" is no Newari, nor "notes.fin.md" Finnish: three letters have to be a code that only spells another.
  if (language->primary().size() > 2 || stem == "fin") return std::nullopt;
  return language;
}

std::string_view no_language_of_file_name(std::string_view name) {
  if (language_of_file_name(name)) return {};
  if (const auto slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  name = name.substr(0, name.rfind('.'));
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  name.remove_prefix(dot + 1);
  const bool is_code = (name.size() == 2 || name.size() == 3) && std::all_of(name.begin(), name.end(), [](char unit) {
                         const char lower = lower_ascii(unit);
                         return lower >= 'a' && lower <= 'z';
                       });
  return is_code ? name : std::string_view();
}

}  // namespace rostrum
