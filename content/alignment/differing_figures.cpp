#include "content/alignment/differing_figures.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace rostrum {
namespace {

// Below three significant figures a number may be put in words or rounded off: "half", "a dozen", "twice".
constexpr std::size_t significant = 3;

// What is alike by same_number is one key.
std::string key_of(const Figure& number) {
  constexpr int powers = 3;
  const int rest = ((number.exponent % powers) + powers) % powers;
  return number.digits + static_cast<char>('a' + rest);
}

bool has_number(const IndexedFigures& indexed, const Figure& number) {
  return indexed.numbers.contains(key_of(number));
}

bool has_value(const IndexedFigures& indexed, const std::string& digits) {
  Figure number{digits, 0, Figure::Weight::telling, {}};
  number.digits.erase(0, std::min(number.digits.find_first_not_of('0'), number.digits.size() - 1));
  while (number.digits.size() > 1 && number.digits.back() == '0') {
    number.digits.pop_back();
    ++number.exponent;
  }
  return has_number(indexed, number);
}

bool is_year(const Figure& number) {
  return number.written.size() == 4 && (number.written.starts_with("19") || number.written.starts_with("20"));
}

// 1990 as "90s", 2021 as in "2020-21".
bool has_decade(const IndexedFigures& figures, const Figure& year) {
  return is_year(year) && has_value(figures, year.written.substr(2));
}

// 3.42 as a time that the other version writes 03:42.
bool has_time(const IndexedFigures& figures, const Figure& number) {
  if (number.exponent > -1 || number.exponent < -2) return false;
  const auto fraction = static_cast<std::size_t>(-number.exponent);
  if (number.digits.size() <= fraction) return false;
  const std::string hours = number.digits.substr(0, number.digits.size() - fraction);
  const std::string minutes = number.digits.substr(hours.size()) + (fraction == 1 ? "0" : "");
  return has_value(figures, hours) && has_value(figures, minutes);
}

bool has_in_another_form(const IndexedFigures& figures, const Figure& number) {
  return has_number(figures, number) || has_decade(figures, number) || has_time(figures, number);
}

// The numbers within a symbol: 75 and 240 of A/RES/75/240.
std::vector<std::string> parts_of(const std::string& symbol) {
  std::vector<std::string> parts;
  bool inside = false;
  for (const char c : symbol) {
    const bool figure = c >= '0' && c <= '9';
    if (figure && !inside) parts.emplace_back();
    if (figure) parts.back().push_back(c);
    inside = figure;
  }
  return parts;
}

// "resolution 75/240" for A/RES/75/240.
bool has_last_parts(const IndexedFigures& figures, const std::string& symbol) {
  const std::vector<std::string> parts = parts_of(symbol);
  const std::size_t first = parts.size() < 2 ? 0 : parts.size() - 2;
  return std::all_of(parts.begin() + static_cast<std::ptrdiff_t>(first), parts.end(),
                     [&figures](const std::string& part) { return has_value(figures, part); });
}

bool ends_alike(const std::string& longer, const std::string& shorter) {
  return longer == shorter || longer.ends_with("/" + shorter);
}

class Comparison {
 public:
  Comparison(const std::vector<IndexedFigures>& left, const std::vector<IndexedFigures>& right)
      : left_(left), right_(right) {}

  std::vector<Difference> run() {
    for (std::size_t bead = 0; bead < left_.size(); ++bead) {
      if (!can_compare(left_[bead].text) || !can_compare(right_[bead].text)) continue;
      compare_symbols(bead);
      compare_numbers(bead);
    }
    return std::move(found_);
  }

 private:
  static bool can_compare(const BeadText& text) { return !text.text.empty() && text.text.size() <= longest_sentence; }

  template <typename Test>
  static bool any_near(const std::vector<IndexedFigures>& figures, std::size_t bead, Test test) {
    const auto [first, last] = neighbourhood(bead, figures.size());
    return std::any_of(figures.begin() + static_cast<std::ptrdiff_t>(first),
                       figures.begin() + static_cast<std::ptrdiff_t>(last), test);
  }

