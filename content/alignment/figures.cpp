#include "content/alignment/figures.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <utility>

#include "content/alignment/spelled_numbers.hpp"
#include "content/statement/letters.hpp"
#include "content/text/byte_range.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

struct Sign {
  char32_t code_point = 0;
  std::size_t offset = 0;
};

std::optional<char> figure_of(char32_t c) {
  if (c < U'0') return std::nullopt;
  for (const char32_t zero : {U'0', char32_t{0x660}, char32_t{0x6F0}, char32_t{0xFF10}})
    if (c >= zero && c < zero + 10) return static_cast<char>('0' + (c - zero));
  return std::nullopt;
}

// Cyrillic and Greek capitals that a keyboard puts where Latin ones are meant.
char32_t latin_look(char32_t c) {
  constexpr std::u32string_view look = U"АВЕКМНОРСТХІЅАΑΒΕΚΜΝΟΡΤΧ";
  constexpr std::u32string_view latin = U"ABEKMHOPCTXISAABEKMNOPTX";
  if (c < 0x386 || c > 0x425) return c;
  const std::size_t place = look.find(c);
  return place == std::u32string_view::npos ? c : latin[place];
}

bool groups_figures(char32_t c) {
  constexpr std::u32string_view marks = U".,' \u00A0\u202F\u2009\u2019\u066C";
  return marks.find(c) != std::u32string_view::npos;
}

bool points_off(char32_t c) {
  return c == U'.' || c == U',' || c == 0x66B;
}

class FigureReader {
 public:
  explicit FigureReader(std::string_view text) : text_(text) {
    for (std::size_t offset = 0; offset < text.size();) {
      const std::size_t here = offset;
      signs_.push_back({next_code_point(text, offset), here});
      has_figures_ |= figure_of(signs_.back().code_point).has_value();
    }
  }

  FoundFigures read() {
    while (has_figures_ && at_ < signs_.size()) {
      if (figure(at_)) {
        if (!read_date_or_time()) read_number();
      } else if (!read_symbol()) {
        ++at_;
      }
    }
    return std::move(figures_);
  }

 private:
  // U+0000 past either end.
  [[nodiscard]] char32_t sign(std::size_t place) const { return place < signs_.size() ? signs_[place].code_point : 0; }
  [[nodiscard]] std::optional<char> figure(std::size_t place) const { return figure_of(sign(place)); }
  [[nodiscard]] std::size_t run_of_figures(std::size_t place) const {
    std::size_t end = place;
    while (figure(end)) ++end;
    return end - place;
  }
  [[nodiscard]] std::string written(std::size_t begin, std::size_t end) const {
    const std::size_t last = end < signs_.size() ? signs_[end].offset : text_.size();
    return std::string(text_.substr(signs_[begin].offset, last - signs_[begin].offset));
  }
  [[nodiscard]] std::string figures_at(std::size_t begin, std::size_t count) const {
    std::string digits;
    for (std::size_t place = begin; place < begin + count; ++place) digits.push_back(figure(place).value_or('0'));
    return digits;
  }

