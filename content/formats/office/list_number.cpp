#include "content/formats/office/list_number.hpp"

#include <algorithm>
#include <array>

#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr int most_repeated = 8;

std::string upper_ascii(std::string text) {
  for (char& unit : text) unit = unit >= 'a' && unit <= 'z' ? static_cast<char>(unit - 'a' + 'A') : unit;
  return text;
}

std::string roman(int number) {
  struct Step {
    int value;
    std::string_view letters;
  };
  constexpr std::array<Step, 13> steps{{{1000, "m"},
                                        {900, "cm"},
                                        {500, "d"},
                                        {400, "cd"},
                                        {100, "c"},
                                        {90, "xc"},
                                        {50, "l"},
                                        {40, "xl"},
                                        {10, "x"},
                                        {9, "ix"},
                                        {5, "v"},
                                        {4, "iv"},
                                        {1, "i"}}};
  std::string text;
  for (const Step& step : steps) {
    for (; number >= step.value; number -= step.value) text += step.letters;
  }
  return text;
}

// a … z, aa, bb …: one letter, repeated.
std::string letters(int number, std::u32string_view alphabet) {
  const auto count = static_cast<int>(alphabet.size());
  const char32_t letter = alphabet[static_cast<std::size_t>((number - 1) % count)];
  std::string text;
  for (int i = 0; i < std::min(1 + (number - 1) / count, most_repeated); ++i) append_code_point(text, letter);
  return text;
}

// 1 … 9999 as it is counted: 十二, 二十, 一百零三.
std::string chinese(int number) {
  constexpr std::u32string_view digits = U"零一二三四五六七八九";
  constexpr std::u32string_view places = U"千百十";
  std::string text;
  bool skipped = false;
  int divisor = 1000;
  for (const char32_t place : places) {
    const int digit = number / divisor % 10;
    if (digit == 0) {
      skipped = !text.empty();
    } else {
      if (skipped) append_code_point(text, digits[0]);
      skipped = false;
      if (digit != 1 || divisor != 10 || !text.empty())
        append_code_point(text, digits[static_cast<std::size_t>(digit)]);
      append_code_point(text, place);
    }
    divisor /= 10;
  }
  if (number % 10 != 0) {
    if (skipped) append_code_point(text, digits[0]);
    append_code_point(text, digits[static_cast<std::size_t>(number % 10)]);
  }
  return text;
}

std::string other_digits(int number, char32_t zero) {
  std::string text;
  for (const char digit : std::to_string(number)) append_code_point(text, zero + static_cast<char32_t>(digit - '0'));
  return text;
}

constexpr std::u32string_view latin = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view latin_capitals = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::u32string_view russian = U"абвгдежзиклмнопрстуфхцчшщэюя";
constexpr std::u32string_view russian_capitals = U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
constexpr std::u32string_view arabic = U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
constexpr std::u32string_view abjad = U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

}  // namespace

std::string list_number(int number, std::string_view format) {
  if (format == "none" || format == "bullet") return {};
  std::string plain = std::to_string(number);
  if (number < 1 || number > 9999) return plain;
  if (format == "lowerLetter") return letters(number, latin);
  if (format == "upperLetter") return letters(number, latin_capitals);
  if (format == "lowerRoman") return roman(number);
  if (format == "upperRoman") return upper_ascii(roman(number));
  if (format == "russianLower") return letters(number, russian);
  if (format == "russianUpper") return letters(number, russian_capitals);
  if (format == "arabicAlpha") return letters(number, arabic);
  if (format == "arabicAbjad") return letters(number, abjad);
  if (format == "hindiNumbers") return other_digits(number, U'\u0660');
  if (format == "decimalFullWidth") return other_digits(number, U'\uFF10');
  if (format == "decimalZero") return number < 10 ? "0" + plain : plain;
  if (format == "numberInDash") return "- " + plain + " -";
  if (format == "decimalEnclosedCircle" && number <= 20) {
    std::string text;
    append_code_point(text, U'\u2460' + static_cast<char32_t>(number - 1));
    return text;
  }
  constexpr std::array<std::string_view, 6> counted{"chineseCounting",   "chineseCountingThousand",
                                                    "taiwaneseCounting", "taiwaneseCountingThousand",
                                                    "ideographDigital",  "japaneseCounting"};
  if (std::find(counted.begin(), counted.end(), format) != counted.end()) return chinese(number);
  return plain;
}

}  // namespace rostrum
