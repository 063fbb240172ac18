#include "content/alignment/bead.hpp"

#include <utility>

namespace rostrum {

std::vector<Bead> one_bead_per_sentence(const Statement& statement) {
  std::vector<Bead> beads;
  for (std::size_t paragraph = 0; paragraph < statement.paragraphs.size(); ++paragraph)
    for (std::size_t sentence = 0; sentence < statement.paragraphs[paragraph].sentences.size(); ++sentence) {
      Bead bead;
      bead.versions.push_back({SentenceSpan{paragraph, sentence, sentence}});
      beads.push_back(std::move(bead));
    }
  return beads;
}

}  // namespace rostrum
