#pragma once

#include <cstddef>
#include <string_view>

namespace rostrum {

// What belongs to a session, in a folder as on a stick or in a pack.

inline constexpr int deepest_session_folder = 3;          // below the session's own
inline constexpr std::size_t most_session_files = 2'000;  // more is no session
inline constexpr std::size_t most_session_bytes = std::size_t{256} * 1024 * 1024;
inline constexpr std::size_t most_looked_at_entries = 50'000;  // of any kind: somebody named the root of a disk

// Of the delivery records that rooms write to sticks: they come back with the next session, and are none of its texts.
inline constexpr std::string_view record_name_beginning = "rostrum-record-";

// Of a file or a folder: hidden, or what operating systems, office programs and other rooms leave behind.
[[nodiscard]] bool is_left_behind(std::string_view base_name);

// Statements, tables, session.toml, and documents of which somebody has to be told that they cannot be read. `name` is
// seen from the session's folder.
[[nodiscard]] bool belongs_to_session(std::string_view name);

// The same by a name with its folders, '/'-separated: not too deep, and in no folder that is left behind.
[[nodiscard]] bool is_session_member(std::string_view name);

// Of a signed pack on a stick: "session.pack.zip". What it holds is a session by itself.
[[nodiscard]] bool is_pack_name(std::string_view name);

}  // namespace rostrum
