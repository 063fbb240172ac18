#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/text/language.hpp"

namespace rostrum::bench {

struct Segment {
  Language language;
  std::string text;  // UTF-8, one line
};

// "ru=statement.md"
struct Source {
  Language language;
  std::filesystem::path file;
};
[[nodiscard]] Source parse_source(const std::string& argument);

// The statement's paragraphs as they are, or cut at sentence ends into stretches of about 150 characters.
[[nodiscard]] std::vector<Segment> read_paragraphs(const Source& source);
[[nodiscard]] std::vector<Segment> read_segments(const Source& source);

[[nodiscard]] std::size_t characters_of(const std::vector<Segment>& segments);

}  // namespace rostrum::bench
