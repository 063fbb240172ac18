#pragma once

#include <span>
#include <string_view>

namespace rostrum {

// A language's table as it was embedded at build, from <language>.toml beside this file.
struct WordTable {
  std::string_view language;
  std::string_view toml;
};

[[nodiscard]] std::span<const WordTable> word_tables();

}  // namespace rostrum