  void add(std::string digits, int exponent, Figure::Weight weight, std::size_t begin, std::size_t end) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    while (digits.size() > 1 && digits.back() == '0') {
      digits.pop_back();
      ++exponent;
    }
    figures_.numbers.push_back({std::move(digits), exponent, weight, written(begin, end)});
  }

  // 8.3.2024, 2024-03-08, 08/03/24, 03:42: nobody knows which part another version names in words.
  bool read_date_or_time() {
    const auto parts = [](char32_t c) { return c == U'.' || c == U'/' || c == U'-' || c == U':'; };
    std::vector<ByteRange> runs;
    const char32_t parting = sign(at_ + run_of_figures(at_));
    if (!parts(parting)) return false;
    for (std::size_t place = at_; figure(place);) {
      const std::size_t size = run_of_figures(place);
      runs.push_back({place, place + size});
      if (size > 4 || size == 3 || sign(place + size) != parting) break;
      place += size + 1;
    }
    const bool time = parting == U':' && runs.size() >= 2 && runs[0].size() <= 2 && runs[1].size() == 2;
    const bool date = parting != U':' && runs.size() == 3 && runs[1].size() <= 2 &&
                      (runs[0].size() <= 2 || runs[2].size() <= 2) && runs[0].size() != 3 && runs[2].size() % 2 == 0;
    if (!time && !date) return false;
    for (const ByteRange& run : runs) {
      const auto weight = run.size() == 4 ? Figure::Weight::telling : Figure::Weight::silent;
      add(figures_at(run.begin, run.size()), 0, weight, run.begin, run.end);
    }
    at_ = runs.back().end;
    return true;
  }

  // Behind or before Latin and Cyrillic letters a number is a part of a name: G20, COVID-19, 5G.
  [[nodiscard]] Figure::Weight weight_of(std::size_t begin, std::size_t end) const {
    const auto letter = [this](std::size_t place) {
      const char32_t c = sign(place);
      return is_letter(c) && !is_han(c) && !is_arabic(c);
    };
    const bool dash = begin >= 2 && (is_dash(sign(begin - 1)) || sign(begin - 1) == U'/');
    const bool behind = begin > 0 && (letter(begin - 1) || (dash && letter(begin - 2)));
    const bool before = letter(end) || (is_dash(sign(end)) && letter(end + 1)) || sign(end) == U'月';
    return behind || before ? Figure::Weight::silent : Figure::Weight::telling;
  }

  void read_number() {
    const std::size_t begin = at_;
    std::size_t size = run_of_figures(at_);
    std::string digits = figures_at(begin, size);
    std::size_t end = begin + size;
    int exponent = 0;
    if (size <= 3 && digits.front() != '0') {
      while (groups_figures(sign(end)) && run_of_figures(end + 1) == 3) {
        digits += figures_at(end + 1, 3);
        end += 4;
      }
    }
    size = points_off(sign(end)) ? run_of_figures(end + 1) : 0;
    if (size > 0) {
      digits += figures_at(end + 1, size);
      exponent = -static_cast<int>(size);
      end += 1 + size;
    }
    if (sign(end) == U'万') exponent += 4;
    if (sign(end) == U'亿') exponent += 8;
    add(std::move(digits), exponent, weight_of(begin, end), begin, end);
    at_ = end;
  }

  [[nodiscard]] bool in_symbol(char32_t c) const {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'/' || c == U'.' ||
           c == U'-';
  }

  // A/RES/75/240, A/AC.292/2024/CRP.1, S/2023/15/Add.1: capitals, then parts between strokes, a figure among them.
  bool read_symbol() {
    if (const char32_t first = latin_look(sign(at_)); first < U'A' || first > U'Z') return false;
    const bool inside = at_ > 0 && (is_letter(sign(at_ - 1)) || sign(at_ - 1) == U'/' || sign(at_ - 1) == U'.');
    if (inside && !is_han(sign(at_ - 1)) && !is_arabic(sign(at_ - 1))) return false;
    std::size_t end = at_;
    std::string symbol;
    for (; in_symbol(latin_look(sign(end))); ++end) symbol.push_back(static_cast<char>(latin_look(sign(end))));
    while (!symbol.empty() && (symbol.back() == '.' || symbol.back() == '-' || symbol.back() == '/')) symbol.pop_back();
    const std::size_t stroke = symbol.find('/');
    if (stroke == std::string::npos || stroke == 0 || stroke > 8) return false;
    const bool capitals = std::none_of(symbol.begin(), symbol.begin() + static_cast<std::ptrdiff_t>(stroke),
                                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    const bool figures = std::any_of(symbol.begin(), symbol.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!capitals || !figures) return false;
    end = at_ + symbol.size();
    while (at_ < end) {
      const std::size_t size = run_of_figures(at_);
      if (size > 0) add(figures_at(at_, size), 0, Figure::Weight::silent, at_, at_ + size);
      at_ += std::max<std::size_t>(size, 1);
    }
    figures_.symbols.push_back(std::move(symbol));
    return true;
  }

  std::string_view text_;
  std::vector<Sign> signs_;
  bool has_figures_ = false;
  std::size_t at_ = 0;
  FoundFigures figures_;
};

bool holds(const std::vector<int>& numbers, int number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

// As sums of up to three of the parts: 77 is 60, 10 and 7 in French, 80 is 4 and 20.
bool makes(const std::vector<int>& parts, int sum) {
  if (holds(parts, sum)) return true;
  const bool eighty = holds(parts, 4) && holds(parts, 20);
  const auto two = [&parts](int rest) {
    return rest == 0 || holds(parts, rest) ||
           std::any_of(parts.begin(), parts.end(), [&](int part) { return part < rest && holds(parts, rest - part); });
  };
  if (eighty && sum >= 80 && two(sum - 80)) return true;
  return std::any_of(parts.begin(), parts.end(), [&](int part) { return part < sum && two(sum - part); });
}

}  // namespace

FoundFigures find_figures(std::string_view text) {
  return FigureReader(text).read();
}

bool same_number(const Figure& left, const Figure& right) {
  // Thousands and millions may be a word of any language.
  return left.digits == right.digits && std::abs(left.exponent - right.exponent) % 3 == 0;
}

bool may_be_spelled(const Figure& number, std::string_view text, const Language& language) {
  constexpr std::size_t longest = 3;
  const int zeros = number.exponent;
  if (zeros < 0 || number.digits.size() + static_cast<std::size_t>(zeros) > longest) return false;
  const int value = std::atoi((number.digits + std::string(static_cast<std::size_t>(zeros), '0')).c_str());
  if (!knows_number_words(language)) return value <= 20 || value % 10 == 0;
  return makes(find_spelled_numbers(text, language), value);
}

}  // namespace rostrum
