#pragma once

namespace rostrum {

// What a house decides of how texts are set; room.toml's [style]. The letters are the delegation's in every style: only
// spaces differ.
struct HouseStyle {
  // French: the space before ; ! ? and :, and inside « ».
  enum class FrenchSpaces {
    narrow,    // narrow, but before : one as wide as between words: France
    wide,      // as wide as between words
    canadian,  // none before ; ! ? and wide ones else: Canada, and the institutions of the European Union
    none,
    written  // as the delegation wrote them
  };
  FrenchSpaces french_spaces = FrenchSpaces::narrow;

  // Where the delegation wrote spaces between the groups of a number (10 000 000) or before % and a currency's sign.
  // All but `written` keep these together, and none adds a space where there was none.
  enum class NumberSpaces {
    narrow,  // narrow between groups, wide before signs
    wide,
    written
  };
  NumberSpaces number_spaces = NumberSpaces::narrow;

  // Chinese: between Chinese characters and Latin letters or digits. Off by default: neither the national standard
  // for punctuation nor the documents of the United Nations have such gaps, and a line of few characters needs them
  // more than its reader does.
  enum class ChineseGaps {
    written,
    quarter  // a quarter of an em
  };
  ChineseGaps chinese_gaps = ChineseGaps::written;

  bool operator==(const HouseStyle&) const = default;
};

}  // namespace rostrum
