#pragma once

#include <string>

namespace rostrum {

enum class Severity { note, warning, error };

// Something about the content that the operator should know before the meeting; never shown on a wall.
struct Finding {
  Severity severity = Severity::warning;
  std::string code;  // stable and kebab-case: "missing-glyph"
  std::string file;
  int line = 0;  // from 1; 0 where no line applies
  std::string message;
  std::string advice;

  // One line that can be printed anywhere, as Error::sentence: "file:line: message. advice"
  [[nodiscard]] std::string sentence() const;
  bool operator==(const Finding&) const = default;
};

}  // namespace rostrum
