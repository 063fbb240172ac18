#pragma once

#include <string>
#include <string_view>

namespace rostrum {

// Whether a date stands in the line: a day, a month in words and a year in one of the languages, or figures alone.
[[nodiscard]] bool has_date(std::string_view line);

// "New York, 8 March 2024", "г. Нью-Йорк, 8 марта 2024 года", "(Genève, le 5 mai 2023)": a date and little else.
[[nodiscard]] bool is_place_date(std::string_view line);

// "8 March 2024", "2024年3月8日": a line of date without a place.
[[nodiscard]] bool is_date_alone(std::string_view line);

// "New York", "Genève": a seat of the United Nations on a line of its own.
[[nodiscard]] bool is_place(std::string_view line);

// Without the brackets that stand around all of it, and without a final full stop or comma.
[[nodiscard]] std::string without_brackets(std::string_view line);

}  // namespace rostrum
