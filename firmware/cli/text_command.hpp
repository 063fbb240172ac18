#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace rostrum {

struct TextOptions {
  std::optional<std::filesystem::path> font;
  double size = 64;     // pixels of the em
  double width = 1760;  // pixels
  std::string language = "en";
  enum class Dump { runs, glyphs, lines } dump = Dump::lines;
  enum class Lines { best, greedy } lines = Lines::best;
};

// UTF-8 on stdin -> JSON on stdout: what the text engine makes of it.
int text_command(const TextOptions& options);

}  // namespace rostrum
