#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rostrum {

// The words by which the lines of a title block are told apart, in all languages.

// A line that names the kind of paper: "STATEMENT", "Explanation of vote", "Déclaration de M. X".
struct HeadingLine {
  std::string heading;  // "Déclaration"
  std::string rest;     // what goes on behind it: "de M. X"; empty where the line is the heading alone
};
[[nodiscard]] std::optional<HeadingLine> heading_line_of(std::string_view line);

[[nodiscard]] bool begins_with_by(std::string_view line);
[[nodiscard]] bool begins_with_sender(std::string_view rest);  // of a heading: "of the Group", "de M. X"
// "of", "and" or a comma at the end: the line goes on in the next.
[[nodiscard]] bool ends_openly(std::string_view text);
// A line below a name that tells the rank ("Permanent Representative"), or below a body its session ("78th").
[[nodiscard]] bool begins_rank_or_number(std::string_view line);
[[nodiscard]] bool begins_with_occasion(std::string_view line);  // "at the launch of ...", "на вручении ..."
[[nodiscard]] bool begins_with_subject(std::string_view line);   // "on the draft resolution", "об итогах ..."
[[nodiscard]] bool names_a_topic(std::string_view line);  // "Agenda item 5", "Пункт 5 повестки дня"

// Citation form: "By the delegation" -> "the delegation", "At the session" -> "the session".
[[nodiscard]] std::string without_by(std::string_view speaker);
[[nodiscard]] std::string without_at(std::string_view meeting);

}  // namespace rostrum
