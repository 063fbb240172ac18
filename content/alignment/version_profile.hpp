#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/alignment/features.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// What alignment knows of one version. Sentences are counted through the statement.
struct VersionProfile {
  struct Sentence {
    std::size_t paragraph = 0;
    std::size_t index = 0;  // within its paragraph
    std::uint32_t letters = 0;
    bool heading = false;                 // stands in one
    std::vector<std::uint32_t> features;  // places in `vocabulary`, ascending, each once
  };
  struct Part {             // a paragraph
    std::size_t first = 0;  // its sentences
    std::size_t end = 0;
    std::uint32_t letters = 0;
    Paragraph::Role role = Paragraph::Role::body;
    bool open = false;  // ends as no sentence does: what follows may go on with it
  };
  std::vector<Sentence> sentences;
  std::vector<Part> parts;
  std::vector<FeatureKey> vocabulary;    // ascending
  std::vector<std::uint32_t> frequency;  // in how many sentences each stands
  Script script = Script::latin;         // of most letters
  Language language;
  std::uint64_t letters = 0;
};

[[nodiscard]] VersionProfile profile_of(const Statement& statement);

}  // namespace rostrum
