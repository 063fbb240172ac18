#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

// What a delegation printed about its text. Facts of the document: never invented, never lost.
enum class Marking { check_against_delivery, read_out_verbatim, unofficial_translation, embargoed };

struct FoundMarking {
  Marking marking = Marking::check_against_delivery;
  std::string text;  // as the document writes it, letter-spacing and decoration folded away
  bool operator==(const FoundMarking&) const = default;
};

// The markings that a line of a title block (or of a page's head or foot) consists of, in any of the six
// languages and their usual variants; case, letter-spacing, decoration and final punctuation do not
// matter. Several may stand on one line ("Unofficial translation. Check against delivery"). Empty where the
// line is anything else: a sentence that merely mentions a marking is not one.
[[nodiscard]] std::vector<FoundMarking> find_markings(std::string_view line);

}  // namespace rostrum
