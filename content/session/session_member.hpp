#pragma once

#include <cstddef>
#include <string_view>

namespace rostrum {

// What a session may be made of, wherever its files come from: a folder, a pack, an image of a disk.
inline constexpr std::size_t most_session_files = 2'000;
inline constexpr std::size_t most_session_bytes = std::size_t{256} * 1024 * 1024;
inline constexpr std::size_t deepest_session_folder = 3;  // below the session's own

// Hidden, or what operating systems leave on sticks: for one part of a path, without '/'.
[[nodiscard]] bool is_left_behind(std::string_view part);

// By its name alone, '/'-separated: a statement, a table, session.toml or a document that cannot be read, not too deep
// and in no folder that is left behind.
[[nodiscard]] bool is_session_member(std::string_view name);

}  // namespace rostrum
