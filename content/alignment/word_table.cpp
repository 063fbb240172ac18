#include "content/alignment/word_table.hpp"

#include <algorithm>
#include <bitset>
#include <string>
#include <vector>

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
          word_table_of_things(), word_table_of_debate(), word_table_of_slavic_languages()}) {
      std::size_t from = 0;
      while (from < text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (end > from) add_row(text.substr(from, end - from), ++row);
        from = end + 1;
      }
    }
  }

  [[nodiscard]] const Entry* find(WordColumn column, std::u16string_view word) const {
    std::uint64_t key = start_of(column);
    for (const char16_t letter : word) key = next(key, letter);
    return at(key);
  }

  // The longest entry that `word` begins with, and its size; whole words only where they are all of it.
  [[nodiscard]] std::pair<const Entry*, std::size_t> find_longest(WordColumn column, std::u16string_view word,
                                                                  std::size_t longest) const {
    std::pair<const Entry*, std::size_t> found{nullptr, 0};
    std::uint64_t key = start_of(column);
    for (std::size_t size = 1; size <= std::min(word.size(), longest); ++size) {
      key = next(key, word[size - 1]);
      if (!begins_.test(key % beginnings)) break;
      const Entry* entry = at(key);
      if (entry != nullptr && (!entry->whole || size == word.size())) found = {entry, size};
    }
    return found;
  }

  [[nodiscard]] bool has_words(WordColumn column, std::uint32_t row) const {
    return row < columns_.size() && (columns_[row] & (1U << static_cast<unsigned>(column))) != 0;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;  // 0 of an empty one
    Entry entry;
  };
  static constexpr std::size_t slots = 16384;  // twice the words and more

  static std::uint64_t start_of(WordColumn column) {
    return 0xCBF29CE484222325ULL ^ static_cast<std::uint64_t>(column);
  }
  static std::uint64_t next(std::uint64_t key, char16_t letter) { return (key ^ letter) * 0x100000001B3ULL; }
  static std::size_t place_of(std::uint64_t key) { return (key ^ (key >> 29)) % slots; }

  [[nodiscard]] const Entry* at(std::uint64_t key) const {
    for (std::size_t place = place_of(key);; place = (place + 1) % slots) {
      const Slot& slot = slots_[place];
      if (slot.key == key) return &slot.entry;
      if (slot.key == 0) return nullptr;
    }
  }

  void note(WordColumn column, const WordMeaning& meaning) {
    if (meaning.kind != WordMeaning::Kind::word) return;
    if (columns_.size() <= meaning.value) columns_.resize(meaning.value + 1, 0);
    columns_[meaning.value] =
        static_cast<std::uint8_t>(columns_[meaning.value] | (1U << static_cast<unsigned>(column)));
  }

  // What is there stays.
  void put(WordColumn column, std::u16string_view word, const Entry& entry) {
    std::uint64_t key = start_of(column);
    for (const char16_t letter : word) {
      key = next(key, letter);
      begins_.set(key % beginnings);
    }
    if (at(key) != nullptr) return;
    std::size_t place = place_of(key);
    while (slots_[place].key != 0) place = (place + 1) % slots;
    slots_[place] = {key, entry};
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
      if (!word.empty()) put(column, word, {meaning, whole});
      if (!word.empty()) note(column, meaning);
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

  // What no word of the table begins with, but for one in twenty: most words are looked up no further than that.
  static constexpr std::size_t beginnings = std::size_t{1} << 18;
  std::bitset<beginnings> begins_;
  std::vector<std::uint8_t> columns_;  // per row, a bit for each that has words
  std::vector<Slot> slots_ = std::vector<Slot>(slots);
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
  const Entry* entry = word_table().find_longest(column, word, longest_word).first;
  return entry == nullptr ? std::nullopt : std::optional(entry->meaning);
}

bool has_words(WordColumn column, std::uint32_t row) {
  return column != WordColumn::none && word_table().has_words(column, row);
}

std::pair<std::optional<WordMeaning>, std::size_t> longest_meaning(WordColumn column, std::u16string_view letters) {
  constexpr std::size_t longest_chinese = 6;
  if (column == WordColumn::none) return {std::nullopt, 0};
  const auto [entry, size] = word_table().find_longest(column, letters, longest_chinese);
  if (entry == nullptr) return {std::nullopt, 0};
  return {entry->meaning, size};
}

}  // namespace rostrum
