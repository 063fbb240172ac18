#include "content/formats/office/open_styles.hpp"

#include <cstddef>

#include "content/formats/office/xml_part.hpp"

namespace rostrum {

namespace {

constexpr int deepest_open_style = 32;
constexpr std::size_t most_open_styles = 20'000;
constexpr std::size_t longest_affix = 32;

template <typename Value>
void inherit_value(std::optional<Value>& own, const std::optional<Value>& inherited) {
  if (!own) own = inherited;
}

std::optional<bool> is_value(const pugi::xml_node& node, std::string_view attribute, std::string_view wanted) {
  const std::string_view value = attribute_of(node, attribute);
  if (value.empty()) return std::nullopt;
  return value == wanted;
}

std::optional<bool> is_bold_weight(std::string_view weight) {
  if (weight.empty()) return std::nullopt;
  return weight == "bold" || number_in(weight, 1, 1000, 400) >= 600;
}

std::optional<bool> is_slanted(std::string_view style) {
  if (style.empty()) return std::nullopt;
  return style == "italic" || style == "oblique";
}

void read_properties(const pugi::xml_node& node, OpenStyle& style) {
  const pugi::xml_node letters = child_of(node, "text-properties");
  style.bold = is_bold_weight(attribute_of(letters, "font-weight"));
  style.bold_complex = is_bold_weight(attribute_of(letters, "font-weight-complex"));
  style.italic = is_slanted(attribute_of(letters, "font-style"));
  style.italic_complex = is_slanted(attribute_of(letters, "font-style-complex"));
  style.hidden = is_value(letters, "display", "none");
  const pugi::xml_node paragraph = child_of(node, "paragraph-properties");
  style.centred = is_value(paragraph, "text-align", "center");
  style.page_before = is_value(paragraph, "break-before", "page");
  style.page_after = is_value(paragraph, "break-after", "page");
}

// The format's letters stand for themselves: "1", "a", "I", "а" of Cyrillic …
std::string format_named(std::string_view letters) {
  if (letters.empty()) return "none";
  if (letters == "1") return "decimal";
  if (letters == "a") return "lowerLetter";
  if (letters == "A") return "upperLetter";
  if (letters == "i") return "lowerRoman";
  if (letters == "I") return "upperRoman";
  if (letters.starts_with("а, б") || letters.starts_with("а")) return "russianLower";
  if (letters.starts_with("А, Б") || letters.starts_with("А")) return "russianUpper";
  if (letters.starts_with("أ, ب")) return "arabicAlpha";
  if (letters.starts_with("أ, ج") || letters.starts_with("أ")) return "arabicAbjad";
  if (letters.starts_with("一") || letters.starts_with("壹")) return "chineseCounting";
  if (letters.starts_with("①")) return "decimalEnclosedCircle";
  if (letters.starts_with("１")) return "decimalFullWidth";
  if (letters.starts_with("١")) return "hindiNumbers";
  return "decimal";
}

OpenListStyle list_style_of(const pugi::xml_node& node) {
  OpenListStyle style;
  for (const pugi::xml_node& child : node.children()) {
    const int number = number_in(attribute_of(child, "level"), 1, static_cast<int>(open_list_levels), 0);
    if (number == 0) continue;
    OpenListLevel& level = style[static_cast<std::size_t>(number) - 1];
    const std::string_view kind = local_name(child);
    if (kind == "list-level-style-number" || kind == "outline-level-style") {
      level.format = format_named(attribute_of(child, "num-format"));
      level.kind = level.format == "none" ? OpenListLevel::Kind::none : OpenListLevel::Kind::number;
      level.prefix = attribute_of(child, "num-prefix").substr(0, longest_affix);
      level.suffix = attribute_of(child, "num-suffix").substr(0, longest_affix);
      level.start = number_in(attribute_of(child, "start-value"), 0, 30'000, 1);
      level.shown_levels = number_in(attribute_of(child, "display-levels"), 1, number, 1);
    } else if (kind == "list-level-style-bullet" || kind == "list-level-style-image") {
      level.kind = OpenListLevel::Kind::bullet;
    }
  }
  return style;
}

}  // namespace

void OpenStyles::add(const pugi::xml_node& styles) {
  for (const pugi::xml_node& node : styles.children()) {
    const std::string_view kind = local_name(node);
    if (kind == "outline-style") outline_ = list_style_of(node);
    if (styles_.size() + lists_.size() >= most_open_styles) continue;
    if (kind == "list-style") lists_[std::string(attribute_of(node, "name"))] = list_style_of(node);
    if (kind != "style" && kind != "default-style") continue;
    const std::string_view family = attribute_of(node, "family");
    if (family != "paragraph" && family != "text") continue;
    OpenStyle style;
    style.parent = attribute_of(node, "parent-style-name");
    if (attribute_of(node, "name") == "Title") style.title = true;
    read_properties(node, style);
    if (const std::string_view list = attribute_of(node, "list-style-name"); !list.empty()) style.list = list;
    if (const int level = number_in(attribute_of(node, "default-outline-level"), 1, 10, 0); level > 0) {
      style.outline = level;
    }
    styles_[family.front() + std::string(attribute_of(node, "name"))] = std::move(style);
  }
}

OpenStyle OpenStyles::resolved(char family, std::string_view name) const {
  OpenStyle style;
  std::string next(name);
  for (int depth = 0; depth < deepest_open_style; ++depth) {
    const auto found = styles_.find(family + next);  // the default style has no name
    if (found == styles_.end()) break;
    const OpenStyle& base = found->second;
    inherit_value(style.bold, base.bold);
    inherit_value(style.bold_complex, base.bold_complex);
    inherit_value(style.italic, base.italic);
    inherit_value(style.italic_complex, base.italic_complex);
    inherit_value(style.hidden, base.hidden);
    inherit_value(style.centred, base.centred);
    inherit_value(style.title, base.title);
    inherit_value(style.list, base.list);
    inherit_value(style.outline, base.outline);
    inherit_value(style.page_before, base.page_before);
    inherit_value(style.page_after, base.page_after);
    if (next.empty()) break;
    next = base.parent;
  }
  return style;
}

const OpenListStyle* OpenStyles::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace rostrum
