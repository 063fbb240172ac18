#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace rostrum {

// Holds a value against a JSON schema, as far as ours use the language: type, enum, const, properties, required,
// additionalProperties, items, anyOf, $ref to $defs.
class SchemaValidator {
 public:
  explicit SchemaValidator(nlohmann::json schema) : root_(std::move(schema)) {}

  // What is wrong with it, a line each.
  std::vector<std::string> check(const nlohmann::json& value) {
    faults_.clear();
    check(value, root_, "");
    return faults_;
  }

 private:
  using Json = nlohmann::json;

  const Json& resolved(const Json& schema) const {
    if (!schema.contains("$ref")) return schema;
    return root_.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
  }

  static bool is(const Json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "array") return value.is_array();
    return type == "object" ? value.is_object() : value.is_null();
  }

  static bool has_type(const Json& value, const Json& types) {
    if (types.is_string()) return is(value, types.get<std::string>());
    for (const Json& type : types) {
      if (is(value, type.get<std::string>())) return true;
    }
    return false;
  }

  bool fits_one(const Json& value, const Json& schemas, const std::string& path) {
    for (const Json& each : schemas) {
      auto before = std::exchange(faults_, {});
      check(value, each, path);
      const bool fits = faults_.empty();
      faults_ = std::move(before);
      if (fits) return true;
    }
    return false;
  }

  void check(const Json& value, const Json& given, const std::string& path) {
    const Json& schema = resolved(given);
    const auto wrong = [&](const std::string& what) { faults_.push_back(path + ": " + what + " " + value.dump()); };
    if (schema.contains("type") && !has_type(value, schema["type"])) return wrong("type");
    if (schema.contains("const") && value != schema["const"]) wrong("const");
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
      wrong("enum");
    if (schema.contains("anyOf") && !fits_one(value, schema["anyOf"], path)) wrong("anyOf");
    if (value.is_array() && schema.contains("items")) {
      for (const Json& item : value) check(item, schema["items"], path + "[]");
    }
    if (value.is_object()) check_members(value, schema, path);
  }

  void check_members(const Json& value, const Json& schema, const std::string& path) {
    for (const Json& key : schema.value("required", Json::array())) {
      if (!value.contains(key.get<std::string>())) faults_.push_back(path + ": lacks " + key.get<std::string>());
    }
    const Json properties = schema.value("properties", Json::object());
    const Json others = schema.value("additionalProperties", Json(true));
    for (const auto& [key, member] : value.items()) {
      if (properties.contains(key)) {
        check(member, properties[key], path + "." + key);
      } else if (others.is_object()) {
        check(member, others, path + "." + key);
      } else if (others == Json(false)) {
        faults_.push_back(path + ": " + key + " is not in the schema");
      }
    }
  }

  Json root_;
  std::vector<std::string> faults_;
};

}  // namespace rostrum