  static std::vector<std::string> symbols_without(const std::vector<IndexedFigures>& own,
                                                  const std::vector<IndexedFigures>& others, std::size_t bead) {
    std::vector<std::string> alone;
    for (const std::string& symbol : own[bead].figures.symbols) {
      const bool there = any_near(others, bead, [&symbol](const IndexedFigures& near) {
        return std::any_of(
            near.figures.symbols.begin(), near.figures.symbols.end(),
            [&symbol](const std::string& other) { return ends_alike(symbol, other) || ends_alike(other, symbol); });
      });
      if (!there) alone.push_back(symbol);
    }
    return alone;
  }

  void compare_symbols(std::size_t bead) {
    const std::vector<std::string> left = symbols_without(left_, right_, bead);
    const std::vector<std::string> right = symbols_without(right_, left_, bead);
    if (left.size() == right.size()) {
      for (std::size_t place = 0; place < left.size(); ++place)
        found_.push_back({Difference::Kind::symbol, bead, left[place], right[place]});
      return;
    }
    const auto told = [bead](const std::vector<IndexedFigures>& figures, const std::string& symbol) {
      return any_near(figures, bead, [&symbol](const IndexedFigures& near) { return has_last_parts(near, symbol); });
    };
    for (const std::string& symbol : left)
      if (!told(right_, symbol)) found_.push_back({Difference::Kind::symbol, bead, symbol, {}});
    for (const std::string& symbol : right)
      if (!told(left_, symbol)) found_.push_back({Difference::Kind::symbol, bead, {}, symbol});
  }

  static std::vector<Figure> numbers_without(const std::vector<IndexedFigures>& own,
                                             const std::vector<IndexedFigures>& others, std::size_t bead) {
    std::vector<Figure> alone;
    for (const Figure& number : own[bead].figures.numbers) {
      if (number.weight == Figure::Weight::silent) continue;
      const bool there =
          any_near(others, bead, [&number](const IndexedFigures& near) { return has_in_another_form(near, number); });
      if (!there && !may_be_spelled(number, others[bead].text.text, others[bead].text.language))
        alone.push_back(number);
    }
    return alone;
  }

  // A year never stands for 15.
  static bool stand_for_each_other(const Figure& left, const Figure& right) { return is_year(left) == is_year(right); }

  void compare_numbers(std::size_t bead) {
    const std::vector<Figure> left = numbers_without(left_, right_, bead);
    const std::vector<Figure> right = numbers_without(right_, left_, bead);
    const bool paired =
        left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(), stand_for_each_other);
    if (paired) {
      for (std::size_t place = 0; place < left.size(); ++place)
        found_.push_back({Difference::Kind::number, bead, left[place].written, right[place].written});
      return;
    }
    for (const Figure& number : left)
      if (number.digits.size() >= significant) found_.push_back({Difference::Kind::number, bead, number.written, {}});
    for (const Figure& number : right)
      if (number.digits.size() >= significant) found_.push_back({Difference::Kind::number, bead, {}, number.written});
  }

  const std::vector<IndexedFigures>& left_;
  const std::vector<IndexedFigures>& right_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<IndexedFigures> index_figures(const std::vector<BeadText>& texts) {
  std::vector<IndexedFigures> all;
  all.reserve(texts.size());
  for (const BeadText& text : texts) {
    IndexedFigures& indexed = all.emplace_back();
    indexed.text = text;
    if (text.text.size() > longest_sentence) continue;
    indexed.figures = find_figures(text.text);
    for (const Figure& number : indexed.figures.numbers) indexed.numbers.insert(key_of(number));
  }
  return all;
}

std::vector<Difference> differing_figures(const std::vector<IndexedFigures>& left,
                                          const std::vector<IndexedFigures>& right) {
  return Comparison(left, right).run();
}

}  // namespace rostrum
