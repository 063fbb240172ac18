#include "content/alignment/word_table.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "content/alignment/folded_letter.hpp"
#include "content/text/unicode.hpp"

namespace rostrum {

namespace {

constexpr std::size_t longest_word = 16;

struct Entry {
  WordMeaning meaning;
  bool whole = false;
};

// Keyed by column and letters.
class WordTable {
 public:
  WordTable() {
    std::uint32_t row = 0;
    for (const std::string_view text :
         {word_table_of_meetings(), word_table_of_topics(), word_table_of_speech(), word_table_of_actions(),
          word_table_of_things(), word_table_of_slavic_languages()}) {
      std::size_t from = 0;
      while (from < text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (end > from) add_row(text.substr(from, end - from), ++row);
        from = end + 1;
      }
    }
  }

  [[nodiscard]] const Entry* find(WordColumn column, std::u16string_view word) const {
    const auto found = entries_.find(key_of(column, word));
    return found == entries_.end() ? nullptr : &found->second;
  }

 private:
  static std::uint64_t key_of(WordColumn column, std::u16string_view word) {
    std::uint64_t key = 0xCBF29CE484222325ULL ^ static_cast<std::uint64_t>(column);
    for (const char16_t letter : word) key = (key ^ letter) * 0x100000001B3ULL;
    return key ^ (key >> 32);
  }

  static WordMeaning::Kind kind_of_row(char label) {
    if (label == 'm') return WordMeaning::Kind::month;
    return label == 's' ? WordMeaning::Kind::scale : WordMeaning::Kind::number;
  }

  void add_row(std::string_view line, std::uint32_t row) {
    WordMeaning meaning{WordMeaning::Kind::word, row};
    if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
      meaning.kind = kind_of_row(line.front());
      meaning.value = 0;
      for (const char c : line.substr(1, colon - 1))
        meaning.value = meaning.value * 10 + static_cast<unsigned>(c - '0');
      line.remove_prefix(colon + 1);
    } else if (const Entry* before = first_word_of(line)) {
      meaning = before->meaning;
    }
    auto column = static_cast<std::uint8_t>(WordColumn::none);
    while (!line.empty()) {
      const std::size_t end = std::min(line.find(';'), line.size());
      ++column;
      add_cell(line.substr(0, end), static_cast<WordColumn>(column), meaning);
      line.remove_prefix(std::min(end + 1, line.size()));
    }
  }

  [[nodiscard]] const Entry* first_word_of(std::string_view line) const {
    std::u16string word;
    for (std::size_t at = 0; at < line.size();) {
      const FoldedLetter folded = fold_letter(next_code_point(line, at));
      if (folded.kind != FoldedLetter::Kind::letter) break;
      word.push_back(static_cast<char16_t>(folded.letter));
    }
    return find(WordColumn::english, word);
  }

  void add_cell(std::string_view cell, WordColumn column, const WordMeaning& meaning) {
    std::u16string word;
    const auto flush = [&](bool whole) {
      if (!word.empty()) entries_.try_emplace(key_of(column, word), Entry{meaning, whole});
      word.clear();
    };
    for (std::size_t at = 0; at < cell.size();) {
      const FoldedLetter folded = fold_letter(next_code_point(cell, at));
      if (folded.kind == FoldedLetter::Kind::letter) {
        word.push_back(static_cast<char16_t>(folded.letter));
      } else if (folded.letter == U'.' || folded.letter == U' ') {
        flush(folded.letter == U'.');
      }
    }
    flush(false);
  }

  std::unordered_map<std::uint64_t, Entry> entries_;
};

const WordTable& word_table() {
  static const WordTable table;
  return table;
}

}  // namespace

WordColumn word_column_of(const Language& language) {
  struct Reading {
    std::string_view primary;
    WordColumn column;
  };
  constexpr Reading readings[] = {
      {"en", WordColumn::english}, {"fr", WordColumn::french},  {"es", WordColumn::spanish},
      {"ru", WordColumn::russian}, {"ar", WordColumn::arabic},  {"zh", WordColumn::chinese},
      {"uk", WordColumn::russian}, {"be", WordColumn::russian}, {"bg", WordColumn::russian},
      {"mk", WordColumn::russian}, {"sr", WordColumn::russian}, {"pt", WordColumn::spanish},
      {"it", WordColumn::spanish}, {"ca", WordColumn::spanish}, {"ro", WordColumn::french},
  };
  for (const Reading& reading : readings) {
    if (language.primary() == reading.primary) return reading.column;
  }
  return WordColumn::none;
}

std::optional<WordMeaning> meaning_of(WordColumn column, std::u16string_view word) {
  if (column == WordColumn::none) return std::nullopt;
  for (std::size_t size = std::min(word.size(), longest_word); size > 0; --size) {
    const Entry* entry = word_table().find(column, word.substr(0, size));
    if (entry != nullptr && (!entry->whole || size == word.size())) return entry->meaning;
  }
  return std::nullopt;
}

std::pair<std::optional<WordMeaning>, std::size_t> longest_meaning(WordColumn column, std::u16string_view letters) {
  constexpr std::size_t longest_chinese = 6;
  if (column == WordColumn::none) return {std::nullopt, 0};
  for (std::size_t size = std::min(letters.size(), longest_chinese); size > 0; --size) {
    if (const Entry* entry = word_table().find(column, letters.substr(0, size))) return {entry->meaning, size};
  }
  return {std::nullopt, 0};
}

}  // namespace rostrum
