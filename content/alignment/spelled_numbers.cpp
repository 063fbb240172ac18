#include "content/alignment/spelled_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "content/alignment/chinese_number.hpp"
#include "content/statement/letters.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

struct NumberWord {
  std::string_view beginning;  // as bare_letters leaves it
  int value = 0;
};

constexpr auto english = std::to_array<NumberWord>(
    {{"one", 1},       {"first", 1},     {"two", 2},      {"second", 2},    {"twice", 2},      {"three", 3},
     {"third", 3},     {"four", 4},      {"five", 5},     {"fifth", 5},     {"six", 6},        {"seven", 7},
     {"eight", 8},     {"nine", 9},      {"nint", 9},     {"ten", 10},      {"eleven", 11},    {"twel", 12},
     {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18},
     {"nineteen", 19}, {"twent", 20},    {"thirt", 30},   {"fort", 40},     {"fift", 50},      {"sixt", 60},
     {"sevent", 70},   {"eight", 80},    {"ninet", 90},   {"hundred", 100}, {"dozen", 12},     {"half", 50},
     {"decade", 10},   {"century", 100}});

constexpr auto russian = std::to_array<NumberWord>(
    {{"один", 1},        {"одн", 1},          {"перв", 1},         {"два", 2},          {"две", 2},
     {"двух", 2},        {"двум", 2},         {"двое", 2},         {"втор", 2},         {"три", 3},
     {"трех", 3},        {"трем", 3},         {"трое", 3},         {"трет", 3},         {"четыр", 4},
     {"четвер", 4},      {"пят", 5},          {"шест", 6},         {"сем", 7},          {"седьм", 7},
     {"восем", 8},       {"восьм", 8},        {"девят", 9},        {"десят", 10},       {"одиннадцат", 11},
     {"двенадцат", 12},  {"тринадцат", 13},   {"четырнадцат", 14}, {"пятнадцат", 15},   {"шестнадцат", 16},
     {"семнадцат", 17},  {"восемнадцат", 18}, {"девятнадцат", 19}, {"двадцат", 20},     {"тридцат", 30},
     {"сорок", 40},      {"пятьдесят", 50},   {"пятидесят", 50},   {"полов", 50},       {"шестьдесят", 60},
     {"шестидесят", 60}, {"семьдесят", 70},   {"семидесят", 70},   {"восемьдесят", 80}, {"восьмидесят", 80},
     {"девяност", 90},   {"сто", 100},        {"ста", 100},        {"сот", 100}});

constexpr auto french = std::to_array<NumberWord>(
    {{"un", 1},        {"premi", 1},   {"deux", 2},     {"second", 2},   {"trois", 3},    {"tiers", 3},
     {"quatr", 4},     {"quart", 4},   {"cinq", 5},     {"six", 6},      {"sept", 7},     {"huit", 8},
     {"neuf", 9},      {"neuv", 9},    {"dix", 10},     {"onz", 11},     {"douz", 12},    {"treiz", 13},
     {"quatorz", 14},  {"quinz", 15},  {"seiz", 16},    {"vingt", 20},   {"trent", 30},   {"quarant", 40},
     {"cinquant", 50}, {"moitie", 50}, {"soixant", 60}, {"septant", 70}, {"huitant", 80}, {"nonant", 90},
     {"cent", 100},    {"decenn", 10}, {"siecle", 100}});

constexpr auto spanish = std::to_array<NumberWord>(
    {{"un", 1},       {"prim", 1},    {"dos", 2},        {"segund", 2},     {"tres", 3},       {"terc", 3},
     {"cuatr", 4},    {"cuart", 4},   {"cinc", 5},       {"quint", 5},      {"seis", 6},       {"sext", 6},
     {"siet", 7},     {"sept", 7},    {"ocho", 8},       {"octav", 8},      {"nuev", 9},       {"noven", 9},
     {"diez", 10},    {"decim", 10},  {"decad", 10},     {"once", 11},      {"doc", 12},       {"trece", 13},
     {"catorce", 14}, {"quince", 15}, {"dieciseis", 16}, {"diecisiet", 17}, {"dieciocho", 18}, {"diecinuev", 19},
     {"veint", 20},   {"treint", 30}, {"cuarent", 40},   {"cincuent", 50},  {"mitad", 50},     {"sesent", 60},
     {"setent", 70},  {"ochent", 80}, {"novent", 90},    {"cien", 100},     {"sigl", 100}});

