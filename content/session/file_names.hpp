#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/session/named_bytes.hpp"
#include "content/text/language.hpp"

namespace rostrum {

// "2-b" before "10-a": runs of digits compare as numbers, letters without regard to case in ASCII; where nothing
// else differs, the bytes decide. A total order.
[[nodiscard]] bool comes_before(std::string_view left, std::string_view right);

struct StatementName {
  std::string id;                    // "01-russia" of "01-russia.ru.md"
  std::optional<Language> language;  // ru
};

// What a session reads from a file's name. The language may be all there is: "ru.md" is a version of "statement",
// "opening/ru.md" one of "opening".
[[nodiscard]] StatementName read_statement_name(std::string_view name);

// The part after the last '/'.
[[nodiscard]] std::string_view base_name(std::string_view name);

// Without what follows the last dot of the base name; a name that begins with its only dot is whole.
[[nodiscard]] std::string_view without_extension(std::string_view name);

enum class FileKind { statement, document, settings, table, other };

// Statement: a format that can be read. Document: one that people use for statements, but that cannot be read.
// Settings: session.toml and room.toml. Table: CSV, which may list speakers. Other: a read-me, a picture, what
// operating systems leave on sticks.
[[nodiscard]] FileKind kind_of_file(std::string_view name);

// By file: in whose favour it stands aside, where the same statement is there in a better format under the same name:
// text before Word, Word before OpenDocument, that before PDF, and all of them before what cannot be read. What was
// written last is not asked: a copy has the time of its copying, and sticks no zone.
[[nodiscard]] std::vector<std::optional<std::size_t>> files_set_aside(const std::vector<NamedBytes>& files);

// session.toml at the top of the folder, in letters of any case.
[[nodiscard]] bool is_session_file(std::string_view name);

}  // namespace rostrum
