#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/language.hpp"
#include "render/text/rule_book.hpp"

namespace rostrum {

// What a typographer thinks of each place where UAX #14 lets a line end, by the tables of typographer_rules.hpp: some
// he forbids, the rest he gives a cost.
class Typographer {
 public:
  // Kept as long as the typographer.
  const RuleBook& book(const Language& language);

  // A whole text, whose words are not known yet.
  void judge(std::u16string_view units, const Language& language, std::vector<BreakOpportunity>& opportunities);

 private:
  std::map<std::string, std::unique_ptr<RuleBook>, std::less<>> books_;  // by primary subtag
};

// The same for the words of one line, which `book` is for.
void judge_words(const RuleBook& book, std::u16string_view units, std::span<BreakOpportunity> opportunities);

}  // namespace rostrum
