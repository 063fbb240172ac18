#include "content/segments/spoken_words.hpp"

#include "content/segments/words.hpp"

namespace rostrum {

unsigned spoken_words(std::string_view paragraph, ByteRange stretch, const Language& language) {
  const bool by_characters = language.primary() == "zh" || language.primary() == "ja";
  unsigned count = 0;
  for (const StretchWord& word : find_words(paragraph, stretch, language)) {
    if (!word.has_letters) continue;
    count += by_characters && !word.number ? static_cast<unsigned>(word.length) : 1U;
  }
  return count;
}

}  // namespace rostrum
