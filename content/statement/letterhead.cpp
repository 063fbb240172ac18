#include "content/statement/letterhead.hpp"

#include <algorithm>
#include <string>

#include "content/statement/detect_language.hpp"
#include "content/statement/letterhead_words.hpp"
#include "content/statement/letters.hpp"

namespace rostrum {

namespace {

bool is_name(const HeadLine& line) {
  return line.kind != HeadLine::Kind::address;
}

// A mission sets its address in italics under its upright name; then no italic line is part of the name, whether or
// not it looks like an address by itself ("Port Meridian").
std::vector<HeadLine> with_italic_addresses(std::vector<HeadLine> lines) {
  const bool names_are_upright = std::any_of(lines.begin(), lines.end(), [](const HeadLine& line) {
    return line.kind == HeadLine::Kind::mission && line.look != HeadLine::Look::italic;
  });
  for (HeadLine& line : lines) {
    if (names_are_upright && line.look == HeadLine::Look::italic && line.kind == HeadLine::Kind::other) {
      line.kind = HeadLine::Kind::address;
    }
  }
  return lines;
}

enum class Script { none, latin, cyrillic, arabic, han };

Script script_of(std::string_view text) {
  for (const auto word : words_of(text)) {
    const char32_t c = code_point_at(word, 0);
    if (!is_letter(c)) continue;
    if (is_cyrillic(c)) return Script::cyrillic;
    if (is_arabic(c)) return Script::arabic;
    if (is_han(c)) return Script::han;
    return Script::latin;
  }
  return Script::none;
}

// The name lines of one block as one text: single lines ("Российской Федерации") say too little.
std::string name_of_block(const std::vector<HeadLine>& lines, std::size_t block, Script script) {
  std::string name;
  for (const HeadLine& line : lines) {
    if (line.block == block && is_name(line) && script_of(line.text) == script) name += line.text + " ";
  }
  return name;
}

// A line's own language where it says clearly, as a first line of a mission's name does; else its block's.
Language language_of(const std::vector<HeadLine>& lines, const HeadLine& line) {
  if (names_a_mission(line.text)) {
    if (Language own = detect_language(line.text); own.known()) return own;
  }
  return detect_language(name_of_block(lines, line.block, script_of(line.text)));
}

bool has_script_of(const LetterheadColumn& column, Script script) {
  return std::any_of(column.name.begin(), column.name.end(),
                     [&](const auto& name) { return script_of(name) == script; });
}

LetterheadColumn& column_for(std::vector<LetterheadColumn>& columns, const Language& language, Script script) {
  const auto same = std::find_if(columns.rbegin(), columns.rend(), [&](const LetterheadColumn& column) {
    return language.known() ? column.language == language : has_script_of(column, script);
  });
  if (same != columns.rend()) return *same;
  // Lines before the first name, and those of a script that tells no language, go where they stand.
  const bool undecided = !columns.empty() && !columns.back().language.known() && columns.back().name.size() <= 2 &&
                         has_script_of(columns.back(), script);
  if (undecided) {
    columns.back().language = language;
    return columns.back();
  }
  columns.push_back({language, {}, {}});
  return columns.back();
}

}  // namespace

std::vector<LetterheadColumn> read_letterhead(const std::vector<HeadLine>& head_lines) {
  const std::vector<HeadLine> lines = with_italic_addresses(head_lines);
  std::vector<LetterheadColumn> columns;
  std::size_t current = 0;
  for (const HeadLine& line : lines) {
    if (!is_name(line)) {
      if (columns.empty()) columns.emplace_back();
      columns[std::min(current, columns.size() - 1)].lines.push_back(line.text);
      continue;
    }
    LetterheadColumn& column = column_for(columns, language_of(lines, line), script_of(line.text));
    column.lines.push_back(line.text);
    column.name.push_back(line.text);
    current = static_cast<std::size_t>(&column - columns.data());
  }
  return columns;
}

}  // namespace rostrum
