#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "content/session/room_file.hpp"
#include "content/session/session_file.hpp"

namespace rostrum {
namespace {

using nlohmann::json;
using Parse = std::function<std::vector<Finding>(const std::string&)>;

std::vector<Finding> parse_session(const std::string& text) {
  const auto session = parse_session_file(text, "session.toml");
  EXPECT_TRUE(session.has_value()) << text;
  return session ? session->findings : std::vector<Finding>();
}

std::vector<Finding> parse_room(const std::string& text) {
  const auto room = parse_room_file(text, "room.toml");
  EXPECT_TRUE(room.has_value()) << text;
  return room ? room->findings : std::vector<Finding>();
}

std::string as_toml(const json& value) {
  if (!value.is_structured()) return value.dump();
  std::string text = value.is_object() ? "{" : "[";
  for (const auto& [key, member] : value.items()) {
    if (text.size() > 1) text += ", ";
    if (value.is_object()) text += "\"" + key + "\" = ";
    text += as_toml(member);
  }
  return text + (value.is_object() ? "}" : "]");
}

// What a file's parser knows, held against its schema.
class SchemaCheck {
 public:
  SchemaCheck(const std::string& file, Parse parse) : parse_(std::move(parse)) {
    std::ifstream stream(std::string(ROSTRUM_SOURCE_DIR "/docs/") + file);
    schema_ = json::parse(stream, nullptr, false);
    EXPECT_FALSE(schema_.is_discarded()) << file;
  }

  void run() {
    if (!schema_.is_discarded()) check_table(schema_, "", "");
  }

  [[nodiscard]] int keys() const { return keys_; }

 private:
  const json& resolved(const json& schema) const {
    if (!schema.contains("$ref")) return schema;
    return schema_.at(json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
  }

  // `headings` open the table that is at `path`.
  void check_table(const json& table, const std::string& path, const std::string& headings) {
    EXPECT_EQ(table.value("additionalProperties", json(true)), json(false)) << path;
    EXPECT_EQ(known_to_parser(headings), known_to_schema(table)) << path;
    for (const auto& [key, property] : table.at("properties").items()) {
      ++keys_;
      const std::string full = path.empty() ? key : path + "." + key;
      const json& shape = resolved(property);
      EXPECT_TRUE(property.contains("description") || shape.contains("description")) << full;
      if (shape.contains("properties")) {
        check_table(shape, full, headings + "[" + full + "]\n");
      } else if (shape.contains("items") && resolved(shape["items"]).contains("properties")) {
        check_table(resolved(shape["items"]), full, headings + "[[" + full + "]]\n");
      } else {
        check_examples(key, full, property, headings);
      }
    }
  }

  void check_examples(const std::string& key, const std::string& full, const json& property,
                      const std::string& headings) {
    ASSERT_TRUE(property.contains("examples")) << full;
    for (const json& example : property["examples"]) {
      const bool date = property.value("format", "") == "date-time";
      const std::string value = date ? example.get<std::string>() : as_toml(example);
      for (const Finding& finding : parse_(headings + key + " = " + value + "\n"))
        EXPECT_TRUE(finding.code != "unknown-key" && finding.code != "wrong-type" &&
                    (finding.code != "bad-value" || finding.message.find("group.id") != std::string::npos))
            << full << " = " << value << ": " << finding.message;
    }
  }

  static std::set<std::string> known_to_schema(const json& table) {
    std::set<std::string> keys;
    for (const auto& [key, property] : table.at("properties").items()) keys.insert(key);
    return keys;
  }

  // A key that nobody knows makes the parser list those that it does.
  std::set<std::string> known_to_parser(const std::string& headings) {
    std::set<std::string> keys;
    const std::string id = headings.ends_with("[[group]]\n") ? "id = \"x\"\n" : "";
    const std::string text = headings + id + "quite-another-thing = 1\n";
    for (const Finding& finding : parse_(text)) {
      if (finding.code != "unknown-key") continue;
      const std::string lead = "Known here: ";
      std::size_t at = finding.advice.find(lead) + lead.size();
      while (at < finding.advice.size()) {
        const std::size_t end = finding.advice.find_first_of(",.", at);
        keys.insert(finding.advice.substr(at, end - at));
        at = end + 2;
      }
    }
    return keys;
  }

  json schema_;
  Parse parse_;
  int keys_ = 0;
};

TEST(Schema, of_a_session_file_names_what_its_parser_reads) {
  SchemaCheck check("session.schema.json", parse_session);
  check.run();
  EXPECT_GT(check.keys(), 40);
}

TEST(Schema, of_a_room_file_names_what_its_parser_reads) {
  SchemaCheck check("room.schema.json", parse_room);
  check.run();
  EXPECT_GT(check.keys(), 20);
}

}  // namespace
}  // namespace rostrum
