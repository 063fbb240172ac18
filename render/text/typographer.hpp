#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/text/language.hpp"
#include "render/text/line_break_places.hpp"

namespace rostrum {

class RuleBook;

// What a typographer thinks of each place where UAX #14 lets a line end, by the table in typographer_rules.cpp: some
// he forbids, the rest he gives a cost.
class Typographer {
 public:
  Typographer();
  ~Typographer();

  void judge(std::u16string_view units, const Language& language, std::vector<BreakOpportunity>& opportunities);

 private:
  std::map<std::string, std::unique_ptr<RuleBook>, std::less<>> books_;  // by primary subtag
};

}  // namespace rostrum
