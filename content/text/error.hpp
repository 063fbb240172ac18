#pragma once

#include <string>
#include <tl/expected.hpp>

namespace rostrum {

// Whose fault it is, which decides the exit code of the command: input 2, device 3.
enum class Blame { input, device };

// A failure that a person will read: what happened, where, and what to do about it.
struct Error {
  Blame blame = Blame::input;
  std::string what;    // "The file holds no text"
  std::string where;   // "statements/russia.ru.md", "room.toml:12", or empty
  std::string advice;  // "Save it as UTF-8 text." or empty

  // One line that can be printed anywhere (printable.hpp): "where: what. advice"
  [[nodiscard]] std::string sentence() const;
};

// Only create, load, parse, open and read return it; everything else cannot fail.
template <typename Value>
using Result = tl::expected<Value, Error>;

}  // namespace rostrum
