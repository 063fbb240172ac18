#include "content/alignment/chinese_number.hpp"

#include <algorithm>
#include <cstdint>

namespace rostrum {

namespace {

constexpr std::u16string_view digits = u"〇一二三四五六七八九";

std::optional<std::uint64_t> digit_of(char16_t sign) {
  if (sign == u'零') return 0;
  if (sign == u'两') return 2;
  const std::size_t place = digits.find(sign);
  return place == std::u16string_view::npos ? std::nullopt : std::optional<std::uint64_t>(place);
}

std::uint64_t unit_of(char16_t sign) {
  switch (sign) {
    case u'十':
      return 10;
    case u'百':
      return 100;
    case u'千':
      return 1000;
    case u'万':
      return 10'000;
    case u'亿':
      return 100'000'000;
    default:
      return 0;
  }
}

// 二〇二四: digits one by one. 一千三百五: sums of digits times units.
std::uint64_t value_of(std::u16string_view signs) {
  const bool units = std::any_of(signs.begin(), signs.end(), [](char16_t sign) { return unit_of(sign) != 0; });
  std::uint64_t total = 0;
  std::uint64_t section = 0;  // below 万
  std::uint64_t digit = 0;
  bool waiting = false;  // a digit that no unit followed yet
  for (const char16_t sign : signs) {
    if (const auto next = digit_of(sign)) {
      digit = units ? *next : digit * 10 + *next;
      waiting = true;
      continue;
    }
    const std::uint64_t unit = unit_of(sign);
    if (unit < 10'000) {
      section += (waiting ? digit : 1) * unit;
    } else {
      total = (total + section + (waiting ? digit : 0)) * unit;
      section = 0;
    }
    digit = 0;
    waiting = false;
  }
  return total + section + digit;
}

// Behind one character: what numbers stand before.
bool counts(std::u16string_view text, std::size_t at) {
  constexpr std::u16string_view counted = u"个大名年月天日项条国次种家位艘座颗件份点周倍届段层方小";
  return at < text.size() && counted.find(text[at]) != std::u16string_view::npos;
}

}  // namespace

std::optional<ChineseNumber> chinese_number(std::u16string_view text) {
  constexpr std::size_t longest = 12;
  const std::size_t front = !text.empty() && text.front() == u'第' ? 1 : 0;
  std::size_t size = front;
  while (size < text.size() && size < longest && (digit_of(text[size]) || unit_of(text[size]) != 0)) ++size;
  const bool begins = size > front && (digit_of(text[front]) || text[front] == u'十');
  if (!begins || (size < 2 && (text[0] == u'一' || !counts(text, 1)))) return std::nullopt;
  return ChineseNumber{std::to_string(value_of(text.substr(front, size - front))), size};
}

}  // namespace rostrum
