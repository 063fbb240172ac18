#include "content/session/table_reader.hpp"

#include <fmt/format.h>

#include <tuple>

#include "content/session/nearest_word.hpp"
#include "content/session/one_line.hpp"
#include "content/session/quoted.hpp"

namespace rostrum {
namespace {

// Whatever a file holds where a value should stand, for a finding.
std::string_view type_name(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "a whole number";
    case toml::node_type::floating_point:
      return "a number";
    case toml::node_type::boolean:
      return "true or false";
    case toml::node_type::date:
      return "a date without a time";
    case toml::node_type::time:
      return "a time without a date";
    case toml::node_type::date_time:
      return "a date and time";
    case toml::node_type::none:
      break;
  }
  return "nothing";
}

constexpr std::string_view until_then = "Correct it; until then it counts as not written.";
constexpr std::string_view a_local_text = "a string, or a table of languages such as { en = \"…\", fr = \"…\" },";

}  // namespace

int line_of(const toml::node& node) {
  return static_cast<int>(node.source().begin.line);
}

std::vector<std::pair<std::string_view, const toml::node*>> in_written_order(const toml::table& table) {
  std::vector<std::pair<std::string_view, const toml::node*>> members;
  for (const auto& [key, node] : table) members.emplace_back(key.str(), &node);
  std::stable_sort(members.begin(), members.end(), [](const auto& left, const auto& right) {
    const toml::source_position a = left.second->source().begin;
    const toml::source_position b = right.second->source().begin;
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  return members;
}

void TableReader::read(std::string_view key, std::string& value) {
  if (const toml::node* node = find(key)) {
    if (const auto string = node->value_exact<std::string>())
      value = *string;
    else
      wrong_type(key, *node, "a string");
  }
}

std::optional<double> TableReader::number_within(std::string_view key, double least, double most,
                                                 std::string_view expected) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const std::optional<double> number = node->is_number() ? node->value<double>() : std::nullopt;
  if (!number)
    wrong_type(key, *node, expected);
  else if (!(*number >= least && *number <= most))
    bad_value(key, *node, expected);
  else
    return number;
  return std::nullopt;
}

void TableReader::read_strings(std::string_view key, std::vector<std::string>& values) {
  const toml::node* node = find(key);
  if (node == nullptr) return;
  const toml::array* array = node->as_array();
  if (array == nullptr) return wrong_type(key, *node, "a list of strings");
  const auto other = std::find_if(array->begin(), array->end(), [](const auto& item) { return !item.is_string(); });
  if (other != array->end()) {
    return add(Severity::error, "wrong-type", *other,
               fmt::format("\"{}\" holds {}, where only strings were expected", full(key), type_name(*other)),
               std::string(until_then));
  }
  values.clear();
  for (const toml::node& item : *array) values.push_back(*item.value<std::string>());
}

void TableReader::read_languages(std::string_view key, std::vector<Language>& values) {
  std::vector<std::string> tags;
  read_strings(key, tags);
  const toml::array* array = tags.empty() ? nullptr : table_.get(key)->as_array();
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const std::string& tag = tags[i];
    const toml::node* item = array->get(i);
    const auto language = Language::parse(tag);
    if (!language)
      bad_value(key, *item, fmt::format("language tags such as \"en\", which {} is not", quoted(tag)));
    else if (std::find(values.begin(), values.end(), *language) == values.end())
      values.push_back(*language);
  }
}

void TableReader::read_language(std::string_view key, std::optional<Language>& value) {
  std::string tag;
  read(key, tag);
  if (tag.empty()) return;
  if (const auto language = Language::parse(tag))
    value = language;
  else
    bad_value(key, *table_.get(key), fmt::format("a language tag such as \"en\", which {} is not", quoted(tag)));
}

void TableReader::read_local_text(std::string_view key, LocalText& value, const Language& plain) {
  const toml::node* node = find(key);
  if (node == nullptr) return;
  if (const auto string = node->value_exact<std::string>()) {
    take_text(key, *node, *string, plain, value);
  } else if (const toml::table* table = node->as_table()) {
    take_languages(key, *table, value);
  } else {
    wrong_type(key, *node, a_local_text);
  }
}

void TableReader::take_text(std::string_view key, const toml::node& node, const std::string& written,
                            const Language& language, LocalText& value) {
  constexpr std::size_t longest_text = 8 * 1024;  // which would fill a wall by itself
  if (written.size() > longest_text)
    bad_value(key, node, "a name or a title, which is never so long");
  else if (std::string text = one_line(written); !text.empty())
    value.entries.emplace_back(language, std::move(text));
}

void TableReader::take_languages(std::string_view key, const toml::table& table, LocalText& value) {
  for (const auto& [tag, node] : in_written_order(table)) {
    const std::string member = fmt::format("{}.{}", key, tag);
    const auto language = Language::parse(tag);
    const auto string = node->value_exact<std::string>();
    const auto same = [&language](const auto& entry) { return entry.first == *language; };
    if (!string) {
      wrong_type(member, *node, "a string");
    } else if (!language) {
      bad_value(member, *node, fmt::format("under a language tag such as \"en\", which {} is not", quoted(tag)));
    } else if (std::any_of(value.entries.begin(), value.entries.end(), same)) {
      bad_value(member, *node, fmt::format("the only one in {}", language->tag()));
    } else {
      take_text(member, *node, *string, *language, value);
    }
  }
}

const toml::table* TableReader::read_table(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return nullptr;
  const toml::table* table = node->as_table();
  if (table == nullptr) wrong_type(key, *node, "a table");
  return table;
}

std::vector<const toml::table*> TableReader::read_tables(std::string_view key) {
  std::vector<const toml::table*> tables;
  const toml::node* node = find(key);
  if (node == nullptr) return tables;
  if (const toml::table* alone = node->as_table()) return {alone};
  const std::string expected = fmt::format("a list of tables, each headed [[{}]],", full(key));
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    wrong_type(key, *node, expected);
    return tables;
  }
  for (const toml::node& item : *array) {
    if (const toml::table* table = item.as_table())
      tables.push_back(table);
    else
      wrong_type(key, item, expected);
  }
  return tables;
}

const toml::node* TableReader::find(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.push_back(key);
  return table_.get(key);
}

void TableReader::report_unknown() {
  for (const auto& [key, node] : table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
    const auto meant = nearest_word(key.str(), known_);
    add(Severity::warning, "unknown-key", node, fmt::format("\"{}\" means nothing here", full(key.str())),
        fmt::format("{}Known here: {}.", meant ? fmt::format("Did you mean \"{}\"? ", *meant) : "",
                    fmt::join(known_, ", ")));
  }
}

void TableReader::wrong_type(std::string_view key, const toml::node& node, std::string_view expected) {
  add(Severity::error, "wrong-type", node,
      fmt::format("\"{}\" is {}, where {} was expected", full(key), type_name(node), expected),
      std::string(until_then));
}

void TableReader::bad_value(std::string_view key, const toml::node& node, std::string_view expected) {
  add(Severity::error, "bad-value", node, fmt::format("\"{}\" should be {}", full(key), expected),
      std::string(until_then));
}

std::string TableReader::full(std::string_view key) const {
  const std::string written = quoted(key);
  const std::string_view shown = std::string_view(written).substr(1, written.size() - 2);
  return path_.empty() ? std::string(shown) : fmt::format("{}.{}", path_, shown);
}

void TableReader::add(Severity severity, std::string code, const toml::node& node, std::string message,
                      std::string advice) {
  findings_.push_back({severity, std::move(code), file_, line_of(node), std::move(message), std::move(advice)});
}

}  // namespace rostrum
