#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace rostrum {

enum class Direction { left_to_right, right_to_left };

// A BCP 47 language tag in canonical case: "ru", "zh-Hans", "sr-Cyrl". Cheap to copy and compare.
class Language {
 public:
  Language() = default;  // "und", undetermined

  // nullopt where the tag is malformed or its primary subtag names no language that ICU knows.
  // "zh" becomes "zh-Hans", as the United Nations writes simplified Chinese.
  static std::optional<Language> parse(std::string_view tag);

  [[nodiscard]] const std::string& tag() const { return tag_; }
  [[nodiscard]] std::string_view primary() const;  // "zh" of "zh-Hans"
  [[nodiscard]] Direction direction() const;
  [[nodiscard]] bool is_written_in_han() const;  // Chinese and Japanese: wide letters, and no spaces between words
  [[nodiscard]] bool known() const { return tag_ != "und"; }
  auto operator<=>(const Language&) const = default;

 private:
  explicit Language(std::string tag) : tag_(std::move(tag)) {}
  std::string tag_ = "und";
};

}  // namespace rostrum
