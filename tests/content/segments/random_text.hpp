#pragma once

#include <random>
#include <string>
#include <vector>

namespace rostrum {

using Random = std::mt19937;

inline std::size_t below(Random& random, std::size_t limit) {
  return random() % limit;
}

// A line for make_statement, of one sentence or a few.
inline std::string random_line(Random& random, std::size_t words, const std::vector<std::string>& vocabulary) {
  std::string line;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) line += ' ';
    line += vocabulary[below(random, vocabulary.size())];
    if (below(random, 9) == 0) line += ',';
    if (i > 3 && i + 1 < words && below(random, 25) == 0) line += ".|";
  }
  line += '.';
  return line;
}

inline const std::vector<std::string> plain_words{"lamp",    "delegation", "screens", "consensus",
                                                  "reading", "room",       "proposal"};
inline const std::vector<std::string> all_words{"lamp",
                                                "of",
                                                "the",
                                                "which",
                                                "and",
                                                "в",
                                                "который",
                                                "№",
                                                "12",
                                                "8",
                                                "March",
                                                "2024",
                                                "г.",
                                                "т.",
                                                "е.",
                                                "–",
                                                "«",
                                                "»",
                                                "(paper",
                                                "it)",
                                                "A.",
                                                "Mr.",
                                                "“so",
                                                "said”",
                                                "会议室",
                                                "的屏幕",
                                                "الرئيس",
                                                "unmistakablyoverlongword",
                                                "договорённость",
                                                "we",
                                                "a",
                                                "10",
                                                "%"};

}  // namespace rostrum
