#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "content/alignment/word_changes.hpp"
#include "content/statement/statement.hpp"

namespace rostrum {

// A sentence by its place: paragraph, and sentence in it, from 0.
struct SentencePlace {
  std::size_t paragraph = 0, sentence = 0;
  auto operator<=>(const SentencePlace&) const = default;
};

// A sentence that is not in both versions as it is.
struct ChangedSentence {
  std::optional<SentencePlace> former;  // nullopt: it is new
  std::optional<SentencePlace> now;     // nullopt: it is gone
  std::vector<ChangedRun> words;
};

// What became of the sentences of a text when a new version of it, in the same language, took its place. Sentences that
// are alike are the same; between those, a sentence that shares at least half of its words with another is that one,
// reworded. One that stands alike elsewhere was moved. Keeps copies: outlives the statements.
class VersionChange {
 public:
  VersionChange(const Statement& former, const Statement& now);

  struct Sentence {
    SentencePlace place;
    std::string text;
    std::optional<std::size_t> other;  // its index in the other version
    bool moved = false;                // out of the order of the others
  };
  // All of them, in reading order.
  [[nodiscard]] const std::vector<Sentence>& former() const { return former_; }
  [[nodiscard]] const std::vector<Sentence>& now() const { return now_; }

  // In reading order of the new version; what is gone stands where it was. One that was only moved stands there as
  // gone, and as new where it went.
  [[nodiscard]] std::vector<ChangedSentence> changes() const;

 private:
  std::vector<Sentence> former_, now_;
};

}  // namespace rostrum
