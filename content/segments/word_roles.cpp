#include "content/segments/word_roles.hpp"

#include <array>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "content/segments/role_tables.hpp"

namespace rostrum {
namespace {

struct LanguageWords {
  std::unordered_map<std::string_view, WordRoles> roles;
  std::unordered_set<std::string_view> pairs;  // "as well"
  std::span<const std::string_view> adjective_endings;
};

template <typename Visit>
void for_each_item(std::string_view list, char separator, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    const std::string_view item = list.substr(0, end);
    if (!item.empty()) visit(item);
    if (end == std::string_view::npos) return;
    list.remove_prefix(end + 1);
  }
}

LanguageWords read_table(std::string_view primary) {
  LanguageWords words;
  const auto add_all = [&words](std::span<const RoleTableRow> rows) {
    for (const RoleTableRow& row : rows)
      for_each_item(row.words, ' ', [&](std::string_view word) { words.roles[word].add(row.role); });
  };
  add_all(shared_role_table());
  if (const RoleTable* table = role_table(primary)) {
    add_all(table->rows);
    for_each_item(table->pairs, ',', [&words](std::string_view pair) { words.pairs.insert(pair); });
    words.adjective_endings = table->adjective_endings;
  }
  return words;
}

const LanguageWords& words_of(const Language& language) {
  // Read once per language: the tables never change, nor does a map move what it holds.
  static std::mutex mutex;
  static std::map<std::string, LanguageWords, std::less<>> read;
  const std::lock_guard lock(mutex);
  const std::string_view primary = language.primary();
  const auto found = read.find(primary);
  if (found != read.end()) return found->second;
  return read.emplace(std::string(primary), read_table(primary)).first->second;
}

}  // namespace

WordRoles roles_of(std::string_view word, const Language& language) {
  const LanguageWords& words = words_of(language);
  const auto found = words.roles.find(word);
  if (found != words.roles.end()) return found->second;
  WordRoles roles;
  constexpr std::size_t shortest_adjective = 5;
  for (const std::string_view ending : words.adjective_endings)
    if (word.size() >= ending.size() + shortest_adjective && word.ends_with(ending)) roles.add(WordRole::adjective);
  return roles;
}

bool is_fixed_pair(std::string_view left, std::string_view right, const Language& language) {
  const LanguageWords& words = words_of(language);
  if (words.pairs.empty()) return false;
  std::string pair;
  pair.reserve(left.size() + 1 + right.size());
  pair.append(left).append(1, ' ').append(right);
  return words.pairs.contains(pair);
}

}  // namespace rostrum
