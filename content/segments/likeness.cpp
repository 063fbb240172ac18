#include "content/segments/likeness.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>

#include "content/segments/part_costs.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr std::int64_t whole = 1'000'000;
constexpr BreakCost weight_of_shares = 3;

// What it costs to have on different sides, and to cut behind it in one version alone.
constexpr BreakCost token_cost = 600;
constexpr std::array<BreakCost, Landmarks::signs> sign_costs{600, 600, 600, 600, 500, 400, 150};
constexpr std::array<BreakCost, Landmarks::signs> apart_costs{0, 150, 0, 150, 300, 300, 120};
constexpr BreakCost most_for_anchors = 2'400;
// Commas nearer to each other than this share of the sentence are taken for the same.
constexpr std::int64_t near = 80'000;
// What is further apart than this was moved in translation: it says nothing about the text around it. Semicolons and
// colons, which hold a sentence together, are not moved.
constexpr std::int64_t far = 250'000;

bool is_any_of(char32_t mark, std::u32string_view marks) {
  return mark != 0 && marks.find(mark) != std::u32string_view::npos;
}

// Names, numbers and symbols are told by their looks: a digit in them, or a capital letter before Latin ones.
bool is_token(const StretchWord& word) {
  if (word.number) return true;
  const bool ascii = std::all_of(word.core.begin(), word.core.end(), [](char c) { return c > ' ' && c <= '~'; });
  if (!ascii || word.core.size() < 2) return false;
  return word.capital || std::any_of(word.core.begin(), word.core.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// ٢٠٢٤ is 2024.
std::string with_plain_digits(const std::string& core) {
  std::string plain;
  for (std::size_t at = 0; at < core.size();) {
    const char32_t code_point = next_code_point(core, at);
    const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(code_point));
    append_code_point(plain, digit < 0 ? code_point : U'0' + static_cast<char32_t>(digit));
  }
  return plain;
}

}  // namespace

Landmarks::Landmarks(const std::vector<StretchWord>& words) {
  const auto total = static_cast<std::int64_t>(words.back().start + words.back().length - words.front().start);
  shares.reserve(words.size() + 1);
  shares.push_back(0);
  const auto place = [this](Sign sign) -> std::vector<std::size_t>& { return places[static_cast<std::size_t>(sign)]; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const StretchWord& word = words[i];
    shares.push_back(static_cast<std::int64_t>(word.start + word.length - words.front().start) * whole / total);
    if (is_token(word)) tokens.emplace_back(word.number ? with_plain_digits(word.core) : word.core, i);
    if (word.signs.has(WordSign::bracket_opens)) place(Sign::bracket_opens).push_back(i);
    if (word.signs.has(WordSign::bracket_closes)) place(Sign::bracket_closes).push_back(i);
    if (word.signs.has(WordSign::quote_opens)) place(Sign::quote_opens).push_back(i);
    if (word.signs.has(WordSign::quote_closes)) place(Sign::quote_closes).push_back(i);
    if (is_any_of(word.mark, U";؛；")) place(Sign::semicolon).push_back(i);
    if (is_any_of(word.mark, U":：")) place(Sign::colon).push_back(i);
    if (is_any_of(word.mark, U",،，、")) place(Sign::comma).push_back(i);
  }
  std::sort(tokens.begin(), tokens.end());
}

Likeness::Likeness(const Landmarks& a, const Landmarks& b) : shares_{a.shares, b.shares} {
  add_tokens(a, b);
  add_signs(a, b);
  set_shares(a, b);
  add_commas(a, b);
}

// What both have as often is the same, in order.
void Likeness::add_tokens(const Landmarks& a, const Landmarks& b) {
  const auto same_end = [](const auto& tokens, auto from) {
    return std::find_if(from, tokens.end(), [&](const auto& token) { return token.first != from->first; });
  };
  for (auto in_a = a.tokens.begin(), in_b = b.tokens.begin(); in_a != a.tokens.end() && in_b != b.tokens.end();) {
    const auto end_a = same_end(a.tokens, in_a);
    const auto end_b = same_end(b.tokens, in_b);
    const int order = in_a->first.compare(in_b->first);
    if (order == 0 && end_a - in_a == end_b - in_b)
      for (std::ptrdiff_t i = 0; i < end_a - in_a; ++i)
        anchors_.push_back({{in_a[i].second, in_b[i].second}, token_cost, 0});
    if (order <= 0) in_a = end_a;
    if (order >= 0) in_b = end_b;
  }
}

