#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "content/text/finding.hpp"
#include "content/text/language.hpp"
#include "content/text/local_text.hpp"
#include "content/text/toml.hpp"

namespace rostrum {

// Reads the members of one table of a settings file; what it was never asked for is unknown. A value of another type
// or out of bounds is a finding with its line, and leaves what stood in its place.
class TableReader {
 public:
  // `path` is the table's own, as in "meeting.item". All are borrowed.
  TableReader(const toml::table& table, std::string path, const std::string& file, std::vector<Finding>& findings)
      : table_(table), path_(std::move(path)), file_(file), findings_(findings) {}

  void read(std::string_view key, std::string& value);

  template <typename Value>
  using Choices = std::initializer_list<std::pair<std::string_view, Value>>;

  template <typename Value>
  void read_choice(std::string_view key, Value& value, Choices<std::type_identity_t<Value>> choices) {
    read_one_of(key, value, std::span(choices.begin(), choices.end()));
  }

  template <typename Choice>
  using Span = std::span<const std::pair<std::string_view, Choice>>;

  template <typename Value>
  void read_one_of(std::string_view key, Value& value, Span<std::type_identity_t<Value>> choices) {
    std::string written;
    const std::size_t before = findings_.size();
    read(key, written);
    if (!table_.contains(key) || findings_.size() != before) return;
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&written](const auto& choice) { return choice.first == written; });
    if (found != choices.end()) {
      value = found->second;
      return;
    }
    std::string names;
    for (const auto& choice : choices) names.append(names.empty() ? "" : ", ").append(choice.first);
    bad_value(key, *table_.get(key), "one of " + names);
  }

  template <typename Value>
  void read_number(std::string_view key, Value& value, double least, double most, std::string_view expected) {
    if (const std::optional<double> number = number_within(key, least, most, expected)) value = *number;
  }

  template <std::size_t count>
  std::optional<std::array<int, count>> read_integers(std::string_view key, std::int64_t least, std::int64_t most,
                                                      std::string_view expected) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      wrong_type(key, *node, expected);
      return std::nullopt;
    }
    std::array<int, count> values{};
    bool sound = array->size() == count;
    for (std::size_t i = 0; sound && i < count; ++i) {
      const auto value = array->get(i)->value_exact<std::int64_t>();
      sound = value && *value >= least && *value <= most;
      if (sound) values.at(i) = static_cast<int>(*value);
    }
    if (sound) return values;
    bad_value(key, *node, expected);
    return std::nullopt;
  }

  void read_strings(std::string_view key, std::vector<std::string>& values);
  void read_languages(std::string_view key, std::vector<Language>& values);
  void read_language(std::string_view key, std::optional<Language>& value);

  // A string, in `plain`, or a table of languages: { en = "Panel", fr = "Table ronde" }. What is empty, or far longer
  // than a title, is left out.
  void read_local_text(std::string_view key, LocalText& value, const Language& plain);
  void take_languages(std::string_view key, const toml::table& table, LocalText& value);

  const toml::table* read_table(std::string_view key);

  // The tables headed [[key]]; one headed [key] is a list of one.
  std::vector<const toml::table*> read_tables(std::string_view key);

  const toml::node* find(std::string_view key);

  // After all that was asked for.
  void report_unknown();

  void wrong_type(std::string_view key, const toml::node& node, std::string_view expected);
  void bad_value(std::string_view key, const toml::node& node, std::string_view expected);
  void add(Severity severity, std::string code, const toml::node& node, std::string message, std::string advice);

 private:
  void take_text(std::string_view key, const toml::node& node, const std::string& written, const Language& language,
                 LocalText& value);
  [[nodiscard]] std::string full(std::string_view key) const;
  std::optional<double> number_within(std::string_view key, double least, double most, std::string_view expected);

  const toml::table& table_;
  std::string path_;
  const std::string& file_;
  std::vector<Finding>& findings_;
  std::vector<std::string_view> known_;
};

// From 1; of where a value begins in its file.
[[nodiscard]] int line_of(const toml::node& node);

// The members of a table in the order in which they were written, which the table itself forgets.
[[nodiscard]] std::vector<std::pair<std::string_view, const toml::node*>> in_written_order(const toml::table& table);

}  // namespace rostrum
