#include "render/views/speaker_name.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

constexpr std::array<std::string_view, 3> commas = {",", "،", "，"};

// "I." and the like: one letter and a full stop.
bool is_initial(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    static_cast<void>(next_code_point(word, at));
    if (at >= word.size() || word[at] != '.') return false;
    ++at;
  }
  return !word.empty();
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string without_comma(std::string name) {
  for (const std::string_view comma : commas) {
    if (name.ends_with(comma)) name.resize(name.size() - comma.size());
  }
  return name;
}

// A speaker's name that ends the line or a clause: "..., REPUBLIC OF X I. V. LINDEN" gives "I. V. LINDEN" and "LINDEN".
std::pair<std::string, std::string> initials_and_surname(const std::string& speaker) {
  const std::vector<std::string_view> words = words_in(speaker);
  for (std::size_t i = words.size(); i-- > 1;) {
    // What ends with a full stop is no surname: "H.E. DR." are titles.
    if (!is_initial(words[i - 1]) || words[i].ends_with('.')) continue;
    std::size_t first = i - 1;
    while (first > 0 && is_initial(words[first - 1])) --first;
    std::string name;
    for (std::size_t word = first; word <= i; ++word) name += (name.empty() ? "" : " ") + std::string(words[word]);
    return {without_comma(std::move(name)), without_comma(std::string(words[i]))};
  }
  return {};
}

// "H.E. Dr. Nader Hamdan" gives "Nader Hamdan"; empty where a name has no titles, or but one word behind them.
std::string without_titles(const std::string& name) {
  const std::vector<std::string_view> words = words_in(name);
  const auto own = std::find_if(words.begin(), words.end(), [](std::string_view word) { return !word.ends_with('.'); });
  if (own == words.begin() || words.end() - own < 2) return {};
  return name.substr(static_cast<std::size_t>(own->data() - name.data()));
}

}  // namespace

std::optional<std::pair<std::string, std::string>> person_and_office(const std::string& speaker) {
  std::size_t at = std::string::npos;
  std::size_t length = 0;
  for (const std::string_view comma : commas) {
    const std::size_t found = speaker.find(comma);
    if (found < at) {
      at = found;
      length = comma.size();
    }
  }
  if (at == std::string::npos) return {};
  const std::size_t rest = speaker.find_first_not_of(' ', at + length);
  if (rest == std::string::npos) return {};
  return std::pair{speaker.substr(0, at), speaker.substr(rest)};
}

std::vector<std::string> names_by_length(const std::string& speaker) {
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    if (!name.empty() && (names.empty() || name.size() < names.back().size())) names.push_back(std::move(name));
  };
  add(speaker);
  if (const auto parts = person_and_office(speaker)) add(parts->first);
  if (!names.empty()) add(without_titles(names.back()));
  auto [name, surname] = initials_and_surname(speaker);
  add(std::move(name));
  add(std::move(surname));
  return names;
}

}  // namespace rostrum
