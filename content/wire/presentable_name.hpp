#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rostrum {

inline constexpr std::size_t most_name_bytes = 4 * 1024;  // of a whole name, from the root on

// One part of a name as a file system has it, in words that can be shown and told apart: NFC; bytes that are no UTF-8
// read as the code page that they look like, else as "\xFF"; controls, line ends and what turns the direction of text
// as printable.hpp has them; '/' and "." and ".." with what keeps them from leading anywhere. Never empty, and
// is_presentable.
[[nodiscard]] std::string presentable_name(std::string_view bytes);

// Whether a whole name is one that presentable_name's parts make: not empty, no part empty, "." or "..", nothing that
// printable would write otherwise, at most most_name_bytes.
[[nodiscard]] bool is_presentable(std::string_view name);

}  // namespace rostrum
