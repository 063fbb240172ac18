#include "content/formats/office/word_styles.hpp"

#include <cstddef>

#include "content/formats/office/xml_part.hpp"

namespace rostrum {

namespace {

constexpr int deepest_style = 32;
constexpr std::size_t most_styles = 10'000;
constexpr int body_outline = 9;

// <w:b/>, <w:b w:val="false"/>
std::optional<bool> switch_of(const pugi::xml_node& properties, std::string_view name) {
  const pugi::xml_node found = child_of(properties, name);
  if (!found) return std::nullopt;
  const std::string_view value = attribute_of(found, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

template <typename Value>
void take_over(std::optional<Value>& own, const std::optional<Value>& inherited) {
  if (!own) own = inherited;
}

void inherit(WordLetters& own, const WordLetters& base) {
  take_over(own.bold, base.bold);
  take_over(own.bold_complex, base.bold_complex);
  take_over(own.italic, base.italic);
  take_over(own.italic_complex, base.italic_complex);
  take_over(own.hidden, base.hidden);
  take_over(own.right_to_left, base.right_to_left);
}

void inherit(WordParagraphStyle& own, const WordParagraphStyle& base) {
  inherit(own.letters, base.letters);
  take_over(own.outline, base.outline);
  take_over(own.place.list, base.place.list);
  take_over(own.place.level, base.place.level);
  take_over(own.centred, base.centred);
  take_over(own.page_before, base.page_before);
}

}  // namespace

WordLetters word_letters_of(const pugi::xml_node& run_properties) {
  WordLetters letters;
  letters.bold = switch_of(run_properties, "b");
  letters.bold_complex = switch_of(run_properties, "bCs");
  letters.italic = switch_of(run_properties, "i");
  letters.italic_complex = switch_of(run_properties, "iCs");
  letters.hidden = switch_of(run_properties, "vanish");
  letters.right_to_left = switch_of(run_properties, "rtl");
  if (!letters.right_to_left.value_or(false)) take_over(letters.right_to_left, switch_of(run_properties, "cs"));
  return letters;
}

void read_word_paragraph_properties(const pugi::xml_node& properties, WordParagraphStyle& style) {
  if (const pugi::xml_node outline = child_of(properties, "outlineLvl")) {
    style.outline = number_in(attribute_of(outline, "val"), 0, body_outline, body_outline);
  }
  if (const pugi::xml_node list = child_of(properties, "numPr")) {
    constexpr int most = 1'000'000'000;
    if (const pugi::xml_node id = child_of(list, "numId")) {
      style.place.list = number_in(attribute_of(id, "val"), 0, most, 0);
    }
    if (const pugi::xml_node level = child_of(list, "ilvl")) {
      style.place.level = number_in(attribute_of(level, "val"), 0, 8, 0);
    }
  }
  if (const pugi::xml_node justified = child_of(properties, "jc")) {
    style.centred = attribute_of(justified, "val") == "center";
  }
  style.page_before = switch_of(properties, "pageBreakBefore");
}

WordStyles::WordStyles(const pugi::xml_node& styles) {
  defaults_ = word_letters_of(child_of(child_of(child_of(styles, "docDefaults"), "rPrDefault"), "rPr"));
  for (const pugi::xml_node& node : styles.children()) {
    if (local_name(node) != "style" || styles_.size() >= most_styles) continue;
    const std::string id(attribute_of(node, "styleId"));
    WordParagraphStyle style;
    style.name = attribute_of(child_of(node, "name"), "val");
    style.based_on = attribute_of(child_of(node, "basedOn"), "val");
    style.letters = word_letters_of(child_of(node, "rPr"));
    read_word_paragraph_properties(child_of(node, "pPr"), style);
    const std::string_view is_default = attribute_of(node, "default");
    const bool chosen = is_default == "1" || is_default == "true";
    if (chosen && attribute_of(node, "type") == "paragraph") default_paragraph_ = id;
    styles_.try_emplace(id, std::move(style));
  }
}

WordParagraphStyle WordStyles::resolved(std::string_view id) const {
  const auto found = styles_.find(id);
  if (found == styles_.end()) return {};
  WordParagraphStyle style = found->second;
  std::string_view base = style.based_on;
  for (int depth = 0; depth < deepest_style && !base.empty(); ++depth) {
    const auto next = styles_.find(base);
    if (next == styles_.end()) break;
    inherit(style, next->second);
    base = next->second.based_on;
  }
  return style;
}

WordParagraphStyle WordStyles::paragraph(std::string_view id) const {
  return resolved(id.empty() || styles_.find(id) == styles_.end() ? std::string_view(default_paragraph_) : id);
}

WordLetters WordStyles::letters(std::string_view character_style) const {
  return resolved(character_style).letters;
}

int heading_level_of(const WordParagraphStyle& style) {
  if (style.outline && *style.outline < body_outline) return *style.outline + 1;
  return style.name == "Title" || style.name == "title" ? 1 : 0;
}

}  // namespace rostrum
