#include "content/segments/likeness.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr std::int64_t whole = 1'000'000;
constexpr BreakCost weight_of_shares = 3;

// What it costs to have on different sides.
constexpr BreakCost token_cost = 600;
constexpr std::array<BreakCost, Landmarks::signs> sign_costs{600, 600, 600, 600, 500, 400, 150};
constexpr BreakCost most_for_anchors = 2'400;
// Commas nearer to each other than this share of the sentence are taken for the same.
constexpr std::int64_t near = 80'000;

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

Likeness::Likeness(const Landmarks& a, const Landmarks& b) : shares_{&a.shares, &b.shares} {
  add_tokens(a, b);
  add_signs(a, b);
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
        anchors_.push_back({{in_a[i].second, in_b[i].second}, token_cost});
    if (order <= 0) in_a = end_a;
    if (order >= 0) in_b = end_b;
  }
}

void Likeness::add_signs(const Landmarks& a, const Landmarks& b) {
  for (std::size_t sign = 0; sign < static_cast<std::size_t>(Landmarks::Sign::comma); ++sign) {
    if (a.places[sign].size() != b.places[sign].size()) continue;
    for (std::size_t i = 0; i < a.places[sign].size(); ++i)
      anchors_.push_back({{a.places[sign][i], b.places[sign][i]}, sign_costs[sign]});
  }
}

// Languages differ in where they put commas: two are the same where each is the nearest to the other.
void Likeness::add_commas(const Landmarks& a, const Landmarks& b) {
  constexpr auto comma = static_cast<std::size_t>(Landmarks::Sign::comma);
  const auto nearest = [](const Landmarks& in, std::int64_t share) {
    const std::vector<std::size_t>& places = in.places[comma];
    std::size_t best = 0;
    for (std::size_t i = 1; i < places.size(); ++i)
      if (std::abs(in.shares[places[i] + 1] - share) < std::abs(in.shares[places[best] + 1] - share)) best = i;
    return best;
  };
  if (b.places[comma].empty()) return;
  for (std::size_t i = 0; i < a.places[comma].size(); ++i) {
    const std::size_t word = a.places[comma][i];
    const std::size_t other = nearest(b, a.shares[word + 1]);
    const std::size_t other_word = b.places[comma][other];
    const std::int64_t share = b.shares[other_word + 1];
    if (std::abs(share - a.shares[word + 1]) > near || nearest(a, share) != i) continue;
    anchors_.push_back({{word, other_word}, sign_costs[comma]});
  }
}

void Likeness::costs(Side side, std::size_t place, std::size_t first, std::size_t parts,
                     std::span<BreakCost> costs) const {
  const std::size_t own = side == Side::a ? 0 : 1;
  const std::size_t other = 1 - own;
  std::fill(costs.begin(), costs.end(), 0);
  for (const Anchor& anchor : anchors_) {
    // Before the other place stand the words up to `split`.
    const std::size_t split = std::min(anchor.word[other] + 1 - std::min(anchor.word[other] + 1, first), costs.size());
    const bool before = anchor.word[own] < place;
    const std::size_t from = before ? 0 : split;
    const std::size_t to = before ? split : costs.size();
    for (std::size_t i = from; i < to; ++i) costs[i] += anchor.cost;
  }
  const std::int64_t share = (*shares_[own])[place];
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const std::int64_t difference = (*shares_[other])[first + i] - share;
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
