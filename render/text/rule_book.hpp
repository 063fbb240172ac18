#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "render/text/line_break_places.hpp"
#include "render/text/typographer_rules.hpp"
#include "render/text/word_classes.hpp"

namespace rostrum {

using RuleSet = std::bitset<most_rules_for_a_language>;

// What the rules see of a word between spaces: those that it takes part in when a line ends after it, or before it.
struct WordSides {
  RuleSet before;  // it stands before the break
  RuleSet after;
  bool number = false, dash = false;
};

// The rules of one language, arranged so that a word's rules are found by one look.
class RuleBook {
 public:
  explicit RuleBook(std::string_view primary_subtag);

  [[nodiscard]] WordSides sides(std::u16string_view word) const;

  // What the typographer thinks of ending a line between two words. A dash between numbers is no other dash.
  void judge_between(BreakOpportunity& place, const WordSides& left, const WordSides& right, bool after_number) const;

  // The same of places inside a word, which is `units` from `begin` to `end`. The places are units in rising order.
  void judge_inside(std::u16string_view units, std::uint32_t begin, std::uint32_t end,
                    std::span<BreakOpportunity> places) const;

 private:
  struct Sides {
    RuleSet before, after;
  };
  struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view word) const { return std::hash<std::u16string_view>()(word); }
  };

  // Longer words stand in no rule.
  static constexpr std::size_t longest_listed = 24;

  void list(std::string_view words, std::size_t rule, RuleSet Sides::*side);
  Sides& listed(const std::u16string& word);
  [[nodiscard]] Sides of_classes(WordClasses classes) const;
  [[nodiscard]] const Sides* of_word(std::u16string_view word) const;
  void add_before(std::u16string_view word, RuleSet& rules) const;
  void add_after(std::u16string_view word, RuleSet& rules) const;
  [[nodiscard]] bool may_be_listed(std::u16string_view word) const;
  void apply(const RuleSet& rules, BreakOpportunity& place) const;

  std::vector<Verdict> verdicts_;
  RuleSet between_words_, inside_words_;
  std::array<Sides, static_cast<std::size_t>(WordClass::count)> classes_;
  std::array<std::uint64_t, longest_listed + 1> beginnings_{};  // by length: which first letters, in 64 classes
  std::unordered_map<std::u16string, Sides, WordHash, std::equal_to<>> words_;
};

}  // namespace rostrum