// Looked for within words, which begin with the article and particles.
constexpr auto arabic = std::to_array<NumberWord>(
    {{"واحد", 1},    {"احد", 1},    {"اول", 1},    {"أول", 1},     {"اثن", 2},     {"ثان", 2},    {"ثلاث", 3},
     {"ثالث", 3},    {"ثلث", 3},    {"أربع", 4},   {"اربع", 4},    {"رابع", 4},    {"ربع", 4},    {"خمس", 5},
     {"خامس", 5},    {"ست", 6},     {"سادس", 6},   {"سبع", 7},     {"سابع", 7},    {"ثمان", 8},   {"ثامن", 8},
     {"تسع", 9},     {"تاسع", 9},   {"عشر", 10},   {"عقد", 10},    {"عشرين", 20},  {"عشرون", 20}, {"ثلاثين", 30},
     {"ثلاثون", 30}, {"ربعين", 40}, {"ربعون", 40}, {"خمسين", 50},  {"خمسون", 50},  {"نصف", 50},   {"ستين", 60},
     {"ستون", 60},   {"سبعين", 70}, {"سبعون", 70}, {"ثمانين", 80}, {"ثمانون", 80}, {"تسعين", 90}, {"تسعون", 90},
     {"مائة", 100},  {"مئة", 100},  {"قرن", 100}});

void find_beginnings(std::string_view text, std::span<const NumberWord> words, std::vector<int>& found) {
  for (const std::string_view run : words_of(text)) {
    // Words hold hyphens: "dix-sept", "twenty-five".
    for (std::size_t begin = 0; begin < run.size();) {
      const std::size_t end = std::min(run.find('-', begin), run.size());
      const std::string bare = bare_letters(run.substr(begin, end - begin));
      for (const NumberWord& word : words)
        if (std::string_view(bare).starts_with(word.beginning)) found.push_back(word.value);
      begin = end + 1;
    }
  }
}

void find_arabic(std::string_view text, std::vector<int>& found) {
  const std::string bare = bare_letters(text);
  for (const NumberWord& word : arabic)
    if (bare.find(word.beginning) != std::string::npos) found.push_back(word.value);
}

void find_chinese(std::string_view text, std::vector<int>& found) {
  constexpr std::u16string_view signs = u"零一二三四五六七八九十";
  std::u16string run;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    run.push_back(c < 0x10000 ? static_cast<char16_t>(c) : u' ');
  }
  for (std::size_t place = 0; place < run.size(); ++place) {
    if (const std::size_t value = signs.find(run[place]); value != std::u16string_view::npos)
      found.push_back(static_cast<int>(value));
    if (run[place] == u'两' || run[place] == u'双') found.push_back(2);
    if (run[place] == u'半') found.push_back(50);
    const auto number = chinese_number(std::u16string_view(run).substr(place));
    if (!number) continue;
    int value = 0;
    const char* const end = number->value.data() + number->value.size();
    if (std::from_chars(number->value.data(), end, value).ptr == end) found.push_back(value);
    place += number->size - 1;
  }
}

}  // namespace

bool knows_number_words(const Language& language) {
  constexpr auto known = std::to_array<std::string_view>({"ar", "en", "es", "fr", "ru", "zh"});
  return std::find(known.begin(), known.end(), language.primary()) != known.end();
}

std::vector<int> find_spelled_numbers(std::string_view text, const Language& language) {
  std::vector<int> found;
  const std::string_view primary = language.primary();
  if (primary == "en") find_beginnings(text, english, found);
  if (primary == "ru") find_beginnings(text, russian, found);
  if (primary == "fr") find_beginnings(text, french, found);
  if (primary == "es") find_beginnings(text, spanish, found);
  if (primary == "ar") find_arabic(text, found);
  if (primary == "zh") find_chinese(text, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace rostrum
