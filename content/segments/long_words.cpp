#include "content/segments/long_words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "content/text/unicode.hpp"

namespace rostrum {
namespace {

// Of what fits, so that the parts can be filled well.
constexpr std::size_t pieces_to_a_screen = 6;
constexpr std::size_t least_piece = 4;

// A letter with the marks on it.
struct Letter {
  std::size_t begin = 0;  // byte of the paragraph
  bool is_letter = false;
};

bool goes_on(char32_t before, char32_t code_point) {
  constexpr char32_t joiner = 0x200D;
  const auto ucd = static_cast<UChar32>(code_point);
  return before == joiner || (U_GET_GC_MASK(ucd) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0 ||
         u_hasBinaryProperty(ucd, UCHAR_EMOJI_MODIFIER) != 0;
}

std::vector<Letter> letters_of_word(std::string_view text, ByteRange word) {
  std::vector<Letter> letters;
  char32_t before = 0;
  for (std::size_t at = word.begin; at < word.end;) {
    const std::size_t begin = at;
    const char32_t code_point = next_code_point(text, at);
    if (letters.empty() || !goes_on(before, code_point))
      letters.push_back({begin, u_isalnum(static_cast<UChar32>(code_point)) != 0});
    before = code_point;
  }
  return letters;
}

std::size_t code_points_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class WordCut {
 public:
  WordCut(const StretchWord& word, std::string_view text) : word_(word), text_(text) {
    letters_ = letters_of_word(text, word.range);
  }

  // The least that is known to fit, halving.
  std::size_t letters_that_fit(std::size_t paragraph, const std::function<bool(const Piece&)>& fits) const {
    std::size_t count = letters_.size() / 2;
    while (count > 1 && !fits({paragraph, {word_.range.begin, begin_of(count)}})) count /= 2;
    return count;
  }

  // Appends the pieces and what it costs to cut before each; `cost` is that before the word.
  void cut(std::size_t screen, BreakCost cost, std::vector<StretchWord>& words, std::vector<BreakCost>& costs) const {
    const std::size_t most = std::max(screen / pieces_to_a_screen, std::min(screen, least_piece));
    std::size_t start = word_.start;
    for (std::size_t first = 0; first < letters_.size();) {
      const std::size_t end = end_of_piece(first, most);
      StretchWord piece = word_;
      piece.range = {begin_of(first), begin_of(end)};
      piece.start = start;
      piece.length = code_points_in(text_.substr(piece.range.begin, piece.range.size()));
      piece.core = first == 0 ? word_.core : std::string();
      piece.spaced = first == 0 && word_.spaced;
      if (end < letters_.size()) {
        piece.mark = 0;
        piece.dash = false;
      }
      start += piece.length;
      costs.push_back(first == 0 ? cost : letters_[first - 1].is_letter ? break_cost::words : break_cost::comma);
      words.push_back(std::move(piece));
      first = end;
    }
  }

 private:
  [[nodiscard]] std::size_t begin_of(std::size_t letter) const {
    return letter < letters_.size() ? letters_[letter].begin : word_.range.end;
  }

  // Behind the last stroke or point in the second half, else full.
  [[nodiscard]] std::size_t end_of_piece(std::size_t first, std::size_t most) const {
    const std::size_t full = std::min(first + most, letters_.size());
    if (full == letters_.size()) return full;
    for (std::size_t end = full; end > first + (most + 1) / 2; --end)
      if (!letters_[end - 1].is_letter) return end;
    return full;
  }

  const StretchWord& word_;
  std::string_view text_;
  std::vector<Letter> letters_;
};

}  // namespace

void cut_long_words(BeadWords& row, const Statement& statement, const std::function<bool(const Piece&)>& fits) {
  const auto is_long = [](const StretchWord& word) { return word.length > surely_shown_letters; };
  if (std::none_of(row.words.begin(), row.words.end(), is_long)) return;
  BeadWords cut;
  cut.version = row.version;
  cut.paragraphs = row.paragraphs;
  std::size_t passage = 0;
  for (std::size_t at = 0; at < row.words.size(); ++at) {
    if (passage < row.walls.size() && row.walls[passage] == at) {
      cut.walls.push_back(cut.words.size());
      ++passage;
    }
    const StretchWord& word = row.words[at];
    const std::size_t paragraph = row.paragraphs[passage];
    if (!is_long(word) || fits({paragraph, word.range})) {
      cut.words.push_back(word);
      cut.costs.push_back(row.costs[at]);
      continue;
    }
    const WordCut pieces(word, statement.paragraphs[paragraph].text.text);
    pieces.cut(pieces.letters_that_fit(paragraph, fits), row.costs[at], cut.words, cut.costs);
  }
  row = std::move(cut);
}

}  // namespace rostrum
