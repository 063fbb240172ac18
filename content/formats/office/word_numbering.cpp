#include "content/formats/office/word_numbering.hpp"

#include <algorithm>
#include <string_view>

#include "content/formats/office/document_flow.hpp"
#include "content/formats/office/list_number.hpp"
#include "content/formats/office/xml_part.hpp"

namespace rostrum {

namespace {

constexpr int highest_id = 1'000'000'000;
constexpr int highest_number = 30'000;
constexpr std::size_t longest_pattern = 64;
constexpr std::size_t most_lists = 20'000;

int value_in(const pugi::xml_node& node, std::string_view child, int least, int most, int otherwise) {
  return number_in(attribute_of(child_of(node, child), "val"), least, most, otherwise);
}

}  // namespace

void WordNumbering::read_level(const pugi::xml_node& node, std::array<Level, level_count>& to) {
  const int number = number_in(attribute_of(node, "ilvl"), 0, static_cast<int>(level_count) - 1, -1);
  if (number < 0) return;
  Level& level = to[static_cast<std::size_t>(number)];
  const pugi::xml_node format = child_of(node, "numFmt");
  if (format) level.format = attribute_of(format, "val");
  level.text = attribute_of(child_of(node, "lvlText"), "val").substr(0, longest_pattern);
  level.start = value_in(node, "start", 0, highest_number, 1);
  level.always_decimal = static_cast<bool>(child_of(node, "isLgl"));
}

WordNumbering::WordNumbering(const pugi::xml_node& numbering) {
  std::map<int, std::array<Level, level_count>> definitions;
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) != "abstractNum" || definitions.size() >= most_lists) continue;
    auto& definition = definitions[number_in(attribute_of(node, "abstractNumId"), 0, highest_id, 0)];
    for (const pugi::xml_node& child : node.children()) {
      if (local_name(child) == "lvl") read_level(child, definition);
    }
  }
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) != "num" || lists_.size() >= most_lists) continue;
    List list;
    list.counter = value_in(node, "abstractNumId", 0, highest_id, 0);
    if (const auto found = definitions.find(list.counter); found != definitions.end()) list.levels = found->second;
    for (const pugi::xml_node& child : node.children()) {
      if (local_name(child) != "lvlOverride") continue;
      const int level = number_in(attribute_of(child, "ilvl"), 0, static_cast<int>(level_count) - 1, 0);
      if (child_of(child, "startOverride")) {
        list.starts[static_cast<std::size_t>(level)] = 1 + value_in(child, "startOverride", 0, highest_number, 1);
      }
      if (const pugi::xml_node changed = child_of(child, "lvl")) read_level(changed, list.levels);
    }
    lists_.try_emplace(number_in(attribute_of(node, "numId"), 0, highest_id, 0), std::move(list));
  }
}

WordNumbering::Label WordNumbering::next(int list_id, int level_number) {
  const auto found = lists_.find(list_id);
  if (found == lists_.end()) return {};
  List& list = found->second;
  const auto at = static_cast<std::size_t>(std::clamp(level_number, 0, static_cast<int>(level_count) - 1));
  const Level& level = list.levels[at];
  if (level.format == "bullet") return {Label::Kind::bullet, {}};
  // One more than the last number, so that 0 tells that none was given.
  std::array<int, level_count>& counters = counters_[list.counter];
  if (list.starts[at] > 0 && !list.started[at]) {
    counters[at] = list.starts[at];
  } else {
    counters[at] = counters[at] == 0 ? level.start + 1 : std::min(counters[at] + 1, highest_number);
  }
  list.started[at] = true;
  std::fill(counters.begin() + static_cast<std::ptrdiff_t>(at) + 1, counters.end(), 0);
  if (level.format == "none") return {};
  std::string text;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const char digit = i + 1 < level.text.size() ? level.text[i + 1] : '\0';
    if (level.text[i] != '%' || digit < '1' || digit > '9') {
      text += level.text[i];
      continue;
    }
    const auto shown = static_cast<std::size_t>(digit - '1');
    const Level& other = list.levels[shown];
    const int number = counters[shown] == 0 ? other.start : counters[shown] - 1;
    text += list_number(number, level.always_decimal ? std::string_view("decimal") : std::string_view(other.format));
    ++i;
  }
  text = office_text(text);
  return text.empty() ? Label{} : Label{Label::Kind::number, std::move(text)};
}

}  // namespace rostrum
