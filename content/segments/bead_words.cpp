#include "content/segments/bead_words.hpp"

#include <algorithm>
#include <iterator>

namespace rostrum {

Piece BeadWords::piece(std::size_t first, std::size_t last) const {
  const auto wall = std::upper_bound(walls.begin(), walls.end(), first);
  return {paragraphs[static_cast<std::size_t>(wall - walls.begin())],
          {words[first].range.begin, words[last - 1].range.end}};
}

BeadWords read_words(const Statement& statement, const Passage& passage, std::size_t version) {
  BeadWords all;
  all.version = version;
  for (const SentenceSpan& span : passage) {
    const Paragraph& paragraph = statement.paragraphs[span.paragraph];
    const Language& language = paragraph.language.known() ? paragraph.language : statement.language;
    const ByteRange stretch{paragraph.sentences[span.first].begin, paragraph.sentences[span.last].end};
    std::vector<StretchWord> words = find_words(paragraph.text.text, stretch, language);
    if (words.empty()) continue;
    std::vector<BreakCost> costs = break_costs(paragraph.text.text, words, paragraph.sentences, language);
    costs.front() = 0;
    if (!all.words.empty()) {
      all.walls.push_back(all.words.size());
      const std::size_t begin = all.words.back().start + all.words.back().length + 1;
      for (StretchWord& word : words) word.start += begin;
    }
    all.paragraphs.push_back(span.paragraph);
    std::move(words.begin(), words.end(), std::back_inserter(all.words));
    all.costs.insert(all.costs.end(), costs.begin(), costs.end());
  }
  return all;
}

}  // namespace rostrum