void Likeness::add_signs(const Landmarks& a, const Landmarks& b) {
  for (std::size_t sign = 0; sign < static_cast<std::size_t>(Landmarks::Sign::comma); ++sign) {
    if (a.places[sign].size() != b.places[sign].size()) continue;
    for (std::size_t i = 0; i < a.places[sign].size(); ++i)
      anchors_.push_back({{a.places[sign][i], b.places[sign][i]}, sign_costs[sign], apart_costs[sign]});
  }
}

// Between two landmarks that stand in the same order in both, text of b counts as so much text of a as stands there.
void Likeness::set_shares(const Landmarks& a, const Landmarks& b) {
  struct Point {
    std::size_t place_b;
    std::int64_t share_a;
  };
  std::vector<Point> points;
  for (const Anchor& anchor : anchors_) {
    const Point point{anchor.word[1] + 1, a.shares[anchor.word[0] + 1]};
    const bool moved = std::abs(point.share_a - b.shares[point.place_b]) > far;
    if (!moved || anchor.apart >= apart_costs[static_cast<std::size_t>(Landmarks::Sign::semicolon)])
      points.push_back(point);
  }
  std::sort(points.begin(), points.end(), [](const Point& one, const Point& other) {
    return std::pair(one.place_b, one.share_a) < std::pair(other.place_b, other.share_a);
  });
  points.push_back({b.shares.size() - 1, whole});
  std::size_t from = 0;  // the landmark passed last
  std::int64_t from_share = 0;
  for (const Point& point : points) {
    if (point.place_b <= from || point.share_a <= from_share) continue;
    const std::int64_t begin = b.shares[from];
    const std::int64_t length = b.shares[point.place_b] - begin;
    for (std::size_t place = from + 1; place <= point.place_b; ++place)
      shares_[1][place] = from_share + (b.shares[place] - begin) * (point.share_a - from_share) / length;
    from = point.place_b;
    from_share = point.share_a;
  }
}

// Languages differ in where they put commas: two are the same where each is the nearest to the other.
void Likeness::add_commas(const Landmarks& a, const Landmarks& b) {
  constexpr auto comma = static_cast<std::size_t>(Landmarks::Sign::comma);
  const auto nearest = [](const std::vector<std::size_t>& commas, const std::vector<std::int64_t>& shares,
                          std::int64_t share) {
    const auto distance = [&](std::size_t word) { return std::abs(shares[word + 1] - share); };
    return *std::min_element(commas.begin(), commas.end(),
                             [&](std::size_t one, std::size_t other) { return distance(one) < distance(other); });
  };
  const std::vector<std::size_t>& commas_a = a.places[comma];
  const std::vector<std::size_t>& commas_b = b.places[comma];
  if (commas_b.empty()) return;
  for (const std::size_t word : commas_a) {
    const std::int64_t share = shares_[0][word + 1];
    const std::size_t other_word = nearest(commas_b, shares_[1], share);
    const std::int64_t other_share = shares_[1][other_word + 1];
    if (std::abs(other_share - share) > near || nearest(commas_a, shares_[0], other_share) != word) continue;
    anchors_.push_back({{word, other_word}, sign_costs[comma], apart_costs[comma]});
  }
}

void Likeness::costs(Side side, std::size_t place, std::size_t first, std::size_t parts,
                     std::span<BreakCost> costs) const {
  const std::size_t own = side == Side::a ? 0 : 1;
  const std::size_t other = 1 - own;
  std::fill(costs.begin(), costs.end(), 0);
  for (const Anchor& anchor : anchors_) {
    // Before the other place stand the words up to `split`.
    const std::size_t behind = anchor.word[other] + 1;
    const std::size_t split = std::min(behind - std::min(behind, first), costs.size());
    const bool before = anchor.word[own] < place;
    const std::size_t from = before ? 0 : split;
    const std::size_t to = before ? split : costs.size();
    for (std::size_t i = from; i < to; ++i) costs[i] += anchor.cost;
    if (anchor.apart == 0) continue;
    const bool cut_here = anchor.word[own] + 1 == place;
    if (cut_here)
      for (BreakCost& cost : costs) cost += anchor.apart;
    const bool in_sight = behind >= first && behind - first < costs.size();
    if (in_sight) costs[behind - first] += cut_here ? -anchor.apart : anchor.apart;
  }
  const std::int64_t share = shares_[own][place];
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const std::int64_t difference = shares_[other][first + i] - share;
    costs[i] = std::min(costs[i], most_for_anchors) +
               weight_of_shares * deviation_cost(difference * static_cast<std::int64_t>(parts));
  }
}

BreakCost Likeness::cost(std::size_t place_a, std::size_t place_b, std::size_t parts) const {
  BreakCost one = 0;
  costs(Side::a, place_a, place_b, parts, {&one, 1});
  return one;
}

}  // namespace rostrum
