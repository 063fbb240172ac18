#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace rostrum {

// What a style of an OpenDocument says, with what those say that it builds on.
struct OpenStyle {
  std::string parent;
  std::optional<bool> bold;
  std::optional<bool> bold_complex;
  std::optional<bool> italic;
  std::optional<bool> italic_complex;
  std::optional<bool> hidden;
  std::optional<bool> centred;
  std::optional<bool> page_before;
  std::optional<bool> page_after;
  std::optional<bool> title;
  std::optional<std::string> list;
  std::optional<int> outline;  // from 1
};

// One level of a list's style.
struct OpenListLevel {
  enum class Kind { none, bullet, number };
  Kind kind = Kind::none;
  std::string format;  // list_number's
  std::string prefix;
  std::string suffix;
  int start = 1;
  int shown_levels = 1;  // "2.1" shows two
};
inline constexpr std::size_t open_list_levels = 10;
using OpenListStyle = std::array<OpenListLevel, open_list_levels>;

class OpenStyles {
 public:
  // Takes office:styles or office:automatic-styles; a name that comes again replaces the former.
  void add(const pugi::xml_node& styles);

  [[nodiscard]] OpenStyle paragraph(std::string_view name) const { return resolved('p', name); }
  [[nodiscard]] OpenStyle text(std::string_view name) const { return resolved('t', name); }
  // Null where there is none of that name.
  [[nodiscard]] const OpenListStyle* list(std::string_view name) const;
  [[nodiscard]] const OpenListStyle& outline() const { return outline_; }

 private:
  [[nodiscard]] OpenStyle resolved(char family, std::string_view name) const;

  std::map<std::string, OpenStyle, std::less<>> styles_;  // by the family's letter and the name
  std::map<std::string, OpenListStyle, std::less<>> lists_;
  OpenListStyle outline_;
};

}  // namespace rostrum
