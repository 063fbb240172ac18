#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/byte_range.hpp"

namespace rostrum {

// What a code point is, by the Unicode Character Database. Internal to reading statements.
[[nodiscard]] bool is_letter(char32_t code_point);
[[nodiscard]] bool is_letter_or_mark(char32_t code_point);
[[nodiscard]] bool is_digit(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point);
[[nodiscard]] bool is_lower(char32_t code_point);
[[nodiscard]] bool is_white_space(char32_t code_point);  // no-break spaces too
[[nodiscard]] bool is_opening(char32_t code_point);      // brackets and quotation marks that open
[[nodiscard]] bool is_closing(char32_t code_point);      // that close; '"' and '\'' may do either
[[nodiscard]] bool is_dash(char32_t code_point);
[[nodiscard]] bool is_han(char32_t code_point);
[[nodiscard]] bool is_arabic(char32_t code_point);
[[nodiscard]] bool is_cyrillic(char32_t code_point);
[[nodiscard]] char32_t to_lower(char32_t code_point);

// The code point at `offset`, or before it; U+0000 past either end.
[[nodiscard]] char32_t code_point_at(std::string_view utf8, std::size_t offset);
[[nodiscard]] char32_t code_point_before(std::string_view utf8, std::size_t offset);
// The offset where the code point before `offset` begins; `offset` > 0.
[[nodiscard]] std::size_t previous_offset(std::string_view utf8, std::size_t offset);

[[nodiscard]] std::string lowercase(std::string_view utf8);
// For comparing: letters and digits alone, in lower case, without accents, points and kashida; `offsets`,
// where given, tells for each byte of the result where its code point begins in `utf8`.
[[nodiscard]] std::string bare_letters(std::string_view utf8, std::vector<std::size_t>* offsets = nullptr);
[[nodiscard]] bool has_digit(std::string_view utf8);  // of any script: "5", "٥", "۵", "५"
// ASCII figures for the digits of every script, so that "٢٠٢٤" is read as 2024.
[[nodiscard]] std::string with_ascii_digits(std::string_view utf8);
// Without white space (of any kind) at either end.
[[nodiscard]] ByteRange trimmed(std::string_view utf8, ByteRange range);
[[nodiscard]] std::string_view trim(std::string_view utf8);
// Whether anything of it can be seen: more than white space, joiners, soft hyphens and their like.
[[nodiscard]] bool is_visible(std::string_view utf8);

// Words: runs of letters, marks and digits; an apostrophe or hyphen between letters stays within its word.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view utf8);
[[nodiscard]] std::size_t count_letters(std::string_view utf8);
// Cased letters are all capitals, and there is at least one.
[[nodiscard]] bool is_all_capitals(std::string_view utf8);

}  // namespace rostrum
