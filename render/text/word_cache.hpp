#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "render/text/word.hpp"

namespace rostrum {

// Words shaped before, found by their text and the style they stand in. Bounded: the words live in two generations, and
// when the younger has grown to half the limit the older is forgotten whole; a word found in the older moves on.
class WordCache {
 public:
  explicit WordCache(std::size_t limit);

  // Longer words are not kept.
  static constexpr std::size_t longest_kept = 512;

  struct Key {
    std::string_view text;
    std::uint32_t style = 0;  // and direction
    std::uint32_t hash = 0;
  };
  [[nodiscard]] static Key key(std::string_view text, std::uint32_t style);

  // Forgets what was not used for long. Called before a text's first word.
  void make_room();

  // Null where the word is not known. A found or kept word stays as long as the arena that is then young().
  [[nodiscard]] const ShapedWord* find(const Key& key);
  const ShapedWord* keep(const Key& key, const ShapedWord& word);

  [[nodiscard]] const std::shared_ptr<WordArena>& young() const { return young_.arena; }
  [[nodiscard]] std::size_t bytes() const;
  void clear();

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t style = 0;
    const ShapedWord* word = nullptr;
  };
  struct Generation {
    std::shared_ptr<WordArena> arena;
    std::vector<Slot> slots;  // a power of two of them, found by linear probing
    std::size_t count = 0;

    [[nodiscard]] const ShapedWord* find(const Key& key) const;
    void insert(const Key& key, const ShapedWord* word);
    [[nodiscard]] std::size_t bytes() const { return arena->bytes() + slots.size() * sizeof(Slot); }
  };
  static Generation new_generation();

  std::size_t limit_;
  Generation young_, old_;
};

}  // namespace rostrum
