#include "render/text/word_cache.hpp"

#include <cstring>
#include <utility>

namespace rostrum {
namespace {

constexpr std::size_t fewest_slots = 256;
constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t value) {
  value *= multiplier;
  return value ^ value >> 32;
}

}  // namespace

WordCache::WordCache(std::size_t limit) : limit_(limit), young_(new_generation()), old_(new_generation()) {}

WordCache::Generation WordCache::new_generation() {
  return {std::make_shared<WordArena>(), std::vector<Slot>(fewest_slots), 0};
}

WordCache::Key WordCache::key(std::string_view text, std::uint32_t style) {
  std::uint64_t hash = mixed(std::uint64_t{text.size()} << 32 | style);
  std::string_view rest = text;
  std::uint64_t part = 0;
  for (; rest.size() >= sizeof(part); rest.remove_prefix(sizeof(part))) {
    std::memcpy(&part, rest.data(), sizeof(part));
    hash = mixed(hash ^ part);
  }
  part = 0;
  for (const char c : rest) part = part << 8 | static_cast<unsigned char>(c);
  return {text, style, static_cast<std::uint32_t>(mixed(hash ^ part))};
}

const ShapedWord* WordCache::Generation::find(const Key& key) const {
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = key.hash & mask; slots[at].word != nullptr; at = (at + 1) & mask) {
    const Slot& slot = slots[at];
    if (slot.hash == key.hash && slot.style == key.style && slot.word->text == key.text) return slot.word;
  }
  return nullptr;
}

void WordCache::Generation::insert(const Key& key, const ShapedWord* word) {
  if (2 * (count + 1) > slots.size()) {
    std::vector<Slot> larger(2 * slots.size());
    const std::size_t mask = larger.size() - 1;
    for (const Slot& slot : slots) {
      if (slot.word == nullptr) continue;
      std::size_t at = slot.hash & mask;
      while (larger[at].word != nullptr) at = (at + 1) & mask;
      larger[at] = slot;
    }
    slots = std::move(larger);
  }
  const std::size_t mask = slots.size() - 1;
  std::size_t at = key.hash & mask;
  while (slots[at].word != nullptr) at = (at + 1) & mask;
  slots[at] = {key.hash, key.style, word};
  ++count;
}

const ShapedWord* WordCache::find(const Key& key) {
  if (const ShapedWord* word = young_.find(key)) return word;
  const ShapedWord* word = old_.find(key);
  return word == nullptr ? nullptr : keep(key, *word);
}

const ShapedWord* WordCache::keep(const Key& key, const ShapedWord& word) {
  const ShapedWord* kept = young_.arena->copy(word);
  young_.insert(key, kept);
  return kept;
}

std::size_t WordCache::bytes() const {
  return young_.bytes() + old_.bytes();
}

void WordCache::make_room() {
  if (young_.bytes() < limit_ / 2) return;
  old_ = std::move(young_);
  young_ = new_generation();
  // One text of very many words may have outgrown all bounds.
  if (old_.bytes() > limit_) old_ = new_generation();
}

void WordCache::clear() {
  young_ = new_generation();
  old_ = new_generation();
}

}  // namespace rostrum
